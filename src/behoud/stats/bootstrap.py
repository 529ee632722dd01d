"""Bootstrap intervals where the raw rows are at hand: totals, ratios, and one model against another.

The same seed gives the same interval. BCa (Efron 1987) corrects for bias and skew; it needs the estimate
without each row in turn, so above `BCA_LIMIT` rows the percentile method takes over, and the result says so.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike
from scipy import stats

from behoud.stats.arrays import FloatArray, IndexArray, floats, same_length
from behoud.stats.discrimination import auc
from behoud.stats.intervals import Interval

BCA_LIMIT = 3_000
CELLS_AT_ONCE = 4_000_000
# A resample without any denominator has no ratio; it must be this improbable.
ALL_ZERO_CHANCE = 1e-9

Method = Literal["BCa", "percentile"]


@dataclass(frozen=True)
class BootstrapInterval:
    """Estimate with its interval; the interval is `None` where all resamples are alike."""

    value: float
    interval: Interval | None
    method: Method
    resamples: int


def bootstrap_total(
    amounts: ArrayLike, *, confidence: float = 0.95, resamples: int = 2_000, seed: int = 0
) -> BootstrapInterval | None:
    """Interval of the sum of one amount per customer, zeros included; `None` with fewer than two rows.

    >>> bootstrap_total([0, 0, 0, 100, 250, 0, 40, 0]).value
    390.0
    """

    def statistic(values: FloatArray, axis: int = -1) -> FloatArray:
        return np.asarray(values.sum(axis=axis), dtype=np.float64)

    return _bootstrap(statistic, (floats(amounts),), confidence, resamples, seed)


def bootstrap_ratio(
    numerators: ArrayLike,
    denominators: ArrayLike,
    *,
    confidence: float = 0.95,
    resamples: int = 2_000,
    seed: int = 0,
) -> BootstrapInterval | None:
    """Interval of a ratio of sums, customers resampled whole.

    `None` with fewer than two customers, with a negative denominator, or with so many denominators of 0
    that those of a resample may all be.

    >>> bootstrap_ratio([10, 15, 30, 20], [10, 20, 30, 40]).value
    0.75
    """
    above, below = floats(numerators), floats(denominators)
    same_length(numerators=above, denominators=below)
    if len(below) == 0 or bool(np.any(below < 0)) or np.mean(below == 0) ** len(below) > ALL_ZERO_CHANCE:
        return None

    def statistic(one: FloatArray, other: FloatArray, axis: int = -1) -> FloatArray:
        return np.asarray(one.sum(axis=axis) / other.sum(axis=axis), dtype=np.float64)

    # Nobody, or everybody: no resample has another ratio.
    alike = bool(np.array_equal(above * below.sum(), below * above.sum()))
    return _bootstrap(statistic, (above, below), confidence, resamples, seed, alike=alike)


def brier_difference(
    outcome: ArrayLike,
    probability: ArrayLike,
    other_probability: ArrayLike,
    *,
    confidence: float = 0.95,
    resamples: int = 2_000,
    seed: int = 0,
) -> BootstrapInterval | None:
    """Brier score of a model minus that of another on the same customers; below 0 the first is better.

    Customers are resampled with both predictions at once. `None` with fewer than two customers.
    """
    left, one, other = floats(outcome), floats(probability), floats(other_probability)
    same_length(outcome=left, probability=one, other_probability=other)

    def statistic(values: FloatArray, axis: int = -1) -> FloatArray:
        return np.asarray(values.mean(axis=axis), dtype=np.float64)

    return _bootstrap(statistic, ((one - left) ** 2 - (other - left) ** 2,), confidence, resamples, seed)


def auc_difference(
    outcome: ArrayLike,
    score: ArrayLike,
    other_score: ArrayLike,
    *,
    confidence: float = 0.95,
    resamples: int = 1_000,
    seed: int = 0,
) -> BootstrapInterval | None:
    """AUC of a model minus that of another on the same customers; above 0 the first is better.

    Those who left and those who stayed are resampled apart, each with both scores (Carpenter and Bithell
    2000; Robin et al. 2011), percentile method. `None` with fewer than two of either.
    """
    left, one, other = floats(outcome) > 0, floats(score), floats(other_score)
    same_length(outcome=left.astype(np.float64), score=one, other_score=other)
    gone, stayed = np.flatnonzero(left), np.flatnonzero(~left)
    if min(len(gone), len(stayed)) < 2:
        return None

    def difference(chosen: IndexArray) -> float:
        return auc(left[chosen], one[chosen]) - auc(left[chosen], other[chosen])

    random = np.random.default_rng(seed)
    draws = floats(
        [
            difference(np.concatenate([random.choice(gone, len(gone)), random.choice(stayed, len(stayed))]))
            for _ in range(resamples)
        ]
    )
    value = difference(np.arange(len(left)))
    return BootstrapInterval(value, _percentiles(draws, confidence), "percentile", resamples)


def _percentiles(draws: FloatArray, confidence: float) -> Interval | None:
    if draws.min() == draws.max():
        return None
    low, high = np.quantile(draws, [(1 - confidence) / 2, (1 + confidence) / 2])
    return Interval(float(low), float(high))


def _bootstrap(
    statistic: Callable[..., FloatArray],
    columns: tuple[FloatArray, ...],
    confidence: float,
    resamples: int,
    seed: int,
    *,
    alike: bool = False,
) -> BootstrapInterval | None:
    rows = len(columns[0])
    if rows < 2:
        return None
    method: Method = "BCa" if rows <= BCA_LIMIT else "percentile"
    value = float(statistic(*columns))
    if alike or all(bool(np.all(column == column[0])) for column in columns):
        return BootstrapInterval(value, None, method, resamples)
    result: Any = stats.bootstrap(
        columns,
        statistic,
        n_resamples=resamples,
        batch=max(1, CELLS_AT_ONCE // rows),
        vectorized=True,
        paired=True,
        axis=-1,
        confidence_level=confidence,
        method=method,
        rng=np.random.default_rng(seed),
    )
    limits = result.confidence_interval
    return BootstrapInterval(value, _finite(float(limits.low), float(limits.high)), method, resamples)


def _finite(low: float, high: float) -> Interval | None:
    return Interval(low, high) if np.isfinite(low) and np.isfinite(high) and low < high else None
