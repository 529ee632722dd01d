"""The cohort triangle against counting customers one by one."""

from __future__ import annotations

import random
from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal as D
from pathlib import Path
from typing import Any

import pytest

from behoud.engine import Engine
from behoud.errors import BehoudError
from behoud.measure.cohort_rows import cell_rows, user_cell_rows
from behoud.measure.cohorts import ALL, BEFORE, Cell, triangle
from behoud.measure.scope import Definitions
from behoud.schemas import Type
from tests.measure import crowd, kaas
from tests.small import definitions

INACTIVITY = 'kind = "inactivity"\ninactivity_days = 90'


def contract_company(engine: Engine, folder: Path, seed: int = 1) -> tuple[Definitions, dict[str, list[Any]]]:
    tables = crowd.contracts(seed)
    return definitions(folder, engine, tables, as_of="2026-03-15", more=crowd.MORE), tables


def quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month - 1) // 3


def last_day(year: int, number: int) -> date:
    """The last day of a quarter, or the eve of the as-of date in the one that runs."""
    month = number * 3 + 3
    return min(date(year, month, monthrange(year, month)[1]), crowd.AS_OF - timedelta(days=1))


def first_starts(tables: dict[str, list[Any]]) -> tuple[dict[str, date], set[str]]:
    """The first day of every customer within the history, and who is older."""
    starts: dict[str, date] = {}
    for term in tables["contract_terms"]:
        who = term["customer_id"]
        starts[who] = min(starts.get(who, term["started_on"]), term["started_on"])
    own = {c["customer_id"]: c["started_on"] for c in tables["customers"]}
    older = {who for who, on in starts.items() if min(on, own[who]) < crowd.HISTORY_FROM}
    return {who: on for who, on in starts.items() if who not in older}, older


def first_lives(terms: list[Any]) -> list[Any]:
    """The terms up to the first gap of more than the grace period of 30 days."""
    found = []
    for who in {t["customer_id"] for t in terms}:
        reached = None
        for term in sorted((t for t in terms if t["customer_id"] == who), key=lambda t: t["started_on"]):
            if reached is not None and term["started_on"] > reached + timedelta(days=30):
                break
            found.append(term)
            ends = term["ended_on"] or date.max - timedelta(days=31)
            reached = ends if reached is None else max(reached, ends)
    return found


def by_hand(tables: dict[str, list[Any]]) -> dict[tuple[str, int], tuple[int, int, D, D]]:
    """Per quarter of start and age: kept, size, value, value at the start."""
    starts, _ = first_starts(tables)
    terms = first_lives(tables["contract_terms"])
    found = {}
    for cohort in {quarter(on) for on in starts.values()}:
        own = {who for who, on in starts.items() if quarter(on) == cohort}
        opening = sum(
            (
                t["yearly_amount"]
                for t in terms
                if t["started_on"] == starts.get(t["customer_id"]) and t["customer_id"] in own
            ),
            D(0),
        )
        year, number = cohort
        age = 0
        while date(year, number * 3 + 1, 1) < crowd.AS_OF:
            held = [t for t in crowd.running(terms, last_day(year, number)) if t["customer_id"] in own]
            kept = {t["customer_id"] for t in held}
            value = sum((t["yearly_amount"] for t in held), D(0))
            found[f"{cohort[0]}-Q{cohort[1] + 1}", age] = (len(kept), len(own), value, opening)
            year, number, age = (year, number + 1, age + 1) if number < 3 else (year + 1, 0, age + 1)
    return found


def as_by_hand(cells: list[Cell]) -> dict[tuple[str, int | None], tuple[Any, ...]]:
    return {
        (c.cohort, c.age): (c.customers, c.size, c.value, c.value_at_start)
        for c in cells
        if c.cohort != BEFORE
    }


def test_contracts_as_counted_by_hand(duckdb_engine: Engine, tmp_path: Path) -> None:
    company, tables = contract_company(duckdb_engine, tmp_path)
    assert as_by_hand(triangle(company, period="quarter")) == by_hand(tables)


def test_the_cohorts_and_the_older_ones_are_all_customers(duckdb_engine: Engine, tmp_path: Path) -> None:
    company, tables = contract_company(duckdb_engine, tmp_path)
    starts, older = first_starts(tables)
    for period in ("month", "quarter", "year"):
        cells = triangle(company, period=period)
        assert sum(c.size or 0 for c in cells if c.age == 0) == len(starts)
        assert [(c.customers, c.size, c.share, c.age) for c in cells if c.cohort == BEFORE] == [
            (len(older), None, None, None)
        ]


def test_no_cell_lies_past_today_and_only_the_running_period_is_incomplete(
    duckdb_engine: Engine, tmp_path: Path
) -> None:
    company, _ = contract_company(duckdb_engine, tmp_path)
    cells = [c for c in triangle(company, period="year") if c.age is not None]
    assert {int(c.cohort) + (c.age or 0) for c in cells} == {2022, 2023, 2024, 2025, 2026}
    assert {int(c.cohort) + (c.age or 0) for c in cells if not c.complete} == {2026}
    assert all(c.low is not None and c.high is not None and c.low <= (c.share or 0) <= c.high for c in cells)


def test_the_order_of_the_rows_does_not_matter(duckdb_engine: Engine, tmp_path: Path) -> None:
    tables = crowd.contracts(3)
    turned = {name: random.Random(4).sample(rows, len(rows)) for name, rows in tables.items()}
    one, other = (
        definitions(tmp_path / name, duckdb_engine, rows, as_of="2026-03-15", more=crowd.MORE)
        for name, rows in (("one", tables), ("other", turned))
    )
    assert triangle(one, by="product", period="quarter") == triangle(other, by="product", period="quarter")


@pytest.mark.parametrize("by", ["channel", "segment", "product", "team"])
def test_groups_of_a_dimension_are_the_cohorts_told_apart(
    duckdb_engine: Engine, tmp_path: Path, by: str
) -> None:
    """At each age the groups together are the customers whose period has come so far."""
    company, _ = contract_company(duckdb_engine, tmp_path)
    expected: dict[int, list[int]] = {}
    for cell in triangle(company, period="quarter"):
        if cell.age is not None and cell.complete:
            sums = expected.setdefault(cell.age, [0, 0])
            sums[0] += cell.customers
            sums[1] += cell.size or 0
    found: dict[int, list[int]] = {}
    cells = [c for c in triangle(company, by=by, period="quarter") if c.age is not None]
    for cell in cells:
        sums = found.setdefault(cell.age or 0, [0, 0])
        sums[0] += cell.customers
        sums[1] += cell.size or 0
    assert found == expected
    assert {c.cohort for c in cells} == {ALL}


def test_channel_is_the_own_channel(duckdb_engine: Engine, tmp_path: Path) -> None:
    company, tables = contract_company(duckdb_engine, tmp_path)
    starts, _ = first_starts(tables)
    channels = {c["customer_id"]: c["acquisition_channel"] for c in tables["customers"]}
    done = [who for who, on in starts.items() if quarter(on) != (2026, 0)]
    sizes = {c.group: c.size for c in triangle(company, by="channel", period="quarter") if c.age == 0}
    assert sizes == {name: sum(channels[who] == name for who in done) for name in ("beurs", "web")}


def test_the_rows_are_the_customers_of_the_cell(duckdb_engine: Engine, tmp_path: Path) -> None:
    company, tables = contract_company(duckdb_engine, tmp_path)
    for by, cells in (
        ("start", triangle(company, period="quarter")),
        ("segment", triangle(company, by="segment", period="quarter")),
    ):
        for cell in random.Random(5).sample([c for c in cells if c.age is not None], 12):
            found = cell_rows(
                company, cohort=cell.cohort, age=cell.age, group=cell.group, by=by, period="quarter"
            )
            rows = duckdb_engine.arrow(found).to_pylist()
            assert (len(rows), sum(r["kept"] for r in rows)) == (cell.size, cell.customers)
            assert sum((r["value"] for r in rows), D(0)) == cell.value
            assert sum((r["value_at_start"] for r in rows), D(0)) == cell.value_at_start
    older = duckdb_engine.arrow(cell_rows(company, cohort=BEFORE, period="quarter")).to_pylist()
    assert {r["customer_id"] for r in older} == first_starts(tables)[1]


def users_by_hand(tables: dict[str, list[Any]]) -> dict[tuple[str, int], tuple[int, int]]:
    """Per quarter of start and age: the customers that used anything in that quarter, and all of them."""
    starts, _ = first_starts(tables)
    used = {(e["customer_id"], quarter(e["at"].date())) for e in tables["events"]}
    used = {(who, at) for who, at in used if date(at[0], at[1] * 3 + 1, 1) < crowd.AS_OF}
    found = {}
    for cohort in {quarter(on) for on in starts.values()}:
        own = {who for who, on in starts.items() if quarter(on) == cohort}
        for age in range((2026 - cohort[0]) * 4 - cohort[1] + 1):
            number = cohort[0] * 4 + cohort[1] + age
            users = {who for who in own if (who, (number // 4, number % 4)) in used}
            found[f"{cohort[0]}-Q{cohort[1] + 1}", age] = (len(users), len(own))
    return found


def test_use_as_counted_by_hand_and_its_rows(duckdb_engine: Engine, tmp_path: Path) -> None:
    company, tables = contract_company(duckdb_engine, tmp_path)
    cells = [c for c in triangle(company, period="quarter", kept_by="usage") if c.age is not None]
    assert {(c.cohort, c.age): (c.customers, c.size) for c in cells} == users_by_hand(tables)
    assert sum(c.customers for c in cells) > 0
    for cell in random.Random(5).sample(cells, 6):
        found = user_cell_rows(company, cohort=cell.cohort, age=cell.age, period="quarter")
        rows = duckdb_engine.arrow(found).to_pylist()
        assert (len(rows), sum(r["kept"] for r in rows)) == (cell.size, cell.customers)


def test_without_events_nobody_is_kept_by_use(duckdb_engine: Engine, tmp_path: Path) -> None:
    tables = {name: rows for name, rows in crowd.contracts(1).items() if name != "events"}
    company = definitions(tmp_path, duckdb_engine, tables, as_of="2026-03-15", more=crowd.MORE)
    with pytest.raises(BehoudError) as told:
        triangle(company, kept_by="usage")
    assert told.value.code == "usage-no-events"


def test_purchases_as_counted_by_hand(duckdb_engine: Engine, tmp_path: Path) -> None:
    tables = crowd.sales(2)
    company = definitions(tmp_path, duckdb_engine, tables, as_of="2026-03-15", churn=INACTIVITY)
    sold = [(r["customer_id"], r["at"].date(), in_euros(r)) for r in tables["transactions"]]
    first = {who: min(on for w, on, _ in sold if w == who) for who, _, _ in sold}
    expected: dict[tuple[str, int], tuple[set[str], D]] = {}
    for who, on, amount in sold:
        age = (on.year - first[who].year) * 12 + on.month - first[who].month
        buyers, value = expected.setdefault((f"{first[who]:%Y-%m}", age), (set(), D(0)))
        expected[f"{first[who]:%Y-%m}", age] = (buyers | {who}, value + amount)
    cells = triangle(company, period="month")
    assert {(c.cohort, c.age): (c.customers, c.value) for c in cells if c.customers} == {
        key: (len(buyers), value) for key, (buyers, value) in expected.items()
    }
    assert [c.share for c in cells if c.age == 0] == [1.0] * len({c.cohort for c in cells})
    assert all(c.value == c.value_at_start for c in cells if c.age == 0)


def in_euros(row: dict[str, Any]) -> D:
    if row["currency"] == "EUR":
        return D(row["amount"])
    rate = D("0.9") if row["at"].year < 2024 else D("0.95")
    exact: D = row["amount"] * rate
    # Half a cent goes away from zero, as money is rounded.
    return exact.quantize(D("0.01"), "ROUND_HALF_UP")


def test_currency_keeps_the_rate_of_the_cohort(duckdb_engine: Engine, tmp_path: Path) -> None:
    """Cem pays 300 dollars a year and came in 2024, at whose end a dollar was worth 0.95."""
    company = definitions(tmp_path, duckdb_engine, kaas.TABLES, as_of=kaas.AS_OF)
    assert [(c.age, c.value) for c in triangle(company, period="year") if c.cohort == "2024"] == [
        (0, D("285.00")),
        (1, D("285.00")),
    ]


def test_a_second_life_stands_beside_the_cohort(duckdb_engine: Engine, tmp_path: Path) -> None:
    """Bea leaves in 2023 and is back in 2025; Ans stays."""
    terms = [
        kaas.term("1", "Ans", "2022-02-01", None, None, "10.00", renewal="auto"),
        kaas.term("2", "Bea", "2022-03-01", None, "2023-03-01", "30.00"),
        kaas.term("3", "Bea", "2025-04-01", None, None, "40.00", renewal="auto"),
    ]
    company = definitions(tmp_path, duckdb_engine, {"contract_terms": terms}, as_of="2026-01-01")
    assert [(c.cohort, c.age, c.customers, c.value) for c in triangle(company, period="year")] == [
        ("2022", 0, 2, D("40.00")),
        ("2022", 1, 1, D("10.00")),
        ("2022", 2, 1, D("10.00")),
        ("2022", 3, 1, D("10.00")),
    ]


def test_a_snapshot_has_no_cohorts(duckdb_engine: Engine, tmp_path: Path) -> None:
    company = definitions(
        tmp_path,
        duckdb_engine,
        {"customers": [{"customer_id": "Dora", "churned": True}]},
        as_of="2026-01-01",
        churn='kind = "snapshot"\ndeparted = "churned"',
        own={"customers": {"churned": Type.FLAG}},
        rest='[attributes.customers]\nchurned = "flag"\n',
    )
    with pytest.raises(BehoudError) as refused:
        triangle(company)
    assert refused.value.code == "cohorts-kind"
