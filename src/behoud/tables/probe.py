"""Which reading fits a column: tried on a sample, then counted over every value.

Never guessed: where two readings fit and mean different things, the input is refused with
a sentence that says how to tell which one is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import duckdb

from behoud.errors import BehoudError
from behoud.schemas import Type
from behoud.tables.dates import date_readings, told_reading
from behoud.tables.flags import flag_readings
from behoud.tables.numbers import COMMA, PLAIN, number_readings
from behoud.tables.reading import Reading
from behoud.words import fault

SAMPLE = 5_000
FEW_SHARE, FEW = 0.05, 5
"""So many values may fail to fit before the column is called something else."""


@dataclass(frozen=True)
class Question:
    """A column of texts to be read: SQL for the text, the type wanted, and what was told about it."""

    label: str
    value: str
    kind: Type
    readings: tuple[Reading, ...]


@dataclass(frozen=True)
class Fit:
    """How a reading fits: texts that are there, that it reads, and that it alone reads."""

    reading: Reading
    filled: int
    fits: int

    @property
    def misfits(self) -> int:
        return self.filled - self.fits


def question(
    label: str, value: str, kind: Type, *, form: str | None = None, decimal: str | None = None
) -> Question:
    """What to ask of a column of texts for it to become `kind`."""
    if kind in (Type.DATE, Type.MOMENT):
        readings = (told_reading(form),) if form else date_readings()
    elif kind is Type.FLAG:
        readings = flag_readings()
    else:
        readings = number_readings(decimal)
    return Question(label, value, kind, readings)


def answers(database: duckdb.DuckDBPyConnection, questions: Sequence[Question]) -> list[Fit]:
    """For each question the reading that fits, from the view `raw`.

    BehoudError where none fits, or where two fit and differ in what they mean.
    """
    if not questions:
        return []
    likely = [shortlist(database, asked) for asked in questions]
    counted = count(database, questions, likely)
    again = [
        asked if fits[0].misfits else replace(asked, readings=(fits[0].reading,))
        for asked, fits in zip(questions, counted, strict=True)
    ]
    if any(fits[0].misfits for fits in counted):
        counted = count(database, again, [asked.readings for asked in again])
    return [verdict(database, asked, fits) for asked, fits in zip(questions, counted, strict=True)]


def shortlist(database: duckdb.DuckDBPyConnection, asked: Question) -> tuple[Reading, ...]:
    """The readings that fit a sample best; every other one is refuted by some text of it.

    The first readings of each kind have one meaning only: where one fits, nothing else is tried.
    """
    distinct = f"SELECT DISTINCT {asked.value} AS v FROM sample WHERE v IS NOT NULL LIMIT {SAMPLE}"
    database.execute(f"CREATE OR REPLACE TEMP TABLE texts AS {distinct}")
    for reading in asked.readings[: SURE.get(asked.kind, 1)]:
        filled, fits = tallied(database, "texts", [(asked, AS_IT_IS, "v"), (asked, reading, "v")])
        if fits == filled:
            return (reading,)
    tried = tallied(database, "texts", [(asked, r, "v") for r in asked.readings])
    best = max(tried)
    top = tuple(r for r, fit in zip(asked.readings, tried, strict=True) if fit == best)
    marks = {reading.name for reading in top}
    return (PLAIN,) if PLAIN.name in marks and COMMA not in marks else top


SURE = {Type.DATE: 2, Type.MOMENT: 2}
"""yyyy-mm-dd, with and without an offset, is never another notation; nor is a whole number."""

AS_IT_IS = Reading("text", "{v}")


def tallied(
    database: duckdb.DuckDBPyConnection, rows: str, asked: Sequence[tuple[Question, Reading, str]]
) -> list[int]:
    """How many texts each reading reads."""
    sums = ", ".join(f"count({r.of(value, q.kind)})" for q, r, value in asked)
    found = database.execute(f"SELECT {sums} FROM {rows}").fetchone()
    return list(found or ())


def count(
    database: duckdb.DuckDBPyConnection,
    questions: Sequence[Question],
    readings: Sequence[tuple[Reading, ...]],
) -> list[list[Fit]]:
    """Every reading counted over every text, in one pass; per question the best fit first."""
    pairs = [(q, r, q.value) for q, tried in zip(questions, readings, strict=True) for r in tried]
    there = [(asked, AS_IT_IS, asked.value) for asked in questions]
    counts = tallied(database, "raw", [*there, *pairs])
    filled, fits = counts[: len(there)], iter(counts[len(there) :])
    return [
        sorted((Fit(r, total, next(fits)) for r in tried), key=lambda fit: fit.misfits)
        for total, tried in zip(filled, readings, strict=True)
    ]


def verdict(database: duckdb.DuckDBPyConnection, asked: Question, fits: Sequence[Fit]) -> Fit:
    """The reading that holds; BehoudError where none does or where another one could be meant."""
    best = fits[0]
    if best.misfits > FEW_SHARE * best.filled and not (best.misfits <= FEW and best.misfits <= best.fits):
        raise unreadable(database, asked, best)
    for other in fits[1:]:
        if other.fits and (doubt := contradiction(database, asked, best, other)):
            raise doubt
    return best


def contradiction(
    database: duckdb.DuckDBPyConnection, asked: Question, best: Fit, other: Fit
) -> BehoudError | None:
    """The error where `other` is as good as `best` and means something else.

    It is refuted by texts that only `best` reads, unless about as many are read by it alone:
    then the column is written in two ways.
    """
    here, there = (fit.reading.of(asked.value, asked.kind) for fit in (best, other))
    found = database.execute(
        f"SELECT count_if({here} IS NOT NULL AND {there} IS NULL), "
        f"count_if({here} IS NULL AND {there} IS NOT NULL), count_if({here} <> {there}) FROM raw"
    ).fetchone()
    only_best, only_other, differ = found or (0, 0, 0)
    kind = "date" if asked.kind in (Type.DATE, Type.MOMENT) else "number"
    facts = {"column": asked.label, "one": best.reading.name, "other": other.reading.name}
    if only_best == 0:
        both = example(database, asked, f"{here} <> {there}")
        return fault(f"tables-ambiguous-{kind}", **facts, example=both) if differ else None
    if only_other <= FEW_SHARE * (only_best + only_other):
        return None
    first = example(database, asked, f"{here} IS NOT NULL AND {there} IS NULL")
    second = example(database, asked, f"{here} IS NULL AND {there} IS NOT NULL")
    return fault(f"tables-mixed-{kind}", **facts, example=first, second=second)


def example(database: duckdb.DuckDBPyConnection, asked: Question, condition: str) -> str:
    """A text of which `condition` holds."""
    found = database.execute(f"SELECT {asked.value} FROM raw WHERE {condition} LIMIT 1").fetchone()
    return str(found[0]) if found else ""


def unreadable(database: duckdb.DuckDBPyConnection, asked: Question, best: Fit) -> BehoudError:
    value = best.reading.of(asked.value, asked.kind)
    return fault(
        "tables-wrong-type",
        column=asked.label,
        type=str(asked.kind),
        example=example(database, asked, f"{asked.value} IS NOT NULL AND {value} IS NULL"),
        misfits=best.misfits,
        filled=best.filled,
    )
