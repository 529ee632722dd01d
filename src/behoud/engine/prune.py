"""Taking away what nobody needs: snapshots by the company's rule, and what dead processes left.

Only for who holds the lake's lock.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from behoud.company import Company
from behoud.engine.cite import CITED, cited, snapshots_in
from behoud.engine.claim import remove_left
from behoud.engine.read import Snapshot, opened, published
from behoud.engine.retention import Dated, staying
from behoud.engine.scratch import SPILL
from behoud.engine.work import WORK
from behoud.engine.write import DRAFT, SNAPSHOTS
from behoud.errors import BehoudError

GONE = ".gone-"


def prune(company: Company, *, now: datetime | None = None) -> tuple[str, ...]:
    """Remove the snapshots that the company's retention lets go; their names.

    Never the published one, nor one that a report cites, nor one of another version of behoud.
    """
    lake, zone = company.lake, ZoneInfo(company.time_zone)
    found = [Dated(one.published_at.astimezone(zone), one.name) for one in snapshots(lake)]
    moment = (now or datetime.now(UTC)).astimezone(zone)
    stay = staying(found, company.retention, moment) | {published(lake).name}
    going = sorted(one.name for one in found if one.name not in stay)
    forget_reports(lake)
    return tuple(name for name in going if removed(lake, name))


def snapshots(lake: Path) -> Iterator[Snapshot]:
    """Every snapshot that this version of behoud can read."""
    for folder in sorted((lake / SNAPSHOTS).glob("[!.]*")):
        try:
            yield opened(folder)
        except BehoudError:
            continue  # of another version: not ours to judge


def removed(lake: Path, name: str) -> bool:
    """Remove a snapshot, unless a report cites it: in one step for readers, then file by file."""
    folder, gone = lake / SNAPSHOTS / name, lake / SNAPSHOTS / f"{GONE}{name}"
    if name in cited(lake):
        return False
    folder.rename(gone)
    if name in cited(lake):  # a report began to cite it in between
        gone.rename(folder)
        return False
    shutil.rmtree(gone)
    return True


def forget_reports(lake: Path) -> None:
    """Remove the records of reports that are there no more."""
    for place in (lake / CITED).glob("*.json"):
        if not snapshots_in(place, lake):
            place.unlink(missing_ok=True)


def clear(lake: Path, *, keep: Collection[str] = ()) -> None:
    """Remove what stopped refreshes left: drafts, half removed snapshots, and work but that in `keep`."""
    for pattern in (f"{DRAFT}*", f"{GONE}*"):
        for folder in (lake / SNAPSHOTS).glob(pattern):
            shutil.rmtree(folder)
    for file in lake.glob(".current.*"):
        file.unlink()
    for folder in (lake / WORK).glob("[!.]*"):
        if folder.name not in keep:
            shutil.rmtree(folder)
    remove_left(lake / WORK, SPILL)
