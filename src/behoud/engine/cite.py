"""Which snapshot a report was made from: as long as the report is there, so is its snapshot.

One small file per report in `lake/cited/`, replaced whole, so that reports can be written beside
each other and beside a refresh.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from behoud.engine.write import MANIFEST, SNAPSHOTS, replace_text
from behoud.words import fault

CITED = "cited"


@contextmanager
def citing(lake: Path, report: Path, snapshot: str) -> Iterator[None]:
    """Record that the file `report`, which is written inside, is made from a snapshot.

    While it is written both the old and the new snapshot are held, so that a report that was
    not finished loses nothing. BehoudError where the snapshot is there no more.
    """
    place = record_of(lake, report)
    before = snapshots_in(place, lake)
    record(lake, report, {*before, snapshot})
    if not (lake / SNAPSHOTS / snapshot / MANIFEST).exists():
        record(lake, report, before)
        raise fault("engine-snapshot-gone", snapshot=snapshot)
    yield
    record(lake, report, {snapshot})


def record(lake: Path, report: Path, snapshots: set[str]) -> None:
    place = record_of(lake, report)
    if not snapshots:
        place.unlink(missing_ok=True)
        return
    # Relative to the lake, so that the company folder can be moved as a whole.
    named = os.path.relpath(report.absolute(), lake.absolute())
    replace_text(place, json.dumps({"report": named, "snapshots": sorted(snapshots)}, ensure_ascii=False))


def record_of(lake: Path, report: Path) -> Path:
    named = os.path.relpath(report.absolute(), lake.absolute())
    return lake / CITED / f"{hashlib.sha256(named.encode()).hexdigest()[:16]}.json"


def snapshots_in(place: Path, lake: Path) -> set[str]:
    """The snapshots that a record holds; none where its report is there no more."""
    if not place.exists():
        return set()
    content: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
    return set(content["snapshots"]) if (lake / content["report"]).exists() else set()


def cited(lake: Path) -> frozenset[str]:
    """The snapshots that the reports that are there were made from."""
    return frozenset(name for place in (lake / CITED).glob("*.json") for name in snapshots_in(place, lake))
