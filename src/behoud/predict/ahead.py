"""Features that move by themselves as days pass: how far ahead one looks, and where the contract then is."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
import pandas as pd

from behoud.predict.periods import ENDS, LENGTHS, STARTS, Flags
from behoud.stats.arrays import FloatArray, IndexArray, floats

TO_DEADLINE, TO_END = "contract_days_to_deadline", "contract_days_to_end"
MOVING = (TO_DEADLINE, TO_END)
RUNNING = (*MOVING, "contract_days_to_decision")
"""Features that the passing of days changes; a model knows them only as they are in each stretch."""
BY_HAND = "contract_auto"
TERM, BEFORE, NOTICE = "contract_term_days", "contract_previous_days", "contract_notice_days"
STANDS = (*MOVING, BY_HAND, TERM, BEFORE, NOTICE)
"""Features that say where a contract is on any day ahead."""
SILENCE = "silence_left"
"""Days until a silence has lasted long enough to count as a departure, where that is how customers leave."""
YEAR = 365.0
DEADLINE_KNOTS = np.array([-60.0, -10, -1, 0, 1, 30, 60, 90, 120, 150, 210, 300])
END_KNOTS = np.array([-1.0, 0, 1, 30, 60, 90, 120, 150, 210, 300])
SILENCE_KNOTS = np.array([-120.0, -60, -30, 0, 15, 30, 60, 90])
SELDOM = 4.0
"""By which hats around a deadline are enlarged. They are 0 in most rows: as they are, the penalty would
weigh some sixteen times as heavily on them as on features with a standard deviation of 1."""
MIDDLES = (STARTS + ENDS) / 2
FAR = 180.0
AHEAD = np.clip((STARTS - STARTS[1]) / (FAR - STARTS[1]), 0.0, 1.0)
"""How far ahead a stretch lies, from 0 within the next month to 1 from half a year on."""


@dataclass(frozen=True)
class Standing:
    """Where the contract and the silence of each row are on its own day, in days; NaN of what it has not.

    `deadline`: to the last day to cancel, below 0 once that has passed; of what is renewed by hand its
    end. `term`: how long a contract goes on after its end. `silence`: until it has lasted long enough.
    """

    deadline: FloatArray
    end: FloatArray
    term: FloatArray
    by_hand: Flags
    silence: FloatArray

    def only(self, some: IndexArray) -> Standing:
        return Standing(*(getattr(self, each.name)[some] for each in fields(self)))

    def after(self, days: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Days to the deadline and the end so many days ahead: after the end a term has been renewed."""
        return later(self.deadline, self.end, days, self.term)


@dataclass(frozen=True)
class Parts:
    """A stretch cut at the last day to cancel in it: the days before it, that day, the days after it.

    `days`: how many, rows x 3, the whole stretch as the first where there is no such day; `middle`: how
    far ahead the middle of each lies. What happens on the last day, and stops after it, would be spread
    over weeks by a rate that is constant in the stretch.
    """

    days: FloatArray
    middle: FloatArray


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
    def of_contracts(self) -> bool:
        return not {*MOVING}.isdisjoint(self.moves)

    @property
    def ahead(self) -> FloatArray:
        """How far ahead each stretch lies, as far as it matters: each feature fades at a pace of its own.

        A quarrel is forgotten sooner than a disposition (effects that change with the time since a
        landmark: van Houwelingen 2007).
        """
        return AHEAD if self.fades else np.zeros(len(AHEAD))

    def standing(self, rows: pd.DataFrame) -> Standing:
        """Where the rows are on their own day.

        A deadline that is not known (any more) lies so long before the end as this contract asks notice,
        or as is usual.
        """
        deadline, end = (known(rows, name if name in self.moves else "") for name in MOVING)
        notice = known(rows, NOTICE)
        hand = known(rows, BY_HAND) == 0
        reckoned = np.where(hand, end, end - np.where(np.isnan(notice), self.notice, notice))
        return Standing(
            np.where(np.isnan(deadline), reckoned, deadline),
            end,
            goes_on(known(rows, TERM), known(rows, BEFORE)),
            hand,
            known(rows, SILENCE if SILENCE in self.moves else ""),
        )


def known(rows: pd.DataFrame, name: str) -> FloatArray:
    """A column, or nothing where there is none."""
    return floats(rows[name]) if name in rows else np.full(len(rows), np.nan)


def goes_on(term: FloatArray, before: FloatArray) -> FloatArray:
    """For how long a term goes on after its end: as long as it lasts, a year where that is not known.

    Less than a year after a longer term brought the end to another day: then as long as that one.
    Of a year after three years it goes on by the year.

    >>> goes_on(np.array([365.0, 90.0, 365.0, np.nan, 30.0]), np.array([np.nan, 366.0, 1096.0, 0.0, 31.0]))
    array([365., 366., 365., 365.,  31.])
    """
    short = (term < YEAR) & (before > term)
    return np.nan_to_num(np.where(short, before, term), nan=YEAR)


def later(
    deadline: FloatArray, end: FloatArray, days: FloatArray, term: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Both after `days`; a term of which the end (or else the deadline) lies behind then was renewed,
    as often as it takes.

    >>> later(np.array([20.0]), np.array([80.0]), np.array([100.0]), np.array([365.0]))
    (array([285.]), array([345.]))
    >>> later(np.array([20.0]), np.array([20.0]), np.array([100.0]), np.array([30.0]))
    (array([10.]), array([10.]))
    """
    last = np.where(np.isnan(end), deadline, end)
    on = term * np.ceil(np.maximum(days - last, 0.0) / term)
    return deadline - days + on, end - days + on


def parts(standing: Standing, place: int) -> Parts:
    """A stretch of each row, cut."""
    length, start = LENGTHS[place], STARTS[place]
    deadline, end = standing.after(np.full(len(standing.end), start))
    renewed = deadline + standing.term
    again = np.where((end < length) & (renewed > end), renewed, np.nan)
    last = np.where(deadline >= 0, deadline, again)
    inside = (last >= 0) & (last < length)
    before = np.where(inside, last, length)
    day = np.where(inside, np.minimum(1.0, length - before), 0.0)
    rest = length - before - day
    middle = start + np.column_stack([before / 2, before, before + day + rest / 2])
    return Parts(np.column_stack([before, day, rest]), middle)


def columns(clock: Clock, standing: Standing, place: int, at: FloatArray) -> FloatArray:
    """For trees: the middle of the stretch, and the days that run on as they are `at` days ahead."""
    made = [np.full(len(at), MIDDLES[place])]
    if clock.of_contracts:
        made += standing.after(at)
    if SILENCE in clock.moves:
        made.append(standing.silence - STARTS[place])
    return np.column_stack(made)


def basis(clock: Clock, standing: Standing, place: int, at: FloatArray) -> FloatArray:
    """For regression: one column per stretch, and straight lines between knots of the days that run on.

    The end counts apart for terms that have to be renewed by hand.
    """
    stretch = np.zeros((len(at), len(MIDDLES)))
    stretch[:, place] = 1.0
    made = [stretch]
    if clock.of_contracts:
        deadline, end = standing.after(at)
        by_hand = np.where(standing.by_hand, end, np.nan)
        made += [SELDOM * hats(deadline, DEADLINE_KNOTS), SELDOM * hats(by_hand, END_KNOTS)]
    if SILENCE in clock.moves:
        made.append(hats(standing.silence - STARTS[place], SILENCE_KNOTS))
    return np.hstack(made)


def hats(values: FloatArray, knots: FloatArray) -> FloatArray:
    """Linear interpolation between `knots` as columns that sum to 1; none of them where there is no value.

    >>> hats(np.array([15.0, np.nan, 99.0]), np.array([0.0, 30.0])).tolist()
    [[0.5, 0.5], [0.0, 0.0], [0.0, 1.0]]
    """
    known = ~np.isnan(values)
    at = np.clip(np.where(known, values, knots[0]), knots[0], knots[-1])
    made = np.column_stack([np.interp(at, knots, unit) for unit in np.eye(len(knots))])
    return np.asarray(made * known[:, None], dtype=np.float64)
