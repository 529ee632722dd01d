"""Which table a file is, and which of its columns is which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from scipy.optimize import linear_sum_assignment

from behoud.schemas import TABLES, Table, Type
from behoud.schemas import Column as Target
from behoud.sources.recognise.names import (
    Likeness,
    column_words,
    is_part,
    likeness,
    plain,
    table_words,
    value_map,
)
from behoud.sources.recognise.peek import Peek
from behoud.sources.recognise.profile import Column

SURE = 0.55
"""From which score on a column is called by a name."""

NUMERIC = (Type.INTEGER, Type.NUMBER, Type.MONEY)
CALENDAR = (Type.DATE, Type.MOMENT)
LOOKED_UP = ("events", "interactions", "invoices", "responses", "feedback", "transactions")
"""Tables whose customer may be found through another number, such as that of a contract."""


@dataclass(frozen=True)
class Recognised:
    """A file with the table that it is: `columns` says target → column of the file."""

    peek: Peek
    table: str
    score: float
    columns: dict[str, Column]
    likenesses: dict[str, Likeness]

    @property
    def missing(self) -> tuple[str, ...]:
        """Required columns that nothing fills yet."""
        return missing(TABLES[self.table], self.columns)


def missing(table: Table, columns: dict[str, Column]) -> tuple[str, ...]:
    generated = table.key if table.generated_key else ()
    return tuple(name for name in table.required if name not in columns and name not in generated)


def recognise(peek: Peek) -> Recognised | None:
    """The table that `peek` most looks like; None where no table's required columns are there."""
    found = [match for table in TABLES.values() if (match := fitted(peek, table)) is not None]
    best = max(found, key=lambda match: match.score, default=None)
    return best if best and best.score >= SURE else None


def fitted(peek: Peek, table: Table) -> Recognised | None:
    """`peek` as `table`; None where a required column is missing that nothing else can fill."""
    columns, likenesses = assigned(peek, table)
    lacking = set(missing(table, columns)) - fillable(peek, table)
    if lacking or not columns:
        return None
    named = likeness(file_words(peek.name), among=table_words(table.name)).score
    covered = sum(match.score for match in likenesses.values()) / max(4, len(peek.columns))
    whole = 1 - len(missing(table, columns)) / max(1, len(table.required))
    weight = 0.8 * named + 0.8 * covered + 0.25 * whole + 0.1 * (table.moment in columns)
    return Recognised(peek, table.name, weight, columns, likenesses)


def file_words(name: str) -> str:
    """A file's name without figures, dates and words that say nothing.

    >>> file_words("export_contracten_2025-11")
    'contracten'
    """
    words = [word for word in plain(name).split() if not word.isdigit()]
    return " ".join(
        word for word in words if word not in ("export", "data", "dump", "alle", "all", "the", "tbl")
    )


def fillable(peek: Peek, table: Table) -> set[str]:
    """Required columns that can be computed, looked up or stated."""
    found = set()
    if table.name == "transactions" and part(peek, "quantity") and part(peek, "price"):
        found.add("amount")
    if table.name in LOOKED_UP and any(plain(column.name).endswith(" id") for column in peek.columns):
        found.add("customer_id")
    return found


def part(peek: Peek, name: str) -> Column | None:
    """The numeric column that is by its name the `name` of something: its quantity, its price."""
    return next((c for c in peek.columns if is_part(c.name, name) and c.kind in NUMERIC), None)


def assigned(peek: Peek, table: Table) -> tuple[dict[str, Column], dict[str, Likeness]]:
    """Which column is which: the assignment with the highest sum of scores."""
    targets = [*table]
    liked = [
        [likeness(c.name, among=column_words(table.name, t.name)) for t in targets] for c in peek.columns
    ]
    scores = np.array(
        [
            [like.score * content(c, t, table, peek) for t, like in zip(targets, row, strict=True)]
            for c, row in zip(peek.columns, liked, strict=True)
        ]
    )
    if not scores.size:
        return {}, {}
    chosen = [(r, t) for r, t in zip(*linear_sum_assignment(-scores), strict=True) if scores[r, t] >= SURE]
    columns = {targets[t].name: peek.columns[r] for r, t in chosen}
    return columns, {targets[t].name: Likeness(float(scores[r, t]), liked[r][t].language) for r, t in chosen}


def content(column: Column, target: Target, table: Table, peek: Peek) -> float:
    """How well what is in a column goes with a target, from 0 to 1."""
    if not column.filled:
        return 0.6
    if target.type in CALENDAR:
        return calendar_content(column, target, peek) if column.kind in CALENDAR else 0.0
    if target.type in NUMERIC:
        return 1.0 if column.kind in NUMERIC else 0.0
    if target.type is Type.FLAG:
        return 1.0 if column.kind is Type.FLAG else 0.0
    if target.values:
        return (
            1.0 if len(value_map(target.name, target.values, column.values)) * 2 > len(column.values) else 0.2
        )
    return text_content(column, target, table)


def text_content(column: Column, target: Target, table: Table) -> float:
    if column.kind in CALENDAR or (column.kind is Type.NUMBER and target.name.endswith("_id")):
        return 0.0
    if table.key == (target.name,):
        return 1.0 if column.unique else 0.9 if column.distinct >= 0.995 * column.rows else 0.1
    if target.name.endswith("_id"):
        return 0.3 if column.kind is Type.FLAG else 1.0
    return 0.4 if column.kind in (*NUMERIC, Type.FLAG) else 1.0


def calendar_content(column: Column, target: Target, peek: Peek) -> float:
    """An agreed end is mostly filled and may lie ahead; an actual end is empty while it runs."""
    if target.name not in ("ends_on", "ended_on"):
        return 1.0
    others = [c.high for c in peek.dates if c.name != column.name and c.high]
    later = bool(others) and column.high > max(others) + timedelta(days=14)
    ahead = column.high > date.today() or (later and column.filled >= 0.9 * column.rows)
    running = column.filled < 0.9 * column.rows
    if target.name == "ends_on":
        return 1.0 if ahead or not running else 0.75
    return 1.0 if running and not ahead else 0.75


def languages(matches: Sequence[Recognised]) -> str:
    """The language that most recognised columns are in; English where neither leads."""
    spoken = [like.language for match in matches for like in match.likenesses.values()]
    return "nl" if spoken.count("nl") > spoken.count("en") else "en"
