"""A row that arrives, column by column: what came becomes a plain value of JSON, or is refused in words."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from behoud.errors import BehoudError
from behoud.schemas import Column, Type
from behoud.tables.casting import BLANKS
from behoud.words import fault

LONGEST_ID, LONGEST_TEXT = 200, 20_000
"""Characters of an id or another short text, and of what somebody wrote."""
LONG = frozenset({"text", "subject"})
LARGEST_WHOLE, LARGEST_NUMBER = 10**15, 1e15
LARGEST_AMOUNT = Decimal(10) ** 15
CENT = Decimal("0.01")
EARLIEST, LATEST = date(1800, 1, 1), date(2199, 12, 31)
ENDLESS = Decimal(20)
"""Amounts are read from at most so many characters: 1e999999 is no amount."""


def longest(name: str) -> int:
    """Characters that a text column takes."""
    return LONGEST_TEXT if name in LONG else LONGEST_ID


def refused(column: str, reason: str, **facts: Any) -> BehoudError:
    """What is wrong with a column, as the import says it."""
    return fault("web-arrivals-refused", column=column, reason=fault(reason, **facts), detail=reason)


def a_text(column: Column) -> Callable[[Any], str | None]:
    """Texts without blanks about them; an empty one is none."""
    most, name = longest(column.name), column.name

    def read(value: Any) -> str | None:
        if not isinstance(value, str):
            raise refused(name, "tables-reason-not-text")
        text = value.strip(BLANKS)
        if len(text) > most:
            raise refused(name, "web-arrivals-too-long", most=most)
        if "\0" in text:
            raise refused(name, "tables-reason-nul")
        if not text.isascii():
            broken(name, text)
        return text or None

    return read


def broken(name: str, text: str) -> None:
    """Half of a character, which JSON can write and no file holds."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise refused(name, "tables-reason-not-text") from None


def a_whole(column: Column) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int | float) or value != value // 1:
            raise refused(column.name, "tables-reason-not-integer")
        return int(within(column, value, LARGEST_WHOLE))

    return read


def a_number(column: Column) -> Callable[[Any], float]:
    def read(value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
            raise refused(column.name, "tables-reason-not-number")
        return float(within(column, value, LARGEST_NUMBER))

    return read


def an_amount(column: Column) -> Callable[[Any], str]:
    """Amounts as a text with two decimals; what is finer than a cent is refused, not rounded."""

    def read(value: Any) -> str:
        if isinstance(value, bool) or not isinstance(value, int | float | Decimal | str):
            raise refused(column.name, "tables-reason-not-money")
        text = str(value)
        try:
            amount = Decimal(text if len(text) <= ENDLESS else "x")
        except InvalidOperation:
            raise refused(column.name, "tables-reason-not-money") from None
        exact = within(column, amount, LARGEST_AMOUNT)
        if exact != exact.quantize(CENT):
            raise refused(column.name, "web-arrivals-finer-than-cents")
        return str(exact.quantize(CENT))

    return read


def within(column: Column, value: Any, most: Any) -> Any:
    """The number, where it lies within what its column and every column takes."""
    if not finite(value):
        raise refused(column.name, f"tables-reason-not-{column.type}")
    least = -most if column.minimum is None else column.minimum
    if value < least:
        raise refused(column.name, "tables-reason-too-small", minimum=least)
    if column.above is not None and value <= column.above:
        raise refused(column.name, "tables-reason-not-above", above=column.above)
    largest = most if column.maximum is None else column.maximum
    if value > largest:
        raise refused(column.name, "tables-reason-too-large", maximum=largest)
    return value


def finite(value: Any) -> bool:
    return value.is_finite() if isinstance(value, Decimal) else isinstance(value, int) or math.isfinite(value)


def a_flag(column: Column) -> Callable[[Any], bool]:
    def read(value: Any) -> bool:
        if not isinstance(value, bool):
            raise refused(column.name, "tables-reason-not-flag")
        return value

    return read


def a_date(column: Column) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if isinstance(value, str) and len(value) == 10:
            try:
                value = date.fromisoformat(value)
            except ValueError:
                raise refused(column.name, "tables-reason-not-date") from None
        if not isinstance(value, date) or isinstance(value, datetime):
            raise refused(column.name, "tables-reason-not-date")
        return on_calendar(column.name, value).isoformat()

    return read


def a_moment(column: Column) -> Callable[[Any], str]:
    """Moments with their offset from UTC, written in UTC."""
    name = column.name

    def read(value: Any) -> str:
        if isinstance(value, str) and len(value) > 10 and value[10] in "Tt ":
            try:
                value = datetime.fromisoformat(value.upper())
            except ValueError:
                raise refused(name, "tables-reason-not-moment") from None
        if not isinstance(value, datetime):
            raise refused(name, "tables-reason-not-moment")
        if value.tzinfo is None:
            raise refused(name, "web-arrivals-no-offset")
        on_calendar(name, value.date())
        return value.astimezone(UTC).isoformat()

    return read


def on_calendar(column: str, day: date) -> date:
    if day < EARLIEST:
        raise refused(column, "tables-reason-too-early")
    if day > LATEST:
        raise refused(column, "tables-reason-too-far")
    return day


READERS: dict[Type, Callable[[Column], Callable[[Any], Any]]] = {
    Type.TEXT: a_text,
    Type.INTEGER: a_whole,
    Type.NUMBER: a_number,
    Type.MONEY: an_amount,
    Type.FLAG: a_flag,
    Type.DATE: a_date,
    Type.MOMENT: a_moment,
}
"""How a value of each type is read; each raises BehoudError with the reason that the import would give."""
