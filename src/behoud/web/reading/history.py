"""Everything that is known of one customer: contracts, contacts, what happened, usage, earlier scores."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from behoud.web.reading.current import Current
from behoud.web.reading.histories import Row

ABSENT = "none"
"""What a sentence is told where there is nothing to tell."""


@dataclass(frozen=True)
class History:
    """What is known of one customer, as the tables have it."""

    terms: list[Row] = field(default_factory=list)
    contacts: list[Row] = field(default_factory=list)
    interactions: list[Row] = field(default_factory=list)
    answers: list[Row] = field(default_factory=list)
    remarks: list[Row] = field(default_factory=list)
    invoices: list[Row] = field(default_factory=list)
    purchases: list[Row] = field(default_factory=list)
    departures: list[Row] = field(default_factory=list)
    successions: list[Row] = field(default_factory=list)
    refusals: list[Row] = field(default_factory=list)
    scores: list[Row] = field(default_factory=list)
    usage: list[tuple[date, int]] = field(default_factory=list)
    first_uses: list[Row] = field(default_factory=list)
    products: dict[str, str] = field(default_factory=dict)
    notes: list[Any] = field(default_factory=list)
    """What colleagues wrote down, the latest first."""

    @property
    def running(self) -> list[Row]:
        """The contract periods that run, the one with the nearest deadline first."""
        found = [term for term in self.terms if term["end_on"] is None]
        return sorted(found, key=lambda t: (t["notice_deadline_on"] or date.max, t["term_id"]))

    @property
    def open_complaints(self) -> list[Row]:
        """Complaints without an answer, the oldest first."""
        found = [r for r in self.interactions if r["kind"] == "complaint" and r["resolved_on"] is None]
        return sorted(found, key=lambda row: row["on"])

    def unpaid(self, today: date) -> list[Row]:
        """Invoices past their day that were not paid, the oldest first."""
        late = [r for r in self.invoices if r["due_on"] and r["due_on"] < today and r["paid_on"] is None]
        return sorted(late, key=lambda row: row["due_on"])

    def last_spoken(self) -> dict[str, date]:
        """Contact to the last day that we and they were in touch."""
        found: dict[str, date] = {}
        for row in self.interactions:
            who = row["contact_id"]
            if who:
                found[who] = max(row["on"], found.get(who, row["on"]))
        return found


def history_of(shown: Current, customer: str) -> History:
    """The history of a customer, as it was known on the snapshot's day."""
    kept = shown.histories
    return History(
        terms=kept.rows("terms", customer),
        contacts=kept.rows("contacts", customer),
        interactions=kept.rows("interactions", customer),
        answers=kept.rows("responses", customer),
        remarks=kept.rows("feedback", customer),
        invoices=kept.rows("invoices", customer),
        purchases=kept.rows("transactions", customer),
        departures=kept.rows("departures", customer),
        successions=kept.rows("customer_successions", customer),
        refusals=kept.rows("refusals", customer),
        scores=sorted(kept.rows("past_scores", customer), key=lambda row: row["as_of"], reverse=True),
        usage=sorted((row["month"], row["times"]) for row in kept.rows("usage", customer)),
        first_uses=kept.rows("first_uses", customer),
        products={row["product_id"]: row["name"] for row in kept.asked("products", "true", [])},
    )
