"""Targets, and what a point less churn is worth."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP
from decimal import Decimal as D
from pathlib import Path

from behoud.engine import Engine
from behoud.measure.catalogue import metric_named
from behoud.measure.figures import figures
from behoud.measure.targets import targets, worth_of_points
from tests.measure import crowd, kaas
from tests.measure.test_usage import ByHand
from tests.small import definitions

GOALS = "[targets]\ncustomer_churn_rate = 0.08\nretention_rate = 0.5\narr = 1\nvalue_not_renewed = 1000000\n"


def test_the_gap_to_the_latest_complete_year(duckdb_engine: Engine, tmp_path: Path) -> None:
    company = definitions(
        tmp_path, duckdb_engine, crowd.contracts(6), as_of="2026-03-15", more=crowd.MORE, rest=GOALS
    )
    found = {t.metric: t for t in targets(company)}
    churn = next(f for f in figures(company, metric_named("customer_churn_rate")) if f.period == "2025")
    assert list(found) == ["customer_churn_rate", "retention_rate", "arr", "value_not_renewed"]
    rate = found["customer_churn_rate"]
    assert (rate.period, rate.value, rate.target) == ("2025", churn.value, D("0.08"))
    assert rate.gap == D(str(churn.value)) - D("0.08")
    assert {name: t.met for name, t in found.items()} == {
        "customer_churn_rate": False,
        "retention_rate": True,
        "arr": True,
        "value_not_renewed": True,
    }


def test_a_target_that_cannot_be_measured_says_why(duckdb_engine: Engine, tmp_path: Path) -> None:
    company = definitions(
        tmp_path, duckdb_engine, crowd.sales(2), as_of="2026-03-15",
        churn='kind = "inactivity"\ninactivity_days = 90', rest="[targets]\narr = 5\n",
    )  # fmt: skip
    [found] = targets(company)
    assert found.refused is not None
    assert (found.value, found.met, found.refused.code) == (None, None, "measure-kind")


def test_before_the_first_year_is_over_there_is_no_value(duckdb_engine: Engine, tmp_path: Path) -> None:
    company = definitions(
        tmp_path, duckdb_engine, kaas.TABLES, as_of="2022-05-01", rest="[targets]\narr = 5\n"
    )
    [found] = targets(company)
    assert (found.period, found.value, found.met) == (None, None, None)
    assert worth_of_points(company) == []


def test_points_are_worth_the_customers_that_left(duckdb_engine: Engine, tmp_path: Path) -> None:
    tables = crowd.contracts(6)
    company = definitions(
        tmp_path, duckdb_engine, tables, as_of="2026-03-15", more=crowd.MORE + "\ngross_margin = 0.6"
    )
    hand, t0 = ByHand(tables), date(2024, 12, 31)
    running, left = crowd.running(hand.terms, t0), hand.left(t0, date(2025, 12, 31))
    there = {t["customer_id"] for t in running}
    lost = sum((t["yearly_amount"] for t in running if t["customer_id"] in left), D(0))
    found = worth_of_points(company)
    assert [w.points for w in found] == [1, 2, 3]
    for w in found:
        assert w.customers == D(w.points * len(there)) / 100
        expected = (w.customers * lost / len(left)).quantize(D("0.01"), ROUND_HALF_UP)
        assert abs(w.value - expected) <= D("0.01")
        assert w.margin == (w.value * D("0.6")).quantize(D("0.01"), ROUND_HALF_UP)
        assert w.possible is (w.customers <= len(left))


def test_without_a_margin_none_is_made_up(duckdb_engine: Engine, tmp_path: Path) -> None:
    """2024: Bram, 200 euros, left of Anna, Bram and Dirk."""
    company = definitions(tmp_path, duckdb_engine, kaas.TABLES, as_of=kaas.AS_OF)
    assert [(w.customers, w.value, w.margin) for w in worth_of_points(company)] == [
        (D("0.03"), D("6.00"), None),
        (D("0.06"), D("12.00"), None),
        (D("0.09"), D("18.00"), None),
    ]
