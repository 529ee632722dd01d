"""The days ahead of a snapshot, cut into stretches; what was seen of each is one row to learn from.

One model of the daily rate of leaving serves every horizon: the probability to have left within h
days follows from the rates of the stretches before it, so it never falls as h grows (piecewise
exponential hazards: Friedman 1982; on landmarks: van Houwelingen 2007).
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

import numpy as np

from behoud.stats.arrays import FloatArray

MARKS = (0, 7, 30, 60, 90, 120, 150, 180, 240, 300, 365)
"""Days ahead at which a stretch begins or ends; stretch k is [MARKS[k], MARKS[k + 1])."""
HORIZONS = (1, 7, 30, 90, 365)
"""Days for which probabilities are published."""
LENGTHS = np.diff(MARKS).astype(np.float64)
STARTS = np.array(MARKS[:-1], dtype=np.float64)
ENDS = np.array(MARKS[1:], dtype=np.float64)

Places = np.ndarray[tuple[int], np.dtype[np.int64]]
Flags = np.ndarray[tuple[int, ...], np.dtype[np.bool_]]


@dataclass(frozen=True)
class Spells:
    """What is known of rows ahead of their day, in days after it.

    `first`: the decision to leave, infinite where there was none; `other`: an end of another kind
    that came before any decision; `known`: until when all is known; `earliest`: before it nobody
    can have left (who leaves by silence cannot before the silence has lasted long enough), 0 as a rule.
    """

    as_of: FloatArray
    first: FloatArray
    other: FloatArray
    known: FloatArray
    earliest: FloatArray

    def only(self, chosen: Flags) -> Spells:
        parts = (self.as_of, self.first, self.other, self.known, self.earliest)
        return Spells(*(part[chosen] for part in parts))


@dataclass(frozen=True)
class Seen:
    """Stretches of rows that were seen whole: which `row`, which `place`, and what happened in it.

    `days`: at risk in it, until that happened; `weight` says how many stretches one stands for.
    """

    row: Places
    place: Places
    left: FloatArray
    ended: FloatArray
    days: FloatArray
    weight: FloatArray

    @property
    def exposure(self) -> FloatArray:
        """Days times weight."""
        return np.asarray(self.days * self.weight, dtype=np.float64)

    def only(self, chosen: Flags | Places) -> Seen:
        return Seen(*(getattr(self, each.name)[chosen] for each in fields(self)))


def seen(spells: Spells, *, since: float = -np.inf, until: float) -> Seen:
    """The stretches that lie in the days [since, until) (day numbers) and were seen whole.

    A row is at risk in a stretch until the one in which it decided or ended otherwise.

    >>> one = Spells(*(np.array([x]) for x in (100.0, 40.0, np.inf, 500.0, 0.0)))
    >>> found = seen(one, until=500)
    >>> found.place.tolist(), found.left.tolist()
    ([0, 1, 2], [0.0, 0.0, 1.0])
    """
    over = np.minimum(spells.first, spells.other)[:, None]
    at_risk = (over >= STARTS) & (spells.earliest[:, None] < ENDS) & (spells.known[:, None] >= ENDS)
    within = (spells.as_of[:, None] + STARTS >= since) & (spells.as_of[:, None] + ENDS <= until)
    row, place = np.nonzero(at_risk & within)
    left = spells.first[row] < np.minimum(ENDS[place], spells.other[row])
    ended = ~left & (spells.other[row] < ENDS[place])
    days = exposed(over[row, 0], spells.earliest[row], place, left | ended)
    return Seen(row, place, left.astype(np.float64), ended.astype(np.float64), days, np.ones(len(row)))


def exposed(over: FloatArray, earliest: FloatArray, place: Places, happened: Flags) -> FloatArray:
    """Days at risk in a stretch: all of them, or until the middle of the day on which it happened.

    Where nobody can leave before a day in the stretch, who left did so on that day; half of the
    stretch then stands for what it was at risk.
    """
    days = np.clip(over - STARTS[place] + 0.5, 0.5, LENGTHS[place])
    fixed = earliest > STARTS[place]
    return np.where(happened, np.where(fixed, LENGTHS[place] / 2, days), LENGTHS[place])


def thinned(found: Seen, most: int, seed: int) -> Seen:
    """At most about `most` stretches: a quarter of them for who left, the rest drawn from the others.

    Each of those drawn counts for as many as it stands for, so that rates stay what they are.
    """
    gone = (found.left + found.ended) > 0
    draw = np.random.default_rng(seed).random(len(gone))
    share = np.where(gone, _share(gone, most // 4), _share(~gone, most - min(most // 4, int(gone.sum()))))
    kept = found.only(draw < share)
    return replace(kept, weight=kept.weight / share[draw < share])


def _share(of: Flags, most: int) -> float:
    return min(1.0, most / max(1, int(of.sum())))
