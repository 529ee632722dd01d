"""Which contracts an address asks for, and what they add up to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest
from django.utils.http import urlencode

from behoud.web.reading.board import Board, Condition
from behoud.web.reading.current import Current
from behoud.web.reading.keeping import remembered
from behoud.web.reading.listing import Field, Listing
from behoud.web.reading.within import Within, within

PERIODS = (30, 90, 180, 365)
USUAL = 90
RENEWALS = ("auto", "manual", "unknown")
SOURCE = "coming AS c JOIN board AS b USING (customer_id)"
FIELDS = (
    Field("deadline_on", "day", of="c"),
    Field("product", of="c"),
    Field("renewal", "word", "web-renewal", of="c"),
    Field("amount", "money", of="c"),
    Field("chance", "range", of="c"),
    Field("amount_at_risk", "money", of="c"),
    Field("ends_on", "day", of="c"),
)


@dataclass(frozen=True)
class AskedRenewals:
    """From which day up to and with which, whose, and of which kind; `days` where a period was chosen."""

    first: date
    last: date
    days: int | None
    renewal: str
    within: Within

    @property
    def condition(self) -> Condition:
        made = self.within.condition().and_("c.deadline_on BETWEEN ? AND ?", self.first, self.last)
        return made.and_("c.renewal = ?", self.renewal) if self.renewal else made

    @property
    def ahead(self) -> Condition:
        """The same of every day."""
        made = self.within.condition()
        return made.and_("c.renewal = ?", self.renewal) if self.renewal else made

    @property
    def label(self) -> str:
        return f"{self.within.label}/{self.renewal}"


def asked_renewals(request: HttpRequest, shown: Current) -> AskedRenewals:
    """What the address asks; a date or period that is none is the usual one."""
    given, today = request.GET, shown.snapshot.as_of
    whose = within(request, shown)
    renewal = given.get("renewal", "")
    renewal = renewal if renewal in RENEWALS else ""
    first, last = day_of(given.get("from", "")), day_of(given.get("to", ""))
    if first is not None and last is not None:
        return AskedRenewals(first, last, None, renewal, whose)
    text = given.get("days", "")
    days = int(text) if text.isdigit() and int(text) in PERIODS else USUAL
    return AskedRenewals(today, today + timedelta(days=days - 1), days, renewal, whose)


def day_of(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def listing(asked: AskedRenewals) -> Listing:
    return Listing("coming", SOURCE, asked.condition, FIELDS, "deadline_on", descending=False)


def sums(board: Board, condition: Condition) -> dict[str, Any]:
    """Number, value, what is expected to go of it, and for how many no chance is given."""
    query = (
        "SELECT count(*) AS number, coalesce(sum(c.amount), 0) AS amount, sum(c.amount_at_risk) AS at_risk, "  # noqa: S608
        f"count(*) FILTER (WHERE c.chance IS NULL) AS unknown FROM {SOURCE} WHERE {condition.sql}"
    )
    return remembered(board, query, condition.values)[0]


def per(board: Board, condition: Condition, step: str) -> list[dict[str, Any]]:
    """The same per month or week that has any, the first first: begin, number, amount, at_risk."""
    query = (
        f"SELECT date_trunc('{step}', c.deadline_on)::DATE AS begin, count(*) AS number, "  # noqa: S608
        "coalesce(sum(c.amount), 0) AS amount, sum(c.amount_at_risk) AS at_risk "
        f"FROM {SOURCE} WHERE {condition.sql} GROUP BY 1 ORDER BY 1"
    )
    return remembered(board, query, condition.values)


def span_address(asked: AskedRenewals, first: date, last: date) -> str:
    """The address of the same question about other days."""
    given = {"from": f"{first:%Y-%m-%d}", "to": f"{last:%Y-%m-%d}"}
    given |= {"team": asked.within.team} if asked.within.team else {}
    given |= {"renewal": asked.renewal} if asked.renewal else {}
    return "?" + str(urlencode(given))
