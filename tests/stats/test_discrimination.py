"""AUC, average precision and lift against scikit-learn and counting pairs."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sklearn.metrics import average_precision_score, roc_auc_score

from behoud.stats.discrimination import auc, auc_interval, average_precision, lift_at

SCORED = st.lists(st.tuples(st.booleans(), st.integers(0, 8)), min_size=2, max_size=60)


def columns(scored: list[tuple[bool, int]]) -> tuple[np.ndarray, np.ndarray]:
    left, score = (np.array(column) for column in zip(*scored, strict=True))
    assume(left.any() and not left.all())
    return left, score


@given(SCORED)
def test_as_scikit_learn_with_ties(scored: list[tuple[bool, int]]) -> None:
    left, score = columns(scored)
    assert auc(left, score) == pytest.approx(roc_auc_score(left, score), abs=1e-12)
    assert average_precision(left, score) == pytest.approx(average_precision_score(left, score), abs=1e-12)


@given(SCORED)
def test_order_of_the_customers_does_not_matter(scored: list[tuple[bool, int]]) -> None:
    left, score = columns(scored)
    back, turned = left[::-1], score[::-1]
    assert auc(back, turned) == auc(left, score)
    assert average_precision(back, turned) == average_precision(left, score)
    assert lift_at(back, turned, 0.2) == lift_at(left, score, 0.2)


@given(SCORED)
def test_the_whole_company_has_no_lift(scored: list[tuple[bool, int]]) -> None:
    left, score = columns(scored)
    everyone = lift_at(left, score, 1.0)
    assert everyone is not None
    assert (everyone.customers, everyone.recall) == (len(left), 1.0)
    assert everyone.lift == pytest.approx(1.0)


def test_delong_variance_by_counting_all_pairs() -> None:
    rng = np.random.default_rng(1)
    left = rng.random(90) < 0.3
    score = np.round(rng.normal(left, 1.0), 1)
    wins = (score[left][:, None] > score[~left]) + 0.5 * (score[left][:, None] == score[~left])
    error = math.sqrt(
        wins.mean(axis=1).var(ddof=1) / left.sum() + wins.mean(axis=0).var(ddof=1) / (~left).sum()
    )
    found = auc_interval(left, score)
    assert found is not None
    assert found.interval is not None
    assert (found.value, found.standard_error) == pytest.approx((wins.mean(), error), rel=1e-12)
    assert found.interval.low == pytest.approx(wins.mean() - 1.959963984540054 * error)


def test_delong_covers_the_true_auc() -> None:
    rng = np.random.default_rng(2)
    truth, covered = 0.5 * (1 + math.erf(1 / 2)), 0
    left = np.arange(400) < 60
    for _ in range(1_500):
        found = auc_interval(left, rng.normal(left, 1.0))
        covered += found is not None and found.interval is not None and truth in found.interval
    assert 0.93 < covered / 1_500 < 0.97


def test_perfect_and_one_sided_scores() -> None:
    perfect = auc_interval([1, 1, 0, 0], [4, 3, 2, 1])
    assert perfect is not None
    assert (perfect.value, perfect.interval) == (1.0, None)
    assert auc_interval([1, 0, 0, 0], [4, 3, 2, 1]) is None
    assert [math.isnan(auc([0, 0], [1, 2])), math.isnan(average_precision([0, 0], [1, 2]))] == [True, True]
    assert lift_at([0, 0], [1, 2], 0.5) is None


def test_lift_of_the_riskiest_tenth() -> None:
    """Of 100 customers 10 leave; the ten at the top hold five of them."""
    left = np.array([1] * 5 + [0] * 5 + [1] * 5 + [0] * 85)
    top = lift_at(left, np.arange(100, 0, -1), 0.1)
    assert top is not None
    assert (top.customers, top.precision, top.recall, top.lift) == (10, 0.5, 0.5, 5.0)


def test_equal_scores_at_the_edge_count_for_what_one_expects() -> None:
    left = [1, 1, 0, 0]
    assert lift_at(left, [5, 5, 5, 5], 0.5) == lift_at(left[::-1], [5, 5, 5, 5], 0.5)
    found = lift_at(left, [5, 5, 5, 5], 0.5)
    assert found is not None
    assert (found.precision, found.lift) == (0.5, 1.0)


def test_bad_columns_are_refused() -> None:
    with pytest.raises(ValueError, match="0 or 1"):
        auc([0, 2], [0.1, 0.2])
    with pytest.raises(ValueError, match="score is missing"):
        auc([0, 1], [0.1, math.nan])
    with pytest.raises(ValueError, match="share must lie"):
        lift_at([0, 1], [0.1, 0.2], 0)


def test_limits_of_an_auc_stay_within_one() -> None:
    found = auc_interval([1, 1, 1, 0, 0, 0], [6, 5, 3, 4, 2, 1])
    assert found is not None
    assert found.interval is not None
    assert found.value + 1.96 * found.standard_error > 1 == found.interval.high
