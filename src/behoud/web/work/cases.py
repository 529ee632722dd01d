"""Opening, handing over and closing cases."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from behoud.web.accounts.roles import ADMINISTRATOR, MEMBER, OWNER, SERVICE
from behoud.web.calls.models import Note
from behoud.web.work.models import FOLLOW_UP, Case

DONE = ("reached", "agreed", "lost")
"""Outcomes after which nothing is left to do for now."""


def open_cases() -> dict[str, Case]:
    """Customer to its open case."""
    return {case.customer: case for case in Case.objects.filter(closed_at=None).select_related("owner")}


def give(customer: str, owner: Any, *, signal: str, due_on: date) -> Case:
    """Make `owner` (None: nobody) the one who takes care of a customer; a case is opened where none is."""
    with transaction.atomic():
        case: Case
        case, fresh = Case.objects.select_for_update().get_or_create(
            customer=customer,
            closed_at=None,
            defaults={"signal": signal, "due_on": due_on, "owner": owner},
        )
        if not fresh and case.owner != owner:
            case.owner = owner
            case.save()
    return case


def follow(note: Note) -> None:
    """What a note means for the work: an outcome closes the case, a day to come back opens one."""
    case = Case.objects.select_for_update().filter(customer=note.customer, closed_at=None).first()
    if case is not None and note.outcome in DONE:
        case.outcome, case.closed_at = note.outcome, timezone.now()
        case.save()
        case = None
    if note.follow_up_on is None:
        return
    if case is None:
        case = Case(customer=note.customer, owner=note.author)
    case.signal, case.due_on, case.outcome = FOLLOW_UP, note.follow_up_on, note.outcome
    case.save()


def who_may(team: str | None) -> Any:
    """The people who may take care of a customer of `team`, by name."""
    everywhere = Q(memberships__role__in=(ADMINISTRATOR, OWNER, SERVICE), memberships__team="")
    here = Q(memberships__role__in=(MEMBER, OWNER, SERVICE), memberships__team=team or "")
    people = get_user_model().objects.filter(is_active=True).filter(everywhere | here)
    return people.distinct().order_by("first_name", "pk")
