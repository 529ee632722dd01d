"""De Veerpont: one customer for every way to stay or go in 2025, small enough to reckon by hand.

Aafje and Hidde stay as they are, Hidde since September. Bente is not renewed, Chiel does not pay,
Daan is put off, Evert's job is done. Floor gives up the bridge and keeps the ferry. Gerda comes and
goes within the year. Inge renews, ten percent dearer.
"""

from __future__ import annotations

from decimal import Decimal as D
from typing import Any

from tests.small import day

AS_OF = "2026-02-15"
PERIOD = "2025"


def term(customer: str, amount: str, ended: str | None = None, **more: object) -> dict[str, Any]:
    return {
        "term_id": f"{customer} {more.get('product_id', 'veer')} {more.get('started_on', 'first')}",
        "customer_id": customer,
        "product_id": "veer",
        "started_on": day("2024-01-01"),
        "ended_on": day(ended) if ended else None,
        "renewal": "manual",
        "yearly_amount": D(amount),
        "currency": "EUR",
    } | more


INGE = {"contract_id": "Inge", "end_kind": "renewed", "ends_on": day("2025-01-31")}
TERMS = [
    term("Aafje", "100.00"),
    term("Bente", "200.00", "2025-06-30", ends_on=day("2025-06-30"), end_kind="voluntary"),
    term("Chiel", "300.00", "2025-03-31", end_kind="involuntary"),
    term("Daan", "400.00", "2025-04-30", end_kind="ended_by_us"),
    term("Evert", "500.00", "2025-05-31", end_kind="completed"),
    term("Floor", "60.00"),
    term("Floor", "40.00", "2025-07-31", end_kind="voluntary", product_id="brug"),
    term("Gerda", "70.00", "2025-10-31", end_kind="voluntary", started_on=day("2025-02-01")),
    term("Hidde", "80.00", started_on=day("2025-09-01")),
    term("Inge", "120.00", "2025-01-31", **INGE),
    term("Inge", "132.00", contract_id="Inge", started_on=day("2025-02-01")),
]
TABLES = {
    "contract_terms": TERMS,
    "customers": [
        {"customer_id": name, "segment": "groot" if name in ("Aafje", "Bente") else "klein"}
        for name in ("Aafje", "Bente", "Chiel", "Daan", "Evert", "Floor", "Gerda", "Hidde", "Inge")
    ],
}

TENURE = round(round((730 * 3 + 121) / 365.25, 10), 9)
"""Three since 1 January 2024, Hidde since 1 September 2025."""

BY_HAND: dict[str, tuple[object, object]] = {
    "customer_churn_rate": (3, 7),
    "retention_rate": (4, 7),
    "voluntary_churn_rate": (1, 7),
    "involuntary_churn_rate": (1, 7),
    "ended_by_us_rate": (1, 7),
    "completed_departures": (1, 7),
    "successions": (0, 7),
    "came_and_left": (1, 1),
    "customers": (4, 4),
    "tenure": (TENURE, 4),
    "gross_revenue_retention": (D("280.00"), D("1720.00")),
    "net_revenue_retention": (D("292.00"), D("1720.00")),
    "revenue_churn_rate": (D("1440.00"), D("1720.00")),
    "arr": (D("372.00"), 4),
    "mrr": (D("372.00"), 12),
    "renewal_rate": (1, 2),
    "gross_renewal_rate": (D("120.00"), D("320.00")),
    "value_not_renewed": (D("200.00"), D("320.00")),
    "contract_value_not_renewed": (D("299.52"), D("320.00")),
    "value_of_ended_contracts": (D("1310.00"), D("1310.00")),
    "partial_churn": (1, 7),
    "partial_churn_value": (D("40.00"), D("1720.00")),
}
"""Numerator and denominator of 2025. Bente's 547 days are 1.4976 years of 200 euros."""

BRIDGE = {
    "start": D("1720.00"),
    "new": D("80.00"),
    "upsell": D("12.00"),
    "partial_churn": D("-40.00"),
    "churned": D("-1400.00"),
    "transfer": D("0.00"),
    "end": D("372.00"),
}
