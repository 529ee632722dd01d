"""One customer: what is open, what it is worth, why it may leave, and everything that happened."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from behoud.predict.persona_told import persona_name
from behoud.report.facts import Reader
from behoud.web.accounts.permitted import permitted
from behoud.web.accounts.roles import scope_of, sees_names
from behoud.web.accounts.trail import note_reading
from behoud.web.calls.views import form_for
from behoud.web.calls.written import changeable
from behoud.web.customers import told
from behoud.web.customers.curve import curve
from behoud.web.customers.family import family
from behoud.web.customers.happened import happened
from behoud.web.customers.matters import MOST, open_matters
from behoud.web.customers.timeline import KINDS, Entry, of_kind, timeline
from behoud.web.customers.usage import usage_chart
from behoud.web.reading.clock import today
from behoud.web.reading.current import Current, current
from behoud.web.reading.histories import Row
from behoud.web.reading.history import History
from behoud.web.work.models import Case

AT_ONCE = 40
"""Entries of the timeline on a page."""


@permitted("customers.see")
@require_GET
def customer(request: HttpRequest, customer: str) -> HttpResponse:
    """One customer; Http404 where it is another team's, or nobody's."""
    shown, named = current(), sees_names(request.user)
    row = shown.board.customer(customer, scope_of(request.user), names=named)
    if row is None:
        raise Http404
    note_reading(request, "customer", customer=row["customer_id"])
    history = happened(shown, row["customer_id"])
    facts = head(request, shown, row, history, named=named) | parts(request, shown, row, history, named=named)
    if request.user.has_perm("calls.write"):
        facts["form"] = form_for(request, shown, customer, initial={"kind": "call", "outcome": "reached"})
    return render(request, "customers/customer.html", facts)


def head(request: HttpRequest, shown: Current, row: Row, history: History, *, named: bool) -> dict[str, Any]:
    """Who it is, what is open, the chance that it leaves and why."""
    words, currency = request.words, shown.company.currency
    case = Case.objects.filter(customer=row["customer_id"], closed_at=None).select_related("owner").first()
    matters = open_matters(history, case, words, currency, today(), named=named)
    return {
        "row": row,
        "who": told.shown_name(row, named=named),
        "address": row["customer_id"] if named else row["pseudonym"],
        "headline": told.headline(row, words, currency),
        "reasons": told.reasons(row, words, currency),
        "bonds": told.bonds(row, words, currency),
        "matters": matters[:MOST],
        "more_matters": max(len(matters) - MOST, 0),
        "curve": curve(row, Reader(words, currency)),
    }


def parts(request: HttpRequest, shown: Current, row: Row, history: History, *, named: bool) -> dict[str, Any]:
    """What stands under the tabs."""
    words = request.words
    contracts = terms(history.terms, history.products)
    spoken = history.last_spoken()
    return timed(request, shown, history, named=named) | {
        "history": history,
        "running": [term for term in contracts if term["end_on"] is None],
        "ended": [term for term in contracts if term["end_on"] is not None],
        "people": people(history.contacts, spoken),
        "usage": usage_chart(history.usage, shown.snapshot.as_of, Reader(words, shown.company.currency)),
        "answers": sorted(history.answers, key=lambda one: one["completed_on"], reverse=True)[:AT_ONCE],
        "scores": [
            score | {"named": persona_name(score["persona"] or "", words)} for score in history.scores
        ],
        "family": family(shown, row["customer_id"], history.successions, scope_of(request.user), named=named),
    }


def timed(request: HttpRequest, shown: Current, history: History, *, named: bool) -> dict[str, Any]:
    """The timeline: of one kind where the address names it, a page at a time."""
    entries = timeline(history, request.words, shown.company.currency, today(), named=named)
    kind = request.GET.get("kind", "")
    kind = kind if kind in KINDS else ""
    page = Paginator(of_kind(entries, kind), AT_ONCE).get_page(request.GET.get("page"))
    return {
        "page": page,
        "entries": [(entry, mine(entry, request)) for entry in page.object_list],
        "kind": kind,
        "kinds": [name for name in KINDS if any(entry.kind == name for entry in entries)],
    }


def mine(entry: Entry, request: HttpRequest) -> bool:
    """Whether the reader may still change what it wrote."""
    return (
        entry.note is not None
        and changeable(entry.note, request.user)
        and bool(request.user.has_perm("calls.write"))
    )


def people(contacts: list[Row], spoken: dict[str, Any]) -> list[Row]:
    """The contacts with when they were last spoken to: who is still there first, deciders before others."""
    found = [one | {"spoken_on": spoken.get(one["contact_id"])} for one in contacts]
    return sorted(
        found, key=lambda one: (one["active_to"] is not None, one["role"] != "decider", one["contact_id"])
    )


def terms(found: list[Row], products: dict[str, str]) -> list[Row]:
    """The contracts, each with the name of its product, the latest first."""
    named = [term | {"product": products.get(term["product_id"], term["product_id"])} for term in found]
    return sorted(named, key=lambda term: term["started_on"], reverse=True)
