"""Customers that used anything, month by month, as a chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import altair as alt
import pandas as pd
from pydantic import TypeAdapter

from behoud.report.charts.paint import HATCH, HEAT, Caption, Drawn, picture
from behoud.report.facts import Reader
from behoud.report.page import Column, DataTable, Picture
from behoud.web.reading.board import Board
from behoud.web.reading.current import Current
from behoud.web.reading.keeping import kept, remembered
from behoud.web.reading.within import Within
from behoud.words import Words

PICTURES: TypeAdapter[list[Picture]] = TypeAdapter(list[Picture])


@dataclass(frozen=True)
class Month:
    """Customers that used anything in a month, and how much; `running` where the month is not over."""

    begin: date
    customers: int
    quantity: float
    running: bool


def months(shown: Current, board: Board, asked: Within) -> list[Month]:
    """The months in which anything was used, the first first."""
    condition = asked.condition()
    query = (
        "SELECT month, sum(customers)::BIGINT AS customers, sum(quantity) AS quantity "  # noqa: S608
        f"FROM uses WHERE {condition.sql} GROUP BY 1 ORDER BY 1"
    )
    now = (shown.snapshot.as_of.year, shown.snapshot.as_of.month)
    return [
        Month(row["month"], row["customers"], row["quantity"], (row["month"].year, row["month"].month) == now)
        for row in remembered(board, query, condition.values)
    ]


def pictures(shown: Current, board: Board, asked: Within, words: Words) -> list[Picture]:
    """The months, drawn once per snapshot, reader's customers and language."""

    def made() -> list[Picture]:
        found = months(shown, board, asked)
        return [chart(found, Reader(words, shown.company.currency))] if len(found) > 1 else []

    return kept(shown, f"uses/{words.language}/{asked.label}", PICTURES, made)


def chart(found: Sequence[Month], reader: Reader) -> Picture:
    title = change(found, reader)
    words = reader.words
    heads = tuple(
        Column(reader.say(f"web-list-{name}"), place > 0)
        for place, name in enumerate(("month", "users", "quantity", "per-user"))
    )
    rows = tuple(
        (
            words.date(one.begin, "MMM y"),
            words.number(one.customers),
            words.number(one.quantity),
            words.number(one.quantity / one.customers, 1) if one.customers else "–",
        )
        for one in reversed(found)
    )
    told = f"{title}. " + "; ".join(f"{row[0]}: {row[1]}" for row in reversed(rows))
    caption = Caption("uses", title, reader.say("web-uses-chart-about"), told)
    return picture(caption, DataTable(heads, rows), lambda narrow: bars(found, reader, narrow=narrow), reader)


def change(found: Sequence[Month], reader: Reader) -> str:
    """The last whole month beside the same of a year before."""
    whole = [one for one in found if not one.running]
    if not whole:
        return reader.say("web-uses-young")
    last = whole[-1]
    year = next(
        (m for m in whole if (m.begin.year + 1, m.begin.month) == (last.begin.year, last.begin.month)), None
    )
    facts: dict[str, Any] = {"month": reader.words.date(last.begin, "MMMM y"), "customers": last.customers}
    if year is None or not year.customers:
        return reader.say("web-uses-month", **facts)
    share = last.customers / year.customers - 1
    way = "more" if share >= 0.005 else "less" if share <= -0.005 else "same"
    return reader.say("web-uses-year", way=way, share=reader.words.percent(abs(share), 0), **facts)


def bars(found: Sequence[Month], reader: Reader, *, narrow: bool) -> Drawn:
    """The month that still runs is hatched."""
    rows = found[-12:] if narrow else found
    data = pd.DataFrame(
        {
            "label": [reader.words.date(one.begin, "MMM yy") for one in rows],
            "customers": [one.customers for one in rows],
            "running": [one.running for one in rows],
        }
    )
    ticks = [label for place, label in enumerate(data["label"]) if place % 3 == 0]
    x = alt.X("label:N", sort=None, title=None, axis=alt.Axis(values=ticks, labelLimit=80))
    y = alt.Y("customers:Q", title=None, axis=alt.Axis(grid=True, gridOpacity=0.7, tickCount=4))
    colour = alt.condition("datum.running", alt.value(HATCH), alt.value(HEAT))
    drawn = alt.Chart(data).mark_bar(cornerRadiusEnd=1).encode(x=x, y=y, color=colour)
    return alt.layer(drawn).properties(height=150 if narrow else 180)
