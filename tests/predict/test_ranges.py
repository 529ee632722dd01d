"""A range holds the chances that it says it holds, and never falls as one looks further ahead."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from behoud.predict.curve import Curve
from behoud.predict.periods import LENGTHS
from behoud.predict.ranges import between, unseen
from behoud.predict.scorer import chances, ranges
from behoud.stats.arrays import FloatArray

GIVEN = (1, 7, 30, 90, 365)


def curves(count: int, seed: int) -> Curve:
    """Customers whose rate of leaving differs a hundredfold, and from stretch to stretch."""
    draw = np.random.default_rng(seed)
    rate = np.exp(draw.normal(-7, 1.2, (count, 1)) + draw.normal(0, 0.8, (count, len(LENGTHS))))
    return Curve(rate * LENGTHS, np.zeros((count, len(LENGTHS))), np.zeros(count))


def decisions(chance: FloatArray) -> FloatArray:
    """The number expected, of which the chance is that there is one at all."""
    return -np.log1p(-chance)


@pytest.mark.parametrize("horizon", [1, 30, 365])
@pytest.mark.parametrize("doubt", [0.0, 0.4])
def test_four_of_five_true_chances_lie_within(horizon: int, doubt: float) -> None:
    """Truths are drawn around the mean that is told, and the model errs by what it doubts."""
    draw, curve = np.random.default_rng(11), curves(40_000, 3)
    within, apart = np.full(40_000, float(horizon)), float(unseen(np.array([float(horizon)]))[0])
    told = curve.scaled(np.exp(draw.normal(0, doubt, 40_000)))
    truth = curve.scaled(np.exp(draw.normal(-(apart**2) / 2, apart, 40_000))).leave(within)
    assert decisions(truth).mean() == pytest.approx(decisions(curve.leave(within)).mean(), rel=0.05)
    low, high = between(told, np.full(40_000, doubt), within)
    inside = (low <= truth) & (truth <= high)
    # One day of hardly ever leaving is told as no less than the least that is told at all.
    assert np.mean(inside) == pytest.approx(0.8, abs=0.01 if horizon > 1 else 0.05)


@pytest.mark.parametrize("doubt", [0.0, 0.7, 3.0])
def test_a_range_holds_the_chance_and_never_falls(doubt: float) -> None:
    curve = curves(2_000, 5)
    found = ranges(curve, np.full(2_000, doubt), GIVEN)
    low = np.column_stack([found[f"p_leave_{horizon}_low"] for horizon in GIVEN])
    high = np.column_stack([found[f"p_leave_{horizon}_high"] for horizon in GIVEN])
    chance = np.column_stack([curve.leave(horizon) for horizon in GIVEN])
    assert ((low <= chance) & (chance <= high)).all()
    assert (np.diff(low) >= 0).all()
    assert (np.diff(high) >= 0).all()


def test_what_nobody_sees_weighs_less_further_ahead() -> None:
    apart = unseen(np.array([1.0, 7.0, 30.0, 90.0, 365.0, 3650.0]))
    assert (np.diff(apart) < 0).all()


def test_every_horizon_and_the_deadline_have_a_range() -> None:
    rows = pd.DataFrame({"contract_days_to_deadline": [12.0, 900.0, np.nan]})
    found = chances(rows, curves(3, 1), np.zeros(3), GIVEN)
    before = [found[f"p_leave_before_notice_deadline{end}"] for end in ("_low", "", "_high")]
    assert np.isnan(np.column_stack(before)[1:]).all()
    assert before[0][0] < before[1][0] < before[2][0]
