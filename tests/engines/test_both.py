"""Every question on both engines: the very same answer, doubles to nine digits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from behoud.engine import Engine
from behoud.measure.catalogue import METRICS
from behoud.measure.scope import Definitions
from tests.engines.questions import COMPANIES, QUESTIONS
from tests.engines.same import differences

Company = Callable[[str], Definitions]

FAST = ("customer_churn_rate", "arr_bridge", "cohorts by quarter", "features of contracts")
"""Asked on every run; the rest with --all."""


def companies(engine: Engine, folders: pytest.TempPathFactory) -> Company:
    """The companies on an engine, each made when it is first asked for."""
    made: dict[str, Definitions] = {}

    def company(name: str) -> Definitions:
        if name not in made:
            made[name] = COMPANIES[name](engine, folders.mktemp(name))
        return made[name]

    return company


@pytest.fixture(scope="module")
def on_duckdb(duckdb_engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Company:
    return companies(duckdb_engine, tmp_path_factory)


@pytest.fixture(scope="module")
def on_spark(spark_engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Company:
    return companies(spark_engine, tmp_path_factory)


def marks(name: str) -> list[Any]:
    return [] if name in FAST else [pytest.mark.slow]


@pytest.mark.parametrize("name", [pytest.param(name, marks=marks(name)) for name in QUESTIONS])
def test_spark_gives_the_answer_that_duckdb_gives(on_duckdb: Company, on_spark: Company, name: str) -> None:
    company, ask = QUESTIONS[name]
    expected = ask(on_duckdb(company))
    assert list(differences(ask(on_spark(company)), expected)) == []
    assert expected, "an empty answer shows nothing"


def test_every_metric_is_asked_for() -> None:
    assert {name.split(" of ")[0] for name in QUESTIONS} >= set(METRICS)
