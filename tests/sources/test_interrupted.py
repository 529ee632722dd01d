"""Imports that are killed, that meet each other, or that meet a full disk."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from behoud.engine.holdings import Counts, Holdings
from behoud.engine.lock import locked
from behoud.errors import BehoudError
from behoud.sources import inputs, intake
from tests.sources.folder import company_at, only, rows, run, source

EVENTS = 200_000


def folder_with_events(folder: Path) -> Path:
    lines = "".join(f"E{n},K{n % 97},2024-01-{1 + n % 28:02d} 10:00:00\n" for n in range(EVENTS))
    files = {"k.csv": "customer_id,name\nK1,Jan\n", "e.csv": "event_id,customer_id,at\n" + lines}
    company_at(folder, source("customers", "k.csv") + source("events", "e.csv"), files)
    return folder


IMPORT = "from pathlib import Path; from behoud.company import load; from behoud.sources.intake import import_all; "


def start(folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", f"{IMPORT}import_all(load(Path({str(folder)!r})))"])


@pytest.mark.slow
@pytest.mark.parametrize("moment", ["versions/events/*", ".work/staged.parquet"])
def test_a_killed_import_goes_on_as_if_nothing_had_happened(tmp_path: Path, moment: str) -> None:
    folder = folder_with_events(tmp_path / "c")
    process = start(folder)
    deadline = time.monotonic() + 60
    while not list((folder / "lake").glob(moment)) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.001)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    between = Holdings.load(folder / "lake")
    assert not between.has("events")
    report = intake.import_all(intake_company(folder))
    assert [outcome.counts for outcome in report.outcomes][1] == Counts(read=EVENTS, added=EVENTS)
    assert rows(report.holdings, "events", "count(*), count(DISTINCT event_id)", "1") == [(EVENTS, EVENTS)]
    on_disk = set((folder / "lake").rglob("*.parquet"))
    assert on_disk == report.holdings.listed


def intake_company(folder: Path):  # type: ignore[no-untyped-def]
    from behoud.company import load

    return load(folder)


def test_two_imports_do_not_run_at_once(tmp_path: Path) -> None:
    company = company_at(tmp_path, source("teams", "t.csv"), {"t.csv": "team_id\nT1\n"})
    with locked(company.lake), pytest.raises(BehoudError, match="Another import of"):
        run(company)
    assert only(run(company)).counts.added == 1


def test_what_the_manifest_does_not_list_is_removed(tmp_path: Path) -> None:
    company = company_at(tmp_path, source("teams", "t.csv"), {"t.csv": "team_id\nT1\n"})
    stray = company.lake / "versions" / "teams" / "000009-teams.parquet"
    stray.parent.mkdir(parents=True)
    stray.write_bytes(b"half a file")
    run(company)
    assert not stray.exists()


def test_too_small_a_disk_is_said_before_it_is_full(tmp_path: Path) -> None:
    company = company_at(tmp_path, source("teams", "t.csv"), {"t.csv": "team_id\nT1\n"})
    found = inputs.inputs_of(company, company.sources[0])[0]
    with pytest.raises(BehoudError) as refused:
        intake.refuse_full_disk(Enormous(**vars(found)), company.lake)
    assert refused.value.code == "sources-disk-small"


class Enormous(inputs.Input):
    """An input that needs more disk than there is."""

    @property
    def needed(self) -> int:
        return 1 << 62


def test_a_load_that_is_replaced_leaves_no_quarantine(tmp_path: Path) -> None:
    company = company_at(tmp_path, source("teams", "t.csv"), {"t.csv": "team_id\nT1\n"})
    (load,) = run(company).holdings.loads
    holdings = Holdings(company.lake, (replace(load, quarantine="quarantine/x.parquet"),), 1)
    fresh = holdings.with_load(replace(load, version=2))
    assert [one.quarantine for one in fresh.loads] == [None, None]
