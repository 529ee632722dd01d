"""Intervals against scipy and published examples, and how often they hold the truth."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from behoud.stats.intervals import (
    Interval,
    mean,
    ratio,
    ratio_standard_error,
    share_difference,
    total,
    wilson,
    wilson_many,
)
from behoud.stats.sums import RatioSums

COUNTS = st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
AMOUNTS = st.lists(st.floats(1, 1e4), min_size=2, max_size=40)


def sums(kept: np.ndarray, worth: np.ndarray) -> RatioSums:
    """What an engine would reduce the customers to."""
    return RatioSums(
        len(worth), kept.sum(), worth.sum(), (kept * kept).sum(), (worth * worth).sum(), (kept * worth).sum()
    )


@pytest.mark.parametrize(("left", "n"), [(0, 20), (1, 7), (96, 815), (155, 815), (20, 20)])
@pytest.mark.parametrize("confidence", [0.8, 0.95, 0.99])
def test_wilson_is_scipys(left: int, n: int, confidence: float) -> None:
    expected = stats.binomtest(left, n).proportion_ci(confidence, method="wilson")
    found = wilson(left, n, confidence)
    assert found is not None
    assert (found.low, found.high) == pytest.approx((expected.low, expected.high), abs=1e-12)


@given(COUNTS)
def test_wilson_holds_the_share_and_widens_with_confidence(count: tuple[int, int]) -> None:
    left, n = count
    narrow, wide = wilson(left, n, 0.8), wilson(left, n, 0.99)
    assert narrow is not None
    assert wide is not None
    assert 0 <= wide.low <= narrow.low <= left / n <= narrow.high <= wide.high <= 1
    assert narrow.width < wide.width


@given(COUNTS)
def test_wilson_of_who_stayed_mirrors_who_left(count: tuple[int, int]) -> None:
    left, n = count
    gone, stayed = wilson(left, n), wilson(n - left, n)
    assert gone is not None
    assert stayed is not None
    assert (gone.low, gone.high) == pytest.approx((1 - stayed.high, 1 - stayed.low), abs=1e-12)


def test_wilson_of_many_gives_each_its_own_and_nan_to_the_empty_group() -> None:
    many = wilson_many([3, 0, 12], [10, 0, 40])
    first, last = wilson(3, 10), wilson(12, 40)
    assert first is not None
    assert last is not None
    np.testing.assert_allclose(many.low, [first.low, np.nan, last.low])
    np.testing.assert_allclose(many.high, [first.high, np.nan, last.high])
    assert wilson(0, 0) is None


def test_more_departures_than_customers_is_refused() -> None:
    with pytest.raises(ValueError, match="between 0 and n"):
        wilson(11, 10)
    with pytest.raises(ValueError, match="confidence must lie between 0 and 1, not 95"):
        wilson(1, 10, 95)
    with pytest.raises(ValueError, match="unequal length"):
        wilson_many([1, 2], [10])


def test_ratio_follows_the_residuals_of_cochran() -> None:
    rng = np.random.default_rng(7)
    worth = rng.lognormal(8, 1, 60)
    kept = worth * rng.uniform(0.2, 1.3, 60)
    group = sums(kept, worth)
    residuals = kept - kept.sum() / worth.sum() * worth
    error = math.sqrt(60 / 59 * sum(r * r for r in residuals)) / worth.sum()
    margin = stats.t.ppf(0.975, 59) * error
    found = group.interval()
    assert group.standard_error == pytest.approx(error, rel=1e-9)
    assert found is not None
    assert group.value is not None
    assert (found.low, found.high) == pytest.approx((group.value - margin, group.value + margin), rel=1e-9)


def test_ratio_with_a_constant_denominator_is_the_mean() -> None:
    visits = np.array([3.0, 8.0, 0.0, 5.0, 4.0])
    expected = stats.t.interval(0.9, 4, loc=visits.mean(), scale=stats.sem(visits))
    found = mean(5, visits.sum(), (visits * visits).sum(), 0.9)
    assert found is not None
    assert (found.low, found.high) == pytest.approx(expected, rel=1e-12)
    assert found == sums(visits, np.ones(5)).interval(0.9)


def test_what_cannot_be_known_is_none_and_not_zero_wide() -> None:
    assert ratio(10, 10, 100, 100, 100, 1) is None
    assert ratio(10, 0, 100, 0, 0, 5) is None
    assert ratio(50, 50, 500, 500, 500, 5) is None
    assert mean(5, 50.0, 500.0) is None
    assert mean(0, 0.0, 0.0) is None
    assert total(total=0.0, sum_squares=0.0) is None
    assert ratio_standard_error(50, 50, 500, 500, 500, 5) == 0.0


def test_twenty_equal_customers_that_all_stayed_have_the_score_interval_of_twenty() -> None:
    kept = sums(np.full(20, 1000.0), np.full(20, 1000.0)).interval(bounded=True)
    assert kept is not None
    critical = stats.t.ppf(0.975, 19) ** 2
    assert kept.low == pytest.approx(20 / (20 + critical))
    assert kept.high == 1.0


def test_bounded_ratio_of_equal_customers_is_nearly_wilson() -> None:
    worth = np.full(1000, 500.0)
    kept = np.where(np.arange(1000) < 880, 500.0, 0.0)
    found, expected = sums(kept, worth).interval(bounded=True), wilson(880, 1000)
    assert found is not None
    assert expected is not None
    assert (found.low, found.high) == pytest.approx((expected.low, expected.high), abs=1e-4)


def test_a_bounded_ratio_above_one_is_refused() -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        ratio(12, 10, 80, 60, 70, 2, bounded=True)


@given(AMOUNTS)
def test_ratio_holds_its_estimate_widens_and_does_not_mind_the_order(amounts: list[float]) -> None:
    worth = np.array(amounts)
    kept = worth * (np.arange(len(worth)) % 3 / 2)
    group = sums(kept, worth)
    turned = sums(kept[::-1], worth[::-1])
    for bounded in (False, True):
        narrow, wide = group.interval(0.8, bounded=bounded), group.interval(0.99, bounded=bounded)
        assert narrow is not None
        assert wide is not None
        assert group.value is not None
        assert wide.low <= narrow.low <= group.value <= narrow.high <= wide.high
        back = turned.interval(0.8, bounded=bounded)
        assert back is not None
        assert (narrow.low, narrow.high) == pytest.approx((back.low, back.high), rel=1e-6, abs=1e-9)


def test_parts_add_up_to_the_whole() -> None:
    rng = np.random.default_rng(3)
    worth, kept = rng.integers(1, 90, 30).astype(float), rng.integers(0, 90, 30).astype(float)
    assert sums(kept[:12], worth[:12]) + sums(kept[12:], worth[12:]) == sums(kept, worth)


@given(AMOUNTS)
def test_total_holds_its_estimate_and_is_not_negative(amounts: list[float]) -> None:
    lost, squares = sum(amounts), sum(amount * amount for amount in amounts)
    narrow, wide = (
        total(total=lost, sum_squares=squares, confidence=0.8),
        total(total=lost, sum_squares=squares),
    )
    assert narrow is not None
    assert wide is not None
    assert 0 <= wide.low <= narrow.low <= lost <= narrow.high < wide.high


def test_newcombes_published_examples() -> None:
    """Newcombe (1998), table II, method 10."""
    published = {
        (56, 70, 48, 80): (0.0524, 0.3339),
        (9, 10, 3, 10): (0.1705, 0.8090),
        (5, 56, 0, 29): (-0.0381, 0.1926),
        (0, 10, 0, 20): (-0.1611, 0.2775),
        (10, 10, 0, 10): (0.6075, 1.0),
    }
    found = {case: share_difference(*case) for case in published}
    assert {
        case: None if i is None else (round(i.low, 4), round(i.high, 4)) for case, i in found.items()
    } == (published)
    assert share_difference(0, 0, 3, 10) is None


def test_an_interval_knows_what_lies_in_it() -> None:
    noord = Interval(0.1, 0.2)
    assert [0.1 in noord, 0.15 in noord, 0.21 in noord] == [True, True, False]


def test_wilson_covers_the_true_churn_rate() -> None:
    rng = np.random.default_rng(1)
    limits = wilson_many(drawn := rng.binomial(300, 0.118, 20_000), np.full(len(drawn), 300))
    assert 0.93 < np.mean((limits.low <= 0.118) & (limits.high >= 0.118)) < 0.97


def test_ratio_covers_the_true_revenue_retention() -> None:
    """Customers of very unequal size, each lost whole with a chance of 12 %, as in GRR."""
    rng = np.random.default_rng(2)
    covered = {True: 0, False: 0}
    for _ in range(2_000):
        worth = rng.lognormal(8, 0.6, 500)
        group = sums(worth * (rng.random(500) > 0.12), worth)
        for bounded in covered:
            found = group.interval(bounded=bounded)
            covered[bounded] += found is not None and 0.88 in found
    assert 0.93 < covered[False] / 2_000 < 0.97
    assert 0.93 < covered[True] / 2_000 < 0.97


def test_total_covers_the_expected_loss() -> None:
    rng = np.random.default_rng(4)
    truth = 80 * math.exp(8 + 0.5**2 / 2)
    covered = 0
    for _ in range(4_000):
        amounts = rng.lognormal(8, 0.5, rng.poisson(80))
        found = total(total=float(amounts.sum()), sum_squares=float((amounts * amounts).sum()))
        covered += found is not None and truth in found
    assert 0.93 < covered / 4_000 < 0.97
