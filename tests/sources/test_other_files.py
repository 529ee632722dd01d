"""Parquet, Excel and databases."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import duckdb
import openpyxl
import pytest
from sqlalchemy import create_engine, text

from behoud.engine.holdings import Counts
from behoud.errors import BehoudError
from tests.sources.folder import company_at, only, quarantine, rows, run, source

INVOICES = ["invoice_id", "customer_id", "issued_on", "amount", "currency"]


def test_parquet_keeps_its_own_types(tmp_path: Path) -> None:
    duckdb.sql(
        f"""COPY (SELECT 'F' || i AS invoice_id, 17850.0 + i AS customer_id, DATE '2024-01-01' + i::INT AS issued_on,
        (i * 1.25)::DECIMAL(10, 4) AS amount FROM range(3) AS r(i)) TO '{tmp_path}/f.parquet'"""
    )
    report = run(company_at(tmp_path, source("invoices", "*.parquet")))
    assert rows(report.holdings, "invoices", "customer_id, issued_on, amount, from_line") == [
        ("17850", date(2024, 1, 1), Decimal("0.00"), 1),
        ("17851", date(2024, 1, 2), Decimal("1.25"), 2),
        ("17852", date(2024, 1, 3), Decimal("2.50"), 3),
    ]


def test_a_file_that_is_no_parquet_is_a_sentence(tmp_path: Path) -> None:
    company = company_at(tmp_path, source("teams", "t.parquet"), {"t.parquet": "team_id\nT1\n"})
    with pytest.raises(BehoudError, match=r"t\.parquet is no Parquet file") as refused:
        only(run(company))
    assert refused.value.code == "sources-no-parquet"


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"PAR1" + bytes(99), "sources-cut-off"), (b"PAR1" + bytes(99) + b"PAR1", "sources-broken-archive")],
)
def test_a_damaged_parquet_is_said_in_our_own_words(tmp_path: Path, content: bytes, code: str) -> None:
    report = run(company_at(tmp_path, source("teams", "t.parquet"), {"t.parquet": content}))
    assert [outcome.error.code for outcome in report.outcomes if outcome.error] == [code]


def test_no_number_and_infinity_in_parquet(tmp_path: Path) -> None:
    """NaN is how Parquet from a data frame writes nothing; infinity is no quantity."""
    rate = "unnest(['1.5', 'nan', 'inf'])::DOUBLE AS quantity"
    duckdb.sql(
        f"COPY (SELECT 'K1' AS customer_id, DATE '2024-01-31' AS at, {rate}) TO '{tmp_path}/e.parquet'"
    )
    report = run(company_at(tmp_path, source("events", "e.parquet")))
    assert rows(report.holdings, "events", "quantity, from_line") == [(1.5, 1), (None, 2)]
    assert quarantine(report.holdings) == [(3, "quantity", "inf", "tables-reason-not-number")]


def workbook(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    book.save(path)


def test_excel_dates_numbers_and_texts_are_what_they_are(tmp_path: Path) -> None:
    lines: list[list[object]] = [
        [*INVOICES],
        ["F1", 1001, date(2024, 3, 1), 12.5, "EUR"],
        ["F2", 1002, datetime(2024, 3, 2), 1000, "EUR"],
        ["F3", "K9", date(2024, 3, 3), None, "EUR"],
    ]
    workbook(tmp_path / "facturen.xlsx", {"Toelichting": [["lees mij"]], "Facturen": lines})
    report = run(company_at(tmp_path, source("invoices", "*.xlsx", 'sheet = "Facturen"')))
    assert only(report).counts == Counts(read=3, added=2, quarantined=1)
    assert rows(report.holdings, "invoices", "invoice_id, customer_id, issued_on, amount, from_line") == [
        ("F1", "1001", date(2024, 3, 1), Decimal("12.50"), 2),
        ("F2", "1002", date(2024, 3, 2), Decimal("1000.00"), 3),
    ]
    assert quarantine(report.holdings) == [(4, "amount", None, "tables-reason-required")]


def test_a_sheet_that_is_not_there_is_a_sentence_with_those_that_are(tmp_path: Path) -> None:
    workbook(tmp_path / "f.xlsx", {"Blad1": [INVOICES], "Blad2": [INVOICES]})
    report = run(company_at(tmp_path, source("invoices", "f.xlsx", 'sheet = "Facturen"')))
    error = report.outcomes[0].error
    assert error is not None
    assert (error.code, error.facts["known"]) == ("sources-no-sheet", "Blad1, Blad2")


def test_a_zip_bomb_is_refused_unopened(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bom.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 300_000_000)
    report = run(company_at(tmp_path, source("invoices", "bom.xlsx")))
    assert [outcome.error.code for outcome in report.outcomes if outcome.error] == ["sources-sheet-bomb"]


def test_a_workbook_that_is_none_is_a_sentence(tmp_path: Path) -> None:
    report = run(company_at(tmp_path, source("invoices", "f.xlsx"), {"f.xlsx": "dit is geen werkmap"}))
    assert [outcome.error.code for outcome in report.outcomes if outcome.error] == ["sources-no-workbook"]


def test_a_workbook_that_is_cut_off_is_a_sentence(tmp_path: Path) -> None:
    workbook(tmp_path / "f.xlsx", {"Facturen": [INVOICES, ["F1", "K1", date(2024, 3, 1), 1, "EUR"]]})
    (tmp_path / "f.xlsx").write_bytes((tmp_path / "f.xlsx").read_bytes()[:-200])
    report = run(company_at(tmp_path, source("invoices", "f.xlsx")))
    assert [o.error.code for o in report.outcomes if o.error] == ["sources-broken-archive"]


def test_a_heading_that_stands_twice_in_a_sheet_or_a_query_is_refused(tmp_path: Path) -> None:
    workbook(tmp_path / "t.xlsx", {"Teams": [["team_id", "name", "name"], ["T1", "Noord", "Zuid"]]})
    with sqlite3.connect(tmp_path / "crm.db") as database:
        database.execute("CREATE TABLE klant (nr, naam, sinds)")
    query = 'query = "select *, naam from klant"'
    sources = source("teams", "t.xlsx") + DATABASE.format(url="sqlite:///crm.db", what=query)
    report = run(company_at(tmp_path, sources))
    assert [o.error.facts["columns"] for o in report.outcomes if o.error] == ["name", "naam"]


def test_a_file_that_is_no_database_is_a_sentence(tmp_path: Path) -> None:
    sources = DATABASE.format(url="sqlite:///crm.db", what='from = "klant"')
    report = run(company_at(tmp_path, sources, {"crm.db": "dit is geen database, maar wel lang genoeg" * 9}))
    assert [o.error.code for o in report.outcomes if o.error] == ["sources-no-database"]


DATABASE = """
[[sources]]
name = "crm"
table = "customers"
url = "{url}"
{what}
[sources.columns]
customer_id = "nr"
name = "naam"
started_on = "sinds"
"""


def test_sqlite_is_read_from_the_company_folder_by_table_and_by_query(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "crm.db") as database:
        database.execute('CREATE TABLE "klant lijst" (nr, naam TEXT, sinds DATE)')
        database.executemany(
            'INSERT INTO "klant lijst" VALUES (?, ?, ?)',
            [(1, "Jan", "2024-03-01"), ("2a", "Piet", "2024-12-25")],
        )
    by_table = DATABASE.format(url="sqlite:///crm.db", what='from = "klant lijst"')
    report = run(company_at(tmp_path, by_table))
    assert rows(report.holdings, "customers", "customer_id, name, started_on") == [
        ("1", "Jan", date(2024, 3, 1)),
        ("2a", "Piet", date(2024, 12, 25)),
    ]
    assert only(run(company_at(tmp_path, by_table))).skipped
    query = '''query = "select * from 'klant lijst' where nr = 1"'''
    by_query = run(company_at(tmp_path, DATABASE.format(url="sqlite:///crm.db", what=query)))
    assert only(by_query).counts.read == 1


def test_a_database_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    report = run(company_at(tmp_path, DATABASE.format(url="sqlite:///weg.db", what='from = "klant"')))
    assert [outcome.error.code for outcome in report.outcomes if outcome.error] == ["sources-no-file"]


def test_postgresql_is_read_in_a_transaction_that_can_change_nothing(tmp_path: Path, postgresql: str) -> None:
    engine = create_engine(postgresql.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        connection.execute(
            text("CREATE TABLE klant (nr int, naam text, sinds date, at timestamptz, bedrag numeric)")
        )
        connection.execute(
            text(
                "INSERT INTO klant SELECT i, 'Jan', DATE '2024-03-01', '2024-03-01 10:00+01', 1.5 FROM generate_series(1, 120000) i"
            )
        )
    report = run(company_at(tmp_path / "c", DATABASE.format(url=postgresql, what='from = "public.klant"')))
    assert only(report).counts == Counts(read=120_000, added=120_000)
    assert rows(report.holdings, "customers", "min(customer_id), max(started_on)", "1") == [
        ("1", date(2024, 3, 1))
    ]
    writing = DATABASE.format(url=postgresql, what='query = "delete from klant returning nr, naam, sinds"')
    refused = run(company_at(tmp_path / "d", writing)).outcomes[0].error
    assert refused is not None
    assert refused.code == "sources-database"
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM klant")).scalar() == 120_000
    engine.dispose()


def test_a_password_is_never_said(tmp_path: Path) -> None:
    url = "postgresql://jan:geheim@127.0.0.1:1/crm"
    report = run(company_at(tmp_path, DATABASE.format(url=url, what='from = "klant"')))
    (outcome,) = report.outcomes
    assert outcome.error is not None
    assert outcome.error.code == "sources-refused"
    assert "geheim" not in f"{outcome}{outcome.error}{outcome.error.facts}"


def test_a_moment_with_an_offset_in_parquet_keeps_it(tmp_path: Path) -> None:
    duckdb.sql(
        f"""COPY (SELECT 'E1' AS event_id, 'K1' AS customer_id, TIMESTAMPTZ '2024-07-01 23:30:00+00' AS "at")
        TO '{tmp_path}/e.parquet'"""
    )
    report = run(company_at(tmp_path, source("events", "e.parquet")))
    assert rows(report.holdings, "events", '"at", "on"') == [
        (datetime(2024, 7, 1, 23, 30, tzinfo=UTC), date(2024, 7, 2))
    ]
