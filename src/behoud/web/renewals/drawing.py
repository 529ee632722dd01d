"""The months in which contracts can be cancelled, as a chart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from behoud.report.charts.amounts import Amount, standing
from behoud.report.charts.paint import Caption, picture
from behoud.report.facts import Reader
from behoud.report.page import Column, DataTable, Picture

MONTHS = 12


def months_chart(found: Sequence[dict[str, Any]], reader: Reader) -> Picture | None:
    """Bars of the yearly value that can be cancelled per month; None where nothing comes up."""
    rows = list(found)[:MONTHS]
    if not rows:
        return None
    words, currency = reader.words, reader.currency
    top = max(rows, key=lambda row: row["amount"])
    facts = {
        "month": words.date(top["begin"], "MMMM y"),
        "amount": words.short_money(top["amount"], currency),
    }
    title = reader.say("web-renewals-chart", **facts)
    bars = [bar(row, reader) for row in rows]
    told = f"{title}. " + "; ".join(f"{one.label}: {one.text}" for one in bars)
    caption = Caption("renewals", title, reader.say("web-renewals-chart-about"), told)
    return picture(caption, table(rows, reader), lambda narrow: standing(bars, reader, narrow=narrow), reader)


def bar(row: dict[str, Any], reader: Reader) -> Amount:
    text = reader.words.short_money(row["amount"], reader.currency)
    return Amount(reader.words.date(row["begin"], "MMM yy"), float(row["amount"]), None, None, text)


def table(rows: Sequence[dict[str, Any]], reader: Reader) -> DataTable:
    words, currency = reader.words, reader.currency
    names = ("month", "contracts", "amount", "amount-at-risk")
    heads = tuple(Column(reader.say(f"web-list-{name}"), place > 0) for place, name in enumerate(names))
    lines = tuple(
        (
            words.date(row["begin"], "MMM y"),
            words.number(row["number"]),
            words.money(row["amount"], currency),
            "–" if row["at_risk"] is None else words.money(row["at_risk"], currency),
        )
        for row in rows
    )
    return DataTable(heads, lines)
