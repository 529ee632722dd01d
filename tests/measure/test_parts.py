"""A large company is measured a few periods at a time, to the same figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from behoud.engine import Engine
from behoud.measure import scope
from behoud.measure.catalogue import METRICS
from behoud.measure.figures import Figure, figures
from tests.measure import crowd
from tests.small import definitions

OF_CONTRACTS = [metric for metric in METRICS.values() if "contract" in metric.churn_kinds]


def by_month(engine: Engine, folder: Path, by: str) -> list[Figure]:
    company = definitions(folder, engine, crowd.contracts(7, n=40), as_of="2026-03-15", more=crowd.MORE)
    return [one for metric in OF_CONTRACTS for one in figures(company, metric, by=by, period="month")]


@pytest.mark.slow
@pytest.mark.parametrize("by", ["total", "team"])
def test_a_few_periods_at_a_time_give_the_figures_of_all_at_once(
    duckdb_engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    whole = by_month(duckdb_engine, tmp_path / "whole", by)
    monkeypatch.setattr(scope, "MOST_ROWS", 200)
    monkeypatch.setattr(scope, "FEW", 6)
    assert by_month(duckdb_engine, tmp_path / "parts", by) == whole
