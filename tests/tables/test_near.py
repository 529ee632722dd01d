"""What an input is compared with: the parts of the lake of its own months, and no others."""

from __future__ import annotations

from pathlib import Path

from behoud.engine.holdings import Counts
from tests.sources.folder import company_at, rows, run, source

EVENTS = "event_id,customer_id,at,name\n"
STORED = 'event_id, name, CAST("on" AS VARCHAR)'


def counts_of(folder: Path, files: dict[str, str]) -> list[Counts]:
    company = company_at(folder, source("events", "e*.csv"), files)
    return [outcome.counts for outcome in run(company).outcomes]


def test_an_event_of_the_same_month_in_another_file_is_the_same_event(tmp_path: Path) -> None:
    files = {
        "e1.csv": EVENTS + "E1,Kim,2025-01-31 10:00,login\nE2,Kim,2025-01-02 10:00,login\n",
        "e2.csv": EVENTS + "E1,Kim,2025-01-31 10:00,login\nE2,Kim,2025-01-02 10:00,export\n",
    }
    assert counts_of(tmp_path, files) == [Counts(2, added=2), Counts(2, changed=1, unchanged=1)]


def test_the_same_id_in_another_month_is_another_event(tmp_path: Path) -> None:
    files = {
        "e1.csv": EVENTS + "E1,Kim,2025-01-31 10:00,login\n",
        "e2.csv": EVENTS + "E1,Kim,2025-02-01 10:00,login\n",
    }
    assert counts_of(tmp_path, files) == [Counts(1, added=1), Counts(1, added=1)]


def test_a_file_that_moves_its_event_to_another_month_has_changed_it(tmp_path: Path) -> None:
    first = {"e1.csv": EVENTS + "E1,Kim,2025-01-31 10:00,login\n"}
    assert counts_of(tmp_path, first) == [Counts(1, added=1)]
    company = company_at(
        tmp_path, source("events", "e*.csv"), {"e1.csv": EVENTS + "E1,Kim,2025-03-01 10:00,login\n"}
    )
    report = run(company)
    assert report.counts == Counts(1, changed=1)
    assert rows(report.holdings, "events", STORED, "version") == [
        ("E1", "login", "2025-01-31"),
        ("E1", "login", "2025-03-01"),
    ]


def test_an_input_over_many_months_is_compared_with_all_of_them(tmp_path: Path) -> None:
    lines = [f"E{month},Kim,2025-{month:02d}-15 10:00,login\n" for month in range(1, 5)]
    files = {f"e{month}.csv": EVENTS + line for month, line in enumerate(lines, 1)}
    files["e9.csv"] = EVENTS + "".join(lines) + "E9,Kim,2025-04-20 10:00,login\n"
    assert counts_of(tmp_path, files)[-1] == Counts(5, added=1, unchanged=4)


def test_a_customer_is_the_same_whenever_it_began(tmp_path: Path) -> None:
    files = {
        "k1.csv": "customer_id,started_on\nK1,2020-01-01\n",
        "k2.csv": "customer_id,started_on\nK1,2025-01-01\n",
    }
    company = company_at(tmp_path, source("customers", "k*.csv"), files)
    assert run(company).counts == Counts(2, added=1, changed=1)


def test_when_an_event_was_recorded_makes_versions_within_a_month_s_files(tmp_path: Path) -> None:
    head = "event_id,customer_id,at,name,recorded_at\n"
    files = {
        "e1.csv": head + "E1,Kim,2025-01-05 10:00,login,2025-01-05 10:00\n",
        "e2.csv": head
        + "E1,Kim,2025-01-05 10:00,export,2025-02-10 10:00\n"
        + "E2,Kim,2025-01-06 10:00,login,2025-01-06 10:00\n"
        + "E2,Kim,2025-01-06 10:00,view,2025-01-07 10:00\n",
    }
    assert counts_of(tmp_path, files) == [Counts(1, added=1), Counts(3, added=1, changed=2)]
