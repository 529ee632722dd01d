"""What changed between two published snapshots, as messages to who wants to know."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from behoud.engine.read import Snapshot, opened
from behoud.engine.write import SNAPSHOTS
from behoud.errors import BehoudError
from behoud.web.reading.current import Current, current
from behoud.web.reading.gather import pseudonym
from behoud.web.webhooks.models import PERSONA_CHANGED, SCORE_CHANGED, Announced, Delivery, Endpoint

IN_ONE = 500
"""Customers in one message."""
Row = dict[str, Any]


@dataclass(frozen=True)
class Change:
    """What changed of one customer, before and after."""

    customer: str
    before: Any
    after: Any


def announce() -> int:
    """Write the messages on the snapshot that is published now, once; how many.

    Of the first snapshot that is seen, and of one whose predecessor is no longer there, there is
    nothing to compare with.
    """
    try:
        shown = current()
    except BehoudError:
        return 0
    told = Announced.objects.order_by("-pk").first()
    if told is not None and told.snapshot == shown.snapshot.name:
        return 0
    before = None if told is None else kept(told.snapshot)
    with transaction.atomic():
        Announced.objects.all().delete()
        Announced.objects.create(snapshot=shown.snapshot.name)
        if before is None:
            return 0
        return sum(write(one, shown, before) for one in Endpoint.objects.filter(off_at=None))


def kept(name: str) -> Snapshot | None:
    """A snapshot by name; None where it was removed, or is of another version."""
    try:
        return opened(settings.COMPANY / "lake" / SNAPSHOTS / name)
    except (FileNotFoundError, BehoudError):
        return None


def write(endpoint: Endpoint, shown: Current, before: Snapshot) -> int:
    """The messages to one endpoint; how many."""
    rows = by_customer(before), by_customer(shown.snapshot)
    made = 0
    if SCORE_CHANGED in endpoint.events and shown.horizon is not None:
        changes = scores_changed(*rows, f"p_leave_{shown.horizon}", endpoint.threshold)
        facts = {"horizon_days": shown.horizon, "threshold": endpoint.threshold}
        made += messages(endpoint, SCORE_CHANGED, shown, changes, facts)
    if PERSONA_CHANGED in endpoint.events:
        made += messages(endpoint, PERSONA_CHANGED, shown, personas_changed(*rows), {})
    return made


def by_customer(snapshot: Snapshot) -> dict[str, Row]:
    """Of every customer with a score its persona and probabilities."""
    if not snapshot.has("scores"):
        return {}
    found = snapshot.read("scores")
    names = [n for n in found.column_names if n in ("customer_id", "persona") or n.startswith("p_leave_")]
    return {row["customer_id"]: row for row in found.select(names).to_pylist()}


def scores_changed(
    before: dict[str, Row], after: dict[str, Row], column: str, threshold: float
) -> Iterator[Change]:
    """Customers whose probability changed by the threshold or more; who is new has none before."""
    for customer, row in after.items():
        old, new = before.get(customer, {}).get(column), row.get(column)
        if old is not None and new is not None and reaches(abs(new - old), threshold):
            yield Change(customer, old, new)


def reaches(change: float, threshold: float) -> bool:
    """Whether a change is as large as asked; what differs in the last digit of a float is the same.

    >>> reaches(0.3 - 0.2, 0.1)
    True
    """
    return change >= threshold or math.isclose(change, threshold)


def personas_changed(before: dict[str, Row], after: dict[str, Row]) -> Iterator[Change]:
    """Customers that were there before under another persona, or none."""
    for customer, row in after.items():
        if customer in before and before[customer].get("persona") != row.get("persona"):
            yield Change(customer, before[customer].get("persona"), row.get("persona"))


def messages(
    endpoint: Endpoint, event: str, shown: Current, changes: Iterable[Change], facts: dict[str, Any]
) -> int:
    """Write the changes as messages of so many customers each."""
    waiting, made = iter(changes), 0
    while some := list(islice(waiting, IN_ONE)):
        told = [
            {"customer": named(one.customer, endpoint), "before": one.before, "after": one.after}
            for one in some
        ]
        data = {"as_of": shown.snapshot.as_of.isoformat(), **facts, "changes": told}
        message(endpoint, event, data)
        made += 1
    return made


def named(customer: str, endpoint: Endpoint) -> str:
    return customer if endpoint.names else pseudonym(customer, settings.SECRET_KEY)


def message(endpoint: Endpoint, event: str, data: dict[str, Any]) -> Delivery:
    """A message that waits to be sent."""
    now = timezone.now()
    body = json.dumps({"type": event, "timestamp": now.isoformat(), "data": data}, ensure_ascii=False)
    made: Delivery = Delivery.objects.create(endpoint=endpoint, event=event, body=body, next_at=now)
    return made
