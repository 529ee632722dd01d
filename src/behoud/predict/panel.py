"""Snapshots of the past: the features of the customers at risk, at dates that roll back from today."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

import pandas as pd
import pyarrow as pa

from behoud.measure.scope import Definitions
from behoud.predict.catalogue import features_among
from behoud.predict.features import features
from behoud.predict.label import day_number
from behoud.predict.remember import Remember
from behoud.predict.today import prepared

STEP = 30
RECENT = 13
"""Snapshots of the last year, all used; further back every second one is."""
MOST = 48
WARM_UP = 30
"""Days of history that a first snapshot needs."""

Progress = Callable[[int, int], None]


def silent(done: int, total: int) -> None:
    """No progress is told."""


@dataclass(frozen=True)
class Past:
    """How the past is gone through: without whom, what remembers each step, and who is told of it."""

    without: frozenset[str]
    remember: Remember
    progress: Progress = silent


@dataclass(frozen=True)
class Panel:
    """One row per customer at risk and snapshot, with its `features`.

    Beside them customer_id, customer (its number) and as_of (day number).
    """

    rows: pd.DataFrame
    features: tuple[str, ...]

    @property
    def days(self) -> list[int]:
        return sorted(int(day) for day in self.rows.as_of.unique())

    def without(self, columns: Collection[str]) -> Panel:
        """The same without some of its features."""
        return Panel(self.rows, tuple(name for name in self.features if name not in columns))

    def on(self, *days: int) -> pd.DataFrame:
        return self.rows[self.rows.as_of.isin(days)]

    def before(self, day: int) -> pd.DataFrame:
        """The rows of earlier days, numbered from 0."""
        early = self.rows.as_of < day
        if self.rows.as_of.is_monotonic_increasing:
            # Part of the memory of the whole: each model of a past date would have its own copy.
            return self.rows.iloc[: int(early.sum())]
        return self.rows[early].reset_index(drop=True)


def snapshot_days(first_day: date, as_of: date) -> list[date]:
    """The dates of snapshots, oldest first, `as_of` itself last.

    >>> [day.isoformat() for day in snapshot_days(date(2025, 1, 1), date(2025, 4, 1))]
    ['2025-01-31', '2025-03-02', '2025-04-01']
    """
    steps = [*range(RECENT + 1), *range(RECENT + 1, MOST + 1, 2)]
    days = [as_of - timedelta(days=STEP * step) for step in steps]
    earliest = first_day + timedelta(days=WARM_UP)
    return sorted(day for day in days if day >= earliest or day == as_of)


def panel(
    definitions: Definitions, days: Sequence[date], past: Past, today: pd.DataFrame | None = None
) -> Panel:
    """The snapshots on `days`, each with what was known before it, and behind them that of `today`."""
    found = []
    for place, day in enumerate(days):
        table = past.remember.table(f"features-{day}", partial(snapshot, seen_at(definitions, day)))
        found.append(of_others(prepared(table, day_number(day)), past.without))
        past.progress(place + 1, len(days))
    if today is not None:
        found.append(of_others(today, past.without))
    numbers = pd.Index(sorted(set().union(*(rows.customer_id for rows in found))), dtype=object)
    for rows in found:
        rows["customer"] = numbers.get_indexer(rows.customer_id)
    rows = pd.concat(found, ignore_index=True)
    return Panel(rows, tuple(features_among(list(rows.columns))))


def of_others(rows: pd.DataFrame, without: frozenset[str]) -> pd.DataFrame:
    """A copy of the rows of customers that are not in `without`.

    Its columns lie beside each other in memory: one by one they are slow to put together.
    """
    return rows[~rows.customer_id.isin(without)].copy()


def seen_at(definitions: Definitions, day: date) -> Definitions:
    """The same company as it was known before `day`."""
    return Definitions(definitions.views.at(day), definitions.company.at(day))


def snapshot(definitions_at: Definitions) -> pa.Table:
    """The features at one date in the order of customer_id."""
    return definitions_at.views.engine.arrow(features(definitions_at)).sort_by("customer_id")
