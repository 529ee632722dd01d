"""Expected margin, lifetime value and value at risk: by hand, by simulation, and in a real shop."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad

from behoud.predict.lifetime import (
    YEAR,
    Staying,
    backtest,
    expected_margin,
    lifetime_value,
    repeat_value,
    value_at_risk,
)
from behoud.predict.purchase_choice import chosen
from behoud.predict.purchasing import Buying, Histories, Purchases
from behoud.predict.spending import fitted
from behoud.stats.arrays import floats
from tests.small import company

MARKS = (1.0, 7.0, 30.0, 90.0, 365.0)
SHARES = st.lists(st.floats(0.0, 0.99), min_size=5, max_size=5).map(sorted)


@given(SHARES, st.floats(1.0, 2000.0), st.floats(0.0, 0.4))
def test_paying_days_by_integration(left: list[float], until: float, discount: float) -> None:
    curve = Staying(MARKS, np.array([left]))

    def there(day: float) -> float:
        return float(curve.still_there(day)[0] * (1 + discount) ** (-day / YEAR))

    edges = [0.0, *(mark for mark in MARKS if mark < until), until]
    expected = sum(quad(there, low, high)[0] for low, high in pairwise(edges))
    assert curve.paying_days(until, discount)[0] == pytest.approx(expected, rel=1e-6)


@given(SHARES)
def test_the_curve_goes_through_its_marks_and_on_at_its_last_hazard(left: list[float]) -> None:
    curve = Staying(MARKS, np.array([left]))
    assert [curve.still_there(mark)[0] for mark in MARKS] == pytest.approx([1 - p for p in left])
    late = curve.still_there(365.0 + 275.0)[0] / curve.still_there(365.0)[0]
    assert late == pytest.approx(curve.still_there(365.0)[0] / curve.still_there(90.0)[0])


def test_a_probability_that_falls_with_the_horizon_is_not_followed_down() -> None:
    assert Staying((30.0, 90.0), np.array([[0.2, 0.1]])).still_there(90.0)[0] == pytest.approx(0.8)


def test_who_is_sure_to_leave_brings_in_nothing_more_than_what_is_paid_for() -> None:
    curve = Staying((30.0, 365.0), np.array([[1.0, 1.0], [1.0, 1.0]]))
    cents = np.array([36500.0, 36500.0])
    free = expected_margin(curve, cents, 365.0)
    paid = expected_margin(curve, cents, 365.0, paid_for=np.array([0.0, 200.0]))
    assert free[0] < 0.05 * cents[0]
    assert paid.tolist() == [free[0], 20_000.0]


def test_value_at_risk_is_the_chance_times_the_year_that_would_be_lost() -> None:
    """One year at 10,000 a day; no more leaving after the quarter, so a whole year would be lost."""
    curve = Staying((90.0, 91.0), np.array([[0.2, 0.2]]))
    assert value_at_risk(curve, np.array([3_650_000.0]), 90.0).tolist() == [730_000.0]


def test_lifetime_ends_at_the_cap_of_the_company_file(tmp_path: Path) -> None:
    plain = company(tmp_path / "plain", as_of="2025-07-01").value
    own = company(
        tmp_path / "own", as_of="2025-07-01", rest="\n[value]\ndiscount_rate = 0.07\nlifetime_years = 3\n"
    ).value
    assert (plain.discount_rate, plain.lifetime_years) == (0.10, 5)
    assert (own.discount_rate, own.lifetime_years) == (0.07, 3)
    curve, cents = Staying((365.0,), np.array([[0.0]])), np.array([100_000.0])
    whole_years = sum(100_000 / 1.07 ** (year + 0.5) for year in range(own.lifetime_years))
    found = lifetime_value(curve, cents, discount=own.discount_rate, years=own.lifetime_years)
    assert found[0] == pytest.approx(whole_years, rel=1e-3)


def test_an_unknown_value_stays_unknown() -> None:
    curve = Staying((365.0,), np.array([[0.1], [0.1]]))
    assert np.isnan(expected_margin(curve, np.array([np.nan, 100.0]), 90.0)).tolist() == [True, False]


def test_marks_and_shapes_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="marks must increase"):
        Staying((90.0, 30.0), np.zeros((1, 2)))
    with pytest.raises(ValueError, match="a column per mark"):
        Staying((90.0,), np.zeros((1, 2)))


def test_the_next_year_of_simulated_contracts_is_what_was_expected() -> None:
    """Five thousand customers whose hazard doubles after a quarter; what they paid day by day."""
    draw = np.random.default_rng(8)
    slow = draw.gamma(2.0, 0.0004, 5000)
    cents = floats(np.round(np.exp(draw.normal(12, 0.8, 5000))))
    waits = draw.exponential(1.0, 5000)
    left_on = np.where(waits < 90 * slow, waits / slow, 90 + (waits - 90 * slow) / (2 * slow))
    brought_in = cents / YEAR * np.minimum(left_on, YEAR)
    marks = (30.0, 90.0, 365.0)
    hazard = np.column_stack([30 * slow, 90 * slow, 90 * slow + 275 * 2 * slow])
    found = backtest(expected_margin(Staying(marks, -np.expm1(-hazard)), cents, YEAR), floats(brought_in))
    assert found.bias == pytest.approx(0.0, abs=0.02)
    assert all(said == pytest.approx(came, rel=0.08) for said, came in found.tenths)


def test_discounted_purchases_by_hand() -> None:
    """Two quarters: what is expected in each, at the discount of its middle."""
    model = Buying(0.243, 4.414, 0.793, 2.426, 0, 0.0, None)
    of = Histories(floats([2.0]), floats([30.43]), floats([38.86]))
    first, both = model.expected(of, 13.0)[0], model.expected(of, 26.0)[0]
    by_hand = 2500 * (first / 1.1 ** (6.5 * 7 / 365) + (both - first) / 1.1 ** (19.5 * 7 / 365))
    assert repeat_value(model, of, floats([2500.0]), days=182.0, discount=0.1)[0] == round(by_hand)


@pytest.mark.slow
def test_half_a_year_of_a_real_shop_comes_true_in_order_and_in_total(shared_data: Path) -> None:
    """What customers were expected to spend after 2011-03-10, beside what they spent until 2011-09-08."""
    (file,) = (shared_data / "online_retail").glob("*.parquet")
    rows: pd.DataFrame = duckdb.sql(
        "select CustomerID as customer, epoch(cast(InvoiceDate as date)) / 86400 as day, "
        f"sum(round(100 * Quantity * UnitPrice)) as cents from read_parquet('{file}') "
        "where CustomerID > 0 and Quantity > 0 and UnitPrice > 0 group by all order by all"
    ).df()
    rows["customer"] = pd.factorize(rows.customer, sort=True)[0]
    until = int(rows.day.max()) - 182
    early = rows[rows.day <= until]
    purchases = Purchases(floats(early.customer), floats(early.day))
    customers, histories = purchases.until(until)
    paid = early.groupby("customer").cents.agg(["count", "mean"])
    per_purchase = fitted(floats(paid["count"]), floats(paid["mean"])).per_purchase(
        floats(paid["count"]), floats(paid["mean"])
    )
    said = repeat_value(chosen(purchases, until), histories, per_purchase, days=182.0, discount=0.0)
    came = rows[rows.day > until].groupby("customer").cents.sum().reindex(customers).fillna(0.0)
    found = backtest(said, floats(came))
    assert found.bias is not None
    assert abs(found.bias) < 0.25
    assert found.correlation is not None
    assert found.correlation > 0.5
    assert found.tenths[0][1] > 3 * found.tenths[1][1]
