"""Expected margin of customers without a contract: from the tables, on either engine, and judged later."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal as D
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from behoud.engine import Engine
from behoud.measure.scope import Definitions
from behoud.predict.lifetime import margin_per_purchase, repeat_value
from behoud.predict.panel import seen_at
from behoud.predict.prospects import Bought, Prospects, bought_by
from behoud.predict.prospects_judged import SCHEMA, dates, judged, paid
from behoud.predict.value import Worth, coming
from behoud.predict.value_told import backtest_sentences, source_sentences
from behoud.stats.arrays import FloatArray, floats
from behoud.words import Words
from tests.small import at, day, definitions

INACTIVE = 'kind = "inactivity"\ninactivity_days = 90'
START = date(2024, 1, 1)
AS_OF = date(2025, 3, 1)


def line(who: str, on: date, amount: str, number: int = 0, **more: Any) -> dict[str, Any]:
    bought = {"transaction_id": f"{who} {on} {number}", "customer_id": who, "amount": D(amount)}
    return bought | {"at": at(f"{on}T10:00:00"), "on": on, "currency": "EUR"} | more


KNITTERS = [
    line("Anna", day("2025-01-01"), "10.00"),
    line("Anna", day("2025-01-01"), "5.00", 1),
    line("Anna", day("2025-01-15"), "45.00"),
    line("Bram", day("2025-01-22"), "20.00", currency="USD"),
    line("Cor", day("2025-01-08"), "30.00"),
    line("Cor", day("2025-01-29"), "-30.00"),
    line("Dirk", day("2025-02-05"), "70.00"),
]


def wool_shop(seed: int = 12, customers: int = 600) -> list[dict[str, Any]]:
    """A shop in a steady state: customers come, buy at a rate of their own, and are gone one day."""
    draw = np.random.default_rng(seed)
    made = []
    for number in range(customers):
        name = f"Breister {number:03}"
        on = START + timedelta(days=int(draw.integers(-200, 380)))
        rate, each = draw.gamma(1.2, 1 / 25.0), draw.gamma(6.0, 8.0)
        gone = draw.beta(1.0, 8.0)
        while on < AS_OF:
            if on >= START:
                made.append(line(name, on, f"{draw.gamma(5.0, each / 5):.2f}"))
            if draw.random() < gone:
                break
            on += timedelta(days=max(1, int(draw.exponential(1 / rate))))
    return made


def shop(folder: Path, engine: Engine, rows: list[dict[str, Any]], **more: Any) -> Definitions:
    tables = {"transactions": rows, "fx_rates": [{"currency": "USD", "on": START, "rate": 0.5}]}
    return definitions(folder, engine, tables, as_of=AS_OF.isoformat(), churn=INACTIVE, **more)


@pytest.fixture(scope="module")
def wool(tmp_path_factory: pytest.TempPathFactory, duckdb_engine: Engine) -> Definitions:
    return shop(tmp_path_factory.mktemp("wool"), duckdb_engine, wool_shop(), more="gross_margin = 0.4")


@pytest.fixture(scope="module")
def found(wool: Definitions) -> Prospects:
    made = Prospects.of(wool)
    assert made is not None
    return made


def test_what_was_bought_by_hand_on_either_engine(engine: Engine, tmp_path: Path) -> None:
    """Two lines of a day are one purchase; what was sent back is no money brought in; as of 1 February."""
    company = shop(tmp_path, engine, KNITTERS)
    bought: Bought = bought_by(seen_at(company, date(2025, 2, 1)))
    assert bought.customers.tolist() == ["Anna", "Bram", "Cor"]
    assert bought.histories.repeats.tolist() == [1, 0, 1]
    assert bought.histories.recency.tolist() == [2, 0, 3]
    assert (bought.histories.age * 7).tolist() == pytest.approx([30, 9, 23])
    assert bought.mean_cents.tolist() == [3000, 1000, 0]
    names = pd.Index(["Anna", "Bram", "Cor", "Dirk"])
    assert paid(company, date(2025, 1, 15), names, 0.5).tolist() == [2250, 500, 0, 3500]


def test_the_year_is_what_one_who_still_buys_brings_in(wool: Definitions, found: Prospects) -> None:
    """The expectation of the model over a year, without its chance that the customer has gone already."""
    of = found.bought.histories
    alive = found.buying.alive(of)
    expected = found.buying.expected(of, 365 / 7) / alive * found.cents_per_purchase
    assert floats(found.year()) == pytest.approx(expected, abs=1.0)
    worth = Worth.ahead(wool)
    assert (worth.basis, worth.source) == ("margin", "purchases_ahead")
    assert worth.cents.equals(found.year())


def test_margin_is_a_part_of_what_is_paid(found: Prospects) -> None:
    bought = found.bought
    paid_each = margin_per_purchase(found.spending, bought.days, bought.mean_cents)
    assert found.cents_per_purchase == pytest.approx(0.4 * paid_each)


def test_year_and_lifetime_of_the_scores_are_expected_and_discounted(
    wool: Definitions, found: Prospects
) -> None:
    settings = wool.company.value
    customers = found.bought.customers.iloc[[5, 3]]
    made = coming(Worth.ahead(wool), customers, None, settings)
    of = found.bought.histories
    for name, years in (("expected_margin", 1), ("lifetime_value", settings.lifetime_years)):
        by_hand = repeat_value(found.buying, of, found.cents_per_purchase, days=365.0 * years, discount=0.10)
        assert made[name].tolist() == by_hand[[5, 3]].tolist()
    assert np.all(made["lifetime_value"] > made["expected_margin"])
    assert np.all(floats(found.expected(365.0, 0.0)) <= floats(found.year()) + 1)


def test_a_shop_where_hardly_anybody_comes_back_is_valued_by_the_year_past(
    tmp_path: Path, duckdb_engine: Engine
) -> None:
    company = shop(tmp_path, duckdb_engine, KNITTERS)
    worth = Worth.ahead(company)
    assert (worth.source, worth.coming) == ("past_year", None)
    assert worth.cents.to_dict() == {"Anna": 6000, "Bram": 1000, "Cor": 0, "Dirk": 7000}
    card = {"value_from": worth.source, "value_basis": worth.basis}
    assert source_sentences(card, Words("nl"))[0].startswith("Te weinig klanten kochten vaker dan één keer")


def test_what_was_expected_at_earlier_dates_beside_what_came(wool: Definitions) -> None:
    """In a steady shop the sum comes out near, and nearer than chance would; summed here from the lines."""
    rows = judged(wool).to_pylist()
    assert [row["as_of"] for row in rows] == [AS_OF - timedelta(days=days) for days in (90, 180, 270)]
    bought = pd.DataFrame(wool_shop())
    for row in rows:
        known = set(bought[bought["on"] < row["as_of"]].customer_id)
        last = row["as_of"] + timedelta(days=90)
        ahead = bought[
            (bought["on"] >= row["as_of"]) & (bought["on"] < last) & bought.customer_id.isin(known)
        ]
        assert row["customers"] == len(known)
        assert float(row["brought_in"]) == pytest.approx(
            0.4 * float(ahead.amount.sum()), abs=0.005 * len(known)
        )
        assert float(row["expected"]) == pytest.approx(float(row["brought_in"]), rel=0.25)
        assert row["correlation"] > 0.3
    (said, *_) = backtest_sentences(rows, Words("en"), "EUR")
    assert said.startswith("On 1 December 2024 customers were expected to bring in €")


def test_nothing_from_after_a_date_is_known_on_it(wool: Definitions) -> None:
    """A line of later that was there all the time changes nothing that is expected earlier."""
    then = seen_at(wool, AS_OF - timedelta(days=90))
    made = Prospects.of(then)
    assert made is not None
    assert made.bought.histories.age.min() * 7 >= 0
    amounts: FloatArray = paid(then, AS_OF - timedelta(days=90), pd.Index(made.bought.customers), 1.0)
    assert amounts.sum() == 0


def test_contracts_have_no_such_backtest(tmp_path: Path, duckdb_engine: Engine) -> None:
    company = definitions(tmp_path, duckdb_engine, {"contract_terms": []}, as_of="2025-01-01")
    assert judged(company) == SCHEMA.empty_table()


def test_a_date_needs_a_quarter_behind_and_before_it() -> None:
    assert dates(date(2025, 1, 1), date(2025, 6, 1)) == []
    assert dates(date(2025, 1, 1), date(2025, 6, 30)) == [date(2025, 4, 1)]
