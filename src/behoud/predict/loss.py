"""The board's figure: what the customers at risk are expected to take with them, between which limits.

Two things make the figure uncertain. Chance: each customer goes or stays as a whole, and one large
customer can be a third of the total; that is a sum of independent yes-or-no amounts (Poisson-binomial
with weights). And the recipe: probabilities that are right on average may all be a fifth too low in
a given quarter; how far they were off at earlier dates says how far they may be off now.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from scipy.stats import t as student

from behoud.stats.arrays import FloatArray, floats, same_length

QUARTER = 90
DRAWS = 10_000
ONE_BY_ONE = 400
"""Customers with the largest part in the uncertainty, drawn one by one; of the others the sum is drawn."""
PRIOR_SPREAD = 0.15
PRIOR_DATES = 2.0
"""Before any date is judged a quarter is taken to be off by some 15 %, for as much as two dates would say."""
FURTHEST = 2.0
"""The recipe is never taken to be off by more than exp(2), seven times."""
NODES = np.linspace(-FURTHEST, FURTHEST, 17)


@dataclass(frozen=True)
class Part:
    """The customers at risk on an earlier date: what was predicted, who left in time, cents of a year."""

    test_on: date
    p: FloatArray
    left: FloatArray
    cents: FloatArray

    def __post_init__(self) -> None:
        same_length(p=self.p, left=self.left, cents=self.cents)


@dataclass(frozen=True)
class Off:
    """How far the recipe may be off: `spread` as a part of the total, known from so many `dates`."""

    spread: float
    dates: float

    @classmethod
    def of(cls, parts: Sequence[Part]) -> Off:
        """From earlier dates: the mean square of lost / expected - 1, less what chance alone makes it.

        Drawn towards `PRIOR_SPREAD`, the more so the fewer dates there are.
        """
        seen = [priced(part) for part in parts]
        seen = [part for part in seen if part.p @ part.cents > 0]
        squares = [(part.left @ part.cents / (part.p @ part.cents) - 1) ** 2 for part in seen]
        chance = [by_chance(part.p, part.cents) / (part.p @ part.cents) ** 2 for part in seen]
        surplus = max(0.0, float(sum(squares) - sum(chance)))
        dates = PRIOR_DATES + len(seen)
        return cls(float(np.sqrt((PRIOR_DATES * PRIOR_SPREAD**2 + surplus) / dates)), dates)


@dataclass(frozen=True)
class Loss:
    """Cents expected to be lost, between `low` and `high`, by so many `customers` at risk.

    `unpriced` are customers at risk of whom no value is known; they are in no sum.
    """

    expected: int
    low: int
    high: int
    customers: int
    unpriced: int
    off: Off


@dataclass(frozen=True)
class Replayed:
    """What would have been said on an earlier date, and what was lost; in cents."""

    test_on: date
    expected: int
    low: int
    high: int
    lost: int


def expected_loss(
    p: FloatArray, cents: FloatArray, off: Off, *, confidence: float = 0.95, seed: int = 7, draws: int = DRAWS
) -> Loss:
    """The sum of probability times yearly value, in whole cents, with its interval.

    `expected` is the plain sum over the scores, so that it agrees with the list of customers.

    >>> found = expected_loss(np.full(100, 0.1), np.full(100, 5000.0), Off(0.0, 50))
    >>> found.expected, found.low, found.high
    (50000, 25000, 80000)
    """
    same_length(p=p, cents=cents)
    known = ~np.isnan(cents)
    chances, values = p[known], cents[known]
    expected = float(chances @ values)
    total = drawn(chances, values, off, np.random.default_rng(seed), draws)
    low, high = np.quantile(total, [(1 - confidence) / 2, (1 + confidence) / 2])
    unpriced = int((~known).sum())
    return Loss(round(expected), round(float(low)), round(float(high)), int(known.sum()), unpriced, off)


def backtest(
    parts: Sequence[Part], *, within: int = QUARTER, confidence: float = 0.95, seed: int = 7
) -> list[Replayed]:
    """What would have been said on each date, from the dates whose outcome was known by then."""
    found = []
    for part in sorted(parts, key=lambda one: one.test_on):
        over = [one for one in parts if one.test_on + timedelta(days=within) <= part.test_on]
        said = expected_loss(part.p, part.cents, Off.of(over), confidence=confidence, seed=seed)
        lost = priced(part)
        found.append(
            Replayed(part.test_on, said.expected, said.low, said.high, round(float(lost.left @ lost.cents)))
        )
    return found


def priced(part: Part) -> Part:
    """Those of whom the value is known."""
    known = ~np.isnan(part.cents)
    return Part(part.test_on, part.p[known], part.left[known], part.cents[known])


def by_chance(p: FloatArray, cents: FloatArray) -> float:
    """Variance of the sum lost when each customer leaves independently with probability `p`."""
    return float((p * (1 - p)) @ cents**2)


def drawn(p: FloatArray, cents: FloatArray, off: Off, random: np.random.Generator, draws: int) -> FloatArray:
    """Draws of the sum lost: first how far the recipe is off, then who leaves."""
    size = np.sqrt(np.log1p(off.spread**2))
    shift = size * student.rvs(off.dates, size=draws, random_state=random) - size**2 / 2
    shift = np.clip(shift, -FURTHEST, FURTHEST)
    order = np.argsort(-(p * (1 - p)) * cents**2, kind="stable")
    alone, others = order[:ONE_BY_ONE], order[ONE_BY_ONE:]
    leaves = random.random((draws, len(alone))) < shifted(p[alone], shift[:, None])
    return floats(leaves @ cents[alone] + sum_of_many(p[others], cents[others], shift, random))


def shifted(p: FloatArray, shift: FloatArray) -> FloatArray:
    """Probabilities whose hazards are exp(shift) times as high; they stay within 0 and 1."""
    return np.asarray(-np.expm1(np.exp(shift) * np.log1p(-np.minimum(p, 1 - 1e-12))), dtype=np.float64)


def sum_of_many(
    p: FloatArray, cents: FloatArray, shift: FloatArray, random: np.random.Generator
) -> FloatArray:
    """Draws of the sum over many customers none of whom matters alone: a shifted gamma.

    With the mean, variance and skewness of the sum (Pearson's third type), which are reckoned at a
    few shifts and interpolated.
    """
    moments = np.array([cumulants(shifted(p, node), cents) for node in NODES])
    mean, variance, third = (np.interp(shift, NODES, column) for column in moments.T)
    if not np.any(variance > 0):
        return floats(mean)
    deviation = np.sqrt(variance)
    skew = np.clip(third / variance**1.5, 1e-3, None)
    shape = 4 / skew**2
    return floats(mean + deviation * (random.gamma(shape) - shape) / np.sqrt(shape))


def cumulants(p: FloatArray, cents: FloatArray) -> tuple[float, float, float]:
    """Mean, variance and third central moment of the sum lost."""
    spread = p * (1 - p)
    return float(p @ cents), float(spread @ cents**2), float((spread * (1 - 2 * p)) @ cents**3)
