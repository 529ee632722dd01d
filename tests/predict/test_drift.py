"""What moved between the past year and today: a source that stopped is seen, seasons and cadence are not."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from behoud.company import Thresholds
from behoud.predict.curve import Curve
from behoud.predict.drift import CHANCE, Drift, as_arrow, drift, stability
from behoud.predict.periods import LENGTHS

FEATURES = ("usage_90", "usage_days_since_last", "team")
PEOPLE = 800


def day(number: int, seed: int) -> pd.DataFrame:
    """Customers of one snapshot; the day of the week sets how long ago the last use was."""
    draw = np.random.default_rng(seed)
    return pd.DataFrame(
        {
            "customer_id": [f"Klant {n}" for n in range(PEOPLE)],
            "as_of": number,
            "usage_90": draw.lognormal(3, 0.5, PEOPLE),
            "usage_days_since_last": float(number % 7) + draw.integers(0, 2, PEOPLE),
            "team": draw.choice(["Noord", "Oost"], PEOPLE),
        }
    )


def curve(rows: pd.DataFrame) -> Curve:
    """Who uses less leaves sooner; without any use known, much sooner."""
    rate = 0.002 * np.exp(-rows.usage_90.fillna(0).to_numpy() / 20)
    return Curve(rate[:, None] * LENGTHS, np.zeros((len(rows), len(LENGTHS))), np.zeros(len(rows)))


@pytest.fixture(scope="module")
def past() -> pd.DataFrame:
    return pd.concat([day(30 * k, k) for k in range(12)], ignore_index=True)


def found_in(past: pd.DataFrame, now: pd.DataFrame) -> Drift:
    found = drift(past, now, FEATURES, curve)
    assert found is not None
    return found


def test_another_month_is_no_drift(past: pd.DataFrame) -> None:
    found = found_in(past, day(360, 99))
    assert [each.feature for each in found.features if each.moved] == []
    assert found.chance.psi < 0.05


def test_the_cadence_of_weeks_is_usual(past: pd.DataFrame) -> None:
    found = {each.feature: each for each in found_in(past, day(360, 99)).features}
    assert found["usage_days_since_last"].psi_usual > 1
    assert not found["usage_days_since_last"].moved


def test_a_source_that_stopped_moves_the_chances(past: pd.DataFrame) -> None:
    found = found_in(past, day(360, 99).assign(usage_90=np.nan))
    first = found.features[0]
    assert (first.feature, first.share_missing_then, first.share_missing_now) == ("usage_90", 0.0, 1.0)
    assert first.moved
    assert found.chance.psi > max(Thresholds().maximum_drift, found.chance.psi_usual)
    assert found.card()["moved"] == ["usage_90"]


def test_a_feature_that_the_model_does_not_look_at_moves_without_harm(past: pd.DataFrame) -> None:
    found = found_in(past, day(360, 99).assign(team="West"))
    assert [each.feature for each in found.features if each.moved] == ["team"]
    assert found.chance.psi < 0.05


def test_the_index_against_the_formula_by_hand() -> None:
    then, now = np.array([30.0, 50.0, 20.0]), np.array([20.0, 50.0, 30.0])
    assert stability(then, now) == pytest.approx(-0.1 * np.log(2 / 3) + 0.1 * np.log(3 / 2))
    assert stability(then, now) == pytest.approx(stability(now, then))
    assert stability(then, 7 * then) == 0


def test_the_table_begins_with_the_chances(past: pd.DataFrame) -> None:
    table = as_arrow(found_in(past, day(360, 99)))
    assert table["feature"].to_pylist()[0] == CHANCE
    assert sorted(table["feature"].to_pylist()[1:]) == sorted(FEATURES)
    assert as_arrow(None).num_rows == 0


def test_without_a_past_year_there_is_nothing_to_compare_with(past: pd.DataFrame) -> None:
    assert drift(past, day(2000, 1), FEATURES, curve) is None
    assert drift(past, past.iloc[:0], FEATURES, curve) is None
