"""A view shows what was known before a day, and nothing of what came true later."""

from datetime import date
from pathlib import Path
from typing import Any

from behoud.engine import Engine
from behoud.tables import Views
from tests.small import Rows, at, day, write


def seen(engine: Engine, folder: Path, table: str, rows: Rows, as_of: str) -> list[dict[str, Any]]:
    views = Views(engine, write(folder, {table: rows}), day(as_of))
    return sorted(engine.arrow(views[table]).to_pylist(), key=str)


def test_an_end_is_unknown_until_it_has_come(duckdb_engine: Engine, tmp_path: Path) -> None:
    term = {
        "term_id": "1",
        "customer_id": "Anna",
        "started_on": day("2024-01-01"),
        "ended_on": day("2024-12-31"),
        "end_kind": "voluntary",
        "notice_given_on": day("2024-10-01"),
    }
    columns = ("ended_on", "end_kind", "notice_given_on")
    known = {
        as_of: tuple(row[c] for c in columns)
        for as_of in ("2024-10-01", "2024-10-02", "2024-12-31", "2025-01-01")
        for row in seen(duckdb_engine, tmp_path, "contract_terms", [term], as_of)
    }
    assert known == {
        "2024-10-01": (None, None, None),
        "2024-10-02": (None, None, date(2024, 10, 1)),
        "2024-12-31": (None, None, date(2024, 10, 1)),
        "2025-01-01": (date(2024, 12, 31), "voluntary", date(2024, 10, 1)),
    }


def test_the_day_beside_a_moment_is_as_unknown_as_the_moment(duckdb_engine: Engine, tmp_path: Path) -> None:
    complaint = {
        "interaction_id": "1",
        "customer_id": "Bram",
        "at": at("2025-03-01T09:00"),
        "resolved_at": at("2025-03-20T09:00"),
    }
    before = seen(duckdb_engine, tmp_path, "interactions", [complaint], "2025-03-10")
    after = seen(duckdb_engine, tmp_path, "interactions", [complaint], "2025-03-21")
    assert [(r["on"], r["resolved_at"], r["resolved_on"]) for r in before] == [(date(2025, 3, 1), None, None)]
    assert [r["resolved_on"] for r in after] == [date(2025, 3, 20)]


def test_the_version_that_was_recorded_last_before_the_day_counts(
    duckdb_engine: Engine, tmp_path: Path
) -> None:
    rows = [
        {"customer_id": "Cem", "segment": "klein", "known_on": day("2024-01-01"), "version": 1},
        {"customer_id": "Cem", "segment": "groot", "known_on": day("2025-01-01"), "version": 2},
    ]
    assert [r["segment"] for r in seen(duckdb_engine, tmp_path, "customers", rows, "2025-01-01")] == ["klein"]
    assert [r["segment"] for r in seen(duckdb_engine, tmp_path, "customers", rows, "2025-01-02")] == ["groot"]


def test_a_table_that_was_never_imported_is_empty_and_not_absent(
    duckdb_engine: Engine, tmp_path: Path
) -> None:
    views = Views(duckdb_engine, write(tmp_path, {}), day("2025-01-01"))
    assert duckdb_engine.arrow(views["events"]).num_rows == 0
    assert not views.has("events")
