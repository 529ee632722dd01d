"""Our own path where a company is one period of customers: what a refresh calls, on rows that are given."""

from __future__ import annotations

import numpy as np
import pandas as pd

from behoud.predict.catalogue import features_among
from behoud.predict.model import Lesson, learn
from behoud.predict.periods import ENDS, LENGTHS, STARTS, Seen, Spells, seen
from behoud.stats.arrays import FloatArray

SEED = 7
PERIOD = float(ENDS[0])
"""Days: the one period is the first stretch of days ahead."""
MOST = 0.999
"""A life table ends where everyone left half-way: no chance is larger than this."""


def classified(rows: pd.DataFrame, left: FloatArray, others: pd.DataFrame) -> FloatArray:
    """Probabilities of `others` to leave in the period in which `left` tells who of `rows` did.

    Calibrated on customers that each model did not see: there is no later period. Nobody knows when
    in the period a customer left. Each counts as at risk for half of it, so the rate m is that of
    a life table, and the probability m / (1 + m / 2).
    """
    known = featured(rows)
    learned = learn(one_period(known, left), tuple(features_among(list(known.columns))), SEED)
    rate = -np.log(learned.curve(featured(others)).stay(PERIOD))
    return np.minimum(rate / (1 + rate / 2), MOST)


def featured(rows: pd.DataFrame) -> pd.DataFrame:
    """Attributes of customers as features: text is a category, all else a number."""
    made = {
        f"{'customer_' if rows[name].dtype == object else 'own_number_'}{name}": rows[name].to_numpy()
        for name in rows
    }
    return pd.DataFrame(made | {"customer_id": rows.index.astype(str), "as_of": 0})


def one_period(rows: pd.DataFrame, left: FloatArray) -> Lesson:
    """All left in the middle of the period or not at all, and no period follows it."""
    never, nothing = np.full(len(rows), np.inf), np.zeros(len(rows))
    spells = Spells(nothing, np.where(left == 1, PERIOD / 2 - 0.5, np.inf), never, nothing + PERIOD, nothing)
    found = seen(spells, until=PERIOD)
    return Lesson(rows, spells, found, found.only(np.zeros(len(found.row), dtype=bool)))


def survived(
    rows: pd.DataFrame, time: FloatArray, left: FloatArray, others: pd.DataFrame, grid: FloatArray
) -> FloatArray:
    """P(still a customer) of `others` at the moments of `grid`, in the unit of `time`: customers x moments.

    The longest time is laid out over the year of days ahead that the model knows.
    """
    day = (ENDS[-1] - 1) / max(time.max(), grid.max())
    known = featured(rows)
    learned = learn(lived(known, time * day, left), tuple(features_among(list(known.columns))), SEED)
    curve = learned.curve(featured(others))
    return np.column_stack([curve.stay(float(moment * day)) for moment in grid])


def lived(rows: pd.DataFrame, day: FloatArray, left: FloatArray) -> Lesson:
    """Every stretch up to the day on which a customer left or was seen last; that one counts in part."""
    row, place = np.nonzero(day[:, None] > STARTS)
    days = np.clip(day[row] - STARTS[place], 0.0, LENGTHS[place])
    gone = ((left[row] == 1) & (day[row] <= ENDS[place])).astype(np.float64)
    never, nothing = np.full(len(rows), np.inf), np.zeros(len(rows))
    spells = Spells(nothing, np.where(left == 1, day, np.inf), never, day, nothing)
    found = Seen(row, place, gone, np.zeros(len(row)), days, np.ones(len(row)))
    return Lesson(rows, spells, found, found.only(np.zeros(len(row), dtype=bool)))
