"""Which groups are called different, and how often that is a false alarm."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from behoud.stats.comparisons import compare_means, compare_ratios, compare_shares, holm
from behoud.stats.intervals import share_difference
from behoud.stats.sums import RatioSums

CHANCES = st.lists(st.floats(0, 1), min_size=1, max_size=12)


def sums(kept: np.ndarray, worth: np.ndarray) -> RatioSums:
    return RatioSums(
        len(worth), kept.sum(), worth.sum(), (kept * kept).sum(), (worth * worth).sum(), (kept * worth).sum()
    )


def test_holm_by_hand() -> None:
    """Four hypotheses: the smallest times 4, the next times 3, and never less than the one before."""
    assert holm([0.005, 0.04, 0.011, 0.03]).tolist() == pytest.approx([0.02, 0.06, 0.033, 0.06])
    assert holm([]).tolist() == []


@given(CHANCES)
def test_holm_never_lowers_keeps_the_order_and_stays_a_chance(chances: list[float]) -> None:
    adjusted = holm(chances)
    assert np.all(adjusted >= chances)
    assert np.all(adjusted <= 1)
    assert np.all(np.diff(adjusted[np.argsort(chances)]) >= 0)
    assert holm(chances[::-1])[::-1].tolist() == adjusted.tolist()


@given(CHANCES)
def test_what_was_not_tested_does_not_make_the_others_pay(chances: list[float]) -> None:
    with_gap = holm([np.nan, *chances, np.nan])
    assert with_gap[1:-1].tolist() == holm(chances).tolist()
    assert np.isnan(with_gap[[0, -1]]).all()


def test_team_noord_is_compared_with_all_other_teams() -> None:
    noord, zuid, oost = compare_shares([30, 12, 11], [120, 130, 125])
    expected = float(stats.fisher_exact(np.array([[30, 90], [23, 232]])).pvalue)
    assert noord.p == expected
    assert (noord.value, noord.rest) == (30 / 120, 23 / 255)
    assert noord.difference == 30 / 120 - 23 / 255
    assert noord.interval == share_difference(30, 120, 23, 255)
    assert noord.p_adjusted == pytest.approx(3 * expected)
    assert [team.differs for team in (noord, zuid, oost)] == [True, False, False]


def test_a_small_team_is_shown_and_not_tested() -> None:
    noord, zuid, west = compare_shares([30, 12, 4], [120, 130, 4], minimum=10)
    assert (west.value, west.p, west.p_adjusted, west.differs) == (1.0, None, None, None)
    assert west.interval == share_difference(4, 4, 42, 250)
    assert zuid.p is not None
    assert (noord.p_adjusted, zuid.p_adjusted) == (noord.p, 2 * zuid.p)
    assert (noord.differs, zuid.differs) == (True, True)


def test_a_group_without_customers_has_no_figure() -> None:
    empty = compare_shares([3, 5, 0], [40, 50, 0])[2]
    assert (empty.value, empty.difference, empty.interval, empty.differs) == (None, None, None, None)


def test_a_group_that_is_the_whole_company_has_nothing_to_differ_from() -> None:
    (only,) = compare_shares([3], [40])
    assert (only.value, only.rest, only.differs) == (3 / 40, None, None)
    (only_sums,) = compare_ratios([RatioSums(40, 40e3, 50e3, 55e6, 70e6, 56e6)])
    assert (only_sums.value, only_sums.rest, only_sums.differs) == (0.8, None, None)


def test_two_groups_are_one_hypothesis() -> None:
    noord, zuid = compare_shares([30, 12], [120, 130])
    assert noord.p_adjusted == noord.p == zuid.p == zuid.p_adjusted
    assert (noord.difference, zuid.difference) == (30 / 120 - 12 / 130, 12 / 130 - 30 / 120)


def test_no_departures_anywhere_is_no_difference() -> None:
    assert [(team.p, team.differs) for team in compare_shares([0, 0, 0], [50, 60, 70])] == [(1.0, False)] * 3


def test_means_are_welchs() -> None:
    rng = np.random.default_rng(5)
    noord, others = rng.normal(30, 9, 25), rng.normal(24, 5, 400)
    found = compare_means(
        [25, 400], [noord.sum(), others.sum()], [(noord * noord).sum(), (others * others).sum()]
    )[0]
    expected = stats.ttest_ind(noord, others, equal_var=False)
    limits = expected.confidence_interval(0.95)
    # The others spread less than the company as a whole, so this is a hair wider than Welch's.
    assert found.p is not None
    assert found.interval is not None
    assert expected.pvalue < found.p < 1.01 * expected.pvalue
    assert (found.interval.low, found.interval.high) == pytest.approx(limits, rel=0.01)
    assert found.differs is True


def test_ratio_score_test_by_hand() -> None:
    rng = np.random.default_rng(6)
    worth = rng.lognormal(8, 1, 200)
    kept = worth * (rng.random(200) > 0.2)
    mine = np.arange(200) < 50
    found = compare_ratios([sums(kept[mine], worth[mine]), sums(kept[~mine], worth[~mine])])[0]
    residuals = kept - kept.sum() / worth.sum() * worth
    scale = 200 / 199 * (residuals**2).sum() / (worth**2).sum()
    error = np.sqrt(sum(scale * (worth[s] ** 2).sum() / worth[s].sum() ** 2 for s in (mine, ~mine)))
    difference = kept[mine].sum() / worth[mine].sum() - kept[~mine].sum() / worth[~mine].sum()
    assert found.difference == pytest.approx(difference)
    assert found.p == pytest.approx(2 * stats.t.sf(abs(difference) / error, 198), rel=1e-6)


def test_a_small_team_that_lost_nobody_is_no_difference() -> None:
    """Within it there is no spread at all: a plain Welch test would be certain of a difference."""
    rng = np.random.default_rng(8)
    worth = rng.lognormal(8, 0.5, 400)
    kept = worth * (rng.random(400) > 0.1)
    small = sums(worth[:12], worth[:12])
    found = compare_ratios([small, sums(kept[12:], worth[12:])])[0]
    assert (found.value, found.differs) == (1.0, False)
    assert found.interval is not None
    assert 0.0 in found.interval


def test_companies_without_spread_have_no_test() -> None:
    alike = compare_means([20, 30, 25], [200, 300, 250], [2000, 3000, 2500])
    assert [(one.difference, one.p, one.differs) for one in alike] == [(0.0, None, None)] * 3


def test_order_of_the_groups_does_not_matter() -> None:
    hits, sizes = [30, 12, 11, 5], [120, 130, 125, 60]
    assert compare_shares(hits[::-1], sizes[::-1])[::-1] == compare_shares(hits, sizes)


def test_false_alarms_on_shares_stay_below_the_level() -> None:
    rng = np.random.default_rng(9)
    sizes = np.array([15, 60, 150, 400, 250, 90])
    alarms = [
        any(team.differs for team in compare_shares(rng.binomial(sizes, 0.118), sizes)) for _ in range(400)
    ]
    assert np.mean(alarms) < 0.05


def test_false_alarms_on_revenue_retention_stay_near_the_level() -> None:
    """Six teams, same loss; a Welch test would call a difference in more than a third of companies."""
    rng = np.random.default_rng(10)
    alarms = []
    for _ in range(600):
        groups = []
        for size in (15, 40, 100, 200, 400, 60):
            worth = rng.lognormal(8, 0.8, size)
            groups.append(sums(worth * (rng.random(size) > 0.12), worth))
        alarms.append(any(team.differs for team in compare_ratios(groups)))
    assert np.mean(alarms) < 0.10


def test_a_team_that_loses_twice_the_sector_is_found() -> None:
    rng = np.random.default_rng(11)
    sizes, rates = np.array([300, 400, 400, 400]), np.array([0.24, 0.1, 0.1, 0.1])
    found = [compare_shares(rng.binomial(sizes, rates), sizes)[0].differs is True for _ in range(200)]
    assert np.mean(found) > 0.95


def test_a_rest_or_a_group_below_the_minimum_is_not_tested() -> None:
    assert [team.differs for team in compare_shares([40, 4], [400, 4])] == [None, None]
    one, other = RatioSums.of_mean(9, 90.0, 950.0), RatioSums.of_mean(60, 300.0, 1700.0)
    assert [(team.p, team.differs) for team in compare_ratios([one, other])] == [(None, None)] * 2
    assert [team.differs for team in compare_ratios([one, other], minimum=9)] == [True, True]
