"""The rollup says at every date what the events themselves say, however they came in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from behoud.engine import Engine
from behoud.engine.holdings import Counts, Holdings, Load
from behoud.tables import Views, used
from behoud.tables.rolling import DRAFT, roll_up
from behoud.tables.rollup import Rollup, folder_of
from tests.small import versions

Event = dict[str, Any]
FIRST = date(2024, 10, 1)


def held(lake: Path, parts: Mapping[str, Sequence[Event]]) -> Holdings:
    """A lake with one Parquet file of events per part, as imports would leave it."""
    loads = []
    for place, (name, events) in enumerate(parts.items()):
        file = lake / "versions" / "events" / f"{name}.parquet"
        file.parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(versions("events", events, {}), file)
        now = datetime(2026, 1, 1, tzinfo=UTC)
        counts = Counts(read=len(events), added=len(events))
        part = file.relative_to(lake).as_posix()
        loads.append(
            Load(
                "app", "events", name, name, "m", place + 1, now, now, counts, parts=(part,), rows=len(events)
            )
        )
    return Holdings(lake, tuple(loads), len(loads))


def event(
    number: str, customer: str, on: date, known_on: date, quantity: float | None = 1.0, **more: Any
) -> Event:
    moment = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
    made = {"event_id": number, "customer_id": customer, "at": moment, "name": "login", "known_on": known_on}
    return made | {"quantity": quantity, "product_id": "kaas"} | more


@st.composite
def events(draw: st.DrawFn) -> list[list[Event]]:
    """Parts of events of three customers: late ones, planned ones, with and without a quantity."""
    parts = []
    for part in range(draw(st.integers(1, 3))):
        found = []
        for row in range(draw(st.integers(1, 12))):
            on = FIRST + timedelta(days=draw(st.integers(0, 800)))
            known = on + timedelta(days=draw(st.sampled_from([0, 0, 0, 1, 40, 400, -3])))
            quantity = draw(st.sampled_from([None, 1.0, 0.1, 2.5, -1.0]))
            more = {"name": draw(st.sampled_from("xyz")), "product_id": draw(st.sampled_from("abc"))}
            customer = draw(st.sampled_from(["Anna", "Bram", "Chris"]))
            found.append(event(f"{part}-{row}", customer, on, known, quantity, **more))
        parts.append(found)
    return parts


def by_hand(all_events: Sequence[Event], as_of: date, days: int) -> dict[str, Any]:
    """Per customer: last day of use, and events, quantity, products and kinds in the last `days` days."""
    answer: dict[str, Any] = {}
    since = as_of - timedelta(days=days)
    for customer in ("Anna", "Bram", "Chris"):
        seen = [
            e
            for e in all_events
            if e["customer_id"] == customer and e["known_on"] < as_of and e["at"].date() < as_of
        ]
        if not seen:
            continue
        recent = [e for e in seen if e["at"].date() >= since]
        answer[customer] = {
            "last_on": max(e["at"].date() for e in seen),
            "events": len(recent),
            "quantity": sum(
                round((1.0 if e["quantity"] is None else e["quantity"]) * 10_000) for e in recent
            ),
            "products": len({e["product_id"] for e in recent}),
            "kinds": len({e["name"] for e in recent}),
        }
    return answer


def asked(views: Views, days: int) -> dict[str, Any]:
    """The same, from `usage` and `breadth`."""
    since = views.as_of - timedelta(days=days)
    answer: dict[str, Any] = {}
    for row in views.engine.arrow(used.usage(views, days)).to_pylist():
        mine = answer.setdefault(
            row["customer_id"],
            {"last_on": date.min, "events": 0, "quantity": 0, "products": set(), "kinds": set()},
        )
        mine["last_on"] = max(mine["last_on"], row["on"])
        if row["on"] >= since:
            mine["events"] += row["events"]
            mine["quantity"] += row["quantity"]
    for row in views.engine.arrow(used.breadth(views, days)).to_pylist():
        answer[row["customer_id"]]["products"].add(row["product_id"])
        answer[row["customer_id"]]["kinds"].add(row["name"])
    return {
        customer: mine | {"products": len(mine["products"]), "kinds": len(mine["kinds"])}
        for customer, mine in answer.items()
    }


@pytest.mark.slow
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events(), st.integers(0, 900), st.sampled_from([7, 90, 365]))
def test_at_any_date_the_rollup_says_what_counting_the_events_says(
    tmp_path_factory: pytest.TempPathFactory,
    duckdb_engine: Engine,
    parts: list[list[Event]],
    after: int,
    days: int,
) -> None:
    lake = tmp_path_factory.mktemp("lake")
    holdings = held(lake, {str(place): part for place, part in enumerate(parts)})
    views = Views(duckdb_engine, holdings, FIRST + timedelta(days=after))
    everything = [e for part in parts for e in part]
    expected = by_hand(everything, views.as_of, days)
    assert views.stock.rollup is None
    assert asked(views, days) == expected
    first = used.first_use(views)
    roll_up(duckdb_engine, holdings)
    rolled = Views(duckdb_engine, holdings, views.as_of)
    assert rolled.stock.rollup is not None
    assert months_asked(views) == months_asked(rolled) == months_by_hand(everything, views.as_of)
    assert asked(rolled, days) == expected
    assert used.first_use(rolled) == first
    assert asked(rolled.only(["Anna"]), days) == {k: v for k, v in expected.items() if k == "Anna"}


def months_by_hand(all_events: Sequence[Event], as_of: date) -> list[tuple[str, int]]:
    days = [
        (e["customer_id"], e["at"].date())
        for e in all_events
        if e["known_on"] < as_of and e["at"].date() < as_of
    ]
    return sorted({(customer, on.year * 12 + on.month - 1) for customer, on in days})


def months_asked(views: Views) -> list[tuple[str, int]]:
    rows = views.engine.arrow(used.months(views)).to_pylist()
    return sorted((row["customer_id"], row["month"]) for row in rows)


def rows_of(engine: Engine, rollup: Rollup) -> dict[str, list[dict[str, Any]]]:
    """All rows of a rollup by table and month or year, sorted."""
    found = {}
    for start, month in rollup.months.items():
        for table, files in month.files.items():
            found[f"{table} {start}"] = engine.read([rollup.lake / f for f in files])
    for year, files in rollup.recency.items():
        found[f"recency {year}"] = engine.read([rollup.lake / f for f in files])
    return {name: sorted(engine.arrow(rows).to_pylist(), key=str) for name, rows in found.items()}


@pytest.mark.slow
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events())
def test_rolled_up_part_by_part_it_equals_a_rollup_of_all_at_once(
    tmp_path_factory: pytest.TempPathFactory, duckdb_engine: Engine, parts: list[list[Event]]
) -> None:
    lake, whole = tmp_path_factory.mktemp("lake"), tmp_path_factory.mktemp("whole")
    for count in range(1, len(parts) + 1):
        step = roll_up(duckdb_engine, held(lake, {str(n): part for n, part in enumerate(parts[:count])}))
    once = roll_up(duckdb_engine, held(whole, {str(n): part for n, part in enumerate(parts)}))
    assert rows_of(duckdb_engine, step) == rows_of(duckdb_engine, once)


HISTORY = [
    event("1", "Anna", date(2024, 11, 5), date(2024, 11, 5)),
    event("2", "Bram", date(2025, 3, 9), date(2025, 3, 9)),
    event("3", "Anna", date(2026, 2, 1), date(2026, 2, 1)),
]


def test_a_new_day_touches_only_its_own_month(engine: Engine, tmp_path: Path) -> None:
    before = roll_up(engine, held(tmp_path, {"history": HISTORY}))
    today = [
        event("4", "Bram", date(2026, 2, 2), date(2026, 2, 2)),
        event("5", "Chris", date(2026, 2, 2), date(2026, 2, 2)),
    ]
    after = roll_up(engine, held(tmp_path, {"history": HISTORY, "today": today}))
    changed = {start for start, month in after.months.items() if before.months.get(start) != month}
    assert changed == {date(2026, 2, 1)}
    assert after.recency == before.recency
    assert asked(
        Views(engine, held(tmp_path, {"history": HISTORY, "today": today}), date(2026, 2, 3)), 30
    ) == by_hand(HISTORY + today, date(2026, 2, 3), 30)


def test_a_late_file_touches_the_months_it_became_known_in_and_the_years_after(
    duckdb_engine: Engine, tmp_path: Path
) -> None:
    before = roll_up(duckdb_engine, held(tmp_path, {"history": HISTORY}))
    late = [event("4", "Chris", date(2024, 11, 20), date(2025, 3, 1))]
    after = roll_up(duckdb_engine, held(tmp_path, {"history": HISTORY, "late": late}))
    changed = {start for start, month in after.months.items() if before.months.get(start) != month}
    assert changed == {date(2025, 3, 1)}
    assert before.recency.keys() == after.recency.keys() == {2025, 2026}
    assert before.recency[2025] == after.recency[2025]
    assert before.recency[2026] != after.recency[2026]


def test_a_part_that_is_gone_leaves_no_trace(duckdb_engine: Engine, tmp_path: Path) -> None:
    wrong = [event("9", "Chris", date(2026, 2, 1), date(2026, 2, 1))]
    roll_up(duckdb_engine, held(tmp_path, {"history": HISTORY, "wrong": wrong}))
    left = held(tmp_path, {"history": HISTORY})
    assert Views(duckdb_engine, left, date(2026, 3, 1)).stock.rollup is None
    roll_up(duckdb_engine, left)
    views = Views(duckdb_engine, left, date(2026, 3, 1))
    assert asked(views, 90) == by_hand(HISTORY, date(2026, 3, 1), 90)
    kept = roll_up(duckdb_engine, left).listed
    assert set(folder_of(tmp_path).rglob("*.parquet")) == kept


def test_a_roll_up_that_was_stopped_goes_on_where_it_was(duckdb_engine: Engine, tmp_path: Path) -> None:
    holdings = held(tmp_path, {"history": HISTORY})

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        roll_up(duckdb_engine, holdings, progress=stop)
    assert Views(duckdb_engine, holdings, date(2026, 3, 1)).stock.rollup is None
    done = sorted(folder_of(tmp_path).rglob("*.parquet"))
    written = {file: file.stat().st_mtime_ns for file in done}
    assert len(done) == 6
    roll_up(duckdb_engine, holdings)
    assert {file: file.stat().st_mtime_ns for file in done} == written
    assert not (folder_of(tmp_path) / DRAFT).exists()
    views = Views(duckdb_engine, holdings, date(2026, 3, 1))
    assert asked(views, 365) == by_hand(HISTORY, date(2026, 3, 1), 365)
