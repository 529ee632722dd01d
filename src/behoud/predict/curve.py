"""What lies ahead of customers: the probability to have left by any day, of either kind of end."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from behoud.predict.periods import ENDS, LENGTHS, STARTS
from behoud.stats.arrays import FloatArray, IndexArray

EDGE = 1e-5
"""No probability is nearer to 0 or 1 than this: no finite history can tell more."""


@dataclass(frozen=True)
class Spread:
    """How the decisions of a stretch lie in it: in parts one after another, rows x stretches x parts.

    `days`: how long each part lasts, 0 where there is none; `share`: what it has of the decisions,
    evenly over its days.
    """

    days: FloatArray
    share: FloatArray

    def only(self, row: IndexArray, place: IndexArray) -> Spread:
        """That of one stretch of each `row`: rows x parts."""
        return Spread(self.days[row, place], self.share[row, place])

    def reached(self, days: FloatArray) -> FloatArray:
        """How much of each part lies within so many days from the begin of its stretch: rows x parts.

        >>> cut = Spread(np.array([[2.0, 1.0, 4.0]] * 2), np.array([[0.2, 0.8, 0.0]] * 2))
        >>> cut.reached(np.array([1.0, 5.0])).tolist()
        [[0.5, 0.0, 0.0], [1.0, 1.0, 0.5]]
        """
        begun = days[:, None] - (np.cumsum(self.days, axis=1) - self.days)
        return np.clip(begun / np.where(self.days > 0, self.days, 1.0), 0.0, 1.0)


@dataclass(frozen=True)
class Curve:
    """Per row and stretch the expected number of decisions (`mass`) and of `other` ends while it stays.

    `earliest`: days before which the row cannot leave. `spread`: how decisions lie in each stretch;
    evenly over its days where it is None, as other ends always do.
    """

    mass: FloatArray
    other: FloatArray
    earliest: FloatArray
    spread: Spread | None = None

    def leave(self, days: float | FloatArray) -> FloatArray:
        """P(decides to leave within `days`), with other ends competing (cumulative incidence: Gray 1988)."""
        return self._within(days)[0]

    def end(self, days: float | FloatArray) -> FloatArray:
        """P(ends otherwise within `days`): by failed payment, insolvency, or by us."""
        return self._within(days)[1]

    def stay(self, days: float | FloatArray) -> FloatArray:
        """P(still there after `days`)."""
        both = (self.mass + self.other) * self.reached(days)
        if self.spread is not None:
            row, place, cut = self._cut(self.spread, days)
            both[row, place] = (cut[0] + cut[1]).sum(axis=1)
        return np.asarray(np.exp(-both.sum(axis=1)), dtype=np.float64)

    def scaled(self, factor: float | FloatArray) -> Curve:
        """The same with all decisions so many times as frequent; one factor, or one per row."""
        return replace(self, mass=self.mass * np.reshape(factor, (-1, 1)))

    def _within(self, days: float | FloatArray) -> tuple[FloatArray, FloatArray]:
        """P(gone within `days`), by either cause."""
        reached = self.reached(days)
        mass, other = self.mass * reached, self.other * reached
        found = gone(mass, other)
        if self.spread is not None:
            row, place, cut = self._cut(self.spread, days)
            before = still_there(mass, other)[row, place]
            whole = gone(self.mass[row, place, None], self.other[row, place, None])
            for cause, parts, most in zip(found, gone(*cut), whole, strict=True):
                # The parts of a stretch come to no more than it does as a whole.
                cause[row, place] = before * np.minimum(parts.sum(axis=1), most[:, 0])
        left, ended = (np.clip(cause.sum(axis=1), EDGE, 1 - EDGE) for cause in found)
        return left, ended

    def _cut(
        self, spread: Spread, days: float | FloatArray
    ) -> tuple[IndexArray, IndexArray, tuple[FloatArray, FloatArray]]:
        """Rows and the stretch that `days` ends within, with both causes in its parts: rows x parts."""
        until = np.broadcast_to(np.asarray(days, dtype=np.float64), (len(self.mass),))
        place = np.searchsorted(ENDS, until, side="right")
        row = np.flatnonzero((place < len(ENDS)) & (self.earliest <= 0))
        place = place[row]
        cut = spread.only(row, place)
        reached = cut.reached(until[row] - STARTS[place])
        even = cut.days / LENGTHS[place, None]
        causes = self.mass[row, place, None] * cut.share, self.other[row, place, None] * even
        return row, place, (causes[0] * reached, causes[1] * reached)

    def reached(self, days: float | FloatArray) -> FloatArray:
        """The part of each stretch that lies within `days`: its days evenly, or all on the earliest day."""
        until = np.broadcast_to(np.asarray(days, dtype=np.float64), (len(self.mass),))[:, None]
        even = np.clip((until - STARTS) / LENGTHS, 0.0, 1.0)
        earliest = self.earliest[:, None]
        on_the_day = (earliest > STARTS) & (earliest < ENDS)
        return np.where(earliest >= ENDS, 0.0, np.where(on_the_day, until > earliest, even))


def gone(mass: FloatArray, other: FloatArray) -> tuple[FloatArray, FloatArray]:
    """P(gone in each piece), by either cause; pieces follow one another along the second axis.

    >>> left, ended = gone(np.array([[0.1, 0.0]]), np.array([[0.0, 0.2]]))
    >>> left.round(4).tolist(), ended.round(4).tolist()
    ([[0.0952, 0.0]], [[0.0, 0.164]])
    """
    both = mass + other
    there = still_there(mass, other) * -np.expm1(-both)
    left, ended = (
        np.divide(cause, both, out=np.zeros_like(cause), where=cause > 0) * there for cause in (mass, other)
    )
    return left, ended


def still_there(mass: FloatArray, other: FloatArray) -> FloatArray:
    """P(not gone before each piece)."""
    both = mass + other
    before = np.hstack([np.zeros((len(both), 1)), np.cumsum(both, axis=1)[:, :-1]])
    return np.asarray(np.exp(-before), dtype=np.float64)
