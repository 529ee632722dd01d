"""The lists of the page: too many contacts, the same again, handed on, overdue, left in silence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.http import HttpRequest

from behoud.web.reading.board import Board, Condition
from behoud.web.reading.current import Current
from behoud.web.reading.keeping import remembered
from behoud.web.reading.listing import Field, Listing
from behoud.web.reading.within import Within, within
from behoud.web.service.gathering import DAYS

USUAL = 90
SERVED = "served AS s JOIN board AS b USING (customer_id)"
UNSOLVED = "unsolved AS u JOIN board AS b USING (customer_id)"
NAMES = ("overdue", "many", "repeats", "transfers", "silent")


@dataclass(frozen=True)
class AskedService:
    """Over how many days, and whose customers."""

    days: int
    within: Within


def asked_service(request: HttpRequest, shown: Current) -> AskedService:
    text = request.GET.get("days", "")
    days = int(text) if text.isdigit() and int(text) in DAYS else USUAL
    return AskedService(days, within(request, shown))


def stake(shown: Current) -> tuple[Field, ...]:
    """What is at stake with a customer: its value, and the chance with the value at risk where given."""
    fields = [Field("worth", "money")]
    if shown.horizon is not None:
        fields.append(Field(f"p_leave_{shown.horizon}", "range", called="chance"))
        fields.append(Field("value_at_risk", "money"))
    return tuple(fields)


def listings(shown: Current, asked: AskedService) -> dict[str, Listing]:
    """Every list of the page by name."""
    days, limits = asked.days, shown.company.thresholds
    own = asked.within.condition().and_("b.status <> 'former'")
    counts = tuple(
        Field(f"{what}_{days}", "number", called=what, of="s")
        for what in ("contacts", "repeats", "transfers")
    )
    more = stake(shown)
    matter = (
        Field("kind", "word", "web-matter", of="u"),
        Field("opened_on", "day", of="u"),
        Field("days_open", "days", of="u"),
        Field("subject", of="u"),
        Field("owner", of="u"),
    )
    return {
        "overdue": Listing(
            "overdue",
            UNSOLVED,
            own.and_("u.days_open > ?", limits.complaint_days),
            (*matter, *more),
            "worth",
        ),
        "many": Listing(
            "many",
            SERVED,
            own.and_(f"s.contacts_{days} > ?", limits.contacts_too_many),
            (*counts, *more),
            f"contacts_{days}",
        ),
        "repeats": Listing(
            "repeats", SERVED, own.and_(f"s.repeats_{days} > 0"), (*counts, *more), f"repeats_{days}"
        ),
        "transfers": Listing(
            "transfers", SERVED, own.and_(f"s.transfers_{days} > 0"), (*counts, *more), f"transfers_{days}"
        ),
        "silent": silent(shown, own, more),
    }


def silent(shown: Current, own: Condition, more: tuple[Field, ...]) -> Listing:
    """Customers with a value to whom nothing went out for long, or ever."""
    since = shown.snapshot.as_of - timedelta(days=shown.company.thresholds.silence_days)
    condition = own.and_("b.worth > 0").and_("b.last_reached_on IS NULL OR b.last_reached_on < ?", since)
    fields = (Field("last_reached_on", "day"), Field("last_contact_on", "day"), *more)
    return Listing("silent", "board AS b", condition, fields, "worth")


def sums(listing: Listing, board: Board) -> dict[str, Any]:
    """Rows, customers, and what the latter are worth together, each counted once."""
    found = (
        f"SELECT b.customer_id, any_value(b.worth) AS worth, count(*) AS rows FROM {listing.source} "  # noqa: S608
        f"WHERE {listing.condition.sql} GROUP BY 1"
    )
    query = (
        "SELECT coalesce(sum(rows), 0)::BIGINT AS rows, count(*) AS customers, "  # noqa: S608
        f"coalesce(sum(worth), 0) AS worth FROM ({found})"
    )
    return remembered(board, query, listing.condition.values)[0]
