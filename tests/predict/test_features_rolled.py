"""Features are the same from the rollup as from the events, of a sample as of everyone, and late rows are late."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from behoud.company import load
from behoud.engine import Engine
from behoud.engine.holdings import Holdings
from behoud.measure.scope import Definitions
from behoud.predict.features import features
from behoud.tables import Views
from behoud.tables.rolling import roll_up
from tests.conftest import Demo
from tests.predict import bakery
from tests.small import day, definitions

DATES = (date(2025, 1, 1), date(2025, 7, 17), date(2026, 3, 31))


def rows(company: Definitions) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (
        company.views.engine.arrow(features(company)).sort_by("customer_id").to_pylist()
    )
    return found


@pytest.fixture(scope="module")
def company(demo: Demo, duckdb_engine: Engine) -> Definitions:
    """The demo company, its events rolled up by its refresh."""
    made = load(demo.folder)
    holdings = Holdings.load(made.lake)
    roll_up(duckdb_engine, holdings)
    return Definitions(Views(duckdb_engine, holdings, made.as_of), made)


def at(company: Definitions, on: date) -> Definitions:
    return Definitions(company.views.at(on), company.company.at(on))


@pytest.mark.slow
@pytest.mark.parametrize("on", DATES, ids=str)
def test_the_rollup_changes_no_feature_of_any_day(company: Definitions, on: date) -> None:
    plain = Views(company.views.engine, company.views.holdings, on)
    plain.stock.rollup = None
    rolled = at(company, on)
    assert rolled.views.stock.rollup is not None
    assert rows(rolled) == rows(Definitions(plain, rolled.company))


@pytest.mark.slow
def test_a_customer_has_the_same_features_in_a_sample(company: Definitions) -> None:
    everyone = rows(at(company, DATES[1]))
    chosen = [row["customer_id"] for row in everyone[::7]]
    few = Definitions(company.views.only(chosen).at(DATES[1]), company.company.at(DATES[1]))
    assert rows(few) == [row for row in everyone if row["customer_id"] in chosen]


LATE = ("events", "interactions", "responses", "estimates", "treatments")


@pytest.mark.slow
@pytest.mark.parametrize("table", LATE)
def test_what_is_recorded_late_counts_from_the_day_it_was_known(
    table: str, duckdb_engine: Engine, tmp_path: Path
) -> None:
    as_of = day(bakery.AS_OF)
    known = as_of + timedelta(days=5)
    late = {
        name: [row | {"known_on": known} if name == table else row for row in found]
        for name, found in bakery.TABLES.items()
    }
    never = {name: found for name, found in bakery.TABLES.items() if name != table}

    def found_in(folder: str, tables: dict[str, list[dict[str, Any]]], on: date) -> list[dict[str, Any]]:
        return rows(definitions(tmp_path / folder, duckdb_engine, tables, as_of=on.isoformat()))

    after = known + timedelta(days=1)
    assert found_in("before", late, as_of) == found_in("never", never, as_of)
    assert found_in("after", late, after) == found_in("always", bakery.TABLES, after)
