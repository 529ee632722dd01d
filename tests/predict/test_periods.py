"""Stretches of days ahead: what was seen of them, by hand and as rates."""

from __future__ import annotations

import numpy as np
import pytest

from behoud.predict.periods import ENDS, STARTS, Spells, seen, thinned

NEVER = np.inf


def spells(*rows: tuple[float, float, float, float, float]) -> Spells:
    return Spells(*(np.array(column, dtype=float) for column in zip(*rows, strict=True)))


def test_who_ended_otherwise_is_at_risk_until_then_and_left_not() -> None:
    found = seen(spells((0, NEVER, 40, 1000, 0)), until=1000)
    assert found.place.tolist() == [0, 1, 2]
    assert found.left.tolist() == [0, 0, 0]
    assert found.ended.tolist() == [0, 0, 1]
    assert found.days.tolist() == [7, 23, 10.5]


def test_only_stretches_that_were_seen_whole_count() -> None:
    assert seen(spells((0, NEVER, NEVER, 59, 0)), until=1000).place.tolist() == [0, 1]
    assert seen(spells((0, NEVER, NEVER, 1000, 0)), until=59).place.tolist() == [0, 1]
    assert seen(spells((0, NEVER, NEVER, 1000, 0)), since=30, until=100).place.tolist() == [2, 3]


def test_a_stretch_before_the_earliest_day_is_not_at_risk() -> None:
    found = seen(spells((0, 35, NEVER, 90, 35)), until=1000)
    assert (found.place.tolist(), found.left.tolist(), found.days.tolist()) == ([2], [1], [15])


def test_a_constant_rate_is_found_again_and_thinning_keeps_it() -> None:
    draw = np.random.default_rng(5)
    first = draw.exponential(1 / 0.004, 20_000)
    one = spells(*((0.0, x, NEVER, 400.0, 0.0) for x in np.floor(first)))
    found = seen(one, until=400)
    for told in (found, thinned(found, 20_000, 1)):
        for place in range(len(STARTS)):
            here = told.place == place
            rate = (told.left * told.weight)[here].sum() / told.exposure[here].sum()
            assert rate == pytest.approx(0.004, rel=0.15), (STARTS[place], ENDS[place])
    assert len(thinned(found, 20_000, 1).row) == pytest.approx(20_000, rel=0.05)
