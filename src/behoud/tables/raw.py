"""The rows of one input as a DuckDB view, with its columns by their own names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import duckdb

from behoud.company import Mapping
from behoud.engine.holdings import Holdings
from behoud.errors import BehoudError
from behoud.expressions import parse
from behoud.schemas import Type
from behoud.tables import casting, quoting
from behoud.tables.probe import SAMPLE, answers, question
from behoud.tables.staged import Staged
from behoud.words import fault

NOT_NUMBERS = ("NaN", "nan", "NAN")
"""What a computation writes that has no answer: nothing among days, but a fault among numbers."""

NULL_WORDS = ("NULL", "null", r"\N", *NOT_NUMBERS, "None", "N/A", "n/a", "n.v.t.", "-")
"""Texts that stand for nothing in a column of numbers, days or flags."""

NUMBERS = (Type.INTEGER, Type.NUMBER, Type.MONEY)


@dataclass
class Raw:
    """The input on a connection, as views that are built once.

    `raw`: __n (row number from 0) and __r0, __r1 … (the source columns, blanks and empty
    texts as null). `prepared`: those, the columns that expressions use, typed, under their
    own names, and what was looked up. `repeated` are names that stood more than once.
    """

    database: duckdb.DuckDBPyConnection
    names: tuple[str, ...]
    natives: tuple[str, ...]
    total: int
    repeated: tuple[str, ...] = ()
    typed: dict[str, str] = field(default_factory=dict)
    misread: dict[str, str] = field(default_factory=dict)
    found: dict[str, str] = field(default_factory=dict)
    lookups: list[Mapping] = field(default_factory=list)
    looked_in: dict[str, int] = field(default_factory=dict)

    def place(self, label: str) -> int:
        return self.names.index(label)

    def value(self, label: str) -> str:
        """SQL for a source column as it came."""
        return f"__r{self.place(label)}"

    def native(self, label: str) -> str:
        return self.natives[self.place(label)]

    def text(self, label: str) -> str:
        """SQL for a source column as text."""
        return casting.as_text(self.value(label), self.native(label))

    def without_null_words(self, label: str) -> str:
        text = self.text(label)
        return f"CASE WHEN {text} NOT IN {quoting.texts(NULL_WORDS)} THEN {text} END"

    def not_a_number(self, label: str) -> str:
        """SQL: whether a text says that it is no number."""
        return f"{self.text(label)} IN {quoting.texts(NOT_NUMBERS)}"

    def some(self, condition: str) -> bool:
        """Whether `condition` holds for any row of `raw`."""
        return bool(self.database.execute(f"SELECT 1 FROM raw WHERE {condition} LIMIT 1").fetchall())

    def type_of(self, sql: str) -> str:
        """The type of an expression over `prepared`."""
        try:
            described = self.database.execute(f"DESCRIBE SELECT {sql} AS x FROM prepared").fetchall()
        except duckdb.Error as error:
            raise fault("tables-expression-fails", expression=sql, problem=first_line(error)) from None
        return str(described[0][1])

    def text_of(self, sql: str) -> str:
        return casting.as_text(f"({sql})", self.type_of(sql))

    def lookup(self, mapping: Mapping) -> str:
        """SQL for what a lookup gives."""
        return f"__given{self.lookups.index(mapping)}"


def open_raw(database: duckdb.DuckDBPyConnection, staged: Staged) -> Raw:
    """The views `raw` and `prepared` over a staged input, and the table `sample` of some of its rows."""
    rows = f"read_parquet({quoting.text(staged.parquet)}, file_row_number=true)"
    described = database.execute(f"DESCRIBE SELECT * EXCLUDE (file_row_number) FROM {rows}").fetchall()
    names, natives = tuple(d[0] for d in described), tuple(d[1] for d in described)
    values = [
        quoting.name(name) if staged.clean else casting.cleaned(quoting.name(name), native)
        for name, native in zip(names, natives, strict=True)
    ]
    columns = "".join(f", {value} AS __r{place}" for place, value in enumerate(values))
    database.execute(f"CREATE OR REPLACE TEMP VIEW raw AS SELECT file_row_number AS __n{columns} FROM {rows}")
    total = int((database.execute(f"SELECT count(*) FROM {rows}").fetchone() or (0,))[0])
    step = max(1, total // SAMPLE)
    database.execute(f"CREATE OR REPLACE TEMP TABLE sample AS SELECT * FROM raw WHERE __n % {step} = 0")
    return Raw(database, names, natives, total, tuple(staged.found.get("repeated_columns", ())))


def prepare(
    raw: Raw, expressions: Sequence[str], lookups: Sequence[Mapping], holdings: Holdings, zone: str
) -> None:
    """Builds the view `prepared`: what the `expressions` use, typed, and what `lookups` find."""
    used = {name: None for text in expressions for name in parse(text, columns=raw.names).columns}
    for name in used:
        raw.typed[name] = natural(raw, name, zone)
    raw.lookups = [m for place, m in enumerate(lookups) if m not in lookups[:place]]
    joins = [joined(raw, place, mapping, holdings) for place, mapping in enumerate(raw.lookups)]
    given = "".join(f", __l{place}.given AS __given{place}" for place in range(len(joins)))
    typed = "".join(f", {sql} AS {quoting.name(name)}" for name, sql in raw.typed.items())
    view = f"SELECT raw.*{typed}{given} FROM raw {' '.join(joins)}"
    raw.database.execute(f"CREATE OR REPLACE TEMP VIEW prepared AS {view}")


def joined(raw: Raw, place: int, mapping: Mapping, holdings: Holdings) -> str:
    """The latest version of a looked-up table, one row per key, as a join."""
    files = holdings.files(mapping.lookup or "")
    if not files:
        raise fault("tables-lookup-empty", table=mapping.lookup or "", column=mapping.column or "")
    table = mapping.lookup or ""
    raw.looked_in[table] = max(load.version for load in holdings.loads if load.table == table and load.parts)
    key, give = quoting.name(mapping.key or ""), quoting.name(mapping.give or "")
    raw.database.execute(
        f"CREATE OR REPLACE TEMP TABLE __lookup{place} AS SELECT CAST({key} AS VARCHAR) AS key, "
        f"arg_max({give}, (recorded_at, version)) AS given FROM {quoting.parquet(*files)} "
        f"WHERE {key} IS NOT NULL GROUP BY 1"
    )
    return f"LEFT JOIN __lookup{place} AS __l{place} ON __l{place}.key = {raw.text(mapping.column or '')}"


def natural(raw: Raw, label: str, zone: str) -> str:
    """SQL for a source column with the type that its texts have, for use in an expression.

    Numbers and days where every text of a sample is one (figures with leading zeros are
    names, not numbers); true and false; else text.
    """
    if not casting.is_text(raw.native(label)):
        return raw.value(label)
    kind = natural_type(raw, label)
    if kind is None:
        return raw.text(label)
    text = raw.without_null_words(label) if kind is not Type.FLAG else raw.text(label)
    try:
        fit = answers(raw.database, [question(label, text, kind)])[0]
    except BehoudError as error:
        if error.code == "tables-wrong-type":
            return raw.text(label)
        raise
    raw.found[label] = fit.reading.name
    broken = [f"({text} IS NOT NULL AND {fit.reading.of(text, kind)} IS NULL)"] if fit.misfits else []
    if kind in NUMBERS and raw.some(raw.not_a_number(label)):
        broken.append(f"({raw.not_a_number(label)})")
    if broken:
        raw.misread[label] = f"({' OR '.join(broken)})"
    value = fit.reading.of(text, kind)
    return f"CAST({value} AS TIMESTAMP)" if kind is Type.MOMENT else fit.reading.typed(text, kind, zone)


def natural_type(raw: Raw, label: str) -> Type | None:
    text = raw.without_null_words(label)
    numeric = r"regexp_full_match(v, '[-+(€$£ ]*\d[\d.,'' ]*[-)€ ]*') AND NOT regexp_matches(v, '^0\d')"
    dated = r"regexp_matches(v, '^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}')"
    found = raw.database.execute(
        f"SELECT count(v), count_if({numeric}), count_if({dated}), count_if(lower(v) IN ('true', 'false')), "
        f"count_if(contains(v, ':')), count_if(regexp_full_match(v, '-?\\d{{1,18}}')) "
        f"FROM (SELECT {text} AS v FROM sample)"
    ).fetchone()
    filled, numbers, days, flags, clocks, wholes = found or (0,) * 6
    if not filled:
        return None
    if numbers >= 0.95 * filled and days < filled:
        return Type.INTEGER if wholes == numbers else Type.NUMBER
    if days >= 0.95 * filled:
        return Type.MOMENT if clocks else Type.DATE
    return Type.FLAG if flags == filled else None


def first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0]
