"""Bootstrap intervals: seeded, near the analytical ones, and honest about what they cannot know."""

import warnings

import numpy as np
import pytest
from scipy import stats
from sklearn.metrics import brier_score_loss, roc_auc_score

from behoud.stats.bootstrap import (
    BCA_LIMIT,
    auc_difference,
    bootstrap_ratio,
    bootstrap_total,
    brier_difference,
)
from behoud.stats.sums import RatioSums


def test_total_near_the_normal_interval() -> None:
    rng = np.random.default_rng(1)
    lost = np.where(rng.random(1_000) < 0.3, rng.lognormal(8, 0.5, 1_000), 0.0)
    found = bootstrap_total(lost)
    assert found is not None
    assert found.interval is not None
    error = np.sqrt(1_000) * lost.std(ddof=1)
    assert found.value == lost.sum()
    assert found.interval.low == pytest.approx(lost.sum() - 1.96 * error, rel=0.03)
    assert found.interval.high == pytest.approx(lost.sum() + 1.96 * error, rel=0.03)


def test_ratio_near_the_delta_method() -> None:
    rng = np.random.default_rng(2)
    worth = rng.lognormal(8, 0.5, 800)
    kept = worth * (rng.random(800) > 0.2)
    sums = RatioSums(800, kept.sum(), worth.sum(), (kept**2).sum(), (worth**2).sum(), (kept * worth).sum())
    found, delta = bootstrap_ratio(kept, worth), sums.interval()
    assert found is not None
    assert found.interval is not None
    assert delta is not None
    assert found.value == sums.value
    assert (found.interval.low, found.interval.high) == pytest.approx((delta.low, delta.high), abs=0.006)


def test_bca_is_scipys() -> None:
    rng = np.random.default_rng(3)
    amounts = rng.lognormal(3, 1, 50)
    expected = stats.bootstrap(
        (amounts,), np.sum, n_resamples=999, method="BCa", rng=np.random.default_rng(11)
    ).confidence_interval
    found = bootstrap_total(amounts, resamples=999, seed=11)
    assert found is not None
    assert found.interval is not None
    assert (found.interval.low, found.interval.high) == pytest.approx(tuple(expected))


def test_the_seed_decides() -> None:
    amounts = np.random.default_rng(4).lognormal(3, 1, 60)
    assert bootstrap_total(amounts, seed=7) == bootstrap_total(amounts, seed=7)
    assert bootstrap_total(amounts, seed=7) != bootstrap_total(amounts, seed=8)


def test_large_data_use_percentiles_and_say_so() -> None:
    amounts = np.random.default_rng(5).lognormal(3, 1, BCA_LIMIT + 1)
    small, large = bootstrap_total(amounts[:-1], resamples=200), bootstrap_total(amounts, resamples=200)
    assert small is not None
    assert large is not None
    assert (small.method, large.method) == ("BCa", "percentile")


def test_wider_at_higher_confidence() -> None:
    amounts = np.random.default_rng(6).lognormal(3, 1, 60)
    narrow, wide = bootstrap_total(amounts, confidence=0.8), bootstrap_total(amounts, confidence=0.99)
    assert narrow is not None
    assert wide is not None
    assert narrow.interval is not None
    assert wide.interval is not None
    assert wide.interval.low < narrow.interval.low < narrow.value < narrow.interval.high < wide.interval.high


def test_what_cannot_be_known_is_none() -> None:
    alike = bootstrap_total([5.0, 5.0, 5.0])
    assert alike is not None
    assert (alike.value, alike.interval) == (15.0, None)
    assert [bootstrap_total([5.0]), bootstrap_total([])] == [None, None]
    assert [bootstrap_ratio([1, 2], [0, 0]), bootstrap_ratio([1, 2], [3, -1]), bootstrap_ratio([], [])] == [
        None
    ] * 3
    assert auc_difference([1, 0, 0], [0.5, 0.2, 0.1], [0.1, 0.2, 0.3]) is None
    assert brier_difference([1], [0.5], [0.4]) is None


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_nobody_or_everybody_has_no_interval_and_no_complaint(share: float) -> None:
    amounts = np.random.default_rng(8).lognormal(3, 1, 60)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = bootstrap_ratio(amounts * share, amounts)
    assert found is not None
    assert (found.value, found.interval) == (share, None)


def test_the_better_model_is_recognised_on_the_same_customers() -> None:
    rng = np.random.default_rng(7)
    risk = 1 / (1 + np.exp(-rng.normal(-2, 1.5, 1_500)))
    left = (rng.random(1_500) < risk).astype(float)
    blurred = 1 / (1 + np.exp(-np.log(risk / (1 - risk)) - rng.normal(0, 1.5, 1_500)))
    score, area = brier_difference(left, risk, blurred), auc_difference(left, risk, blurred, resamples=300)
    assert score is not None
    assert score.interval is not None
    assert area is not None
    assert area.interval is not None
    assert score.value == pytest.approx(brier_score_loss(left, risk) - brier_score_loss(left, blurred))
    assert area.value == pytest.approx(roc_auc_score(left, risk) - roc_auc_score(left, blurred))
    assert score.interval.low < score.value < score.interval.high < 0
    assert 0 < area.interval.low < area.value < area.interval.high


def test_a_model_does_not_beat_itself() -> None:
    rng = np.random.default_rng(8)
    left, risk = rng.integers(0, 2, 200), rng.random(200)
    score, area = brier_difference(left, risk, risk), auc_difference(left, risk, risk, resamples=50)
    assert score is not None
    assert area is not None
    assert (score.value, score.interval, area.value, area.interval) == (0.0, None, 0.0, None)
