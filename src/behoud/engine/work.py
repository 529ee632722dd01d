"""What a refresh has finished, kept until it is published, so that the next one can go on from there."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from behoud.engine.read import read_files
from behoud.engine.write import Part, Written, checksum, replace_text, write_table

WORK = "work"
STEPS = "steps.json"
FORMAT = 1


@dataclass(frozen=True)
class Finished:
    """A finished step: the tables it made and what it noted, as plain JSON values."""

    tables: dict[str, Written]
    notes: dict[str, Any]


@dataclass
class Work:
    """The folder `lake/work/<fingerprint>/`: files of finished steps, and the list of them.

    A step counts when `steps.json` lists it, and that is replaced after its files are on disk. The
    fingerprint says what the steps were computed from: another one is another folder.
    """

    folder: Path
    begun_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    steps: dict[str, Finished] = field(default_factory=dict)

    @classmethod
    def opened(cls, lake: Path, fingerprint: str) -> Work:
        """The work under a fingerprint, begun anew or gone on with. Only for who holds the lake's lock."""
        folder = lake / WORK / fingerprint
        content = listed_in(folder / STEPS)
        if content.get("format") != FORMAT:
            shutil.rmtree(folder, ignore_errors=True)
            return cls(folder)
        steps = {name: finished(step) for name, step in content["steps"].items()}
        return cls(folder, datetime.fromisoformat(content["begun_at"]), steps)

    def found(self, step: str) -> Finished | None:
        """What a step made, where it is finished and its files are still what was written."""
        known = self.steps.get(step)
        if known is not None and all(written.whole_in(self.folder) for written in known.tables.values()):
            return known
        return None

    def keep(self, step: str, tables: Mapping[str, pa.Table], notes: Mapping[str, Any]) -> Finished:
        """Write down what a step made."""
        self.folder.mkdir(parents=True, exist_ok=True)
        written = {
            name: write_table(rows, self.folder / file_name(step, name)) for name, rows in tables.items()
        }
        # Through JSON, so that a step gives the same values whether it was just made or taken over.
        return self.list(step, Finished(written, json.loads(json.dumps(dict(notes)))))

    def keep_files(self, step: str, make: Callable[[Path], Sequence[Path]]) -> Finished:
        """Write down the Parquet files that `make` writes into the new folder that it is given."""
        self.folder.mkdir(parents=True, exist_ok=True)
        place = self.folder / file_name(step, step).removesuffix(".parquet")
        shutil.rmtree(place, ignore_errors=True)  # what a step that was not finished had written
        files = make(place)
        parts = (Part(str(f.relative_to(self.folder)), checksum(f), f.stat().st_size) for f in files)
        rows = sum(pq.read_metadata(file).num_rows for file in files)
        return self.list(step, Finished({step: Written(rows, tuple(parts))}, {}))

    def list(self, step: str, made: Finished) -> Finished:
        """Enter a step in the list, after its files are on disk."""
        self.steps[step] = made
        replace_text(self.folder / STEPS, json.dumps(self.content, indent=1))
        return made

    def read(self, written: Written) -> pa.Table:
        return read_files(written.paths(self.folder))

    @property
    def content(self) -> dict[str, Any]:
        steps = {
            name: {"tables": {table: w.content for table, w in step.tables.items()}, "notes": step.notes}
            for name, step in self.steps.items()
        }
        return {"format": FORMAT, "begun_at": self.begun_at.isoformat(), "steps": steps}

    @property
    def bytes(self) -> int:
        """How much the finished steps take on disk."""
        return sum(written.bytes for step in self.steps.values() for written in step.tables.values())

    def remove(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


def listed_in(file: Path) -> dict[str, Any]:
    """What a list of steps says; nothing where there is none, or where the disk has damaged it."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def finished(content: Mapping[str, Any]) -> Finished:
    return Finished({name: Written.of(w) for name, w in content["tables"].items()}, content["notes"])


def file_name(step: str, table: str) -> str:
    """A name for the file of a table of a step, that every file system takes; no two alike.

    >>> file_name("metric-churn", "metric-churn"), file_name("prediction", "scores")
    ('metric-churn.parquet', 'prediction~scores.parquet')
    """
    name = step if step == table else f"{step}~{table}"
    safe = re.sub(r"[^A-Za-z0-9_.~-]", "_", name)[:80]
    again = "" if safe == name else f"~{hashlib.sha256(name.encode()).hexdigest()[:8]}"
    return f"{safe}{again}.parquet"
