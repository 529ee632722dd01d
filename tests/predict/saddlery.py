"""De Zadelmaker: four customers, everything about whom is known for more than a year.

As of 1 July 2025. Gerda used most and hardly does any more, and has to ask six times; Hugo pays late and
reads the terms; Iris came in May and does not get going; Jan is just there.
"""

from __future__ import annotations

from decimal import Decimal as D
from typing import Any

from tests.predict.bakery import term
from tests.small import at, day

AS_OF = "2025-07-01"
FEW = "\n[thresholds]\nminimum_group = 4\n"

TERMS = [
    term("g1", "Gerda", "2023-07-01", "2024-06-30", "1000.00", ended_on=day("2024-06-30"), end_kind="renewed"),
    term("g2", "Gerda", "2024-07-01", "2026-06-30", "1200.00", previous_term_id="g1", indexation=D("50.00")),
    term("h1", "Hugo", "2024-03-01", "2025-02-28", "800.00", ended_on=day("2025-02-28"), end_kind="renewed"),
    term("h2", "Hugo", "2025-03-01", "2026-02-28", "880.00", previous_term_id="h1",
         notice_deadline_on=day("2025-12-31")),
    term("i1", "Iris", "2025-05-01", "2026-04-30", "400.00", renewal="manual"),
    term("j1", "Jan", "2024-01-01", None, "600.00"),
]  # fmt: skip


def event(who: str, on: str, name: str, quantity: float = 0.0, hour: int = 12) -> dict[str, Any]:
    return {
        "event_id": f"{who} {on} {name} {hour}",
        "customer_id": who,
        "at": at(f"{on}T{hour:02}:00:00"),
        "name": name,
        "product_id": "zadel",
        "quantity": quantity,
    }


EVENTS = [
    event("Jan", "2024-06-01", "order", 1.0),
    event("Gerda", "2025-02-01", "order", 100.0),
    event("Gerda", "2025-06-28", "order", 5.0),
    event("Hugo", "2025-02-10", "order", 40.0),
    event("Hugo", "2025-06-10", "order", 30.0),
    event("Iris", "2025-06-15", "order", 1.0),
    event("Gerda", "2025-05-01", "Error shown"),
    event("Gerda", "2025-06-20", "payment_failed"),
    event("Gerda", "2025-06-20", "payment_failed", hour=13),
    event("Hugo", "2025-06-21", "terms_page"),
    event("Hugo", "2025-06-25", "export_all_data"),
    event("Hugo", "2025-07-02", "terms_page"),
]


def asked(number: int, **more: object) -> dict[str, Any]:
    """A question that Gerda asked by chat in June, answered the same day."""
    on = f"2025-06-{number:02}"
    return {
        "interaction_id": f"q{number}",
        "customer_id": "Gerda",
        "contact_id": "c2",
        "at": at(f"{on}T10:00:00"),
        "channel": "chat",
        "direction": "in",
        "kind": "question",
        "resolved_at": at(f"{on}T11:00:00"),
    } | more


INTERACTIONS = [
    {"interaction_id": "j", "customer_id": "Jan", "at": at("2024-01-15T10:00:00"), "channel": "phone",
     "direction": "out", "kind": "service"},
    {"interaction_id": "k", "customer_id": "Gerda", "at": at("2025-02-01T10:00:00"), "channel": "phone",
     "direction": "in", "kind": "complaint", "resolved_at": at("2025-03-03T10:00:00")},
    *[asked(n, thread_id="t1") for n in (1, 2, 3)], asked(4), asked(5, thread_id="t2"),
    asked(6, resolved_at=None),
    {"interaction_id": "h", "customer_id": "Hugo", "contact_id": "c4", "at": at("2025-06-10T10:00:00"),
     "channel": "visit", "direction": "out", "kind": "sales"},
]  # fmt: skip

CONTACTS = [
    {"contact_id": "c1", "customer_id": "Gerda", "role": "decider", "active_from": day("2023-01-01"),
     "active_to": day("2025-06-11")},
    {"contact_id": "c2", "customer_id": "Gerda", "role": "user", "active_from": day("2023-01-01")},
    {"contact_id": "c3", "customer_id": "Gerda", "role": "payer", "active_from": day("2023-01-01")},
    {"contact_id": "c4", "customer_id": "Hugo", "role": "decider", "active_from": day("2023-01-01")},
]  # fmt: skip

INVOICES = [
    {"invoice_id": "v1", "customer_id": "Hugo", "issued_on": day("2025-05-01"), "due_on": day("2025-05-31"),
     "amount": D("200.00")},
    {"invoice_id": "v2", "customer_id": "Hugo", "issued_on": day("2025-06-01"), "due_on": day("2025-06-15"),
     "amount": D("50.50")},
    {"invoice_id": "v3", "customer_id": "Hugo", "issued_on": day("2025-06-20"), "due_on": day("2025-07-20"),
     "amount": D("99.00")},
    {"invoice_id": "v4", "customer_id": "Gerda", "issued_on": day("2025-05-01"), "due_on": day("2025-05-31"),
     "paid_on": day("2025-05-31"), "amount": D("10.00")},
]  # fmt: skip


def answer(number: str, metric: str, score: float, on: str, invitation: str | None = None) -> dict[str, Any]:
    return {"response_id": number, "question_id": metric, "customer_id": "Gerda", "metric": metric,
            "score": score, "invitation_id": invitation, "completed_at": at(f"{on}T09:00:00")}  # fmt: skip


RESPONSES = [
    answer("r1", "nps", 8.0, "2024-12-01"),
    answer("r2", "nps", 3.0, "2025-05-01", "u1"),
    answer("r3", "csat", 2.0, "2025-05-01"),
    answer("r4", "csat", 4.0, "2025-05-01"),
    answer("r5", "intent", 4.0, "2025-06-01"),
    answer("r6", "nps", 10.0, "2025-07-01"),
    answer("r7", "other", 1.0, "2025-06-02", "u4") | {"customer_id": "Hugo"},
]

INVITATIONS = [
    {"invitation_id": number, "customer_id": who, "sent_at": at(f"{on}T09:00:00")}
    for number, who, on in (
        ("u1", "Gerda", "2025-05-01"),
        ("u2", "Gerda", "2025-06-10"),
        ("u3", "Hugo", "2025-03-01"),
        ("u4", "Hugo", "2025-06-01"),
        ("u5", "Iris", "2025-06-25"),
    )
]

ESTIMATES = [
    {"customer_id": "Gerda", "by": "Kees", "at": at("2025-01-10T09:00:00"), "rating": 8.0},
    {"customer_id": "Gerda", "by": "Kees", "at": at("2025-06-21T09:00:00"), "rating": 5.0},
    {"customer_id": "Gerda", "by": "Kees", "at": at("2025-07-01T09:00:00"), "rating": 1.0},
]

TREATMENTS = [
    {"treatment_id": "a", "customer_id": "Hugo", "campaign": "bellen", "arm": "treated", "assigned_at": at("2025-05-20T09:00:00"),
     "sent_at": at("2025-05-25T09:00:00")},
    {"treatment_id": "b", "customer_id": "Gerda", "arm": "holdout", "assigned_at": at("2025-05-20T09:00:00")},
    {"treatment_id": "c", "customer_id": "Iris", "arm": "treated", "assigned_at": at("2025-06-20T09:00:00"),
     "sent_at": at("2025-07-05T09:00:00")},
]  # fmt: skip

TABLES: dict[str, list[dict[str, Any]]] = {
    "contract_terms": TERMS,
    "customers": [
        {"customer_id": who, "segment": "klein", "purchase_motive": "groei"}
        for who in ("Gerda", "Hugo", "Iris", "Jan")
    ],
    "events": EVENTS,
    "interactions": INTERACTIONS,
    "contacts": CONTACTS,
    "invoices": INVOICES,
    "responses": RESPONSES,
    "invitations": INVITATIONS,
    "estimates": ESTIMATES,
    "treatments": TREATMENTS,
}

BY_HAND: dict[str, dict[str, Any]] = {
    "Gerda": {
        "contract_term_days": 730.0,
        "contract_days_to_decision": None,
        "contract_previous_days": 366.0,
        "contract_amount_change": 0.2,
        "contract_beyond_indexation": 0.15,
        "contract_rise_180": 0.0,
        "contract_price_changes_365": 1.0,
        # 400, 600, 880 and 1200: the median is 740.
        "contract_amount_over_peers": 1200 / 740,
        "usage_7": 5.0,
        "usage_trend_365": 5 / 30 / (100 / 335) - 1,
        # 100 and 40 in the quarter before last: from 85 on is the top quarter.
        "usage_heavy_decline": 1.0,
        "usage_errors_90": 2.0,
        "usage_errors_days": 11.0,
        "usage_lookups_90": 0.0,
        "usage_lookups_days": None,
        "onboarding_stalled": 0.0,
        "contact_90": 6.0,
        "contact_too_many": 1.0,
        "contact_questions_90": 6.0,
        "contact_chat_90": 6.0,
        "contact_phone_90": 0.0,
        "contact_repeated_90": 2.0,
        "contact_open": 1.0,
        "contact_complaints_open": 0.0,
        "contact_slow_180": 2.0,
        "contact_complaint_days_to_resolve": 30.0,
        # One, with the first contact moment on record 533 days ago, and a quiet year.
        "contact_complaints_yearly": 1 / (533 / 365 + 1),
        "people_active": 2.0,
        "people_roles": 2.0,
        "people_roles_reached_365": 1.0,
        "people_decider_left_days": 20.0,
        "invoices_overdue_amount": 0.0,
        "invoices_overdue_days": None,
        "voice_nps": 3.0,
        "voice_nps_change": -5.0,
        "voice_nps_days": 61.0,
        "voice_csat": 3.0,
        "voice_csat_change": None,
        "voice_intent": 4.0,
        "voice_last_unanswered": 1.0,
        # nps 80 and 30, csat 25 and 75 (a third each), intent 75, ratings 78 and 44 points, each beside
        # twenty of 70 and the others of its question: half after 120 days, or after 1,600; and 50 to begin with.
        "mood_recent": 43.0,
        "mood_lasting": 45.0,
        "estimate_rating": 5.0,
        "estimate_change": -3.0,
        "estimate_days": 10.0,
        "campaign_days": None,
        "customer_purchase_motive": "groei",
    },
    "Hugo": {
        "contract_term_days": 365.0,
        "contract_days_to_decision": 183.0,
        "contract_previous_days": 365.0,
        # From the last day of 2025 to the last of February.
        "contract_notice_days": 59.0,
        "contract_rise_180": 0.1,
        "contract_beyond_indexation": 0.1,
        "contract_amount_over_peers": 880 / 740,
        "usage_7": 0.0,
        "usage_heavy_decline": 0.0,
        "usage_errors_90": 0.0,
        "usage_lookups_90": 2.0,
        "usage_lookups_days": 6.0,
        "contact_90": 0.0,
        "contact_too_many": 0.0,
        "contact_outgoing_90": 1.0,
        "contact_sales_90": 1.0,
        "contact_visit_90": 1.0,
        "contact_days_since_outgoing": 21.0,
        "people_roles_reached_365": 1.0,
        "invoices_overdue": 2.0,
        "invoices_overdue_amount": 250.5,
        "invoices_overdue_days": 31.0,
        "voice_last_unanswered": 0.0,
        "estimate_rating": None,
        "campaign_days": 37.0,
        "campaign_last": "bellen",
    },
    "Iris": {
        "contract_previous_days": None,
        "contract_notice_days": None,
        "contract_days_to_decision": 303.0,
        "contract_rise_180": 0.0,
        # One in 30 days, where five is usual.
        "onboarding_stalled": 1.0,
        "voice_last_unanswered": None,
        "campaign_days": None,
    },
    "Jan": {
        "contract_term_days": None,
        "usage_30": 0.0,
        "onboarding_stalled": 0.0,
        "contact_too_many": 0.0,
        "contact_complaints_yearly": 0.0,
        # The last use is longer than a year ago.
        "usage_lately": None,
        "people_roles": 0.0,
    },
}
