"""Writing down a call: the note, the contact that it is, and what it means for the work, or none of them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from behoud.web.arrivals.append import append
from behoud.web.calls.models import SPOKEN, Note
from behoud.web.work.cases import follow

CHANGEABLE = timedelta(days=1)
"""So long its author may mend a note; after that it stands as it was."""
ASKED = ("kind", "outcome", "contact", "text", "promise", "follow_up_on")


def write_down(customer: str, author: Any, asked: dict[str, Any]) -> Note:
    """Keep a note; a call, visit or mail counts as contact at the next refresh.

    All or nothing: where one part cannot be kept, none is. BehoudError where the contact is refused.
    """
    with transaction.atomic():
        note: Note = Note.objects.create(
            customer=customer, author=author, **{name: asked[name] for name in ASKED}
        )
        if note.interaction:
            keep_contact(note)
        follow(note)
    return note


def keep_contact(note: Note) -> None:
    """The contact that a note is, among what arrived since the last refresh."""
    (verdict,) = append("interactions", [contact_of(note)], by=f"user:{note.author_id}")
    if verdict.reason is not None:
        raise verdict.reason


def contact_of(note: Note) -> dict[str, Any]:
    """A row of interactions. What was said stays in the note: the contact says that there was one."""
    return {
        "interaction_id": note.interaction,
        "customer_id": note.customer,
        "contact_id": note.contact or None,
        "at": note.at,
        "channel": SPOKEN[note.kind],
        "direction": "out",
        "kind": "service",
        "owner": note.author.get_full_name() or None,
    }


def changeable(note: Note, user: Any) -> bool:
    """Whether `user` may still change a note: its author, within a day."""
    return bool(note.author_id == user.pk) and timezone.now() < note.written_at + CHANGEABLE


def change(note: Note, asked: dict[str, Any]) -> None:
    """Write a note anew; its kind stays, for the contact that it is was counted."""
    with transaction.atomic():
        for name in ASKED:
            if name != "kind":
                setattr(note, name, asked[name])
        note.changed_at = timezone.now()
        note.save()
        if note.interaction:
            keep_contact(note)
        follow(note)
