"""Features that move by themselves as days pass: how far ahead one looks, and where the contract then is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from behoud.predict.periods import ENDS, STARTS, Flags
from behoud.stats.arrays import FloatArray, floats

TO_DEADLINE, TO_END = "contract_days_to_deadline", "contract_days_to_end"
MOVING = (TO_DEADLINE, TO_END)
RUNNING = (*MOVING, "contract_days_to_decision")
"""Features that the passing of days changes; a model knows them only as they are in each stretch."""
SILENCE = "silence_left"
"""Days until a silence has lasted long enough to count as a departure, where that is how customers leave."""
YEAR = 365.0
DEADLINE_KNOTS = np.array([-60.0, -1, 1, 30, 60, 90, 120, 150, 210, 300])
END_KNOTS = np.array([-1.0, 1, 30, 60, 90, 120, 150, 210, 300])
SILENCE_KNOTS = np.array([-120.0, -60, -30, 0, 15, 30, 60, 90])
MIDDLES = (STARTS + ENDS) / 2
FAR = 180.0
AHEAD = np.clip((STARTS - STARTS[1]) / (FAR - STARTS[1]), 0.0, 1.0)
"""How far ahead a stretch lies, from 0 within the next month to 1 from half a year on."""


@dataclass(frozen=True)
class Clock:
    """Which days run on, and `notice`, the usual days between the deadline and the end.

    `fades`: whether what is known today may count less, or more, as one looks further ahead. Snapshots
    that lie close together tell only one season ahead of them: what fades cannot be told from it.
    """

    notice: float
    moves: tuple[str, ...]
    fades: bool = False

    @classmethod
    def of(cls, rows: pd.DataFrame) -> Clock:
        found = tuple(name for name in (*MOVING, SILENCE) if name in rows and rows[name].notna().any())
        fades = "as_of" in rows and float(np.ptp(floats(rows.as_of))) >= FAR
        if not {*MOVING} <= {*found}:
            return cls(0.0, found, fades)
        between = (rows[TO_END] - rows[TO_DEADLINE]).median()
        return cls(0.0 if np.isnan(between) else float(between), found, fades)

    @property
    def ahead(self) -> FloatArray:
        """How far ahead each stretch lies, as far as it matters: each feature fades at a pace of its own.

        A quarrel is forgotten sooner than a disposition (effects that change with the time since a
        landmark: van Houwelingen 2007).
        """
        return AHEAD if self.fades else np.zeros(len(AHEAD))

    def days(self, rows: pd.DataFrame, place: int) -> tuple[FloatArray, FloatArray]:
        """Days to the deadline and the end in the middle of a stretch; a deadline that passed is reckoned.

        A term that has ended by then went on for as long as it lasts.
        """
        nothing = np.full(len(rows), np.nan)
        end = floats(rows[TO_END]) if TO_END in self.moves else nothing
        deadline = floats(rows[TO_DEADLINE]) if TO_DEADLINE in self.moves else nothing
        reckoned = np.where(by_hand(rows), end, end - self.notice)
        term = floats(rows["contract_term_days"]) if "contract_term_days" in rows else nothing
        known = np.where(np.isnan(deadline), reckoned, deadline)
        return later(known, end, float(MIDDLES[place]), np.nan_to_num(term, nan=YEAR))


def later(
    deadline: FloatArray, end: FloatArray, days: float, term: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Both after `days`; a term of which the end (or else the deadline) lies behind then was renewed.

    >>> later(np.array([20.0]), np.array([80.0]), 100.0, np.array([365.0]))
    (array([285.]), array([345.]))
    """
    last = np.where(np.isnan(end), deadline, end)
    on = np.where(last - days < 0, term, 0.0)
    return deadline - days + on, end - days + on


def columns(clock: Clock, rows: pd.DataFrame, place: int) -> FloatArray:
    """For trees: days ahead, and the days that run on, in the middle of a stretch."""
    made = [np.full(len(rows), MIDDLES[place])]
    if {*MOVING} & {*clock.moves}:
        made += clock.days(rows, place)
    if SILENCE in clock.moves:
        made.append(floats(rows[SILENCE]) - STARTS[place])
    return np.column_stack(made)


def basis(clock: Clock, rows: pd.DataFrame, place: int) -> FloatArray:
    """For regression: one column per stretch, and straight lines between knots of the days that run on.

    The end counts apart for terms that have to be renewed by hand.
    """
    stretch = np.zeros((len(rows), len(MIDDLES)))
    stretch[:, place] = 1.0
    made = [stretch]
    if {*MOVING} & {*clock.moves}:
        deadline, end = clock.days(rows, place)
        made += [hats(deadline, DEADLINE_KNOTS), hats(np.where(by_hand(rows), end, np.nan), END_KNOTS)]
    if SILENCE in clock.moves:
        made.append(hats(floats(rows[SILENCE]) - STARTS[place], SILENCE_KNOTS))
    return np.hstack(made)


def by_hand(rows: pd.DataFrame) -> Flags:
    """Whether all that runs has to be renewed by hand."""
    if "contract_auto" not in rows:
        return np.zeros(len(rows), dtype=bool)
    return np.asarray(floats(rows["contract_auto"]) == 0)


def hats(values: FloatArray, knots: FloatArray) -> FloatArray:
    """Linear interpolation between `knots` as columns that sum to 1; none of them where there is no value.

    >>> hats(np.array([15.0, np.nan, 99.0]), np.array([0.0, 30.0])).tolist()
    [[0.5, 0.5], [0.0, 0.0], [0.0, 1.0]]
    """
    known = ~np.isnan(values)
    at = np.clip(np.where(known, values, knots[0]), knots[0], knots[-1])
    made = np.column_stack([np.interp(at, knots, unit) for unit in np.eye(len(knots))])
    return np.asarray(made * known[:, None], dtype=np.float64)
