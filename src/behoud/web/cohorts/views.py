"""Cohorts: who began together and is still there, and how long customers stay."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from behoud.measure.cohort_rows import cell_rows
from behoud.measure.cohorts import START
from behoud.report.facts import Reader
from behoud.report.subjects.life import dimension_name
from behoud.web.accounts.permitted import permitted
from behoud.web.accounts.roles import scope_of, sees_names
from behoud.web.accounts.trail import note_reading
from behoud.web.cohorts.asking import STEPS, VALUES, AskedCohorts, asked_cohorts, attempted
from behoud.web.cohorts.finding import sentence
from behoud.web.cohorts.staying import staying
from behoud.web.cohorts.table import ages, as_csv, cohort_name, older
from behoud.web.cohorts.table import rows as table_rows
from behoud.web.figures.charts import one_answer
from behoud.web.figures.csv import csv_answer
from behoud.web.frame import addresses
from behoud.web.reading.board import scoped
from behoud.web.reading.current import TURN, Current, current
from behoud.words import in_words

SHOWN = 200


@permitted("cohorts.see")
@require_GET
def cohorts(request: HttpRequest) -> HttpResponse:
    """The finding, the triangle, and the curves."""
    shown = current()
    asked = asked_cohorts(request, shown)
    cells, fault = attempted(shown, asked)
    reader = Reader(request.words, shown.company.currency)
    known = [c for c in cells if c.age is not None]
    minimum = shown.company.thresholds.minimum_group
    facts = {
        "asked": asked,
        "fault": "" if fault is None else in_words(fault, request.words),
        "title": sentence(cells, asked, reader, minimum) if known else "",
        "rows": table_rows(cells, asked, request.words, shown.company.currency),
        "ages": ages(cells),
        "older": older(cells),
        "running": any(not cell.complete for cell in known),
        "staying": staying(shown, asked, request.words),
        "dimensions": dimensions(shown, asked, reader),
        "steps": STEPS,
        "values": VALUES,
        "again": request.GET.urlencode(),
        "charts": addresses.of_charts("cohorts-chart"),
    }
    return render(request, "cohorts/cohorts.html", facts)


def dimensions(shown: Current, asked: AskedCohorts, reader: Reader) -> list[tuple[str, str]]:
    """What the page can be made by; of one team by start only."""
    own = () if asked.team is not None else shown.company.dimensions
    return [(START, reader.say("web-cohorts-start")), *((d, dimension_name(d).text(reader)) for d in own)]


@permitted("cohorts.see")
@require_GET
def triangle(request: HttpRequest) -> HttpResponse:
    """Every cell as CSV."""
    shown = current()
    asked = asked_cohorts(request, shown)
    return csv_answer(f"cohorts-{asked.by}-{asked.period}", *as_csv(attempted(shown, asked)[0]))


@permitted("cohorts.see")
@require_GET
def chart(request: HttpRequest, name: str, kind: str) -> HttpResponse:
    """The curves as a table or a picture."""
    shown = current()
    found = staying(shown, asked_cohorts(request, shown), request.words)
    return one_answer(found.pictures, name, kind)


@permitted("cohorts.rows")
@require_GET
def rows(request: HttpRequest) -> HttpResponse:
    """The customers behind a cell: who is still there and who is not; `as=csv` gives them all."""
    shown = current()
    asked = asked_cohorts(request, shown)
    heads, found = behind(request, shown, asked)
    as_csv = request.GET.get("as") == "csv" and request.user.has_perm("customers.export")
    note_reading(
        request, "export" if as_csv else "rows", rows=len(found) if as_csv else min(len(found), SHOWN)
    )
    if as_csv:
        return csv_answer("cohort", heads, ([row[head] for head in heads] for row in found))
    facts = {
        "rows": found[:SHOWN],
        "count": len(found),
        "kept": sum(bool(row["kept"]) for row in found),
        "shown": min(len(found), SHOWN),
        "cohort": cohort_name(request.GET.get("cohort", ""), request.words),
        "group": request.GET.get("group", ""),
        "age": request.GET.get("age", ""),
        "asked": asked,
        "again": request.GET.urlencode() + "&as=csv",
    }
    return render(request, "cohorts/rows.html", facts)


def behind(
    request: HttpRequest, shown: Current, asked: AskedCohorts
) -> tuple[list[str], list[dict[str, Any]]]:
    """The customers of a cell that the reader may see; Http404 for a cell that there is none of."""
    given, age = request.GET, request.GET.get("age", "")
    if not age.isdigit() or not given.get("cohort"):
        raise Http404
    by, group = asked.dimension
    group = group if asked.by == START else given.get("group", "")
    with TURN:
        definitions = shown.opened.definitions
        chosen = cell_rows(
            definitions, cohort=given["cohort"], age=int(age), group=group, by=by, period=asked.period
        )
        cell: pa.Table = definitions.views.engine.arrow(chosen.order_by("customer_id"))
    return told(request, shown, cell.to_pylist())


def told(
    request: HttpRequest, shown: Current, cell: list[dict[str, Any]]
) -> tuple[list[str], list[dict[str, Any]]]:
    """Each customer with its name or what stands for it; who is another team's now is left out."""
    condition, names = scoped(scope_of(request.user)), sees_names(request.user)
    query = f"SELECT customer_id, pseudonym, name FROM board WHERE {condition.sql}"  # noqa: S608
    known = {row["customer_id"]: row for row in shown.board.rows(query, condition.values)}
    found = []
    for row in cell:
        own = known.get(row["customer_id"])
        if own is not None:
            who = own["name"] or own["customer_id"] if names else own["pseudonym"]
            address = own["customer_id"] if names else own["pseudonym"]
            found.append(row | {"who": who, "customer_id": address})
    heads = ["customer_id", *(["who"] if names else []), "started_on", "kept", "value", "value_at_start"]
    return heads, found
