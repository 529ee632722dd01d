"""What loyalty is worth: per fifth of the customers the value that stayed, and how it grew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.predict.loyalty.judge import ends, per_date
from behoud.predict.value import MONEY, Worth, as_money
from behoud.stats.arrays import FloatArray, floats
from behoud.stats.intervals import Interval
from behoud.stats.sums import RatioSums

FIFTHS = 5

SCHEMA = pa.schema(
    [
        ("horizon", pa.int64()),
        ("test_on", pa.date32()),
        ("fifth", pa.int64()),
        ("loyalty_from", pa.float64()),
        ("loyalty_to", pa.float64()),
        ("customers", pa.int64()),
        ("departures", pa.int64()),
        ("value_before", MONEY),
        ("value_after", MONEY),
        ("retained_share", pa.float64()),
        ("retained_low", pa.float64()),
        ("retained_high", pa.float64()),
        ("growth", pa.float64()),
        ("growth_low", pa.float64()),
        ("growth_high", pa.float64()),
    ]
)


def euros(
    told: pd.DataFrame, worth_on: Callable[[int], Worth], *, horizon: int, confidence: float
) -> pa.Table:
    """Per test date (and together, test_on null) and fifth, the least loyal first, what became of its value.

    `told` is what `replayed` gives. Value is that of a year, at the test date and `horizon` days
    later; that of a customer that decided to leave counts as lost. `retained_share` leaves out
    what grew (each customer up to what it was worth), `growth` is the sum after over the sum
    before, minus 1. Customers without any known amount are counted and weigh nothing.
    """
    rows = valued(told, worth_on, horizon)
    lines = [
        line_of(fifth, test_on, horizon, confidence)
        for test_on, of_date in per_date(rows)
        for fifth in fifths(of_date)
    ]
    return pa.Table.from_pylist(lines, schema=SCHEMA)


def valued(told: pd.DataFrame, worth_on: Callable[[int], Worth], horizon: int) -> pd.DataFrame:
    """The rows with their fifth within their date, and cents before and after."""
    parts = []
    for day, rows in told.groupby("as_of", sort=True) if len(told) else ():
        start = int(str(day))
        before = worth_on(start).of_customers(rows.customer_id)
        after = np.where(rows.left == 1, 0.0, worth_on(start + horizon).of_customers(rows.customer_id))
        place = rows.loyalty.rank(method="first").to_numpy()
        fifth = np.minimum(np.floor((place - 1) * FIFTHS / len(rows)), FIFTHS - 1).astype(int) + 1
        known = ~np.isnan(before)
        values = {"before": np.where(known, before, 0.0), "after": np.where(known, np.nan_to_num(after), 0.0)}
        parts.append(rows.assign(fifth=fifth, **values))
    return pd.concat(parts, ignore_index=True) if parts else told


def fifths(rows: pd.DataFrame) -> Iterator[pd.DataFrame]:
    for _, of_fifth in rows.groupby("fifth", sort=True):
        yield of_fifth


def line_of(rows: pd.DataFrame, test_on: date | None, horizon: int, confidence: float) -> dict[str, object]:
    kept = np.minimum(rows.before, rows.after)
    retained, retained_in = share(rows, floats(kept), confidence, bounded=True)
    grown, grown_in = share(rows, floats(rows.after), confidence, bounded=False)
    retained_low, retained_high = ends(retained_in)
    growth_low, growth_high = ends(grown_in)
    before, after = as_money(np.array([rows.before.sum(), rows.after.sum()])).to_pylist()
    return {
        "horizon": horizon,
        "test_on": test_on,
        "fifth": int(rows.fifth.iloc[0]),
        "loyalty_from": float(rows.loyalty.min()),
        "loyalty_to": float(rows.loyalty.max()),
        "customers": len(rows),
        "departures": int(rows.left.sum()),
        "value_before": before,
        "value_after": after,
        "retained_share": retained,
        "retained_low": retained_low,
        "retained_high": retained_high,
        "growth": None if grown is None else grown - 1,
        "growth_low": None if growth_low is None else growth_low - 1,
        "growth_high": None if growth_high is None else growth_high - 1,
    }


def share(
    rows: pd.DataFrame, part: FloatArray, confidence: float, *, bounded: bool
) -> tuple[float | None, Interval | None]:
    """Sum of the part over the sum before, with customers of several dates taken together."""
    per = pd.DataFrame({"customer": rows.customer, "y": part, "x": rows.before}).groupby("customer").sum()
    y, x = floats(per.y), floats(per.x)
    parts = (y.sum(), x.sum(), (y * y).sum(), (x * x).sum(), (x * y).sum())
    sums = RatioSums(len(per), *map(float, parts))
    return sums.value, sums.interval(confidence, bounded=bounded)
