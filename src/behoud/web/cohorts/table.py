"""The triangle as a table that one can read without seeing its shades."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from behoud.measure.cohorts import BEFORE, START, Cell
from behoud.report.figures import group_name
from behoud.web.cohorts.asking import AskedCohorts
from behoud.words import Words

SHADES = 10
"""From few left to all left; see `.shade-…` in the style sheet."""


@dataclass(frozen=True)
class Shaded:
    """A cell: its share, how dark it is, the interval as a title, and where its customers are."""

    text: str
    shade: str
    title: str
    address: str


@dataclass(frozen=True)
class Row:
    """A cohort or group: its size or value in the beginning, and its cells by age."""

    name: str
    start: str
    cells: tuple[Shaded | None, ...]


def ages(cells: Sequence[Cell]) -> range:
    return range(max((c.age for c in cells if c.age is not None), default=-1) + 1)


def rows(cells: Sequence[Cell], asked: AskedCohorts, words: Words, currency: str) -> list[Row]:
    """A row per cohort, or per group, in the order of the library."""
    found: dict[tuple[str, str], dict[int, Cell]] = {}
    for one in cells:
        if one.age is not None:
            found.setdefault((one.cohort, one.group), {})[one.age] = one
    least = min((share for one in cells if (share := share_of(one, asked)) is not None), default=0.0)
    return [
        Row(
            cohort_name(cohort, words) if asked.by == START else group_name(words, group),
            start_text(row[0], asked, words, currency),
            tuple(shaded(row.get(age), asked, words, least) for age in ages(cells)),
        )
        for (cohort, group), row in found.items()
    ]


def cohort_name(cohort: str, words: Words) -> str:
    """'2024 kw 3' for 2024-Q3."""
    year, _, quarter = cohort.partition("-Q")
    return f"{year} {words.say('report-quarter', number=quarter)}" if quarter else year


def start_text(cell: Cell, asked: AskedCohorts, words: Words, currency: str) -> str:
    if asked.value == "customers":
        return words.number(cell.size or 0)
    return words.short_money(cell.value_at_start or Decimal(0), currency)


def share_of(cell: Cell, asked: AskedCohorts) -> float | None:
    return cell.share if asked.value == "customers" else cell.value_share


def shaded(cell: Cell | None, asked: AskedCohorts, words: Words, least: float) -> Shaded | None:
    """A cell in words, the lighter the nearer to the `least` share; None where there is none to show."""
    share = None if cell is None else share_of(cell, asked)
    if cell is None or share is None:
        return None
    above = (share - least) / (1 - least) if least < 1 else 1.0
    shade = min(int(above * SHADES), SHADES - 1)
    said = words.number(share * 100) + ("" if cell.complete else "*")
    interval = ""
    if asked.value == "customers" and cell.low is not None and cell.high is not None:
        interval = words.say(
            "web-cohorts-cell",
            kept=cell.customers,
            size=cell.size or 0,
            low=words.percent(cell.low, 0),
            high=words.percent(cell.high, 0),
        )
    behind = asked.address(cohort=cell.cohort, group=cell.group, age=str(cell.age))
    return Shaded(said, f"shade-{shade}", interval, behind)


def older(cells: Sequence[Cell]) -> int:
    """Customers that stand in no row: they are older than the history."""
    return sum(c.customers for c in cells if c.cohort == BEFORE)


def as_csv(cells: Sequence[Cell]) -> tuple[list[str], list[list[object]]]:
    """Every cell with all its figures."""
    heads = [
        "cohort",
        "group",
        "age",
        "customers",
        "size",
        "share",
        "low",
        "high",
        "value",
        "value_at_start",
        "value_share",
        "complete",
    ]
    return heads, [[getattr(cell, head) for head in heads] for cell in cells]
