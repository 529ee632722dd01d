"""The calibration plot as a table: of customers who were given about the same chance, how many left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

import pyarrow as pa

from behoud.predict.evaluate import Judged
from behoud.predict.label import EPOCH
from behoud.stats.calibration import reliability

SCHEMA = pa.schema(
    [
        ("horizon", pa.int64()),
        ("test_on", pa.date32()),
        ("bin", pa.int64()),
        ("n", pa.int64()),
        ("departures", pa.int64()),
        ("predicted", pa.float64()),
        ("observed", pa.float64()),
        ("observed_low", pa.float64()),
        ("observed_high", pa.float64()),
    ]
)


def calibration(judged: Mapping[int, Mapping[int, Judged]], confidence: float) -> pa.Table:
    """The table `calibration`: per horizon and test date (a day number) ten bins of about equal size.

    `test_on` is null for all dates together that count.
    """
    lines = [line for horizon in sorted(judged) for line in of_horizon(horizon, judged[horizon], confidence)]
    return pa.Table.from_pylist(lines, schema=SCHEMA)


def of_horizon(
    horizon: int, judged: Mapping[int, Judged], confidence: float
) -> Iterator[dict[str, int | float | date | None]]:
    dates: list[tuple[date | None, Judged]] = [
        (EPOCH + timedelta(days=day), judged[day]) for day in sorted(judged)
    ]
    counted = [found for found in judged.values() if found.counted]
    together = [(None, Judged.together(counted))] if counted else []
    for test_on, found in [*dates, *together]:
        yield from bins(horizon, test_on, found, confidence)


def bins(
    horizon: int, test_on: date | None, found: Judged, confidence: float
) -> Iterator[dict[str, int | float | date | None]]:
    """From the lowest chance to the highest; the interval is Wilson's."""
    made = reliability(found.left, found.model, confidence=confidence)
    for place in range(len(made.n)):
        yield {
            "horizon": horizon,
            "test_on": test_on,
            "bin": place + 1,
            "n": int(made.n[place]),
            "departures": round(float(made.n[place] * made.observed[place])),
            "predicted": float(made.predicted[place]),
            "observed": float(made.observed[place]),
            "observed_low": float(made.interval.low[place]),
            "observed_high": float(made.interval.high[place]),
        }
