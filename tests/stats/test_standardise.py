"""Adjusted team rates against plain arithmetic and exact Poisson limits."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from behoud.stats.standardise import standardise


def test_a_team_with_difficult_customers_is_not_blamed_for_them() -> None:
    """Noord serves the small customers, that leave more everywhere; within each size it equals Zuid."""
    noord, zuid = standardise([[180, 20], [20, 180]], [[36, 1], [4, 9]])
    assert noord is not None
    assert zuid is not None
    assert (noord.raw_rate, zuid.raw_rate) == (37 / 200, 13 / 200)
    assert noord.rate == zuid.rate == pytest.approx(0.125)
    assert noord.borrowed_weight == zuid.borrowed_weight == 0


def test_fay_feuer_by_chi_square() -> None:
    n, events, weights = np.array([120, 60, 30]), np.array([12, 9, 2]), np.array([0.5, 0.3, 0.2])
    (found,) = standardise([n], [events], weights)
    assert found is not None
    share = weights / n
    rate, variance = float(share @ events), float(share**2 @ events)
    up, wide = rate + share.max(), variance + share.max() ** 2
    low = variance / (2 * rate) * stats.chi2.ppf(0.025, 2 * rate**2 / variance)
    high = wide / (2 * up) * stats.chi2.ppf(0.975, 2 * up**2 / wide)
    assert (found.rate, found.low, found.high) == pytest.approx((rate, low, high), rel=1e-10)


def test_one_stratum_has_the_exact_poisson_limits() -> None:
    (found,) = standardise([[200]], [[14]])
    assert found is not None
    expected = (stats.chi2.ppf(0.025, 28) / 400, stats.chi2.ppf(0.975, 30) / 400)
    assert (found.low, found.high) == pytest.approx(expected)


def test_where_a_team_has_nobody_the_company_stands_in_and_it_says_so() -> None:
    noord, zuid = standardise([[50, 0], [50, 100]], [[10, 0], [5, 30]])
    assert noord is not None
    assert zuid is not None
    assert noord.rate == pytest.approx(0.25 * 10 / 50 * 2 + 0.5 * 30 / 100)
    assert (noord.borrowed_weight, zuid.borrowed_weight) == (0.5, 0.0)


def test_nobody_left_has_an_upper_limit() -> None:
    noord, _ = standardise([[40, 10], [60, 90]], [[0, 0], [6, 9]])
    assert noord is not None
    assert (noord.rate, noord.low) == (0.0, 0.0)
    assert 0.02 < noord.high < 0.4


def test_a_team_without_customers_has_no_rate() -> None:
    assert standardise([[0, 0], [60, 90]], [[0, 0], [6, 9]])[0] is None


def test_tables_that_cannot_be_are_refused() -> None:
    with pytest.raises(ValueError, match="0 to n events"):
        standardise([[10]], [[11]])
    with pytest.raises(ValueError, match="no customers in the whole company"):
        standardise([[10, 0]], [[1, 0]], [0.5, 0.5])
    with pytest.raises(ValueError, match="groups by strata"):
        standardise([10], [1])
    with pytest.raises(ValueError, match="nor all be 0"):
        standardise([[10]], [[1]], [0])


@given(st.lists(st.tuples(st.integers(1, 200), st.floats(0, 1), st.floats(0.01, 1)), min_size=1, max_size=8))
def test_holds_the_rate_widens_and_does_not_mind_the_order(strata: list[tuple[int, float, float]]) -> None:
    n = [size for size, _, _ in strata]
    events = [round(size * share) for size, share, _ in strata]
    weights = [weight for _, _, weight in strata]
    (narrow,) = standardise([n], [events], weights, confidence=0.8)
    (wide,) = standardise([n], [events], weights, confidence=0.99)
    (turned,) = standardise([n[::-1]], [events[::-1]], weights[::-1], confidence=0.8)
    assert narrow is not None
    assert wide is not None
    assert turned is not None
    assert wide.low <= narrow.low <= narrow.rate <= narrow.high + 1e-12 <= wide.high + 2e-12 <= 1 + 2e-12
    assert (turned.rate, turned.low, turned.high) == pytest.approx((narrow.rate, narrow.low, narrow.high))


def test_covers_the_true_adjusted_rate() -> None:
    rng = np.random.default_rng(50)
    n, rates, weights = np.array([150, 90, 60]), np.array([0.05, 0.1, 0.2]), np.array([0.3, 0.3, 0.4])
    covered = 0
    for events in rng.binomial(n, rates, (2_000, 3)):
        (found,) = standardise([n], [events], weights)
        covered += found is not None and found.low <= weights @ rates <= found.high
    # The gamma interval takes shares for Poisson counts and is known to be cautious.
    assert 0.95 <= covered / 2_000 < 0.995
