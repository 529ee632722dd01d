"""The outbox: a letter per person and week, claimed under a lease, handed over at most once."""

from __future__ import annotations

import secrets
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from behoud.web.mail.models import FAILED, SENDING, SENT, UNCERTAIN, WAITING, Letter

LEASE = timedelta(minutes=5)
"""Longer than a server may keep us waiting."""
AGAIN = timedelta(minutes=5)
"""After the first refusal for now; twice as long after each that follows."""
MOST_ATTEMPTS = 6


class Lost(Exception):
    """Somebody else has the letter now: nothing more may be done with it here."""


def monday(day: date) -> date:
    """The first day of the week of `day`.

    >>> monday(date(2026, 11, 4))
    datetime.date(2026, 11, 2)
    """
    return day - timedelta(days=day.weekday())


def put_out(week: date, people: list[Any]) -> None:
    """A letter for each person, once: asking again adds none."""
    Letter.objects.bulk_create([Letter(week=week, user=one) for one in people], ignore_conflicts=True)


def take_back(now: datetime) -> None:
    """Settle what a lost worker held: what was handed over is uncertain, the rest waits again."""
    lost = Letter.objects.filter(state=SENDING, lease_until__lt=now)
    lost.filter(handed_at__isnull=False).update(state=UNCERTAIN, lease_until=None)
    lost.filter(handed_at=None).update(state=WAITING, lease_until=None)


def give_up(week: date) -> None:
    """What still waited when its week was over is not sent: it would tell old news."""
    Letter.objects.filter(state=WAITING, week__lt=week).update(state=FAILED, said="week over")


def due(week: date, now: datetime) -> Any:
    """The letters of a week that can go now."""
    ready = Q(not_before=None) | Q(not_before__lte=now)
    return Letter.objects.filter(ready, week=week, state=WAITING).order_by("pk")


def claim(letter: Letter, now: datetime) -> Letter | None:
    """The letter, now ours; None where it is another's, or gone."""
    marker = secrets.token_hex(16)
    won = Letter.objects.filter(pk=letter.pk, state=WAITING).update(
        state=SENDING, marker=marker, lease_until=now + LEASE, attempts=letter.attempts + 1
    )
    return Letter.objects.select_related("user").get(pk=letter.pk) if won else None


def written(letter: Letter, **changed: Any) -> None:
    """Write down what became of a letter that is ours; Lost where it no longer is."""
    ours = Letter.objects.filter(pk=letter.pk, marker=letter.marker, state=SENDING)
    if not ours.update(**changed):
        raise Lost


def handing(letter: Letter) -> None:
    """Write down that the text goes to the server now; from here on it may arrive."""
    written(letter, handed_at=timezone.now())


def sent(letter: Letter) -> None:
    written(letter, state=SENT, sent_at=timezone.now(), lease_until=None, said="")


def uncertain(letter: Letter, said: str) -> None:
    """No answer after the text was handed over: it is never sent again by itself."""
    written(letter, state=UNCERTAIN, lease_until=None, said=said[:300])


def failed(letter: Letter, said: str) -> None:
    written(letter, state=FAILED, lease_until=None, handed_at=None, said=said[:300])


def later(letter: Letter, said: str) -> None:
    """Refused for now: it waits longer each time, and after the last time it has failed."""
    if letter.attempts >= MOST_ATTEMPTS:
        return failed(letter, said)
    wait = AGAIN * 2 ** (letter.attempts - 1)
    again = {"not_before": timezone.now() + wait, "handed_at": None}
    return written(letter, state=WAITING, lease_until=None, said=said[:300], **again)


def next_try(week: date) -> datetime | None:
    """When the next letter of a week can go; None where none waits."""
    found = Letter.objects.filter(week=week, state=WAITING).order_by("not_before").first()
    return None if found is None else found.not_before or timezone.now()
