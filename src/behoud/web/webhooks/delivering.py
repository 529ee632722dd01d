"""The job `webhooks`: tells of a new snapshot, and sends what waits until it is delivered or too late."""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone

from behoud.errors import BehoudError
from behoud.web.jobs.kinds import GiveBack, Turn
from behoud.web.webhooks.announcing import announce
from behoud.web.webhooks.models import DELIVERED, FAILED, WAITING, Delivery
from behoud.web.webhooks.sealed import unsealed
from behoud.web.webhooks.sending import GONE, Tried, send, signed

PAUSES = (5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400)
"""Seconds after each failed try until the next: together some three days, as Standard Webhooks advises."""
AT_ONCE = 200
"""Messages that one look takes up."""


def run(turn: Turn) -> str:
    """Send what is due; the job waits again where something is still to be sent."""
    turn.tell("web-webhooks-announcing", 0, 0)
    announce()
    sent = 0
    while due := list(waiting().filter(next_at__lte=timezone.now())[:AT_ONCE]):
        for one in due:
            turn.tell("web-webhooks-sending", sent, sent + len(due))
            attempt(one)
            sent += 1
    turn.outcome_facts["count"] = sent
    following = waiting().first()
    if following is not None:
        raise GiveBack(seconds_until(following.next_at))
    return "web-webhooks-sent"


def waiting() -> Any:
    """What is to be sent, the first due first."""
    found = Delivery.objects.filter(status=WAITING, endpoint__off_at=None)
    return found.select_related("endpoint").order_by("next_at", "pk")


def seconds_until(at: datetime) -> int:
    seconds: float = (at - timezone.now()).total_seconds()
    return max(1, math.ceil(seconds))


def attempt(one: Delivery) -> None:
    """Send a message once and write down how that went."""
    now = timezone.now()
    try:
        headers = signed(unsealed(one.endpoint.sealed), one.message, one.body, now)
        tried = send(one.endpoint.url, headers, one.body, production=settings.ENVIRONMENT.production)
    except BehoudError as error:
        tried = Tried(0, error.code, 0)
    settle(one, tried, now)


def settle(one: Delivery, tried: Tried, now: datetime) -> None:
    """Delivered, to be tried again later, or given up; a receiver that is gone is told nothing more."""
    one.tries = [*one.tries, [now.isoformat(), tried.status, tried.problem, tried.milliseconds]]
    if tried.delivered:
        one.status = DELIVERED
    elif tried.status == GONE or len(one.tries) > len(PAUSES):
        one.status = FAILED
    else:
        one.next_at = now + timedelta(seconds=PAUSES[len(one.tries) - 1])
    one.save(update_fields=["tries", "status", "next_at"])
    if tried.status == GONE:
        one.endpoint.off_at = now
        one.endpoint.save(update_fields=["off_at"])
