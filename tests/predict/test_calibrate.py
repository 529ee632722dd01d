"""Calibration of rates: what it must leave alone, what it must mend, and how far it trusts few departures."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import minimize_scalar

from behoud.predict.calibrate import FLATTEST, STEEPEST, Calibration, calibration, closest, deviance
from behoud.predict.periods import LENGTHS, Places
from behoud.stats.arrays import FloatArray, floats


def stretches(
    n: int, seed: int, *, slope: float = 1.0, shift: float = 0.0
) -> tuple[FloatArray, Places, FloatArray, FloatArray]:
    """What a model says of stretches whose true log-rates are `slope` times as spread, and shifted."""
    draw = np.random.default_rng(seed)
    said = draw.normal(-7, 1, n)
    place = draw.integers(0, len(LENGTHS), n)
    left_after = draw.exponential(np.exp(7 - slope * (said + 7) - shift))
    exposure = np.minimum(left_after, LENGTHS[place])
    return said, place, (left_after < LENGTHS[place]).astype(float), exposure


def at(made: Calibration, said: float) -> FloatArray:
    return floats(made.log_rates(np.full((1, len(LENGTHS)), said))[0])


def test_rates_that_are_right_stay_what_they_are() -> None:
    made = calibration(*stretches(120_000, 1))
    assert made.slope == pytest.approx(np.ones(len(LENGTHS)), abs=0.12)
    assert at(made, -7) == pytest.approx(np.full(len(LENGTHS), -7.0), abs=0.15)


def test_what_chance_alone_makes_of_right_rates_is_mostly_left_alone() -> None:
    drawn = [stretches(6_000, seed) for seed in range(100, 140)]
    assert 100 < np.mean([event.sum() for _, _, event, _ in drawn]) < 500
    off = {
        fit: [np.square(at(fit(*each), -6) + 6).mean() for each in drawn] for fit in (calibration, closest)
    }
    assert np.mean(off[calibration]) < 0.5 * np.mean(off[closest])
    untouched = [not calibration(*each).shift.any() for each in drawn]
    assert 0.2 < np.mean(untouched) < 0.8


@pytest.mark.parametrize(("slope", "shift"), [(0.5, 0.0), (1.0, 0.6), (0.7, 0.8)])
def test_rates_that_are_too_bold_or_off_are_mended(slope: float, shift: float) -> None:
    made = calibration(*stretches(120_000, 2, slope=slope, shift=shift))
    for said in (-8.0, -7.0, -6.0):
        expected = -7 + slope * (said + 7) + shift
        assert at(made, said) == pytest.approx(np.full(len(LENGTHS), expected), abs=0.2)


def test_as_many_are_expected_as_left() -> None:
    said, place, event, exposure = stretches(5_000, 3, slope=0.6, shift=0.5)
    made = calibration(said, place, event, exposure)
    # The pull towards no step of its own keeps the stretches far ahead a little behind.
    assert (exposure * np.exp(made.at(said, place))).sum() == pytest.approx(event.sum(), rel=0.02)


def test_it_is_never_worse_than_no_calibration_on_what_it_saw() -> None:
    said, place, event, exposure = stretches(5_000, 4, slope=0.6, shift=0.5)
    made = calibration(said, place, event, exposure)
    level = minimize_scalar(lambda by: deviance(said + by, event, exposure), bounds=(-3, 3), method="bounded")
    assert deviance(made.at(said, place), event, exposure) < float(level.fun)
    assert float(level.fun) <= deviance(said, event, exposure)


def test_a_handful_of_departures_moves_the_slope_little() -> None:
    said, place, event, exposure = stretches(60, 5, slope=0.0)
    made = calibration(said, place, event, exposure)
    assert event.sum() < 15
    assert made.slope[0] > 0.4


def test_the_slope_stays_between_its_bounds() -> None:
    said, place, event, exposure = stretches(40_000, 6, slope=-1.5)
    assert calibration(said, place, event, exposure).slope.min() >= FLATTEST
    said, place, event, exposure = stretches(40_000, 6, slope=3.5)
    assert calibration(said, place, event, exposure).slope.max() <= STEEPEST


def test_nobody_that_left_calibrates_nothing() -> None:
    said, place, event, exposure = stretches(50, 7)
    with pytest.raises(ValueError, match="some who left"):
        calibration(said, place, np.zeros(len(event)), exposure)


def test_one_stretch_at_a_time_is_the_same_as_all_at_once() -> None:
    said, place, event, exposure = stretches(2_000, 8)
    made = calibration(said, place, event, exposure)
    table = made.log_rates(np.tile(said[:, None], (1, len(LENGTHS))))
    assert made.at(said, place) == pytest.approx(table[np.arange(len(said)), place])
