"""Kaas & Zonen: five customers with every special case, small enough to reckon by hand.

Anna renews (100 → 110, of which 4 indexation) and moves from Noord to Zuid. Bram leaves for
the price. Cem comes, pays in dollars, belongs to no team. Dirk goes up in Anna. Els renews
late, within the grace period, across the turn of the year.
"""

from decimal import Decimal as D

from tests.small import Rows, day

AS_OF = "2025-06-01"


def term(
    number: str, customer: str, started: str, ends: str | None, ended: str | None, amount: str, **more: object
) -> dict[str, object]:
    return {
        "term_id": number,
        "contract_id": f"contract {customer}",
        "customer_id": customer,
        "product_id": "kaas",
        "started_on": day(started),
        "ends_on": day(ends) if ends else None,
        "ended_on": day(ended) if ended else None,
        "renewal": "manual",
        "yearly_amount": D(amount),
        "currency": "EUR",
    } | more


TERMS = [
    term("1", "Anna", "2022-01-01", "2023-12-31", "2023-12-31", "100.00", end_kind="renewed"),
    term("2", "Anna", "2024-01-01", "2025-12-31", None, "110.00", indexation=D("4.00"), previous_term_id="1"),
    term(
        "3",
        "Bram",
        "2022-01-01",
        "2024-06-30",
        "2024-06-30",
        "200.00",
        end_kind="voluntary",
        end_reason="price",
    ),
    term("4", "Cem", "2024-03-01", None, None, "300.00", currency="USD", product_id="worst", renewal="auto"),
    term("5", "Dirk", "2022-03-01", None, "2024-05-01", "50.00", product_id="worst", renewal="auto"),
    term("6", "Els", "2022-02-01", "2023-12-20", "2023-12-20", "80.00", product_id="worst"),
    term("7", "Els", "2024-01-10", "2025-12-31", None, "80.00", product_id="worst"),
]

TABLES: dict[str, Rows] = {
    "contract_terms": TERMS,
    "customers": [
        {"customer_id": "Anna", "segment": "groot", "name": "Anna BV"},
        {"customer_id": "Bram", "segment": "klein"},
        {"customer_id": "Cem", "segment": "groot"},
        {"customer_id": "Dirk"},
        {"customer_id": "Els", "segment": "klein"},
    ],
    "teams": [{"team_id": "T1", "name": "Noord"}, {"team_id": "T2", "name": "Zuid"}],
    "customer_teams": [
        {"customer_id": "Anna", "from_on": day("2022-01-01"), "team_id": "T1"},
        {"customer_id": "Anna", "from_on": day("2024-05-01"), "team_id": "T2"},
        {"customer_id": "Bram", "from_on": day("2022-01-01"), "team_id": "T1"},
        {"customer_id": "Dirk", "from_on": day("2022-01-01"), "team_id": "T2"},
        {"customer_id": "Els", "from_on": day("2022-01-01"), "team_id": "T2"},
    ],
    "customer_successions": [{"customer_id": "Dirk", "on": day("2024-05-01"), "successor_id": "Anna"}],
    "fx_rates": [
        {"currency": "USD", "on": day("2023-01-01"), "rate": 0.9},
        {"currency": "USD", "on": day("2024-07-01"), "rate": 0.95},
    ],
}
