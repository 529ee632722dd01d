"""Keys and versions: the same file twice, a longer one, a changed row, equal lines."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import duckdb
import pytest

from behoud.company import load
from behoud.engine.holdings import Counts
from tests.sources.folder import NOW, company_at, only, quarantine, rows, run, source

LATER = NOW + timedelta(days=1)
HEAD = "customer_id,name,started_on\n"
SALES = "customer_id,at,amount,product_id\n"


def test_the_same_file_twice_changes_nothing(tmp_path: Path) -> None:
    company = company_at(
        tmp_path, source("customers", "k.csv"), {"k.csv": HEAD + "K1,Jan,2020-01-01\nK2,Piet,2021-01-01\n"}
    )
    first, second = run(company), run(company, LATER)
    assert only(first).counts == Counts(read=2, added=2)
    assert (only(second).skipped, only(second).counts) == (True, Counts(read=2, unchanged=2))
    assert rows(first.holdings, "customers") == rows(second.holdings, "customers")


def test_a_longer_file_adds_what_is_new(tmp_path: Path) -> None:
    company = company_at(tmp_path, source("customers", "k.csv"), {"k.csv": HEAD + "K1,Jan,2020-01-01\n"})
    run(company)
    (tmp_path / "k.csv").write_text(HEAD + "K1,Jan,2020-01-01\nK2,Piet,2021-01-01\n")
    assert only(run(company, LATER)).counts == Counts(read=2, added=1, unchanged=1)


def test_a_changed_row_is_a_new_version_and_the_old_one_stays(tmp_path: Path) -> None:
    company = company_at(
        tmp_path, source("customers", "k.csv"), {"k.csv": HEAD + "K1,Jan,2020-01-01\nK2,Piet,2021-01-01\n"}
    )
    run(company)
    (tmp_path / "k.csv").write_text(HEAD + "K1,Johan,2020-01-01\nK2,Piet,2021-01-01\n")
    second = run(company, LATER)
    assert only(second).counts == Counts(read=2, changed=1, unchanged=1)
    assert second.holdings.has_changes("customers")
    stored = rows(
        second.holdings,
        "customers",
        "customer_id, name, version, recorded_at, known_on",
        "customer_id, version",
    )
    winter = datetime(2019, 12, 31, 23, tzinfo=UTC)
    assert stored == [
        ("K1", "Jan", 1, winter, date(2020, 1, 1)),
        ("K1", "Johan", 2, LATER, date(2026, 11, 22)),
        ("K2", "Piet", 1, datetime(2020, 12, 31, 23, tzinfo=UTC), date(2021, 1, 1)),
    ]


def test_a_row_that_changes_back_is_a_version_again(tmp_path: Path) -> None:
    company = company_at(tmp_path, source("customers", "k.csv"), {"k.csv": HEAD + "K1,Jan,2020-01-01\n"})
    for name, expected in (
        ("Jan", Counts(1, added=1)),
        ("Johan", Counts(1, changed=1)),
        ("Jan", Counts(1, changed=1)),
    ):
        (tmp_path / "k.csv").write_text(HEAD + f"K1,{name},2020-01-01\n")
        assert only(run(company)).counts == expected


def test_an_old_file_touched_elsewhere_does_not_bring_back_its_old_rows(tmp_path: Path) -> None:
    files = {
        "k1.csv": HEAD + "K1,Jan,2020-01-01\nK3,Kim,2020-01-01\n",
        "k2.csv": HEAD + "K1,Johan,2020-01-01\n",
    }
    company = company_at(tmp_path, source("customers", "k*.csv"), files)
    run(company)
    (tmp_path / "k1.csv").write_text(HEAD + "K1,Jan,2020-01-01\nK3,Kimberley,2020-01-01\n")
    assert run(company).counts == Counts(read=3, changed=1, unchanged=2)


def test_a_row_without_a_moment_was_always_known(tmp_path: Path) -> None:
    report = run(company_at(tmp_path, source("customers", "k.csv"), {"k.csv": "customer_id,name\nK1,Jan\n"}))
    assert rows(report.holdings, "customers", "known_on") == [(date(1970, 1, 1),)]


def test_a_term_that_starts_next_month_is_known_today(tmp_path: Path) -> None:
    text = "term_id,customer_id,started_on\nT1,K1,2026-12-15\n"
    report = run(company_at(tmp_path, source("contract_terms", "t.csv"), {"t.csv": text}))
    assert rows(report.holdings, "contract_terms", "recorded_at, known_on") == [(NOW, date(2026, 11, 21))]


def test_its_own_recorded_at_counts_and_gives_a_history_in_one_file(tmp_path: Path) -> None:
    text = "customer_id,name,recorded_at\nK1,Jan,2024-01-01 12:00\nK1,Johan,2025-01-01 12:00\n"
    report = run(company_at(tmp_path, source("customers", "k.csv"), {"k.csv": text}))
    assert rows(report.holdings, "customers", "name, known_on") == [
        ("Jan", date(2024, 1, 1)),
        ("Johan", date(2025, 1, 1)),
    ]
    assert report.holdings.has_changes("customers")


def test_a_key_twice_in_one_file(tmp_path: Path) -> None:
    text = HEAD + "K1,Jan,2020-01-01\nK1,Jan,2020-01-01\nK1,Johan,2020-01-01\n"
    report = run(company_at(tmp_path, source("customers", "k.csv"), {"k.csv": text}))
    assert only(report).counts == Counts(read=3, added=1, unchanged=1, quarantined=1)
    assert quarantine(report.holdings) == [(4, "customer_id", "K1", "tables-reason-repeated-key")]


def test_equal_lines_are_all_real_sales(tmp_path: Path) -> None:
    line = "K1,2024-01-01 10:00,2.50,P1\n"
    company = company_at(tmp_path, source("transactions", "s.csv"), {"s.csv": SALES + line * 3})
    first = run(company)
    assert only(first).counts == Counts(read=3, added=3)
    keys = [key for (key,) in rows(first.holdings, "transactions", "transaction_id")]
    assert [key[32:] for key in keys] == ["-1", "-2", "-3"]
    (tmp_path / "s.csv").write_text(SALES + "K2,2023-01-01 10:00,1.00,P1\n" + line * 5)
    second = run(company)
    assert only(second).counts == Counts(read=6, added=3, unchanged=3)
    ordinals = [
        key[32:] for (key,) in rows(second.holdings, "transactions", "transaction_id", "transaction_id")
    ]
    assert sorted(ordinals) == ["-1", "-1", "-2", "-3", "-4", "-5"]


def test_a_longer_export_under_another_name_adds_what_is_new(tmp_path: Path) -> None:
    line = "K1,2024-01-01 10:00,2.50,P1\n"
    files = {"s1.csv": SALES + line * 2, "s2.csv": SALES + line * 3}
    report = run(company_at(tmp_path, source("transactions", "s*.csv"), files))
    assert [outcome.counts for outcome in report.outcomes] == [
        Counts(2, added=2),
        Counts(3, added=1, unchanged=2),
    ]


def test_another_mapping_reads_the_same_bytes_anew_without_a_new_version(tmp_path: Path) -> None:
    company = company_at(
        tmp_path, source("customers", "k.csv", customer_id="id"), {"k.csv": "id,naam\nK1,Jan\n"}
    )
    run(company)
    company_at(tmp_path, source("customers", "k.csv", customer_id="id", name="naam"))
    second = run(load(tmp_path), LATER)
    assert only(second).counts == Counts(read=1, added=1)
    assert rows(second.holdings, "customers", "customer_id, name, known_on") == [
        ("K1", "Jan", date(1970, 1, 1))
    ]


def test_another_mapping_does_not_double_sales(tmp_path: Path) -> None:
    mapped = source("transactions", "s.csv", customer_id="k", at="op", amount="bedrag")
    company = company_at(tmp_path, mapped, {"s.csv": "k,op,bedrag,art\nK1,2024-01-01,2.50,P1\n"})
    run(company)
    (tmp_path / "s.csv").write_text("k,op,bedrag,art\nK1,2024-01-01,2.50,P1\nK1,2024-01-02,2.50,P1\n")
    run(company)
    company_at(
        tmp_path, source("transactions", "s.csv", customer_id="k", at="op", amount="bedrag", product_id="art")
    )
    third = run(load(tmp_path))
    assert rows(third.holdings, "transactions", "product_id") == [("P1",), ("P1",)]


def test_a_source_that_is_named_no_longer_is_left_out_and_comes_back(tmp_path: Path) -> None:
    both = source("customers", "k.csv") + source("teams", "t.csv")
    company = company_at(tmp_path, both, {"k.csv": HEAD + "K1,Jan,2020-01-01\n", "t.csv": "team_id\nT1\n"})
    run(company)
    without = run(company_at(tmp_path, source("customers", "k.csv")))
    assert (without.holdings.tables, [f.code for f in without.findings]) == (
        ("customers",),
        ["sources-source-gone"],
    )
    assert run(company_at(tmp_path, both)).holdings.tables == ("customers", "teams")


def test_online_retail_s_equal_lines(tmp_path: Path, shared_data: Path) -> None:
    file = shared_data / "online_retail" / "online_retail_to_2011-09-08.parquet"
    mapped = f"""
[[sources]]
name = "sales"
table = "transactions"
files = "{file}"
where = "CustomerID > 0"
[attributes.transactions]
invoice = "text"
description = "text"
quantity = "integer"
price = "number"
country = "text"
[sources.columns]
customer_id = "CustomerID"
at = "InvoiceDate"
product_id = "StockCode"
amount = {{ sql = "Quantity * UnitPrice" }}
invoice = "InvoiceNo"
description = "Description"
quantity = "Quantity"
price = "UnitPrice"
country = "Country"
"""
    sources, attributes = mapped.split("[attributes.transactions]")
    declared, columns = attributes.split("[sources.columns]")
    company = company_at(
        tmp_path,
        f"[attributes.transactions]{declared}{sources}[sources.columns]{columns}",
        zone="Europe/London",
    )
    report = run(company)
    counts = only(report).counts
    assert (counts.read, counts.quarantined, counts.added + counts.left_out) == (325_516, 0, 325_516)
    everything = duckdb.sql(
        f"SELECT (SELECT count(*) FROM '{file}') - (SELECT count(*) FROM (SELECT DISTINCT * FROM '{file}'))"
    ).fetchone()
    assert everything == (2_538,)
    again = rows(report.holdings, "transactions", "count(*)", "1")
    assert again == [(counts.added,)]


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
def test_files_in_another_order_give_the_same_rows(tmp_path: Path, order: tuple[str, str]) -> None:
    texts = {"a": HEAD + "K1,Jan,2020-01-01\n", "b": HEAD + "K2,Piet,2020-01-01\n"}
    files = {f"{place}.csv": texts[name] for place, name in enumerate(order)}
    report = run(company_at(tmp_path, source("customers", "*.csv"), files))
    assert rows(report.holdings, "customers", "customer_id, name, row_hash", "1") == [
        ("K1", "Jan", rows(report.holdings, "customers", "row_hash", "customer_id")[0][0]),
        ("K2", "Piet", rows(report.holdings, "customers", "row_hash", "customer_id")[1][0]),
    ]
