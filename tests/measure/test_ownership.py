"""Products against churn, by counting customer by customer."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import stats

from behoud.engine import Engine
from behoud.errors import BehoudError
from behoud.measure.ownership import ownership
from behoud.measure.scope import Definitions
from behoud.stats.comparisons import holm
from behoud.stats.intervals import share_difference
from tests.measure import crowd, kaas
from tests.measure.test_usage import ByHand
from tests.small import definitions

YEARS = [(date(y - 1, 12, 31), date(y, 12, 31)) for y in range(2022, 2026)]


@pytest.fixture(scope="module")
def tables() -> dict[str, list[Any]]:
    return crowd.contracts(6, n=220)


@pytest.fixture
def company(duckdb_engine: Engine, tmp_path: Path, tables: dict[str, list[Any]]) -> Definitions:
    return definitions(tmp_path, duckdb_engine, tables, as_of="2026-03-15", more=crowd.MORE)


def counted(tables: dict[str, list[Any]]) -> tuple[dict[str, list[int]], dict[int, list[int]], list[int]]:
    """Customers and departures per product, per number of products, and of all, over the years."""
    hand = ByHand(tables)
    products: dict[str, list[int]] = {}
    numbers: dict[int, list[int]] = {}
    everyone = [0, 0]
    for t0, t1 in YEARS:
        running, left = crowd.running(hand.terms, t0), hand.left(t0, t1)
        for who in {t["customer_id"] for t in running}:
            held = {t["product_id"] for t in running if t["customer_id"] == who}
            for counts in (
                everyone,
                numbers.setdefault(len(held), [0, 0]),
                *(products.setdefault(p, [0, 0]) for p in held),
            ):
                counts[0] += 1
                counts[1] += who in left
    return products, numbers, everyone


def test_owners_and_others_as_counted_by_hand(company: Definitions, tables: dict[str, list[Any]]) -> None:
    products, numbers, everyone = counted(tables)
    found = ownership(company)
    assert found.periods == ("2022", "2023", "2024", "2025")
    assert {p.product_id: [p.owners.customers, p.owners.departures] for p in found.products} == products
    for p in found.products:
        assert [
            p.owners.customers + p.others.customers,
            p.owners.departures + p.others.departures,
        ] == everyone
        sides = (p.owners.departures, p.owners.customers, p.others.departures, p.others.customers)
        interval = share_difference(*sides)
        assert interval is not None
        assert (p.low, p.high) == (interval.low, interval.high)
        assert p.product == p.product_id.title()
    assert {b.at_least: [b.observed.customers, b.observed.departures] for b in found.numbers} == numbers


def test_the_raw_test_is_fishers_with_holms_correction(company: Definitions) -> None:
    found = sorted(ownership(company).products, key=lambda p: p.product_id)
    sides = [
        np.array([[s.departures, s.customers - s.departures] for s in (p.owners, p.others)]) for p in found
    ]
    raw = [stats.fisher_exact(table).pvalue for table in sides]
    assert [p.p_adjusted for p in found] == pytest.approx(holm(raw).tolist())


def old_and_new(product: str, since: str, left: int, stay: int, number: int) -> list[dict[str, Any]]:
    return [
        kaas.term(
            f"{number}-{n}", f"klant {number}-{n}", since, None, "2025-06-01" if n < left else None, "10.00",
            product_id=product, renewal="auto",
        )
        for n in range(left + stay)
    ]  # fmt: skip


def test_a_product_of_old_customers_is_not_called_binding_for_their_age(
    duckdb_engine: Engine, tmp_path: Path
) -> None:
    """Old customers leave at 5 %, new ones at 40 %, whatever they have; most owners of cheese are old."""
    groups = [
        ("kaas", "2019-01-01", 10, 190),
        ("kaas", "2024-06-01", 8, 12),
        ("worst", "2019-01-01", 1, 19),
        ("worst", "2024-06-01", 80, 120),
    ]
    terms = [row for number, group in enumerate(groups) for row in old_and_new(*group, number)]
    company = definitions(
        tmp_path,
        duckdb_engine,
        {"contract_terms": terms},
        as_of="2026-01-01",
        more="history_from = 2025-01-01",
    )
    cheese = next(p for p in ownership(company).products if p.product_id == "kaas")
    assert cheese.difference == pytest.approx(18 / 220 - 81 / 220)
    assert (cheese.differs, cheese.binds) == (True, False)
    assert cheese.adjusted == pytest.approx(0)


def test_a_product_whose_owners_leave_less_of_like_customers_binds(
    duckdb_engine: Engine, tmp_path: Path
) -> None:
    """Of 200 old customers with cheese 20 leave, of 200 with sausage 60; bacon is bought by too few."""
    groups = [("kaas", "2019-01-01", 20, 180), ("worst", "2019-01-01", 60, 140), ("spek", "2019-01-01", 0, 5)]
    terms = [row for number, group in enumerate(groups) for row in old_and_new(*group, number)]
    company = definitions(
        tmp_path,
        duckdb_engine,
        {"contract_terms": terms},
        as_of="2026-01-01",
        more="history_from = 2025-01-01",
    )
    found = ownership(company)
    assert {p.product_id: (p.binds, p.loosens) for p in found.products} == {
        "kaas": (True, False),
        "worst": (False, True),
        "spek": (None, None),
    }
    assert [p.product_id for p in found.binding] == ["kaas"]


def test_purchases_count_what_was_bought_in_the_year_before(duckdb_engine: Engine, tmp_path: Path) -> None:
    tables = crowd.sales(2)
    company = definitions(
        tmp_path, duckdb_engine, tables, as_of="2026-03-15", churn='kind = "inactivity"\ninactivity_days = 90'
    )
    found = ownership(company)
    bought = {(r["customer_id"], r["product_id"], r["at"].date()) for r in tables["transactions"]}
    expected = dict.fromkeys(crowd.PRODUCTS, 0)
    for t0, _ in YEARS[1:]:
        days: dict[str, set[date]] = {}
        for who, _, on in bought:
            days.setdefault(who, set()).add(on)
        there = {who for who, own in days.items() if any(on <= t0 < on + timedelta(days=90) for on in own)}
        for product in crowd.PRODUCTS:
            year = {w for w, p, on in bought if p == product and t0 - timedelta(days=365) < on <= t0}
            expected[product] += len(year & there)
    assert {p.product_id: p.owners.customers for p in found.products} == expected


def test_without_a_product_it_says_what_is_missing(duckdb_engine: Engine, tmp_path: Path) -> None:
    terms = [t | {"product_id": None} for t in kaas.TERMS]
    company = definitions(tmp_path, duckdb_engine, {"contract_terms": terms}, as_of=kaas.AS_OF)
    with pytest.raises(BehoudError) as refused:
        ownership(company)
    assert refused.value.code == "usage-no-products"
    young = definitions(tmp_path / "young", duckdb_engine, {"contract_terms": kaas.TERMS}, as_of="2022-05-01")
    with pytest.raises(BehoudError) as refused:
        ownership(young)
    assert refused.value.code == "usage-no-period"
