"""How long customers wait until a matter is solved or answered, with what is still open counted too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import TypeAdapter

from behoud.report.facts import Reader
from behoud.report.page import Column, DataTable, Section
from behoud.stats.survival import Median, counts_by_day, kaplan_meier
from behoud.web.reading.board import Board
from behoud.web.reading.current import Current
from behoud.web.reading.keeping import kept
from behoud.web.reading.within import Within
from behoud.web.service.drawing import Waited, waiting
from behoud.words import Words

SECTION: TypeAdapter[Section] = TypeAdapter(Section)
KINDS = ("solve", "answer")
DAY = 24
MONTHS = 13


@dataclass(frozen=True)
class Took:
    """Contacts that came in, how many are done, and the median hours until then (Kaplan-Meier)."""

    number: int
    done: int
    median: Median


def took(rows: Sequence[dict[str, Any]], confidence: float) -> Took | None:
    """The median over counts per hour: a matter that is open has waited at least so long. None without any.

    Its interval is that of Brookmeyer and Crowley.
    """
    number = sum(row["number"] for row in rows)
    if not number:
        return None
    hours = [float(row["hours"]) for row in rows]
    done = [row["number"] if row["done"] else 0 for row in rows]
    still = [0 if row["done"] else row["number"] for row in rows]
    born = [0] * len(rows)
    counts = counts_by_day([0.0, *hours], [number, *born], [0, *done], [0, *still])
    return Took(number, sum(done), kaplan_meier(counts, confidence=confidence).median())


def taking(shown: Current, board: Board, asked: Within, words: Words) -> Section:
    """The section, made once per snapshot, reader's customers and language."""

    def made() -> Section:
        return section(shown, board, asked, Reader(words, shown.company.currency))

    return kept(shown, f"taking/{words.language}/{asked.label}", SECTION, made)


def section(shown: Current, board: Board, asked: Within, reader: Reader) -> Section:
    condition = asked.condition()
    rows = board.rows(f"SELECT * FROM took WHERE {condition.sql}", condition.values)  # noqa: S608
    label = reader.say("web-service-taking")
    confidence, least = shown.company.thresholds.confidence, shown.company.thresholds.minimum_group
    found = {what: [row for row in rows if row["what"] == what] for what in KINDS}
    if not found["solve"]:
        return Section("taking", label, (reader.say("web-service-taking-none"),))
    said = tuple(
        trend(what, found[what], confidence, least, reader)
        if found[what]
        else reader.say("web-service-no-answers")
        for what in KINDS
    )
    months = per_month(found["solve"], confidence)
    drawn = waiting(months, reader, said[0]) if len(months) > 1 else None
    tables = [(reader.say("web-service-taking-kinds"), per_kind(found["solve"], confidence, reader))]
    if drawn is None:
        tables.append((reader.say("web-service-taking-months"), table(months, reader)))
    return Section("taking", label, said, () if drawn is None else (drawn,), tuple(tables))


def per_kind(rows: Sequence[dict[str, Any]], confidence: float, reader: Reader) -> DataTable:
    """What came in over the last 90 days by kind: how much is open, and the median until solved."""
    names = ("kind", "came-in", "still-open", "median", "between")
    heads = tuple(Column(reader.say(f"web-list-{name}"), place > 0) for place, name in enumerate(names))
    found = []
    for kind in sorted({row["kind"] for row in rows}):
        made = took([row for row in rows if row["late"] and row["kind"] == kind], confidence)
        if made is not None:
            figures = waited(date.min, made).figures(reader)
            found.append((reader.say(f"web-matter-{kind}"), *figures))
    return DataTable(heads, tuple(found))


def trend(what: str, rows: Sequence[dict[str, Any]], confidence: float, least: int, reader: Reader) -> str:
    """The last quarter beside the one before; longer or shorter only where the intervals do not meet."""
    now = took([row for row in rows if row["late"]], confidence)
    before = took([row for row in rows if row["earlier"]], confidence)
    if now is None or now.number < least:
        return reader.say("web-service-trend-few", what=what, number=0 if now is None else now.number)
    facts = {"what": what, "number": now.number, "open": now.number - now.done}
    if now.median.value is None:
        return reader.say("web-service-trend-open", **facts)
    return reader.say(
        "web-service-trend",
        way=way(now, before, least),
        median=days(now.median.value, reader),
        low=days(now.median.low, reader),
        high=days(now.median.high, reader),
        before="–" if before is None else days(before.median.value, reader),
        **facts,
    )


def way(now: Took, before: Took | None, least: int) -> str:
    """longer, shorter, alike, or none where there is nothing to hold it against."""
    if before is None or before.number < least or before.median.value is None:
        return "none"
    if (now.median.low or 0.0) > (before.median.high or float("inf")):
        return "longer"
    return "shorter" if (now.median.high or float("inf")) < (before.median.low or 0.0) else "alike"


def per_month(rows: Sequence[dict[str, Any]], confidence: float) -> list[Waited]:
    """Per month of arrival, the last thirteen."""
    found = []
    for month in sorted({row["month"] for row in rows})[-MONTHS:]:
        made = took([row for row in rows if row["month"] == month], confidence)
        if made is not None:
            found.append(waited(month, made))
    return found


def waited(month: date, found: Took) -> Waited:
    median = found.median
    return Waited(
        month,
        found.number,
        found.number - found.done,
        in_days(median.value),
        in_days(median.low),
        in_days(median.high),
    )


def in_days(hours: float | None) -> float | None:
    return None if hours is None else hours / DAY


def days(hours: float | None, reader: Reader) -> str:
    """'2,5 dagen'; '…' where it lies beyond what was followed."""
    if hours is None:
        return "…"
    if hours < 2 * DAY:
        return reader.say("web-service-hours", number=reader.words.number(hours))
    return reader.say("web-service-days", number=reader.words.number(hours / DAY, 1))


def table(found: Sequence[Waited], reader: Reader) -> DataTable:
    names = ("month", "came-in", "still-open", "median", "between")
    heads = tuple(Column(reader.say(f"web-list-{name}"), place > 0) for place, name in enumerate(names))
    return DataTable(heads, tuple(one.line(reader) for one in found))
