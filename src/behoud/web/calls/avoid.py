"""What not to bring up in a call, and why: rules that a page can say in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from behoud.web.reading.histories import Row
from behoud.web.reading.history import History

REFUSED = timedelta(days=90)
"""So long after an offer was refused it is not made again."""
ASKED = timedelta(days=30)
"""So long after an answer one does not ask for another."""


@dataclass(frozen=True)
class Situation:
    """What the rules look at."""

    complaint: bool
    disruption: bool
    unpaid: bool
    cancelled: bool
    refused: bool
    alternative: bool
    objected: bool
    answered: bool

    @classmethod
    def of(cls, row: Row, history: History, today: date) -> Situation:
        """The situation of a customer on a day."""
        waiting = {
            r["kind"] for r in history.interactions if r["resolved_on"] is None and r["direction"] != "out"
        }
        since = today - REFUSED
        offers = [r for r in history.interactions if r["alternative_offered"] and r["on"] >= since]
        return cls(
            complaint="complaint" in waiting,
            disruption="disruption" in waiting,
            unpaid=bool(history.unpaid(today)),
            cancelled=row["status"] == "cancelled",
            refused=any(
                note.outcome == "lost" and timezone.localtime(note.at).date() >= since
                for note in history.notes
            ),
            alternative=bool(offers) and row["status"] == "cancelled",
            objected=bool(history.refusals),
            answered=any(a["completed_on"] >= today - ASKED for a in history.answers),
        )


def not_to_raise(found: Situation) -> list[str]:
    """The names of what not to raise, the weightiest first; the sentences are `web-avoid-<name>`.

    - price: no price, extension or extra product while a complaint or a disruption is open;
    - offer: no offer again that was refused in the last 90 days;
    - alternative: who gave notice after an alternative was offered gets no second one of the kind;
    - payment: no extra product while an invoice is past its day;
    - indexation: no price rise with who gave notice;
    - contact: a contact objected to messages of a kind: none of those;
    - survey: no question for a score within 30 days of an answer.

    >>> not_to_raise(Situation(True, False, True, False, False, False, False, False))
    ['price', 'payment']
    """
    rules = {
        "price": found.complaint or found.disruption,
        "offer": found.refused,
        "alternative": found.alternative,
        "payment": found.unpaid,
        "indexation": found.cancelled,
        "contact": found.objected,
        "survey": found.answered,
    }
    return [name for name, holds in rules.items() if holds]
