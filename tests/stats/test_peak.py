"""In which month of life customers leave most."""

import numpy as np
from scipy import stats

from behoud.stats.hazards import DAYS_PER_MONTH, monthly_hazard, peak
from behoud.stats.survival import counts_of_lives


def test_two_of_the_last_few_do_not_beat_a_year_end_of_many() -> None:
    """A hundred leave at the end of the first year of 400; two of the last twelve in month 30."""
    last = [360] * 100 + [800] * 288 + [900] * 2 + [950] * 10
    left = [True] * 100 + [False] * 288 + [True] * 2 + [False] * 10
    found = peak(monthly_hazard(counts_of_lives([0] * 400, last, left)))
    assert found is not None
    assert (found.month, found.departures, found.stands_out) == (12, 100.0, True)


def test_months_with_too_few_at_risk_do_not_count() -> None:
    hazard = monthly_hazard(counts_of_lives([0] * 9, [45] * 5 + [90] * 4, [True] * 5 + [False] * 4))
    assert peak(hazard) is None
    found = peak(hazard, minimum=5)
    assert found is not None
    assert found.month == 2


def test_p_by_hand() -> None:
    hazard = monthly_hazard(
        counts_of_lives([0] * 40, [10] * 2 + [45] * 8 + [70] * 30, [True] * 10 + [False] * 30)
    )
    found = peak(hazard)
    assert found is not None
    # In the third month fewer than ten were at risk on average.
    days = hazard.days_at_risk[:2]
    expected = stats.binomtest(8, 10, float(days[1] / days.sum()), alternative="greater").pvalue * 2
    assert np.isclose(found.p, expected)
    assert np.isclose(found.at_risk, days[1] / DAYS_PER_MONTH)


def test_an_even_hazard_has_no_month_that_stands_out() -> None:
    rng = np.random.default_rng(3)
    called = 0
    for _ in range(200):
        last = np.ceil(rng.exponential(400, 150))
        found = peak(monthly_hazard(counts_of_lives(np.zeros(150), np.minimum(last, 720), last <= 720)))
        called += found is not None and found.stands_out
    assert called / 200 <= 0.05


def test_nobody_leaves() -> None:
    assert peak(monthly_hazard(counts_of_lives([0] * 50, [100] * 50, [False] * 50))) is None
