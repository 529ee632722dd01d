"""Where a run finds the lake and leaves its tables; the questions that all peers answer."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path

from behoud.company import Company, load
from behoud.engine.holdings import Holdings
from behoud.measure.periods import Period, periods
from behoud.tables.rollup import Rollup

MEMORY = "3584MiB"
"""What DuckDB may take, by hand and under our own path: with Python around it, 4 GiB in all."""
DATES = 12
WINDOWS = (30, 90, 120, 180, 365)


@dataclass(frozen=True)
class Place:
    """An imported company, and the folder that a run writes its tables to.

    `finished` is where an earlier run left the same tables, for who only writes them again.
    """

    folder: Path
    out: Path
    finished: Path | None = None

    @cached_property
    def company(self) -> Company:
        return load(self.folder)

    @cached_property
    def holdings(self) -> Holdings:
        return Holdings.load(self.company.lake)

    @cached_property
    def rollup(self) -> Rollup:
        """The lake's own rollup, which the features of all peers are made from."""
        return Rollup.load(self.company.lake)

    @property
    def as_of(self) -> date:
        return self.company.as_of

    @property
    def first_day(self) -> date:
        return self.company.history_from or self.as_of

    def files(self, table: str) -> list[str]:
        return [str(file) for file in self.holdings.files(table)]

    @cached_property
    def quarters(self) -> tuple[Period, ...]:
        return periods("quarter", self.first_day, self.as_of)

    @cached_property
    def dates(self) -> list[date]:
        """The days after the last twelve month ends: features know what was known before them."""
        return [month_after(self.as_of, -n) for n in reversed(range(DATES))]

    @property
    def month_files(self) -> list[str]:
        """The partitions of the months of use."""
        return [str(file) for file in self.rollup.files("months", date.min, self.as_of)]

    @cached_property
    def bare(self) -> Holdings:
        """The same events in a lake without a rollup."""
        lake = self.out / "lake"
        lake.mkdir(parents=True)
        (lake / "versions").symlink_to(self.company.lake / "versions")
        shutil.copy(self.company.lake / "imported.json", lake)
        return Holdings.load(lake)

    def usage_files(self, day: date) -> list[str]:
        """The partitions of daily usage that the features at a date need."""
        since = min(day - timedelta(days=max(WINDOWS)), date(day.year, 1, 1))
        return [str(file) for file in self.rollup.files("usage", since, day, date(day.year, 1, 1))]

    def breadth_files(self, day: date) -> list[str]:
        return [str(file) for file in self.rollup.files("breadth", day - timedelta(days=90), day)]

    def recency_files(self, day: date) -> list[str]:
        year = self.rollup.year_before(day)
        return [str(self.company.lake / file) for file in self.rollup.recency[year]] if year else []


def month_after(day: date, months: int) -> date:
    """The same day of the month, some months later.

    >>> month_after(date(2021, 12, 1), 13), month_after(date(2025, 12, 1), -11)
    (datetime.date(2023, 1, 1), datetime.date(2025, 1, 1))
    """
    number = day.year * 12 + day.month - 1 + months
    return date(number // 12, number % 12 + 1, day.day)
