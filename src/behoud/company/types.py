"""The kinds of value that a company file holds, each with its own fault."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal
from math import isfinite
from typing import Annotated
from zoneinfo import ZoneInfo, available_timezones

from babel.numbers import list_currencies
from pydantic import AfterValidator, BeforeValidator, PlainValidator
from pydantic_core import PydanticCustomError

from behoud.company.formats import strptime
from behoud.company.names import METRIC_NAMES, SETTLED_SPARK
from behoud.schemas import TABLES, Type
from behoud.words import LANGUAGES
from behoud.words.nearest import nearest

Scalar = str | bool | int | Decimal | date

HOST = r"[\w.-]+(:\d+)?"
ENGINE = re.compile(rf"duckdb://|local\[(\d+|\*)\]|local-cluster\[\d+,\d+,\d+\]|spark://{HOST}(,{HOST})*")
SPARK_SETTING = re.compile(r"spark(\.\w[\w-]*)+")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "windows-1252", "iso-8859-1", "iso-8859-15", "ascii")


def refused(code: str, value: object, **facts: str | int) -> PydanticCustomError:
    """A pydantic error that carries the id of our own sentence and its facts."""
    return PydanticCustomError(code, "{code}", {"code": code, "value": shown(value), **facts})


def shown(value: object) -> str:
    """A value as it would stand in the file.

    >>> shown(True), shown("EUR"), shown([1])
    ('true', 'EUR', '[…]')
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (list, dict)):
        return "[…]" if isinstance(value, list) else "{…}"
    return str(value)


def wanted(expected: str, *kinds: type) -> Callable[[object], object]:
    """A check that a value is of one of `kinds`, exactly: true is no number, a moment no day."""

    def check(value: object) -> object:
        if type(value) not in kinds:
            raise refused("company-wrong-type", value, expected=expected)
        return value

    return check


def known(code: str, names: Iterable[str]) -> Callable[[str], str]:
    """A check that a word is one of `names`, with a near match where it is not."""
    accepted = tuple(names)

    def check(value: str) -> str:
        if value not in accepted:
            raise refused(code, value, near=nearest(value, accepted), known=", ".join(accepted))
        return value

    return check


def above_zero(value: Decimal | int) -> Decimal | int:
    if value <= 0:
        raise refused("company-not-positive", value)
    return value


def not_negative(value: int) -> int:
    if value < 0:
        raise refused("company-negative", value)
    return value


def a_share(value: Decimal | float) -> Decimal | float:
    if not 0 < value <= 1:
        raise refused("company-not-a-share", value)
    return value


def filled(value: str) -> str:
    if not value.strip():
        raise refused("company-empty-text", value)
    return value


def a_currency(value: str) -> str:
    if value not in list_currencies():
        raise refused("company-unknown-currency", value, near=nearest(value, list_currencies()))
    return value


def a_time_zone(value: str) -> str:
    if value not in available_timezones():
        raise refused("company-unknown-time-zone", value, near=nearest(value, available_timezones()))
    ZoneInfo(value)
    return value


def an_engine(value: str) -> str:
    if not ENGINE.fullmatch(value):
        raise refused("company-unknown-engine", value)
    return value


def a_spark_setting(value: str) -> str:
    if not SPARK_SETTING.fullmatch(value):
        raise refused("company-spark-setting", value)
    if value in SETTLED_SPARK:
        raise refused("company-spark-settled", value)
    return value


def in_dots(tables: object, path: str = "") -> object:
    """Nested tables by one name each: TOML makes tables of a dotted name without quotes.

    >>> in_dots({"spark": {"executor": {"memory": "8g"}}, "spark.ui.enabled": True})
    {'spark.executor.memory': '8g', 'spark.ui.enabled': True}
    """
    if not isinstance(tables, dict):
        return tables
    found: dict[str, object] = {}
    for name, value in tables.items():
        inside = in_dots(value, f"{path}{name}.")
        found |= inside if isinstance(inside, dict) else {f"{path}{name}": inside}
    return found


def as_spark_writes(value: Scalar) -> str:
    return shown(value)


def an_encoding(value: str) -> str:
    try:
        codecs.lookup(value)
    except LookupError:
        near = nearest(value, ENCODINGS)
        raise refused("company-unknown-encoding", value, near=near) from None
    return value


def a_format(value: str) -> str:
    try:
        strptime(value)
    except ValueError:
        raise refused("company-not-a-format", value) from None
    return value


def one_character(value: str) -> str:
    if len(value) != 1:
        raise refused("company-not-one-character", value)
    return value


def a_delimiter(value: str) -> str:
    return value if value == "whitespace" else one_character(value)


def a_finite_number(value: object) -> object:
    """Whole, decimal or with an exponent; TOML also knows inf and nan, which are no figures."""
    if type(value) not in (int, float, Decimal) or not isfinite(value):  # type: ignore[arg-type]
        raise refused("company-wrong-type", value, expected="number")
    return value


def as_decimal(value: object) -> object:
    return Decimal(str(value)) if isinstance(value, (int, float)) and not isinstance(value, bool) else value


Text = Annotated[str, BeforeValidator(wanted("text", str)), AfterValidator(filled)]
Whole = Annotated[int, BeforeValidator(wanted("integer", int))]
Count = Annotated[Whole, AfterValidator(above_zero)]
Days = Annotated[Whole, AfterValidator(not_negative)]
Exact = Annotated[Decimal, BeforeValidator(as_decimal), BeforeValidator(a_finite_number)]
Share = Annotated[Exact, AfterValidator(a_share)]
Fraction = Annotated[
    float,
    BeforeValidator(float),
    BeforeValidator(a_finite_number),
    AfterValidator(a_share),
]
Day = Annotated[date, BeforeValidator(wanted("date", date))]
Language = Annotated[Text, AfterValidator(known("company-unknown-language", LANGUAGES))]
Currency = Annotated[Text, AfterValidator(a_currency)]
Zone = Annotated[Text, AfterValidator(a_time_zone)]
EngineUrl = Annotated[Text, AfterValidator(an_engine)]
SparkSetting = Annotated[str, AfterValidator(a_spark_setting)]
SparkValue = Annotated[
    str, BeforeValidator(as_spark_writes), BeforeValidator(wanted("scalar", str, bool, int, Decimal))
]
SparkSettings = Annotated[dict[SparkSetting, SparkValue], BeforeValidator(in_dots)]
Metric = Annotated[Text, AfterValidator(known("company-unknown-metric", METRIC_NAMES))]
TableName = Annotated[Text, AfterValidator(known("company-unknown-table", TABLES))]
TypeName = Annotated[Text, AfterValidator(known("company-unknown-type", tuple(Type)))]
Kind = Annotated[Text, AfterValidator(known("company-unknown-kind", ("contract", "inactivity", "snapshot")))]
Basis = Annotated[Text, AfterValidator(known("company-unknown-basis", ("customers", "revenue")))]
Encoding = Annotated[Text, AfterValidator(an_encoding)]
Format = Annotated[Text, AfterValidator(a_format)]
Character = Annotated[str, BeforeValidator(wanted("text", str)), AfterValidator(one_character)]
Delimiter = Annotated[str, BeforeValidator(wanted("text", str)), AfterValidator(a_delimiter)]
Decimals = Annotated[Text, AfterValidator(known("company-unknown-decimal", (",", ".")))]
Constant = Annotated[Scalar, PlainValidator(wanted("scalar", str, bool, int, Decimal, date, datetime))]
