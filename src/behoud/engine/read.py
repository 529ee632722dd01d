"""Published snapshots, for reports and pages; hands out Arrow."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from behoud.engine.write import CURRENT, FORMAT, MANIFEST, SNAPSHOTS, Written
from behoud.words import fault

TRIES = 3
"""A snapshot can be published and the one before it removed between two readings; not three times."""


@dataclass(frozen=True)
class Snapshot:
    """One published snapshot: its folder and what its manifest says."""

    folder: Path
    manifest: dict[str, Any]

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def as_of(self) -> date:
        return date.fromisoformat(self.manifest["as_of"])

    @property
    def published_at(self) -> datetime:
        return datetime.fromisoformat(self.manifest["published_at"])

    @property
    def notes(self) -> dict[str, Any]:
        return dict(self.manifest["notes"])

    @property
    def tables(self) -> dict[str, Written]:
        """The tables of the snapshot, each with its rows and files."""
        return {name: Written.of(content) for name, content in self.manifest["tables"].items()}

    @property
    def whole(self) -> bool:
        """Whether every file stands as it was published."""
        return all(written.whole_in(self.folder) for written in self.tables.values())

    def has(self, table: str) -> bool:
        return table in self.manifest["tables"]

    def read(self, table: str) -> pa.Table:
        """The rows of a table; KeyError where there is none of that name.

        BehoudError where the snapshot was removed by the company's retention since it was opened.
        """
        found = Written.of(self.manifest["tables"][table])
        try:
            return read_files(found.paths(self.folder))
        except FileNotFoundError as error:
            raise fault("engine-snapshot-gone", snapshot=self.name) from error


def read_files(files: list[Path]) -> pa.Table:
    """The rows of Parquet files, one behind the other."""
    # One by one and by handle: given a path, Arrow sees columns in a folder called `year=2026`.
    return pa.concat_tables([read_file(file) for file in files])


def read_file(file: Path) -> pa.Table:
    with file.open("rb") as content:
        return pq.read_table(content)


def published(lake: Path) -> Snapshot:
    """The current snapshot; BehoudError where nothing was published yet."""
    current = lake / CURRENT
    if not current.exists():
        raise fault("engine-no-snapshot", folder=str(lake.parent))
    for _ in range(TRIES):
        name = current.read_text(encoding="utf-8").strip()
        try:
            return opened(lake / SNAPSHOTS / name)
        except FileNotFoundError:
            continue  # another one was published in between: `current` names it
    raise fault("engine-snapshot-gone", snapshot=name)


def opened(folder: Path) -> Snapshot:
    """The snapshot in a folder; BehoudError where it was written by another version of behoud."""
    manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    if manifest.get("format") != FORMAT:
        found = str(manifest.get("format", "–"))
        raise fault("engine-snapshot-format", snapshot=folder.name, found=found, known=str(FORMAT))
    return Snapshot(folder, manifest)
