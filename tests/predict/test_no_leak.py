"""Whatever is recorded on or after a day changes no feature of that day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from behoud.engine import Engine
from behoud.predict.features import features
from behoud.schemas import TABLES, Type
from tests.predict import bakery
from tests.small import at, day, definitions

AS_OF = day(bakery.AS_OF)
LATER = st.integers(0, 400).map(lambda days: AS_OF + timedelta(days=days))
PEOPLE = st.sampled_from(["Ada", "Bas", "Cor", "Eva", "Fien", "Gijs"])


def moment(on: date) -> Any:
    return at(f"{on}T08:00:00")


def value_for(column: Any, on: date, draw: Any) -> Any:
    """Any value that the column can hold; days lie on or after the date."""
    if column.values:
        return draw(st.sampled_from(column.values))
    by_type = {
        Type.DATE: st.just(on),
        Type.MOMENT: st.just(moment(on)),
        Type.FLAG: st.booleans(),
        Type.NUMBER: st.integers(0, 50).map(float),
        Type.TEXT: st.sampled_from(["noord", "nieuw", "brood"]),
    }
    return draw(by_type.get(column.type, st.integers(0, 5000)))


@st.composite
def new_rows(draw: Any) -> tuple[str, dict[str, Any]]:
    """A row of any table that happens, and is recorded, on or after the date."""
    name = draw(st.sampled_from(sorted(set(bakery.TABLES) - {"customers"})))
    on = draw(LATER)
    row = {column.name: value_for(column, on, draw) for column in TABLES[name]}
    row |= {key: f"new {draw(st.integers(0, 10**6))}" for key in TABLES[name].key if key.endswith("_id")}
    return name, row | {"customer_id": draw(PEOPLE), "known_on": on}


@st.composite
def new_versions(draw: Any) -> tuple[str, dict[str, Any]]:
    """A row that was there already, with anything else in it, recorded on or after the date."""
    name = draw(st.sampled_from(sorted(bakery.TABLES)))
    old = draw(st.sampled_from(bakery.TABLES[name]))
    on = draw(LATER)
    fresh = {column.name: value_for(column, on, draw) for column in TABLES[name]}
    return name, fresh | {key: old[key] for key in TABLES[name].key} | {"known_on": on, "version": 2}


@st.composite
def come_true(draw: Any) -> tuple[str, int, dict[str, Any]]:
    """What comes true later of a row: on another day, or not at all."""
    names = [name for name in sorted(bakery.TABLES) if any(c.known_from for c in TABLES[name])]
    name = draw(st.sampled_from(names))
    place = draw(st.integers(0, len(bakery.TABLES[name]) - 1))
    on = draw(LATER)
    row = bakery.TABLES[name][place]
    changed = {}
    for column in TABLES[name]:
        if column.known_from is None or not is_later(row.get(column.known_from)):
            continue
        changed[column.name] = draw(st.sampled_from([None, value_for(column, on, draw)]))
    return name, place, changed


def is_later(value: Any) -> bool:
    on: date | None = value.date() if isinstance(value, datetime) else value
    return on is None or on >= AS_OF


@pytest.mark.slow
@settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(new_rows(), max_size=6),
    st.lists(new_versions(), max_size=4, unique_by=lambda v: (v[0], str(v[1]))),
    st.lists(come_true(), max_size=6),
)
def test_nothing_recorded_on_or_after_the_day_changes_a_feature(
    duckdb_engine: Engine,
    rows: list[tuple[str, dict[str, Any]]],
    versions: list[tuple[str, dict[str, Any]]],
    later: list[tuple[str, int, dict[str, Any]]],
) -> None:
    tables = {name: [dict(row) for row in found] for name, found in bakery.TABLES.items()}
    for name, place, changed in later:
        tables[name][place] |= changed
    for name, row in [*rows, *versions]:
        tables[name].append(row)
    assert found_in(duckdb_engine, tables) == found_in(duckdb_engine, bakery.TABLES)


def test_what_comes_true_later_may_be_taken_away(duckdb_engine: Engine) -> None:
    """The same without anything that is recorded on or after the day."""
    tables = {
        name: [
            {column: None if TABLES[name].column(column).known_from and is_later(row[row_day(name, column)]) else value
             for column, value in row.items()}
            for row in found
        ]
        for name, found in bakery.TABLES.items()
    }  # fmt: skip
    tables["events"] = [row for row in bakery.EVENTS if row["at"].date() < AS_OF]
    assert found_in(duckdb_engine, tables) == found_in(duckdb_engine, bakery.TABLES)


def row_day(table: str, column: str) -> str:
    return TABLES[table].column(column).known_from or column


def found_in(engine: Engine, tables: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    with TemporaryDirectory() as folder:
        company = definitions(Path(folder), engine, tables, as_of=bakery.AS_OF)
        found: list[dict[str, Any]] = engine.arrow(features(company)).sort_by("customer_id").to_pylist()
        return found
