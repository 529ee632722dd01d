"""behoud cohorts and behoud usage, from files to what stands on the screen."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from behoud.cli import cohorts, usage
from behoud.company import load
from behoud.engine.holdings import Holdings
from behoud.engine.write import Draft
from behoud.sources.intake import import_all
from tests.measure import crowd

TABLES = crowd.contracts(6, n=80)
FILE = """
[company]
name = "Vos Verhuur"
currency = "EUR"
language = "nl"
as_of = 2026-03-15
history_from = 2022-01-01
[churn]
kind = "contract"
[[sources]]
name = "terms"
table = "contract_terms"
files = "contract_terms.csv"
[[sources]]
name = "customers"
table = "customers"
files = "customers.csv"
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published company of contracts, without usage."""
    made = tmp_path_factory.mktemp("vos")
    (made / "behoud.toml").write_text(FILE, encoding="utf-8")
    for name in ("contract_terms", "customers"):
        with (made / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(TABLES[name][0]))
            writer.writeheader()
            writer.writerows(TABLES[name])
    company = load(made)
    import_all(company)
    Draft(company.lake, company.as_of, Holdings.load(company.lake).content).publish()
    return made


def said(verb: Any, folder: Path, *arguments: str) -> str:
    result = CliRunner().invoke(verb, ["--company", str(folder), *arguments], catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def test_the_triangle_on_the_screen_has_the_cells_of_the_json(folder: Path) -> None:
    cells = json.loads(said(cohorts.verb, folder, "--period", "year", "--json"))
    assert list(cells[0]) == [
        "cohort", "group", "age", "customers", "size", "share", "low", "high",
        "value", "value_at_start", "value_share", "complete",
    ]  # fmt: skip
    lines = said(cohorts.verb, folder, "--period", "year").splitlines()
    assert lines[0] == "Behouden klanten, naar jaar van begin, zoveel jaar later"
    of_2023 = next(line for line in lines if line.startswith("2023"))
    shares = [
        f"{c['share']:.0%}".replace("%", " %") + ("" if c["complete"] else "*")
        for c in cells
        if c["cohort"] == "2023"
    ]
    size = next(c["size"] for c in cells if c["cohort"] == "2023")
    assert of_2023.split() == ["2023", str(size), *" ".join(shares).split()]


def test_the_customers_of_a_cell(folder: Path) -> None:
    cells = json.loads(said(cohorts.verb, folder, "--period", "year", "--json"))
    cell = next(c for c in cells if (c["cohort"], c["age"]) == ("2023", 1))
    rows = json.loads(
        said(cohorts.verb, folder, "--rows", "--cohort", "2023", "--age", "1", "--period", "year", "--json")
    )
    assert (len(rows), sum(row["kept"] for row in rows)) == (cell["size"], cell["customers"])


def test_survival_names_who_leaves_fastest(folder: Path) -> None:
    found = json.loads(said(cohorts.verb, folder, "--survival", "--by", "segment", "--json"))
    assert [g["group"] for g in found["groups"]] == ["", "groot", "klein"]
    lines = said(cohorts.verb, folder, "--survival", "--language", "en").splitlines()
    assert lines[0] == "How long customers stay (Kaplan-Meier, months)"


def test_usage_says_what_is_missing_beside_what_there_is(folder: Path) -> None:
    found = json.loads(said(usage.verb, folder, "--json", "--language", "en"))
    assert {p["product_id"] for p in found["ownership"]["products"]} == set(crowd.PRODUCTS)
    assert (found["intensity"], found["decline"]) == (None, None)
    assert found["missing"] == [
        "Usage was not imported. Add a source for events to behoud.toml (customer_id, at and, where known, quantity)."
    ]
    assert said(usage.verb, folder, "--language", "en").splitlines()[-1].startswith("Usage was not imported.")
