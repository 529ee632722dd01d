"""The daily rate of leaving in each stretch ahead: log-linear regression, and small trees that correct it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.linalg import block_diag
from sklearn.linear_model import PoissonRegressor

from behoud.predict.ahead import MIDDLES, Clock, Parts, Standing, basis, columns, parts
from behoud.predict.boosted import Boosted
from behoud.predict.curve import Spread
from behoud.predict.encode import Encoder
from behoud.predict.periods import LENGTHS, Places, Seen
from behoud.stats.arrays import FloatArray, IndexArray

NAMES = ("regression", "corrected")
"""In order of preference where they are equally good: the plainer first."""
PENALTY = 100.0
"""Of the squared coefficients of standardised features, against the log-likelihood of all departures."""
LOWEST = 1e-9
"""Per day: no rate is taken to be less."""
AT_A_TIME = 10_000
"""Stretches that are copied at once."""

Moving = Callable[[Clock, Standing, int, FloatArray], FloatArray]


@dataclass(frozen=True)
class Asked:
    """Rows as a model reads them: what no day changes, and where they stand today.

    `near` and `further`: what the regression makes of the former, in all and per step ahead. `bins`:
    those of the trees, with room for what moves, which is written anew for each day that is asked
    about; None where the regression stands alone.
    """

    near: FloatArray
    further: FloatArray
    bins: FloatArray | None
    standing: Standing

    def only(self, some: IndexArray) -> Asked:
        bins = None if self.bins is None else np.asfortranarray(self.bins[some])
        return Asked(self.near[some], self.further[some], bins, self.standing.only(some))


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
        return self.ahead(rows, name)[0]

    def ahead(self, rows: pd.DataFrame, name: str) -> tuple[FloatArray, Spread | None]:
        """The same, and how the decisions of each stretch lie in it; None where contracts cut none."""
        asked = self.asked(rows, name)
        days, expected = np.empty((len(rows), len(LENGTHS), 3)), np.empty((len(rows), len(LENGTHS), 3))
        for place in range(len(LENGTHS)):
            cut = parts(asked.standing, place)
            days[:, place], expected[:, place] = cut.days, self._in_parts(asked, cut, place)
        whole = expected.sum(axis=2)
        spread = Spread(days, expected / whole[:, :, None]) if self.clock.of_contracts else None
        return np.asarray(np.log(whole / LENGTHS), dtype=np.float64), spread

    def asked(self, rows: pd.DataFrame, name: str) -> Asked:
        """The rows as the regression reads them, or as the regression and the trees do."""
        fixed = self.encoder.for_regression(rows)
        width, weights = fixed.shape[1], self._weights
        near, further = per_row(fixed, weights[:width]), per_row(fixed, weights[width : 2 * width])
        bins = None
        if name != "regression" and self.trees is not None:
            known = self.encoder.for_trees(rows)
            bins = np.full((len(rows), len(self.trees.edges)), np.nan, order="F")
            bins[:, : known.shape[1]] = self.trees.coded(known)
        return Asked(near, further, bins, self.clock.standing(rows))

    def in_stretch(self, asked: Asked, place: int) -> FloatArray:
        """The logarithm of the daily rate in one stretch: the mean of its parts."""
        expected = self._in_parts(asked, parts(asked.standing, place), place).sum(axis=1)
        return np.asarray(np.log(expected / LENGTHS[place]), dtype=np.float64)

    def _in_parts(self, asked: Asked, cut: Parts, place: int) -> FloatArray:
        """The decisions expected in each part of a stretch: rows x parts."""
        expected = np.zeros(cut.days.shape)
        expected[:, 0] = cut.days[:, 0] * np.exp(self._on(asked, place, cut.middle[:, 0]))
        for part in range(1, cut.days.shape[1]):
            some = np.flatnonzero(cut.days[:, part] > 0)
            if len(some):
                rate = np.exp(self._on(asked.only(some), place, cut.middle[some, part]))
                expected[some, part] = cut.days[some, part] * rate
        return expected

    def uncertainty(self, rows: pd.DataFrame, place: int) -> FloatArray:
        """Standard error of the logarithm of each row's rate in one stretch (the delta method)."""
        fixed, moving = self.encoder.for_regression(rows), self._moving(rows, place)
        told = np.hstack([fixed, moving, np.ones((len(rows), 1))])
        doubt = in_one_stretch(self.doubt, fixed.shape[1], float(self.clock.ahead[place]))
        variance = np.einsum("ij,jk,ik->i", told, doubt, told, optimize=True)
        # The last digits depend on which rows stand beside it, and so on how many are asked at once.
        return np.asarray(np.sqrt(variance).astype(np.float32), dtype=np.float64)

    def _moving(self, rows: pd.DataFrame, place: int) -> FloatArray:
        """What moves in a stretch, each part by what the regression expects in it."""
        standing = self.clock.standing(rows)
        cut = parts(standing, place)
        made = [basis(self.clock, standing, place, middle) for middle in cut.middle.T]
        weights = self._weights[-made[0].shape[1] :]
        share = cut.days * np.exp(np.column_stack([per_row(each, weights) for each in made]))
        share /= share.sum(axis=1, keepdims=True)
        return np.asarray(sum(part[:, None] * each for part, each in zip(share.T, made, strict=True)))

    def _on(self, asked: Asked, place: int, at: FloatArray) -> FloatArray:
        """The logarithm of the daily rate `at` days ahead, which lies in one stretch."""
        moving = basis(self.clock, asked.standing, place, at)
        made = asked.near + self.clock.ahead[place] * asked.further
        made = made + per_row(moving, self._weights[-moving.shape[1] :]) + float(self.regression.intercept_)
        if asked.bins is None or self.trees is None:
            return np.asarray(made, dtype=np.float64)
        told = columns(self.clock, asked.standing, place, at)
        first = asked.bins.shape[1] - told.shape[1]
        asked.bins[:, first:] = self.trees.coded(told, first)
        return np.asarray(made + np.log(np.maximum(self.trees.ratio(asked.bins), LOWEST)), dtype=np.float64)

    @property
    def _weights(self) -> FloatArray:
        return np.asarray(self.regression.coef_, dtype=np.float64)


@dataclass(frozen=True)
class Lines:
    """Parts of stretches to fit on: their rate and days, and the features of their rows in both encodings.

    `at`: how many days ahead the middle of each part lies.
    """

    encoder: Encoder
    clock: Clock
    told: pd.DataFrame
    back: Places
    place: Places
    at: FloatArray
    rate: FloatArray
    days: FloatArray

    @classmethod
    def of(cls, rows: pd.DataFrame, found: Seen, event: FloatArray, features: Sequence[str]) -> Lines:
        used, back = np.unique(found.row, return_inverse=True)
        told = rows.iloc[used]
        clock = Clock.of(told)
        cut = parts_of(clock.standing(told), back, found.place)
        at_risk = np.clip(found.days[:, None] - (np.cumsum(cut.days, axis=1) - cut.days), 0.0, cut.days)
        line, part = np.nonzero(at_risk)
        # Who left did so in the last part in which it was still at risk.
        last = np.append(line[1:] != line[:-1], True)
        days = (at_risk * found.weight[:, None])[line, part]
        rate = event[line] * last * found.weight[line] / days
        encoder = Encoder.fit(told, features)
        return cls(encoder, clock, told, back[line], found.place[line], cut.middle[line, part], rate, days)

    def straight(self) -> FloatArray:
        fixed = self.encoder.for_regression(self.told)[self.back]
        return np.hstack([fixed, self.clock.ahead[self.place][:, None] * fixed, self._moving(basis)])

    def grown(self) -> FloatArray:
        return np.hstack([self.encoder.for_trees(self.told)[self.back], self._moving(columns)])

    def _moving(self, of: Moving) -> FloatArray:
        """What moves as days pass, a row per line."""
        standing = self.clock.standing(self.told).only(self.back)
        width = of(self.clock, standing.only(np.arange(1)), 0, MIDDLES[:1]).shape[1]
        made = np.empty((len(self.back), width))
        for place in range(len(LENGTHS)):
            here = np.flatnonzero(self.place == place)
            made[here] = of(self.clock, standing.only(here), place, self.at[here])
        return made


def parts_of(standing: Standing, back: Places, place: Places) -> Parts:
    """The parts of single stretches: each of the row and at the place that it names."""
    days, middle = np.zeros((len(back), 3)), np.zeros((len(back), 3))
    for each in range(len(LENGTHS)):
        here = np.flatnonzero(place == each)
        cut = parts(standing.only(back[here]), each)
        days[here], middle[here] = cut.days, cut.middle
    return Parts(days, middle)


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
