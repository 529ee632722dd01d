"""The only writer of snapshots: immutable Parquet files, published by one atomic rename."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from behoud.engine.sink import sync

MANIFEST = "manifest.json"
CURRENT = "current"
SNAPSHOTS = "snapshots"
DRAFT = ".draft-"
FORMAT = 2
"""Counts up when a manifest, or a table of predictions, is written differently: no reader guesses."""


@dataclass(frozen=True)
class Part:
    """One file of a table: its name in its folder, and what it must still be when it is read."""

    name: str
    sha256: str
    bytes: int


@dataclass(frozen=True)
class Written:
    """A table on disk: how many rows, in which files, in their order."""

    rows: int
    files: tuple[Part, ...]

    @classmethod
    def of(cls, content: Mapping[str, Any]) -> Written:
        """The table that a manifest describes."""
        return cls(int(content["rows"]), tuple(Part(**file) for file in content["files"]))

    @property
    def content(self) -> dict[str, Any]:
        return asdict(self)

    @property
    def bytes(self) -> int:
        return sum(file.bytes for file in self.files)

    def paths(self, folder: Path) -> list[Path]:
        return [folder / file.name for file in self.files]

    def whole_in(self, folder: Path) -> bool:
        """Whether every file stands in `folder` as it was written."""
        files = zip(self.paths(folder), self.files, strict=True)
        return all(file.exists() and checksum(file) == part.sha256 for file, part in files)


@dataclass
class Draft:
    """A snapshot being made; readers see nothing of it until `publish`.

    `holdings` is what was imported when the refresh began: the snapshot cites those files.
    """

    lake: Path
    as_of: date
    holdings: Mapping[str, Any]
    started_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    tables: dict[str, Written] = field(default_factory=dict)
    notes: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return f"{self.as_of:%Y-%m-%d}-{self.started_at:%Y%m%dT%H%M%S%f}"

    @property
    def folder(self) -> Path:
        return self.lake / SNAPSHOTS / f"{DRAFT}{self.name}"

    def add(self, table: str, rows: pa.Table) -> None:
        """Write one table of the snapshot."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.tables[table] = write_table(rows, self.folder / f"{table}.parquet")

    def adopt(self, table: str, files: Sequence[Path], written: Written) -> None:
        """Take over a table that lies on the same disk already; without a second copy where that can be."""
        self.folder.mkdir(parents=True, exist_ok=True)
        names = (
            [f"{table}.parquet"]
            if len(files) == 1
            else [f"{table}-{n:05d}.parquet" for n in range(len(files))]
        )
        for file, name in zip(files, names, strict=True):
            share(file, self.folder / name)
        parts = (Part(name, part.sha256, part.bytes) for name, part in zip(names, written.files, strict=True))
        self.tables[table] = Written(written.rows, tuple(parts))

    def publish(self) -> Path:
        """Make this snapshot the current one, on disk before anyone is told; the folder it stands in."""
        self.folder.mkdir(parents=True, exist_ok=True)
        manifest = {
            "format": FORMAT,
            "as_of": self.as_of.isoformat(),
            "published_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "tables": {name: written.content for name, written in self.tables.items()},
            "notes": self.notes,
            "holdings": self.holdings,
        }
        replace_text(self.folder / MANIFEST, json.dumps(manifest, indent=1, sort_keys=True))
        published = self.folder.with_name(self.name)
        self.folder.rename(published)
        sync(published.parent)
        replace_text(self.lake / CURRENT, self.name)
        return published

    def discard(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


def write_table(rows: pa.Table, file: Path) -> Written:
    """Write rows to one Parquet file, whole or not at all; equal rows give equal bytes."""
    fresh = fresh_name(file)
    try:
        pq.write_table(rows.combine_chunks(), fresh, compression="zstd")
        sync(fresh)
        fresh.replace(file)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    sync(file.parent)
    return Written(rows.num_rows, (Part(file.name, checksum(file), file.stat().st_size),))


def share(file: Path, place: Path) -> None:
    """The same file in a second place: one copy on disk where the file system allows it."""
    try:
        os.link(file, place)
    except OSError:  # no hard links here
        shutil.copyfile(file, place)
        sync(place)


def replace_text(file: Path, text: str) -> None:
    """Write a file whole or not at all; it is on disk when this returns."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = fresh_name(file)
    try:
        with fresh.open("w", encoding="utf-8") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(file)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    sync(file.parent)


def fresh_name(file: Path) -> Path:
    """Where a file is made before it takes its name: hidden, and one per process."""
    return file.with_name(f".{file.name}.{os.getpid()}")


def checksum(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
