"""What a row must satisfy, and what becomes of it where it does not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from behoud.engine.holdings import Counts
from tests.sources.folder import company_at, only, quarantine, rows, run, source

TERMS = """term_id,customer_id,started_on,ends_on,ended_on,yearly_amount,currency,renewal
T1,K1,2024-01-01,2024-12-31,,1200.00,EUR,auto
T2,K1,2024-06-01,2024-01-01,,100.00,EUR,auto
T3,K1,2024-01-01,,,-5.00,EUR,auto
T4,K1,2024-01-01,,,5.00,EURO,auto
T5,K1,2024-01-01,,,5.00,EUR,soms
T6,,2024-01-01,,,5.00,EUR,manual
T7,K1,2999-01-01,,,5.00,EUR,manual
T8,K1,2024-01-01,2999-12-31,,5.00,USD,manual
T9,K1,0001-01-01,,,5.00,EUR,manual
"""


def test_each_row_that_breaks_its_table_is_set_apart_with_its_reason(tmp_path: Path) -> None:
    report = run(company_at(tmp_path, source("contract_terms", "t.csv"), {"t.csv": TERMS}))
    assert only(report).counts == Counts(read=9, added=2, quarantined=7)
    assert quarantine(report.holdings) == [
        (3, "ends_on", "2024-01-01", "tables-reason-order"),
        (4, "yearly_amount", "-5.00", "tables-reason-too-small"),
        (5, "currency", "EURO", "tables-reason-no-currency"),
        (6, "renewal", "soms", "tables-reason-not-allowed"),
        (7, "customer_id", None, "tables-reason-required"),
        (8, "started_on", "2999-01-01", "tables-reason-too-far"),
        (10, "started_on", "0001-01-01", "tables-reason-too-early"),
    ]


def test_an_end_in_2999_is_no_end_and_said(tmp_path: Path) -> None:
    report = run(company_at(tmp_path, source("contract_terms", "t.csv"), {"t.csv": TERMS}))
    assert rows(report.holdings, "contract_terms", "term_id, ends_on") == [
        ("T1", date(2024, 12, 31)),
        ("T8", None),
    ]
    assert [(f.code, f.facts) for f in report.findings] == [
        ("tables-open-ended", {"column": "ends_on", "rows": 1}),
        ("sources-no-rate", {"table": "contract_terms", "currency": "USD", "rows": 1, "own": "EUR"}),
    ]


def test_a_moment_in_the_future_is_set_apart(tmp_path: Path) -> None:
    text = "event_id,customer_id,at\nE1,K1,2026-11-20 10:00\nE2,K1,2026-11-25 10:00\n"
    report = run(company_at(tmp_path, source("events", "e.csv"), {"e.csv": text}))
    assert [row[0::3] for row in quarantine(report.holdings)] == [(3, "tables-reason-future")]


def test_one_row_with_two_faults_counts_once_and_is_listed_twice(tmp_path: Path) -> None:
    text = "term_id,customer_id,started_on,yearly_amount,currency\nT1,K1,2024-01-01,-1,XX\nT2,K1,2024-01-01,1,EUR\n"
    report = run(company_at(tmp_path, source("contract_terms", "t.csv"), {"t.csv": text}))
    assert only(report).counts == Counts(read=2, added=1, quarantined=1)
    assert [row[1] for row in quarantine(report.holdings)] == ["currency", "yearly_amount"]


def test_a_customer_that_no_row_knows_is_kept_and_reported(tmp_path: Path) -> None:
    sources = source("customers", "k.csv") + source("events", "e.csv")
    files = {
        "k.csv": "customer_id,name\nK1,Jan\n",
        "e.csv": "event_id,customer_id,at\nE1,K1,2024-01-01\nE2,K9,2024-01-01\nE3,K9,2024-01-02\n",
    }
    report = run(company_at(tmp_path, sources, files))
    assert len(rows(report.holdings, "events")) == 3
    assert [(f.code, f.facts) for f in report.findings] == [
        (
            "sources-unknown-reference",
            {
                "table": "events",
                "column": "customer_id",
                "other": "customers",
                "rows": 2,
                "ids": 1,
                "examples": "K9",
            },
        )
    ]


def test_a_rate_of_nothing_is_set_apart(tmp_path: Path) -> None:
    text = "currency,on,rate\nUSD,2023-01-31,0.92\nUSD,2023-02-28,0\nUSD,2023-03-31,-1\n"
    report = run(company_at(tmp_path, source("fx_rates", "fx.csv"), {"fx.csv": text}))
    assert rows(report.holdings, "fx_rates", "rate") == [(0.92,)]
    assert quarantine(report.holdings) == [
        (3, "rate", "0.0", "tables-reason-not-above"),
        (4, "rate", "-1.0", "tables-reason-not-above"),
    ]


def test_an_amount_that_is_no_number_is_set_apart(tmp_path: Path) -> None:
    head = "customer_id,acquisition_cost,started_on\n"
    text = head + "K1,12.50,2024-01-31\nK2,NaN,2024-01-31\nK3,inf,2024-01-31\nK4,,NaN\nK5,n/a,2024-01-31\n"
    report = run(company_at(tmp_path, source("customers", "k.csv"), {"k.csv": text}))
    stored = rows(report.holdings, "customers", "customer_id, acquisition_cost::VARCHAR")
    assert stored == [("K1", "12.50"), ("K4", None), ("K5", None)]
    assert quarantine(report.holdings) == [
        (3, "acquisition_cost", "NaN", "tables-reason-not-money"),
        (4, "acquisition_cost", "inf", "tables-reason-not-money"),
    ]


def test_a_number_that_an_expression_uses_and_that_is_none_is_set_apart(tmp_path: Path) -> None:
    text = "nr,soort,prijs,aantal,pakket,proef\n1,B,2.50,3,goud,FALSE\n2,B,nan,10,zilver,FALSE\n"
    report = run(company_at(tmp_path, MAPPED, {"k.csv": text}))
    assert rows(report.holdings, "customers", "customer_id") == [("1",)]
    assert quarantine(report.holdings) == [(3, "prijs", "nan", "tables-reason-not-read")]


MAPPED = """
[attributes.customers]
pakket = "text"
aantal = "integer"
[[sources]]
name = "klanten"
table = "customers"
files = "k.csv"
where = "not proef"
[sources.columns]
customer_id = "nr"
kind = { column = "soort", values = { B = "business", C = "consumer" } }
segment = { value = "mkb" }
acquisition_cost = { sql = "prijs * aantal" }
"""


def test_a_mapping_renames_translates_computes_and_leaves_out(tmp_path: Path) -> None:
    text = "nr,soort,prijs,aantal,pakket,proef\n1,B,2.50,3,goud,FALSE\n2,c,1.10,10,zilver,false\n3,B,1.00,1,brons,TRUE\n4,X,1.00,1,brons,FALSE\n"
    report = run(company_at(tmp_path, MAPPED, {"k.csv": text}))
    assert only(report).counts == Counts(read=4, added=2, quarantined=1, left_out=1)
    stored = rows(
        report.holdings, "customers", "customer_id, kind, segment, acquisition_cost::VARCHAR, pakket, aantal"
    )
    assert stored == [
        ("1", "business", "mkb", "7.50", "goud", 3),
        ("2", "consumer", "mkb", "11.00", "zilver", 10),
    ]
    assert quarantine(report.holdings) == [(5, "soort", "X", "tables-reason-not-in-map")]


LOOKED_UP = """
[[sources]]
name = "gebruik"
table = "events"
files = "e.csv"
[sources.columns]
event_id = "id"
customer_id = { lookup = "contract_terms", column = "contract", key = "term_id", give = "customer_id" }
at = "op"
"""


def test_a_lookup_finds_its_customer_also_when_the_other_table_comes_later(tmp_path: Path) -> None:
    terms = "term_id,customer_id,started_on\nT1,K1,2024-01-01\n"
    files = {"t.csv": terms, "e.csv": "id,contract,op\nE1,T1,2024-02-01\nE2,T2,2024-02-01\n"}
    company = company_at(tmp_path, LOOKED_UP + source("contract_terms", "t.csv"), files)
    first = run(company)
    assert rows(first.holdings, "events", "event_id, customer_id") == [("E1", "K1")]
    assert quarantine(first.holdings) == [(3, "contract", "T2", "tables-reason-not-found")]
    (tmp_path / "t.csv").write_text(terms + "T2,K2,2024-01-01\n")
    second = run(company)
    assert rows(second.holdings, "events", "event_id, customer_id") == [("E1", "K1"), ("E2", "K2")]
    assert quarantine(second.holdings) == []
