"""The page on how good the predictions were, table by table, against what was reckoned by hand."""

from dataclasses import replace
from pathlib import Path

import pytest

from behoud.engine import Engine
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.judged import evaluation_page, parts
from behoud.report.page import DataTable, Section
from behoud.report.sections import drift, foresight, loss, loyalty, trust
from behoud.words import Words
from tests.report import noorderpoort
from tests.small import definitions


@pytest.fixture(scope="module")
def sections(whole: Evidence) -> dict[str, Section]:
    return {part.name: part for part in parts(whole, Reader(Words("en"), "EUR"), drawn=False)}


def rows(table: DataTable | None) -> list[tuple[str, ...]]:
    assert table is not None
    return list(table.rows)


def test_the_evaluation_has_a_part_per_question(sections: dict[str, Section]) -> None:
    assert list(sections) == ["trust", "drift", "loss", "loyalty", "groups"]


def test_the_model_stands_beside_what_costs_less(whole: Evidence, en: Reader) -> None:
    assert rows(trust.ways_table(whole, en)) == [
        ("365 days", "our model", "0.790\n0.700 – 0.880", "30%", "0.1300", "0.4200", "25.0%\n10.0% – 40.0%"),
        ("", "logistic regression", "0.770", "28%", "0.1400", "0.4400", "21.4%"),
        ("", "plain rule", "0.500", "11%", "0.1800", "0.5500", "1.8%"),
        ("", "same chance for all", "0.500", "10%", "0.1700", "0.5600", ""),
    ]


def test_every_date_is_shown_with_what_was_expected_and_came(whole: Evidence, nl: Reader) -> None:
    assert rows(trust.dates_table(whole, nl)) == [
        ("365 dagen", "31 jan 2024", "120", "27", "26", "0,790", "25,0 %", "1,2 %\n5,0 %"),
        ("", "samen", "120", "27", "26", "0,790", "25,0 %", "1,2 %\n5,0 %"),
    ]


def test_a_calibration_plot_speaks_its_bins(whole: Evidence, en: Reader) -> None:
    (plot,) = trust.pictures(whole, en)
    assert plot.title == "Within a year 26 departures were predicted on earlier dates, and 27 came."
    assert list(plot.table.rows) == [
        ("1", "7.0%", "7.5%", "3.5% – 15.4%", "80"),
        ("2", "50.0%", "52.5%", "37.5% – 67.1%", "40"),
    ]
    assert "7.0% predicted, 7.5% left; 50.0% predicted, 52.5% left." in plot.wide


def test_a_group_that_is_too_small_has_no_figures(whole: Evidence, en: Reader) -> None:
    assert rows(trust.groups_table(whole, en)) == [
        ("segment", "groot", "80", "22.5%", "20.0%", "1.12\n0.80 – 1.50", "30%"),
        ("segment", "klein", "40", "22.5%", "24.0%", "0.94\n0.60 – 1.40", "20%"),
        ("segment", "unknown", "4", "too few", "", "", ""),
    ]


def test_expected_losses_stand_beside_what_was_lost(whole: Evidence, en: Reader) -> None:
    (picture,) = loss.pictures(whole, en)
    assert picture.title == (
        "On 1 of 2 earlier dates what was lost in the quarter after lay within the range that was expected."
    )
    assert list(picture.table.rows) == [
        ("1 Mar 2024", "€9,000", "€4,000 – €15,000", "€7,000", "120"),
        ("1 Jun 2024", "€9,500", "€4,500 – €16,000", "€27,000", "118"),
        ("1 Mar 2025", "€3,000", "€1,000 – €6,000", "–", "91"),
    ]


def test_personas_stand_in_the_order_of_their_rules(whole: Evidence, nl: Reader) -> None:
    """Loyalty is the number of the customer modulo 100: its mean per persona is reckoned from that."""
    titles = [title for title, _ in loyalty.tables(whole, nl)]
    assert titles == [
        "Persona’s",
        "Wie van persona wisselde, 1 december 2024 tot 1 maart 2025",
        "Loyaliteit naast het aanbevelingscijfer alleen (AUC)",
    ]
    staying = noorderpoort.STAYING[:-2]
    away = [number % 100 for number in staying if number % 5 == 2]
    others = [number % 100 for number in staying if number % 5 != 2]
    assert rows(loyalty.personas_table(whole, nl, None)) == [
        ("tevreden maar passief", "67", "€ 33.500", "€ 3.350", f"{sum(others) / 67:.0f}"),
        ("weglopper", "24", "€ 12.000", "€ 1.200", f"{sum(away) / 24:.0f}"),
    ]


def test_movements_leave_out_who_stayed_what_they_were(whole: Evidence, en: Reader) -> None:
    moves = dict(loyalty.tables(whole, en))[
        "Who moved from one persona to another, 1 December 2024 to 1 March 2025"
    ]
    assert list(moves.rows) == [
        ("ambassador", "gone", "9", "€9,000"),
        ("satisfied but passive", "runaway", "6", "€6,000"),
        ("new", "satisfied but passive", "3", "€3,000"),
        ("runaway", "satisfied but passive", "2", "€2,000"),
    ]


def test_what_changed_is_named_with_what_was_usual(whole: Evidence, en: Reader) -> None:
    assert rows(drift.features_table(whole, en)) == [
        ("Use in 90 days", "0.31", "0.02", "46", "31", "10% → 0%")
    ]
    assert rows(drift.level_table(whole, en)) == [
        ("365 days", "31 Jan 2024", "4.8%", "22.5%", "26", "27", "0.4200", "0.4000")
    ]


def test_the_page_has_the_card_and_no_tiles(whole: Evidence, en: Reader) -> None:
    page = evaluation_page(whole, en)
    assert (page.headline, page.tiles, page.formulas) == (
        "Within a year 26 departures were predicted on earlier dates, and 27 came.",
        (),
        (),
    )
    assert [part.title for part in page.card] == [
        "What it predicts",
        "What it learned from",
        "How well it did",
        "Calibration",
        "What is not given",
        "Personas",
        "Who is not scored",
        "What it does not look at",
        "What it may be used for, and what not",
        "How it was made",
    ]
    (judged,) = [part.table for part in page.card if part.table]
    assert [column.head for column in judged.columns][:4] == ["within", "customers", "left", "predicted"]
    assert judged.rows[0][:4] == ("365 days", "120", "27", "26")


def test_without_any_probability_the_first_sentence_says_so(whole: Evidence, nl: Reader) -> None:
    notes = {"model": whole.card | {"value_at_risk_horizon": None}}
    bare = replace(whole, notes=notes, missing={})
    first, *_ = parts(bare, nl, drawn=False)
    assert first.sentences == (
        "Er wordt geen kans op vertrek gegeven.",
        "Geen kans op vertrek binnen 30 dagen: in het deel van de geschiedenis om van te leren vertrokken "
        "maar 27 klanten, en er zijn er minstens 50 nodig.",
    )


def test_a_company_without_a_past_says_that_there_is_nothing_to_judge(
    tmp_path: Path, duckdb_engine: Engine, en: Reader
) -> None:
    made = definitions(tmp_path, duckdb_engine, noorderpoort.TABLES, as_of=noorderpoort.AS_OF)
    (only,) = parts(Evidence(made), en)
    assert only.sentences == (
        "There is nothing to judge: no date in the past had both a model and a later period to check it by.",
    )


DEADLINE = {"code": "contract_days_to_deadline", "direction": "up", "effect": 0.9, "value": 60.0}
USE = {"code": "usage_90", "direction": "up", "effect": 0.4, "value": 3.0}


@pytest.mark.parametrize(
    ("reasons", "told", "named"),
    [
        ([DEADLINE, USE], foresight.OF_THE_DEADLINE, "usage_90"),
        ([DEADLINE, USE], (), "contract_days_to_deadline"),
        ([DEADLINE], foresight.OF_THE_DEADLINE, "contract_days_to_deadline"),
        ([USE, DEADLINE], foresight.OF_THE_DEADLINE, "usage_90"),
        ([USE | {"direction": "down"}], (), None),
    ],
    ids=["another first", "no deadline in the row", "nothing else", "it was first", "nothing raises it"],
)
def test_a_row_tells_the_deadline_once(
    reasons: list[dict[str, object]], told: tuple[str, ...], named: str | None
) -> None:
    found = foresight.most_telling(reasons, told=told)
    assert (found and found["code"]) == named
