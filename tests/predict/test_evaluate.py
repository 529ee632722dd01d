"""The figures of an evaluation, counted by hand or by other libraries."""

from __future__ import annotations

from datetime import date
from decimal import Decimal as D

import numpy as np
import pytest
from scipy.special import logit
from sklearn.metrics import average_precision_score, brier_score_loss, log_loss

from behoud.predict.evaluate import Judged, as_arrow, evaluate
from behoud.predict.found import found_among
from behoud.predict.reliability import calibration
from behoud.predict.resampled import by_chance
from behoud.predict.shifted import shifted
from behoud.stats.arrays import floats
from behoud.stats.calibration import expected_calibration_error

ON = date(2026, 3, 1)


def judged(n: int = 2000, *, seed: int = 4, bias: float = 1.0, counted: bool = True) -> Judged:
    """Customers whose true chance is known; the model says `bias` times it, the rule half knows it."""
    draw = np.random.default_rng(seed)
    truth = draw.beta(1, 12, n)
    left = floats(draw.random(n) < truth)
    return Judged(
        customers=np.arange(n, dtype=float),
        left=left,
        model=np.clip(truth * bias, 1e-4, 0.99),
        base=np.full(n, truth.mean()),
        rule=np.clip((truth + draw.permutation(truth)) / 2, 1e-4, 0.99),
        regression=np.clip(truth * draw.lognormal(0, 0.3, n), 1e-4, 0.99),
        cents=np.where(np.arange(n) % 10 == 0, np.nan, draw.integers(1000, 500_000, n)),
        name="corrected",
        before=np.clip(truth * bias * 0.8, 1e-4, 0.99),
        counted=counted,
    )


def line(found: Judged) -> dict[str, object]:
    made = evaluate(found, horizon=90, test_on=ON, confidence=0.95, seed=7)
    rows: list[dict[str, object]] = as_arrow([made]).to_pylist()
    return rows[0]


def test_the_figures_as_scikit_learn_has_them() -> None:
    found = judged()
    row = line(found)
    for ending, p in (("", found.model), ("_rule", found.rule), ("_regression", found.regression)):
        ap = average_precision_score(found.left, p)
        assert row[f"average_precision{ending}"] == pytest.approx(ap), ending
        assert row[f"brier{ending}"] == pytest.approx(brier_score_loss(found.left, p)), ending
        assert row[f"log_loss{ending}"] == pytest.approx(log_loss(found.left, p)), ending
    assert row["log_loss_before"] == pytest.approx(log_loss(found.left, found.before))
    assert (row["horizon"], row["test_on"], row["counted"]) == (90, ON, True)


def test_every_figure_lies_within_its_interval() -> None:
    row = line(judged())
    names = [name[:-4] for name in row if name.endswith("_low")]
    assert {"auc", "average_precision", "brier", "log_loss", "lift_5", "lift_10", "skill"} < set(names)
    for name in names:
        low, value, high = (row[f"{name}_low"], row[name], row[f"{name}_high"])
        assert low < value < high, name  # type: ignore[operator]


def test_intervals_of_the_log_loss_cover_as_often_as_they_say() -> None:
    """Against the normal approximation of a mean over customers."""
    found = judged()
    row = line(found)
    each = -np.log(np.where(found.left == 1, found.model, 1 - found.model))
    half = 1.96 * each.std(ddof=1) / np.sqrt(len(each))
    assert row["log_loss_high"] - row["log_loss_low"] == pytest.approx(2 * half, rel=0.2)  # type: ignore[operator]


def test_euros_found_by_hand() -> None:
    left, chance = np.array([1.0, 0, 1, 1, 0]), np.array([0.5, 0.9, 0.1, 0.2, 0.1])
    cents = np.array([10_000.0, 1_000, 30_000, np.nan, 500])
    made = found_among(left, chance, cents, 0.25, 0.5)
    assert made is not None
    # Chance x value: 50, 9, 30 and .50 euros; who has no value is left out, so the quarter is one customer.
    assert (made.lost, dict(made.among)) == (D("400.00"), {0.25: D("100.00"), 0.5: D("400.00")})
    assert made.share(0.25) == 0.25
    assert found_among(np.zeros(5), chance, cents, 0.25) is None


def test_had_the_share_been_known_only_the_level_changes() -> None:
    found = judged(bias=2.0)
    told = shifted(found.model, float(found.left.mean()))
    assert told.mean() == pytest.approx(found.left.mean())
    step = logit(told) - logit(found.model)
    assert np.ptp(step) < 1e-9
    row = line(found)
    assert row["log_loss_level_known"] < row["log_loss"]  # type: ignore[operator]
    assert row["ece_level_known"] < row["ece"]  # type: ignore[operator]


def test_chance_alone_explains_what_is_right_and_not_what_is_twice_too_high() -> None:
    right, double = line(judged()), line(judged(bias=2.0))
    assert right["ece"] <= right["ece_chance"]  # type: ignore[operator]
    assert right["ici"] <= right["ici_chance"]  # type: ignore[operator]
    assert double["ece"] > 2 * double["ece_chance"]  # type: ignore[operator]


def test_chance_makes_as_large_an_error_as_it_says_in_one_of_twenty_cases() -> None:
    model = np.random.default_rng(1).beta(1, 12, 500)
    limit = by_chance(expected_calibration_error, model, 0.95, seed=2)
    draw = np.random.default_rng(3)
    larger = [expected_calibration_error(floats(draw.random(500) < model), model) > limit for _ in range(400)]
    assert 0.01 < np.mean(larger) < 0.11


def test_the_bins_of_the_plot_add_up_and_together_leaves_out_what_does_not_count() -> None:
    shown, other = judged(), judged(seed=9, counted=False)
    rows = calibration({90: {20000: shown, 20060: other}}, 0.95).to_pylist()
    by_date = {day: [row for row in rows if row["test_on"] == day] for day in {r["test_on"] for r in rows}}
    assert len(by_date) == 3
    for found in by_date.values():
        assert [row["bin"] for row in found] == list(range(1, 11))
        assert sum(row["n"] for row in found) == 2000
        assert all(r["observed_low"] <= r["observed"] <= r["observed_high"] for r in found)
    together = by_date[None]
    assert sum(row["departures"] for row in together) == int(shown.left.sum())
    mean = sum(row["n"] * row["predicted"] for row in together) / 2000
    assert mean == pytest.approx(shown.model.mean())
