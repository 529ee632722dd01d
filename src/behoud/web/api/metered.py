"""So many requests a minute, counted for all processes on the database together."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.utils import timezone

PER_MINUTE = 600
MINUTE = 60


class Metered(models.Model):
    """Whatever asks us things by itself: how often it may, and how often it did in this minute."""

    per_minute = models.PositiveIntegerField(default=PER_MINUTE)
    minute = models.BigIntegerField(default=0)
    spent = models.PositiveIntegerField(default=0)
    last_used_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True


def spend(one: Metered, now: datetime | None = None) -> int:
    """Count one request of this minute; 0, or the seconds to wait where its requests are spent.

    One UPDATE of one row, so the count holds for every process on the database.
    """
    at = now or timezone.now()
    minute = int(at.timestamp()) // MINUTE
    rows = type(one)._default_manager.filter(pk=one.pk)
    room = rows.filter(Q(spent__lt=one.per_minute) | ~Q(minute=minute))
    counted = Case(When(minute=minute, then=F("spent") + 1), default=Value(1))
    if room.update(spent=counted, minute=minute, last_used_at=at):
        return 0
    return MINUTE - int(at.timestamp()) % MINUTE
