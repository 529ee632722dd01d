"""Renewals: which contracts can be cancelled until when, what they bring, and what is likely to go."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET
from pydantic import TypeAdapter

from behoud.report.facts import Reader
from behoud.report.page import Picture
from behoud.web.accounts.permitted import permitted
from behoud.web.accounts.trail import note_reading
from behoud.web.figures.charts import one_answer
from behoud.web.figures.csv import csv_answer
from behoud.web.frame import addresses
from behoud.web.frame.empty import without_rows
from behoud.web.reading.board import Board, Condition
from behoud.web.reading.current import Current, current
from behoud.web.reading.keeping import has, kept
from behoud.web.reading.listing import exported, listed
from behoud.web.renewals.asking import (
    PERIODS,
    RENEWALS,
    SOURCE,
    AskedRenewals,
    asked_renewals,
    listing,
    per,
    span_address,
    sums,
)
from behoud.web.renewals.calendar import Day, calendar
from behoud.web.renewals.coming import board_with_coming
from behoud.web.renewals.drawing import MONTHS, months_chart
from behoud.words import Words

PICTURES: TypeAdapter[list[Picture]] = TypeAdapter(list[Picture])
MOST_DAYS = 190
"""Longer than so is shown by the month, not by the week."""


@permitted("renewals.see")
@require_GET
def renewals(request: HttpRequest) -> HttpResponse:
    """The sum in a sentence, the months, the weeks, and every contract."""
    shown = current()
    if not can_show(shown):
        kind, say = shown.company.churn.kind, request.words.say
        headline, how = say("web-renewals-none", kind=kind), say("web-renewals-none-how", kind=kind)
        return without_rows(request, "renewals", headline, how)
    asked, board = asked_renewals(request, shown), board_with_coming(shown)
    currency = shown.company.currency
    found = listed(listing(asked), board, request, names=asked.within.names, currency=currency)
    note_reading(request, "list", rows=len(found.lines))
    step = "week" if (asked.last - asked.first).days <= MOST_DAYS else "month"
    facts = {
        "asked": asked,
        "sentence": sentence(board, asked, request.words, currency),
        "sums": sums(board, asked.condition),
        "list": found,
        "step": step,
        "steps": steps(board, asked, asked.condition, step),
        "months": steps(board, asked, asked.ahead.and_("c.days < 365 AND c.days >= 0"), "month"),
        "pictures": pictures(shown, board, asked, request.words),
        "periods": PERIODS,
        "renewals": RENEWALS,
        "may_export": request.user.has_perm("renewals.export"),
        "again": request.GET.urlencode(),
        "charts": addresses.of_charts("renewals-chart"),
        "exports": addresses.of_exports("renewals-export"),
    }
    return render(request, "renewals/renewals.html", facts)


def can_show(shown: Current) -> bool:
    return shown.company.churn.kind == "contract" and has(shown, "contract_terms")


def sentence(board: Board, asked: AskedRenewals, words: Words, currency: str) -> str:
    """What comes up in the period, and what is expected to go of it."""
    found = sums(board, asked.condition)
    facts = {
        "number": found["number"],
        "amount": words.short_money(found["amount"], currency),
        "going": "none" if found["at_risk"] is None else words.short_money(found["at_risk"], currency),
        "unknown": found["unknown"],
    }
    if asked.days is not None:
        return words.say("web-renewals-days", days=asked.days, **facts)
    days = {"first": words.date(asked.first, "d MMMM y"), "last": words.date(asked.last, "d MMMM y")}
    return words.say("web-renewals-span", **days, **facts)


def steps(board: Board, asked: AskedRenewals, condition: Condition, step: str) -> list[dict[str, Any]]:
    """Months or weeks with anything in them, each with its own days and the address of its contracts."""
    found = []
    for row in per(board, condition, step):
        end = last_day(row["begin"], step)
        found.append(row | {"end": end, "address": span_address(asked, row["begin"], end)})
    return found


def last_day(begin: date, step: str) -> date:
    """The last day of the week or month that begins so.

    >>> last_day(date(2026, 12, 1), "month")
    datetime.date(2026, 12, 31)
    """
    if step == "week":
        return begin + timedelta(days=6)
    return (begin + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def pictures(shown: Current, board: Board, asked: AskedRenewals, words: Words) -> list[Picture]:
    """The year ahead by month, drawn once per snapshot and question."""

    def made() -> list[Picture]:
        rows = per(board, asked.ahead.and_(f"c.days BETWEEN 0 AND {MONTHS * 31}"), "month")
        drawn = months_chart(rows, Reader(words, shown.company.currency))
        return [] if drawn is None else [drawn]

    return kept(shown, f"renewals/{words.language}/{asked.label}", PICTURES, made)


@permitted("renewals.see")
@require_GET
def chart(request: HttpRequest, name: str, kind: str) -> HttpResponse:
    """A chart of this page as a table or a picture."""
    shown = current()
    if not can_show(shown):
        raise Http404
    drawn = pictures(shown, board_with_coming(shown), asked_renewals(request, shown), request.words)
    return one_answer(drawn, name, kind)


@permitted("renewals.export")
@require_GET
def export(request: HttpRequest, name: str) -> HttpResponse:
    """The contracts as CSV; noted in the trail."""
    shown = current()
    if name != "coming" or not can_show(shown):
        raise Http404
    asked = asked_renewals(request, shown)
    names = asked.within.names
    heads, rows = exported(listing(asked), board_with_coming(shown), request, names=names)
    note_reading(request, "export", rows=len(rows))
    return csv_answer(f"renewals-{asked.first:%Y-%m-%d}", heads, rows)


@permitted("renewals.export")
@require_GET
def deadlines(request: HttpRequest) -> HttpResponse:
    """The last days to cancel as a calendar; noted in the trail."""
    shown = current()
    if not can_show(shown):
        raise Http404
    asked, board = asked_renewals(request, shown), board_with_coming(shown)
    condition = asked.condition
    query = (
        "SELECT c.*, b.name, b.pseudonym, b.account_manager, b.team "  # noqa: S608
        f"FROM {SOURCE} WHERE {condition.sql} ORDER BY c.deadline_on, c.term_id"
    )
    rows = board.rows(query, condition.values)
    note_reading(request, "export", rows=len(rows))
    days = [day(row, request.words, shown.company.currency, names=asked.within.names) for row in rows]
    title = request.words.say("web-renewals-calendar", company=shown.company.name)
    text = calendar(days, title=title, made_at=shown.snapshot.published_at)
    named = {"Content-Disposition": 'attachment; filename="renewals.ics"'}
    return HttpResponse(text, content_type="text/calendar; charset=utf-8", headers=named)


def day(row: dict[str, Any], words: Words, currency: str, *, names: bool) -> Day:
    """A contract as a day in a diary."""
    who = str(row["name"] or row["customer_id"]) if names else str(row["pseudonym"])
    facts = {
        "product": row["product"] or "none",
        "amount": "none" if row["amount"] is None else words.money(row["amount"], currency),
        "chance": "none" if row["chance"] is None else words.percent(row["chance"], 0),
        "manager": (row["account_manager"] or "none") if names else "none",
    }
    name = row["term_id"] if names else f"{row['pseudonym']}-{row['deadline_on']:%Y%m%d}"
    title = words.say("web-renewals-event", who=who)
    return Day(str(name), row["deadline_on"], title, words.say("web-renewals-event-about", **facts))
