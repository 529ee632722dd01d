"""Models of a snapshot that each learned from all customers but a tenth: likeness, and what makes it.

Each customer is scored and explained by the one model that did not learn from it (crossed fit: Stone
1974). What a feature adds is the logarithm of the odds of having left, less the same with that one
feature as is typical: a number at its median, a category at each value as often as it occurs (the most
frequent one alone would leave half of the customers without a word on it). Nothing is said of when.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from sklearn.linear_model import LogisticRegression

from behoud.predict.catalogue import feature_named
from behoud.predict.curve import EDGE
from behoud.predict.hazard import Hazard, fitted
from behoud.predict.model import FOLDS, MOST_STRETCHES
from behoud.predict.periods import ENDS, Seen, Spells, seen, thinned
from behoud.predict.reasons import REASONS, offsets_of, strongest, worded
from behoud.predict.sample import stable_hash
from behoud.predict.usual import Usual
from behoud.stats.arrays import FloatArray, IndexArray, floats

PERIOD = float(ENDS[0])
"""Days that stand for the one period of a snapshot: the length of a model's first stretch."""
HARDLY_PULLED = 1e6
VALUES = 10
"""Of a category: the most frequent ones that stand for what is typical."""


@dataclass(frozen=True)
class Crossed:
    """A model per fold of customers, learned from the others."""

    hazards: Mapping[int, Hazard]
    features: tuple[str, ...]

    @classmethod
    def fit(cls, rows: pd.DataFrame, left: FloatArray, features: Sequence[str], seed: int) -> Crossed:
        """Learn who had `left` (1 or 0 per row) from the features of `rows`."""
        fold, everyone = folds(rows), one_period(left)
        hazards = {}
        for each in np.unique(fold):
            others = thinned(everyone.only(fold[everyone.row] != each), MOST_STRETCHES, seed)
            hazards[int(each)] = fitted(rows, others, others.left, features, seed=seed)
        return cls(hazards, tuple(features))

    def log_rates(self, rows: pd.DataFrame, name: str) -> FloatArray:
        """Per row the logarithm of the rate, by the model called `name` that did not learn from it."""
        fold, found = folds(rows), np.zeros(len(rows))
        for each, hazard in self.hazards.items():
            if (here := fold == each).any():
                found[here] = hazard.log_rates(rows[here], name)[:, 0]
        return found


@dataclass(frozen=True)
class Likeness:
    """The likeness of the customers `rows` to those that had left, by the better of two kinds of model."""

    rows: pd.DataFrame
    models: Crossed
    name: str
    line: LogisticRegression

    @cached_property
    def typical(self) -> Usual:
        return Usual.of(self.rows, self.models.features)

    def reasons(self, customers: pa.ChunkedArray) -> pa.ListArray:
        """Per customer what makes it most (and least) like those that had left (`REASONS`)."""
        rows = self.rows.set_index("customer_id", drop=False).loc[customers.to_pylist()]
        rows = rows.reset_index(drop=True)
        table = np.column_stack([self.effect(rows, name) for name in self.models.features])
        row, place = strongest(table, np.zeros(table.shape[1], dtype=bool))
        codes = np.array(self.models.features, dtype=object)[place]
        told = pd.DataFrame({"row": row, "code": codes, "effect": table[row, place]})
        offsets = offsets_of(row, len(rows))
        return pa.ListArray.from_arrays(offsets, worded(told, rows, self.typical)).cast(REASONS)

    def effect(self, rows: pd.DataFrame, name: str) -> FloatArray:
        """What one feature adds to the logarithm of the odds, beside a customer with whom it is typical."""
        off = self.models.log_rates(rows, self.name)
        for value, share in self.values(name):
            off = off - share * self.models.log_rates(rows.assign(**{name: value}), self.name)
        return floats(float(self.line.coef_[0, 0]) * off)

    def values(self, name: str) -> list[tuple[Any, float]]:
        """What a feature is typically, with shares that add up to 1."""
        if feature_named(name).unit != "category":
            return [(self.typical.values[name], 1.0)]
        counts = self.rows[name].value_counts().iloc[:VALUES]
        return [(value, float(count) / float(counts.sum())) for value, count in counts.items()]


def folds(rows: pd.DataFrame) -> IndexArray:
    """The fold of each customer: by its id, so that it is the same in every run."""
    return np.array([stable_hash(name) % FOLDS for name in rows.customer_id], dtype=np.intp)


def one_period(left: FloatArray) -> Seen:
    """The first stretch of each row: who left did so in the middle of it, and nothing follows it."""
    never, nothing = np.full(len(left), np.inf), np.zeros(len(left))
    middle = np.where(left == 1, PERIOD / 2 - 0.5, np.inf)
    return seen(Spells(nothing, middle, never, nothing + PERIOD, nothing), until=PERIOD)


def recalibrated(log_rate: FloatArray, left: FloatArray) -> LogisticRegression:
    """Logistic recalibration (Cox 1958) of rates on who had left."""
    return LogisticRegression(C=HARDLY_PULLED).fit(log_rate[:, None], left)


def shares(line: LogisticRegression, log_rate: FloatArray) -> FloatArray:
    """The share that had left at each rate."""
    return floats(np.clip(line.predict_proba(log_rate[:, None])[:, 1], EDGE, 1 - EDGE))
