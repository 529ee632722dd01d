"""Whom to reach first: who is in the queue, before which day, and in which order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Max
from django.utils import timezone

from behoud.web.accounts.roles import Scope
from behoud.web.calls.models import SPOKEN, Note
from behoud.web.reading.board import Condition, scoped
from behoud.web.reading.current import Current
from behoud.web.work.cases import DONE, open_cases
from behoud.web.work.models import COMPLAINT, DEADLINE, FOLLOW_UP, NOTICE, RISK, Case

REACH = 90
"""Days before a last day to cancel from which on a customer is in the queue."""
BEFORE = timedelta(days=7)
"""So long before the last day to cancel one should have spoken: the customer needs time to decide."""
ANSWERED_WITHIN = timedelta(days=5)
"""So long may a complaint be open."""
WITHOUT_DATE = timedelta(days=30)
RESTING = timedelta(days=14)
"""So long is a customer left alone after a conversation."""
CENT = Decimal("0.01")
LIGHT = (
    "customer_id",
    "pseudonym",
    "status",
    "team",
    "worth",
    "value_at_risk",
    "days_to_notice_deadline",
    "p_leave_before_notice_deadline",
    "open_complaints",
)


@dataclass(frozen=True)
class Item:
    """A customer in the queue: `by` is the day before which to reach it, `saving` what is at stake then."""

    customer: str
    pseudonym: str
    team: str | None
    signal: str
    by: date
    deadline: date | None
    saving: Decimal | None
    complaint_since: date | None
    case: Case | None
    late: bool

    @property
    def owner(self) -> Any:
        return None if self.case is None else self.case.owner


@dataclass(frozen=True)
class Queue:
    """What is to be done now, and what waits for a day that was agreed."""

    now: tuple[Item, ...]
    later: tuple[Item, ...]


def queue(shown: Current, scope: Scope, today: date, *, team: str = "") -> Queue:
    """The customers of a scope (and of one team, where it is named) that ask for attention."""
    cases = open_cases()
    since = {row["customer_id"]: row["since"] for row in shown.histories.waiting_since()}
    rested = resting(today)
    found = [
        item
        for row in candidates(shown, scope, team, cases)
        if (item := item_of(row, shown, today, cases.get(row["customer_id"]), since)) is not None
        and not rests(item, rested)
    ]
    later = [item for item in found if agreed_for_later(item, today)]
    now = [item for item in found if not agreed_for_later(item, today)]
    return Queue(tuple(sorted(now, key=order)), tuple(sorted(later, key=lambda item: (item.by, order(item)))))


def order(item: Item) -> tuple[bool, Decimal, date, str]:
    """What is late comes first; then who has most to save before its day, the nearest day settling ties."""
    return not item.late, -(item.saving if item.saving is not None else Decimal(-1)), item.by, item.pseudonym


def candidates(shown: Current, scope: Scope, team: str, cases: Iterable[str]) -> list[dict[str, Any]]:
    """Customers with a last day to cancel within reach, an open complaint, an open case, or, without any
    such day, a value at risk among the largest tenth.
    """
    condition = scoped(scope).and_("status IN ('active', 'unscored')")
    if team:
        condition = condition.and_("team = ?", team)
    ahead = "days_to_notice_deadline BETWEEN 0 AND ?"
    most = (
        "days_to_notice_deadline IS NULL AND value_at_risk > 0 AND value_at_risk >= "
        "(SELECT quantile_disc(value_at_risk, 0.9) FROM board WHERE value_at_risk > 0)"
    )
    own = "customer_id IN (SELECT unnest(?::VARCHAR[]))"
    reach = REACH + 366  # what lies further than REACH from today is left out below
    condition = condition.and_(f"{ahead} OR open_complaints > 0 OR {own} OR ({most})", reach, sorted(cases))
    return asked(shown, condition)


def asked(shown: Current, condition: Condition) -> list[dict[str, Any]]:
    """The few columns that decide, of the customers under a condition."""
    columns = ", ".join(name for name in LIGHT if name in shown.board.columns)
    rows = shown.board.rows(f"SELECT {columns} FROM board WHERE {condition.sql}", condition.values)  # noqa: S608
    return [dict.fromkeys(LIGHT) | row for row in rows]


def item_of(
    row: dict[str, Any], shown: Current, today: date, case: Case | None, since: dict[str, date]
) -> Item | None:
    """The customer as it stands in the queue; None where it needs nothing yet."""
    days = row["days_to_notice_deadline"]
    deadline = None if days is None else shown.snapshot.as_of + timedelta(days=days)
    near = deadline is not None and 0 <= (deadline - today).days <= REACH
    complaint = since.get(row["customer_id"])
    if case is None and complaint is None and not near and deadline is not None:
        return None
    signal, by = first_of(case, complaint, deadline if near else None, today)
    return Item(
        customer=row["customer_id"],
        pseudonym=row["pseudonym"],
        team=row["team"],
        signal=signal,
        by=by,
        deadline=deadline,
        saving=saving(row, shown.horizon, near=near),
        complaint_since=complaint,
        case=case,
        late=by < today,
    )


def first_of(
    case: Case | None, complaint: date | None, deadline: date | None, today: date
) -> tuple[str, date]:
    """What asks for attention first, and before which day; a case has its own day."""
    if case is not None:
        return case.signal, case.due_on
    found = []
    if complaint is not None:
        found.append((complaint + ANSWERED_WITHIN, COMPLAINT))
    if deadline is not None:
        found.append((deadline - BEFORE if deadline - BEFORE >= today else deadline, DEADLINE))
    by, signal = min(found) if found else (today + WITHOUT_DATE, RISK)
    return signal, by


def saving(row: dict[str, Any], horizon: int | None, *, near: bool) -> Decimal | None:
    """What is at stake until the day: the value times the chance to leave before it.

    Where the day is far or unknown the value at risk; where no chances are given the value itself.

    >>> row = {"worth": Decimal(1000), "p_leave_before_notice_deadline": 0.25, "value_at_risk": Decimal(40)}
    >>> saving(row, 90, near=True), saving(row, 90, near=False), saving(row, None, near=True)
    (Decimal('250.00'), Decimal('40'), Decimal('1000'))
    """
    worth: Decimal | None = row["worth"]
    if horizon is None:
        return worth
    chance = row["p_leave_before_notice_deadline"]
    if near and chance is not None and worth is not None:
        return (worth * Decimal(str(chance))).quantize(CENT)
    at_risk: Decimal | None = row["value_at_risk"]
    return at_risk


def agreed_for_later(item: Item, today: date) -> bool:
    """Whether it was agreed to come back on a day that has not come yet."""
    return item.case is not None and item.case.signal == FOLLOW_UP and item.case.due_on > today


def resting(today: date) -> dict[str, date]:
    """Customer to the day of its last conversation with an outcome, where that was a short while ago."""
    spoken = Note.objects.filter(kind__in=SPOKEN, outcome__in=DONE, at__date__gte=today - RESTING)
    latest = spoken.values("customer").annotate(last=Max("at"))
    return {row["customer"]: timezone.localtime(row["last"]).date() for row in latest}


def rests(item: Item, rested: dict[str, date]) -> bool:
    """Whether a customer was just spoken to, and nothing came up since."""
    spoken = rested.get(item.customer)
    if spoken is None or item.case is not None:
        return False
    return item.complaint_since is None or item.complaint_since <= spoken


def saving_desk(shown: Current, scope: Scope, today: date, *, team: str = "") -> tuple[Item, ...]:
    """Who gave notice and still is a customer, the most valuable first; `by` is its last day."""
    cases, rested = open_cases(), resting(today)
    condition = scoped(scope).and_("status = 'cancelled' AND (leaves_on IS NULL OR leaves_on >= ?)", today)
    if team:
        condition = condition.and_("team = ?", team)
    columns = "customer_id, pseudonym, team, worth, leaves_on"
    rows = shown.board.rows(f"SELECT {columns} FROM board WHERE {condition.sql}", condition.values)  # noqa: S608
    found = [gave_notice(row, cases.get(row["customer_id"])) for row in rows]
    return tuple(sorted((item for item in found if not rests(item, rested)), key=order))


def gave_notice(row: dict[str, Any], case: Case | None) -> Item:
    return Item(
        customer=row["customer_id"],
        pseudonym=row["pseudonym"],
        team=row["team"],
        signal=NOTICE,
        by=row["leaves_on"] or date.max,
        deadline=row["leaves_on"],
        saving=row["worth"],
        complaint_since=None,
        case=case,
        late=False,
    )
