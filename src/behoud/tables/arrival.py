"""An input while it is taken in: where it comes from, its rows on a connection, and its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import duckdb

from behoud.company import Company, Source
from behoud.engine.holdings import Holdings
from behoud.tables.binding import Bound
from behoud.tables.layout import Layout
from behoud.tables.raw import Raw
from behoud.tables.staged import Staged


@dataclass(frozen=True)
class Arrival:
    """What an input is: its source, the name of its file, and when it arrives.

    Changed rows count from `recorded_at`; `held` are the holdings it is compared with.
    """

    company: Company
    source: Source
    file: str
    fingerprint: str
    held: Holdings
    imported_at: datetime
    recorded_at: datetime
    read_before: bool = False

    @property
    def version(self) -> int:
        return self.held.sequence + 1

    @property
    def stem(self) -> str:
        """A file name that no other load has."""
        plain = "".join(c if c.isalnum() else "-" for c in self.source.name)
        return f"{self.version:06d}-{plain}.parquet"


@dataclass(frozen=True)
class Intake:
    """One input while it is taken in: its connection, rows, mapping and place."""

    database: duckdb.DuckDBPyConnection
    staged: Staged
    arrival: Arrival
    raw: Raw
    bounds: tuple[Bound, ...]
    layout: Layout

    def number(self, query: str) -> int:
        found = self.database.execute(query).fetchone()
        return int(found[0]) if found else 0
