"""Do customers leave as often as the model says? Scores and calibration errors of probabilities.

`outcome` is 0 or 1 per customer, `probability` between 0 and 1. ValueError when they are not, or differ in
length. The outcome of an empty list is `nan`.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy import optimize, special

from behoud.stats.arrays import FloatArray, IndexArray, floats, same_length
from behoud.stats.intervals import Intervals, wilson_many

# The logit of 0 and 1 is infinite; probabilities are kept this far from both.
EDGE = 1e-6


@dataclass(frozen=True)
class Reliability:
    """Per bin, lowest first and of about equal size: mean prediction, observed share, its interval."""

    n: FloatArray
    predicted: FloatArray
    observed: FloatArray
    interval: Intervals


@dataclass(frozen=True)
class CalibrationLine:
    """Logistic recalibration: 0 and 1 when perfect (Cox 1958; Van Calster et al. 2019).

    `intercept` below 0: risks are too high on the whole. `slope` below 1: they are too extreme.
    """

    intercept: float
    slope: float


def brier(outcome: ArrayLike, probability: ArrayLike) -> float:
    """Mean squared error of the probabilities (Brier 1950); lower is better.

    >>> round(brier([1, 0, 0], [0.8, 0.2, 0.1]), 4)
    0.03
    """
    left, chance = _checked(outcome, probability)
    return float(np.mean((chance - left) ** 2)) if len(left) else math.nan


def log_loss(outcome: ArrayLike, probability: ArrayLike) -> float:
    """Mean negative log likelihood; infinite when something happened that was given no chance.

    >>> round(log_loss([1, 0, 0], [0.8, 0.2, 0.1]), 4)
    0.1839
    """
    left, chance = _checked(outcome, probability)
    return (
        float(-np.mean(special.xlogy(left, chance) + special.xlog1py(1 - left, -chance)))
        if len(left)
        else math.nan
    )


def reliability(
    outcome: ArrayLike, probability: ArrayLike, *, bins: int = 10, confidence: float = 0.95
) -> Reliability:
    """Predicted and observed per quantile bin, with Wilson intervals.

    Customers with the same probability share a bin, so there may be fewer bins than asked.

    >>> reliability([0, 0, 1, 1], [0.1, 0.2, 0.7, 0.8], bins=2).predicted.round(2).tolist()
    [0.15, 0.75]
    """
    left, chance = _checked(outcome, probability)
    place = _quantile_bins(chance, bins)
    n = floats(np.bincount(place))
    hits = floats(np.bincount(place, left))
    used = n > 0
    n, hits, predicted = n[used], hits[used], floats(np.bincount(place, chance))[used]
    return Reliability(n, predicted / n, hits / n, wilson_many(hits, n, confidence))


def expected_calibration_error(outcome: ArrayLike, probability: ArrayLike, *, bins: int = 10) -> float:
    """ECE: gap between predicted and observed per quantile bin, averaged over customers (Naeini et al. 2015).

    Chance alone makes it positive, more so in small data.

    >>> round(expected_calibration_error([0, 0, 1, 1], [0.1, 0.2, 0.7, 0.8], bins=2), 4)
    0.2
    """
    table = reliability(outcome, probability, bins=bins)
    gaps = np.abs(table.predicted - table.observed)
    return float(np.average(gaps, weights=table.n)) if len(gaps) else math.nan


def integrated_calibration_index(outcome: ArrayLike, probability: ArrayLike) -> float:
    """ICI: mean gap between probability and smoothed outcome (Austin and Steyerberg 2019).

    The smooth is isotonic regression (Zadrozny and Elkan 2002) instead of the original loess: no span to
    choose, and it follows chance more closely, so that small data give a somewhat higher index.

    >>> round(integrated_calibration_index([0, 0, 1, 1], [0.1, 0.2, 0.7, 0.8]), 4)
    0.2
    """
    left, chance = _checked(outcome, probability)
    if len(left) == 0:
        return math.nan
    distinct, place = np.unique(chance, return_inverse=True)
    n = np.bincount(place)
    fitted = optimize.isotonic_regression(np.bincount(place, left) / n, weights=n).x
    return float(np.average(np.abs(distinct - fitted), weights=n))


def calibration_line(outcome: ArrayLike, probability: ArrayLike) -> CalibrationLine | None:
    """Calibration in the large, and the slope of the logistic recalibration.

    The slope is that of a logistic regression of the outcome on the logit of the probability; the intercept
    is that of one with the slope fixed at 1 (Cox 1958; Van Calster et al. 2019). `None` when nobody or
    everybody left, when all probabilities are equal, or when they separate leavers and stayers fully, which
    has no finite slope.
    """
    left, chance = _checked(outcome, probability)
    logit = floats(special.logit(np.clip(chance, EDGE, 1 - EDGE)))
    gone = left == 1
    if not gone.any() or gone.all() or _separated(logit[gone], logit[~gone]):
        return None
    shift = _fit(left, np.ones((len(left), 1)), logit)
    line = _fit(left, np.column_stack([np.ones(len(left)), logit]), np.zeros(len(left)))
    return CalibrationLine(intercept=float(shift[0]), slope=float(line[1]))


def _separated(gone: FloatArray, stayed: FloatArray) -> bool:
    return bool(gone.min() >= stayed.max() or gone.max() <= stayed.min())


def _fit(left: FloatArray, design: FloatArray, offset: FloatArray) -> FloatArray:
    """Maximum likelihood coefficients of a logistic regression with an offset."""

    def loss(coefficients: FloatArray) -> float:
        linear = offset + design @ coefficients
        return float(np.mean(np.logaddexp(0, linear) - left * linear))

    def slope(coefficients: FloatArray) -> FloatArray:
        excess = special.expit(offset + design @ coefficients) - left
        return floats(design.T @ excess / len(left))

    found = optimize.minimize(
        loss, np.zeros(design.shape[1]), jac=slope, method="BFGS", options={"gtol": 1e-9}
    )
    return floats(found.x)


def _quantile_bins(chance: FloatArray, bins: int) -> IndexArray:
    if bins < 1:
        raise ValueError(f"at least one bin is needed, not {bins}")
    if len(chance) == 0:
        return np.empty(0, dtype=np.intp)
    inner = np.quantile(chance, np.arange(1, bins) / bins)
    return np.asarray(np.searchsorted(inner, chance, side="left"), dtype=np.intp)


def _checked(outcome: ArrayLike, probability: ArrayLike) -> tuple[FloatArray, FloatArray]:
    left, chance = floats(outcome), floats(probability)
    same_length(outcome=left, probability=chance)
    if not bool(np.all((left == 0) | (left == 1))):
        raise ValueError("an outcome is 0 or 1")
    if not bool(np.all((chance >= 0) & (chance <= 1))):
        raise ValueError("a probability lies between 0 and 1")
    return left, chance
