"""`behoud new DIR` writes once and never over what is there."""

import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from behoud.cli.new import verb
from behoud.company import load
from behoud.errors import BehoudError

ORDERS = "order_id,customer_id,order_date,amount\n" + "".join(
    f"O{number},C{number % 7},2026-01-{number % 28 + 1:02d},{number}.50\n" for number in range(1, 41)
)


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "orders.csv").write_text(ORDERS)
    return tmp_path


def test_it_writes_a_file_that_loads(shop: Path) -> None:
    result = CliRunner().invoke(verb, [str(shop)])
    assert result.exit_code == 0
    assert load(shop).sources[0].table == "transactions"


def test_it_leaves_an_existing_file_as_it_is(shop: Path) -> None:
    (shop / "behoud.toml").write_text("mine")
    result = CliRunner().invoke(verb, [str(shop)])
    assert isinstance(result.exception, BehoudError)
    assert result.exception.code == "new-exists"
    assert (shop / "behoud.toml").read_text() == "mine"


def test_the_findings_as_json(shop: Path) -> None:
    result = CliRunner().invoke(verb, [str(shop), "--json", "--language", "nl"])
    said = json.loads(result.stdout)
    assert list(said) == ["file", "language", "inputs", "possible", "missing"]
    assert said["language"] == "nl"
    assert said["inputs"][0]["tables"] == ["transactions"]
    assert said["possible"] == ["churn", "cohorts", "next"]


def test_a_database_is_looked_into(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "crm.db") as database:
        database.execute("create table klanten (klantnr text, naam text, regio text)")
        rows = [(f"K{number}", f"Bedrijf {number}", "Oost" if number % 2 else "West") for number in range(30)]
        database.executemany("insert into klanten values (?, ?, ?)", rows)
    CliRunner().invoke(verb, [str(tmp_path)])
    (source,) = load(tmp_path).sources
    assert (source.table, source.url, source.from_) == ("customers", "sqlite:///crm.db", "klanten")
