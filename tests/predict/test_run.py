"""A whole prediction from the tables: who is scored, in which order, and that it is the same each time."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal as D
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from behoud.engine import Engine
from behoud.predict.catalogue import CATALOGUE
from behoud.predict.run import Prediction, predict
from behoud.schemas import Type
from behoud.words import Words
from tests.predict import bakery
from tests.small import at, day, definitions

START, AS_OF = day("2024-01-01"), day("2025-07-01")


def canteens(seed: int = 3) -> dict[str, list[dict[str, Any]]]:
    """Three hundred canteens with a monthly contract; who orders half as much mostly cancels in a month or two."""
    draw = random.Random(seed)
    terms, events = [], []
    for number in range(300):
        name, ended = f"Kantine {number:03}", None
        falls = START + timedelta(days=draw.randrange(60, 900)) if draw.random() < 0.75 else None
        notice = falls + timedelta(days=draw.randrange(25, 75)) if falls else None
        if draw.random() < 0.1:
            notice = START + timedelta(days=draw.randrange(40, 540))
        on = START + timedelta(days=draw.randrange(7))
        ended = notice + timedelta(days=30) if notice else None
        while on < min(AS_OF, ended or AS_OF):
            much = 5.0 if falls and on >= falls else 10.0
            events.append(bakery.event(name, on.isoformat(), much))
            on += timedelta(days=7)
        amount = f"{draw.randrange(100, 900)}.00"
        terms.append(
            bakery.term(str(number), name, "2023-12-01", None, amount, notice_given_on=notice, ended_on=ended)
            | {"end_kind": "voluntary" if ended else None}
        )
    objection = {
        "contact_id": "p0",
        "purpose": "profiling",
        "at": at("2025-06-01T10:00:00"),
        "state": "objected",
    }
    return {
        "contract_terms": terms,
        "events": events,
        "contacts": [{"contact_id": "p0", "customer_id": "Kantine 000"}],
        "consents": [objection],
    }


@pytest.fixture(scope="module")
def predicted(
    tmp_path_factory: pytest.TempPathFactory, duckdb_engine: Engine
) -> tuple[Prediction, Prediction]:
    """The same prediction made twice."""
    folder = tmp_path_factory.mktemp("canteens")
    more = "gross_margin = 0.5\nhistory_from = 2024-01-01"
    company = definitions(folder, duckdb_engine, canteens(), as_of=AS_OF.isoformat(), more=more)
    return predict(company, horizons=(30, 90)), predict(company, horizons=(90, 30))


@pytest.mark.slow
def test_the_same_data_and_seed_give_the_same_tables_to_the_bit(
    predicted: tuple[Prediction, Prediction],
) -> None:
    one, other = (p.tables() for p in predicted)
    assert {name: table.to_pydict() for name, table in one.items()} == {
        name: table.to_pydict() for name, table in other.items()
    }
    assert predicted[0].card == predicted[1].card


@pytest.mark.slow
def test_probabilities_never_fall_as_the_horizon_grows(predicted: tuple[Prediction, Prediction]) -> None:
    scores = predicted[0].scores
    assert predicted[0].withheld == ()
    pairs = zip(scores["p_leave_30"].to_pylist(), scores["p_leave_90"].to_pylist(), strict=True)
    assert all(0 < short <= long < 1 for short, long in pairs)
    assert all(
        row["p_leave_30_low"] < row["p_leave_30"] < row["p_leave_30_high"] for row in scores.to_pylist()
    )


@pytest.mark.slow
def test_the_list_is_ordered_by_value_at_risk(predicted: tuple[Prediction, Prediction]) -> None:
    rows = predicted[0].scores.to_pylist()
    found = [row["value_at_risk"] for row in rows]
    assert found == sorted(found, reverse=True)
    assert [row["rank"] for row in rows] == list(range(1, len(rows) + 1))
    first = rows[0]
    assert first["value_at_risk"] == round(first["value"] * D(repr(first["p_leave_90"])), 2)


@pytest.mark.slow
def test_value_is_the_margin_of_a_year(predicted: tuple[Prediction, Prediction]) -> None:
    amounts = {row["customer_id"]: row["yearly_amount"] for row in canteens()["contract_terms"]}
    rows = predicted[0].scores.to_pylist()
    assert predicted[0].card["value_basis"] == "margin"
    assert {r["customer_id"]: r["value"] for r in rows} == {
        r["customer_id"]: amounts[r["customer_id"]] / 2 for r in rows
    }


@pytest.mark.slow
def test_who_objected_is_not_scored_and_counted(predicted: tuple[Prediction, Prediction]) -> None:
    assert "Kantine 000" not in predicted[0].scores["customer_id"].to_pylist()
    assert predicted[0].card["customers_that_objected"] == 1


@pytest.mark.slow
def test_who_cancelled_is_listed_apart(predicted: tuple[Prediction, Prediction]) -> None:
    cancelled = predicted[0].cancelled_but_running.to_pylist()
    expected = sorted(
        term["customer_id"]
        for term in canteens()["contract_terms"]
        if term["notice_given_on"] and term["notice_given_on"] < AS_OF <= term["ended_on"]
    )
    assert sorted(row["customer_id"] for row in cancelled) == expected
    assert not set(expected) & set(predicted[0].scores["customer_id"].to_pylist())


@pytest.mark.slow
def test_the_first_reason_of_who_is_most_at_risk_is_the_fall_in_usage(
    predicted: tuple[Prediction, Prediction],
) -> None:
    rows = sorted(predicted[0].scores.to_pylist(), key=lambda row: -row["p_leave_90"])
    groups = [CATALOGUE[row["reasons"][0]["code"]].group for row in rows[:5]]
    assert groups == ["usage"] * 5
    assert all(row["reasons"][0]["direction"] == "up" for row in rows[:5])


def test_a_snapshot_without_dates_has_values_and_no_probability(
    tmp_path: Path, duckdb_engine: Engine
) -> None:
    churn = 'kind = "snapshot"\ndeparted = "gone"\nyearly_amount = "yearly"'
    own = {"customers": {"gone": Type.FLAG, "yearly": Type.MONEY}}
    rest = '\n[attributes.customers]\ngone = "flag"\nyearly = "money"\n'
    rows = [
        {"customer_id": name, "gone": gone, "yearly": D(yearly)}
        for name, gone, yearly in (("Ada", False, "10.00"), ("Bas", True, "99.00"), ("Cor", False, "30.00"))
    ]
    company = definitions(
        tmp_path, duckdb_engine, {"customers": rows}, as_of="2025-01-01", churn=churn, own=own, rest=rest
    )
    found = predict(company)
    assert [(w.horizon, w.code) for w in found.withheld] == [
        (h, "predict-withheld-snapshot") for h in (1, 7, 30, 90, 365)
    ]
    assert [(r["customer_id"], r["value"], r["p_leave_30"]) for r in found.scores.to_pylist()] == [
        ("Cor", D("30.00"), None),
        ("Ada", D("10.00"), None),
    ]
    assert found.card["order"] == "value"


@pytest.mark.slow
def test_without_a_probability_the_plain_rule_orders_the_list(tmp_path: Path, duckdb_engine: Engine) -> None:
    company = definitions(tmp_path, duckdb_engine, bakery.TABLES, as_of=bakery.AS_OF)
    found = predict(company, horizons=(30,))
    assert [w.code for w in found.withheld] == ["predict-withheld-few-departures"]
    # Eva never ordered; Ada last did 52 days ago; Cor and Fien this month, of whom Cor pays most.
    assert found.scores["customer_id"].to_pylist() == ["Eva", "Ada", "Cor", "Fien"]
    assert found.card["order"] == "plain_rule"
    assert found.scores["value_at_risk"].null_count == 4
    assert found.cancelled_but_running.select(["customer_id", "value"]).to_pylist() == [
        {"customer_id": "Bas", "value": D("500.00")}
    ]


@pytest.mark.slow
def test_the_published_columns_are_stable(tmp_path: Path, duckdb_engine: Engine) -> None:
    company = definitions(tmp_path, duckdb_engine, bakery.TABLES, as_of=bakery.AS_OF)
    found = predict(company).tables()
    assert {name: table.column_names[:4] for name, table in found.items()} == {
        "scores": ["customer_id", "as_of", "rank", "p_leave_1"],
        "cancelled_but_running": ["customer_id", "as_of", "notice_given_on", "ends_on"],
        "evaluation": ["horizon", "test_on", "n", "departures"],
        "withheld_probabilities": ["horizon", "code", "facts"],
        "expected_loss": ["as_of", "horizon", "by", "expected"],
        "value_backtest": ["as_of", "days", "customers", "expected"],
        "calibration": ["horizon", "test_on", "bin", "n"],
        "base_rates": ["horizon", "on", "n", "departures"],
        "drift": ["feature", "psi", "psi_usual", "moved"],
        "groups": ["horizon", "attribute", "group", "customers"],
        "leaks": ["column", "code", "facts"],
        "loyalty_evaluation": ["horizon", "test_on", "among", "n"],
        "loyalty_value": ["horizon", "test_on", "fifth", "loyalty_from"],
        "persona_movements": ["from_day", "to_day", "from", "to"],
    }
    assert found["scores"].schema.field("value").type == pa.decimal128(18, 2)


def test_every_feature_has_its_words_in_both_languages() -> None:
    for language in ("en", "nl"):
        words = Words(language)
        for feature in CATALOGUE.values():
            assert words.say(feature.words)
            assert words.say(f"{feature.words}-about").endswith(".")
