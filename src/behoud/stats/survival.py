"""Survival of customers from counts per day of life: Kaplan-Meier with late entry.

A life of which the data begin late enters the risk set only then (left truncation), so that those who had
left before the data began do not flatter the others. The risk set of day t holds who entered before t and
has not gone before t: who is censored on t is still at risk on t, who enters on t is not (Kaplan and Meier
1958; Klein and Moeschberger 2003, section 4.6). Day 0 is the birth: who enters then is at risk at once.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from behoud.stats.arrays import FloatArray, floats, same_length
from behoud.stats.intervals import normal_quantile


@dataclass(frozen=True)
class LifeCounts:
    """Lives per day of life: `day` ascending, and on each day how many enter, depart and are censored.

    Made by `counts_by_day` or `counts_of_lives`. Days may be fractions.
    """

    day: FloatArray
    entries: FloatArray
    departures: FloatArray
    censored: FloatArray

    @property
    def at_risk(self) -> FloatArray:
        """Lives at risk on each day."""
        gone = self.departures + self.censored
        entered_before = np.cumsum(self.entries) - np.where(self.day > 0, self.entries, 0.0)
        return entered_before - (np.cumsum(gone) - gone)


@dataclass(frozen=True)
class Median:
    """Median length of life in days; `None` where the curve or its limit never gets down to a half."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class SurvivalCurve:
    """Kaplan-Meier estimate just after each `day`, with the limits of its interval."""

    day: FloatArray
    at_risk: FloatArray
    departures: FloatArray
    censored: FloatArray
    survival: FloatArray
    low: FloatArray
    high: FloatArray

    def at(self, days: ArrayLike) -> "SurvivalCurve":
        """The curve at other days; `nan` past the last day of data unless nobody was left by then.

        >>> counts_of_lives([0, 0], [2, 4], [True, True]).day.tolist()
        [0.0, 2.0, 4.0]
        >>> kaplan_meier(counts_of_lives([0, 0], [2, 4], [True, True])).at([1, 3, 9]).survival.tolist()
        [1.0, 0.5, 0.0]
        """
        asked = floats(days)
        # In front of the curve stands the moment before anything happened.
        place = np.searchsorted(self.day, asked, side="right")
        unknown = (asked > self.day[-1]) & (self.survival[-1] > 0)
        last = np.clip(place - 1, 0, None)

        def step(values: FloatArray, start: float) -> FloatArray:
            return np.where(unknown, np.nan, np.where(place > 0, values[last], start))

        return SurvivalCurve(
            day=asked,
            at_risk=self._at_risk_on(asked),
            departures=np.where(self.day[last] == asked, self.departures[last], 0.0),
            censored=np.where(self.day[last] == asked, self.censored[last], 0.0),
            survival=step(self.survival, 1.0),
            low=step(self.low, 1.0),
            high=step(self.high, 1.0),
        )

    def median(self) -> Median:
        """First day that survival is a half or less, with the days that its limits are.

        The interval is that of Brookmeyer and Crowley (1982) on the log-log scale.
        """
        return Median(*(self._first_day_at_half(line) for line in (self.survival, self.low, self.high)))

    def _first_day_at_half(self, line: FloatArray) -> float | None:
        reached = np.flatnonzero(line <= 0.5)
        return float(self.day[reached[0]]) if len(reached) else None

    def _at_risk_on(self, asked: FloatArray) -> FloatArray:
        """Between two days of the curve the risk set is the one of the next day, as nobody moves."""
        following = np.searchsorted(self.day, asked, side="left")
        padded = np.append(self.at_risk, 0.0)
        return padded[following]


def counts_by_day(
    duration: ArrayLike, entries: ArrayLike, departures: ArrayLike, censored: ArrayLike
) -> LifeCounts:
    """Counts as an engine groups them, in any order; equal days are added together.

    A life that ends on the day that it enters late is never at risk and must not be among them: ValueError
    when more go on a day than are at risk, when a count is negative, or without a day.
    """
    days = floats(duration)
    columns = {"entries": floats(entries), "departures": floats(departures), "censored": floats(censored)}
    same_length(duration=days, **columns)
    if len(days) == 0 or bool(np.any(days < 0)) or any(bool(np.any(c < 0)) for c in columns.values()):
        raise ValueError("survival needs at least one day, and neither days nor counts below 0")
    distinct, place = np.unique(days, return_inverse=True)
    added = {name: floats(np.bincount(place, column, len(distinct))) for name, column in columns.items()}
    counts = LifeCounts(day=distinct, **added)
    _check_risk_set(counts)
    return counts


def counts_of_lives(entry: ArrayLike, last_day: ArrayLike, departed: ArrayLike) -> LifeCounts:
    """Counts of single lives: day of entry (0, or later when the data begin late), last day, whether it left.

    Lives that end on the day that they enter late were never observed at risk and are left out.

    >>> counts_of_lives([0, 0, 3], [2, 5, 5], [True, True, False]).at_risk.tolist()
    [2.0, 2.0, 1.0, 2.0]
    """
    began, ended = floats(entry), floats(last_day)
    left = np.asarray(departed, dtype=bool)
    same_length(entry=began, last_day=ended, departed=left.astype(np.float64))
    if bool(np.any(ended < began)):
        raise ValueError("a life cannot end before it enters")
    seen = (ended > began) | (began == 0)
    began, ended, left = began[seen], ended[seen], left[seen]
    none = np.zeros(len(began))
    return counts_by_day(
        np.concatenate([began, ended]),
        np.concatenate([none + 1, none]),
        np.concatenate([none, left]),
        np.concatenate([none, ~left]),
    )


def kaplan_meier(counts: LifeCounts, *, confidence: float = 0.95) -> SurvivalCurve:
    """Product-limit survival (Kaplan and Meier 1958) with log-log limits on Greenwood's variance.

    The limits are those of the "exponential Greenwood" formula (Greenwood 1926; Kalbfleisch and Prentice
    1980): within 0 and 1, and equal to the estimate before the first departure and once nobody is left.
    With late entry the first risk sets can be so small that the curve falls to 0 on one departure: look at
    `at_risk` before believing it.

    >>> lives = counts_of_lives([0, 0, 0, 0], [1, 2, 2, 3], [True, True, False, False])
    >>> kaplan_meier(lives).survival.tolist()
    [1.0, 0.75, 0.5, 0.5]
    """
    at_risk, departures = counts.at_risk, counts.departures
    risk = np.where(at_risk > 0, at_risk, 1.0)
    survival = floats(np.cumprod(1 - departures / risk))
    left = risk - departures
    variance = floats(np.cumsum(np.where(left > 0, departures / (risk * np.where(left > 0, left, 1.0)), 0.0)))
    low, high = _log_log_limits(survival, variance, normal_quantile(confidence))
    return SurvivalCurve(counts.day, at_risk, departures, counts.censored, survival, low, high)


def _log_log_limits(
    survival: FloatArray, variance: FloatArray, critical: float
) -> tuple[FloatArray, FloatArray]:
    inside = (survival > 0) & (survival < 1)
    logarithm = np.log(np.where(inside, survival, math.exp(-1)))
    stretch = np.exp(critical * np.sqrt(variance) / -logarithm)
    low = np.where(inside, np.exp(logarithm * stretch), survival)
    high = np.where(inside, np.exp(logarithm / stretch), survival)
    return low, high


def _check_risk_set(counts: LifeCounts) -> None:
    gone = counts.departures + counts.censored
    wrong = np.flatnonzero(gone > counts.at_risk)
    if len(wrong):
        first = wrong[0]
        raise ValueError(
            f"day {counts.day[first]:g}: {gone[first]:g} lives end, {counts.at_risk[first]:g} are at risk"
        )
