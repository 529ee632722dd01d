"""Kaplan-Meier with late entry against lifelines and a plain calculation."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lifelines import KaplanMeierFitter

from behoud.stats.survival import LifeCounts, SurvivalCurve, counts_by_day, counts_of_lives, kaplan_meier

LIVES = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 40), st.booleans()), min_size=1, max_size=60)


def lives(seed: int, n: int = 400, *, late: bool) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Customers with whole days of life, many of them ties, half of them entering late when asked."""
    rng = np.random.default_rng(seed)
    entry = np.where(rng.random(n) < 0.5, rng.integers(0, 40, n), 0) if late else np.zeros(n, dtype=int)
    last = entry + np.ceil(rng.exponential(60, n)).astype(int)
    return entry, last, rng.random(n) < 0.6


def assert_equals_lifelines(found: SurvivalCurve, fitted: KaplanMeierFitter) -> None:
    at = found.at(fitted.timeline)
    np.testing.assert_allclose(at.survival, fitted.survival_function_.to_numpy()[:, 0], atol=1e-9)
    limits = fitted.confidence_interval_.to_numpy()
    np.testing.assert_allclose(at.low, limits[:, 0], atol=1e-9)
    np.testing.assert_allclose(at.high, limits[:, 1], atol=1e-9)


@pytest.mark.parametrize("seed", range(5))
def test_without_late_entry_as_lifelines(seed: int) -> None:
    entry, last, left = lives(seed, late=False)
    fitted = KaplanMeierFitter().fit(last, left)
    found = kaplan_meier(counts_of_lives(entry, last, left))
    assert_equals_lifelines(found, fitted)
    assert found.median().value == fitted.median_survival_time_
    np.testing.assert_array_equal(found.at_risk, fitted.event_table["at_risk"])


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("confidence", [0.9, 0.95])
def test_with_late_entry_as_lifelines(seed: int, confidence: float) -> None:
    entry, last, left = lives(seed, late=True)
    fitted = KaplanMeierFitter(alpha=1 - confidence).fit(last, left, entry=entry)
    assert_equals_lifelines(kaplan_meier(counts_of_lives(entry, last, left), confidence=confidence), fitted)


@given(LIVES)
def test_risk_set_by_definition(given_lives: list[tuple[int, int, bool]]) -> None:
    entry = np.array([e for e, _, _ in given_lives])
    last = entry + np.array([d for _, d, _ in given_lives])
    left = np.array([gone for _, _, gone in given_lives])
    counts = counts_of_lives(entry, last, left)
    expected = [int(np.sum(((entry < t) | (entry == 0)) & (t <= last))) for t in counts.day]
    assert counts.at_risk.tolist() == expected


@given(LIVES)
def test_curve_falls_lies_in_its_band_and_does_not_mind_the_order(
    given_lives: list[tuple[int, int, bool]],
) -> None:
    entry, length, left = (np.array(column) for column in zip(*given_lives, strict=True))
    curve = kaplan_meier(counts_of_lives(entry, entry + length, left))
    wider = kaplan_meier(counts_of_lives(entry, entry + length, left), confidence=0.99)
    turned = kaplan_meier(counts_of_lives(entry[::-1], (entry + length)[::-1], left[::-1]))
    assert np.all(np.diff(curve.survival) <= 0)
    assert np.all((curve.low <= curve.survival) & (curve.survival <= curve.high))
    assert np.all((wider.low <= curve.low) & (curve.high <= wider.high))
    assert turned.survival.tolist() == curve.survival.tolist()


@given(st.lists(st.integers(1, 50), min_size=1, max_size=50))
def test_without_censoring_it_is_the_share_still_there(lengths: list[int]) -> None:
    last = np.array(lengths)
    curve = kaplan_meier(counts_of_lives(np.zeros(len(last)), last, np.ones(len(last), dtype=bool)))
    np.testing.assert_allclose(curve.survival, [np.mean(last > day) for day in curve.day], atol=1e-12)


def test_engine_counts_in_any_order_and_in_parts_give_the_same_curve() -> None:
    entry, last, left = lives(3, late=True)
    whole = counts_of_lives(entry, last, left)
    days = np.concatenate([last[::-1], entry])
    nothing, one = np.zeros(len(last)), np.ones(len(last))
    parts = counts_by_day(
        days,
        np.concatenate([nothing, one]),
        np.concatenate([left[::-1], nothing]),
        np.concatenate([~left[::-1], nothing]),
    )
    for field in ("day", "entries", "departures", "censored"):
        np.testing.assert_array_equal(getattr(parts, field), getattr(whole, field))


def test_ignoring_late_entry_would_flatter() -> None:
    """Bakkerij Jansen and Garage De Wit are known since their day 100; whoever left before is unseen."""
    entry, last, left = [0, 0, 100, 100], [50, 150, 160, 120], [True, True, False, True]
    honest = kaplan_meier(counts_of_lives(entry, last, left)).at([60]).survival[0]
    flattered = kaplan_meier(counts_of_lives([0] * 4, last, left)).at([60]).survival[0]
    assert (honest, flattered) == (0.5, 0.75)


def test_between_and_beyond_the_days_of_the_curve() -> None:
    at = kaplan_meier(counts_of_lives([0, 0, 0], [10, 20, 30], [True, True, False])).at(
        [0, 5, 10, 15, 25, 30, 31]
    )
    np.testing.assert_allclose(at.survival, [1, 1, 2 / 3, 2 / 3, 1 / 3, 1 / 3, np.nan])
    assert at.at_risk.tolist() == [3, 3, 3, 2, 1, 1, 0]
    assert at.departures.tolist() == [0, 0, 1, 0, 0, 0, 0]


def test_median_with_its_limits() -> None:
    entry, last, left = lives(12, late=False)
    curve = kaplan_meier(counts_of_lives(entry, last, left))
    median = curve.median()
    assert median.value is not None
    assert median.low is not None
    assert median.high is not None
    assert curve.at([median.value]).survival[0] <= 0.5 < curve.at([median.value - 1]).survival[0]
    assert curve.at([median.low]).low[0] <= 0.5 < curve.at([median.low - 1]).low[0]
    assert curve.at([median.high]).high[0] <= 0.5 < curve.at([median.high - 1]).high[0]


def test_no_median_while_most_are_still_there() -> None:
    curve = kaplan_meier(counts_of_lives([0] * 10, [5] * 10, [True] * 2 + [False] * 8))
    assert (curve.median().value, curve.median().high) == (None, None)


def test_lives_never_at_risk_are_left_out() -> None:
    counts = counts_of_lives([0, 40, 0], [0, 40, 60], [True, True, False])
    assert (counts.entries.sum(), counts.departures.sum(), counts.censored.sum()) == (2, 1, 1)
    assert kaplan_meier(counts).survival.tolist() == [0.5, 0.5]


def test_counts_that_cannot_be_are_refused() -> None:
    with pytest.raises(ValueError, match="day 5: 3 lives end, 2 are at risk"):
        counts_by_day([0, 5], [2, 0], [0, 3], [0, 0])
    with pytest.raises(ValueError, match="at least one day"):
        counts_by_day([], [], [], [])
    with pytest.raises(ValueError, match="neither days nor counts below 0"):
        counts_by_day([0, -1], [2, 0], [0, 0], [0, 0])
    with pytest.raises(ValueError, match="cannot end before it enters"):
        counts_of_lives([10], [5], [True])


def test_counts_are_plain_columns() -> None:
    assert counts_of_lives([0], [3], [True]).departures.tolist() == [0.0, 1.0]
    assert isinstance(counts_by_day([0, 3], [1, 0], [0, 1], [0, 0]), LifeCounts)


def test_a_curve_that_ended_at_zero_stays_there() -> None:
    at = kaplan_meier(counts_of_lives([0, 0], [10, 20], [True, True])).at([20, 99])
    assert (at.survival.tolist(), at.low.tolist(), at.high.tolist()) == ([0, 0], [0, 0], [0, 0])
