"""The queue, the list of who gave notice, and who takes care of whom."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from behoud.predict.reasons_told import worded
from behoud.web.accounts.permitted import permitted
from behoud.web.accounts.roles import scope_of, sees_names
from behoud.web.accounts.trail import note_reading
from behoud.web.calls.models import OUTCOMES
from behoud.web.calls.way_back import way_back
from behoud.web.customers import told
from behoud.web.reading.clock import today
from behoud.web.reading.current import Current, current
from behoud.web.reading.history import ABSENT, history_of
from behoud.web.work.cases import DONE, give, who_may
from behoud.web.work.colleagues import SPANS, colleagues, switched_on
from behoud.web.work.models import NOTICE
from behoud.web.work.queue import REACH, WITHOUT_DATE, Item, Queue, first_of, queue, saving_desk
from behoud.web.work.steps import behind, step
from behoud.words import Words

AT_ONCE = 20
WHOSE = ("mine", "free", "all")
REASONS = 2


@permitted("work.see")
@require_GET
def work(request: HttpRequest) -> HttpResponse:
    """The queue of the reader (what is the reader's or nobody's), of a team, or of everybody."""
    shown, on, team = current(), today(), request.GET.get("team", "")
    found = queue(shown, scope_of(request.user), on, team=team)
    whose = request.GET.get("whose", "")
    whose = whose if whose in WHOSE else "all"
    now = chosen(found.now, whose, request.user)
    page = Paginator(now, AT_ONCE).get_page(request.GET.get("page"))
    facts = listed(request, shown, page.object_list, on) | {
        "page": page,
        "late": sum(item.late for item in now),
        "later": later(request, shown, found, whose),
        "whose": whose,
        "whoses": WHOSE,
        "here": "work",
    }
    return render(request, "work/work.html", facts | around(request, shown, team))


@permitted("work.see")
@require_GET
def notice(request: HttpRequest) -> HttpResponse:
    """Who gave notice and still is a customer: what it is worth, and how many days are left."""
    shown, on, team = current(), today(), request.GET.get("team", "")
    found = saving_desk(shown, scope_of(request.user), on, team=team)
    page = Paginator(found, AT_ONCE).get_page(request.GET.get("page"))
    total = sum(item.saving for item in found if item.saving is not None)
    facts = listed(request, shown, page.object_list, on) | {"page": page, "total": total, "here": "notice"}
    return render(request, "work/work.html", facts | around(request, shown, team))


@permitted("work.compare")
@require_GET
def per_colleague(request: HttpRequest) -> HttpResponse:
    """Who has how much under its care and what came of it, where the works council agreed; else why not."""
    shown, on, team = current(), today(), request.GET.get("team", "")
    asked = request.GET.get("days", "")
    days = int(asked) if asked in map(str, SPANS) else SPANS[1]
    found = colleagues(shown, scope_of(request.user), on, days, team=team) if switched_on() else []
    facts = {"colleagues": found, "days": days, "spans": SPANS, "outcomes": DONE, "here": "colleagues"}
    return render(request, "work/colleagues.html", around(request, shown, team) | facts)


@permitted("work.assign")
@require_POST
def own(request: HttpRequest, customer: str) -> HttpResponse:
    """Say who takes care of a customer; Http404 for another team's, or for somebody who may not."""
    shown = current()
    row = shown.board.customer(customer, scope_of(request.user), names=sees_names(request.user))
    if row is None:
        raise Http404
    asked = request.POST.get("owner", "")
    owner = None if not asked else next((one for one in who_may(row["team"]) if str(one.pk) == asked), None)
    if asked and owner is None:
        raise Http404
    give(row["customer_id"], owner, **begun(shown, row, today()))
    said = {"customer": told.shown_name(row, named=True)}
    code = "web-work-given" if owner else "web-work-let-go"
    messages.success(request, request.words.say(code, **said, owner=owner.first_name if owner else ""))
    return redirect(way_back(request, reverse("work")))


def begun(shown: Current, row: dict[str, Any], on: date) -> dict[str, Any]:
    """What the case of a customer that has none yet begins with: its signal and its day."""
    if row["status"] == "cancelled":
        return {"signal": NOTICE, "due_on": row["leaves_on"] or on + WITHOUT_DATE}
    days = row["days_to_notice_deadline"]
    deadline = None if days is None else shown.snapshot.as_of + timedelta(days=days)
    open_since = [r["on"] for r in history_of(shown, row["customer_id"]).open_complaints]
    near = deadline if deadline is not None and 0 <= (deadline - on).days <= REACH else None
    signal, due_on = first_of(None, min(open_since, default=None), near, on)
    return {"signal": signal, "due_on": due_on}


def chosen(items: tuple[Item, ...], whose: str, user: Any) -> list[Item]:
    """Those that are the reader's, nobody's, or anybody's."""
    if whose == "mine":
        return [item for item in items if item.owner == user]
    return [item for item in items if item.owner is None] if whose == "free" else list(items)


def around(request: HttpRequest, shown: Current, team: str) -> dict[str, Any]:
    """What stands about the list: the team, and what somebody can say that came of a conversation."""
    return {
        "team": team,
        "outcomes": OUTCOMES,
        "horizon": shown.horizon,
        "back": request.get_full_path(),
        "NOTICE": NOTICE,
        "per_colleague": switched_on(),
    }


def listed(request: HttpRequest, shown: Current, items: Any, on: date) -> dict[str, Any]:
    """The items of a page, each with its customer and what to do, in words; noted as read."""
    whole = full_rows(shown, [item.customer for item in items])
    note_reading(request, "work", rows=len(items))
    people: dict[str | None, Any] = {}
    for item in items:
        if item.team not in people:
            people[item.team] = list(who_may(item.team))
    made = [entry(item, whole[item.customer], request, shown, on) for item in items]
    return {"items": [one | {"people": people[one["item"].team]} for one in made], "today": on}


def full_rows(shown: Current, customers: list[str]) -> dict[str, dict[str, Any]]:
    query = "SELECT * FROM board WHERE customer_id IN (SELECT unnest(?::VARCHAR[]))"
    return {row["customer_id"]: row for row in shown.board.rows(query, [customers])}


def entry(item: Item, row: dict[str, Any], request: HttpRequest, shown: Current, on: date) -> dict[str, Any]:
    """One item as its reader gets it."""
    words, currency = request.words, shown.company.currency
    why = because(item, row, words, currency, on)
    name = step(row, on, item.deadline)
    spoken = row["last_contact_on"]
    return {
        "item": item,
        "row": row,
        "who": told.shown_name(row, named=True),
        "why": why,
        "step": words.say(f"web-step-{name}", spoken=ABSENT if spoken is None else words.date(spoken)),
        "left": None if item.by == date.max else (item.by - on).days,
        "deadline_left": None if item.deadline is None else (item.deadline - on).days,
    }


def because(item: Item, row: dict[str, Any], words: Words, currency: str, on: date) -> list[str]:
    """Why now: an open complaint, then what the step is about, then the heaviest other reasons."""
    raising = [reason for reason in row["reasons"] or [] if reason["direction"] == "up"]
    if item.complaint_since is not None:
        others = [reason for reason in raising if not reason["code"].startswith("contact_complaint")]
        first = words.say("web-work-complaint", days=(on - item.complaint_since).days)
        return [first, *(worded(reason, words, currency) for reason in others[: REASONS - 1])]
    chosen = behind(row)
    ranked = sorted(raising, key=lambda reason: reason is not chosen)
    return [worded(reason, words, currency) for reason in ranked[:REASONS]]


def later(request: HttpRequest, shown: Current, found: Queue, whose: str) -> list[dict[str, Any]]:
    """What waits for its day, in short."""
    items = chosen(found.later, whose, request.user)[:AT_ONCE]
    whole = full_rows(shown, [item.customer for item in items])
    return [{"item": item, "who": told.shown_name(whole[item.customer], named=True)} for item in items]
