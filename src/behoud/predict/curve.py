"""What lies ahead of customers: the probability to have left by any day, of either kind of end."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from behoud.predict.periods import ENDS, LENGTHS, STARTS
from behoud.stats.arrays import FloatArray

EDGE = 1e-5
"""No probability is nearer to 0 or 1 than this: no finite history can tell more."""


@dataclass(frozen=True)
class Curve:
    """Per row and stretch the expected number of decisions (`mass`) and of `other` ends while it stays.

    `earliest`: days before which the row cannot leave.
    """

    mass: FloatArray
    other: FloatArray
    earliest: FloatArray

    def leave(self, days: float | FloatArray) -> FloatArray:
        """P(decides to leave within `days`), with other ends competing (cumulative incidence: Gray 1988)."""
        return self._within(self.mass, days)

    def end(self, days: float | FloatArray) -> FloatArray:
        """P(ends otherwise within `days`): by failed payment, insolvency, or by us."""
        return self._within(self.other, days)

    def stay(self, days: float | FloatArray) -> FloatArray:
        """P(still there after `days`)."""
        reached = self.reached(days)
        return np.asarray(np.exp(-((self.mass + self.other) * reached).sum(axis=1)), dtype=np.float64)

    def scaled(self, factor: float | FloatArray) -> Curve:
        """The same with all decisions so many times as frequent; one factor, or one per row."""
        return Curve(self.mass * np.reshape(factor, (-1, 1)), self.other, self.earliest)

    def _within(self, cause: FloatArray, days: float | FloatArray) -> FloatArray:
        both = (self.mass + self.other) * self.reached(days)
        before = np.hstack([np.zeros((len(both), 1)), np.cumsum(both, axis=1)[:, :-1]])
        part = np.divide(cause, self.mass + self.other, out=np.zeros_like(cause), where=cause > 0)
        found = (np.exp(-before) * -np.expm1(-both) * part).sum(axis=1)
        return np.asarray(np.clip(found, EDGE, 1 - EDGE), dtype=np.float64)

    def reached(self, days: float | FloatArray) -> FloatArray:
        """The part of each stretch that lies within `days`: its days evenly, or all on the earliest day."""
        until = np.broadcast_to(np.asarray(days, dtype=np.float64), (len(self.mass),))[:, None]
        even = np.clip((until - STARTS) / LENGTHS, 0.0, 1.0)
        earliest = self.earliest[:, None]
        on_the_day = (earliest > STARTS) & (earliest < ENDS)
        return np.where(earliest >= ENDS, 0.0, np.where(on_the_day, until > earliest, even))
