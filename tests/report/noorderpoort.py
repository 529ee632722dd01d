"""Noorderpoort: 126 customers of two teams whose yearly contracts end on 30 June, reckoned by hand.

In 2023 six leave, all of Zuid. In 2024 of the 120 that are left 27 leave: 24 of Noord's 60, 3 of
Zuid's 60; the odd ones among them for the price, the others say nothing. One could not pay.
Everybody pays 1,000 a year. The second customer has a name to be careful with.
"""

import json
from datetime import date
from decimal import Decimal as D

import pyarrow as pa

from tests.report import judged
from tests.small import Rows, day

AS_OF = "2025-03-01"
HOSTILE = "<script>alert(1)</script> & Zonen"
CHURN_2024 = 27 / 120
MORE = 'history_from = 2022-07-01\ngross_margin = 0.5\nindustry = "business services"'
REST = """
[groups]
dimensions = ["team", "segment"]
[targets]
customer_churn_rate = 0.08
[[benchmarks]]
metric = "customer_churn_rate"
year = 2024
value = 0.09
definition = "customer_churn_rate"
basis = "customers"
source = "Monitor 2024, table 4"
"""


def leaves_after(number: int) -> int:
    """The year on whose 30 June the customer leaves; 9999 where it stays."""
    if number > 120:
        return 2023
    noord = number <= 60
    return 2024 if (noord and number % 5 < 2) or (not noord and number % 20 == 0) else 9999


def terms(number: int) -> Rows:
    customer, last = f"K{number:03}", leaves_after(number)
    return [
        {
            "term_id": f"{customer}-{year}",
            "contract_id": customer,
            "customer_id": customer,
            "product_id": "P1",
            "started_on": date(year, 7, 1),
            "ends_on": date(year + 1, 6, 30),
            "notice_deadline_on": date(year + 1, 4, 30),
            "ended_on": date(year + 1, 6, 30) if year + 1 <= min(last, 2024) else None,
            "end_kind": end_kind(number, year + 1),
            "end_reason": "price" if year + 1 == last and number % 2 else None,
            "renewal": "auto",
            "yearly_amount": D("1000.00"),
            "currency": "EUR",
        }
        for year in range(2022, min(last, 2025))
    ]


def end_kind(number: int, year: int) -> str | None:
    if year > 2024:
        return None
    if year < leaves_after(number):
        return "renewed"
    return "involuntary" if number == 5 else "voluntary"


NUMBERS = range(1, 127)
TABLES: dict[str, Rows] = {
    "contract_terms": [term for number in NUMBERS for term in terms(number)],
    "customers": [
        {
            "customer_id": f"K{number:03}",
            "name": HOSTILE if number == 2 else f"Klant {number:03} BV",
            "segment": "groot" if number % 3 else "klein",
        }
        for number in NUMBERS
    ],
    "teams": [{"team_id": "N", "name": "Noord"}, {"team_id": "Z", "name": "Zuid / Oost"}],
    "customer_teams": [
        {"customer_id": f"K{n:03}", "from_on": day("2022-07-01"), "team_id": "N" if n <= 60 else "Z"}
        for n in NUMBERS
    ],
    "products": [{"product_id": "P1", "name": "Boekhouding"}],
}
STAYING = [number for number in NUMBERS if leaves_after(number) == 9999]
REASON = {
    "code": "usage_90",
    "direction": "up",
    "value": 3.0,
    "typical": 46.0,
    "text": None,
    "typical_text": None,
}


def published() -> dict[str, pa.Table]:
    """What a refresh would have published: 91 at risk at 10 %, two that cancelled, 30 days withheld.

    How the predictions did stands in `judged`.
    """
    at_risk = STAYING[:-2]
    money = pa.decimal128(18, 2)
    size = len(at_risk)
    return {
        "scores": pa.table(
            {
                "customer_id": [f"K{n:03}" for n in at_risk],
                "rank": list(range(1, size + 1)),
                "p_leave_30": pa.array([None] * size, pa.float64()),
                "p_leave_90": [0.03] * size,
                "p_leave_365": [0.1] * size,
                "value": pa.array([D("500.00")] * size, money),
                "value_at_risk": pa.array([D("50.00")] * size, money),
                "days_to_notice_deadline": [60] * size,
                "reasons": [[REASON]] * size,
                "loyalty": [float(n % 100) for n in at_risk],
                "persona": ["runaway" if n % 5 == 2 else "passive" for n in at_risk],
            }
        ),
        "cancelled_but_running": pa.table(
            {
                "customer_id": [f"K{n:03}" for n in STAYING[-2:]],
                "notice_given_on": [date(2025, 2, 1)] * 2,
                "ends_on": [date(2025, 6, 30)] * 2,
                "value": pa.array([D("500.00")] * 2, money),
            }
        ),
        "withheld_probabilities": pa.table(
            {
                "horizon": [30],
                "code": ["predict-withheld-few-departures"],
                "facts": [json.dumps({"horizon": 30, "departures": 27, "minimum": 50})],
            }
        ),
        **judged.tables(),
    }


NOTES = {"model": {"value_at_risk_horizon": 365, "value_basis": "margin"} | judged.CARD}
