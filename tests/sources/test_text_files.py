"""Text files as people have them: every encoding, delimiter and line end."""

from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path

import duckdb
import pytest

from behoud.engine.holdings import Counts, Holdings
from behoud.sources.foreign import in_own_words
from behoud.tables.quarantine import quarantined
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


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1252"])
def test_a_text_with_a_nul_is_stated_and_its_row_set_apart(tmp_path: Path, encoding: str) -> None:
    text = "customer_id,name\nK1\0,Jan\nK2,Café\nK3,Piet\0\n"
    report = run(company_at(tmp_path, source("customers", "k.csv"), {"k.csv": text.encode(encoding)}))
    assert only(report).load.found["nul_bytes"] == 2  # type: ignore[union-attr]
    assert rows(report.holdings, "customers", "customer_id, name") == [("K2", "Café")]
    assert quarantine(report.holdings) == [
        (2, "customer_id", "K1\0", "tables-reason-nul"),
        (4, "name", "Piet\0", "tables-reason-nul"),
    ]


def test_a_column_that_stands_twice_is_refused_where_it_is_asked_for(tmp_path: Path) -> None:
    mapped = source("customers", "k.csv", customer_id="nr", name="naam")
    report = run(company_at(tmp_path, mapped, {"k.csv": "nr,naam,Naam\nK1,Jan,Jansen\n"}))
    error = report.outcomes[0].error
    assert error is not None
    assert (error.code, error.facts) == ("tables-columns-repeated", {"columns": "naam", "count": 1})


def test_a_column_that_stands_twice_is_refused_where_an_expression_uses_it(tmp_path: Path) -> None:
    mapped = source("customers", "k.csv", "where = \"soort = 'B'\"", customer_id="nr")
    report = run(company_at(tmp_path, mapped, {"k.csv": "nr,soort,soort\nK1,B,C\n"}))
    assert [o.error.code for o in report.outcomes if o.error] == ["tables-columns-repeated"]


def test_a_column_that_stands_twice_and_is_not_asked_for_is_only_said(tmp_path: Path) -> None:
    text = "customer_id,opmerking,opmerking,opmerking_2\nK1,a,b,c\n"
    report = run(company_at(tmp_path, source("customers", "k.csv"), {"k.csv": text}))
    assert rows(report.holdings, "customers", "customer_id") == [("K1",)]
    assert [(f.code, f.asks) for f in report.findings] == [("sources-repeated-columns", False)]
    assert report.findings[0].facts["columns"] == "opmerking"


def test_lines_with_too_few_and_too_many_fields_say_how_many(tmp_path: Path) -> None:
    text = "customer_id,name,region\nK1\nK2,Jan,Noord,x,y\nK3,Piet,Zuid\n"
    report = run(company_at(tmp_path, source("customers", "k.csv"), {"k.csv": text}))
    assert set_apart(report.holdings) == [
        (2, None, {"found": 1, "expected": 3}),
        (3, None, {"found": 5, "expected": 3}),
    ]


def set_apart(holdings: Holdings) -> list[tuple[int | None, str | None, dict[str, int]]]:
    return [(row.line, row.column, json.loads(row.facts)) for row in quarantined(holdings)]


def test_a_folder_with_the_name_of_a_file_is_called_a_folder(tmp_path: Path) -> None:
    company = company_at(tmp_path, source("teams", "teams.csv"), {"teams.csv/noord.csv": "team_id\nT1\n"})
    assert [o.error.code for o in run(company).outcomes if o.error] == ["sources-folder"]


WHOLE = gzip.compress(b"team_id,name\n" + b"".join(b"T%d,Team %d\n" % (n, n * n) for n in range(2000)))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (WHOLE[: len(WHOLE) // 2], "sources-cut-off"),
        (WHOLE[:-8] + bytes(8), "sources-broken-archive"),
        (WHOLE[:200] + bytes(200) + WHOLE[400:], "sources-broken-archive"),
    ],
    ids=["cut off", "other checksum", "overwritten"],
)
def test_a_damaged_gzip_is_said_in_our_own_words(tmp_path: Path, content: bytes, code: str) -> None:
    report = run(company_at(tmp_path, source("teams", "t.csv.gz"), {"t.csv.gz": content}))
    assert [o.error.code for o in report.outcomes if o.error] == [code]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PermissionError(13, "Permission denied"), "sources-not-allowed"),
        (OSError(28, "No space left on device"), "sources-disk-full"),
        (duckdb.InvalidInputException("CSV Error on Line: 6\nOriginal Line: x"), "sources-no-rows-from"),
        (OSError("something new"), "sources-unreadable-file"),
    ],
)
def test_what_the_system_says_becomes_a_sentence_of_our_own(error: Exception, code: str) -> None:
    assert in_own_words("t.csv", Path("lake"), error).code == code


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


def test_a_required_column_that_is_misspelt_is_named_with_the_one_meant(tmp_path: Path) -> None:
    text = "invoice_id,custmer_id,issued_on,amount,currency\nF1,K1,2024-01-31,1.00,EUR\n"
    report = run(company_at(tmp_path, source("invoices", "f.csv"), {"f.csv": text}))
    error = report.outcomes[0].error
    assert error is not None
    assert (error.code, error.facts["columns"]) == ("tables-required-missing", "customer_id")
    assert [(part.facts["column"], part.facts["near"]) for part in error.parts] == [
        ("customer_id", "custmer_id")
    ]
