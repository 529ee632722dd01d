"""Cohorts, survival, usage, benchmarks, adjusted rates and targets on both engines, to the same answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from behoud.engine import Engine
from behoud.measure.adjusted import adjusted_rates
from behoud.measure.benchmark import benchmark_ratios
from behoud.measure.cohorts import cell_rows, triangle
from behoud.measure.ownership import ownership
from behoud.measure.scope import Definitions
from behoud.measure.survival import survival
from behoud.measure.targets import targets, worth_of_points
from behoud.measure.usage import decline, intensity
from tests.measure import crowd
from tests.small import definitions

REST = """
[targets]
customer_churn_rate = 0.08
[[benchmarks]]
metric = "customer_churn_rate"
year = 2025
value = 0.1
definition = "customer_churn_rate"
basis = "customers"
source = "Branchemonitor, table 4"
"""
INACTIVITY = 'kind = "inactivity"\ninactivity_days = 90'
Ask = Callable[[Definitions], Any]

OF_CONTRACTS: dict[str, Ask] = {
    "cohorts by start": lambda c: triangle(c, period="quarter"),
    "cohorts by product": lambda c: triangle(c, by="product", period="year"),
    "customers of a cell": lambda c: sorted(
        map(str, c.views.engine.arrow(cell_rows(c, cohort="2023", age=1, period="year")).to_pylist())
    ),
    "survival by team": lambda c: survival(c, by="team"),
    "ownership": ownership,
    "intensity": intensity,
    "decline": decline,
    "benchmarks": benchmark_ratios,
    "adjusted": adjusted_rates,
    "targets": targets,
    "points": worth_of_points,
}
OF_PURCHASES: dict[str, Ask] = {
    "cohorts by start": lambda c: triangle(c, period="quarter"),
    "survival by region": lambda c: survival(c, by="region"),
    "ownership": ownership,
    "adjusted": lambda c: adjusted_rates(c, by="region"),
    "points": worth_of_points,
}


def contracts(engine: Engine, folder: Path) -> Definitions:
    return definitions(
        folder, engine, crowd.contracts(7, n=60), as_of="2026-03-15", more=crowd.MORE, rest=REST
    )


def purchases(engine: Engine, folder: Path) -> Definitions:
    return definitions(folder, engine, crowd.sales(7, n=60), as_of="2026-03-15", churn=INACTIVITY)


pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def expected(duckdb_engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The answers of DuckDB, which the tests of each measure hold against counting by hand."""
    of_contracts = contracts(duckdb_engine, tmp_path_factory.mktemp("contracts"))
    of_purchases = purchases(duckdb_engine, tmp_path_factory.mktemp("purchases"))
    return {f"contracts {name}": ask(of_contracts) for name, ask in OF_CONTRACTS.items()} | {
        f"purchases {name}": ask(of_purchases) for name, ask in OF_PURCHASES.items()
    }


def test_contracts_give_the_same_answer_on_both_engines(
    engine: Engine, tmp_path: Path, expected: dict[str, Any]
) -> None:
    company = contracts(engine, tmp_path)
    for name, ask in OF_CONTRACTS.items():
        assert as_text(ask(company)) == as_text(expected[f"contracts {name}"]), name


def test_purchases_give_the_same_answer_on_both_engines(
    engine: Engine, tmp_path: Path, expected: dict[str, Any]
) -> None:
    company = purchases(engine, tmp_path)
    for name, ask in OF_PURCHASES.items():
        assert as_text(ask(company)) == as_text(expected[f"purchases {name}"]), name


def as_text(answer: Any) -> str:
    """An answer as text: a fault compares by what it says."""
    return repr(answer)
