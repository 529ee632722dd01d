"""Key customers: what they carry, how close we are to them, and what we do not see."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from behoud.web.accounts.permitted import permitted
from behoud.web.accounts.trail import note_reading
from behoud.web.figures.csv import csv_answer
from behoud.web.frame import addresses
from behoud.web.keycustomers.gathering import board_with_roles
from behoud.web.keycustomers.spots import ANSWER_DAYS, DECIDER_DAYS, TOP, listings, marked, seen, sums
from behoud.web.reading.current import Current, current
from behoud.web.reading.listing import exported, listed
from behoud.web.reading.within import Within, within
from behoud.words import Words


@permitted("keycustomers.see")
@require_GET
def keycustomers(request: HttpRequest) -> HttpResponse:
    """What they carry in a sentence, the blind spots in euros, the matrix, and every customer."""
    shown = current()
    asked, board = within(request, shown), board_with_roles(shown)
    found, (known, lacking) = sums(shown, board, asked), seen(shown)
    currency, names = shown.company.currency, asked.names
    lists = {
        name: listed(listing, board, request, names=names, currency=currency)
        for name, listing in listings(shown, asked).items()
    }
    note_reading(request, "list", rows=len(lists["keys"].lines))
    facts = {
        "sentence": sentence(shown, asked, found, request.words),
        "marked": marked(shown),
        "top": TOP,
        "spots": [(s.name, found[f"{s.name}_customers"], found[f"{s.name}_worth"]) for s in known],
        "days": {"decider": DECIDER_DAYS, "answers": ANSWER_DAYS},
        "usage_days": shown.company.thresholds.usage_window_days,
        "lacking": lacking,
        "lists": lists,
        "asked": asked,
        "may_export": request.user.has_perm("keycustomers.export"),
        "exports": addresses.of_exports("keycustomers-export"),
    }
    return render(request, "keycustomers/keycustomers.html", facts)


def sentence(shown: Current, asked: Within, found: dict[str, Any], words: Words) -> str:
    """How many, what part they carry, and with how many nobody spoke to who decides."""
    by_amount = bool(found["all_amount"])
    own, every = ("amount", "all_amount") if by_amount else ("worth", "all_worth")
    share = float(found[own] / found[every]) if found[every] else 0.0
    return words.say(
        "web-key-title",
        customers=found["customers"],
        marked="yes" if marked(shown) else "no",
        basis="revenue" if by_amount else "value",
        share=words.percent(share, 0),
        amount=words.short_money(found[own], shown.company.currency),
        unspoken=found.get("decider_customers", 0),
        days=DECIDER_DAYS,
    )


@permitted("keycustomers.export")
@require_GET
def export(request: HttpRequest, name: str) -> HttpResponse:
    """One of the lists as CSV; noted in the trail."""
    shown = current()
    asked, board = within(request, shown), board_with_roles(shown)
    listing = listings(shown, asked).get(name)
    if listing is None:
        raise Http404
    heads, rows = exported(listing, board, request, names=asked.names)
    note_reading(request, "export", rows=len(rows))
    told = ([", ".join(cell) if isinstance(cell, list) else cell for cell in row] for row in rows)
    return csv_answer(f"key-customers-{name}-{shown.snapshot.as_of:%Y-%m-%d}", heads, told)
