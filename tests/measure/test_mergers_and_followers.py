"""What is easily counted twice or not at all: price rises on the way, shared followers, old mergers."""

from decimal import Decimal as D
from pathlib import Path
from typing import Any

from behoud.engine import Engine
from behoud.measure.catalogue import metric_named
from behoud.measure.figures import figures
from tests.measure.kaas import term
from tests.small import day, definitions


def figure(engine: Engine, folder: Path, tables: dict[str, Any], name: str, period: str) -> list[Any]:
    company = definitions(folder, engine, tables, as_of="2026-01-01")
    return [f for f in figures(company, metric_named(name)) if f.period == period]


def test_indexation_counts_every_rise_of_the_year(duckdb_engine: Engine, tmp_path: Path) -> None:
    terms = [
        term("1", "Tess", "2023-06-01", "2024-11-30", "2024-01-31", "100.00", end_kind="changed"),
        term("2", "Tess", "2024-02-01", "2024-11-30", "2024-11-30", "104.00", indexation=D("4.00")),
        term("3", "Tess", "2024-12-01", "2025-11-30", None, "130.00", indexation=D("5.00")),
    ]
    found = figure(duckdb_engine, tmp_path, {"contract_terms": terms}, "arr_bridge", "2024")
    lines = {f.line: f.value for f in found if f.value}
    assert lines == {"start": D(100), "upsell": D(21), "indexation": D(9), "end": D(130)}


def test_partial_churn_is_a_line_of_its_own(duckdb_engine: Engine, tmp_path: Path) -> None:
    terms = [
        term("1", "Umar", "2023-01-01", None, None, "100.00", contract_id="a", renewal="auto"),
        term("2", "Umar", "2023-01-01", None, "2024-05-01", "60.00", contract_id="b", renewal="auto"),
    ]
    tables = {"contract_terms": terms}
    found = figure(duckdb_engine, tmp_path, tables, "arr_bridge", "2024")
    lines = {f.line: f.value for f in found if f.value}
    assert lines == {"start": D(160), "partial_churn": D(-60), "end": D(100)}
    [share] = figure(duckdb_engine, tmp_path, tables, "partial_churn", "2024")
    assert (share.numerator, share.denominator) == (1, 1)


def test_one_new_contract_renews_two_old_ones_only_once(duckdb_engine: Engine, tmp_path: Path) -> None:
    terms = [
        term("1", "Vera", "2023-07-01", "2024-06-30", "2024-06-30", "100.00", contract_id="a"),
        term("2", "Vera", "2023-07-01", "2024-06-30", "2024-06-30", "100.00", contract_id="b"),
        term("3", "Vera", "2024-07-01", "2025-06-30", "2025-06-30", "150.00", contract_id="c"),
    ]
    tables = {"contract_terms": terms}
    [renewed] = figure(duckdb_engine, tmp_path, tables, "gross_renewal_rate", "2024")
    assert (renewed.numerator, renewed.denominator) == (D(150), D(200))
    [lost] = figure(duckdb_engine, tmp_path, tables, "value_not_renewed", "2024")
    assert lost.value == D(50)


def test_an_end_of_unknown_kind_that_was_replaced_lost_the_difference(
    duckdb_engine: Engine, tmp_path: Path
) -> None:
    terms = [
        term("1", "Wim", "2023-01-01", None, "2024-03-31", "100.00", contract_id="a"),
        term("2", "Wim", "2024-04-02", None, None, "30.00", contract_id="b", renewal="auto"),
    ]
    [ended] = figure(duckdb_engine, tmp_path, {"contract_terms": terms}, "value_of_ended_contracts", "2024")
    assert (ended.numerator, ended.denominator) == (D(70), D(100))


def test_a_merger_long_after_the_end_does_not_undo_the_departure(
    duckdb_engine: Engine, tmp_path: Path
) -> None:
    terms = [
        term("1", "Xena", "2022-01-01", None, "2023-03-15", "10.00", end_kind="voluntary"),
        term("2", "Yara", "2022-01-01", None, None, "10.00", renewal="auto"),
        term("3", "Zeno", "2022-01-01", None, "2023-09-30", "10.00", end_kind="voluntary"),
    ]
    moved = [
        {"customer_id": "Xena", "on": day("2024-03-15"), "successor_id": "Yara"},
        {"customer_id": "Zeno", "on": day("2023-10-01"), "successor_id": "Yara"},
    ]
    tables = {"contract_terms": terms, "customer_successions": moved}
    [churn] = figure(duckdb_engine, tmp_path, tables, "customer_churn_rate", "2023")
    [merged] = figure(duckdb_engine, tmp_path, tables, "successions", "2023")
    assert (churn.numerator, merged.numerator, churn.denominator) == (1, 1, 3)
