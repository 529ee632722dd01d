"""Real exports: read as they are, with the figures that are known of them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from behoud.engine.holdings import Counts
from tests.sources.folder import company_at, only, quarantine, rows, run, source


def test_cdnow_s_columns_apart_by_blanks(tmp_path: Path, shared_data: Path) -> None:
    file = shared_data / "cdnow" / "CDNOW_master.txt"
    mapped = source("transactions", str(file), customer_id="customer_id", at="date", amount="dollar_value")
    report = run(company_at(tmp_path, mapped))
    assert only(report).counts == Counts(read=69_659, added=69_659)
    assert rows(
        report.holdings, "transactions", 'count(DISTINCT customer_id), min("on")::VARCHAR, sum(amount)', "1"
    ) == [(23_570, "1997-01-01", Decimal("2500315.63"))]


def test_ravenstack_s_keys_that_repeat(tmp_path: Path, shared_data: Path) -> None:
    file = shared_data / "ravenstack" / "ravenstack_feature_usage.csv"
    mapped = source(
        "events",
        str(file),
        event_id="usage_id",
        customer_id="subscription_id",
        at="usage_date",
        quantity="usage_count",
    )
    report = run(company_at(tmp_path, mapped))
    assert only(report).counts == Counts(read=25_000, added=24_979, quarantined=21)
    assert {reason for *_, reason in quarantine(report.holdings)} == {"tables-reason-repeated-key"}


def test_telco_s_one_snapshot(tmp_path: Path, shared_data: Path) -> None:
    file = shared_data / "telco_ibm" / "Telco-Customer-Churn.csv"
    own = '[attributes.customers]\ntotal = "money"\nsenior = "flag"\ntenure = "integer"\nchurned = "flag"\n'
    columns = {"total": "TotalCharges", "senior": "SeniorCitizen", "churned": "Churn"}
    report = run(
        company_at(tmp_path, own + source("customers", str(file), customer_id="customerID", **columns))
    )
    assert only(report).counts == Counts(read=7_043, added=7_043)
    asked = "count(*) FILTER (churned), count(*) FILTER (total IS NULL), sum(tenure)"
    assert rows(report.holdings, "customers", asked, "1") == [(1_869, 11, 227_990)]
