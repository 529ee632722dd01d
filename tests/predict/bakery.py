"""De Bakkerij: six customers of whom everything is known, small enough to reckon by hand.

As of 1 July 2025. Ada has a contract for the year with a deadline ahead; Bas cancelled on 10 June
and runs until August; Cor cancelled one of his two contracts; Dina left in May; Eva came in June;
Fien renewed on the first of January, ten percent dearer.
"""

from __future__ import annotations

from decimal import Decimal as D
from typing import Any

from tests.small import at, day

AS_OF = "2025-07-01"


def term(
    number: str, customer: str, started: str, ends: str | None, amount: str, **more: object
) -> dict[str, Any]:
    return {
        "term_id": number,
        "contract_id": number,
        "customer_id": customer,
        "product_id": "brood",
        "started_on": day(started),
        "ends_on": day(ends) if ends else None,
        "renewal": "auto",
        "yearly_amount": D(amount),
        "currency": "EUR",
    } | more


def event(customer: str, on: str, quantity: float = 1.0, product: str = "brood") -> dict[str, Any]:
    return {
        "event_id": f"{customer} {on}",
        "customer_id": customer,
        "at": at(f"{on}T12:00:00"),
        "name": "order",
        "product_id": product,
        "quantity": quantity,
    }


TERMS = [
    term("1", "Ada", "2025-01-01", "2025-12-31", "1000.00", notice_deadline_on=day("2025-09-30")),
    term(
        "2",
        "Bas",
        "2024-09-01",
        "2025-08-31",
        "500.00",
        notice_deadline_on=day("2025-06-30"),
        notice_given_on=day("2025-06-10"),
        ended_on=day("2025-08-31"),
        end_kind="voluntary",
    ),
    term("3", "Cor", "2025-01-01", None, "300.00"),
    term("4", "Cor", "2025-01-01", None, "200.00", product_id="taart", notice_given_on=day("2025-05-01")),
    term("5", "Dina", "2024-05-16", "2025-05-15", "400.00", ended_on=day("2025-05-15"), end_kind="voluntary"),
    term("6", "Eva", "2025-06-15", "2026-06-14", "250.00"),
    term("7", "Fien", "2024-01-01", "2024-12-31", "100.00", ended_on=day("2024-12-31"), end_kind="renewed"),
    term("8", "Fien", "2025-01-01", "2025-12-31", "110.00", previous_term_id="7", indexation=D("4.00")),
]

EVENTS = [
    *[event("Ada", on, 10.0) for on in ("2025-01-10", "2025-03-10", "2025-05-10")],
    *[event("Cor", on) for on in ("2024-12-01", "2025-06-30", "2025-07-01")],
    event("Fien", "2025-06-20", 3.5, product="taart"),
]

INTERACTIONS = [
    {"interaction_id": "a", "customer_id": "Ada", "at": at("2025-06-01T10:00:00"), "direction": "in",
     "kind": "complaint", "resolved_at": at("2025-07-03T10:00:00"), "transfers": 2},
    {"interaction_id": "b", "customer_id": "Ada", "at": at("2025-05-01T10:00:00"), "direction": "in",
     "kind": "question", "resolved_at": at("2025-05-05T10:00:00"), "transfers": 1},
    {"interaction_id": "c", "customer_id": "Ada", "at": at("2025-03-23T10:00:00"), "direction": "out", "kind": "sales"},
]  # fmt: skip

INVOICES = [
    {"invoice_id": "i1", "customer_id": "Cor", "issued_on": day("2024-06-01"), "due_on": day("2024-07-01"),
     "paid_on": day("2024-07-11"), "amount": D("10.00"), "failed_attempts": 1},
    {"invoice_id": "i2", "customer_id": "Cor", "issued_on": day("2025-05-20"), "due_on": day("2025-06-20"),
     "paid_on": day("2025-07-02"), "amount": D("10.00"), "failed_attempts": 3},
]  # fmt: skip

CONTACTS = [
    {"contact_id": "p1", "customer_id": "Ada", "role": "decider", "active_from": day("2025-01-01"),
     "active_to": day("2025-06-01")},
    {"contact_id": "p2", "customer_id": "Cor", "role": "decider", "active_from": day("2025-01-01"),
     "active_to": day("2025-07-01")},
]  # fmt: skip

RESPONSES = [
    {"response_id": "r1", "question_id": "q", "customer_id": "Ada", "metric": "nps", "score": 9.0,
     "invitation_id": "v1", "completed_at": at("2025-02-01T09:00:00")},
    {"response_id": "r2", "question_id": "q", "customer_id": "Ada", "metric": "nps", "score": 4.0,
     "invitation_id": "v2", "completed_at": at("2025-06-21T09:00:00")},
]  # fmt: skip

INVITATIONS = [
    {"invitation_id": "v1", "customer_id": "Ada", "sent_at": at("2025-01-20T09:00:00")},
    {"invitation_id": "v2", "customer_id": "Ada", "sent_at": at("2025-06-10T09:00:00")},
    {"invitation_id": "v3", "customer_id": "Cor", "sent_at": at("2025-03-10T09:00:00")},
]

TEAMS = [
    {"customer_id": "Ada", "from_on": day("2024-01-01"), "team_id": "noord"},
    {"customer_id": "Ada", "from_on": day("2025-04-02"), "team_id": "zuid"},
]

ESTIMATES = [
    {"customer_id": "Ada", "by": "Kees", "at": at("2025-01-10T09:00:00"), "rating": 8.0},
    {"customer_id": "Ada", "by": "Kees", "at": at("2025-06-21T09:00:00"), "rating": 5.0},
]

TREATMENTS = [
    {"treatment_id": "t1", "customer_id": "Cor", "arm": "treated", "assigned_at": at("2025-05-20T09:00:00"),
     "sent_at": at("2025-05-25T09:00:00")},
    {"treatment_id": "t2", "customer_id": "Ada", "arm": "treated", "assigned_at": at("2025-06-20T09:00:00"),
     "sent_at": at("2025-07-03T09:00:00")},
]  # fmt: skip

TABLES: dict[str, list[dict[str, Any]]] = {
    "contract_terms": TERMS,
    "customers": [{"customer_id": name, "segment": "klein"} for name in ("Ada", "Bas", "Cor", "Eva", "Fien")],
    "events": EVENTS,
    "interactions": INTERACTIONS,
    "invoices": INVOICES,
    "contacts": CONTACTS,
    "responses": RESPONSES,
    "invitations": INVITATIONS,
    "customer_teams": TEAMS,
    "estimates": ESTIMATES,
    "treatments": TREATMENTS,
}
