"""What lies ahead: probabilities from rates, against customers that are followed one by one."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from behoud.predict.curve import Curve, Spread
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


@given(rates, rates, st.integers(0, 364), st.floats(0, 1), st.floats(0, 1))
def test_probabilities_never_fall_where_a_stretch_is_cut(
    leave: list[float], end: list[float], last: int, one: float, two: float
) -> None:
    """However decisions lie around the last day to cancel."""
    found = replace(curve(leave, end), spread=cut_at(last, (one, (1 - one) * two, (1 - one) * (1 - two))))
    for chance in (found.leave, found.end):
        made = [chance(days)[0] for days in range(1, 366)]
        assert all(one <= other + 1e-12 for one, other in pairwise(made))
    for days in HORIZONS:
        whole = found.leave(days)[0] + found.end(days)[0] + found.stay(days)[0]
        assert whole == pytest.approx(1.0, abs=2e-3)  # competing within one cut stretch


def cut_at(last: int, share: tuple[float, float, float]) -> Spread:
    """One customer: so much of the decisions before, on and after the last day to cancel."""
    days, shares = np.zeros((1, STRETCHES, 3)), np.zeros((1, STRETCHES, 3))
    days[0, :, 0], shares[0, :, 0] = LENGTHS, 1.0
    place = int(np.searchsorted(MARKS, last, side="right")) - 1
    before = last - MARKS[place]
    days[0, place] = before, 1, LENGTHS[place] - before - 1
    told = np.where(days[0, place] > 0, share, 0.0)
    shares[0, place] = told / told.sum() if told.sum() else days[0, place] / LENGTHS[place]
    return Spread(days, shares)


def test_what_lies_on_the_last_day_is_counted_from_that_day_on() -> None:
    """Nine tenths of what is expected in days 7 to 30 lie on day 10, a tenth in the three days before."""
    daily = [0.004] * STRETCHES
    found = replace(curve(daily, [0.0] * STRETCHES), spread=cut_at(10, (0.1, 0.9, 0.0)))
    week, month = 0.004 * 7, 0.004 * 23
    for days, expected in ((7, week), (10, week + 0.1 * month), (11, week + month), (29, week + month)):
        assert found.leave(days)[0] == pytest.approx(1 - np.exp(-expected))
    assert found.leave(np.array([11.0]))[0] == found.leave(30)[0]
    assert found.scaled(2.0).leave(11)[0] == pytest.approx(1 - np.exp(-2 * (week + month)))
    even = curve(daily, [0.0] * STRETCHES)
    assert found.leave(90)[0] == pytest.approx(even.leave(90)[0])


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
