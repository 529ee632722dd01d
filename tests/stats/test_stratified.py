"""The Mantel-Haenszel difference against formulas by hand, and against chance itself."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from behoud.stats.stratified import stratified_difference

CELL = st.tuples(st.integers(0, 20), st.integers(0, 20), st.integers(0, 20), st.integers(0, 20))


def test_one_stratum_is_the_plain_difference_with_its_binomial_error() -> None:
    found = stratified_difference([30], [100], [20], [100])
    assert found is not None
    assert found.interval is not None
    error = (0.3 * 0.7 / 100 + 0.2 * 0.8 / 100) ** 0.5
    assert found.difference == pytest.approx(0.1)
    assert found.interval.width / 2 == pytest.approx(1.959964 * error, rel=1e-6)
    # Pearson's chi-square of the table times (N - 1) / N.
    chi2 = 200 * (30 * 80 - 20 * 70) ** 2 / (100 * 100 * 50 * 150) * 199 / 200
    from scipy.stats import chi2 as distribution

    assert found.p == pytest.approx(distribution.sf(chi2, 1))


def test_a_difference_by_the_mix_alone_disappears() -> None:
    """Old customers leave at 5 %, new ones at 40 %; those with the product are mostly old."""
    found = stratified_difference([10, 8], [200, 20], [1, 80], [20, 200])
    assert found is not None
    assert found.difference == pytest.approx(0.0)
    assert found.p == pytest.approx(1.0)


@given(st.lists(CELL, min_size=1, max_size=8))
def test_the_other_way_round_it_is_the_opposite(cells: list[tuple[int, int, int, int]]) -> None:
    a, stay_a, b, stay_b = (np.array(column) for column in zip(*cells, strict=True))
    one = stratified_difference(a, a + stay_a, b, b + stay_b)
    other = stratified_difference(b, b + stay_b, a, a + stay_a)
    assert (one is None) == (other is None)
    if one is None or other is None:
        return
    assert one.difference == pytest.approx(-other.difference, abs=1e-12)
    assert (one.p is None) == (other.p is None)
    if one.interval is not None and other.interval is not None:
        assert one.interval.low == pytest.approx(-other.interval.high, abs=1e-9)


@pytest.mark.parametrize(("strata", "size"), [(3, 80), (60, 4)], ids=["few large strata", "many small ones"])
def test_the_interval_covers_as_often_as_it_says(strata: int, size: int) -> None:
    rng = np.random.default_rng(11)
    base = rng.uniform(0.1, 0.5, strata)
    hits = []
    for _ in range(600):
        a, b = rng.binomial(size, base + 0.1), rng.binomial(size, base)
        found = stratified_difference(a, [size] * strata, b, [size] * strata)
        assert found is not None
        hits.append(found.interval is not None and 0.1 in found.interval)
    assert 0.925 < np.mean(hits) < 0.975


def test_strata_without_the_other_say_nothing_and_are_counted() -> None:
    found = stratified_difference([1, 5], [10, 30], [2, 0], [10, 0])
    assert found is not None
    assert found.difference == pytest.approx(-0.1)
    assert found.compared == 0.25
    assert stratified_difference([1], [10], [0], [0]) is None


def test_nobody_left_gives_no_interval_and_no_test() -> None:
    found = stratified_difference([0], [10], [0], [10])
    assert found is not None
    assert (found.difference, found.interval, found.p) == (0.0, None, None)


def test_more_departures_than_customers_are_refused() -> None:
    with pytest.raises(ValueError, match="between 0 and n"):
        stratified_difference([11], [10], [0], [10])
