"""The date formats that are looked for, and their names."""

from __future__ import annotations

import itertools

from behoud.company import strptime
from behoud.tables import quoting
from behoud.tables.reading import Reading

TIMES = ("", " %H:%M", " %H:%M:%S", " %H:%M:%S.%f", " %I:%M %p", " %I:%M:%S %p")
SUFFIX = r"(:\d\d(\.\d+)?)\s*(Z|[+-]\d\d(:?\d\d)?)$"
ORDERS = ("dd{}mm{}yyyy", "mm{}dd{}yyyy", "yyyy{}mm{}dd", "dd{}mm{}yy", "mm{}dd{}yy", "yy{}mm{}dd")
SEPARATORS = ("-", "/", ".")

MONTHS = (
    ("jan",),
    ("feb",),
    ("maa", "mrt", "mar"),
    ("apr",),
    ("mei", "may"),
    ("jun",),
    ("jul",),
    ("aug",),
    ("sep",),
    ("okt", "oct"),
    ("nov",),
    ("dec",),
)
"""The first letters of each month, in Dutch and English."""


def date_readings() -> tuple[Reading, ...]:
    """Every format that is tried, the standard one first.

    >>> [reading.name for reading in date_readings()][:3]
    ['yyyy-mm-dd', 'yyyy-mm-dd HH:MM:SS+zz', 'dd-mm-yyyy']
    """
    numbered = [
        numbered_reading(order.format(sep, sep)) for order, sep in itertools.product(ORDERS, SEPARATORS)
    ]
    rest = [r for r in numbered if r.name != "yyyy-mm-dd"]
    return (standard_reading(), offset_reading(), *rest, numbered_reading("yyyymmdd"), *named_readings())


def standard_reading() -> Reading:
    """yyyy-mm-dd with or without a time, and nothing behind it.

    What is longer, or ends in Z, may carry an offset from UTC and is left to its own reading.
    The year has four figures: 21-01-13 is none of these, 0001-01-01 is.
    """
    value = "TRY_CAST({v} AS TIMESTAMP)"
    years = f"({{v}}[5] = '-' OR {value} >= TIMESTAMP '1000-01-01')"
    bare = f"strlen({{v}}) <= 19 AND NOT ends_with({{v}}, 'Z') AND {years}"
    return Reading("yyyy-mm-dd", f"CASE WHEN {bare} THEN {value} END")


def offset_reading() -> Reading:
    """yyyy-mm-dd with a time and an offset from UTC, at least now and then.

    The engine reads the clock before an offset; before one without seconds it has to be cut.
    """
    cut = f"regexp_replace({{v}}, {quoting.text(SUFFIX)}, '\\1')"
    clock = f"coalesce(TRY_CAST({{v}} AS TIMESTAMP), TRY_CAST({cut} AS TIMESTAMP))"
    return Reading("yyyy-mm-dd HH:MM:SS+zz", f"CASE WHEN {{v}}[5] = '-' THEN {clock} END", offset=True)


def numbered_reading(form: str) -> Reading:
    """A format of figures, with a time of day behind it where the text has one."""
    return Reading(form, guarded(parsed([strptime(form) + time for time in TIMES]), form))


def told_reading(form: str) -> Reading:
    """A format that the company file tells."""
    pattern = strptime(form)
    patterns = [pattern] if "%H" in pattern else [pattern + time for time in TIMES]
    text = "{v}" if "T" in form else None
    return Reading(form, guarded(parsed(patterns, text), form))


def parsed(patterns: list[str], text: str | None = None) -> str:
    listed = "[" + ", ".join(map(quoting.text, patterns)) + "]"
    return f"try_strptime({text or one_blank()}, {listed})"


def one_blank() -> str:
    """2024-01-05T10:00 and 2024-01-05 10:00 are the same."""
    return r"CASE WHEN contains({v}, 'T') THEN regexp_replace({v}, '(\d)T(\d)', '\1 \2') ELSE {v} END"


def guarded(value: str, form: str) -> str:
    """A year of two digits is none of four."""
    return value if "yyyy" not in form else f"CASE WHEN year({value}) >= 1000 THEN {value} END"


def named_readings() -> tuple[Reading, ...]:
    """3 januari 2024, 3-jan-2024, January 3, 2024."""
    month = r"([A-Za-z]{3,9})\.?"
    day_first = named("d month yyyy", rf"^(\d{{1,2}})[ -]{month}[ -](\d{{4}})\b", day=1, month=2)
    month_first = named("month d, yyyy", rf"^{month} (\d{{1,2}}),? (\d{{4}})\b", day=2, month=1)
    return day_first, month_first


def named(form: str, pattern: str, *, day: int, month: int) -> Reading:
    def part(group: int) -> str:
        return f"regexp_extract({{v}}, {quoting.text(pattern)}, {group})"

    numbers = " ".join(
        f"WHEN {quoting.text(start)} THEN '{number}'"
        for number, starts in enumerate(MONTHS, 1)
        for start in starts
    )
    time = r"regexp_extract({v}, '\d\d?:\d\d(:\d\d)?$')"
    found = f"CASE lower({part(month)})[1:3] {numbers} END"
    composed = f"{part(3)} || '-' || {found} || '-' || {part(day)} || ' ' || {time}"
    return Reading(form, f"TRY_CAST(trim({composed}) AS TIMESTAMP)")
