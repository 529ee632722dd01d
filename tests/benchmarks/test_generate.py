"""The made-up company of the benchmark: its size, its rows, and that its data can be read and learned from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pytest

from behoud.company import load
from behoud.sources.intake import import_all
from benchmarks.engine.generate import Size, generate

SIZE = Size(customers=500, events=10_000)


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "company"
    generate(folder, SIZE)
    return folder


def ask(company: Path, query: str) -> list[tuple[Any, ...]]:
    with duckdb.connect() as database:
        database.execute(f"SET TimeZone = 'UTC'; SET file_search_path = '{company / 'data'}'")
        return database.execute(query).fetchall()


def test_it_has_the_size_that_was_asked_for(company: Path) -> None:
    assert ask(company, "SELECT count(*) FROM 'customers.parquet'") == [(500,)]
    ((events, ids, files),) = ask(
        company,
        "SELECT count(*), count(DISTINCT event_id), count(DISTINCT filename) FROM read_parquet('events-*.parquet', filename = true)",
    )
    assert events == pytest.approx(10_000, rel=0.05)
    assert (ids, files) == (events, 48)


def test_the_same_size_gives_the_same_rows_and_another_seed_others(company: Path, tmp_path: Path) -> None:
    again, other = tmp_path / "again", tmp_path / "other"
    generate(again, SIZE)
    generate(other, Size(500, 10_000, seed=2))
    rows = "SELECT * FROM 'contract_terms.parquet' UNION ALL BY NAME SELECT * FROM 'events-2025-11.parquet'"
    assert ask(again, rows) == ask(company, rows)
    assert ask(other, rows) != ask(company, rows)


@pytest.mark.slow
def test_it_is_imported_without_a_row_set_apart(company: Path) -> None:
    report = import_all(load(company))
    assert (report.failed, report.findings) == ((), ())
    assert (report.counts.quarantined, report.counts.changed, report.counts.unchanged) == (0, 0, 0)
    assert report.holdings.tables == (
        "contract_terms",
        "customer_teams",
        "customers",
        "events",
        "interactions",
        "products",
        "teams",
    )


def test_one_in_a_hundred_events_is_recorded_late(company: Path) -> None:
    ((share, least, most),) = ask(
        company,
        'SELECT avg((recorded_at > "at")::INT), min(recorded_at - "at") FILTER (recorded_at > "at"), '
        "max(recorded_at - \"at\") FROM 'events-*.parquet'",
    )
    assert share == pytest.approx(0.01, abs=0.005)
    assert (least.days, most.days) >= (1, 20)
    assert most.days <= 40


def test_usage_falls_before_customers_leave(company: Path) -> None:
    ratio = """
    SELECT avg(later / earlier) FROM (
        SELECT sum(("at" >= ends_on - 60)::INT) AS later, sum(("at" < ends_on - 180)::INT) AS earlier
        FROM 'contract_terms.parquet' AS terms JOIN 'events-*.parquet' AS events USING (customer_id)
        WHERE ended_on = ends_on AND (end_kind = 'renewed') = {renewed} AND terms.started_on >= DATE '2021-12-01'
          AND "at" BETWEEN terms.started_on AND ends_on
        GROUP BY term_id HAVING earlier > 5
    )
    """
    ((left,),) = ask(company, ratio.format(renewed="false"))
    ((stayed,),) = ask(company, ratio.format(renewed="true"))
    assert left < 0.7 * stayed


def test_what_lies_on_or_after_the_as_of_day_is_not_in_the_files(company: Path) -> None:
    as_of = load(company).as_of
    found = ask(
        company,
        "SELECT max(started_on), max(ended_on), max(notice_given_on) FROM 'contract_terms.parquet'",
    )[0]
    assert all(day < as_of for day in found)
