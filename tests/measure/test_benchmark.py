"""Our rate beside the sector's, and when the two must not be compared."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from behoud.engine import Engine
from behoud.measure.benchmark import BenchmarkRatio, benchmark_ratios
from behoud.measure.catalogue import metric_named
from behoud.measure.figures import figures
from behoud.words import LANGUAGES, Words
from tests.measure import crowd
from tests.small import definitions

TABLES = crowd.contracts(6)


def stated(year: int, value: str = "0.10", **other: str) -> str:
    given = {
        "metric": "customer_churn_rate",
        "definition": "customer_churn_rate",
        "basis": "customers",
    } | other
    lines = "\n".join(f'{key} = "{said}"' for key, said in given.items())
    return f'[[benchmarks]]\nyear = {year}\nvalue = {value}\nsource = "Branchemonitor, table 4"\n{lines}\n'


def ratios(
    engine: Engine, folder: Path, *texts: str, imported: list[Any] | None = None, as_of: str = "2026-03-15"
) -> list[BenchmarkRatio]:
    tables = TABLES | ({"benchmarks": imported} if imported else {})
    more = crowd.MORE + '\nindustry = "rental"'
    return benchmark_ratios(definitions(folder, engine, tables, as_of=as_of, more=more, rest="".join(texts)))


def codes(found: list[BenchmarkRatio]) -> list[tuple[str, bool, str | None]]:
    return [(r.year, r.nearest, r.refused.code if r.refused else None) for r in found]


def test_the_ratio_and_its_interval(duckdb_engine: Engine, tmp_path: Path) -> None:
    [found, *_] = ratios(duckdb_engine, tmp_path, stated(2024))
    company = definitions(tmp_path / "again", duckdb_engine, TABLES, as_of="2026-03-15", more=crowd.MORE)
    own = next(f for f in figures(company, metric_named("customer_churn_rate")) if f.period == "2024")
    assert own.value is not None
    assert own.low is not None
    assert own.high is not None
    assert found.ratio == pytest.approx(float(own.value) / 0.1)
    assert found.ratio_low == pytest.approx(own.low / 0.1)
    assert found.ratio_high == pytest.approx(own.high / 0.1)
    assert found.differs is (own.low > 0.1 or own.high < 0.1)
    assert found.sector.source == "Branchemonitor, table 4"


def test_a_newer_year_of_ours_is_beside_the_nearest_and_says_so(
    duckdb_engine: Engine, tmp_path: Path
) -> None:
    assert codes(ratios(duckdb_engine, tmp_path, stated(2022), stated(2024))) == [
        ("2022", False, None),
        ("2023", False, "benchmark-no-sector-year"),
        ("2024", False, None),
        ("2025", True, None),
        ("2026", True, "benchmark-incomplete"),
    ]


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"definition": "revenue_churn_rate"}, "benchmark-definition"),
        ({"basis": "revenue"}, "benchmark-basis"),
        ({"metric": "arr", "definition": "arr", "basis": "revenue"}, "benchmark-total"),
        ({"metric": "departed_share", "definition": "departed_share"}, "measure-kind"),
    ],
    ids=["another definition", "another basis", "an amount", "not for this company"],
)
def test_what_must_not_be_compared_is_refused(
    duckdb_engine: Engine, tmp_path: Path, other: dict[str, str], code: str
) -> None:
    found = ratios(duckdb_engine, tmp_path, stated(2025, **other))
    assert found[0].refused is not None
    assert (found[0].year, found[0].ratio, found[0].refused.code) == ("2025", None, code)
    for language in LANGUAGES:
        assert Words(language).say(code, **found[0].refused.facts)


def test_a_year_of_the_sector_that_we_have_no_figure_of(duckdb_engine: Engine, tmp_path: Path) -> None:
    assert codes(ratios(duckdb_engine, tmp_path, stated(2015)))[0] == ("2015", False, "benchmark-no-year")


def test_imported_figures_of_the_own_industry_count_once(duckdb_engine: Engine, tmp_path: Path) -> None:
    row = {
        "metric": "customer_churn_rate",
        "definition": "customer_churn_rate",
        "basis": "customers",
        "source": "CBS",
    }
    imported = [
        row | {"industry": "rental", "year": 2024, "value": 0.1},
        row | {"industry": "rental", "year": 2025, "value": 0.12},
        row | {"industry": "banking", "year": 2025, "value": 0.02},
    ]
    found = ratios(duckdb_engine, tmp_path, stated(2024), imported=imported)
    assert [(r.year, float(r.sector.value)) for r in found if r.refused is None] == [
        ("2024", 0.1),
        ("2025", 0.12),
    ]
