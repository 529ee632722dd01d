"""What customers without a contract were expected to bring in at earlier dates, beside what they did."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.measure.scope import Definitions
from behoud.predict.features.buying import paid_between
from behoud.predict.lifetime import backtest
from behoud.predict.panel import seen_at
from behoud.predict.prospects import Prospects
from behoud.predict.value import MONEY, as_money
from behoud.stats.arrays import FloatArray, floats

DAYS = 90
"""What is expected is judged a quarter ahead, on dates a quarter apart."""
MOST_DATES = 3
SHORTEST = 90
"""Days of history before a date without which nothing is expected on it."""

SCHEMA = pa.schema(
    [
        ("as_of", pa.date32()),
        ("days", pa.int64()),
        ("customers", pa.int64()),
        ("expected", MONEY),
        ("brought_in", MONEY),
        ("correlation", pa.float64()),
        ("before", MONEY),
        ("correlation_before", pa.float64()),
        ("expected_first_tenth", MONEY),
        ("brought_in_first_tenth", MONEY),
    ]
)
"""Per date, over `days` from it: what was expected and what was brought in, and how the orders of the
customers agree (Spearman). `before` is the plain rule: the same again as in as many days before. The
first tenth are the customers of whom most was expected."""


def judged(definitions: Definitions) -> pa.Table:
    """A row per date on which anything could be expected, the latest first; empty with a contract."""
    if definitions.company.churn.kind != "inactivity":
        return SCHEMA.empty_table()
    lines = [judged_on(definitions, day) for day in dates(definitions.first_day, definitions.views.as_of)]
    rows = [line for line in lines if line is not None]
    columns = [
        as_money(floats([row[field.name] for row in rows]))
        if field.type == MONEY
        else pa.array([row[field.name] for row in rows], field.type)
        for field in SCHEMA
    ]
    return pa.table(columns, schema=SCHEMA)


def dates(first_day: date, as_of: date) -> list[date]:
    """Dates of which the days after are over, and before which there is some history.

    >>> [day.isoformat() for day in dates(date(2024, 1, 1), date(2024, 9, 1))]
    ['2024-06-03']
    """
    found = [as_of - timedelta(days=DAYS * (place + 1)) for place in range(MOST_DATES)]
    return [day for day in found if (day - first_day).days >= SHORTEST]


def judged_on(definitions: Definitions, day: date) -> dict[str, Any] | None:
    """One date; None where nothing could be expected on it."""
    then = seen_at(definitions, day)
    prospects = Prospects.of(then)
    if prospects is None:
        return None
    said = prospects.expected(DAYS, 0.0)
    came = paid(definitions, day, said.index, prospects.margin)
    before = paid(then, day - timedelta(days=DAYS), said.index, prospects.margin)
    expected = floats(said)
    found, plainly = backtest(expected, came), backtest(before, came)
    first = found.tenths[0]
    return {
        "as_of": day,
        "days": DAYS,
        "customers": found.customers,
        "expected": found.expected,
        "brought_in": found.brought_in,
        "correlation": found.correlation,
        "before": plainly.expected,
        "correlation_before": plainly.correlation,
        "expected_first_tenth": first[0],
        "brought_in_first_tenth": first[1],
    }


def paid(definitions: Definitions, first: date, customers: pd.Index, margin: float) -> FloatArray:
    """Cents of margin that each customer brought in from a day on, as far as `definitions` know."""
    table = definitions.views.engine.arrow(paid_between(definitions, first, DAYS))
    cents = floats(table["amount"].cast(pa.float64()).to_numpy()) * 100 * margin
    found = pd.Series(np.maximum(cents, 0.0), index=table["customer_id"].to_pandas())
    return floats(found.reindex(customers).fillna(0.0).round())
