"""A level that follows a base rate in motion: how much more often, or less, customers leave by now.

A model that is calibrated on the past is right on average over that past. Where the share that leaves rises
or falls for reasons that no feature tells, it comes late. The shares at the snapshots of which a horizon is
over lie about a straight line, which says what the share is today, as far as it is more than chance.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from behoud.predict.curve import Curve
from behoud.predict.label import left_within
from behoud.predict.periods import Flags, Spells
from behoud.stats.arrays import FloatArray, floats

WATCHED = (365, 90)
"""Horizons whose share is followed: the longest that has a line. Shorter ones follow the months of a year."""
LEAST_POINTS = 3
LEAST_SPAN = 0.5
"""A line is as long as this part of the horizon at least."""
MOST = float(np.log(2.0))
"""The logarithm of the largest factor by which a line is followed."""
DOUBT = 1.5
"""How many times its own variance a line must explain before it is followed at all. At 1 a world that stands
still is made worse where the model was right by itself; at 2 half of what moves is missed."""
TRUST = 10.0
"""Departures that must tell that the level follows the features, before it is taken to."""
MOST_ROWS = 20_000
YEAR = 365.0

CurveOf = Callable[[pd.DataFrame], Curve]


@dataclass(frozen=True)
class Point:
    """One snapshot of which the horizon is over: who was at risk, who left, and what the model makes of it.

    `predicted` is the mean of its probabilities, without a level of its own. `off`: per customer how
    it moves `log_hazard`, the logarithm of minus that of the share that stayed.
    """

    day: int
    n: int
    departures: int
    predicted: float
    off: pd.Series

    @property
    def share(self) -> float:
        return self.departures / self.n

    @property
    def log_hazard(self) -> float:
        return log_hazard(self.share)

    @property
    def told(self) -> float:
        """The information in the share about `log_hazard`: about the number of departures where few leave."""
        return self.n * (1 - self.share) * float(np.log1p(-self.share)) ** 2 / self.share


@dataclass(frozen=True)
class Level:
    """The line of one horizon: today `line` is where the model has `own`; `error` is what chance makes of it.

    All three are logarithms of rates. `factor` is what the rates of the model are multiplied by.
    """

    horizon: int
    points: tuple[Point, ...]
    own: float
    line: float
    error: float

    @property
    def usual(self) -> float:
        """The share that left at the snapshots together."""
        return sum(each.departures for each in self.points) / sum(each.n for each in self.points)

    @property
    def expected(self) -> float:
        """The share that the line says will leave."""
        return float(-np.expm1(-np.exp(self.line)))

    @property
    def asked(self) -> float:
        """The logarithm of the factor that the line asks for."""
        return self.line - self.own

    @property
    def factor(self) -> float:
        """Shrunk by its own uncertainty: 1 where chance explains it (positive part: James and Stein 1961)."""
        if not self.asked:
            return 1.0
        certain = max(0.0, 1.0 - DOUBT * (self.error / self.asked) ** 2)
        return float(np.exp(np.clip(certain * self.asked, -MOST, MOST)))


def level(
    rows: pd.DataFrame, spells: Spells, curve: CurveOf, now: pd.DataFrame, horizons: Sequence[int] = WATCHED
) -> Level | None:
    """The level of a calibrated model for the customers of `now`; None where no line can be had.

    `rows` are snapshots of the past with what was known of them; `curve` is the model.
    """
    if now.empty:
        return None
    today = int(now.as_of.iloc[0])
    for horizon in horizons:
        points = points_of(rows, spells, curve, horizon)
        if len(points) >= LEAST_POINTS and points[-1].day - points[0].day >= LEAST_SPAN * horizon:
            own = log_hazard(float(curve(spread_over(now)).leave(horizon).mean()))
            return followed(horizon, points, own, today)
    return None


def log_hazard(share: float) -> float:
    """The logarithm of minus the logarithm of who stays: a factor on every rate moves it by its logarithm.

    >>> share = [float(1 - np.exp(-mass)) for mass in (1, 2)]
    >>> round(log_hazard(share[1]) - log_hazard(share[0]), 6) == round(float(np.log(2)), 6)
    True
    """
    return float(np.log(-np.log1p(-share)))


def spread_over(rows: pd.DataFrame, most: int = MOST_ROWS) -> pd.DataFrame:
    """At most about so many of the rows, evenly."""
    return rows.iloc[:: max(1, -(-len(rows) // most))]


def points_of(rows: pd.DataFrame, spells: Spells, curve: CurveOf, horizon: int) -> list[Point]:
    """The snapshots of which the horizon is over, the oldest first; not where nobody left or stayed."""
    rows, left = rows.reset_index(drop=True), left_within(spells, horizon)
    days, known = floats(rows.as_of), ~np.isnan(left)
    if not known.any():
        return []
    asked = spread_over(rows[known])
    chance = pd.Series(curve(asked).leave(horizon), index=asked.index)
    predicted = chance.groupby(asked.as_of.to_numpy(dtype=np.float64)).mean()
    found = []
    for day in np.unique(days[known]):
        here = known & (days == day)
        if day in predicted.index and 0 < left[here].sum() < here.sum():
            found.append(point(rows, left, here, float(predicted[day])))
    return found


def point(rows: pd.DataFrame, left: FloatArray, here: Flags, predicted: float) -> Point:
    gone = left[here]
    share = float(gone.mean())
    off = (gone - share) / (len(gone) * (1 - share) * -np.log1p(-share))
    customers = rows.customer_id[here].to_numpy()
    day = int(rows.as_of[here].iloc[0])
    return Point(day, len(gone), int(gone.sum()), predicted, pd.Series(off, index=customers))


def followed(horizon: int, points: Sequence[Point], own: float, today: int) -> Level:
    """The line through the shares, each weighing what it tells.

    Where the shares went up and down with what the model makes of the features (a season in which
    many contracts end), they are expected to go on doing so; that needs evidence, the line does
    not. The error counts customers and not rows: one that is seen at several snapshots moves all of
    these shares together.
    """
    ago = np.array([each.day - today for each in points]) / YEAR
    model = np.array([log_hazard(each.predicted) for each in points])
    told = np.array([each.told for each in points])
    usual = float(np.average(model, weights=told))
    design = np.column_stack([np.ones(len(ago)), ago, model - usual])
    weighed = design * told[:, None]
    solved = np.linalg.solve(design.T @ weighed + np.diag([0.0, 0.0, TRUST]), weighed.T)
    share_of = np.array([1.0, 0.0, own - usual]) @ solved
    line = float(share_of @ np.array([each.log_hazard for each in points]))
    off = pd.concat([part * each.off for part, each in zip(share_of, points, strict=True)])
    error = float(np.sqrt((off.groupby(level=0).sum() ** 2).sum()))
    return Level(horizon, tuple(points), own, line, error)
