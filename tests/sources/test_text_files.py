"""Text files as people have them: every encoding, delimiter and line end."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pytest

from behoud.engine.holdings import Counts
from tests.sources.folder import company_at, only, quarantine, rows, run, source

NAMES = [("K1", "Café Oud Zuid"), ("K2", "Bäckerei Groß")]
TEXT = "customer_id;name\nK1;Café Oud Zuid\nK2;Bäckerei Groß\n"


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("windows-1252", "windows-1252"),
    ],
)
def test_encoding_is_found_and_stated(tmp_path: Path, encoding: str, found: str) -> None:
    company = company_at(tmp_path, source("customers", "klanten.csv"), {"klanten.csv": TEXT.encode(encoding)})
    report = run(company)
    assert only(report).load.found["encoding"] == found  # type: ignore[union-attr]
    assert rows(report.holdings, "customers", "customer_id, name, from_line") == [
        ("K1", "Café Oud Zuid", 2),
        ("K2", "Bäckerei Groß", 3),
    ]


@pytest.mark.parametrize(
    ("delimiter", "name"), [(",", "comma"), (";", "semicolon"), ("\t", "tab"), ("|", "bar")]
)
def test_delimiter_is_found_and_stated(tmp_path: Path, delimiter: str, name: str) -> None:
    text = TEXT.replace(";", delimiter)
    report = run(company_at(tmp_path, source("customers", "klanten.txt"), {"klanten.txt": text}))
    assert only(report).load.found["delimiter"] == name  # type: ignore[union-attr]
    assert rows(report.holdings, "customers", "customer_id, name") == NAMES


def test_words_apart_by_blanks_are_read(tmp_path: Path) -> None:
    text = " klant  datum    stuks\n 00001 19970101   1\n 00002 19970112   1 2\n 00003 19970103   5\n"
    mapped = source("events", "aankopen.txt", customer_id="klant", at="datum", quantity="stuks")
    report = run(company_at(tmp_path, mapped, {"aankopen.txt": text}))
    assert only(report).counts == Counts(read=3, added=2, quarantined=1)
    assert rows(report.holdings, "events", 'customer_id, "on", quantity, from_line') == [
        ("00001", date(1997, 1, 1), 1.0, 2),
        ("00003", date(1997, 1, 3), 5.0, 4),
    ]
    assert quarantine(report.holdings) == [(3, None, " 00002 19970112   1 2", "sources-reason-fields")]


def test_gzip_is_read(tmp_path: Path) -> None:
    report = run(
        company_at(
            tmp_path, source("customers", "*.csv.gz"), {"klanten.csv.gz": gzip.compress(TEXT.encode())}
        )
    )
    assert rows(report.holdings, "customers", "customer_id, name") == NAMES


def test_excel_s_sep_line_is_believed(tmp_path: Path) -> None:
    report = run(company_at(tmp_path, source("customers", "k.csv"), {"k.csv": "sep=;\r\n" + TEXT}))
    assert rows(report.holdings, "customers", "customer_id, from_line") == [("K1", 3), ("K2", 4)]


def test_lines_of_a_file_with_newlines_in_texts_blank_lines_and_broken_lines(tmp_path: Path) -> None:
    text = 'customer_id,name,region\nK1,"Jan\nJansen",Noord\n\nK2,te weinig\nK3,Piet,Zuid\nK4,"los" aanhalingsteken,Oost\nK5,Kim,West\n'
    report = run(company_at(tmp_path, source("customers", "k.csv"), {"k.csv": text}))
    assert only(report).counts == Counts(read=5, added=3, quarantined=2)
    assert rows(report.holdings, "customers", "customer_id, from_line") == [("K1", 2), ("K3", 6), ("K5", 8)]
    assert [(line, reason) for line, _, _, reason in quarantine(report.holdings)] == [
        (5, "sources-reason-fields"),
        (7, "sources-reason-quotes"),
    ]


def test_lines_of_a_file_with_windows_line_ends(tmp_path: Path) -> None:
    text = 'customer_id,name\r\nK1,"Jan\r\nJansen"\r\nK2,a,b\r\nK3,Piet\r\n'
    report = run(company_at(tmp_path, source("customers", "k.csv"), {"k.csv": text}))
    assert rows(report.holdings, "customers", "customer_id, from_line") == [("K1", 2), ("K3", 5)]
    assert [(line, reason) for line, _, _, reason in quarantine(report.holdings)] == [
        (4, "sources-reason-fields")
    ]


def test_a_nul_byte_is_kept_and_stated(tmp_path: Path) -> None:
    text = b"customer_id,name\nK1,a\x00b\nK2,c\nK3,d and some more text so that it is no utf-16\n"
    report = run(company_at(tmp_path, source("customers", "k.csv"), {"k.csv": text}))
    assert only(report).load.found["nul_bytes"] == 1  # type: ignore[union-attr]
    assert rows(report.holdings, "customers", "customer_id, name")[:2] == [("K1", "a\x00b"), ("K2", "c")]


def test_blanks_about_texts_are_taken_off_and_empty_texts_are_null(tmp_path: Path) -> None:
    text = "customer_id,name,region\n K1 ,\t Jan,\N{NO-BREAK SPACE}Noord\N{NO-BREAK SPACE}\nK2,  ,\n"
    report = run(company_at(tmp_path, source("customers", "k.csv"), {"k.csv": text}))
    assert rows(report.holdings, "customers", "customer_id, name, region") == [
        ("K1", "Jan", "Noord"),
        ("K2", None, None),
    ]


def test_a_missing_file_and_an_empty_one_are_a_sentence_and_the_rest_goes_on(tmp_path: Path) -> None:
    sources = source("customers", "weg.csv") + source("products", "leeg.csv") + source("teams", "teams.csv")
    report = run(company_at(tmp_path, sources, {"leeg.csv": "", "teams.csv": "team_id,name\nT1,Noord\n"}))
    assert [outcome.error.code if outcome.error else None for outcome in report.outcomes] == [
        "sources-no-file",
        "sources-empty-file",
        None,
    ]
    assert rows(report.holdings, "teams", "team_id, name") == [("T1", "Noord")]


def test_a_file_with_a_header_alone_is_a_finding(tmp_path: Path) -> None:
    report = run(company_at(tmp_path, source("teams", "teams.csv"), {"teams.csv": "team_id,name\n"}))
    assert only(report).counts == Counts()
    assert [finding.code for finding in report.findings] == ["sources-no-rows"]


def test_columns_that_are_not_there_are_named_with_a_near_match(tmp_path: Path) -> None:
    mapped = source("customers", "k.csv", customer_id="klantnr", name="naam")
    report = run(company_at(tmp_path, mapped, {"k.csv": "klantnummer,naam\nK1,Jan\n"}))
    error = report.outcomes[0].error
    assert error is not None
    assert error.code == "tables-columns-missing"
    assert [part.facts["near"] for part in error.parts] == ["klantnummer"]
