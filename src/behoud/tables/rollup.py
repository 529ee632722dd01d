"""What the lake keeps beside the events: usage per customer and day, ready to be asked at any date.

Four tables under `lake/rollups/`, all with exact whole numbers, so that no order of rows matters:

- usage: customer_id, on, known_on, events, quantity (in ten-thousandths; 1 per event without one);
- breadth: customer_id, product_id, name, known_on, last_on (the last day of that use);
- months: customer_id, month (of use, as a `month_number`), known (the month it became known in);
- recency: customer_id, last_on, once per year: what was known before 1 January.

All but recency lie in partitions by month of `known_on`. As each row says when it became known,
any date before, in or after a month can be asked of the same files. A partition tells which days
its rows are about, so that a window reads no other; recency stands for all that lies further back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import pyarrow as pa

MANIFEST = "events.json"
FORMAT = 1
PARTITIONED = ("usage", "breadth", "months")
SCHEMAS = {
    "usage": pa.schema(
        [
            ("customer_id", pa.string()),
            ("on", pa.date32()),
            ("known_on", pa.date32()),
            ("events", pa.int64()),
            ("quantity", pa.int64()),
        ]
    ),
    "breadth": pa.schema(
        [
            ("customer_id", pa.string()),
            ("product_id", pa.string()),
            ("name", pa.string()),
            ("known_on", pa.date32()),
            ("last_on", pa.date32()),
        ]
    ),
    "months": pa.schema([("customer_id", pa.string()), ("month", pa.int64()), ("known", pa.int64())]),
    "recency": pa.schema([("customer_id", pa.string()), ("last_on", pa.date32())]),
}
UNITS = 10_000
"""Quantities are kept in whole units of 1/10,000: their sum does not depend on the order of the rows."""


class Holdings(Protocol):
    """What an import holds, as far as the rollup needs it."""

    @property
    def lake(self) -> Path: ...
    def files(self, table: str) -> list[Path]: ...
    def has_changes(self, table: str) -> bool: ...


@dataclass(frozen=True)
class Month:
    """One partition: its files per table, relative to the lake, and the days that its rows are about."""

    files: Mapping[str, tuple[str, ...]]
    first_on: date
    last_on: date


@dataclass(frozen=True)
class Rollup:
    """The rolled-up events of a lake: the parts that went in, and where what came of them lies.

    `months` are the partitions by first day of the month of `known_on`; `recency` the files by year.
    """

    lake: Path
    parts: frozenset[str] = frozenset()
    months: Mapping[date, Month] = field(default_factory=dict)
    recency: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def load(cls, lake: Path) -> Rollup:
        """The rollup of a lake; empty where there is none yet.

        >>> Rollup.load(Path("nowhere")).months
        {}
        """
        return read_manifest(lake, MANIFEST) or cls(lake)

    def covers(self, holdings: Holdings) -> bool:
        """Whether this is the rollup of exactly these holdings.

        A corrected event would count twice: where there are any, nothing is rolled up.
        """
        return bool(self.parts) and self.parts == parts_of(holdings) and not holdings.has_changes("events")

    def files(self, table: str, since: date, before: date, known: date = date.max) -> list[Path]:
        """The files with rows known before `before`: about days from `since` on, or known from `known` on."""
        return [
            self.lake / file
            for start, month in sorted(self.months.items())
            if start < before and (month.last_on >= since or start >= known)
            for file in month.files[table]
        ]

    def year_before(self, day: date) -> int | None:
        """The latest year that began by `day` and of which the recency is kept."""
        return max((year for year in self.recency if date(year, 1, 1) <= day), default=None)

    @property
    def listed(self) -> set[Path]:
        """Every file of the rollup."""
        of_months = {
            file for month in self.months.values() for files in month.files.values() for file in files
        }
        return {self.lake / file for file in of_months.union(*self.recency.values())}


def parts_of(holdings: Holdings) -> frozenset[str]:
    return frozenset(file.relative_to(holdings.lake).as_posix() for file in holdings.files("events"))


def folder_of(lake: Path) -> Path:
    return lake / "rollups"


def read_manifest(lake: Path, name: str) -> Rollup | None:
    """The rollup that a manifest describes; None where there is none that this version can read."""
    file = folder_of(lake) / name
    if not file.exists():
        return None
    content = json.loads(file.read_text(encoding="utf-8"))
    if content["format"] != FORMAT:
        return None
    months = {date.fromisoformat(start): month_from(item) for start, item in content["months"].items()}
    recency = {int(year): tuple(files) for year, files in content["recency"].items()}
    return Rollup(lake, frozenset(content["parts"]), months, recency)


def month_from(item: dict[str, Any]) -> Month:
    files = {table: tuple(names) for table, names in item["files"].items()}
    return Month(files, date.fromisoformat(item["first_on"]), date.fromisoformat(item["last_on"]))


def as_json(rollup: Rollup) -> str:
    content = {
        "format": FORMAT,
        "parts": sorted(rollup.parts),
        "months": {start.isoformat(): asdict(month) for start, month in sorted(rollup.months.items())},
        "recency": {str(year): files for year, files in sorted(rollup.recency.items())},
    }
    return json.dumps(content, indent=1, default=str)
