"""The letters that wait, and what arrived of them."""

from __future__ import annotations

from email.message import Message
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone

from behoud.web.mail import outbox
from behoud.web.mail.models import Letter


def one(role: str, passwords: dict[str, dict[str, str]]) -> Any:
    return get_user_model().objects.get(email=passwords[role]["email"])


def parts(message: Message) -> dict[str, str]:
    """The text of each part by its type, with line ends as Python has them."""
    return {
        part.get_content_type(): part.get_content().replace("\r\n", "\n")  # type: ignore[attr-defined]
        for part in message.walk()
        if not part.is_multipart()
    }


def states() -> dict[str, int]:
    found = list(Letter.objects.values_list("state", flat=True))
    return {state: found.count(state) for state in set(found)}


def only(role: str, passwords: dict[str, dict[str, str]]) -> Letter:
    """One letter that waits, of somebody of that role."""
    week = outbox.monday(timezone.localdate())
    outbox.put_out(week, [one(role, passwords)])
    letter: Letter = Letter.objects.get()
    return letter
