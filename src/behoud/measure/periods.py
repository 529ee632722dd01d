"""Months, quarters, years and the whole span."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

import pyarrow as pa

Kind = Literal["month", "quarter", "year", "span"]
KINDS: tuple[Kind, ...] = get_args(Kind)
MONTHS = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True)
class Period:
    """From t0, the last day of the previous period, to t1, the last day of this one.

    `complete` is False for the running period, whose t1 is the day before the as-of date.
    """

    label: str
    t0: date
    t1: date
    complete: bool

    @property
    def days(self) -> int:
        return (self.t1 - self.t0).days


def periods(kind: Kind, first: date, as_of: date) -> tuple[Period, ...]:
    """Every period of `kind` whose t0 is not before the day before `first`.

    >>> [p.label for p in periods("quarter", date(2025, 1, 1), date(2025, 8, 1))]
    ['2025-Q1', '2025-Q2', '2025-Q3']
    >>> periods("year", date(2024, 3, 1), date(2026, 1, 1))
    (Period(label='2025', t0=datetime.date(2024, 12, 31), t1=datetime.date(2025, 12, 31), complete=True),)
    """
    last = as_of - timedelta(days=1)
    if kind == "span":
        whole = Period(f"{first:%Y-%m-%d}/{last:%Y-%m-%d}", first - timedelta(days=1), last, True)
        return (whole,) if last >= first else ()
    found = []
    start = start_of(kind, first)
    start = start if start == first else next_start(kind, start)
    while start <= last:
        following = next_start(kind, start)
        t1 = min(following - timedelta(days=1), last)
        found.append(Period(label_of(kind, start), start - timedelta(days=1), t1, following <= as_of))
        start = following
    return tuple(found)


def start_of(kind: Kind, day: date) -> date:
    """The first day of the period that `day` lies in."""
    month = (day.month - 1) // MONTHS[kind] * MONTHS[kind] + 1
    return date(day.year, month, 1)


def next_start(kind: Kind, start: date) -> date:
    months = start.year * 12 + start.month - 1 + MONTHS[kind]
    return date(months // 12, months % 12 + 1, 1)


def label_of(kind: Kind, start: date) -> str:
    if kind == "year":
        return f"{start.year}"
    if kind == "quarter":
        return f"{start.year}-Q{(start.month + 2) // 3}"
    return f"{start:%Y-%m}"


def as_arrow(found: tuple[Period, ...]) -> pa.Table:
    """Columns period, t0, t1."""
    return pa.table(
        {
            "period": pa.array([p.label for p in found], pa.string()),
            "t0": pa.array([p.t0 for p in found], pa.date32()),
            "t1": pa.array([p.t1 for p in found], pa.date32()),
        }
    )


def by_month(found: tuple[Period, ...]) -> pa.Table:
    """Columns month, period, t0, t1: a row for every month that a period has days in.

    `month` is that of `engine.calendar.month_number`; what falls in a month may still lie outside
    the period.

    >>> by_month(periods("quarter", date(2025, 1, 1), date(2025, 3, 15)))["month"].to_pylist()
    [24300, 24301, 24302]
    """
    rows = [
        (month, p.label, p.t0, p.t1)
        for p in found
        for month in range(month_of(p.t0 + timedelta(days=1)), month_of(p.t1) + 1)
    ]
    months, labels, t0, t1 = zip(*rows, strict=True) if rows else ((), (), (), ())
    return pa.table(
        {
            "month": pa.array(months, pa.int64()),
            "period": pa.array(labels, pa.string()),
            "t0": pa.array(t0, pa.date32()),
            "t1": pa.array(t1, pa.date32()),
        }
    )


def month_of(day: date) -> int:
    """Months since year 0."""
    return day.year * 12 + day.month - 1
