"""What each thing adds to a customer's rate of leaving, beside a customer with whom it is as usual.

The effect of a group of features is the logarithm of the number of decisions expected within 30
days, less the same with the whole group set to what is typical. Of the regression what no day changes
is coefficient x encoded value less encoded typical value, summed over a feature's columns; what moves
as days pass, and what the trees make of the group at once, is asked again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer

from behoud.predict.ahead import SILENCE, STANDS
from behoud.predict.calibrate import Calibration
from behoud.predict.curve import Curve
from behoud.predict.hazard import Asked, Hazard
from behoud.predict.model import Learned
from behoud.predict.periods import ENDS, LENGTHS, Flags
from behoud.predict.usual import Usual
from behoud.stats.arrays import FloatArray, IndexArray, floats

HORIZON = 30
"""Days ahead that are explained: what stands out today is told by what it does in the next month."""
PLACES = tuple(int(place) for place in np.flatnonzero(ENDS <= HORIZON))
NEAREST = 1
"""The stretch (days 7 to 30) in which the trees are asked about what does not move."""
HARDLY = 1e-9
MOVES = frozenset({*STANDS, "purchases_recency"})
"""Features that count differently as days pass: the deadline comes near, the silence lasts longer."""


@dataclass(frozen=True)
class Effects:
    """What features do to the rows, calibrated: on the logarithm of the decisions expected in 30 days."""

    hazard: Hazard
    calibration: Calibration
    name: str
    usual: Usual
    rows: pd.DataFrame

    @classmethod
    def of(cls, learned: Learned, usual: Usual, rows: pd.DataFrame) -> Effects:
        """By the model that was chosen."""
        return cls(learned.hazard, learned.calibrations[learned.name], learned.name, usual, rows)

    def together(self, names: Sequence[str]) -> FloatArray:
        """Of the features `names` at once, per row; what moves is weighed over the stretches of days."""
        everyone = np.arange(len(self.rows))
        if MOVES.isdisjoint(names):
            return floats(self._slope * self._off(NEAREST, names, everyone))
        off = np.column_stack([self._off(place, names, everyone) for place in PLACES])
        now = self._mass * reached(self.rows)
        then = self._mass * reached(self.usual.reset(self.rows, names)) * np.exp(-self._slope * off)
        return floats(np.log(now.sum(axis=1) / then.sum(axis=1)))

    def alone(self, names: Sequence[str], among: IndexArray) -> FloatArray:
        """Of each of the features by itself in days 7 to 30: rows `among` x features."""
        off = np.column_stack([self._off(NEAREST, [name], among) for name in names])
        return np.asarray(self._slope * off, dtype=np.float64)

    @property
    def _slope(self) -> float:
        """That of the nearest days, which both stretches share."""
        return float(self.calibration.slope[NEAREST])

    def _off(self, place: int, names: Sequence[str], among: IndexArray) -> FloatArray:
        """What `names` together do in one stretch, uncalibrated: asked only where they are not as usual."""
        columns_of = self.hazard.encoder.columns
        still = floats(self._still[:, [columns_of.index(name) for name in names]].sum(axis=1)[among])
        moves = not MOVES.isdisjoint(names)
        own = np.flatnonzero(np.isin(self._owner, [columns_of.index(name) for name in names]))
        other = np.flatnonzero(~self._alike(own, among) | moves)
        if not len(other):
            return still
        then = self._now.only(among[other])
        if then.bins is not None:
            then.bins[:, own] = self._typical[own]
        if moves:
            usual = self.usual.reset(self._standing_told.iloc[among[other]], names)
            then = replace(then, standing=self.hazard.clock.standing(usual))
        still[other] += self._in_stretch[place][among[other]] - self.hazard.in_stretch(then, place)
        return still

    def _alike(self, own: IndexArray, among: IndexArray) -> Flags:
        """Whether the trees see in the columns `own` just what is usual."""
        if self._now.bins is None:
            return np.ones(len(among), dtype=bool)
        here, typical = self._now.bins[np.ix_(among, own)], self._typical[own]
        return np.asarray(((here == typical) | (np.isnan(here) & np.isnan(typical))).all(axis=1))

    @cached_property
    def _still(self) -> FloatArray:
        """What the regression makes of what does not move as days pass: rows x features of the encoder."""
        encoder = self.hazard.encoder
        off = encoder.for_regression(self.rows) - encoder.for_regression(self.usual.row)
        owner = owners(encoder.straight, encoder.columns)
        weights = floats(self.hazard.regression.coef_)[: len(owner)]
        of_feature = owner[:, None] == np.arange(len(encoder.columns))
        return np.asarray((off * weights) @ of_feature, dtype=np.float64)

    @cached_property
    def _now(self) -> Asked:
        """The rows as they are."""
        return self.hazard.asked(self.rows, self.name)

    @cached_property
    def _in_stretch(self) -> list[FloatArray]:
        """The logarithm of their rate, per stretch."""
        return [self.hazard.in_stretch(self._now, place) for place in PLACES]

    @cached_property
    def _standing_told(self) -> pd.DataFrame:
        """The columns that count differently as days pass."""
        return self.rows[[name for name in (*STANDS, SILENCE) if name in self.rows]]

    @cached_property
    def _typical(self) -> FloatArray:
        """The bins of a customer with whom everything is as usual."""
        bins = self.hazard.asked(self.usual.row, self.name).bins
        return np.zeros(0) if bins is None else bins[0]

    @cached_property
    def _owner(self) -> IndexArray:
        return owners(self.hazard.encoder.plain, self.hazard.encoder.columns)

    @cached_property
    def _mass(self) -> FloatArray:
        """The decisions expected per stretch, but for one factor that all stretches share."""
        shift = self.calibration.shift[list(PLACES)]
        rates = self._slope * np.column_stack(self._in_stretch) + shift
        return np.asarray(np.exp(rates) * LENGTHS[list(PLACES)], dtype=np.float64)


def reached(rows: pd.DataFrame) -> FloatArray:
    """The part of each stretch in which the rows can leave; hardly any rather than none."""
    earliest = floats(rows[SILENCE]) if SILENCE in rows else np.zeros(len(rows))
    nothing = np.zeros((len(rows), len(LENGTHS)))
    found = Curve(nothing, nothing, np.nan_to_num(earliest)).reached(HORIZON)
    return np.maximum(found[:, PLACES], HARDLY)


def owners(encoding: ColumnTransformer, features: Sequence[str]) -> IndexArray:
    """Of each encoded column the place in `features` of the one that it tells of.

    Numbers come first, then the absence of those that may lack, then a column per category, then one
    per thing that is listed.
    """
    numbers, categories, lists = (list(names) for _, _, names in encoding.transformers_[:3])
    found = list(numbers)
    plain = encoding.named_transformers_["numbers"]
    if hasattr(plain, "named_steps"):
        found += [numbers[place] for place in plain.named_steps["simpleimputer"].indicator_.features_]
    if categories:
        one_hot = encoding.named_transformers_["categories"].named_steps["onehotencoder"]
        rare = one_hot.infrequent_categories_
        for name, known, few in zip(categories, one_hot.categories_, rare, strict=True):
            found += [name] * (len(known) - (0 if few is None else len(few) - 1))
    if lists:
        for name, listed in zip(lists, encoding.named_transformers_["lists"].names_, strict=True):
            found += [name] * len(listed)
    place = {name: k for k, name in enumerate(features)}
    return np.array([place[name] for name in found], dtype=np.intp)
