"""Service: what festers, who tells the story again, and who hears nothing from us."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from behoud.web.accounts.permitted import permitted
from behoud.web.accounts.trail import note_reading
from behoud.web.figures.charts import one_answer
from behoud.web.figures.csv import csv_answer
from behoud.web.frame import addresses
from behoud.web.frame.empty import without_rows
from behoud.web.reading.board import Board
from behoud.web.reading.current import Current, current
from behoud.web.reading.keeping import has
from behoud.web.reading.listing import Listing, exported, listed
from behoud.web.service.gathering import DAYS, board_with_service
from behoud.web.service.lists import NAMES, AskedService, asked_service, listings, sums
from behoud.web.service.taking import taking
from behoud.words import Words


@permitted("service.see")
@require_GET
def service(request: HttpRequest) -> HttpResponse:
    """What is overdue in a sentence, then the lists, then how long solving takes."""
    shown = current()
    asked = asked_service(request, shown)
    if not has(shown, "interactions"):
        say = request.words.say
        return without_rows(request, "service", say("web-service-none"), say("web-service-none-how"))
    board, all_lists = board_with_service(shown), listings(shown, asked)
    parts = [part(request, shown, board, all_lists[name], asked) for name in NAMES]
    note_reading(request, "list", rows=sum(len(one["list"].lines) for one in parts))
    facts = {
        "asked": asked,
        "sentence": sentence(parts, shown, asked, request.words),
        "parts": parts,
        "section": taking(shown, board, asked.within, request.words),
        "periods": DAYS,
        "may_export": request.user.has_perm("service.export"),
        "again": request.GET.urlencode(),
        "charts": addresses.of_charts("service-chart"),
        "exports": addresses.of_exports("service-export"),
    }
    return render(request, "service/service.html", facts)


def part(
    request: HttpRequest, shown: Current, board: Board, listing: Listing, asked: AskedService
) -> dict[str, Any]:
    """A list with the sentence over it."""
    words, currency, limits = request.words, shown.company.currency, shown.company.thresholds
    found = sums(listing, board)
    said = words.say(
        f"web-service-{listing.name}",
        rows=found["rows"],
        customers=found["customers"],
        worth=words.short_money(found["worth"], currency),
        days=asked.days,
        limit=limits.contacts_too_many,
        open=limits.complaint_days,
        silence=limits.silence_days,
    )
    rows = listed(listing, board, request, names=asked.within.names, currency=currency)
    return {"name": listing.name, "title": said, "sums": found, "list": rows}


def sentence(parts: list[dict[str, Any]], shown: Current, asked: AskedService, words: Words) -> str:
    """What is overdue, and how many come too often."""
    found = {one["name"]: one["sums"] for one in parts}
    return words.say(
        "web-service-title",
        overdue=found["overdue"]["rows"],
        worth=words.short_money(found["overdue"]["worth"], shown.company.currency),
        open=shown.company.thresholds.complaint_days,
        many=found["many"]["customers"],
        limit=shown.company.thresholds.contacts_too_many,
        days=asked.days,
    )


@permitted("service.see")
@require_GET
def chart(request: HttpRequest, name: str, kind: str) -> HttpResponse:
    """A chart of this page as a table or a picture."""
    shown = current()
    if not has(shown, "interactions"):
        raise Http404
    asked = asked_service(request, shown)
    found = taking(shown, board_with_service(shown), asked.within, request.words)
    return one_answer(found.pictures, name, kind)


@permitted("service.export")
@require_GET
def export(request: HttpRequest, name: str) -> HttpResponse:
    """One of the lists as CSV; noted in the trail."""
    shown = current()
    if name not in NAMES or not has(shown, "interactions"):
        raise Http404
    asked = asked_service(request, shown)
    names, board = asked.within.names, board_with_service(shown)
    heads, rows = exported(listings(shown, asked)[name], board, request, names=names)
    note_reading(request, "export", rows=len(rows))
    return csv_answer(f"{name}-{shown.snapshot.as_of:%Y-%m-%d}", heads, rows)
