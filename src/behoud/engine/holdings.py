"""What the lake holds: which input files were read, how, and which Parquet files came of it.

`imported.json` is the only truth: a Parquet file that it does not list does not exist for a
reader. It is replaced by one atomic rename, so that a killed import leaves either the old
state or the new one.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from behoud.schemas import Type

MANIFEST = "imported.json"
FORMAT = 1


@dataclass(frozen=True)
class Counts:
    """Rows of one input; `read` is the sum of the others.

    >>> Counts(read=3, added=2, quarantined=1).add_up
    True
    """

    read: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    quarantined: int = 0
    left_out: int = 0

    @property
    def add_up(self) -> bool:
        return self.read == self.added + self.changed + self.unchanged + self.quarantined + self.left_out

    def __add__(self, other: Counts) -> Counts:
        return Counts(**{name: value + getattr(other, name) for name, value in asdict(self).items()})


@dataclass(frozen=True)
class Load:
    """One reading of one input: a file with these bytes (`sha256`), under this mapping (`fingerprint`).

    `found` says what was found rather than told: encoding, delimiter, the format of each date
    and number column. `parts` and `quarantine` are paths relative to the lake. `rows` is how
    many rows the parts hold. `notes` are findings: a words id with its facts.
    `recorded_at` is the moment from which changed rows of these bytes count; it outlives a
    new reading of the same bytes under another mapping, where `imported_at` is renewed.
    """

    source: str
    table: str
    file: str
    sha256: str
    fingerprint: str
    version: int
    imported_at: datetime
    recorded_at: datetime
    counts: Counts
    found: dict[str, Any] = field(default_factory=dict)
    notes: tuple[dict[str, Any], ...] = ()
    parts: tuple[str, ...] = ()
    rows: int = 0
    quarantine: str | None = None
    attributes: dict[str, Type] = field(default_factory=dict)

    @property
    def input(self) -> tuple[str, str]:
        """What identifies an input: its source and its file."""
        return self.source, self.file


@dataclass(frozen=True)
class Holdings:
    """All loads of a lake, in the order in which they were read.

    `absent` are sources that the company file no longer names: their rows are left out,
    and are there again when the source is.
    """

    lake: Path
    loads: tuple[Load, ...] = ()
    sequence: int = 0
    absent: frozenset[str] = frozenset()

    @classmethod
    def load(cls, lake: Path) -> Holdings:
        """What `lake` holds; empty where nothing was imported yet.

        >>> Holdings.load(Path("nowhere")).files("customers")
        []
        """
        manifest = lake / MANIFEST
        if not manifest.exists():
            return cls(lake)
        return cls.of(lake, json.loads(manifest.read_text(encoding="utf-8")))

    @classmethod
    def of(cls, lake: Path, content: dict[str, Any]) -> Holdings:
        """The holdings that `content` describes: what a snapshot cites."""
        loads = tuple(_load_from(item) for item in content["loads"])
        return cls(lake, loads, content["sequence"], frozenset(content["absent"]))

    @property
    def content(self) -> dict[str, Any]:
        """These holdings as plain values, the other way round."""
        loads = [_as_json(load) for load in self.loads]
        return {"format": FORMAT, "sequence": self.sequence, "absent": sorted(self.absent), "loads": loads}

    @property
    def present(self) -> tuple[Load, ...]:
        """The loads whose rows count."""
        return tuple(load for load in self.loads if load.source not in self.absent)

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables that have at least one row, in alphabetical order."""
        return tuple(sorted({load.table for load in self.present if load.parts}))

    def files(self, table: str) -> list[Path]:
        """The Parquet files with all versions of the rows of `table`.

        Files written before an own attribute was declared lack its column: read by name.
        """
        return [self.lake / part for load in self.present if load.table == table for part in load.parts]

    def has(self, table: str) -> bool:
        """Whether any row of `table` was loaded."""
        return any(load.parts for load in self.present if load.table == table)

    def has_changes(self, table: str) -> bool:
        """Whether a key of `table` can have more than one version."""
        return any(load.counts.changed for load in self.present if load.table == table)

    def attributes(self, table: str) -> dict[str, Type]:
        """The own attributes that the rows of `table` carry, with their types."""
        return {
            name: kind
            for load in self.present
            if load.table == table
            for name, kind in load.attributes.items()
        }

    @property
    def inputs(self) -> tuple[Load, ...]:
        """The latest reading of each input."""
        return tuple({load.input: load for load in self.present}.values())

    @property
    def quarantine_files(self) -> list[Path]:
        """The quarantine of the latest reading of each input."""
        return [self.lake / load.quarantine for load in self.inputs if load.quarantine]

    def with_load(self, load: Load) -> Holdings:
        """These holdings with `load` behind them.

        Of an earlier reading of the same input only its rows are left: its quarantine and
        its counts are those of a file that is no more.
        """
        kept = [old for old in self.loads if old.parts or old.input != load.input]
        kept = [replace(old, quarantine=None) if old.input == load.input else old for old in kept]
        return replace(self, loads=(*kept, load), sequence=max(self.sequence, load.version))

    def without(self, gone: Sequence[Load]) -> Holdings:
        """These holdings without the loads `gone`."""
        return replace(self, loads=tuple(load for load in self.loads if load not in gone))

    def with_sources(self, names: Collection[str]) -> Holdings:
        """These holdings where only the sources called `names` count."""
        return replace(self, absent=frozenset(load.source for load in self.loads) - frozenset(names))

    def save(self) -> None:
        """Replaces the manifest by one atomic rename; it is on disk when this returns."""
        self.lake.mkdir(parents=True, exist_ok=True)
        fresh = self.lake / f"{MANIFEST}.new"
        with fresh.open("w", encoding="utf-8") as file:
            json.dump(self.content, file, ensure_ascii=False, indent=1, default=str)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self.lake / MANIFEST)
        _sync_folder(self.lake)

    @property
    def listed(self) -> set[Path]:
        """Every data file that the manifest names."""
        quarantines = {self.lake / load.quarantine for load in self.loads if load.quarantine}
        return {self.lake / part for load in self.loads for part in load.parts} | quarantines


def _as_json(load: Load) -> dict[str, Any]:
    return {
        **asdict(load),
        "imported_at": load.imported_at.isoformat(),
        "recorded_at": load.recorded_at.isoformat(),
    }


def _load_from(item: dict[str, Any]) -> Load:
    return Load(
        **{
            **item,
            "imported_at": datetime.fromisoformat(item["imported_at"]),
            "recorded_at": datetime.fromisoformat(item["recorded_at"]),
            "counts": Counts(**item["counts"]),
            "notes": tuple(item["notes"]),
            "parts": tuple(item["parts"]),
            "attributes": {name: Type(kind) for name, kind in item["attributes"].items()},
        }
    )


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open a folder, and needs no sync of it
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
