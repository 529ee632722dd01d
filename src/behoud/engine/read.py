"""The latest published snapshot, for reports and pages; hands out Arrow."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from behoud.engine.write import CURRENT, MANIFEST
from behoud.words import fault


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
    def notes(self) -> dict[str, Any]:
        return dict(self.manifest["notes"])

    def has(self, table: str) -> bool:
        return table in self.manifest["tables"]

    def read(self, table: str) -> pa.Table:
        """The rows of a table of the snapshot; KeyError where it has none of that name."""
        return pq.read_table(self.folder / self.manifest["tables"][table]["file"])


def published(lake: Path) -> Snapshot:
    """The current snapshot; BehoudError where nothing was published yet."""
    current = lake / CURRENT
    if not current.exists():
        raise fault("engine-no-snapshot", folder=str(lake.parent))
    folder = lake / "snapshots" / current.read_text(encoding="utf-8").strip()
    return Snapshot(folder, json.loads((folder / MANIFEST).read_text(encoding="utf-8")))
