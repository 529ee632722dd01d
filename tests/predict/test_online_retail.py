"""A real shop: no purchase in the next 90 days, judged on dates after all that was learned from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import pytest
from sklearn.isotonic import IsotonicRegression

from behoud.engine import Engine
from behoud.measure.scope import Definitions
from behoud.predict.evaluate import Judged, evaluate
from behoud.predict.label import day_number, first_day, left_within
from behoud.predict.model import learn, lesson, rule_score
from behoud.predict.panel import Panel, Past, panel
from behoud.predict.periods import Spells
from behoud.predict.remember import AtOnce
from behoud.stats.arrays import FloatArray, floats
from behoud.tables import Views
from tests.small import SmallHoldings, company

LINES = """
    select cast(cast(CustomerID as bigint) as varchar) customer_id, cast(InvoiceDate as date) as "on",
        cast(InvoiceDate as timestamp) at time zone 'UTC' as at, StockCode product_id,
        cast(Quantity * UnitPrice as decimal(18, 2)) amount, 'GBP' currency, cast(null as varchar) channel,
        cast(row_number() over () as varchar) transaction_id, cast(InvoiceDate as date) known_on,
        cast(InvoiceDate as timestamp) at time zone 'UTC' as recorded_at, cast(1 as bigint) as version
    from read_parquet('{file}') where CustomerID > 0 and Quantity > 0 and UnitPrice > 0
"""
TESTS = (date(2011, 5, 10), date(2011, 6, 10))
MONTHS = [date(2011, month, 10) for month in (1, 2, 3)]
LATER = [date(2011, month, 10) for month in (4, 5)]


@pytest.fixture(scope="module")
def shop(shared_data: Path, tmp_path_factory: pytest.TempPathFactory, duckdb_engine: Engine) -> Definitions:
    folder = tmp_path_factory.mktemp("shop")
    (file,) = (shared_data / "online_retail").glob("*.parquet")
    duckdb.sql(LINES.format(file=file)).write_parquet(str(folder / "transactions.parquet"))
    made = company(folder, as_of="2011-09-09", churn='kind = "inactivity"\ninactivity_days = 180')
    holdings = SmallHoldings(folder, {"transactions": folder / "transactions.parquet"})
    return Definitions(Views(duckdb_engine, holdings, made.as_of), made)


def purchases_ahead(definitions: Definitions, rows: pd.DataFrame, cutoff: int) -> Spells:
    """The next purchase on or after as_of, as far as it was known before the cutoff."""
    bought = definitions.views.engine.arrow(
        definitions.views["transactions"].select("customer_id", "on")
    ).to_pandas()
    bought["day"] = pd.to_datetime(bought.on).to_numpy().astype("datetime64[D]").astype(np.int64)
    days = bought[["customer_id", "day"]].drop_duplicates()
    as_of = floats(rows.as_of)
    first = np.nan_to_num(first_day(rows, days[days.day < cutoff]) - as_of, nan=np.inf)
    never = np.full(len(rows), np.inf)
    return Spells(as_of, first, never, cutoff - as_of, np.zeros(len(rows)))


def silent(found: Spells) -> FloatArray:
    """1 where a customer bought nothing in [as_of, as_of + 90); nan where that is not known."""
    return 1 - left_within(found, 90)


@pytest.mark.slow
@pytest.mark.parametrize("test_on", TESTS, ids=str)
def test_no_purchase_in_90_days_is_predicted_better_than_by_recency(
    shop: Definitions, test_on: date, tmp_path: Path
) -> None:
    """The event is the next purchase; who has none within 90 days was silent."""
    learned_from = [day for day in [*MONTHS, date(2011, 3, 12), *LATER] if day < test_on]
    seen = panel(shop, [*learned_from, test_on], Past(frozenset(), AtOnce(tmp_path)))
    seen = Panel(seen.rows.drop(columns="silence_left"), seen.features)
    cutoff = day_number(test_on)
    found = lesson(seen, lambda rows: purchases_ahead(shop, rows, cutoff), cutoff)
    assert found is not None
    learned = learn(found, seen.features, 7)
    before = silent(found.spells)
    known = ~np.isnan(before)
    rule = IsotonicRegression(out_of_bounds="clip").fit(rule_score(found.rows)[known], before[known])
    rows = seen.on(cutoff).reset_index(drop=True)
    judged = Judged(
        customers=floats(rows.customer),
        left=silent(purchases_ahead(shop, rows, day_number(shop.views.as_of))),
        model=1 - learned.curve(rows).leave(90),
        base=np.full(len(rows), before[known].mean()),
        rule=np.clip(rule.predict(rule_score(rows)), 1e-4, 1 - 1e-4),
        regression=1 - learned.curve(rows, "regression").leave(90),
        cents=np.full(len(rows), np.nan),
        name=learned.name,
        before=1 - learned.unlevelled(rows).leave(90),
    )
    figures = evaluate(judged, horizon=90, test_on=test_on, confidence=0.95, seed=7)
    assert figures.skill_low is not None
    assert figures.skill_low > 0
    assert figures.skill_over_rule_low is not None
    assert figures.skill_over_rule_low > 0
    assert figures.auc is not None
    assert figures.auc_rule is not None
    assert figures.auc > figures.auc_rule
    print(figures)
