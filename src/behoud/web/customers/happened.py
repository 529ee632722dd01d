"""The history of a customer with what arrived since the snapshot, and what colleagues wrote down."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

from behoud.web.arrivals.unread import in_place, of_customer
from behoud.web.calls.models import Note
from behoud.web.reading.current import Current
from behoud.web.reading.histories import Row
from behoud.web.reading.history import History, history_of

ARRIVING = {
    "interactions": "interactions",
    "responses": "answers",
    "feedback": "remarks",
    "invoices": "invoices",
    "transactions": "purchases",
    "contract_terms": "terms",
    "contacts": "contacts",
}
"""By table the part of a history that its rows belong to."""


def happened(shown: Current, customer: str) -> History:
    """Everything that is known of a customer at this moment."""
    history = history_of(shown, customer)
    notes = Note.objects.filter(customer=customer).select_related("author").order_by("-at", "-pk")
    fresh: dict[str, list[Row]] = {}
    for table, part in ARRIVING.items():
        arrived = of_customer(shown, table, customer)
        if arrived:
            fresh[part] = in_place(table, getattr(history, part), [with_end(table, row) for row in arrived])
    actions = of_customer(shown, "events", customer)
    if actions:
        fresh["first_uses"] = first_uses(history, actions)
    usage = with_actions(history.usage, actions)
    return replace(history, notes=list(notes), usage=usage, **fresh)  # type: ignore[arg-type]


def with_end(table: str, row: Row) -> Row:
    """A contract period as the history has it, with its last day of service."""
    return row | {"end_on": row["ended_on"]} if table == "contract_terms" else row


def with_actions(usage: list[tuple[date, int]], actions: list[Row]) -> list[tuple[date, int]]:
    """Usage per month with the actions that arrived."""
    found = Counter(dict(usage))
    found.update(row["on"].replace(day=1) for row in actions)
    return sorted(found.items())


def first_uses(history: History, actions: list[Row]) -> list[Row]:
    """The first time of each kind of use, where it only arrived now."""
    known = {row["name"]: row for row in history.first_uses}
    for row in sorted(actions, key=lambda row: row["on"]):
        known.setdefault(row["name"], {"name": row["name"], "on": row["on"]})
    return list(known.values())
