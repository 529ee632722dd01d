"""Columns that know the outcome, or stand in for the time, are named; honest ones are not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from behoud.company import load
from behoud.engine import Engine
from behoud.engine.holdings import Holdings
from behoud.measure.scope import Definitions
from behoud.predict.catalogue import features_among
from behoud.predict.label import day_number, labels, outcomes
from behoud.predict.leaks import Leak, leaks, set_afterwards
from behoud.predict.panel import seen_at, snapshot
from behoud.predict.today import prepared
from behoud.tables import Views
from behoud.words import LANGUAGES, Words
from tests.conftest import Demo

SIZE = 3000
TELCO = "Telco-Customer-Churn.csv"


@pytest.fixture(scope="module")
def honest() -> pd.DataFrame:
    """A company whose customers leave by contract, price and months, each of which says a little."""
    rng = np.random.default_rng(11)
    months = rng.integers(1, 73, SIZE).astype(float)
    price = rng.uniform(20, 120, SIZE).round(2)
    contract = rng.choice(["monthly", "yearly", "biennial"], SIZE, p=[0.5, 0.3, 0.2])
    complaints = rng.poisson(0.6, SIZE).astype(float)
    plan = np.where(rng.random(SIZE) < 0.3, "", rng.choice(["basic", "plus"], SIZE))
    pull = 0.03 * price - 0.04 * months + 0.9 * (contract == "monthly") + 0.5 * complaints - 2.2
    left = (rng.random(SIZE) < 1 / (1 + np.exp(-pull))).astype(float)
    columns = {"months": months, "price": price, "contract": contract, "complaints": complaints}
    return pd.DataFrame({**columns, "plan": plan, "left": left})


def found_in(rows: pd.DataFrame, time: str | None = "months") -> list[tuple[str, str]]:
    found = leaks(rows.drop(columns="left"), rows.left, time=time)
    return [(leak.column, leak.code) for leak in found]


def test_honest_columns_are_not_named(honest: pd.DataFrame) -> None:
    assert found_in(honest) == []
    assert found_in(honest, time=None) == []


def test_months_times_price_stands_in_for_the_months_and_the_price_does_not(honest: pd.DataFrame) -> None:
    noise = np.random.default_rng(3).uniform(0.97, 1.03, SIZE)
    rows = honest.assign(paid=(honest.months * honest.price * noise).round(2))
    (leak,) = leaks(rows.drop(columns="left"), rows.left, time="months")
    assert (leak.column, leak.code, leak.facts["time"], leak.facts["with"]) == (
        "paid",
        "time",
        "months",
        "price",
    )
    assert leak.facts["share"] == pytest.approx(0.999, abs=0.001)
    assert found_in(rows, time=None) == []


def test_a_sum_with_the_months_stands_in_for_them(honest: pd.DataFrame) -> None:
    rows = honest.assign(until=honest.months * 30 + honest.price + 5 * honest.complaints)
    assert found_in(rows) == [("until", "time")]


def test_years_and_bands_of_the_months_stand_in_for_them(honest: pd.DataFrame) -> None:
    bands = pd.cut(honest.months, [0, 12, 24, 36, 48, 60, 72]).astype(str)
    assert found_in(honest.assign(years=honest.months // 12, band=bands)) == [
        ("years", "time"),
        ("band", "time"),
    ]


@pytest.mark.parametrize(
    ("planted", "code"),
    [
        (lambda left: np.where(left == 1, "price", ""), "filled"),
        (lambda left: np.where(left == 1, "", "2027-01-01"), "empty"),
        (lambda left: np.where(left == 1, "closed", "open"), "value"),
        (lambda left: np.where(left == 1, 40.0, np.nan), "filled"),
        (lambda left: left * 2.0 + np.random.default_rng(5).normal(0, 0.6, SIZE), "good"),
        (lambda left: np.abs(np.random.default_rng(5).normal(0, 1, SIZE)) * np.where(left == 1, 9, 0.4), "good"),
    ],
    ids=["filled", "cleared", "status", "number filled", "score", "spread"],
)  # fmt: skip
def test_what_is_written_at_departure_is_named(
    honest: pd.DataFrame, planted: Callable[[Any], Any], code: str
) -> None:
    assert found_in(honest.assign(planted=planted(honest.left.to_numpy()))) == [("planted", code)]


def test_a_few_mistakes_do_not_hide_a_column_that_is_filled_at_departure(honest: pd.DataFrame) -> None:
    reason = pd.Series("", index=honest.index).mask(honest.left == 1, "price")
    reason[honest.index[honest.left == 0][:15]] = "typo"
    (leak,) = leaks(honest.drop(columns="left").assign(reason=reason), honest.left, time="months")
    assert (leak.column, leak.code) == ("reason", "filled")
    assert leak.facts["customers"] == int(honest.left.sum()) + 15


def test_nothing_is_said_of_a_handful_of_departures(honest: pd.DataFrame) -> None:
    few = pd.concat([honest[honest.left == 1][:10], honest[honest.left == 0]])
    assert found_in(few.assign(planted=few.left)) == []


def test_total_charges_of_telco_leaks_with_tenure_as_time_and_nothing_else_does(shared_data: Path) -> None:
    rows = pd.read_csv(shared_data / "telco_ibm" / TELCO).drop(columns="customerID")
    left = (rows.Churn == "Yes").astype(float)
    (leak,) = leaks(rows.drop(columns="Churn"), left, time="tenure")
    assert (leak.column, leak.code, leak.facts["with"]) == ("TotalCharges", "time", "MonthlyCharges")
    assert leaks(rows.drop(columns="Churn"), left, time=None) == ()


def test_no_feature_of_the_demo_company_is_named(demo: Demo, duckdb_engine: Engine) -> None:
    company = load(demo.folder)
    views = Views(duckdb_engine, Holdings.load(company.lake), company.as_of)
    definitions = Definitions(views, company)
    then = seen_at(definitions, company.as_of - timedelta(days=365))
    rows = prepared(snapshot(then), day_number(then.views.as_of))
    left = labels(outcomes(definitions), rows.customer_id, rows.as_of, 365)
    rows, left = rows[~np.isnan(left)], left[~np.isnan(left)]
    assert left.sum() >= 20
    features = rows[features_among(list(rows.columns))]
    assert leaks(features, left, time=None) == ()
    assert leaks(features, left, time="tenure_days") == ()


def test_every_reason_is_said_in_both_languages() -> None:
    found = [
        Leak("TotalCharges", "time", {"time": "tenure", "with": "MonthlyCharges", "share": 0.9989}),
        Leak("years", "time", {"time": "tenure", "with": "none", "share": 0.97}),
        Leak("status", "value", {"value": "closed", "share": 1.0, "customers": 120}),
        Leak("score", "good", {"auc": 0.987}),
        Leak("reason", "afterwards", {"share": 0.8}),
    ]
    dutch = [leak.sentence(Words("nl")) for leak in found]
    assert dutch[0] == "TotalCharges staat voor tenure: samen met MonthlyCharges verklaart die 99,9 % ervan."
    assert dutch[1] == "years staat voor tenure: tenure alleen al verklaart 97,0 % ervan."
    assert all(leak.sentence(Words(language)) for leak in found for language in LANGUAGES)


HISTORY = [
    # Ada's segment was known long before; her reason came with her notice. Bas stays.
    ("Ada", 100, "small", None),
    ("Ada", 500, "small", "price"),
    ("Bas", 100, "small", None),
    ("Bas", 900, "large", None),
]


def test_what_is_set_after_the_decision_is_named() -> None:
    versions = pd.DataFrame(HISTORY, columns=["customer_id", "known", "segment", "reason"])
    many = pd.concat([versions.assign(customer_id=versions.customer_id + str(n)) for n in range(30)])
    decided = {f"Ada{n}": 490 for n in range(30)}
    assert set_afterwards(many, decided, ["segment", "reason"]) == (
        Leak("reason", "afterwards", {"share": 1.0}),
    )


def test_what_is_set_before_the_decision_is_not_named() -> None:
    versions = pd.DataFrame(HISTORY, columns=["customer_id", "known", "segment", "reason"])
    many = pd.concat([versions.assign(customer_id=versions.customer_id + str(n)) for n in range(30)])
    assert set_afterwards(many, {f"Ada{n}": 501 for n in range(30)}, ["segment", "reason"]) == ()
