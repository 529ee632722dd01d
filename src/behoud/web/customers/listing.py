"""Customers: the list by what is at stake, searched, filtered, sorted, and taken along."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from behoud.errors import BehoudError
from behoud.predict.persona_told import persona_name
from behoud.web.accounts.permitted import permitted
from behoud.web.accounts.roles import scope_of, sees_names
from behoud.web.accounts.trail import note_reading
from behoud.web.customers import told
from behoud.web.customers.asking import PLACE, asked_of, following, sorting, without
from behoud.web.customers.columns import WHY, Column, available, cell, chosen_of
from behoud.web.customers.readable import sentence_of
from behoud.web.customers.suggesting import suggestions
from behoud.web.figures.csv import csv_answer
from behoud.web.figures.xlsx import MOST_ROWS, xlsx_answer
from behoud.web.reading.board import STATUSES, Asked, Found
from behoud.web.reading.current import Current, current
from behoud.web.segments.models import FILTERS, ListColumns, visible_to
from behoud.words import fault, in_words


@permitted("customers.see")
@require_GET
def customers(request: HttpRequest) -> HttpResponse:
    """The list, a page at a time; a fault in the condition stands beside it."""
    shown = current()
    asked, found, wrong = looked_up(request, shown)
    note_reading(request, "list", rows=len(found.rows))
    known = available(shown, request.words, named=asked.names)
    columns = chosen_of(names_of(request), known)
    facts = {
        "rows": [listed(row, columns, shown, request) for row in found.rows],
        "columns": columns,
        "asked": asked,
        "horizon": shown.horizon,
        "next": following(request, found),
        "sorts": sorting(request, asked, columns, shown),
        "panel": panel_of(request, shown),
        **around(request, shown, asked, known),
        **matched(request, shown, asked, found, wrong),
        "choosable": [(one, one in columns) for one in known],
    }
    return render(request, "customers/customers.html", facts)


def around(request: HttpRequest, shown: Current, asked: Asked, known: list[Column]) -> dict[str, Any]:
    """What stands in the form above the list, and the addresses that go on from it."""
    words = request.words
    return {
        "typed": request.GET.get("where", ""),
        "statuses": STATUSES,
        "personas": [(name, persona_name(name, words)) for name in shown.board.values("persona")],
        "segments": [(one, is_shown(one.terms, request)) for one in visible_to(request.user)],
        "first_suggestions": suggestions("", shown, words, named=asked.names),
        "askable": [(one.name, one.label) for one in known if one.name != WHY],
        "first": without(request, *PLACE, "panel").urlencode(),
        "again": without(request, *PLACE, "panel", "columns").urlencode(),
        "kept_terms": without(request, *PLACE, "panel", "columns", "only"),
    }


def is_shown(terms: dict[str, str], request: HttpRequest) -> bool:
    """Whether the address asks exactly what a segment asks."""
    asked = {name: request.GET[name] for name in (*FILTERS, "where") if name in request.GET}
    given = {name: text for name, text in asked.items() if text or name == "status"}
    return given in (terms, terms | {"team": request.GET.get("team", "")})


def looked_up(request: HttpRequest, shown: Current) -> tuple[Asked, Found, str]:
    """The page of customers, or nobody and what is wrong with what was asked."""
    asked = asked_of(request, shown)
    try:
        return asked, shown.board.page(asked), ""
    except BehoudError as error:
        return asked, Found([], 0, 0, None), in_words(error, request.words)


def matched(request: HttpRequest, shown: Current, asked: Asked, found: Found, wrong: str) -> dict[str, Any]:
    """How many were found, what the condition says as a sentence, and what is wrong with it."""
    said = "" if wrong else sentence_of(asked.where, shown, request.words, named=asked.names)
    return {"found": found, "fault": wrong, "asked": asked, "sentence": said}


def names_of(request: HttpRequest) -> list[str]:
    """The columns that the address names, else those that its reader chose before."""
    if "columns" in request.GET:
        return str(request.GET["columns"]).split(",")
    kept = ListColumns.objects.filter(user=request.user).first()
    return list(kept.names) if kept else []


def listed(
    row: dict[str, Any], columns: list[Column], shown: Current, request: HttpRequest
) -> dict[str, Any]:
    """A row of the list: who, where its page is, and a cell per column."""
    named = sees_names(request.user)
    words, currency = request.words, shown.company.currency
    return {
        "who": told.shown_name(row, named=named),
        "address": row["customer_id"] if named else row["pseudonym"],
        "number": row["customer_id"] if named and row["name"] else "",
        "pseudonym": row["pseudonym"],
        "key_customer": row.get("key_customer"),
        "status": row["status"],
        "cells": [cell(row, one, words, currency) for one in columns],
    }


@permitted("customers.see")
@require_GET
def count(request: HttpRequest) -> HttpResponse:
    """How many a condition matches and how it goes on, while it is typed."""
    shown = current()
    asked = asked_of(request, shown)
    try:
        found, wrong = shown.board.count(asked), ""
    except BehoudError as error:
        found, wrong = Found([], 0, 0, None), in_words(error, request.words)
    facts = matched(request, shown, asked, found, wrong)
    text = request.GET.get("where", "")
    facts["suggestions"] = suggestions(text, shown, request.words, named=asked.names)
    return render(request, "customers/counted.html", facts)


@permitted("customers.see")
@require_POST
def columns(request: HttpRequest) -> HttpResponse:
    """Keep which columns somebody wants to see, and go on with them in the address."""
    known = [one.name for one in available(current(), request.words, named=sees_names(request.user))]
    names = [name for name in known if name in request.POST.getlist("column")]
    ListColumns.objects.update_or_create(user=request.user, defaults={"names": names})
    again = QueryDict(request.POST.get("again", ""), mutable=True)
    again["columns"] = ",".join(names)
    return redirect(f"{reverse('customers')}?{again.urlencode()}")


@permitted("customers.see")
@require_GET
def panel(request: HttpRequest, customer: str) -> HttpResponse:
    """What one wants to know of a customer without leaving the list."""
    found = panelled(request, current(), customer)
    if found is None:
        raise Http404
    return render(request, "customers/panel.html", {"panel": found})


def panel_of(request: HttpRequest, shown: Current) -> dict[str, Any] | None:
    asked = request.GET.get("panel")
    return panelled(request, shown, asked) if asked else None


def panelled(request: HttpRequest, shown: Current, customer: str) -> dict[str, Any] | None:
    """The facts of the panel; None where it is another team's customer, or nobody's."""
    named = sees_names(request.user)
    row = shown.board.customer(customer, scope_of(request.user), names=named)
    if row is None:
        return None
    note_reading(request, "customer", customer=row["customer_id"])
    words, currency = request.words, shown.company.currency
    return {
        "row": row,
        "who": told.shown_name(row, named=named),
        "address": customer,
        "headline": told.headline(row, words, currency),
        "reasons": told.reasons(row, words, currency),
        "bonds": told.bonds(row, words, currency),
    }


@permitted("customers.export")
@require_GET
def export(request: HttpRequest, kind: str) -> HttpResponse:
    """The whole list as CSV or as a workbook, within what the reader may see; noted in the trail."""
    shown = current()
    asked = replace(asked_of(request, shown), after=None)
    columns = shown.board.open_to(asked.names)
    counted = shown.board.count(asked).matched
    if kind == "xlsx" and counted > MOST_ROWS:
        raise fault("web-list-too-many", count=counted, most=MOST_ROWS)
    note_reading(request, "export", rows=counted)
    name = f"customers-{shown.snapshot.as_of:%Y-%m-%d}"
    answer = xlsx_answer if kind == "xlsx" else csv_answer
    return answer(name, columns, exported(shown, asked, columns))


def exported(shown: Current, asked: Asked, columns: list[str]) -> Iterator[list[Any]]:
    for row in shown.board.every(asked):
        yield [row[column] for column in columns]
