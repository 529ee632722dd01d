"""Small trees that say how much oftener something happens than is expected."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor

from behoud.predict.threads import one_openmp_thread
from behoud.stats.arrays import FloatArray

FEWEST_TREES, MOST_TREES, PER_TREE = 120, 200, 10
"""Trees, and the departures that each takes."""
ASKED, FEWEST_ASKED = 0.5, 8
"""Part of the features that are tried for each split, and how many at least."""
BINS = 63
"""Per feature: enough for trees of four leaves."""
RANKS = np.arange(1, BINS) / BINS


@dataclass(frozen=True)
class Boosted:
    """Trees that know of each feature in which of its bins a value lies.

    `edges`: per feature the highest value of each bin but the last. They are found here, from all
    weights at once: scikit-learn 1.9 goes through all rows for every bin, which takes longer than
    the trees (from the release after it on it no longer does).
    """

    edges: tuple[FloatArray, ...]
    trees: HistGradientBoostingRegressor

    @classmethod
    def fit(
        cls, features: FloatArray, ratio: FloatArray, expected: FloatArray, departures: float, seed: int
    ) -> Boosted:
        """Fit on rows x features: the events of each row over those `expected` of it, which is its weight."""
        edges = tuple(edges_of(column, expected) for column in features.T)
        grown = trees(seed, departures, features.shape[1])
        with one_openmp_thread():
            grown.fit(coded(features, edges), ratio, sample_weight=expected)
        return cls(edges, grown)

    def coded(self, features: FloatArray, first: int = 0) -> FloatArray:
        """The bins of some of the features, from the one at place `first` on."""
        return coded(features, self.edges[first : first + features.shape[1]])

    def ratio(self, bins: FloatArray) -> FloatArray:
        """How much oftener per row, by the bins of all its features."""
        with one_openmp_thread():
            return np.asarray(self.trees.predict(bins), dtype=np.float64)


def edges_of(values: FloatArray, weight: FloatArray) -> FloatArray:
    """Between all values where they are few; else so that bins weigh the same.

    >>> edges_of(np.array([1.0, 5.0, 3.0, np.nan, 3.0]), np.ones(5)).tolist()
    [2.0, 4.0]
    """
    known = ~np.isnan(values)
    distinct = np.unique(values[known])
    if len(distinct) <= BINS:
        return np.asarray((distinct[1:] + distinct[:-1]) / 2, dtype=np.float64)
    some = np.quantile(values[known], RANKS, weights=weight[known], method="inverted_cdf")
    return np.asarray(np.unique(some), dtype=np.float64)


def coded(features: FloatArray, edges: tuple[FloatArray, ...]) -> FloatArray:
    """The number of the bin that each value lies in; what is missing stays missing.

    >>> coded(np.array([[1.0], [2.0], [np.nan], [9.0]]), (np.array([2.0, 4.0]),)).ravel().tolist()
    [0.0, 0.0, nan, 2.0]
    """
    # Column by column in memory: a tree looks at few of them, and then reads nothing else.
    made = np.empty(features.shape, order="F")
    for place, own in enumerate(edges):
        values = features[:, place]
        made[:, place] = np.where(np.isnan(values), np.nan, np.searchsorted(own, values))
    return made


def trees(seed: int, departures: float, features: int) -> HistGradientBoostingRegressor:
    """More of them the more there is to learn from."""
    return HistGradientBoostingRegressor(
        loss="poisson",
        learning_rate=0.05,
        max_iter=int(np.clip(departures / PER_TREE, FEWEST_TREES, MOST_TREES)),
        max_leaf_nodes=4,
        min_samples_leaf=40,
        l2_regularization=10.0,
        max_features=min(1.0, max(ASKED, FEWEST_ASKED / features)),
        max_bins=BINS,
        early_stopping=False,
        random_state=seed,
    )
