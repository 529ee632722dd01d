"""De Spijkerkast: four buyers of nails, of whom every feature of purchases is reckoned by hand.

As of 31 January 2025. Gijs bought three times in January and brought something back; Ilse buys every
ten weeks or so and pays in dollars; Joop bought once; Hilde has been silent for too long to be at risk.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal as D
from typing import Any

import pytest

from tests.small import at, day

AS_OF = "2025-01-31"
CHURN = 'kind = "inactivity"\ninactivity_days = 60'

SALES = [
    ("Gijs", "2025-01-01", "10.00", "nagels", "EUR"),
    ("Gijs", "2025-01-21", "30.00", "hamer", "EUR"),
    ("Gijs", "2025-01-21", "-5.00", "nagels", "EUR"),
    ("Hilde", "2024-01-01", "8.00", "nagels", "EUR"),
    ("Ilse", "2024-08-04", "100.00", "zaag", "USD"),
    ("Ilse", "2024-10-13", "100.00", "hamer", "USD"),
    ("Ilse", "2024-12-22", "100.00", "zaag", "USD"),
    ("Joop", "2025-01-30", "7.50", None, "EUR"),
]
TABLES: dict[str, list[dict[str, Any]]] = {
    "transactions": [
        {
            "transaction_id": str(number),
            "customer_id": who,
            "at": at(f"{on}T10:00:00"),
            "amount": D(amount),
            "product_id": product,
            "currency": currency,
        }
        for number, (who, on, amount, product, currency) in enumerate(SALES)
    ],
    "fx_rates": [
        {"currency": "USD", "on": day("2024-01-01"), "rate": 0.9},
        {"currency": "USD", "on": day("2025-01-01"), "rate": 0.95},
    ],
}


def row(who: str, **found: object) -> dict[str, Any]:
    return {"customer_id": who, "as_of": date(2025, 1, 31)} | found


BY_HAND = [
    # Three rows on two days in the 30 days known (and 30 more): 35 euros.
    row(
        "Gijs",
        purchases_returned=pytest.approx(1 / 3, rel=1e-12),
        purchases_recency=10.0,
        rule_days_silent=10.0,
        silence_left=50.0,
        purchases_rate=1.0,
        purchases_amount_rate=17.5,
        purchases_gap=20.0,
        purchases_recency_over_gap=0.5,
        purchases_per_day=17.5,
        purchases_30=2.0,
        purchases_90=2.0,
        purchases_365=2.0,
        purchases_products_90=2.0,
    ),
    # Known 180 days, 210 with the month; 300 dollars at 0.95 are 285 euros.
    row(
        "Ilse",
        purchases_returned=0.0,
        purchases_recency=40.0,
        rule_days_silent=40.0,
        silence_left=20.0,
        purchases_rate=pytest.approx(3 * 30 / 210, rel=1e-12),
        purchases_amount_rate=pytest.approx(285 * 30 / 210, rel=1e-12),
        purchases_gap=70.0,
        purchases_recency_over_gap=pytest.approx(4 / 7, rel=1e-12),
        purchases_per_day=95.0,
        purchases_30=0.0,
        purchases_90=1.0,
        purchases_365=3.0,
        purchases_products_90=1.0,
    ),
    # Once, yesterday: no rhythm yet.
    row(
        "Joop",
        purchases_returned=0.0,
        purchases_recency=1.0,
        rule_days_silent=1.0,
        silence_left=59.0,
        purchases_rate=pytest.approx(30 / 31, rel=1e-12),
        purchases_amount_rate=pytest.approx(7.5 * 30 / 31, rel=1e-12),
        purchases_gap=None,
        purchases_recency_over_gap=None,
        purchases_per_day=7.5,
        purchases_30=1.0,
        purchases_90=1.0,
        purchases_365=1.0,
        purchases_products_90=0.0,
    ),
]
