"""Customers: the list by what is at stake, and one customer with why and what now."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from behoud.errors import BehoudError
from behoud.predict.persona_told import persona_name
from behoud.report.facts import Reader
from behoud.web.accounts.permitted import permitted
from behoud.web.accounts.roles import scope_of, sees_names
from behoud.web.accounts.trail import note_reading
from behoud.web.customers import told
from behoud.web.customers.asking import asked_of, following, sorting, without
from behoud.web.customers.curve import curve
from behoud.web.customers.usage import usage_chart
from behoud.web.figures.csv import csv_answer
from behoud.web.reading.board import STATUSES, Asked, Found
from behoud.web.reading.current import Current, current
from behoud.web.reading.history import KINDS, history_of, timeline
from behoud.words import in_words

LATEST = 40
"""Entries of the timeline that are shown at first."""


@permitted("customers.see")
@require_GET
def customers(request: HttpRequest) -> HttpResponse:
    """The list: searched, filtered, sorted, a page at a time; a fault in the condition stands beside it."""
    shown = current()
    asked = asked_of(request, shown)
    found, fault = looked_up(shown, asked, request)
    named = sees_names(request.user)
    note_reading(request, "list", rows=len(found.rows))
    currency = shown.company.currency
    facts = {
        "rows": [told.listed(row, shown.horizon, request.words, currency, named=named) for row in found.rows],
        "found": found,
        "fault": fault,
        "asked": asked,
        "horizon": shown.horizon,
        "next": following(request, found),
        "first": without(request, "at", "behind").urlencode(),
        "sorts": sorting(request, asked),
        "statuses": STATUSES,
        "teams": [team for team in shown.teams if asked.scope.holds(team)],
        "personas": [(name, persona_name(name, request.words)) for name in shown.board.values("persona")],
        "columns": shown.board.open_to(named),
        "again": request.GET.urlencode(),
    }
    return render(request, "customers/customers.html", facts)


def looked_up(shown: Current, asked: Asked, request: HttpRequest) -> tuple[Found, str]:
    """The page of customers, or nobody and what is wrong with what was asked."""
    try:
        return shown.board.page(asked), ""
    except BehoudError as error:
        return Found([], 0, 0, None), in_words(error, request.words)


@permitted("customers.see")
@require_GET
def count(request: HttpRequest) -> HttpResponse:
    """How many a condition matches, while it is typed."""
    shown = current()
    found, fault = looked_up(shown, asked_of(request, shown), request)
    return render(request, "customers/count.html", {"found": found, "fault": fault})


@permitted("customers.export")
@require_GET
def export(request: HttpRequest) -> HttpResponse:
    """The whole list as CSV, within what the reader may see; noted in the trail."""
    shown = current()
    asked = asked_of(request, shown)
    columns = shown.board.open_to(asked.names)
    note_reading(request, "export", rows=shown.board.page(asked).matched)
    rows = ([row[column] for column in columns] for row in shown.board.every(asked))
    return csv_answer(f"customers-{shown.snapshot.as_of:%Y-%m-%d}", columns, rows)


@permitted("customers.see")
@require_GET
def customer(request: HttpRequest, customer: str) -> HttpResponse:
    """One customer; Http404 where it is another team's, or nobody's."""
    shown, named = current(), sees_names(request.user)
    row = shown.board.customer(customer, scope_of(request.user), names=named)
    if row is None:
        raise Http404
    note_reading(request, "customer", customer=row["customer_id"])
    return render(request, "customers/customer.html", one(request, shown, row, named=named))


def one(request: HttpRequest, shown: Current, row: dict[str, Any], *, named: bool) -> dict[str, Any]:
    """What the page of a customer tells."""
    words, currency = request.words, shown.company.currency
    history = history_of(shown, row["customer_id"])
    reader = Reader(words, currency)
    contracts = terms(history.terms, history.products)
    entries = timeline(history, words, currency, named=named)
    kind = request.GET.get("kind", "")
    chosen = [entry for entry in entries if kind in ("", entry.kind)]
    return {
        "row": row,
        "who": told.shown_name(row, named=named),
        "headline": told.headline(row, words, currency),
        "reasons": told.reasons(row, words, currency),
        "bonds": told.bonds(row, words, currency),
        "curve": curve(row, reader),
        "usage": usage_chart(history.usage, shown.snapshot.as_of, reader),
        "history": history,
        "running": [term for term in contracts if term["end_on"] is None],
        "ended": [term for term in contracts if term["end_on"] is not None],
        "entries": chosen if "all" in request.GET else chosen[:LATEST],
        "hidden": 0 if "all" in request.GET else max(len(chosen) - LATEST, 0),
        "kind": kind,
        "kinds": [name for name in KINDS if any(entry.kind == name for entry in entries)],
        "position": row["rank"],
    }


def terms(found: list[dict[str, Any]], products: dict[str, str]) -> list[dict[str, Any]]:
    """The contracts, each with the name of its product, the latest first."""
    named = [term | {"product": products.get(term["product_id"], term["product_id"])} for term in found]
    return sorted(named, key=lambda term: term["started_on"], reverse=True)
