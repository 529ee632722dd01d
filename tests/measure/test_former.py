"""Former customers: which departures count, what they were worth and why they left."""

from __future__ import annotations

from decimal import Decimal as D
from pathlib import Path
from typing import Any

import pytest

from behoud.engine import Engine
from behoud.measure.former import former
from tests.small import at, day, definitions


def term(
    number: str, customer: str, started: str, ended: str | None, amount: str, **more: object
) -> dict[str, Any]:
    return {
        "term_id": number,
        "customer_id": customer,
        "started_on": day(started),
        "ended_on": day(ended) if ended else None,
        "yearly_amount": D(amount),
        "currency": "EUR",
        "end_kind": "voluntary" if ended else None,
    } | more


def bought(number: str, customer: str, on: str, amount: str) -> dict[str, Any]:
    return {
        "transaction_id": number,
        "customer_id": customer,
        "at": at(f"{on}T12:00:00"),
        "amount": D(amount),
        "currency": "EUR",
    }


@pytest.fixture
def dairy(tmp_path: Path, engine: Engine) -> list[dict[str, Any]]:
    """Ada left twice; Bas left and said why; Cor's project was done; Dina left last week; Eva is here."""
    terms = [
        term("1", "Ada", "2023-01-01", "2023-06-30", "100.00"),
        term("2", "Ada", "2024-01-01", "2024-12-31", "250.00", end_kind="involuntary"),
        term("3", "Bas", "2023-01-01", "2024-03-31", "400.00", end_reason="service"),
        term("4", "Cor", "2023-01-01", "2024-03-31", "900.00", end_kind="completed"),
        term("5", "Dina", "2023-01-01", "2025-06-24", "700.00"),
        term("6", "Eva", "2023-01-01", None, "700.00"),
    ]
    told = [{"customer_id": "Bas", "left_on": day("2024-04-02"), "rank": 1, "reason": "price"}]
    found = definitions(
        tmp_path, engine, {"contract_terms": terms, "departure_reasons": told}, as_of="2025-07-01"
    )
    rows: list[dict[str, Any]] = (
        found.views.engine.arrow(former(found)).sort_by([("left_on", "ascending")]).to_pylist()
    )
    return rows


def test_departures_that_count_with_what_is_known_of_them(dairy: list[dict[str, Any]]) -> None:
    assert dairy == [
        {
            "customer_id": "Ada",
            "life": 1,
            "started_on": day("2023-01-01"),
            "left_on": day("2023-06-30"),
            "kind": "voluntary",
            "reason": "unknown",
            "yearly_amount": D("100.00"),
            "returned_on": day("2024-01-01"),
        },
        {
            "customer_id": "Bas",
            "life": 1,
            "started_on": day("2023-01-01"),
            "left_on": day("2024-03-31"),
            "kind": "voluntary",
            "reason": "price",
            "yearly_amount": D("400.00"),
            "returned_on": None,
        },
        {
            "customer_id": "Ada",
            "life": 2,
            "started_on": day("2024-01-01"),
            "left_on": day("2024-12-31"),
            "kind": "involuntary",
            "reason": "unknown",
            "yearly_amount": D("250.00"),
            "returned_on": None,
        },
    ]


def test_without_a_contract_the_last_year_of_purchases_counts(tmp_path: Path, engine: Engine) -> None:
    """Fien bought until 1 March 2024; what she bought longer than a year before that is left out."""
    sold = [
        bought("1", "Fien", "2023-02-01", "50.00"),
        bought("2", "Fien", "2023-04-01", "20.00"),
        bought("3", "Fien", "2023-09-01", "30.00"),
        bought("4", "Fien", "2024-03-01", "7.00"),
    ]
    found = definitions(
        tmp_path,
        engine,
        {"transactions": sold},
        as_of="2025-07-01",
        churn='kind = "inactivity"\ninactivity_days = 200',
    )
    (row,) = found.views.engine.arrow(former(found)).to_pylist()
    assert (row["left_on"], row["yearly_amount"]) == (day("2024-09-17"), D("57.00"))
