"""What to know before calling a customer, on one page: bounded lists, the most important first."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from behoud.web.accounts.roles import Scope
from behoud.web.calls.avoid import Situation, not_to_raise
from behoud.web.customers import told
from behoud.web.customers.family import family
from behoud.web.customers.happened import happened
from behoud.web.customers.matters import open_matters
from behoud.web.customers.timeline import Entry, timeline
from behoud.web.reading.current import Current
from behoud.web.reading.histories import Row
from behoud.web.reading.history import History
from behoud.web.work.models import Case
from behoud.web.work.steps import step
from behoud.words import Words

LATELY = timedelta(days=180)
MOST = {"matters": 4, "wrong": 4, "deciders": 3, "terms": 4, "reasons": 4, "avoid": 5, "family": 4}
"""So many lines of each part, that it all stands on one sheet."""
LONGEST = 150
"""Characters of a line; what is longer is cut with an ellipsis, and stands whole on the timeline."""
WRONG = frozenset({"complaint", "invoice"})
LOW = {"nps": 6, "csat": 2, "grade": 5, "ces2": 3}
"""Answers up to this are bad ones."""


def briefing(shown: Current, row: Row, words: Words, today: date, scope: Scope) -> dict[str, Any]:
    """What the page tells, in words; `scope` is what its reader may see of other companies."""
    customer, currency = row["customer_id"], shown.company.currency
    history = happened(shown, customer)
    case = Case.objects.filter(customer=customer, closed_at=None).select_related("owner").first()
    matters = open_matters(history, case, words, currency, today, named=True)
    days = row["days_to_notice_deadline"]
    deadline = None if days is None else shown.snapshot.as_of + timedelta(days=days)
    situation, promise = Situation.of(row, history, today), last_promise(history)
    return {
        "row": row,
        "who": told.shown_name(row, named=True),
        "headline": told.headline(row, words, currency),
        "step": words.say(f"web-step-{step(row, today, deadline)}", spoken=spoken(row, words)),
        "matters": [cut(one.said) for one in matters[: MOST["matters"]]],
        "promise": promise,
        "promised_on": None if promise is None else timezone.localtime(promise.at).date(),
        "deciders": deciders(history)[: MOST["deciders"]],
        "spoken": history.last_spoken(),
        "terms": running(history)[: MOST["terms"]],
        "wrong": lately(history, words, currency, today)[: MOST["wrong"]],
        "reasons": told.reasons(row, words, currency)[: MOST["reasons"]],
        "avoid": [words.say(f"web-avoid-{one}") for one in not_to_raise(situation)][: MOST["avoid"]],
        "family": family(shown, customer, history.successions, scope, named=True),
        "most_family": MOST["family"],
        "today": today,
    }


def spoken(row: Row, words: Words) -> str:
    return "none" if row["last_contact_on"] is None else words.date(row["last_contact_on"])


def cut(text: str) -> str:
    """At most `LONGEST` characters, on one line.

    >>> len(cut("word " * 100)), cut("short")
    (150, 'short')
    """
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1].rstrip() + "…"


def last_promise(history: History) -> Any:
    """The latest note that holds a promise; None where nobody promised anything."""
    return next((note for note in history.notes if note.promise), None)


def deciders(history: History) -> list[Row]:
    """Who decides: the contacts with that role, else those who lead; only who is still there."""
    there = [one for one in history.contacts if one["active_to"] is None]
    found = [one for one in there if one["role"] == "decider"]
    found = found or [one for one in there if one["level"] == "c_level"] or there
    return sorted(found, key=lambda one: (one["level"] != "c_level", one["contact_id"]))


def running(history: History) -> list[Row]:
    """The contract periods that run, with the name of their product."""
    return [
        term | {"product": history.products.get(term["product_id"]) or term["product_id"]}
        for term in history.running
    ]


def lately(history: History, words: Words, currency: str, today: date) -> list[Entry]:
    """What went wrong in the last half year, the latest first: complaints, payments, low answers."""
    bad = History(
        interactions=history.interactions,
        invoices=history.invoices,
        answers=[answer for answer in history.answers if low(answer)],
    )
    found = timeline(bad, words, currency, today, named=True)
    return [
        Entry(entry.on, entry.kind, cut(entry.said), entry.tone)
        for entry in found
        if entry.on >= today - LATELY and (entry.tone == "complaint" or entry.kind in ("invoice", "answer"))
    ]


def low(answer: Row) -> bool:
    return answer["score"] is not None and answer["score"] <= LOW.get(answer["metric"], -1)
