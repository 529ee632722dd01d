"""Dates, numbers and flags: one reading is used and stated, two are refused, a few misfits set apart."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from behoud.engine.holdings import Counts
from behoud.errors import BehoudError
from tests.sources.folder import company_at, only, quarantine, rows, run, source


def customers(tmp_path: Path, values: list[str], more: str = "") -> object:
    lines = "".join(f"K{n};{value}\n" for n, value in enumerate(values, 1))
    mapped = f'[[sources]]\nname = "k"\ntable = "customers"\nfiles = "k.csv"\n{more}[sources.columns]\ncustomer_id = "id"\n'
    return company_at(tmp_path, mapped + 'started_on = "sinds"\n', {"k.csv": "id;sinds\n" + lines})


@pytest.mark.parametrize(
    ("values", "reading"),
    [
        (["2024-03-01", "2024-12-25"], "yyyy-mm-dd"),
        (["1-3-2024", "25-12-2024"], "dd-mm-yyyy"),
        (["01/03/2024", "25/12/2024"], "dd/mm/yyyy"),
        (["01.03.2024", "25.12.2024"], "dd.mm.yyyy"),
        (["3/1/2024", "12/25/2024"], "mm/dd/yyyy"),
        (["20240301", "20241225"], "yyyymmdd"),
        (["1 maart 2024", "25 dec. 2024"], "d month yyyy"),
        (["1-mrt-2024", "25-dec-2024"], "d month yyyy"),
        (["March 1, 2024", "December 25, 2024"], "month d, yyyy"),
        (["2024-03-01 09:30", "2024-12-25 3:00:01"], "yyyy-mm-dd"),
        (["01-03-2024 09:30", "25-12-2024"], "dd-mm-yyyy"),
        (["2024-03-01T09:30:00Z", "2024-12-25T09:30:00+01:00"], "yyyy-mm-dd HH:MM:SS+zz"),
    ],
)
def test_the_format_that_fits_is_used_and_stated(tmp_path: Path, values: list[str], reading: str) -> None:
    report = run(customers(tmp_path, values))  # type: ignore[arg-type]
    assert only(report).load.found["columns"]["sinds"] == reading  # type: ignore[union-attr]
    assert rows(report.holdings, "customers", "started_on") == [(date(2024, 3, 1),), (date(2024, 12, 25),)]


@pytest.mark.parametrize(
    "values", [["03-04-2024", "05-06-2024"], ["3/4/2024", "5/6/2024"], ["01-03-24", "25-12-24"]]
)
def test_two_readings_are_refused_with_the_column_and_the_way_out(tmp_path: Path, values: list[str]) -> None:
    with pytest.raises(BehoudError, match=r"“sinds” can be read as .* format = ") as refused:
        only(run(customers(tmp_path, values)))  # type: ignore[arg-type]
    assert refused.value.code == "tables-ambiguous-date"


def test_what_reads_the_same_either_way_is_no_question(tmp_path: Path) -> None:
    report = run(customers(tmp_path, ["01-01-2024", "05-05-2024"]))  # type: ignore[arg-type]
    assert rows(report.holdings, "customers", "started_on") == [(date(2024, 1, 1),), (date(2024, 5, 5),)]


def test_a_told_format_settles_it(tmp_path: Path) -> None:
    mapped = (
        source("customers", "k.csv")
        + '[sources.columns]\ncustomer_id = "id"\nstarted_on = { column = "sinds", format = "mm-dd-yyyy" }\n'
    )
    report = run(company_at(tmp_path, mapped, {"k.csv": "id;sinds\nK1;03-04-2024\nK2;12-31-2024\n"}))
    assert rows(report.holdings, "customers", "started_on") == [(date(2024, 3, 4),), (date(2024, 12, 31),)]


def test_a_few_values_that_fit_no_format_are_set_apart(tmp_path: Path) -> None:
    values = [f"{day}-03-2024" for day in range(1, 29)] + ["onbekend", "31-02-2024"]
    report = run(customers(tmp_path, values))  # type: ignore[arg-type]
    assert only(report).counts == Counts(read=30, added=28, quarantined=2)
    assert quarantine(report.holdings) == [
        (30, "sinds", "onbekend", "tables-reason-not-date"),
        (31, "sinds", "31-02-2024", "tables-reason-not-date"),
    ]


def test_two_notations_through_each_other_are_refused(tmp_path: Path) -> None:
    values = [f"{day}-03-2024" for day in range(13, 29)] + [f"03-{day}-2024" for day in range(13, 29)]
    with pytest.raises(BehoudError, match="sinds"):
        only(run(customers(tmp_path, values)))  # type: ignore[arg-type]


def test_a_column_of_another_type_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BehoudError) as refused:
        only(run(customers(tmp_path, ["blauw", "groen", "2024-01-01"])))  # type: ignore[arg-type]
    assert refused.value.code == "tables-wrong-type"
    assert refused.value.facts == {
        "column": "sinds",
        "type": "date",
        "example": "blauw",
        "misfits": 2,
        "filled": 3,
    }


def test_words_for_nothing_are_no_dates(tmp_path: Path) -> None:
    report = run(customers(tmp_path, ["2024-03-01", "NULL", "n/a", "-", ""]))  # type: ignore[arg-type]
    assert rows(report.holdings, "customers", "started_on") == [
        (date(2024, 3, 1),),
        (None,),
        (None,),
        (None,),
        (None,),
    ]


def test_a_column_that_is_written_in_two_ways_shows_one_value_of_each(tmp_path: Path) -> None:
    with pytest.raises(
        BehoudError, match=r"“2021-01-13” as yyyy-mm-dd and “14-05-2022” as dd-mm-yyyy"
    ) as dates:
        only(run(customers(tmp_path, ["2021-01-13", "2021-02-15", "2022-03-20", "14-05-2022"])))  # type: ignore[arg-type]
    assert dates.value.code == "tables-mixed-date"
    with pytest.raises(
        BehoudError, match=r"“1\.234,56” as 1\.234,56 and “2,345\.67” as 1,234\.56"
    ) as numbers:
        only(run(invoices(tmp_path / "b", ["1.234,56", "3.456,78", "2,345.67"])))  # type: ignore[arg-type]
    assert numbers.value.code == "tables-mixed-number"


def test_the_year_1_among_days_does_not_make_them_moments(tmp_path: Path) -> None:
    report = run(customers(tmp_path, ["2021-01-13", "2021-02-15", "0001-01-01"]))  # type: ignore[arg-type]
    assert only(report).load.found["columns"]["sinds"] == "yyyy-mm-dd"  # type: ignore[union-attr]
    assert quarantine(report.holdings) == [(4, "sinds", "0001-01-01", "tables-reason-too-early")]


def test_moments_without_an_offset_are_in_the_company_s_zone_in_summer_and_winter(tmp_path: Path) -> None:
    text = "event_id,customer_id,at\nE1,K1,2024-01-15 00:30:00\nE2,K1,2024-07-15 00:30:00\nE3,K1,2024-07-15\n"
    report = run(company_at(tmp_path, source("events", "e.csv"), {"e.csv": text}))
    assert rows(report.holdings, "events", '"at", "on", recorded_at, known_on') == [
        (datetime(2024, 1, 14, 23, 30, tzinfo=UTC), date(2024, 1, 15)) * 2,
        (datetime(2024, 7, 14, 22, 30, tzinfo=UTC), date(2024, 7, 15)) * 2,
        (datetime(2024, 7, 14, 22, 0, tzinfo=UTC), date(2024, 7, 15)) * 2,
    ]


def test_an_offset_of_its_own_counts(tmp_path: Path) -> None:
    text = "event_id,customer_id,at\nE1,K1,2024-07-15T23:30:00Z\nE2,K1,2024-07-15 10:00:00+0200\nE3,K1,2024-07-15 10:00+02:00\nE4,K1,2024-07-15 10:00\n"
    report = run(company_at(tmp_path, source("events", "e.csv"), {"e.csv": text}))
    assert rows(report.holdings, "events", '"at", "on"') == [
        (datetime(2024, 7, 15, 23, 30, tzinfo=UTC), date(2024, 7, 16)),
        (datetime(2024, 7, 15, 8, 0, tzinfo=UTC), date(2024, 7, 15)),
        (datetime(2024, 7, 15, 8, 0, tzinfo=UTC), date(2024, 7, 15)),
        (datetime(2024, 7, 15, 8, 0, tzinfo=UTC), date(2024, 7, 15)),
    ]


def invoices(tmp_path: Path, amounts: list[str], more: str = "") -> object:
    lines = "".join(f"F{n};K1;2024-01-01;{amount}\n" for n, amount in enumerate(amounts, 1))
    text = "invoice_id;customer_id;issued_on;amount\n" + lines
    return company_at(tmp_path, source("invoices", "f.csv", more), {"f.csv": text})


@pytest.mark.parametrize(
    ("amounts", "reading", "expected"),
    [
        (["12", "-3"], "1234", ["12.00", "-3.00"]),
        (["12.5", "1000.25"], "1234.56", ["12.50", "1000.25"]),
        (["12,5", "1.000,25"], "1.234,56", ["12.50", "1000.25"]),
        (["1,000.25", "2,000,000.00"], "1,234.56", ["1000.25", "2000000.00"]),
        (["1 234,56", "12,00"], "1.234,56", ["1234.56", "12.00"]),
        (["€ 1.234,56", "€ -12,00"], "1.234,56", ["1234.56", "-12.00"]),
        (["1.234,56-", "(12,50)"], "1.234,56", ["-1234.56", "-12.50"]),
        (["1'234.50", "2.25"], "1,234.56", ["1234.50", "2.25"]),
        (["0,234", "1,5"], "1.234,56", ["0.23", "1.50"]),
    ],
)
def test_the_notation_of_numbers_is_found_and_stated(
    tmp_path: Path, amounts: list[str], reading: str, expected: list[str]
) -> None:
    report = run(invoices(tmp_path, amounts))  # type: ignore[arg-type]
    assert rows(report.holdings, "invoices", "amount") == [(Decimal(value),) for value in expected]
    assert only(report).load.found["columns"]["amount"] == reading  # type: ignore[union-attr]


@pytest.mark.parametrize("amounts", [["1,234"], ["1.234", "12"], ["5", "123,456"]])
def test_thousands_or_decimals_is_refused_unless_told(tmp_path: Path, amounts: list[str]) -> None:
    with pytest.raises(BehoudError) as refused:
        only(run(invoices(tmp_path, amounts)))  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.facts["column"]) == ("tables-ambiguous-number", "amount")


def test_a_told_decimal_mark_settles_it(tmp_path: Path) -> None:
    report = run(invoices(tmp_path, ["1.234", "12"], 'decimal = ","'))  # type: ignore[arg-type]
    assert rows(report.holdings, "invoices", "amount") == [(Decimal("1234.00"),), (Decimal("12.00"),)]


def test_flags_are_read_in_dutch_and_english(tmp_path: Path) -> None:
    values = ["ja", "Nee", "WAAR", "onwaar", "yes", "no", "1", "0", "J", "N", ""]
    text = "customer_id;key_customer\n" + "".join(f"K{n};{value}\n" for n, value in enumerate(values))
    report = run(company_at(tmp_path, source("customers", "k.csv"), {"k.csv": text}))
    assert [value for (value,) in rows(report.holdings, "customers", "key_customer")] == [True, False] * 5 + [
        None
    ]
