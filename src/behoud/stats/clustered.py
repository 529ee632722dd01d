"""Two scores beside each other on rows that are not independent: customers are resampled whole."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from behoud.stats.arrays import FloatArray, IndexArray, floats, same_length
from behoud.stats.intervals import Interval

RESAMPLES = 1_000


@dataclass(frozen=True)
class Estimate:
    """A figure with its interval; `None` where all resamples are alike."""

    value: float
    interval: Interval | None


@dataclass(frozen=True)
class Versus:
    """The AUC of one score, of another on the same rows, and the first minus the second."""

    one: Estimate
    other: Estimate
    difference: Estimate


def auc_versus(
    outcome: ArrayLike,
    score: ArrayLike,
    other_score: ArrayLike,
    cluster: ArrayLike,
    *,
    confidence: float = 0.95,
    seed: int = 0,
) -> Versus | None:
    """Both AUCs and their difference, with percentile intervals over resampled clusters.

    `cluster` numbers the customer of each row; all rows of a customer are drawn together, as its
    rows on several dates tell much the same (Field and Welsh 2007). A resample without anyone who
    left, or stayed, is left out. `None` with fewer than two of either.

    >>> found = auc_versus([1, 1, 0, 0], [4, 3, 2, 1], [1, 2, 3, 4], [0, 1, 2, 3])
    >>> found.one.value, found.other.value, found.difference.value
    (1.0, 0.0, 1.0)
    """
    left, one, other = floats(outcome), floats(score), floats(other_score)
    same_length(outcome=left, score=one, other_score=other, cluster=floats(cluster))
    if min(left.sum(), (1 - left).sum()) < 2:
        return None
    number, whose = np.unique(floats(cluster), return_inverse=True)
    of_one, of_other = weighted_auc(left, one), weighted_auc(left, other)
    random, all_once = np.random.default_rng(seed), np.ones(len(left))
    values = np.array([of_one(all_once), of_other(all_once)])
    drawn = [draw(random, len(number), whose) for _ in range(RESAMPLES)]
    draws = np.array([[of_one(weights), of_other(weights)] for weights in drawn])
    draws = draws[~np.isnan(draws).any(axis=1)]
    return Versus(
        estimate(float(values[0]), draws[:, 0], confidence),
        estimate(float(values[1]), draws[:, 1], confidence),
        estimate(float(values[0] - values[1]), draws[:, 0] - draws[:, 1], confidence),
    )


def draw(random: np.random.Generator, clusters: int, whose: IndexArray) -> FloatArray:
    """How many times each row counts when as many clusters are drawn with replacement."""
    times = np.bincount(random.integers(0, clusters, clusters), minlength=clusters)
    return floats(times[whose])


def weighted_auc(left: FloatArray, score: FloatArray) -> Callable[[FloatArray], float]:
    """The AUC as a function of how many times each row counts; ties for a half.

    >>> weighted_auc(np.array([1.0, 0.0, 0.0]), np.array([2.0, 1.0, 2.0]))(np.array([1.0, 1.0, 2.0]))
    0.6666666666666666
    """
    distinct, place = np.unique(score, return_inverse=True)

    def of(weights: FloatArray) -> float:
        gone = np.bincount(place, weights * left, len(distinct))
        stayed = np.bincount(place, weights * (1 - left), len(distinct))
        pairs = gone.sum() * stayed.sum()
        below = np.cumsum(stayed) - stayed / 2
        return float((gone * below).sum() / pairs) if pairs else float("nan")

    return of


def estimate(value: float, draws: FloatArray, confidence: float) -> Estimate:
    if not len(draws) or draws.min() == draws.max():
        return Estimate(value, None)
    low, high = np.quantile(draws, [(1 - confidence) / 2, (1 + confidence) / 2])
    return Estimate(value, Interval(float(low), float(high)))
