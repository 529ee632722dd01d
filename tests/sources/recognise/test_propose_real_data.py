"""Four published data sets, each as it was downloaded; skipped where they are not at hand."""

import os
from datetime import date
from pathlib import Path

import pytest

from behoud.company import Company, load
from behoud.sources.recognise import Proposal, propose

DATA = Path(os.environ.get("BEHOUD_DATA", Path(__file__).parents[4] / "shared" / "data"))
TODAY = date(2026, 11, 21)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not DATA.is_dir(), reason=f"the published data sets are not in {DATA}"),
]


def proposed(name: str, folder: Path) -> tuple[Proposal, Company]:
    proposal = propose(DATA / name, today=TODAY)
    (folder / "behoud.toml").write_text(proposal.text, encoding="utf-8")
    return proposal, load(folder)


def test_ravenstack(tmp_path: Path) -> None:
    proposal, company = proposed("ravenstack", tmp_path)
    assert [source.table for source in company.sources] == [
        "customers",
        "departure_reasons",
        "feedback",
        "events",
        "contract_terms",
        "interactions",
        "responses",
    ]
    assert (company.churn.kind, company.as_of, company.currency) == ("contract", date(2025, 1, 1), "USD")
    terms = company.sources[4]
    assert terms.where == "not is_trial"
    assert {name: mapping.column for name, mapping in (terms.columns or {}).items()} == {
        "term_id": "subscription_id",
        "customer_id": "account_id",
        "started_on": "start_date",
        "ended_on": "end_date",
        "renewal": "auto_renew_flag",
        "yearly_amount": "arr_amount",
    }
    usage = company.sources[3].columns or {}
    assert (usage["customer_id"].lookup, usage["customer_id"].column) == ("contract_terms", "subscription_id")
    assert "event_id" not in usage
    assert proposal.possible == (
        "churn", "revenue", "ended", "cohorts", "involuntary", "reasons", "usage", "service", "listening", "next",
    )  # fmt: skip


def test_online_retail(tmp_path: Path) -> None:
    proposal, company = proposed("online_retail", tmp_path)
    assert (company.churn.kind, company.churn.inactivity_days) == ("inactivity", 90)
    assert (company.currency, company.time_zone, company.as_of) == ("GBP", "Europe/London", date(2011, 9, 9))
    sales, buyers = company.sources
    assert (sales.table, sales.where) == ("transactions", "CustomerID <> 0")
    columns = sales.columns or {}
    assert columns["amount"].sql == "cast(Quantity * UnitPrice as decimal(18, 2))"
    assert "transaction_id" not in columns
    assert (buyers.table, company.dimensions) == ("customers", ("region",))
    assert proposal.possible == ("churn", "cohorts", "products", "next")


def test_telco(tmp_path: Path) -> None:
    proposal, company = proposed("telco_ibm", tmp_path)
    churn = company.churn
    assert (churn.kind, churn.departed, churn.tenure_months) == ("snapshot", "churn", "tenure")
    assert churn.yearly_amount == "yearly_amount"
    assert company.dimensions[:2] == ("contract", "internet_service")
    assert {"gender", "total_charges"} & set(company.attributes["customers"]) == set()
    assert proposal.possible == ("churn", "cohorts")


def test_cdnow_is_separated_by_blanks_and_its_sample_has_no_header(tmp_path: Path) -> None:
    proposal, company = proposed("cdnow", tmp_path)
    (sales,) = company.sources
    assert {name: mapping.column for name, mapping in (sales.columns or {}).items()} == {
        "customer_id": "customer_id",
        "at": "date",
        "amount": "dollar_value",
    }
    assert (company.as_of, company.currency) == (date(1998, 7, 1), "USD")
    sample = proposal.findings[1]
    assert (sample.tables, sample.doubts[0].code) == ((), "new-doubt-no-header")
