"""The board's figure as a table: what is expected to be lost next quarter, and what was at earlier dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.company import Thresholds
from behoud.predict.label import EPOCH
from behoud.predict.loss import QUARTER, Off, Part, backtest, expected_loss
from behoud.predict.outlook import Outlook
from behoud.predict.value import MONEY, as_money
from behoud.stats.arrays import FloatArray, floats

SCHEMA = pa.schema(
    [
        ("as_of", pa.date32()),
        ("horizon", pa.int64()),
        ("by", pa.string()),
        ("expected", MONEY),
        ("low", MONEY),
        ("high", MONEY),
        ("lost", MONEY),
        ("customers", pa.int64()),
        ("unpriced", pa.int64()),
    ]
)
"""`lost` is null on the date of the snapshot itself: nobody knows yet. Amounts are yearly values. `by`
is model (the customers' own probabilities) or, where those are withheld, share: everybody at the share
that left in the past, which says nothing of anyone in particular."""


def board(
    scores: pd.DataFrame, as_of: date, outlooks: Sequence[Outlook], thresholds: Thresholds, seed: int
) -> pa.Table:
    """A row for today and one per earlier date; empty where too little is known of a quarter.

    `scores` has the value (cents) of every customer at risk and, where it is given, p_leave_90.
    """
    quarter = next((o for o in outlooks if o.horizon == QUARTER), None)
    chances = None if quarter is None else chances_of(quarter, scores, thresholds)
    if quarter is None or chances is None:
        return SCHEMA.empty_table()
    parts, cents = parts_of(quarter), floats(scores["value"])
    now = expected_loss(chances, cents, Off.of(parts), confidence=thresholds.confidence, seed=seed)
    then = backtest(parts, confidence=thresholds.confidence, seed=seed)
    of_day = {part.test_on: np.isnan(part.cents) for part in parts}
    unpriced = [now.unpriced, *(int(of_day[line.test_on].sum()) for line in then)]
    priced = [now.customers, *(int((~of_day[line.test_on]).sum()) for line in then)]
    days = [as_of, *(line.test_on for line in then)]
    columns = (
        [now.expected, *(line.expected for line in then)],
        [now.low, *(line.low for line in then)],
        [now.high, *(line.high for line in then)],
        [np.nan, *(line.lost for line in then)],
    )
    money = [as_money(np.array(column, dtype=np.float64)) for column in columns]
    same = [pa.repeat(QUARTER, len(days)), pa.repeat("model" if quarter.given else "share", len(days))]
    return pa.table([pa.array(days, pa.date32()), *same, *money, priced, unpriced], schema=SCHEMA)


def chances_of(quarter: Outlook, scores: pd.DataFrame, thresholds: Thresholds) -> FloatArray | None:
    """Of each customer its probability, or the share that left; None where not even that is known."""
    if quarter.given:
        return floats(scores[f"p_leave_{QUARTER}"])
    share = None if quarter.learned is None else quarter.learned.base_rates.get(QUARTER)
    departures = sum(float(found.left.sum()) for found in quarter.judged.values())
    if share is None or departures < thresholds.minimum_test_departures:
        return None
    return np.full(len(scores), share)


def parts_of(quarter: Outlook) -> list[Part]:
    """The earlier dates on which the same could have been said."""
    return [
        Part(
            EPOCH + timedelta(days=day), found.model if quarter.given else found.base, found.left, found.cents
        )
        for day, found in quarter.judged.items()
    ]
