"""Answers of peers are compared value for value; a difference is a failed goal."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from benchmarks.engine.answers import checksum, checksums, differences
from benchmarks.engine.runs import TASKS, Results
from benchmarks.engine.table import growth, verdicts
from benchmarks.verdicts import say

COLUMNS = ("customer_id", "last_on")


def written(file: Path, rows: str) -> str:
    file.parent.mkdir(parents=True, exist_ok=True)
    duckdb.execute(f"COPY ({rows}) TO '{file}'")
    return str(file)


def test_the_order_of_rows_and_files_does_not_matter_and_a_value_does(tmp_path: Path) -> None:
    one, other = (
        "SELECT 'Kim' AS customer_id, DATE '2025-01-02' AS last_on",
        "SELECT 'Jan', DATE '2025-01-03'",
    )
    whole = written(tmp_path / "a.parquet", f"{one} UNION ALL {other}")
    parts = [
        written(tmp_path / "b.parquet", "SELECT 'Jan' AS customer_id, TIMESTAMP '2025-01-03' AS last_on"),
        written(tmp_path / "c.parquet", one),
    ]
    swapped = written(
        tmp_path / "d.parquet", f"{one.replace('Kim', 'Jan')} UNION ALL {other.replace('Jan', 'Kim')}"
    )
    assert checksum([whole], COLUMNS) == checksum(parts, COLUMNS)
    assert checksum([whole], COLUMNS) != checksum([swapped], COLUMNS)


def test_a_run_that_left_nothing_is_no_answer(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        checksums("rollup", tmp_path)


def test_a_difference_is_told_and_makes_the_run_fail(capsys: pytest.CaptureFixture[str]) -> None:
    told = differences({"by_duckdb": [[1, 2]], "ours": [[1, 3]], "by_polars": [[1, 2]]}, "by_duckdb")
    assert told == ["ours and by_duckdb differ: [1, 3] against [1, 2]"]
    found = results(1_000_000, ours=1.0, by_hand=1.0, wrong=(f"cohorts: {told[0]}",))
    assert say(verdicts([found], None)) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"SHORT OF ITS GOAL: cohorts: {told[0]}"
    assert lines[-1] == "SHORT OF ITS GOAL: 1 of 2 goals"


def results(events: int, *, ours: float, by_hand: float, wrong: tuple[str, ...] = ()) -> Results:
    took = {
        name: {"seconds": seconds, "processor": seconds, "memory": 2.0**30}
        for name, seconds in (("ours", ours), ("by_duckdb", by_hand))
    }
    tasks = dict.fromkeys(TASKS, took)
    return Results(events // 50, events, {}, tasks, wrong)


def test_ratio_and_growth_are_judged(capsys: pytest.CaptureFixture[str]) -> None:
    fixed = results(10_000, ours=2.0, by_hand=1.0)
    small, large = results(1_000_000, ours=3.0, by_hand=2.0), results(10_000_000, ours=12.0, by_hand=11.0)
    assert growth("cohorts", "ours", small, large, fixed) == pytest.approx(1.0)
    assert say(verdicts([small, large], fixed)) == 0
    steep = results(10_000_000, ours=102.0, by_hand=11.0)
    assert growth("cohorts", "ours", small, steep, fixed) == pytest.approx(2.0)
    assert say(verdicts([small, steep], fixed)) == 1
    last = capsys.readouterr().out.splitlines()[-1]
    assert last == "SHORT OF ITS GOAL: 1 of 11 goals"


def test_growth_of_what_is_hardly_more_than_fixed_costs_is_not_told() -> None:
    fixed = results(10_000, ours=2.0, by_hand=1.0)
    small, large = results(1_000_000, ours=2.1, by_hand=2.0), results(10_000_000, ours=12.0, by_hand=11.0)
    assert growth("cohorts", "ours", small, large, fixed) is None
