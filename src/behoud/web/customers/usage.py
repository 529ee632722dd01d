"""How often a customer used what it has, month by month, as a chart."""

from __future__ import annotations

from datetime import date

import altair as alt
import pandas as pd

from behoud.report.charts.paint import HATCH, HEAT, Caption, Drawn, picture
from behoud.report.facts import Reader
from behoud.report.page import Column, DataTable, Picture

MONTHS = 24


def usage_chart(found: list[tuple[date, int]], as_of: date, reader: Reader) -> Picture | None:
    """Bars of the last two years, a month without use as an empty place; None where there never was any."""
    if not found:
        return None
    months = with_gaps(dict(found), as_of)
    title = reader.say("web-usage-title")
    told = f"{title}. " + "; ".join(f"{reader.words.date(m, 'MMM y')}: {n}" for m, n in months[-12:])
    heads = (Column(reader.say("web-usage-month")), Column(reader.say("web-usage-times"), True))
    rows = tuple((reader.words.date(m, "MMM y"), reader.words.number(n)) for m, n in reversed(months))
    caption = Caption("usage", title, reader.say("web-usage-about"), told)
    table = DataTable(heads, rows)
    return picture(caption, table, lambda narrow: bars(months, as_of, reader, narrow=narrow), reader)


def with_gaps(found: dict[date, int], as_of: date) -> list[tuple[date, int]]:
    """The last months up to that of the as-of date, or fewer where use began later.

    >>> with_gaps({date(2026, 8, 1): 3, date(2026, 10, 1): 2}, date(2026, 11, 1))[1:3]
    [(datetime.date(2026, 9, 1), 0), (datetime.date(2026, 10, 1), 2)]
    """
    last = as_of.year * 12 + as_of.month - 1
    begun = min(found)
    first = max(last - MONTHS + 1, begun.year * 12 + begun.month - 1)
    months = [date(number // 12, number % 12 + 1, 1) for number in range(first, last + 1)]
    return [(month, found.get(month, 0)) for month in months]


def bars(found: list[tuple[date, int]], as_of: date, reader: Reader, *, narrow: bool) -> Drawn:
    """The month that still runs is hatched."""
    shown = found[-12:] if narrow else found
    data = pd.DataFrame(
        {
            "label": [reader.words.date(month, "MMM yy") for month, _ in shown],
            "times": [times for _, times in shown],
            "running": [(month.year, month.month) == (as_of.year, as_of.month) for month, _ in shown],
        }
    )
    every = 3
    ticks = [label for place, label in enumerate(data["label"]) if place % every == 0]
    x = alt.X("label:N", sort=None, title=None, axis=alt.Axis(values=ticks, labelLimit=80))
    drawn = (
        alt.Chart(data)
        .mark_bar(cornerRadiusEnd=1)
        .encode(
            x=x,
            y=alt.Y("times:Q", title=None, axis=alt.Axis(grid=True, gridOpacity=0.7, tickCount=4)),
            color=alt.condition("datum.running", alt.value(HATCH), alt.value(HEAT)),
        )
    )
    return alt.layer(drawn).properties(height=130 if narrow else 150)
