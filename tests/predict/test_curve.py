"""What lies ahead: probabilities from rates, against customers that are followed one by one."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from behoud.predict.curve import Curve
from behoud.predict.periods import HORIZONS, LENGTHS, MARKS

STRETCHES = len(LENGTHS)
rates = st.lists(st.floats(0, 0.01), min_size=STRETCHES, max_size=STRETCHES)


def curve(leave: list[float], end: list[float], earliest: float = 0.0) -> Curve:
    mass, other = (np.array([daily]) * LENGTHS for daily in (leave, end))
    return Curve(mass, other, np.array([earliest]))


@given(rates, rates, st.floats(0, 400))
def test_probabilities_never_fall_and_what_is_left_stays(
    leave: list[float], end: list[float], earliest: float
) -> None:
    found = curve(leave, end, earliest)
    left = [found.leave(days)[0] for days in range(1, 366)]
    assert all(one <= other + 1e-12 for one, other in pairwise(left))
    for days in HORIZONS:
        whole = found.leave(days)[0] + found.end(days)[0] + found.stay(days)[0]
        assert whole == pytest.approx(1.0, abs=3e-5)  # probabilities are kept off 0 by 1e-5


@pytest.mark.parametrize("days", HORIZONS)
def test_a_constant_rate_gives_the_textbook_answer(days: int) -> None:
    found = curve([0.002] * STRETCHES, [0.001] * STRETCHES)
    gone = 1 - np.exp(-0.003 * days)
    assert found.leave(days)[0] == pytest.approx(gone * 2 / 3)
    assert found.end(days)[0] == pytest.approx(gone / 3)


def test_rates_that_change_agree_with_customers_that_are_followed_day_by_day() -> None:
    leave = np.linspace(0.0005, 0.004, STRETCHES)
    end = np.linspace(0.002, 0.0001, STRETCHES)
    place = np.searchsorted(MARKS, np.arange(365), side="right") - 1
    staying, left = 1.0, []
    for day in range(365):
        both = leave[place[day]] + end[place[day]]
        gone = staying * (1 - np.exp(-both))
        left.append(gone * leave[place[day]] / both)
        staying -= gone
    found = curve(list(leave), list(end))
    for days in (1, 7, 30, 45, 90, 200, 365):
        assert found.leave(days)[0] == pytest.approx(sum(left[:days]))


def test_who_leaves_by_silence_cannot_before_it_has_lasted_long_enough() -> None:
    found = curve([0.01] * STRETCHES, [0.0] * STRETCHES, earliest=20.0)
    assert found.leave(20)[0] == pytest.approx(1e-5)
    assert found.leave(21)[0] == pytest.approx(1 - np.exp(-0.01 * 23))
    assert found.leave(30)[0] == found.leave(21)[0]
    assert found.leave(60)[0] == pytest.approx(1 - np.exp(-0.01 * 53))
