"""The share that left, snapshot by snapshot, beside what the model makes of it: a base rate in motion."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pyarrow as pa

from behoud.predict.label import EPOCH
from behoud.predict.level import MOST_ROWS, WATCHED, Point, points_of, spread_over
from behoud.predict.model import Learned
from behoud.stats.intervals import wilson

SHORT = 30
"""The shortest horizon that is shown: fewer days tell of single customers."""

SCHEMA = pa.schema(
    [
        ("horizon", pa.int64()),
        ("on", pa.date32()),
        ("n", pa.int64()),
        ("departures", pa.int64()),
        ("observed", pa.float64()),
        ("observed_low", pa.float64()),
        ("observed_high", pa.float64()),
        ("predicted", pa.float64()),
        ("expected", pa.float64()),
    ]
)

Line = dict[str, int | float | date | None]


def base_rates(learned: Learned | None, confidence: float) -> pa.Table:
    """The table `base_rates`: per horizon a row per snapshot whose window is over, and one for today.

    `predicted` is the mean of the probabilities before the level follows the base rate, `expected`
    after it, which is what is published; that and no more is known of today.
    """
    lines = [line for h in (SHORT, *sorted(WATCHED)) for line in of_horizon(learned, h, confidence)]
    return pa.Table.from_pylist(lines, schema=SCHEMA)


def of_horizon(learned: Learned | None, horizon: int, confidence: float) -> Iterator[Line]:
    if learned is None or learned.lesson.now is None or learned.lesson.now.empty:
        return
    told = learned.lesson
    for point in points_of(told.rows, told.spells, learned.unlevelled, horizon):
        yield then(horizon, point, confidence)
    now = spread_over(learned.lesson.now, MOST_ROWS)
    before = float(learned.unlevelled(now).leave(horizon).mean())
    after = float(learned.curve(now).leave(horizon).mean())
    day = EPOCH + timedelta(days=int(now.as_of.iloc[0]))
    yield {
        "horizon": horizon,
        "on": day,
        "n": len(learned.lesson.now),
        "predicted": before,
        "expected": after,
    }


def then(horizon: int, point: Point, confidence: float) -> Line:
    around = wilson(point.departures, point.n, confidence)
    return {
        "horizon": horizon,
        "on": EPOCH + timedelta(days=point.day),
        "n": point.n,
        "departures": point.departures,
        "observed": point.share,
        "observed_low": around.low if around else None,
        "observed_high": around.high if around else None,
        "predicted": point.predicted,
    }
