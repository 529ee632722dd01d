"""Columns that come with a type of their own (Parquet, SQL, Excel), cast to ours."""

from __future__ import annotations

from behoud.schemas import Type
from behoud.tables import quoting
from behoud.tables.reading import SQL_TYPES, at_zone

INTEGERS = (
    "TINYINT",
    "SMALLINT",
    "INTEGER",
    "BIGINT",
    "HUGEINT",
    "UTINYINT",
    "USMALLINT",
    "UINTEGER",
    "UBIGINT",
)
FRACTIONS = ("DOUBLE", "FLOAT", "DECIMAL")
BLANKS = " \t\r\n\N{NO-BREAK SPACE}"
WITH_ZONE = "TIMESTAMP WITH TIME ZONE"


def is_text(native: str) -> bool:
    return native.startswith(("VARCHAR", "ENUM"))


def is_number(native: str) -> bool:
    return native in INTEGERS or native.startswith(FRACTIONS)


def is_moment(native: str) -> bool:
    return native == "DATE" or native.startswith("TIMESTAMP")


def cleaned(value: str, native: str) -> str:
    """SQL for a value without what stands for nothing: blanks, empty texts, not-a-number."""
    if is_text(native):
        return f"nullif(trim(CAST({value} AS VARCHAR), {quoting.text(BLANKS)}), '')"
    return f"CASE WHEN NOT isnan({value}) THEN {value} END" if native in ("DOUBLE", "FLOAT") else value


def lightly_cleaned(value: str) -> str:
    """The same for texts that hold no tab and no hard blank: far quicker where nothing is to be cleaned."""
    blank = f"{value} <= '!' OR ends_with({value}, ' ')"
    return f"CASE WHEN {blank} THEN {cleaned(value, 'VARCHAR')} ELSE {value} END"


def as_text(value: str, native: str) -> str:
    """SQL for a value as text; 17850.0 is the id 17850.

    >>> as_text("x", "VARCHAR"), as_text("x", "BIGINT")
    ('x', 'CAST(x AS VARCHAR)')
    """
    if is_text(native):
        return value
    plain = f"CAST({value} AS VARCHAR)"
    if not native.startswith(FRACTIONS):
        return plain
    whole = f"{value} = trunc({value}) AND abs({value}) < 1e15"
    return f"CASE WHEN {whole} THEN CAST(CAST({value} AS BIGINT) AS VARCHAR) ELSE {plain} END"


def cast(value: str, native: str, kind: Type, zone: str) -> str | None:
    """SQL for a typed value as `kind`; None where it has to be read from its text.

    >>> cast("x", "DATE", Type.DATE, "UTC")
    'CAST(x AS DATE)'
    >>> cast("x", "BIGINT", Type.DATE, "UTC") is None
    True
    """
    if kind is Type.TEXT:
        return as_text(value, native)
    if kind in (Type.DATE, Type.MOMENT):
        return calendar(value, native, kind, zone) if is_moment(native) else None
    if kind is Type.FLAG or not is_number(native):
        return value if kind is Type.FLAG and native == "BOOLEAN" else None
    if kind is Type.INTEGER:
        return f"CASE WHEN {value} = trunc({value}) THEN TRY_CAST({value} AS BIGINT) END"
    number = f"TRY_CAST({value} AS {SQL_TYPES[kind]})"
    return f"CASE WHEN isfinite({value}) THEN {number} END" if native in ("DOUBLE", "FLOAT") else number


def calendar(value: str, native: str, kind: Type, zone: str) -> str:
    if native == WITH_ZONE:
        return value if kind is Type.MOMENT else f"CAST({at_zone(value, zone)} AS DATE)"
    return at_zone(f"CAST({value} AS TIMESTAMP)", zone) if kind is Type.MOMENT else f"CAST({value} AS DATE)"
