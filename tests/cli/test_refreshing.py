"""behoud refresh as a script sees it: what the data could not give."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from behoud.cli import refresh
from behoud.company import Company
from tests.sources.folder import company_at, source

SNAPSHOT = """
[company]
name = "Kaas & Zonen"
currency = "EUR"
as_of = 2025-02-01
[churn]
kind = "snapshot"
departed = "gone"
tenure_months = "months"
yearly_amount = "yearly"
[attributes.customers]
gone = "flag"
months = "integer"
yearly = "money"
"""


def refreshed(folder: Path, code: int) -> Any:
    arguments = ["--company", str(folder), "--json", "--no-report", "--language", "en"]
    done = CliRunner().invoke(refresh.verb, arguments, catch_exceptions=False)
    assert done.exit_code == code, done.output
    return json.loads(done.stdout)


def contracts(folder: Path, customers: str) -> Company:
    terms = "term_id,customer_id,started_on,ended_on\n1,K1,2024-01-31,2025-01-31\n2,K2,2024-01-31,\n"
    files = {"k.csv": customers, "t.csv": terms}
    return company_at(folder, source("customers", "k.csv") + source("contract_terms", "t.csv"), files)


@pytest.mark.slow
def test_probabilities_that_are_withheld_are_said(tmp_path: Path) -> None:
    contracts(tmp_path, "customer_id\nK1\nK2\n")
    withheld = refreshed(tmp_path, 0)["withheld"]
    told = [w["message"] for w in withheld if w["code"] == "predict-withheld-few-departures"]
    assert [message.split(":")[0] for message in told] == [
        f"No probability to leave within {days}"
        for days in ("a day", "7 days", "30 days", "90 days", "365 days")
    ]


@pytest.mark.slow
def test_a_customer_that_no_row_knows_is_in_the_exit_code(tmp_path: Path) -> None:
    contracts(tmp_path, "customer_id\nK1\n")
    assert [one["quarantined"] for one in refreshed(tmp_path, 3)["inputs"]] == [0, 0]


def test_a_snapshot_says_what_needs_dates(tmp_path: Path) -> None:
    (tmp_path / "behoud.toml").write_text(SNAPSHOT + source("customers", "k.csv"))
    (tmp_path / "k.csv").write_text("customer_id,gone,months,yearly\nK1,yes,3,100.50\nK2,no,14,200.50\n")
    codes = [w["code"] for w in refreshed(tmp_path, 0)["withheld"]]
    assert codes[-4:] == [*["predict-withheld-snapshot"] * 3, "refresh-undated"]
