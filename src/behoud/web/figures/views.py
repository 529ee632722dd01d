"""A figure opened: what it is, over the periods, and the very customers it is made of."""

from __future__ import annotations

from itertools import islice
from typing import Any

import pyarrow as pa
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from behoud.measure.catalogue import metric_named
from behoud.measure.figures import Figure
from behoud.measure.periods import KINDS
from behoud.report.facts import Reader
from behoud.report.figures import group_name
from behoud.report.sections.grid import figure_table
from behoud.web.accounts.permitted import permitted
from behoud.web.accounts.roles import sees_names
from behoud.web.accounts.trail import note_reading
from behoud.web.figures.csv import csv_answer
from behoud.web.figures.forms import AskedFigure, asked_figure
from behoud.web.reading.current import Current, current

SHOWN = 200


@permitted("figures.see")
@require_GET
def figure(request: HttpRequest, metric: str) -> HttpResponse:
    """The formula, and the figure per period and group with its interval and what it is made of."""
    known, asked, shown = metric_named(metric), asked_figure(request, metric, "figures.see"), current()
    found = shown.figures(metric, by=asked.by, period=asked.period)
    found = [f for f in found if asked.group in (None, f.group) and f.line is None]
    reader = Reader(request.words, shown.company.currency)
    facts = {
        "metric": known,
        "word": metric.replace("_", "-"),
        "asked": asked,
        "group": group_name(request.words, asked.group) if asked.group is not None else "",
        "table": figure_table(reader, found, groups=asked.by != "total" and asked.group is None),
        "openings": openings(found, asked),
        "dimensions": ("total", *shown.company.dimensions),
        "periods": KINDS,
    }
    return render(request, "figures/figure.html", facts)


def openings(found: list[Figure], asked: AskedFigure) -> list[tuple[str, str]]:
    """Per period the address of its rows, the latest first."""
    labels = list(dict.fromkeys(f.period for f in reversed(found)))
    named = {"by": asked.by, "period": asked.period}
    named |= {} if asked.group is None else {"group": asked.group}
    return [(label, urlencode(named | {"in": label})) for label in labels]


@permitted("figures.rows")
@require_GET
def rows(request: HttpRequest, metric: str) -> HttpResponse:
    """The customers or contracts behind a figure; `as=csv` gives them all."""
    asked, shown = asked_figure(request, metric, "figures.rows"), current()
    found = shown.rows(metric, by=asked.by, period=asked.period, group=asked.group, within=asked.within)
    named = sees_names(request.user)
    heads, cells = told(found, shown, named=named)
    as_csv = request.GET.get("as") == "csv"
    note_reading(
        request, "export" if as_csv else "rows", rows=len(cells) if as_csv else min(len(cells), SHOWN)
    )
    if as_csv:
        return csv_answer(f"{metric}-{asked.within or 'all'}", heads, cells)
    facts = {
        "metric": metric_named(metric),
        "word": metric.replace("_", "-"),
        "asked": asked,
        "heads": heads,
        "rows": list(islice(cells, SHOWN)),
        "count": len(cells),
        "shown": min(len(cells), SHOWN),
        "again": urlencode({**request.GET.dict(), "as": "csv"}),
    }
    return render(request, "figures/rows.html", facts)


def told(found: pa.Table, shown: Current, *, named: bool) -> tuple[list[str], list[list[Any]]]:
    """Heads and rows; without names a customer is what stands for it."""
    heads = [c for c in found.column_names if named or c != "customer_name"]
    columns = {c: found[c].to_pylist() for c in heads}
    if not named:
        stands_for = shown.board.pseudonyms()
        columns["customer_id"] = [stands_for.get(c, "") for c in columns["customer_id"]]
    return heads, [list(row) for row in zip(*columns.values(), strict=True)]
