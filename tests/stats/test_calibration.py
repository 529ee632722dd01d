"""Scores of probabilities against scikit-learn, scipy and arithmetic."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss
from sklearn.metrics import log_loss as log_loss_of_sklearn

from behoud.stats.calibration import (
    brier,
    calibration_line,
    expected_calibration_error,
    integrated_calibration_index,
    log_loss,
    reliability,
)
from behoud.stats.intervals import wilson

PREDICTED = st.lists(st.tuples(st.booleans(), st.integers(1, 99)), min_size=1, max_size=80)


def customers(
    seed: int, n: int = 3_000, *, stretch: float = 1.0, shift: float = 0.0
) -> tuple[np.ndarray, np.ndarray]:
    """Outcomes, and probabilities of which the logit is `stretch` times too far out and `shift` too high."""
    rng = np.random.default_rng(seed)
    logit = rng.normal(-1.5, 1.0, n)
    left = rng.random(n) < 1 / (1 + np.exp(-logit))
    return left.astype(float), 1 / (1 + np.exp(-(stretch * logit + shift)))


@given(PREDICTED)
def test_scores_as_scikit_learn(predicted: list[tuple[bool, int]]) -> None:
    left, chance = np.array([y for y, _ in predicted]), np.array([p / 100 for _, p in predicted])
    assert brier(left, chance) == pytest.approx(brier_score_loss(left, chance), abs=1e-12)
    assert log_loss(left, chance) == pytest.approx(log_loss_of_sklearn(left, chance, labels=[0, 1]), abs=1e-9)


@given(PREDICTED)
def test_order_does_not_matter_and_errors_are_shares(predicted: list[tuple[bool, int]]) -> None:
    left, chance = np.array([y for y, _ in predicted]), np.array([p / 100 for _, p in predicted])
    for measure in (brier, log_loss, expected_calibration_error, integrated_calibration_index):
        assert measure(left[::-1], chance[::-1]) == pytest.approx(measure(left, chance), abs=1e-12)
    assert 0 <= expected_calibration_error(left, chance) <= 1
    assert 0 <= integrated_calibration_index(left, chance) <= 1


def test_certainty_that_proves_wrong_costs_infinitely_much() -> None:
    assert [log_loss([1], [0.0]), log_loss([1, 0], [1.0, 0.0])] == [math.inf, 0.0]


def test_ten_bins_of_a_thousand_customers() -> None:
    left, chance = customers(1, 1_000)
    table = reliability(left, chance)
    ascending = np.argsort(chance)
    expected = [(len(b), chance[b].mean(), left[b].mean()) for b in np.array_split(ascending, 10)]
    assert list(zip(table.n, table.predicted, table.observed, strict=True)) == [
        pytest.approx(b) for b in expected
    ]
    first = wilson(left[ascending[:100]].sum(), 100)
    assert first is not None
    assert (table.interval.low[0], table.interval.high[0]) == pytest.approx((first.low, first.high))
    assert expected_calibration_error(left, chance) == pytest.approx(
        sum(n * abs(p - y) for n, p, y in expected) / 1_000
    )


def test_equal_probabilities_share_a_bin() -> None:
    table = reliability([0, 1, 0, 1, 1, 0], [0.2] * 5 + [0.9])
    assert table.n.tolist() == [5, 1]
    assert expected_calibration_error([0, 1, 0, 0, 0], [0.2] * 5) == pytest.approx(0.0)


def test_ici_against_isotonic_regression_of_scikit_learn() -> None:
    left, chance = customers(2, 500)
    fitted = IsotonicRegression().fit(chance, left).predict(chance)
    assert integrated_calibration_index(left, chance) == pytest.approx(
        np.abs(chance - fitted).mean(), rel=1e-9
    )


def test_calibration_slope_against_scikit_learn() -> None:
    left, chance = customers(3, stretch=1.6)
    logit = np.log(chance / (1 - chance))
    expected = LogisticRegression(C=np.inf, tol=1e-10, max_iter=1_000).fit(logit[:, None], left)
    found = calibration_line(left, chance)
    assert found is not None
    assert found.slope == pytest.approx(expected.coef_[0, 0], rel=1e-5)
    shifted = 1 / (1 + np.exp(-(logit + found.intercept)))
    assert shifted.mean() == pytest.approx(left.mean(), abs=1e-8)


def test_what_is_wrong_shows_in_the_line() -> None:
    honest = calibration_line(*customers(4, 40_000))
    extreme = calibration_line(*customers(4, 40_000, stretch=2.0))
    too_high = calibration_line(*customers(4, 40_000, shift=0.7))
    assert honest is not None
    assert extreme is not None
    assert too_high is not None
    assert (honest.intercept, honest.slope) == pytest.approx((0, 1), abs=0.05)
    assert extreme.slope == pytest.approx(0.5, abs=0.03)
    assert (too_high.intercept, too_high.slope) == pytest.approx((-0.7, 1), abs=0.05)


def test_honest_probabilities_have_small_errors_and_shifted_ones_do_not() -> None:
    honest, shifted = customers(5, 20_000), customers(5, 20_000, shift=1.0)
    assert expected_calibration_error(*honest) < 0.01
    assert integrated_calibration_index(*honest) < 0.015
    assert expected_calibration_error(*shifted) > 0.1
    assert integrated_calibration_index(*shifted) > 0.1


def test_no_line_where_there_is_none() -> None:
    assert calibration_line([0, 0, 0], [0.1, 0.2, 0.3]) is None
    assert calibration_line([1, 1, 1], [0.1, 0.2, 0.3]) is None
    assert calibration_line([0, 1, 0], [0.2, 0.2, 0.2]) is None
    assert calibration_line([0, 0, 1], [0.1, 0.2, 0.3]) is None


def test_nothing_to_judge_is_not_a_perfect_score() -> None:
    for measure in (brier, log_loss, expected_calibration_error, integrated_calibration_index):
        assert math.isnan(measure([], []))


def test_bad_columns_are_refused() -> None:
    with pytest.raises(ValueError, match="a probability lies between 0 and 1"):
        brier([0, 1], [0.2, 1.2])
    with pytest.raises(ValueError, match="an outcome is 0 or 1"):
        brier([0, 0.5], [0.2, 0.4])
    with pytest.raises(ValueError, match="unequal length"):
        brier([0, 1], [0.2])
    with pytest.raises(ValueError, match="at least one bin"):
        reliability([0, 1], [0.2, 0.4], bins=0)


def test_ici_weighs_equal_probabilities_by_their_customers() -> None:
    """Three at 0.2 of which one left, then one at 0.4 that stayed: pooled to 1 in 4."""
    expected = (3 * abs(0.2 - 0.25) + abs(0.4 - 0.25)) / 4
    assert integrated_calibration_index([1, 0, 0, 0], [0.2, 0.2, 0.2, 0.4]) == pytest.approx(expected)


def test_a_probability_on_the_edge_belongs_to_the_lower_bin() -> None:
    assert reliability([0, 1, 1], [0.1, 0.2, 0.3], bins=2).n.tolist() == [2, 1]
