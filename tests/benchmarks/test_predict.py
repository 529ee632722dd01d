"""The figures by which predictions are compared: by hand, and beside other libraries."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from lifelines import KaplanMeierFitter

from benchmarks.predict import cdnow, demo, online_retail, survival, telco
from benchmarks.predict.place import Asked
from benchmarks.predict.spread import Difference, over_folds
from benchmarks.predict.weighing import integrated_brier, still_watched
from benchmarks.verdicts import Verdict, say


def test_a_difference_as_large_as_its_spread_is_noise() -> None:
    ours, peer = np.array([0.84, 0.86, 0.85, 0.83, 0.87]), np.array([0.85, 0.85, 0.84, 0.84, 0.86])
    found = over_folds(ours, peer, parts=5)
    assert found.value == pytest.approx(0.002)
    assert found.noise
    assert str(found).endswith("noise")


def test_the_same_small_difference_in_every_fold_is_more_than_noise() -> None:
    ours = np.array([0.84, 0.86, 0.85, 0.83, 0.87])
    found = over_folds(ours, ours - np.array([0.010, 0.011, 0.009, 0.010, 0.010]), parts=5)
    assert not found.noise
    assert str(found).endswith("more than noise")


def test_folds_that_share_customers_widen_the_interval() -> None:
    """Nadeau and Bengio: with 10 differences of variance s2, 5 parts, the width is t9 s sqrt(1/10 + 1/4)."""
    apart = np.linspace(-0.01, 0.03, 10)
    found = over_folds(apart, np.zeros(10), parts=5)
    reach = 2.2621571628 * apart.std(ddof=1) * np.sqrt(0.35)
    assert found.high - found.value == pytest.approx(reach)


def test_who_is_still_watched_is_kaplan_meier_of_censoring() -> None:
    """Without ties between leaving and going out of sight both ways of reckoning agree."""
    time, left = np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0]), np.array([1.0, 0.0, 1.0, 0.0, 0.0, 1.0])
    grid = np.array([0.5, 1.5, 2.0, 3.5, 4.0, 5.5])
    expected = KaplanMeierFitter().fit(time, 1 - left).survival_function_at_times(grid)
    np.testing.assert_allclose(still_watched(time, left, grid), expected)


def test_the_integrated_brier_score_without_censoring_is_the_mean_of_brier_scores() -> None:
    time, left = np.array([1.0, 2.0, 3.0, 4.0]), np.ones(4)
    grid, staying = np.array([1.5, 2.5, 3.5]), np.full((4, 3), 0.5)
    assert integrated_brier((time, left), (time, left), staying, grid) == pytest.approx(0.25)


def test_the_integrated_brier_score_weighs_who_was_seen_for_who_was_not() -> None:
    """By hand: at 2.5 the first left (weight 1), the second is out of sight (0), two stay (weight 3/2)."""
    time, left = np.array([1.0, 2.0, 3.0, 4.0]), np.array([1.0, 0.0, 1.0, 1.0])
    grid, staying = np.array([2.5, 2.5 + 1e-9]), np.full((4, 2), 0.8)
    expected = (1 * 0.8**2 + 0 + 2 * 1.5 * 0.2**2) / 4
    assert integrated_brier((time, left), (time, left), staying, grid) == pytest.approx(expected)


def test_ici_is_the_gap_to_the_mean_truth_of_equal_probabilities() -> None:
    truth = np.array([0.0, 0.2, 0.3, 0.5])
    assert demo.ici(truth, np.array([0.1, 0.1, 0.4, 0.4])) == pytest.approx(0.0)
    assert demo.ici(truth, np.array([0.2, 0.2, 0.5, 0.5])) == pytest.approx(0.1)


def compared(ours: list[float]) -> demo.Compared:
    truth = np.array([0.1, 0.2, 0.3, 0.6])
    around = np.array([[0.05, 0.15], [0.1, 0.3], [0.31, 0.5], [0.5, 0.7]])
    return demo.Compared(truth, np.zeros(4), np.array(ours), around)


def test_the_truth_itself_has_the_whole_gain_and_the_base_rate_none() -> None:
    assert compared([0.1, 0.2, 0.3, 0.6]).gain == pytest.approx(1.0)
    assert compared([0.3, 0.3, 0.3, 0.3]).gain == pytest.approx(0.0)


def test_what_few_paths_leave_of_error_is_taken_off_the_best_there_is() -> None:
    """Eight paths each with a chance of their own: the mean of them looks more certain than it is."""
    draw = np.random.default_rng(3)
    exact = draw.uniform(0.05, 0.4, 200_000)
    paths = draw.beta(exact * 8, (1 - exact) * 8, (8, 200_000))
    seen, error = paths.mean(axis=0), paths.std(axis=0, ddof=1) / np.sqrt(8)
    best = demo.log_loss(exact, exact)
    assert demo.log_loss(seen, seen) < best - 0.005
    assert demo.Compared(seen, error, None, None).best == pytest.approx(best, abs=5e-4)


def test_intervals_are_counted_where_they_hold_the_truth() -> None:
    assert compared([0.1, 0.2, 0.3, 0.6]).covered == pytest.approx(0.75)


def test_few_expected_departures_are_told_and_not_judged() -> None:
    assert [verdict.met for verdict in compared([0.1, 0.2, 0.3, 0.6]).verdicts(90)] == [None, None, None]


@pytest.mark.parametrize("part", [telco, survival, online_retail, cdnow])
def test_absent_data_is_said(part: object, monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setattr("benchmarks.predict.place.DATA", tmp_path)
    (told,) = part.run(Asked())  # type: ignore[attr-defined]
    assert told.met is None
    assert "is absent (BEHOUD_DATA names its folder)" in told.sentence


def test_attributes_become_features_by_their_kind() -> None:
    from benchmarks.predict.ours import featured

    rows = featured(pd.DataFrame({"Contract": ["a", "b"], "MonthlyCharges": [1.0, 2.0]}))
    assert list(rows.columns) == ["customer_Contract", "own_number_MonthlyCharges", "customer_id", "as_of"]


def test_one_goal_that_is_missed_is_enough(capsys: pytest.CaptureFixture[str]) -> None:
    assert say([Verdict("one", True), Verdict("two", False), Verdict("three", None)]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "SHORT OF ITS GOAL: 1 of 2 goals"
    assert say([Verdict("one", True)]) == 0


def test_a_difference_says_its_interval() -> None:
    assert str(Difference(0.0012, -0.0001, 0.0025)) == "+0.0012 [-0.0001, +0.0025], noise"
