"""What is open between us and a customer: the things to know before anything else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from behoud.web.reading.history import ABSENT, History
from behoud.web.work.models import Case
from behoud.words import Words

MOST = 6
WAITING_KINDS = ("complaint", "disruption", "question", "cancellation")


@dataclass(frozen=True)
class Matter:
    """One open matter: since when (or on which day), and what, in words."""

    on: date
    kind: str
    said: str


def open_matters(
    history: History, case: Case | None, words: Words, currency: str, today: date, *, named: bool
) -> list[Matter]:
    """Complaints and questions without an answer, invoices past their day, what we said we would do."""
    found = [
        *waiting(history, words, today, named=named),
        *unpaid(history, words, currency, today),
        *promised(case, words, today, named=named),
    ]
    return sorted(found, key=lambda matter: (matter.kind != "complaint", matter.on))


def waiting(history: History, words: Words, today: date, *, named: bool) -> list[Matter]:
    """What the customer brought and was not solved."""
    rows = [r for r in history.interactions if r["kind"] in WAITING_KINDS and r["direction"] != "out"]
    return [
        Matter(
            row["on"],
            row["kind"],
            words.say(
                "web-matter-waiting",
                kind=row["kind"],
                days=max((today - row["on"]).days, 0),
                subject=(named and row["subject"]) or ABSENT,
            ),
        )
        for row in rows
        if row["resolved_on"] is None
    ]


def unpaid(history: History, words: Words, currency: str, today: date) -> list[Matter]:
    return [
        Matter(
            row["due_on"],
            "invoice",
            words.say(
                "web-matter-unpaid",
                amount=words.money(row["amount"], row["currency"] or currency),
                days=(today - row["due_on"]).days,
            ),
        )
        for row in history.unpaid(today)
    ]


def promised(case: Case | None, words: Words, today: date, *, named: bool) -> list[Matter]:
    """The day on which somebody would come back to it."""
    if case is None:
        return []
    who = case.owner.first_name if named and case.owner is not None else ABSENT
    late = "yes" if case.due_on < today else "no"
    said = words.say("web-matter-case", day=words.date(case.due_on), who=who, late=late)
    return [Matter(case.due_on, "case", said)]
