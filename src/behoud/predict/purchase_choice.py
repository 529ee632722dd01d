"""Which purchase model, and at what level: settled on earlier dates, never on the period that is judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from behoud.predict.purchasing import STARTS, Buying, Purchases, fitted
from behoud.stats.arrays import FloatArray, floats

CUTOFFS = (0.5, 0.6, 0.7, 0.8)
"""Parts of the history up to which a model is learned that is then tried on the rest of it."""
FEWEST = 30
"""Purchases in the rest of the history below which a date says nothing about the level."""


@dataclass(frozen=True)
class Replay:
    """What one model expected at an earlier date, and what was bought after it."""

    expected: FloatArray
    bought: FloatArray

    @property
    def off(self) -> float:
        """Logarithm of bought over expected."""
        return float(np.log(self.bought.sum() / self.expected.sum()))

    def squared_error(self, level: float) -> float:
        """Mean over the customers, with what was expected put at a level."""
        return float(np.mean((self.bought - level * self.expected) ** 2))


def chosen(purchases: Purchases, last: int) -> Buying:
    """The purchase model of the customers as of the end of day `last`.

    BG/NBD and MBG/NBD are each learned at four earlier dates and tried on what followed. The one
    with the smaller squared error is taken, its expectations multiplied by how much more or less was
    bought than it had expected, in so far as the dates agree on that. Without enough history for it:
    BG/NBD as it is.
    """
    _, histories = purchases.until(last)
    tried = {kind: replays(purchases, last, kind) for kind in (0, 1)}
    if not tried[0] or len(tried[0]) != len(tried[1]):
        return fitted(histories)
    levels = {kind: level([replay.off for replay in found]) for kind, found in tried.items()}
    errors = {
        kind: sum(replay.squared_error(levels[kind]) for replay in found) for kind, found in tried.items()
    }
    kind = min(errors, key=lambda one: errors[one])
    return replace(fitted(histories, first_counts=kind), level=levels[kind])


def replays(purchases: Purchases, last: int, first_counts: int) -> list[Replay]:
    """The model as it could be had at each earlier date, on the rest of the history up to `last`."""
    first = int(purchases.day.min())
    found = []
    for cutoff in CUTOFFS:
        day = first + round(cutoff * (last - first))
        customers, histories = purchases.until(day)
        bought = purchases.between(customers, day, last)
        if bought.sum() < FEWEST or not np.any(histories.repeats > 0):
            continue
        model = fitted(histories, first_counts=first_counts, starts=STARTS[1:2])
        found.append(Replay(model.expected(histories, (last - day) / 7), bought))
    return found


def level(offs: Sequence[float]) -> float:
    """By what to multiply, from how far off each date was (logarithms), drawn towards 1.

    The mean is kept for the part that is not the dates' disagreement: m^2 / (m^2 + s^2 / n), the
    positive-part shrinkage of a single mean.

    >>> level([0.1, 0.1, 0.1]) > 1.1, round(level([0.3, -0.3]), 3), level([0.4])
    (True, 1.0, 1.0)
    """
    if len(offs) < 2:
        return 1.0
    values = floats(offs)
    mean, noise = float(values.mean()), float(values.var(ddof=1)) / len(values)
    return float(np.exp(mean * mean**2 / (mean**2 + noise))) if mean else 1.0
