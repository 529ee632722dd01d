"""The daily rate of leaving in each stretch ahead: log-linear regression, and small trees that correct it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.linalg import block_diag
from sklearn.linear_model import PoissonRegressor

from behoud.predict.ahead import Clock, basis, columns
from behoud.predict.boosted import Boosted
from behoud.predict.encode import Encoder
from behoud.predict.periods import LENGTHS, Places, Seen
from behoud.stats.arrays import FloatArray

NAMES = ("regression", "corrected")
"""In order of preference where they are equally good: the plainer first."""
PENALTY = 100.0
"""Of the squared coefficients of standardised features, against the log-likelihood of all departures."""
LOWEST = 1e-9
"""Per day: no rate is taken to be less."""
AT_A_TIME = 10_000
"""Stretches that are copied at once."""

Moving = Callable[[Clock, pd.DataFrame, int], FloatArray]


@dataclass(frozen=True)
class Hazard:
    """Fitted on stretches. `trees` multiply the rate of the regression; None where it stands alone.

    `doubt`: the covariance of the regression's coefficients, its intercept last, as if each departure
    had been seen once.
    """

    encoder: Encoder
    clock: Clock
    regression: PoissonRegressor
    trees: Boosted | None
    doubt: FloatArray

    def log_rates(self, rows: pd.DataFrame, name: str) -> FloatArray:
        """The logarithm of the daily rate, uncalibrated: rows x stretches."""
        weights = np.asarray(self.regression.coef_, dtype=np.float64)
        plain = self.linear(rows, weights) + float(self.regression.intercept_)
        if name == "regression" or self.trees is None:
            return plain
        fixed = self.trees.coded(self.encoder.for_trees(rows))
        grown = corrections(self.trees, fixed, self.clock, rows, range(len(LENGTHS)))
        return np.asarray(plain + grown, dtype=np.float64)

    def uncertainty(self, rows: pd.DataFrame, place: int) -> FloatArray:
        """Standard error of the logarithm of each row's rate in one stretch (the delta method)."""
        fixed, moving = self.encoder.for_regression(rows), basis(self.clock, rows, place)
        told = np.hstack([fixed, moving, np.ones((len(rows), 1))])
        doubt = in_one_stretch(self.doubt, fixed.shape[1], float(self.clock.ahead[place]))
        variance = np.einsum("ij,jk,ik->i", told, doubt, told, optimize=True)
        # The last digits depend on which rows stand beside it, and so on how many are asked at once.
        return np.asarray(np.sqrt(variance).astype(np.float32), dtype=np.float64)

    def linear(self, rows: pd.DataFrame, weights: FloatArray) -> FloatArray:
        """What coefficients make of the features: rows x stretches."""
        fixed = self.encoder.for_regression(rows)
        width = fixed.shape[1]
        near, further = per_row(fixed, weights[:width]), per_row(fixed, weights[width : 2 * width])
        moving = [
            per_row(basis(self.clock, rows, place), weights[2 * width :]) for place in range(len(LENGTHS))
        ]
        still = near[:, None] + self.clock.ahead * further[:, None]
        return np.asarray(still + np.column_stack(moving), dtype=np.float64)


@dataclass(frozen=True)
class Lines:
    """Stretches to fit on: their rate, their days, and the features of their rows in both encodings."""

    encoder: Encoder
    clock: Clock
    told: pd.DataFrame
    back: Places
    place: Places
    rate: FloatArray
    days: FloatArray

    @classmethod
    def of(cls, rows: pd.DataFrame, found: Seen, event: FloatArray, features: Sequence[str]) -> Lines:
        used, back = np.unique(found.row, return_inverse=True)
        told, days = rows.iloc[used], found.exposure
        encoder = Encoder.fit(told, features)
        return cls(encoder, Clock.of(told), told, back, found.place, event * found.weight / days, days)

    def straight(self) -> FloatArray:
        fixed = self.encoder.for_regression(self.told)[self.back]
        return np.hstack([fixed, self.clock.ahead[self.place][:, None] * fixed, self._moving(basis)])

    def grown(self) -> FloatArray:
        return np.hstack([self.encoder.for_trees(self.told)[self.back], self._moving(columns)])

    def _moving(self, of: Moving) -> FloatArray:
        """What moves as days pass, a row per stretch."""
        made = np.empty((len(self.back), of(self.clock, self.told.iloc[:1], 0).shape[1]))
        for place in range(len(LENGTHS)):
            here = np.flatnonzero(self.place == place)
            made[here] = of(self.clock, self.told.iloc[self.back[here]], place)
        return made


def in_one_stretch(doubt: FloatArray, width: int, ahead: float) -> FloatArray:
    """The covariance of what the coefficients of the first `width` features add up to so far ahead."""
    rest = np.eye(len(doubt) - 2 * width)
    features = np.hstack([np.eye(width), ahead * np.eye(width)])
    folded = block_diag(features, rest)
    return np.asarray(folded @ doubt @ folded.T, dtype=np.float64)


def per_row(features: FloatArray, weights: FloatArray) -> FloatArray:
    """Features times weights, each row by itself.

    A product of matrices deals rows to blocks: the last digits of one would depend on those beside it.
    """
    return np.asarray(np.einsum("ij,j->i", features, weights), dtype=np.float64)


def corrections(
    trees: Boosted, fixed: FloatArray, clock: Clock, rows: pd.DataFrame, places: Sequence[int]
) -> FloatArray:
    """The logarithm of what the trees multiply the rate by: rows x stretches.

    `fixed` are the bins of the features that no day changes, of the same `rows`.
    """
    width = fixed.shape[1]
    asked = np.empty((len(rows), len(trees.edges)), order="F")
    asked[:, :width] = fixed
    made = []
    for place in places:
        asked[:, width:] = trees.coded(columns(clock, rows, place), width)
        made.append(np.log(np.maximum(trees.ratio(asked), LOWEST)))
    return np.column_stack(made)


def fitted(
    rows: pd.DataFrame,
    found: Seen,
    event: FloatArray,
    features: Sequence[str],
    *,
    seed: int,
    plain: bool = False,
) -> Hazard:
    """Fit on the stretches `found` of `rows`; `event` is 1 in those in which what is modelled happened.

    `plain`: the regression alone.
    """
    lines = Lines.of(rows, found, event, features)
    straight = lines.straight()
    line = regression(lines.days).fit(straight, lines.rate, sample_weight=lines.days)
    expected = np.maximum(line.predict(straight), LOWEST)
    doubt = covariance(straight, expected * lines.days)
    if plain:
        return Hazard(lines.encoder, lines.clock, line, None, doubt)
    # The trees see how often more (or less) than the regression expects: its rate is their exposure.
    ratio, weight, departures = lines.rate / expected, lines.days * expected, float(lines.rate @ lines.days)
    grown = Boosted.fit(lines.grown(), ratio, weight, departures, seed)
    return Hazard(lines.encoder, lines.clock, line, grown, doubt)


def covariance(straight: FloatArray, events: FloatArray) -> FloatArray:
    """Of penalised coefficients: the inverse of the information in so many expected events per stretch."""
    width = straight.shape[1] + 1
    penalty = np.full(width, PENALTY)
    penalty[-1] = 0.0
    information = np.diag(penalty)
    for first in range(0, len(straight), AT_A_TIME):
        some, weight = straight[first : first + AT_A_TIME], events[first : first + AT_A_TIME]
        told = np.hstack([some, np.ones((len(some), 1))])
        information += told.T @ (told * weight[:, None])
    return np.asarray(np.linalg.pinv(information), dtype=np.float64)


def regression(days: FloatArray) -> PoissonRegressor:
    """Poisson regression with days as exposure: the likelihood of a rate that is constant per stretch."""
    penalty = PENALTY / float(days.sum())
    return PoissonRegressor(alpha=penalty, solver="newton-cholesky", max_iter=200, tol=1e-7)
