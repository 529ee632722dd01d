"""Days until a matter is solved, month by month, as a chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import altair as alt
import pandas as pd

from behoud.report.charts.paint import HEAT, INK, Caption, Drawn, picture
from behoud.report.facts import Reader
from behoud.report.page import Column, DataTable, Picture


@dataclass(frozen=True)
class Waited:
    """What came in within a month: how much of it is open, and the median days until solved."""

    month: date
    number: int
    open: int
    median: float | None
    low: float | None
    high: float | None

    def line(self, reader: Reader) -> tuple[str, ...]:
        """The month with its figures."""
        return (reader.words.date(self.month, "MMM y"), *self.figures(reader))

    def figures(self, reader: Reader) -> tuple[str, ...]:
        """What came in, what is open, the median and its interval."""
        words = reader.words
        between = "" if self.low is None else f"{words.number(self.low, 1)} – "
        between += "…" if self.high is None and between else words.number(self.high, 1) if self.high else ""
        return (
            words.number(self.number),
            words.number(self.open),
            "–" if self.median is None else words.number(self.median, 1),
            between,
        )


def waiting(found: Sequence[Waited], reader: Reader, title: str) -> Picture | None:
    """A dot per month with its interval; None where no month has a median."""
    shown = [one for one in found if one.median is not None]
    if not shown:
        return None
    names = ("month", "came-in", "still-open", "median", "between")
    heads = tuple(Column(reader.say(f"web-list-{name}"), place > 0) for place, name in enumerate(names))
    table = DataTable(heads, tuple(one.line(reader) for one in reversed(found)))
    about = reader.say("web-service-waiting-about", n=sum(one.number for one in found))
    told = f"{title} " + "; ".join(" ".join(one.line(reader)[:1] + one.line(reader)[3:4]) for one in found)
    caption = Caption("waiting", title, about, told)
    return picture(caption, table, lambda narrow: dots(shown, reader, narrow=narrow), reader)


def dots(found: Sequence[Waited], reader: Reader, *, narrow: bool) -> Drawn:
    """From zero, so that half as long looks half as long."""
    rows = found[-7:] if narrow else found
    data = pd.DataFrame(
        {
            "label": [reader.words.date(one.month, "MMM yy") for one in rows],
            "median": [one.median for one in rows],
            "low": [one.low if one.low is not None else one.median for one in rows],
            "high": [one.high if one.high is not None else one.median for one in rows],
        }
    )
    scale = alt.Scale(domain=[0, max(float(data["high"].max()) * 1.1, 0.1)], nice=False)
    x = alt.X("label:N", sort=None, title=None, axis=alt.Axis(labelExpr="split(datum.label, ' ')"))
    axis = alt.Axis(title=reader.say("web-service-axis"), grid=True, gridOpacity=0.7, tickCount=4)
    base = alt.Chart(data).encode(x=x)
    return alt.layer(
        base.mark_line(color=HEAT, strokeWidth=1.6).encode(y=alt.Y("median:Q", scale=scale, axis=axis)),
        base.mark_rule(color=INK, strokeWidth=1.2).encode(y=alt.Y("low:Q", scale=scale), y2="high:Q"),
        base.mark_point(color=HEAT, filled=True, size=48, opacity=1).encode(y=alt.Y("median:Q", scale=scale)),
    ).properties(height=190 if narrow else 220)
