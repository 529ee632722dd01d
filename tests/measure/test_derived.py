"""Metrics by name: all those that a company file may name, and those reckoned from others."""

from pathlib import Path

import pytest

from behoud.company import METRIC_NAMES
from behoud.engine import Engine
from behoud.errors import BehoudError
from behoud.measure.catalogue import METRICS
from behoud.measure.derived import DERIVED, figures_named
from behoud.words import Words
from tests.measure import kaas
from tests.small import definitions

SECTOR = """
[[benchmarks]]
metric = "customer_churn_rate"
year = 2024
value = 0.25
definition = "customer_churn_rate"
basis = "customers"
source = "Zuivelmonitor 2024"
"""


def test_a_company_file_may_name_every_metric_and_no_other() -> None:
    assert set(METRIC_NAMES) == {*METRICS, *DERIVED}


def test_every_metric_has_a_name_and_a_formula_in_both_languages() -> None:
    for language in ("nl", "en"):
        words = Words(language)
        for name in METRIC_NAMES:
            code = name.replace("_", "-")
            assert words.say(f"metric-{code}")
            assert words.say(f"formula-{code}")


def test_our_rate_over_the_sectors(duckdb_engine: Engine, tmp_path: Path) -> None:
    company = definitions(tmp_path, duckdb_engine, kaas.TABLES, as_of=kaas.AS_OF, rest=SECTOR)
    found = [f for f in figures_named(company, "benchmark_ratio") if f.period == "2024"]
    assert {f.group: f.value for f in found} == pytest.approx({"customer_churn_rate": (1 / 3) / 0.25})


def test_the_adjusted_rate_stands_beside_the_raw_one(duckdb_engine: Engine, tmp_path: Path) -> None:
    company = definitions(tmp_path, duckdb_engine, kaas.TABLES, as_of=kaas.AS_OF)
    found = figures_named(company, "adjusted_customer_churn_rate", by="team")
    assert [(f.group, f.numerator, f.denominator) for f in found if f.period == "2024"] == [
        ("Noord", 1, 2),
        ("Zuid", 0, 1),
    ]


def test_a_name_that_is_none_gets_the_nearest_one(duckdb_engine: Engine, tmp_path: Path) -> None:
    company = definitions(tmp_path, duckdb_engine, kaas.TABLES, as_of=kaas.AS_OF)
    with pytest.raises(BehoudError, match="Did you mean “customer_churn_rate”"):
        figures_named(company, "customer_churn")
