"""From a model's log-odds to probabilities that hold on a period that it did not learn from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from scipy.special import expit, logit
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from behoud.stats.arrays import FloatArray

ISOTONIC_FROM = 1000
"""Departures from which isotonic regression is taken.

With fewer it follows chance (Niculescu-Mizil and Caruana 2005).
"""

EDGE = 1e-4
"""No probability is nearer to 0 or 1 than this: no finite history can tell more."""


class Calibration(Protocol):
    """Turns log-odds into probabilities; never decreasing."""

    @property
    def kind(self) -> str: ...

    def probability(self, log_odds: FloatArray) -> FloatArray: ...


@dataclass(frozen=True)
class Sigmoid:
    """Platt scaling (1999): the log-odds stretched and shifted."""

    slope: float
    intercept: float
    kind: Literal["sigmoid"] = "sigmoid"

    def probability(self, log_odds: FloatArray) -> FloatArray:
        return kept_off_the_edge(expit(self.slope * log_odds + self.intercept))


@dataclass(frozen=True)
class Steps:
    """Isotonic regression (Zadrozny and Elkan 2002): the observed share per stretch of log-odds."""

    fitted: IsotonicRegression
    kind: Literal["isotonic"] = "isotonic"

    def probability(self, log_odds: FloatArray) -> FloatArray:
        return kept_off_the_edge(self.fitted.predict(log_odds))


def calibration(log_odds: FloatArray, left: FloatArray) -> Calibration:
    """Fit on rows that the model did not learn from; ValueError without anyone who left or stayed.

    >>> found = calibration(np.array([-2.0, -1, 1, 2] * 10), np.array([0.0, 1, 0, 1] * 10))
    >>> found.kind, bool(found.probability(np.array([2.0]))[0] > 0.5)
    ('sigmoid', True)
    """
    departures = int(left.sum())
    if departures in (0, len(left)):
        raise ValueError("calibration needs both who left and who stayed")
    if min(departures, len(left) - departures) >= ISOTONIC_FROM:
        return Steps(IsotonicRegression(out_of_bounds="clip").fit(log_odds, left))
    fitted = LogisticRegression(C=1e4).fit(log_odds.reshape(-1, 1), left)
    slope = float(fitted.coef_[0, 0])
    if slope <= 0:  # the order of the model is no better than chance here: everyone gets the share
        return Sigmoid(0.0, float(logit(left.mean())))
    return Sigmoid(slope, float(fitted.intercept_[0]))


def kept_off_the_edge(probability: FloatArray) -> FloatArray:
    return np.asarray(np.clip(probability, EDGE, 1 - EDGE), dtype=np.float64)
