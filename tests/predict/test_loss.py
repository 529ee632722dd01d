"""The expected loss: by enumeration, its interval by simulation, and told date by date."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import numpy as np
import pytest

from behoud.predict.loss import PRIOR_SPREAD, Off, Part, backtest, expected_loss
from behoud.stats.arrays import FloatArray, floats

CERTAIN = Off(0.0, 1000.0)
FIRST = date(2024, 1, 1)


def quarter(draw: np.random.Generator, number: int, off: float, customers: int = 500) -> Part:
    """A company in which a few large customers matter, and whose leaving is off by a factor of its own."""
    p = draw.beta(1.0, 19.0, customers)
    cents = floats(np.round(np.exp(draw.normal(12, 1.2, customers))))
    factor = np.exp(draw.normal(-(off**2) / 2, off))
    left = (draw.random(customers) < 1 - (1 - p) ** factor).astype(np.float64)
    return Part(FIRST + timedelta(days=90 * number), p, left, cents)


def exact_quantile(p: FloatArray, cents: FloatArray, share: float) -> float:
    """Of the sum lost, over all ways in which a few customers can go or stay."""
    ways = np.array(list(product([0.0, 1.0], repeat=len(p))))
    chance = np.prod(np.where(ways == 1, p, 1 - p), axis=1)
    lost = ways @ cents
    order = np.argsort(lost)
    return float(lost[order][np.searchsorted(np.cumsum(chance[order]), share)])


def test_few_customers_as_over_all_ways_to_go_or_stay() -> None:
    p, cents = np.array([0.3, 0.5, 0.1, 0.9]), np.array([1000.0, 50_000.0, 7000.0, 300.0])
    found = expected_loss(p, cents, CERTAIN, confidence=0.8)
    assert found.expected == 26_270
    assert (found.low, found.high) == (exact_quantile(p, cents, 0.1), exact_quantile(p, cents, 0.9))


def test_many_small_customers_as_the_normal_law() -> None:
    found = expected_loss(np.full(40_000, 0.02), np.full(40_000, 500.0), CERTAIN)
    half = 1.96 * 500 * np.sqrt(40_000 * 0.02 * 0.98)
    assert found.expected == 400_000
    assert (found.low, found.high) == pytest.approx((400_000 - half, 400_000 + half), rel=0.01)


def test_an_unknown_value_is_counted_and_in_no_sum() -> None:
    found = expected_loss(np.array([0.5, 0.5]), np.array([np.nan, 1000.0]), CERTAIN)
    assert (found.expected, found.customers, found.unpriced) == (500, 1, 1)


def test_a_recipe_that_was_off_widens_the_interval() -> None:
    draw = np.random.default_rng(1)
    good = [quarter(draw, number, 0.0, 5000) for number in range(6)]
    bad = [Part(one.test_on, one.p / 2, one.left, one.cents) for one in good]
    assert Off.of(good).spread < PRIOR_SPREAD
    assert Off.of(bad).spread > 0.5


def test_dates_are_told_from_dates_that_were_over_by_then() -> None:
    draw = np.random.default_rng(2)
    parts = [quarter(draw, number, 0.1) for number in range(4)]
    overlapping = Part(parts[3].test_on + timedelta(days=30), *(parts[0].p, parts[0].left, parts[0].cents))
    told = backtest([*parts, overlapping])
    assert [one.test_on for one in told] == [*(part.test_on for part in parts), overlapping.test_on]
    alone = expected_loss(parts[3].p, parts[3].cents, Off.of(parts[:3]))
    assert (told[3].expected, told[3].low, told[3].high) == (alone.expected, alone.low, alone.high)
    assert told[4].low == expected_loss(parts[0].p, parts[0].cents, Off.of(parts[:3])).low
    assert told[3].lost == round(float(parts[3].left @ parts[3].cents))


def test_the_same_seed_gives_the_same_interval() -> None:
    part = quarter(np.random.default_rng(3), 0, 0.0)
    assert expected_loss(part.p, part.cents, Off.of([])) == expected_loss(part.p, part.cents, Off.of([]))


def test_nobody_at_risk_loses_nothing() -> None:
    found = expected_loss(np.empty(0), np.empty(0), Off.of([]))
    assert (found.expected, found.low, found.high) == (0, 0, 0)


@pytest.mark.slow
def test_the_interval_covers_at_its_rate() -> None:
    """Four hundred companies with four earlier quarters, whose recipes are off by 0, 15 or 30 %."""
    draw, inside = np.random.default_rng(11), {0.8: 0, 0.95: 0}
    for company in range(400):
        off = (0.0, 0.15, 0.3)[company % 3]
        *past, now = (quarter(draw, number, off) for number in range(5))
        lost = float(now.left @ now.cents)
        for confidence in inside:
            said = expected_loss(
                now.p, now.cents, Off.of(past), confidence=confidence, seed=company, draws=1000
            )
            inside[confidence] += said.low <= lost <= said.high
    assert 0.76 <= inside[0.8] / 400 <= 0.86
    assert 0.92 <= inside[0.95] / 400 <= 0.98
