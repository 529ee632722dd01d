"""How the chance that a customer leaves grows with time, with its range, as a chart."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial
from typing import Any

from behoud.report.charts.paint import Caption
from behoud.report.facts import Reader
from behoud.report.page import Column, DataTable, Picture
from behoud.web.customers.sketch import FOOT, HEAD, Plane, line, room, ruled, sketched, steps, text
from behoud.web.customers.told import horizons

STEPS = 48
HEIGHT = 210
STROKE = 'fill="none" stroke="var(--teal)" stroke-width="2"'


@dataclass(frozen=True)
class Point:
    """The chance to have decided to leave within so many days, and its range."""

    days: float
    chance: float
    low: float
    high: float


def points(row: dict[str, Any]) -> list[Point]:
    """The published horizons of a customer, from today on."""
    given = [
        Point(days, row[f"p_leave_{days}"], row[f"p_leave_{days}_low"], row[f"p_leave_{days}_high"])
        for days in horizons(row)
    ]
    return [Point(0, 0, 0, 0), *given]


def between(found: list[Point], days: float) -> Point:
    """The chance at a day between two horizons: the daily rate of leaving is the same in between.

    >>> [point] = [between([Point(0, 0, 0, 0), Point(90, 0.19, 0.1, 0.3)], 45)]
    >>> round(point.chance, 3)
    0.1
    """
    after = next(point for point in found if point.days >= days)
    before = [point for point in found if point.days < days]
    if not before:
        return after
    share = (days - before[-1].days) / (after.days - before[-1].days)
    ends = [(getattr(before[-1], name), getattr(after, name)) for name in ("chance", "low", "high")]
    chance, low, high = (1 - math.exp(mixed(start, end, share)) for start, end in ends)
    return Point(days, chance, low, high)


def mixed(start: float, end: float, share: float) -> float:
    """Between the logarithms of two chances to stay."""
    return (1 - share) * math.log1p(-min(start, 0.9999)) + share * math.log1p(-min(end, 0.9999))


def curve(row: dict[str, Any], reader: Reader) -> Picture | None:
    """The chart with its numbers; None where no probability is given."""
    found = points(row)
    if len(found) < 2:
        return None
    last = int(found[-1].days)
    smooth = [between(found, last * step / STEPS) for step in range(STEPS + 1)]
    title = reader.say("web-curve-title")
    told = "; ".join(f"{int(p.days)}: {reader.words.percent(p.chance, 1)}" for p in found[1:])
    caption = Caption("curve", title, reader.say("web-curve-about"), f"{title}. {told}.")
    marks = markers(row, last, reader)
    drawing = partial(drawn, smooth, marks, reader, last)
    return sketched(caption, table(found, reader), drawing, (HEIGHT, HEIGHT), half=True)


def markers(row: dict[str, Any], last: int, reader: Reader) -> list[tuple[int, str]]:
    """Days on which something happens within the curve: the last day to cancel."""
    days = row["days_to_notice_deadline"]
    return [(days, reader.say("web-curve-deadline"))] if days is not None and 0 <= days <= last else []


def drawn(found: list[Point], marks: list[tuple[int, str]], reader: Reader, last: int, width: int) -> str:
    """A line with its band from today on, zero at the foot."""
    top = max(max(point.high for point in found) * 1.18, 0.02)
    values = steps(top)
    labels = [reader.words.percent(value, 0 if top > 0.05 else 1) for value in values]
    plane = Plane(width, HEIGHT, room(labels), 2 * FOOT, last, top)
    edge = [(p.days, p.high) for p in found] + [(p.days, p.low) for p in reversed(found)]
    days = steps(last)
    ticks = "".join(text(reader.words.number(day), plane.x(day), HEIGHT - FOOT - 4) for day in days)
    middle = plane.x(last / 2)
    return (
        ruled(plane, values, lambda value: labels[values.index(value)])
        + f'<path d="{line(plane, edge)}Z" fill="var(--teal-soft)" opacity=".45"/>'
        + f'<path d="{line(plane, [(p.days, p.chance) for p in found])}" {STROKE}/>'
        + "".join(marked(plane, at, said, late=at > last / 2) for at, said in marks)
        + ticks
        + text(reader.say("web-curve-days"), middle, HEIGHT - 5, soft=True)
    )


def marked(plane: Plane, days: int, said: str, *, late: bool) -> str:
    """A dashed line at a day with its word, on the side where there is room."""
    x = plane.x(days)
    rule = f'<path d="M{x} {HEAD}V{plane.y(0)}" stroke="var(--ink)" stroke-dasharray="3 3"/>'
    return rule + text(said, x - 5 if late else x + 5, HEAD + 8, anchor="end" if late else "start")


def table(found: list[Point], reader: Reader) -> DataTable:
    percent = reader.words.percent
    rows = tuple(
        (
            reader.say("features-days", days=int(p.days)),
            percent(p.chance),
            f"{percent(p.low)} – {percent(p.high)}",
        )
        for p in found[1:]
    )
    heads = ("web-curve-within", "report-column-probability", "report-column-interval")
    return DataTable(tuple(Column(reader.say(head), place > 0) for place, head in enumerate(heads)), rows)
