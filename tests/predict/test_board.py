"""The board's figure as it is published: by the customers' own chances, by one share for all, or not at all."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal as D
from pathlib import Path
from typing import Any

import pytest

from behoud.engine import Engine
from behoud.predict.run import Prediction, predict
from tests.predict.bakery import term
from tests.predict.test_run import AS_OF, START, canteens
from tests.small import definitions

HISTORY = "history_from = 2024-01-01"


def gymnasts(seed: int = 2) -> dict[str, list[dict[str, Any]]]:
    """Four hundred monthly contracts that end whenever it happens: nothing tells who is next."""
    draw = random.Random(seed)
    terms = []
    for number in range(400):
        notice = START + timedelta(days=int(draw.expovariate(1 / 900)))
        ended = notice + timedelta(days=30)
        gone = notice < AS_OF
        amount = f"{draw.randrange(100, 900)}.00"
        made = term(str(number), f"Lid {number:03}", "2023-12-01", None, amount)
        terms.append(
            made
            | {
                "notice_given_on": notice if gone else None,
                "ended_on": ended if gone else None,
                "end_kind": "voluntary" if gone else None,
            }
        )
    return {"contract_terms": terms}


def lost_after(tables: dict[str, list[dict[str, Any]]], day: date) -> D:
    """What those took with them that gave notice within 90 days from a day, added up here from the terms."""
    notices = [(t["notice_given_on"], t["yearly_amount"]) for t in tables["contract_terms"]]
    within = [amount for on, amount in notices if on and day <= on < day + timedelta(days=90)]
    return sum(within, D("0.00"))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory, duckdb_engine: Engine) -> Prediction:
    folder = tmp_path_factory.mktemp("canteens")
    return predict(
        definitions(folder, duckdb_engine, canteens(), as_of=AS_OF.isoformat(), more=HISTORY), horizons=(90,)
    )


@pytest.mark.slow
def test_the_figure_is_the_sum_over_the_list_and_lies_between_its_limits(told: Prediction) -> None:
    now = told.beside["expected_loss"].to_pylist()[0]
    rows = told.scores.to_pylist()
    summed = sum(row["p_leave_90"] * float(row["value"]) for row in rows)
    assert (now["as_of"], now["by"], now["lost"], now["customers"]) == (AS_OF, "model", None, len(rows))
    assert float(now["expected"]) == pytest.approx(summed, abs=0.01)
    assert now["low"] < now["expected"] < now["high"]


@pytest.mark.slow
def test_what_was_lost_on_earlier_dates_as_added_up_from_the_terms(told: Prediction) -> None:
    rows = told.beside["expected_loss"].to_pylist()[1:]
    without = [t for t in canteens()["contract_terms"] if t["customer_id"] != "Kantine 000"]
    assert len(rows) >= 3
    for row in rows:
        assert row["as_of"] + timedelta(days=90) <= AS_OF
        assert row["lost"] == lost_after({"contract_terms": without}, row["as_of"])


@pytest.mark.slow
def test_where_no_probability_is_given_everybody_leaves_as_often_as_before(
    tmp_path: Path, duckdb_engine: Engine
) -> None:
    tables = gymnasts()
    found = predict(
        definitions(tmp_path, duckdb_engine, tables, as_of=AS_OF.isoformat(), more=HISTORY), horizons=(90,)
    )
    assert [w.code for w in found.withheld] == ["predict-withheld-no-skill"]
    now, *then = found.beside["expected_loss"].to_pylist()
    values = [row["value"] for row in found.scores.to_pylist()]
    assert now["by"] == "share"
    assert float(now["expected"]) / float(sum(values)) == pytest.approx(1 - 2.718 ** (-90 / 900), rel=0.35)
    assert [row["lost"] for row in then] == [lost_after(tables, row["as_of"]) for row in then]


@pytest.mark.slow
def test_where_hardly_anybody_ever_left_nothing_is_said(tmp_path: Path, duckdb_engine: Engine) -> None:
    tables = {"contract_terms": [term(str(n), f"Lid {n}", "2023-12-01", None, "100.00") for n in range(30)]}
    company = definitions(tmp_path, duckdb_engine, tables, as_of=AS_OF.isoformat(), more=HISTORY)
    assert predict(company, horizons=(90,)).beside["expected_loss"].num_rows == 0
