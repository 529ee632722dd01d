"""The daily rate of leaving in each stretch ahead: log-linear regression, and small trees that correct it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.linear_model import PoissonRegressor

from behoud.predict.ahead import Clock, basis, columns
from behoud.predict.encode import Encoder
from behoud.predict.periods import LENGTHS, Places, Seen
from behoud.predict.threads import one_openmp_thread
from behoud.stats.arrays import FloatArray

NAMES = ("regression", "corrected")
"""In order of preference where they are equally good: the plainer first."""
PENALTY = 30.0
"""Of the squared coefficients of standardised features, against the log-likelihood of all departures."""
LOWEST = 1e-9
"""Per day: no rate is taken to be less."""
BINS = 63
"""Per feature: enough for trees of four leaves, and each bin is a weighted percentile to be found."""

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
    trees: HistGradientBoostingRegressor | None
    doubt: FloatArray

    def log_rates(self, rows: pd.DataFrame, name: str) -> FloatArray:
        """The logarithm of the daily rate, uncalibrated: rows x stretches."""
        weights = np.asarray(self.regression.coef_, dtype=np.float64)
        plain = self.linear(rows, weights) + float(self.regression.intercept_)
        if name == "regression" or self.trees is None:
            return plain
        grown = corrections(self.trees, self.encoder.for_trees(rows), self.clock, rows, range(len(LENGTHS)))
        return np.asarray(plain + grown, dtype=np.float64)

    def uncertainty(self, rows: pd.DataFrame, place: int) -> FloatArray:
        """Standard error of the logarithm of each row's rate in one stretch (the delta method)."""
        moving = basis(self.clock, rows, place)
        told = np.hstack([self.encoder.for_regression(rows), moving, np.ones((len(rows), 1))])
        variance = np.einsum("ij,jk,ik->i", told, self.doubt, told, optimize=True)
        # The last digits depend on which rows stand beside it, and so on how many are asked at once.
        return np.asarray(np.sqrt(variance).astype(np.float32), dtype=np.float64)

    def linear(self, rows: pd.DataFrame, weights: FloatArray) -> FloatArray:
        """What coefficients make of the features: rows x stretches."""
        fixed = self.encoder.for_regression(rows)
        still = per_row(fixed, weights[: fixed.shape[1]])
        ahead = weights[fixed.shape[1] :]
        moving = [per_row(basis(self.clock, rows, place), ahead) for place in range(len(LENGTHS))]
        return np.asarray(still[:, None] + np.column_stack(moving), dtype=np.float64)


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
        return self._beside(self.encoder.for_regression(self.told), basis)

    def grown(self) -> FloatArray:
        return self._beside(self.encoder.for_trees(self.told), columns)

    def _beside(self, fixed: FloatArray, moving: Moving) -> FloatArray:
        """The features of each stretch's row, and after them what moves as days pass."""
        found = fixed[self.back]
        width = moving(self.clock, self.told.iloc[:1], 0).shape[1]
        made = np.empty((len(self.back), width))
        for place in range(len(LENGTHS)):
            here = np.flatnonzero(self.place == place)
            made[here] = moving(self.clock, self.told.iloc[self.back[here]], place)
        return np.hstack([found, made])


def per_row(features: FloatArray, weights: FloatArray) -> FloatArray:
    """Features times weights, each row by itself.

    A product of matrices deals rows to blocks: the last digits of one would depend on those beside it.
    """
    return np.asarray(np.einsum("ij,j->i", features, weights), dtype=np.float64)


def corrections(
    trees: HistGradientBoostingRegressor,
    fixed: FloatArray,
    clock: Clock,
    rows: pd.DataFrame,
    places: Sequence[int],
) -> FloatArray:
    """The logarithm of what the trees multiply the rate by: rows x stretches.

    `fixed` are the features that no day changes, of the same `rows`.
    """
    width = fixed.shape[1]
    # Column by column in memory: a tree looks at few of them, and then reads nothing else.
    asked = np.empty((len(rows), width + columns(clock, rows[:1], 0).shape[1]), order="F")
    asked[:, :width] = fixed
    made = []
    with one_openmp_thread():
        for place in places:
            asked[:, width:] = columns(clock, rows, place)
            made.append(np.log(np.maximum(trees.predict(asked), LOWEST)))
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
    with one_openmp_thread():
        grown = trees(seed).fit(lines.grown(), lines.rate / expected, sample_weight=lines.days * expected)
    return Hazard(lines.encoder, lines.clock, line, grown, doubt)


def covariance(straight: FloatArray, events: FloatArray) -> FloatArray:
    """Of penalised coefficients: the inverse of the information in so many expected events per stretch."""
    told = np.hstack([straight, np.ones((len(straight), 1))])
    information = told.T @ (told * events[:, None])
    penalty = np.full(told.shape[1], PENALTY)
    penalty[-1] = 0.0
    return np.asarray(np.linalg.pinv(information + np.diag(penalty)), dtype=np.float64)


def regression(days: FloatArray) -> PoissonRegressor:
    """Poisson regression with days as exposure: the likelihood of a rate that is constant per stretch."""
    penalty = PENALTY / float(days.sum())
    return PoissonRegressor(alpha=penalty, solver="newton-cholesky", max_iter=200, tol=1e-7)


def trees(seed: int) -> HistGradientBoostingRegressor:
    return HistGradientBoostingRegressor(
        loss="poisson",
        learning_rate=0.05,
        max_iter=80,
        max_leaf_nodes=4,
        min_samples_leaf=40,
        l2_regularization=10.0,
        max_features=0.5,
        max_bins=BINS,
        early_stopping=False,
        random_state=seed,
    )
