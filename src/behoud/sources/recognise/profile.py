"""What is in a column: its kind, how it is written, its range and its most common values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from behoud.schemas import Type
from behoud.tables import casting
from behoud.tables.dates import date_readings
from behoud.tables.flags import NO, YES
from behoud.tables.numbers import number_readings
from behoud.tables.probe import Question, tallied
from behoud.tables.raw import Raw
from behoud.tables.reading import Reading

MOST_VALUES = 40
OFTEN_REPEATED = 0.5
"""Values that differ more than this have no most common one worth naming."""

EXAMPLES = 3
LARGE = 500_000
MAYBE_UNIQUE = 0.8
FITTING = 0.95
"""The share of a column's values that must be of a kind for the column to be called that."""


@dataclass(frozen=True)
class Column:
    """One column: `filled` and `distinct` count values, `low` and `high` are days for days, else numbers.

    `examples` are the first few texts that stand in it; `values` are its values, the most common
    first, where it has few. `value` is SQL over the view `raw`, for a day that of the day.
    `reading` is how its texts are written, `readings` are the formats of days that fit equally
    well and mean different days.
    """

    name: str
    kind: Type
    rows: int
    filled: int
    distinct: int
    value: str
    low: Any = None
    high: Any = None
    values: tuple[str, ...] = ()
    common: str = ""
    common_share: float = 0.0
    reading: str = ""
    readings: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()

    @property
    def unique(self) -> bool:
        return self.rows > 0 and self.distinct == self.rows

    @property
    def grouping(self) -> bool:
        """Whether it splits the rows into a few groups."""
        return (
            self.kind in (Type.TEXT, Type.FLAG)
            and 2 <= self.distinct <= 50
            and self.distinct * 5 <= self.filled
        )


def profile(raw: Raw, label: str) -> Column:
    """The profile of a column over all rows; its kind is found on a sample of them."""
    text = raw.without_null_words(label)
    kind, reading, rivals = kind_of(raw, label, text)
    value = value_of(raw, label, text, kind, reading)
    filled, distinct = counted(raw, text)
    low, high = one(raw, f"min({value}), max({value})") if kind is not Type.TEXT else (None, None)
    top = most_common(raw, text) if distinct <= OFTEN_REPEATED * filled else []
    values = tuple(v for v, _ in top) if distinct <= MOST_VALUES else ()
    common, share = (top[0][0], top[0][1] / filled) if top else ("", 0.0)
    return Column(
        name=label,
        kind=kind,
        rows=raw.total,
        filled=filled,
        distinct=distinct,
        value=value,
        low=low,
        high=high,
        values=values,
        common=common,
        common_share=share,
        reading=reading.name if reading else "",
        readings=rivals,
        examples=first_texts(raw, text),
    )


def first_texts(raw: Raw, text: str) -> tuple[str, ...]:
    query = f"SELECT {text} AS v FROM raw WHERE v IS NOT NULL LIMIT {EXAMPLES}"
    return tuple(str(row[0]) for row in raw.database.execute(query).fetchall())


def counted(raw: Raw, text: str) -> tuple[int, int]:
    """Values and different values; of a large input estimated, but where they may all be different."""
    filled, about = one(raw, f"count({text}), approx_count_distinct({text})")
    if raw.total > LARGE and about < MAYBE_UNIQUE * filled:
        return int(filled), int(about)
    _, exact = one(raw, f"0, count(DISTINCT {text})")
    return int(filled), int(exact)


def one(raw: Raw, sums: str) -> tuple[Any, Any]:
    found = raw.database.execute(f"SELECT {sums} FROM raw").fetchone()
    return (found[0], found[1]) if found else (0, 0)


def most_common(raw: Raw, text: str) -> list[tuple[str, int]]:
    counted = f"SELECT {text} AS v, count(*) AS n FROM raw WHERE v IS NOT NULL GROUP BY v"
    query = f"{counted} ORDER BY n DESC, v LIMIT {MOST_VALUES}"
    return [(str(value), int(count)) for value, count in raw.database.execute(query).fetchall()]


def kind_of(raw: Raw, label: str, text: str) -> tuple[Type, Reading | None, tuple[str, ...]]:
    native = raw.native(label)
    if native == "BOOLEAN":
        return Type.FLAG, None, ()
    if casting.is_moment(native):
        return (Type.DATE if native == "DATE" else Type.MOMENT), None, ()
    if casting.is_number(native):
        return (Type.INTEGER if whole(raw, label) else Type.NUMBER), None, ()
    return kind_of_text(raw, text)


def whole(raw: Raw, label: str) -> bool:
    value = raw.value(label)
    if raw.native(label) in casting.INTEGERS:
        return True
    odd, _ = one(raw, f"count_if({value} <> trunc({value})), 0")
    return bool(odd == 0)


def kind_of_text(raw: Raw, text: str) -> tuple[Type, Reading | None, tuple[str, ...]]:
    """Flag, day, moment or number where nearly all texts of the sample are; else text."""
    sample = f"(SELECT DISTINCT {text} AS v FROM sample WHERE v IS NOT NULL)"
    texts = [str(row[0]) for row in raw.database.execute(f"SELECT v FROM {sample} ORDER BY v").fetchall()]
    if not texts:
        return Type.TEXT, None, ()
    lower = {text.lower() for text in texts}
    if len(lower) == 2 and lower <= {*YES, *NO}:
        return Type.FLAG, None, ()
    best, rivals = best_date(raw, sample, len(texts))
    if best:
        return (Type.MOMENT if any(":" in t for t in texts) else Type.DATE), best, rivals
    tried = number_readings()
    fits = tallied(raw.database, sample, [(asked(Type.NUMBER), reading, "v") for reading in tried])
    top = max(range(len(tried)), key=lambda n: fits[n])
    if fits[top] < FITTING * len(texts) or padded(texts):
        return Type.TEXT, None, ()
    return (Type.INTEGER if top == 0 else Type.NUMBER), tried[top], ()


def padded(texts: list[str]) -> bool:
    """Whether leading zeros say that these are numbers of things and not amounts: 00017."""
    return any(t.startswith("0") and len(t) > 1 and t.isdigit() for t in texts)


def asked(kind: Type) -> Question:
    return Question("", "v", kind, ())


def best_date(raw: Raw, sample: str, total: int) -> tuple[Reading | None, tuple[str, ...]]:
    """The reading of days that fits, and the names of all that fit as well and differ."""
    tried = date_readings()
    fits = tallied(raw.database, sample, [(asked(Type.DATE), reading, "v") for reading in tried])
    best = max(fits)
    if best < FITTING * total:
        return None, ()
    top = [reading for reading, fit in zip(tried, fits, strict=True) if fit == best]
    rivals = [r for r in top[1:] if differ(raw, sample, top[0], r)]
    return top[0], tuple(r.name for r in (top[0], *rivals)) if rivals else ()


def differ(raw: Raw, sample: str, one_way: Reading, other: Reading) -> bool:
    here, there = (reading.of("v", Type.DATE) for reading in (one_way, other))
    found = raw.database.execute(f"SELECT count_if({here} <> {there}) FROM {sample}").fetchone()
    return bool(found and found[0])


def value_of(raw: Raw, label: str, text: str, kind: Type, reading: Reading | None) -> str:
    """SQL for a column as what it is: a day for days and moments, a number for numbers."""
    if kind in (Type.DATE, Type.MOMENT):
        return reading.day(text, Type.DATE, "UTC") if reading else f"CAST({raw.value(label)} AS DATE)"
    if kind in (Type.INTEGER, Type.NUMBER):
        return reading.of(text, Type.NUMBER) if reading else raw.value(label)
    return text
