"""Days and months, in the words that both engines agree on.

Engines differ on intervals, on the type of day + n and on differences of moments; so all
arithmetic on days goes through here.

>>> import ibis
>>> days = ibis.table({"a": "date", "b": "date"}, name="days")
>>> str(days_between(days.a, days.b).type())
'int64'
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import cast

import ibis
from ibis.expr.types import DateValue, IntegerValue

FAR = date(2999, 12, 31)
"""The day that stands for "never" where two ends are compared."""

DAYS_PER_YEAR = 365.25
DAYS_PER_MONTH = DAYS_PER_YEAR / 12


def days_between(later: DateValue, earlier: DateValue) -> IntegerValue:
    """Whole days from `earlier` to `later`."""
    return cast(IntegerValue, later.epoch_days().cast("int64") - earlier.epoch_days().cast("int64"))


def add_days(day: DateValue, days: int | IntegerValue) -> DateValue:
    """The day `days` later."""
    step = ibis.interval(days=days) if isinstance(days, int) else days.as_interval("D")
    return cast(DateValue, (day + step).cast("date"))


def month_number(day: DateValue) -> IntegerValue:
    """Months since year 0, so that two months can be subtracted."""
    return cast(IntegerValue, (day.year() * 12 + day.month() - 1).cast("int64"))


def years(days: IntegerValue) -> ibis.expr.types.FloatingValue:
    """Days as years of 365.25 days."""
    return days.cast("float64") / ibis.literal(DAYS_PER_YEAR).cast("float64")


def or_far(day: DateValue) -> DateValue:
    """The day, or the far day where there is none."""
    return cast(DateValue, ibis.coalesce(day, ibis.literal(FAR)))


def day_before(day: date) -> date:
    return day - timedelta(days=1)
