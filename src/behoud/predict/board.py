"""The board's figure as a table: what is expected to be lost next quarter, and what was at earlier dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.predict.label import EPOCH
from behoud.predict.loss import QUARTER, Off, Part, backtest, expected_loss
from behoud.predict.outlook import Outlook
from behoud.predict.value import MONEY, as_money
from behoud.stats.arrays import floats

SCHEMA = pa.schema(
    [
        ("as_of", pa.date32()),
        ("horizon", pa.int64()),
        ("expected", MONEY),
        ("low", MONEY),
        ("high", MONEY),
        ("lost", MONEY),
        ("customers", pa.int64()),
        ("unpriced", pa.int64()),
    ]
)
"""`lost` is null on the date of the snapshot itself: nobody knows yet. Amounts are yearly values."""


def board(
    scores: pd.DataFrame, as_of: date, outlooks: Sequence[Outlook], confidence: float, seed: int
) -> pa.Table:
    """A row for today and one per earlier date; empty where no probability over a quarter is given.

    `scores` has p_leave_90 and value (cents) of every customer at risk.
    """
    quarter = next((o for o in outlooks if o.horizon == QUARTER and o.given), None)
    if quarter is None:
        return SCHEMA.empty_table()
    parts = [
        Part(EPOCH + timedelta(days=day), found.model, found.left, found.cents)
        for day, found in quarter.judged.items()
    ]
    chances, cents = floats(scores[f"p_leave_{QUARTER}"]), floats(scores["value"])
    now = expected_loss(chances, cents, Off.of(parts), confidence=confidence, seed=seed)
    then = backtest(parts, confidence=confidence, seed=seed)
    sizes = {EPOCH + timedelta(days=day): found.cents for day, found in quarter.judged.items()}
    counted = [
        (int((~np.isnan(sizes[r.test_on])).sum()), int(np.isnan(sizes[r.test_on]).sum())) for r in then
    ]
    columns = {
        "expected": [now.expected, *(r.expected for r in then)],
        "low": [now.low, *(r.low for r in then)],
        "high": [now.high, *(r.high for r in then)],
        "lost": [np.nan, *(r.lost for r in then)],
    }
    money = [as_money(np.array(column, dtype=np.float64)) for column in columns.values()]
    days = pa.array([as_of, *(r.test_on for r in then)], pa.date32())
    customers, unpriced = zip((now.customers, now.unpriced), *counted, strict=True)
    return pa.table(
        [days, pa.array([QUARTER] * len(days), pa.int64()), *money, pa.array(customers), pa.array(unpriced)],
        schema=SCHEMA,
    )
