"""Days as whole numbers since 1970 and the weeks that the simulation steps through."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

EPOCH = date(1970, 1, 1)
BURN_IN_WEEKS = 30
YEARS_OF_HISTORY = 4


def number_of(day: date) -> int:
    """Days since 1970-01-01.

    >>> number_of(date(1970, 1, 31))
    30
    """
    return (day - EPOCH).days


def day_of(number: int) -> date:
    """The calendar day of a day number.

    >>> day_of(30)
    datetime.date(1970, 1, 31)
    """
    return EPOCH + timedelta(days=int(number))


@lru_cache(maxsize=200_000)
def add_months(number: int, months: int) -> int:
    """The same day `months` later, or the last day of a shorter month.

    >>> day_of(add_months(number_of(date(2024, 1, 31)), 1))
    datetime.date(2024, 2, 29)
    """
    day = day_of(number)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return number_of(date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])))


@dataclass(frozen=True)
class Clock:
    """When the history begins and ends, and the first day of every simulated week.

    The weeks end exactly at `until`, which is itself not simulated. The first
    `BURN_IN_WEEKS` and a bit lie before `history_from`: there people live, nobody leaves.
    """

    history_from: int
    until: int
    starts: Ints

    @classmethod
    def ending(cls, until: date) -> Clock:
        """The clock of the four years before `until`."""
        end = number_of(until)
        begin = add_months(end, -12 * YEARS_OF_HISTORY)
        weeks = -(-(end - begin) // 7) + BURN_IN_WEEKS
        return cls(begin, end, end - 7 * np.arange(weeks, 0, -1, dtype=np.int64))

    @property
    def weeks(self) -> int:
        return len(self.starts)

    def week_of(self, days: Ints) -> Ints:
        """The index of the week each day lies in; negative before the first week."""
        return (days - int(self.starts[0])) // 7


def working_day(starts: Ints | int, pick: Ints) -> Ints:
    """The day of the week that begins on `starts`: Monday for pick 0 to Friday for pick 4.

    >>> working_day(number_of(date(2026, 10, 25)), np.array([0, 4])) - number_of(date(2026, 10, 25))
    array([1, 5])
    """
    return np.asarray(starts + (pick - (starts + 3) % 7) % 7)


def stream(seed: int, subject: str) -> np.random.Generator:
    """A generator of its own per subject, so that a change in one leaves the others as they were."""
    return np.random.default_rng([seed, *subject.encode()])
