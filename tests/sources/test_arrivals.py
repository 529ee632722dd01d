"""What arrived at the application, drained into the lake: all of it, once, whatever happens meanwhile."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, insert

from behoud.company import Company, load
from behoud.engine.holdings import Counts, Holdings
from behoud.sources import intake
from behoud.sources.app.address import address
from behoud.sources.app.drain import what_waits
from behoud.sources.app.read import ARRIVALS
from behoud.tables import Views
from tests.sources.folder import NOW, company_at, quarantine, rows, run, source

LATER = NOW + timedelta(hours=3)
MANY = 100_000


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment of whoever runs the tests speaks of another company."""
    for name in ("BEHOUD_COMPANY", "BEHOUD_DATABASE", "BEHOUD_FOLDER"):
        monkeypatch.delenv(name, raising=False)


def arrive(folder: Path, table: str, *given: dict[str, Any]) -> None:
    """Rows in the database of the application, behind those that are there."""
    file = folder / "web" / "application.sqlite3"
    file.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{file}")
    ARRIVALS.metadata.create_all(engine)
    key = {"events": "event_id", "interactions": "interaction_id", "responses": "response_id"}[table]
    with engine.begin() as connection:
        last = connection.exec_driver_sql("SELECT coalesce(max(seq), 0) FROM arrivals").scalar() or 0
        values = [
            {"seq": last + n, "table": table, "key": row[key], "row": json.dumps(row)}
            for n, row in enumerate(given, 1)
        ]
        connection.execute(insert(ARRIVALS), values)
    engine.dispose()


def event(number: int, **more: Any) -> dict[str, Any]:
    return {
        "event_id": f"E{number}",
        "customer_id": f"K{number % 7}",
        "at": "2026-11-20T09:15:00+00:00",
        "name": "inloggen",
    } | more


def kaas(folder: Path) -> Company:
    files = {"k.csv": "customer_id,name\nK1,Jan\nK2,Piet\n"}
    return company_at(folder, source("customers", "k.csv"), files)


def counts(report: intake.ImportReport, name: str) -> Counts:
    return next(outcome.counts for outcome in report.outcomes if outcome.file == name)


def test_a_company_without_an_application_imports_as_before(tmp_path: Path) -> None:
    assert [outcome.file for outcome in run(kaas(tmp_path)).outcomes] == ["k.csv"]


def test_what_arrived_is_read_up_to_a_number_that_the_lake_keeps(tmp_path: Path) -> None:
    company = kaas(tmp_path)
    arrive(tmp_path, "events", event(1), event(2, quantity=1.5))
    arrive(
        tmp_path,
        "interactions",
        {
            "interaction_id": "G1",
            "customer_id": "K1",
            "at": "2026-11-20T22:30:00+00:00",
            "cost": "12.50",
            "transfers": 2,
            "alternative_offered": True,
            "channel": "phone",
        },
    )
    report = run(company)
    assert counts(report, "arrivals/events") == Counts(read=2, added=2)
    kept = {load.file: load.found["seq"] for load in report.holdings.loads if load.source == "arrivals"}
    assert kept == {"arrivals/events": 2, "arrivals/interactions": 3}
    told = rows(report.holdings, "events", "event_id, quantity, known_on::VARCHAR, from_line")
    assert told == [("E1", None, "2026-11-20", 1), ("E2", 1.5, "2026-11-20", 2)]
    (contact,) = rows(
        report.holdings, "interactions", '"on"::VARCHAR, cost::VARCHAR, transfers, alternative_offered'
    )
    assert contact == ("2026-11-20", "12.50", 2, True)


def test_the_next_import_reads_only_what_came_after(tmp_path: Path) -> None:
    company = kaas(tmp_path)
    arrive(tmp_path, "events", event(1), event(2))
    before = run(company).holdings
    nothing = run(company, LATER)
    assert nothing.holdings == before
    arrive(tmp_path, "events", event(3))
    report = run(company, LATER)
    assert counts(report, "arrivals/events") == Counts(read=1, added=1)
    assert rows(report.holdings, "events", "event_id", "1") == [("E1",), ("E2",), ("E3",)]


def test_a_row_that_changed_is_a_new_version_from_then_on(tmp_path: Path, duckdb_engine: Any) -> None:
    company = kaas(tmp_path)
    arrive(tmp_path, "events", event(1, quantity=1), event(1, quantity=2))
    run(company)
    arrive(tmp_path, "events", event(1, quantity=3))
    report = run(company, LATER)
    assert counts(report, "arrivals/events") == Counts(read=1, changed=1)
    told = rows(report.holdings, "events", "quantity, known_on::VARCHAR", "version")
    assert told == [(2.0, "2026-11-20"), (3.0, "2026-11-21")]
    for as_of, quantity in (("2026-11-21", 2.0), ("2026-11-22", 3.0)):
        view = Views(duckdb_engine, report.holdings, datetime.fromisoformat(as_of).date())["events"]
        assert duckdb_engine.arrow(view.select("quantity"))["quantity"].to_pylist() == [quantity]


def test_a_row_of_a_file_that_arrives_again_is_the_same_row(tmp_path: Path) -> None:
    files = {"e.csv": "event_id,customer_id,at,name\nE1,K1,2026-11-20 10:15:00,inloggen\n"}
    company = company_at(tmp_path, source("events", "e.csv"), files)
    arrive(tmp_path, "events", event(1, customer_id="K1"), event(2))
    report = run(company)
    assert counts(report, "arrivals/events") == Counts(read=2, added=1, unchanged=1)


def test_what_is_no_longer_an_own_row_is_set_apart_with_its_number(tmp_path: Path) -> None:
    """What was checked when it arrived is checked again: the lake trusts nobody."""
    company = kaas(tmp_path)
    arrive(tmp_path, "events", event(1), event(2, at="2026-12-20T09:15:00+00:00"))
    report = run(company)
    assert counts(report, "arrivals/events") == Counts(read=2, added=1, quarantined=1)
    assert [(line, reason) for line, _, _, reason in quarantine(report.holdings)] == [
        (2, "tables-reason-future")
    ]


def test_under_another_time_zone_everything_is_read_again(tmp_path: Path) -> None:
    company = kaas(tmp_path)
    arrive(tmp_path, "events", event(1, at="2026-11-19T23:30:00+00:00"))
    assert rows(run(company).holdings, "events", '"on"::VARCHAR') == [("2026-11-20",)]
    arrive(tmp_path, "events", event(2, at="2026-11-19T22:30:00+00:00"))
    text = (tmp_path / "behoud.toml").read_text().replace("Europe/Amsterdam", "Europe/London")
    (tmp_path / "behoud.toml").write_text(text)
    holdings = run(load(tmp_path), LATER).holdings
    assert rows(holdings, "events", 'event_id, "on"::VARCHAR') == [("E1", "2026-11-19"), ("E2", "2026-11-19")]


def test_a_database_that_does_not_answer_is_a_sentence_and_the_files_go_on(tmp_path: Path) -> None:
    company = kaas(tmp_path)
    file = tmp_path / "web" / "application.sqlite3"
    file.parent.mkdir()
    file.write_text("geen database" * 100)
    report = run(company)
    assert [outcome.error and outcome.error.code for outcome in report.outcomes] == [
        None,
        "sources-no-database",
    ]


def test_the_environment_speaks_of_the_company_that_it_names(tmp_path: Path) -> None:
    company, other = kaas(tmp_path / "a"), kaas(tmp_path / "b")
    told = {"BEHOUD_COMPANY": str(company.root), "BEHOUD_DATABASE": "postgresql://jan:geheim@db/behoud"}
    found = address(company, told)
    assert found is not None
    assert (found.drivername, found.host) == ("postgresql+psycopg", "db")
    assert address(other, told) is None
    assert what_waits(other) == []


IMPORT = "from pathlib import Path; from behoud.company import load; from behoud.sources.intake import import_all; "


@pytest.mark.slow
@pytest.mark.parametrize("moment", ["versions/events/*", ".work/arrived.parquet", ".work/arrivals.parquet"])
def test_a_drain_that_is_killed_loses_and_doubles_nothing(tmp_path: Path, moment: str) -> None:
    kaas(tmp_path)
    arrive(tmp_path, "events", *(event(number) for number in range(MANY)))
    command = [sys.executable, "-c", f"{IMPORT}import_all(load(Path({str(tmp_path)!r})))"]
    process = subprocess.Popen(command)
    deadline = time.monotonic() + 60
    while (
        not list((tmp_path / "lake").glob(moment)) and process.poll() is None and time.monotonic() < deadline
    ):
        time.sleep(0.001)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert not Holdings.load(tmp_path / "lake").has("events")
    arrive(tmp_path, "events", event(MANY))
    report = run(load(tmp_path), datetime.now(UTC))
    assert rows(report.holdings, "events", "count(*), count(DISTINCT event_id)", "1") == [
        (MANY + 1, MANY + 1)
    ]
    assert set((tmp_path / "lake").rglob("*.parquet")) == report.holdings.listed
