"""Two shares compared within strata of like customers, so that the mix of customers explains nothing."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy import special

from behoud.stats.arrays import FloatArray, floats, same_length
from behoud.stats.intervals import Interval, normal_quantile


@dataclass(frozen=True)
class StratifiedDifference:
    """Share of the one minus that of the other, within strata.

    `interval` and `p` are `None` where nobody, or everybody, succeeded: there is no spread to judge by.
    `compared` is the share of the one's customers that stand in a stratum with some of the other.
    """

    difference: float
    interval: Interval | None
    p: float | None
    compared: float


def stratified_difference(
    successes: ArrayLike,
    n: ArrayLike,
    other_successes: ArrayLike,
    other_n: ArrayLike,
    *,
    confidence: float = 0.95,
) -> StratifiedDifference | None:
    """Mantel-Haenszel difference of shares, each argument with one number per stratum.

    The estimate is that of Mantel and Haenszel (1959) for risk differences, its variance that of Sato
    (1989), right both with few large strata and with many small ones; `p` is the two-sided test of Cochran
    (1954), Mantel and Haenszel without continuity correction. `None` when no stratum has customers of
    both. ValueError when more succeed than there are.

    >>> found = stratified_difference([8, 2], [80, 20], [2, 8], [20, 80])
    >>> round(found.difference, 4), round(found.p, 4)
    (0.0, 1.0)
    """
    a, n1, b, n0 = floats(successes), floats(n), floats(other_successes), floats(other_n)
    same_length(successes=a, n=n1, other_successes=b, other_n=n0)
    if bool(np.any((a < 0) | (a > n1) | (b < 0) | (b > n0))):
        raise ValueError("successes must lie between 0 and n")
    both = (n1 > 0) & (n0 > 0)
    if not both.any():
        return None
    compared = float(n1[both].sum() / n1.sum())
    a, n1, b, n0 = a[both], n1[both], b[both], n0[both]
    weight = n1 * n0 / (n1 + n0)
    difference = float(np.sum(a * n0 / (n1 + n0) - b * n1 / (n1 + n0)) / weight.sum())
    variance = _sato_variance(difference, a, n1, b, n0, float(weight.sum()))
    margin = normal_quantile(confidence) * math.sqrt(variance) if variance > 0 else None
    interval = None if margin is None else Interval(max(difference - margin, -1), min(difference + margin, 1))
    return StratifiedDifference(difference, interval, _score_p(a, n1, b, n0), compared)


def _sato_variance(
    difference: float, a: FloatArray, n1: FloatArray, b: FloatArray, n0: FloatArray, weight: float
) -> float:
    whole = n1 + n0
    skew = (n1**2 * b - n0**2 * a + n1 * n0 * (n0 - n1) / 2) / whole**2
    spread = (a * (n0 - b) + b * (n1 - a)) / (2 * whole)
    return float(difference * skew.sum() + spread.sum()) / weight**2


def _score_p(a: FloatArray, n1: FloatArray, b: FloatArray, n0: FloatArray) -> float | None:
    whole, events = n1 + n0, a + b
    variance = n1 * n0 * events * (whole - events) / (whole**2 * np.maximum(whole - 1, 1))
    if variance.sum() == 0:
        return None
    excess = float(np.sum(a - n1 * events / whole))
    return float(special.chdtrc(1, excess**2 / float(variance.sum())))
