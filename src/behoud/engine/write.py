"""The only writer of snapshots: immutable Parquet files, published by one atomic rename."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from behoud.words import fault

MANIFEST = "manifest.json"
CURRENT = "current"


@dataclass
class Draft:
    """A snapshot being made; readers see nothing of it until `publish`.

    `holdings` is what was imported when the refresh began: the snapshot cites those files.
    """

    lake: Path
    as_of: date
    holdings: Mapping[str, Any]
    started_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    tables: dict[str, dict[str, Any]] = field(default_factory=dict)
    notes: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return f"{self.as_of:%Y-%m-%d}-{self.started_at:%Y%m%dT%H%M%S%f}"

    @property
    def folder(self) -> Path:
        return self.lake / "snapshots" / f".draft-{self.name}"

    def add(self, table: str, rows: pa.Table, schema: pa.Schema) -> None:
        """Write one table of the snapshot; BehoudError where its columns are not as promised."""
        check_schema(table, rows.schema, schema)
        self.folder.mkdir(parents=True, exist_ok=True)
        file = self.folder / f"{table}.parquet"
        pq.write_table(rows, file, compression="zstd")
        self.tables[table] = {"file": file.name, "rows": rows.num_rows, "sha256": checksum(file)}

    def publish(self) -> Path:
        """Make this snapshot the current one; the folder it stands in."""
        self.folder.mkdir(parents=True, exist_ok=True)
        manifest = {
            "as_of": self.as_of.isoformat(),
            "published_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "tables": self.tables,
            "notes": self.notes,
            "holdings": self.holdings,
        }
        replace_text(self.folder / MANIFEST, json.dumps(manifest, indent=1, sort_keys=True))
        published = self.lake / "snapshots" / self.name
        self.folder.rename(published)
        replace_text(self.lake / CURRENT, self.name)
        return published

    def discard(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


def check_schema(table: str, found: pa.Schema, wanted: pa.Schema) -> None:
    for expected in wanted:
        index = found.get_field_index(expected.name)
        kind = found.field(index).type if index >= 0 else "absent"
        if kind != expected.type:
            raise fault(
                "engine-schema", table=table, column=expected.name, found=str(kind), wanted=str(expected.type)
            )


def replace_text(file: Path, text: str) -> None:
    """Write a file whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f".{file.name}.{os.getpid()}")
    with fresh.open("w", encoding="utf-8") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    fresh.replace(file)


def checksum(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
