"""Features on one footing: each from 0 to 1 by where a value stands among the customers learned from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from behoud.predict.loyalty.components import Component
from behoud.stats.arrays import FloatArray, floats

KNOTS = np.linspace(0.0, 1.0, 101)
FEWEST_PEERS = 200
"""Rows of a group from which its own distribution is used."""


@dataclass(frozen=True)
class Standing:
    """Where a value stands in a distribution: the middle of the share at or below it, never falling."""

    values: FloatArray
    shares: FloatArray

    @classmethod
    def among(cls, values: FloatArray) -> Standing:
        """The standing among `values`, which holds no NaN.

        >>> Standing.among(np.array([0.0, 0.0, 0.0, 5.0])).of(np.array([0.0, 5.0, 99.0])).tolist()
        [0.375, 0.875, 0.875]
        """
        ordered = np.sort(values)
        knots = np.unique(np.quantile(ordered, KNOTS, method="nearest"))
        below = np.searchsorted(ordered, knots, side="left")
        upto = np.searchsorted(ordered, knots, side="right")
        return cls(floats(knots), floats((below + upto) / (2 * len(ordered))))

    def of(self, values: FloatArray) -> FloatArray:
        return floats(np.interp(values, self.values, self.shares))


@dataclass(frozen=True)
class Scale:
    """A component on its scale: 0 for what is usual, up to 1/2 either way, more is more loyal.

    What is not known is 0. An answer's distance from the usual halves every `half_life` days.
    """

    component: Component
    overall: Standing
    by_peers: Mapping[str, Standing]
    half_life: float

    @classmethod
    def among(cls, component: Component, rows: pd.DataFrame, half_life: float) -> Scale | None:
        """The scale that `rows` give; None where they tell no two customers apart."""
        if component.code not in rows or (component.peers and component.peers not in rows):
            return None
        values = floats(rows[component.code])
        known = ~np.isnan(values)
        if len(np.unique(values[known])) < 2:
            return None
        peers = rows[component.peers][known] if component.peers else pd.Series(dtype=object)
        groups = pd.Series(values[known]).groupby(peers.to_numpy()) if component.peers else ()
        by_peers = {str(g): Standing.among(floats(v)) for g, v in groups if len(v) >= FEWEST_PEERS}
        if component.peers and len(by_peers) < 2:
            return None
        return cls(component, Standing.among(values[known]), by_peers, half_life)

    def of(self, rows: pd.DataFrame) -> FloatArray:
        """One figure per row."""
        if self.component.code not in rows:
            return np.zeros(len(rows))
        values = floats(rows[self.component.code])
        standing = self.overall.of(values)
        if self.component.peers and self.component.peers in rows:
            groups = rows[self.component.peers].to_numpy()
            for name, among in self.by_peers.items():
                standing = np.where(groups == name, among.of(values), standing)
        found = self.component.direction * (standing - 0.5)
        return floats(np.where(np.isnan(values), 0.0, found * self.freshness(rows)))

    def freshness(self, rows: pd.DataFrame) -> FloatArray:
        """1 for an answer of today, half of it each half-life; 1 where the age is not known."""
        age = self.component.age
        if age is None or age not in rows or not np.isfinite(self.half_life):
            return np.ones(len(rows))
        days = np.nan_to_num(floats(rows[age]), nan=0.0)
        return floats(np.exp2(-np.maximum(days, 0.0) / self.half_life))
