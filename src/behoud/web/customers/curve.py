"""How the chance that a customer leaves grows with time, with its range, as a chart."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from behoud.report.charts.paint import INK, TEAL, TEAL_SOFT, Caption, Drawn, percent_axis, picture
from behoud.report.facts import Reader
from behoud.report.page import Column, DataTable, Picture
from behoud.web.customers.told import horizons

STEPS = 48


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
    rows = table(found, reader)
    return picture(
        caption, rows, lambda narrow: drawn(smooth, marks, reader, last, narrow=narrow), reader, half=True
    )


def markers(row: dict[str, Any], last: int, reader: Reader) -> list[tuple[int, str]]:
    """Days on which something happens within the curve: the last day to cancel."""
    days = row["days_to_notice_deadline"]
    return [(days, reader.say("web-curve-deadline"))] if days is not None and 0 <= days <= last else []


def drawn(
    found: list[Point], marks: list[tuple[int, str]], reader: Reader, last: int, *, narrow: bool
) -> Drawn:
    """A line with its band from today on, zero at the foot."""
    data = pd.DataFrame([vars(point) for point in found])
    top = max(float(data["high"].max()) * 1.18, 0.02)
    scale = alt.Scale(domain=[0, top], nice=False)
    days = alt.Scale(domain=[0, last], nice=False)
    x = alt.X(
        "days:Q", title=reader.say("web-curve-days"), axis=alt.Axis(grid=False, tickCount=5), scale=days
    )
    axis = percent_axis(reader, grid=True, gridOpacity=0.7, digits=0 if top > 0.05 else 1)
    base = alt.Chart(data).encode(x=x)
    band = base.mark_area(color=TEAL_SOFT, opacity=0.45)
    return alt.layer(
        band.encode(y=alt.Y("low:Q", scale=scale, axis=axis, title=None), y2="high:Q"),
        base.mark_line(color=TEAL, strokeWidth=2).encode(y=alt.Y("chance:Q", scale=scale)),
        *(layer for at, text in marks for layer in marked(at, text, x, late=at > last / 2)),
    ).properties(height=170 if narrow else 190)


def marked(days: int, text: str, x: alt.X, *, late: bool) -> list[alt.Chart]:
    """A dashed line at a day with its word, on the side where there is room."""
    at = alt.Chart(pd.DataFrame([{"days": days, "text": text}])).encode(x=x)
    word = at.mark_text(align="right" if late else "left", dx=-5 if late else 5, baseline="top")
    return [at.mark_rule(color=INK, strokeDash=[3, 3]), word.encode(text="text:N", y=alt.value(0))]


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
