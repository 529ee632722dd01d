"""How numbers are written: 1.234,56 and 1,234.56, with signs and currencies about them."""

from __future__ import annotations

from behoud.tables import quoting
from behoud.tables.reading import Reading

POINT, COMMA = "1,234.56", "1.234,56"

NOISE = r"[€$£\s\x{a0}\x{202f}'’]|EUR|USD|GBP"
SIGNED = r"^\((.*)\)$|^(.*)-$"

WHOLE = Reading(
    "1234",
    "CASE WHEN NOT contains({v}, '.') AND isfinite(TRY_CAST({v} AS DOUBLE)) THEN TRY_CAST({v} AS {t}) END",
)
PLAIN = Reading("1234.56", r"CASE WHEN isfinite(TRY_CAST({v} AS DOUBLE)) THEN TRY_CAST({v} AS {t}) END")


def number_readings(decimal: str | None = None) -> tuple[Reading, ...]:
    """The ways to write a number, the plainest first; only those that fit a known `decimal` mark.

    >>> [reading.name for reading in number_readings(",")]
    ['1234', '1.234,56']
    """
    point, comma = grouped(POINT, ".", ","), grouped(COMMA, ",", ".")
    if decimal == ".":
        return WHOLE, PLAIN, point
    return (WHOLE, comma) if decimal == "," else (WHOLE, PLAIN, point, comma)


def grouped(name: str, decimal: str, group: str) -> Reading:
    """Numbers with a `decimal` mark and thousands apart by `group`, a blank or an apostrophe."""
    clean = cleaned()
    shape = rf"[+-]?(\d+|[1-9]\d{{0,2}}(\{group}\d{{3}})+)?(\{decimal}\d*)?([eE][+-]?\d+)?"
    bare = f"replace(replace({clean}, '{group}', ''), '{decimal}', '.')"
    template = (
        f"CASE WHEN regexp_full_match({clean}, {quoting.text(shape)}) THEN TRY_CAST({bare} AS {{t}}) END"
    )
    return Reading(name, template)


def cleaned() -> str:
    """Without blanks and currency signs; 12- and (12) are -12."""
    quiet = f"regexp_replace({{v}}, {quoting.text(NOISE)}, '', 'g')"
    return rf"regexp_replace({quiet}, {quoting.text(SIGNED)}, '-\1\2')"
