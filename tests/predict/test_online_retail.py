"""A real shop: no purchase in the next 90 days, judged on dates after all that was learned from."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import pytest

from behoud.engine import Engine
from behoud.measure.scope import Definitions
from behoud.predict.evaluate import Judged, evaluate
from behoud.predict.label import day_number
from behoud.predict.model import learn, lesson
from behoud.predict.panel import Panel, Past, panel
from behoud.predict.remember import AtOnce
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


@pytest.fixture(scope="module")
def shop(shared_data: Path, tmp_path_factory: pytest.TempPathFactory, duckdb_engine: Engine) -> Definitions:
    folder = tmp_path_factory.mktemp("shop")
    (file,) = (shared_data / "online_retail").glob("*.parquet")
    duckdb.sql(LINES.format(file=file)).write_parquet(str(folder / "transactions.parquet"))
    made = company(folder, as_of="2011-09-09", churn='kind = "inactivity"\ninactivity_days = 180')
    holdings = SmallHoldings(folder, {"transactions": folder / "transactions.parquet"})
    return Definitions(Views(duckdb_engine, holdings, made.as_of), made)


def silent_for_90_days(definitions: Definitions, rows: pd.DataFrame) -> Any:
    """1 where a customer bought nothing in [as_of, as_of + 90)."""
    bought = definitions.views.engine.arrow(
        definitions.views["transactions"].select("customer_id", "on")
    ).to_pandas()
    bought["day"] = pd.to_datetime(bought.on).to_numpy().astype("datetime64[D]").astype(np.int64)
    pairs = rows.reset_index(names="row").merge(
        bought[["customer_id", "day"]].drop_duplicates(), on="customer_id"
    )
    back = pairs.row[(pairs.day >= pairs.as_of) & (pairs.day < pairs.as_of + 90)].unique()
    return (~rows.index.isin(back)).astype(np.float64)


@pytest.mark.slow
@pytest.mark.parametrize("test_on", TESTS, ids=str)
def test_no_purchase_in_90_days_is_predicted_better_than_by_recency(
    shop: Definitions, test_on: date, tmp_path: Path
) -> None:
    learned_from = [day for day in [*MONTHS, date(2011, 3, 12)] if day + timedelta(days=90) <= test_on]
    seen: Panel = panel(shop, [*learned_from, test_on], Past(frozenset(), AtOnce(tmp_path)))
    cutoff = day_number(test_on)
    found = lesson(seen, lambda rows: silent_for_90_days(shop, rows), 90, cutoff)
    assert found is not None
    learned = learn(found, seen.features, 90, seed=7)
    rows = seen.on(cutoff).reset_index(drop=True)
    left = silent_for_90_days(shop, rows)
    judged = Judged(
        rows.customer.to_numpy(dtype=np.float64),
        left,
        learned.probability(rows),
        np.full(len(rows), learned.base_rate),
        learned.by_rule(rows),
        learned.name,
    )
    figures = evaluate(judged, horizon=90, test_on=test_on, confidence=0.95, seed=7)
    print(figures)
    assert figures.skill_low is not None
    assert figures.skill_low > 0
    assert figures.skill_over_rule_low is not None
    assert figures.skill_over_rule_low > 0
    assert figures.auc is not None
    assert figures.auc_rule is not None
    assert figures.auc > figures.auc_rule
