"""Former customers as they are published: who is in the list, in which order, and what is withheld."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal as D
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from behoud.company import Thresholds
from behoud.engine import Engine
from behoud.predict.comeback import Comeback, because, comeback, how
from behoud.predict.comeback_judged import Judgement
from behoud.predict.comeback_words import cells, heads, sentences
from behoud.predict.returning import Returning, Sizes
from behoud.words import Words
from tests.predict import bakery
from tests.small import at, day, definitions

START, AS_OF = day("2020-01-01"), day("2025-07-01")
POOLED = Judgement(365, None, 900, 60, 55.0, 58.0, 0.7, 0.05, 0.06, 0.1, 0.02, 0.2)


def canteens(customers: int, returning: float, seed: int = 5) -> dict[str, list[dict[str, Any]]]:
    """Canteens that left over five years; who left over the price comes back four times as often."""
    draw = random.Random(seed)
    terms = []
    for number in range(customers):
        name, amount = f"Kantine {number:04}", f"{draw.randrange(100, 900)}.00"
        ended = START + timedelta(days=draw.randrange(100, 1900))
        reason = draw.choice(["price", "service"])
        how_it_ended = {"ended_on": ended, "end_kind": "voluntary", "end_reason": reason}
        terms.append(bakery.term(f"{number}", name, "2019-06-01", None, amount, **how_it_ended))
        rate = returning * (1.6 if reason == "price" else 0.4)
        back = ended + timedelta(days=40 + min(9000, int(draw.expovariate(rate / 365))))
        if back < AS_OF:
            terms.append(bakery.term(f"{number}b", name, back.isoformat(), None, amount))
    said = {"contact_id": "p1", "purpose": "profiling", "at": at("2025-06-01T10:00:00"), "state": "objected"}
    return {
        "contract_terms": terms,
        "contacts": [{"contact_id": "p1", "customer_id": away(terms)}],
        "consents": [said],
    }


def away(terms: list[dict[str, Any]]) -> str:
    """The first canteen that left and did not come back."""
    back = {term["customer_id"] for term in terms if term.get("ended_on") is None}
    return str(next(term["customer_id"] for term in terms if term["customer_id"] not in back))


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory, duckdb_engine: Engine) -> Comeback:
    company = definitions(
        tmp_path_factory.mktemp("canteens"),
        duckdb_engine,
        canteens(1200, 0.12),
        as_of=AS_OF.isoformat(),
        more="history_from = 2020-01-01",
    )
    return comeback(company)


def test_who_is_away_is_listed_once_and_who_objected_is_not(found: Comeback) -> None:
    rows, data = found.table.to_pylist(), canteens(1200, 0.12)["contract_terms"]
    back = {term["customer_id"] for term in data if term.get("ended_on") is None}
    everyone = {term["customer_id"] for term in data}
    assert {row["customer_id"] for row in rows} == everyone - back - {away(data)}
    assert len(rows) == len(everyone - back) - 1
    assert [row["rank"] for row in rows] == list(range(1, len(rows) + 1))


def test_the_order_is_that_of_expected_value_in_whole_cents(found: Comeback) -> None:
    rows = found.table.to_pylist()
    values = [row["expected_value"] for row in rows]
    assert values == sorted(values, reverse=True)
    assert found.card["expected_value_horizon"] == 365
    for row in rows[:50]:
        exact = row["yearly_amount_lost"] * D(row["p_return_365"])
        assert row["expected_value"] == pytest.approx(exact, abs=D("0.0051"))
        assert row["p_return_90"] < row["low"] + 0.5 * (row["high"] - row["low"])
        assert row["low"] < row["p_return_365"] < row["high"]


def test_what_was_said_is_judged_on_dates_after_it(found: Comeback) -> None:
    pooled = {line.horizon: line for line in found.evaluation if line.test_on is None}
    assert found.given == {90: found.given[90], 365: "per_customer"}
    assert pooled[365].skill_low is not None
    assert pooled[365].skill_low > 0
    assert pooled[365].expected == pytest.approx(pooled[365].returns, rel=0.25)
    dates = [line.test_on for line in found.evaluation if line.horizon == 365 and line.test_on]
    assert dates == [AS_OF - timedelta(days=365 * years) for years in (3, 2, 1)]


def test_leavers_over_the_price_come_back_sooner(found: Comeback) -> None:
    rows = found.table.to_pandas()
    by_reason = rows.groupby("reason").p_return_365.mean()
    assert by_reason["price"] > 1.5 * by_reason["service"]


@pytest.mark.slow
def test_the_same_data_and_seed_give_the_same_table(tmp_path: Path, duckdb_engine: Engine) -> None:
    company = definitions(tmp_path, duckdb_engine, canteens(200, 0.3), as_of=AS_OF.isoformat())
    one, other = comeback(company), comeback(company)
    assert (one.table.to_pylist(), one.card) == (other.table.to_pylist(), other.card)


def test_without_returns_nothing_is_said_and_value_is_the_order(
    tmp_path: Path, duckdb_engine: Engine
) -> None:
    company = definitions(tmp_path, duckdb_engine, canteens(60, 0.0001), as_of=AS_OF.isoformat())
    found = comeback(company)
    assert [one.code for one in found.withheld] == ["predict-comeback-withheld-few-returns"] * 2
    rows = found.table.to_pylist()
    assert {(row["p_return_90"], row["p_return_365"], row["expected_value"]) for row in rows} == {(None,) * 3}
    lost = [row["yearly_amount_lost"] for row in rows]
    assert lost == sorted(lost, reverse=True)
    assert sentences(found.card, Words("nl"))[1] == (
        "Geen kans op terugkeer binnen 90 dagen: er kwam nog niemand terug, en er zijn er minstens 50 nodig."
    )


def test_a_snapshot_knows_no_departures(tmp_path: Path, duckdb_engine: Engine) -> None:
    churn = 'kind = "snapshot"\ndeparted = "churned"'
    company = definitions(
        tmp_path,
        duckdb_engine,
        {"customers": [{"customer_id": "Ada"}]},
        as_of="2025-07-01",
        churn=churn,
        rest='\n[attributes.customers]\nchurned = "flag"\n',
    )
    found = comeback(company)
    assert (found.table.num_rows, found.evaluation, found.withheld) == (0, (), ())
    assert sentences(found.card, Words("en")) == ["There are no former customers at this date."]


def returning(returns: int) -> Returning:
    return Returning((), Sizes(np.zeros(2)), np.zeros(3), np.eye(3), 0.1, returns, 10_000, 12.0)


@pytest.mark.parametrize(
    ("returns", "pooled", "code"),
    [
        (49, POOLED, "few-returns"),
        (50, None, "history"),
        (50, replace(POOLED, returns=19), "few-tested"),
        (50, replace(POOLED, expected=120.0), "calibration"),
    ],
)
def test_why_a_chance_is_withheld(returns: int, pooled: Judgement | None, code: str) -> None:
    found = because(returning(returns), pooled, 365, Thresholds())
    assert found is not None
    assert found.code == f"predict-comeback-withheld-{code}"
    for language in ("nl", "en"):
        assert Words(language).say(found.code, **found.facts)
    assert how(pooled, found) == "withheld"


def test_who_cannot_be_told_apart_gets_the_same_chance() -> None:
    level = replace(POOLED, skill_low=-0.01, expected=200.0)
    assert because(returning(50), level, 365, Thresholds()) is None
    assert (how(level, None), how(POOLED, None)) == ("same_for_all", "per_customer")


def test_the_list_as_it_is_read(found: Comeback) -> None:
    words = Words("nl")
    row = found.table.to_pylist()[0] | {
        "customer_id": "Kantine 0001",
        "left_on": day("2024-11-30"),
        "reason": "price",
        "yearly_amount_lost": D("1840.00"),
        "p_return_90": 0.031,
        "p_return_365": 0.118,
        "low": 0.081,
        "high": 0.162,
        "expected_value": D("217.12"),
    }
    card = found.card | {"given": {"90": "same_for_all", "365": "per_customer"}}
    assert dict(zip(heads(card, words), cells(row, card, words, "EUR"), strict=True)) == {
        "#": "1",
        "klant": "Kantine 0001",
        "vertrokken op": "30 nov 2024",
        "reden": "de prijs",
        "waard per jaar": "€ 1.840",
        "terug binnen 90 d": "3,1 %",
        "terug binnen 365 d": "11,8 %",
        "tussen": "8,1 % en 16,2 %",
        "verwachte waarde": "€ 217",
    }
    assert len(sentences(card, words)) == 3
