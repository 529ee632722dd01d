"""Differences between two models on the same folds or customers, and whether they are more than noise."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import stats

from behoud.stats.arrays import FloatArray, floats
from behoud.stats.bootstrap import BootstrapInterval


@dataclass(frozen=True)
class Difference:
    """Ours minus the peer's, with the interval in which chance lets it lie."""

    value: float
    low: float
    high: float

    @property
    def noise(self) -> bool:
        """Whether no difference at all lies within the interval."""
        return self.low <= 0 <= self.high

    def __str__(self) -> str:
        said = "noise" if self.noise else "more than noise"
        return f"{self.value:+.4f} [{self.low:+.4f}, {self.high:+.4f}], {said}"


def over_folds(ours: FloatArray, peer: FloatArray, *, parts: int) -> Difference:
    """Of one figure per fold of repeated cross-validation with `parts` folds.

    The variance is widened for training sets that overlap: 1 / n + 1 / (parts - 1) instead of
    1 / n (Nadeau and Bengio 2003; for repeats Bouckaert and Frank 2004).
    """
    apart = floats(ours - peer)
    width = np.sqrt(apart.var(ddof=1) * (1 / len(apart) + 1 / (parts - 1)))
    reach = float(stats.t.ppf(0.975, len(apart) - 1) * width)
    return Difference(float(apart.mean()), float(apart.mean()) - reach, float(apart.mean()) + reach)


def bootstrapped(found: BootstrapInterval | None) -> Difference:
    """Of a paired bootstrap over customers; without an interval the difference alone."""
    if found is None:
        return Difference(0.0, 0.0, 0.0)
    around = found.interval
    if around is None:
        return Difference(found.value, found.value, found.value)
    return Difference(found.value, around.low, around.high)


def spread(values: FloatArray) -> str:
    """Mean and standard deviation.

    >>> spread(np.array([0.84, 0.86]))
    '0.8500 ± 0.0141'
    """
    return f"{values.mean():.4f} ± {values.std(ddof=1):.4f}"
