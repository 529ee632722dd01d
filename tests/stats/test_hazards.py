"""Monthly hazards against counting by hand, the logrank test against lifelines."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lifelines.statistics import logrank_test, multivariate_logrank_test
from scipy import stats

from behoud.stats.hazards import DAYS_PER_MONTH, logrank, monthly_hazard
from behoud.stats.survival import counts_by_day, counts_of_lives

LIVES = st.lists(st.tuples(st.integers(0, 90), st.integers(1, 200), st.booleans()), min_size=1, max_size=40)


@given(LIVES)
def test_days_at_risk_are_the_days_lived(given_lives: list[tuple[int, int, bool]]) -> None:
    entry, length, left = (np.array(column) for column in zip(*given_lives, strict=True))
    found = monthly_hazard(counts_of_lives(entry, entry + length, left))
    for month, days in zip(found.month, found.days_at_risk, strict=True):
        begin, end = (month - 1) * DAYS_PER_MONTH, month * DAYS_PER_MONTH
        lived = sum(max(0.0, min(e + n, end) - max(e, begin)) for e, n, _ in given_lives)
        assert days == pytest.approx(lived, abs=1e-6)
    assert found.departures.sum() == left.sum()
    known = found.days_at_risk > 1e-6
    assert np.all(found.low[known] <= found.probability[known])
    assert np.all(found.probability[known] <= found.high[known])


def test_probability_and_limits_by_hand() -> None:
    """Month 2: three of ten leave on day 45, the others live through it."""
    found = monthly_hazard(counts_of_lives([0] * 10, [45] * 3 + [100] * 7, [True] * 3 + [False] * 7))
    days = 3 * (45 - DAYS_PER_MONTH) + 7 * DAYS_PER_MONTH
    low, high = stats.chi2.ppf(0.025, 6) / 2, stats.chi2.ppf(0.975, 8) / 2
    expected = [1 - np.exp(-events / days * DAYS_PER_MONTH) for events in (low, 3, high)]
    assert [found.low[1], found.probability[1], found.high[1]] == pytest.approx(expected)
    assert found.departures.tolist() == [0, 3, 0, 0]
    assert found.probability[0] == found.low[0] == 0 < found.high[0]


def test_months_before_anyone_is_known_have_no_hazard() -> None:
    found = monthly_hazard(counts_of_lives([70, 70], [80, 100], [True, False]))
    assert np.isnan(found.probability).tolist() == [True, True, False, False]


def test_customers_without_an_end_count_up_to_the_last_day_of_the_table() -> None:
    open_ended = monthly_hazard(counts_by_day([0, 20], [5, 0], [0, 1], [0, 0]))
    assert open_ended.days_at_risk.tolist() == pytest.approx([20 + 4 * DAYS_PER_MONTH])


def test_constant_hazard_is_found_back() -> None:
    rng = np.random.default_rng(20)
    last = np.ceil(rng.exponential(200, 20_000))
    found = monthly_hazard(counts_of_lives(np.zeros(20_000), last, np.ones(20_000, dtype=bool)))
    truth = 1 - np.exp(-DAYS_PER_MONTH / 200)
    assert np.mean((found.low[:12] <= truth + 0.002) & (found.high[:12] >= truth - 0.002)) == 1


@pytest.mark.parametrize("seed", range(5))
def test_two_groups_as_lifelines(seed: int) -> None:
    rng = np.random.default_rng(seed)
    first, second = np.ceil(rng.exponential(40, 150)), np.ceil(rng.exponential(60, 120))
    left, also = rng.random(150) < 0.7, rng.random(120) < 0.8
    expected = logrank_test(first, second, left, also)
    found = logrank(
        [counts_of_lives(np.zeros(150), first, left), counts_of_lives(np.zeros(120), second, also)]
    )
    assert found is not None
    assert (found.statistic, found.p) == pytest.approx((expected.test_statistic, expected.p_value), rel=1e-9)
    assert found.observed == (left.sum(), also.sum())
    assert sum(found.expected) == pytest.approx(left.sum() + also.sum())


@pytest.mark.parametrize("seed", range(3))
def test_four_groups_as_lifelines(seed: int) -> None:
    rng = np.random.default_rng(seed)
    team = rng.integers(0, 4, 500)
    last, left = np.ceil(rng.exponential(50 + 5 * team)), rng.random(500) < 0.7
    expected = multivariate_logrank_test(last, team, left)
    members = [team == t for t in range(4)]
    groups = [counts_of_lives(np.zeros(int(mine.sum())), last[mine], left[mine]) for mine in members]
    found = logrank(groups)
    assert found is not None
    assert (found.statistic, found.p, found.degrees_of_freedom) == pytest.approx(
        (expected.test_statistic, expected.p_value, 3), rel=1e-9
    )


def test_late_entry_by_hand() -> None:
    """On each day with a departure: at risk, expected and hypergeometric variance, in plain Python."""
    rng = np.random.default_rng(30)
    entry = [rng.integers(0, 30, 60), rng.integers(0, 60, 50)]
    last = [e + rng.integers(1, 50, len(e)) for e in entry]
    left = [rng.random(len(e)) < 0.6 for e in entry]
    excess = variance = 0.0
    for day in sorted({int(t) for ends, gone in zip(last, left, strict=True) for t in ends[gone]}):
        risk = [int(np.sum(((e < day) | (e == 0)) & (day <= t))) for e, t in zip(entry, last, strict=True)]
        gone = [int(np.sum((t == day) & d)) for t, d in zip(last, left, strict=True)]
        n, d = sum(risk), sum(gone)
        excess += gone[0] - d * risk[0] / n
        variance += d * risk[0] * risk[1] * (n - d) / (n * n * (n - 1)) if n > 1 else 0.0
    found = logrank([counts_of_lives(*group) for group in zip(entry, last, left, strict=True)])
    assert found is not None
    assert found.statistic == pytest.approx(excess**2 / variance, rel=1e-9)


def test_groups_that_cannot_be_compared_give_none() -> None:
    one = counts_of_lives([0, 0], [5, 9], [True, True])
    later = counts_of_lives([20, 20], [25, 29], [True, True])
    quiet = counts_of_lives([0, 0], [5, 9], [False, False])
    assert [logrank([]), logrank([one]), logrank([one, later]), logrank([quiet, quiet])] == [None] * 4


def test_false_alarms_with_late_entry_stay_at_the_level() -> None:
    rng = np.random.default_rng(40)
    p_values = []
    for _ in range(500):
        groups = []
        for latest in (1, 60):
            entry = rng.integers(0, latest, 400)
            last = np.ceil(rng.exponential(50, 400))
            seen = last > entry
            groups.append(counts_of_lives(entry[seen], last[seen], np.ones(int(seen.sum()), dtype=bool)))
        found = logrank(groups)
        assert found is not None
        p_values.append(found.p)
    assert 0.03 < np.mean(np.array(p_values) < 0.05) < 0.07


def test_the_last_day_of_a_month_belongs_to_it() -> None:
    """Four years are 48 months to the day."""
    found = monthly_hazard(counts_of_lives([0, 0], [1461, 1500], [True, False]))
    assert np.flatnonzero(found.departures).tolist() == [47]
