"""What each thing adds to a customer's rate of leaving, beside a customer with whom it is as usual.

The effect of a group of features is the logarithm of the number of decisions expected within 30
days, less the same with the whole group set to what is typical: of the regression exactly
(coefficient x encoded value less encoded typical value, summed over a feature's columns and per
stretch of days for what moves), of the trees by asking them again for the group at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer

from behoud.predict.ahead import MOVING, SILENCE, basis
from behoud.predict.boosted import Boosted
from behoud.predict.calibrate import Calibration
from behoud.predict.curve import Curve
from behoud.predict.hazard import Hazard, corrections
from behoud.predict.model import Learned
from behoud.predict.periods import ENDS, LENGTHS
from behoud.predict.usual import Usual
from behoud.stats.arrays import FloatArray, IndexArray, floats

HORIZON = 30
"""Days ahead that are explained: what stands out today is told by what it does in the next month."""
PLACES = tuple(int(place) for place in np.flatnonzero(ENDS <= HORIZON))
NEAREST = 1
"""The stretch (days 7 to 30) in which the trees are asked about what does not move."""
HARDLY = 1e-9
BY_HAND = "contract_auto"
MOVES = frozenset({*MOVING, BY_HAND, "purchases_recency"})
"""Features that count differently as days pass: the deadline comes near, the silence lasts longer."""


@dataclass(frozen=True)
class Straight:
    """The regression's part, uncalibrated: each feature by itself, and they add up."""

    hazard: Hazard
    usual: Usual
    rows: pd.DataFrame

    @cached_property
    def still(self) -> FloatArray:
        """What does not move as days pass: rows x features of the encoder."""
        encoder = self.hazard.encoder
        off = encoder.for_regression(self.rows) - encoder.for_regression(self.usual.row)
        owner = owners(encoder.straight, encoder.columns)
        weights = floats(self.hazard.regression.coef_)[: len(owner)]
        of_feature = owner[:, None] == np.arange(len(encoder.columns))
        return np.asarray((off * weights) @ of_feature, dtype=np.float64)

    def moving(self, place: int, names: Sequence[str], among: IndexArray) -> FloatArray:
        """What counts differently in each stretch of days, of `names` together, for the rows `among`."""
        if MOVES.isdisjoint(names):
            return np.zeros(len(among))
        now = in_motion(self.rows).iloc[among]
        clock, then = self.hazard.clock, self.usual.reset(now, names)
        off = basis(clock, now, place) - basis(clock, then, place)
        return np.asarray(off @ floats(self.hazard.regression.coef_)[-off.shape[1] :], dtype=np.float64)


@dataclass(frozen=True)
class Grown:
    """The trees' part, uncalibrated: what they make of rows, and of the same with features as usual."""

    hazard: Hazard
    trees: Boosted
    usual: Usual
    rows: pd.DataFrame

    def effect(self, place: int, names: Sequence[str], among: IndexArray) -> FloatArray:
        """Of the features `names` together, for the rows `among`; asked only where they are not as usual."""
        own = np.flatnonzero(np.isin(self._owner, [self.hazard.encoder.columns.index(n) for n in names]))
        here, typical = self._fixed[np.ix_(among, own)], self._typical[0, own]
        alike = ((here == typical) | (np.isnan(here) & np.isnan(typical))).all(axis=1)
        other = np.flatnonzero(~alike | (not MOVES.isdisjoint(names)))
        instead = self._fixed[among[other]]
        instead[:, own] = typical
        off = np.zeros(len(among))
        if len(other):
            then = self.usual.reset(self._in_motion.iloc[among[other]], names)
            off[other] = self.now[place][among[other]] - self._ask(instead, then, place)
        return off

    def _ask(self, fixed: FloatArray, moving: pd.DataFrame, place: int) -> FloatArray:
        return corrections(self.trees, fixed, self.hazard.clock, moving, [place])[:, 0]

    @cached_property
    def now(self) -> list[FloatArray]:
        """What they make of the rows as they are, per stretch."""
        return [self._ask(self._fixed, self._in_motion, place) for place in PLACES]

    @cached_property
    def _in_motion(self) -> pd.DataFrame:
        return in_motion(self.rows)

    @cached_property
    def _fixed(self) -> FloatArray:
        return self.trees.coded(self.hazard.encoder.for_trees(self.rows))

    @cached_property
    def _typical(self) -> FloatArray:
        return self.trees.coded(self.hazard.encoder.for_trees(self.usual.row))

    @cached_property
    def _owner(self) -> IndexArray:
        return owners(self.hazard.encoder.plain, self.hazard.encoder.columns)


@dataclass(frozen=True)
class Effects:
    """What features do to the rows, calibrated: on the logarithm of the decisions expected in 30 days."""

    calibration: Calibration
    straight: Straight
    grown: Grown | None

    @classmethod
    def of(cls, learned: Learned, usual: Usual, rows: pd.DataFrame) -> Effects:
        """By the model that was chosen."""
        hazard, trees = learned.hazard, learned.hazard.trees
        grown = None if learned.name == "regression" or trees is None else Grown(hazard, trees, usual, rows)
        return cls(learned.calibrations[learned.name], Straight(hazard, usual, rows), grown)

    def together(self, names: Sequence[str]) -> FloatArray:
        """Of the features `names` at once, per row; what moves is weighed over the stretches of days."""
        rows, everyone = self.straight.rows, np.arange(len(self.straight.rows))
        still = self._still(names).sum(axis=1)
        if MOVES.isdisjoint(names):
            return floats(self._slope * (still + self._grown(NEAREST, names, everyone)))
        moving = [self.straight.moving(k, names, everyone) + self._grown(k, names, everyone) for k in PLACES]
        now = self._mass * reached(rows)
        then = self._mass * reached(self.straight.usual.reset(rows, names))
        then *= np.exp(-self._slope * (still[:, None] + np.column_stack(moving)))
        return floats(np.log(now.sum(axis=1) / then.sum(axis=1)))

    def alone(self, names: Sequence[str], among: IndexArray) -> FloatArray:
        """Of each of the features by itself in days 7 to 30: rows `among` x features."""
        moving = [self.straight.moving(NEAREST, [n], among) + self._grown(NEAREST, [n], among) for n in names]
        off = self._still(names)[among] + np.column_stack(moving)
        return np.asarray(self._slope * off, dtype=np.float64)

    @property
    def _slope(self) -> float:
        """That of the nearest days, which both stretches share."""
        return float(self.calibration.slope[NEAREST])

    def _still(self, names: Sequence[str]) -> FloatArray:
        columns_of = self.straight.hazard.encoder.columns
        return self.straight.still[:, [columns_of.index(name) for name in names]]

    def _grown(self, place: int, names: Sequence[str], among: IndexArray) -> FloatArray:
        return np.zeros(len(among)) if self.grown is None else self.grown.effect(place, names, among)

    @cached_property
    def _mass(self) -> FloatArray:
        """The decisions expected per stretch, but for one factor that all stretches share."""
        rates = self.straight.hazard.log_rates(self.straight.rows, "regression")[:, PLACES]
        if self.grown is not None:
            rates = rates + np.column_stack(self.grown.now)
        shift = self.calibration.shift[list(PLACES)]
        return np.asarray(np.exp(self._slope * rates + shift) * LENGTHS[list(PLACES)], dtype=np.float64)


def reached(rows: pd.DataFrame) -> FloatArray:
    """The part of each stretch in which the rows can leave; hardly any rather than none."""
    earliest = floats(rows[SILENCE]) if SILENCE in rows else np.zeros(len(rows))
    nothing = np.zeros((len(rows), len(LENGTHS)))
    found = Curve(nothing, nothing, np.nan_to_num(earliest)).reached(HORIZON)
    return np.maximum(found[:, PLACES], HARDLY)


def in_motion(rows: pd.DataFrame) -> pd.DataFrame:
    """The columns that count differently as days pass."""
    return rows[[name for name in (*MOVING, SILENCE, BY_HAND) if name in rows]]


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
