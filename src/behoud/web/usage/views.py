"""Usage: who uses what it has, what binds, who slackens, and who uses nothing."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from behoud.report.facts import Reader
from behoud.report.subjects.life import dimension_name
from behoud.tables import quoting
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
from behoud.web.reading.within import Within, within
from behoud.web.usage.binding import binding
from behoud.web.usage.drawing import pictures
from behoud.web.usage.gathering import board_with_usage
from behoud.web.usage.lists import NAMES, by_group, customers, dimensions, listings, totals
from behoud.words import Words


@permitted("usage.see")
@require_GET
def usage(request: HttpRequest) -> HttpResponse:
    """How many use what they have in a sentence, then the months, the lists, the groups and what binds."""
    shown = current()
    asked = within(request, shown)
    if not has(shown, "events"):
        say = request.words.say
        return without_rows(request, "usage", say("web-uses-none"), say("web-uses-none-how"))
    board = board_with_usage(shown)
    lists = parts(request, shown, board, asked) if request.user.has_perm("customers.see") else []
    note_reading(request, "list", rows=sum(len(one["list"].lines) for one in lists))
    chosen = dimension(request, shown)
    drawn = pictures(shown, board, asked, request.words)
    facts = {
        "asked": asked,
        "sentence": sentence(shown, board, asked, request.words),
        "days": shown.company.thresholds.usage_window_days,
        "pictures": drawn,
        "parts": lists,
        "groups": groups(shown, asked, chosen) if chosen else [],
        "dimension": chosen,
        "dimensions": named(shown, asked, request.words),
        "section": binding(shown, request.words) if asked.whole else None,
        "may_export": request.user.has_perm("usage.export"),
        "again": request.GET.urlencode(),
        "charts": addresses.of_charts("usage-chart"),
        "exports": addresses.of_exports("usage-export"),
    }
    return render(request, "usage/usage.html", facts)


def sentence(shown: Current, board: Board, asked: Within, words: Words) -> str:
    """Which part of the customers used anything of late, and how many heavy users slacken."""
    now, slack = customers(board, asked), totals(board, listings(shown, asked)["slackened"])
    return words.say(
        "web-uses-title",
        days=shown.company.thresholds.usage_window_days,
        users=now["users"],
        customers=now["customers"],
        share=words.percent(now["users"] / now["customers"] if now["customers"] else 0.0, 0),
        slackened=slack["customers"],
        amount=words.short_money(slack["amount"], shown.company.currency),
    )


def parts(request: HttpRequest, shown: Current, board: Board, asked: Within) -> list[dict[str, Any]]:
    """The lists, each with the sentence over it."""
    return [
        part(request, shown, board, listing, names=asked.names) for listing in listings(shown, asked).values()
    ]


def part(
    request: HttpRequest, shown: Current, board: Board, listing: Listing, *, names: bool
) -> dict[str, Any]:
    words, currency, limits = request.words, shown.company.currency, shown.company.thresholds
    found = totals(board, listing)
    said = words.say(
        f"web-uses-{listing.name}",
        customers=found["customers"],
        amount=words.short_money(found["amount"], currency),
        days=limits.usage_window_days,
        fall=words.percent(limits.usage_decline, 0),
    )
    rows = listed(listing, board, request, names=names, currency=currency)
    return {"name": listing.name, "title": said, "list": rows}


def dimension(request: HttpRequest, shown: Current) -> str:
    """The dimension that the address asks for, else the first that is no team; '' where there is none."""
    known = dimensions(shown)
    asked = request.GET.get("by", "")
    usual = [name for name in known if name != "team"] or known
    return asked if asked in known else (usual[0] if usual else "")


def named(shown: Current, asked: Within, words: Words) -> list[tuple[str, str]]:
    reader = Reader(words, shown.company.currency)
    known = [name for name in dimensions(shown) if name != "team" or asked.whole]
    return [(name, str(dimension_name(name).text(reader))) for name in known]


def groups(shown: Current, asked: Within, chosen: str) -> list[dict[str, Any]]:
    """The groups, each with the address of those of its customers that use nothing."""
    column = "acquisition_channel" if chosen == "channel" else chosen
    found = []
    for row in by_group(shown, asked, chosen):
        name = row["grouped"]
        is_group = f"{column} is null" if name is None else f"{column} = {quoting.text(name)}"
        given = {"where": f"{is_group} and usage_recent = 0", "status": ""}
        given |= {"team": asked.team} if asked.team else {}
        found.append(row | {"address": "?" + urlencode(given)})
    return found


@permitted("usage.see")
@require_GET
def chart(request: HttpRequest, name: str, kind: str) -> HttpResponse:
    """A chart of this page as a table or a picture."""
    shown = current()
    if not has(shown, "events"):
        raise Http404
    asked = within(request, shown)
    drawn = list(pictures(shown, board_with_usage(shown), asked, request.words))
    if asked.whole:
        drawn += binding(shown, request.words).pictures
    return one_answer(drawn, name, kind)


@permitted("usage.export")
@require_GET
def export(request: HttpRequest, name: str) -> HttpResponse:
    """One of the lists as CSV; noted in the trail."""
    shown = current()
    if name not in NAMES or not has(shown, "events"):
        raise Http404
    asked = within(request, shown)
    heads, rows = exported(listings(shown, asked)[name], board_with_usage(shown), request, names=asked.names)
    note_reading(request, "export", rows=len(rows))
    return csv_answer(f"{name}-{shown.snapshot.as_of:%Y-%m-%d}", heads, rows)
