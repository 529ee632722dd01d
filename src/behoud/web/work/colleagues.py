"""What each colleague took up and wrote down; shown only where the works council agreed to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib.auth import get_user_model

from behoud.web.accounts.roles import Scope
from behoud.web.calls.models import SPOKEN, Note
from behoud.web.installation.settings_kept import value
from behoud.web.reading.board import scoped
from behoud.web.reading.current import Current
from behoud.web.work.cases import DONE, open_cases
from behoud.web.work.models import Case

NOBODY = "none"
"""The outcome of a call in which nobody was reached: no conversation."""
SPANS = (7, 30, 90)
"""Days back from today."""


@dataclass(frozen=True)
class Colleague:
    """Customers that somebody has under its care now, and the conversations of a span.

    `outcomes` is how many of these ended in each of `DONE`; one to come back to counts in none.
    """

    name: str
    open: int
    late: int
    conversations: int
    customers: int
    outcomes: Mapping[str, int]


def switched_on() -> bool:
    """Whether figures about the work of one person may be shown."""
    return bool(value("figures_per_employee"))


def colleagues(shown: Current, scope: Scope, today: date, days: int, *, team: str = "") -> list[Colleague]:
    """Everybody who has or did something for customers of a scope (and of one team), by name."""
    since = today - timedelta(days=days)
    notes = list(Note.objects.filter(kind__in=SPOKEN, at__date__gt=since).exclude(outcome=NOBODY))
    cases = [case for case in open_cases().values() if case.owner_id is not None]
    about = {one.customer for one in (*notes, *cases)}
    held = inside(shown, scope, team, about)
    notes = [note for note in notes if note.customer in held]
    cases = [case for case in cases if case.customer in held]
    people = {note.author_id for note in notes} | {case.owner_id for case in cases}
    found = get_user_model().objects.filter(pk__in=people).order_by("first_name", "pk")
    return [of_person(person, notes, cases, today) for person in found]


def inside(shown: Current, scope: Scope, team: str, customers: Iterable[str]) -> frozenset[str]:
    """Those of some customers that belong to a scope."""
    condition = scoped(scope).and_("customer_id IN (SELECT unnest(?::VARCHAR[]))", sorted(customers))
    if team:
        condition = condition.and_("team = ?", team)
    query = f"SELECT customer_id FROM board WHERE {condition.sql}"  # noqa: S608
    return frozenset(row["customer_id"] for row in shown.board.rows(query, condition.values))


def of_person(person: Any, notes: Iterable[Note], cases: Iterable[Case], today: date) -> Colleague:
    own = [case for case in cases if case.owner_id == person.pk]
    spoken = [note for note in notes if note.author_id == person.pk]
    outcomes = Counter(note.outcome for note in spoken)
    return Colleague(
        name=person.first_name,
        open=len(own),
        late=sum(case.due_on < today for case in own),
        conversations=len(spoken),
        customers=len({note.customer for note in spoken}),
        outcomes={outcome: outcomes[outcome] for outcome in DONE},
    )
