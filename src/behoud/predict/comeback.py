"""Former customers: the chance that they come back, judged on the past, and what it is worth."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.company import Thresholds
from behoud.measure.scope import Definitions
from behoud.predict.away import departures, lived_through, still_away
from behoud.predict.comeback_judged import Judgement, as_arrow, judged, lines
from behoud.predict.label import EPOCH, day_number
from behoud.predict.objection import objected
from behoud.predict.returning import MONTH, Returning, fitted, same_for_all
from behoud.predict.value import MONEY, as_money
from behoud.predict.withhold import Withheld
from behoud.stats.arrays import FloatArray, floats
from behoud.stats.intervals import normal_quantile, wilson

HORIZONS = (90, 365)
CLEARLY = 0.25
SURE = 0.99
"""Expectations are clearly off by more than a quarter, and more than chance would make it in 99 of 100."""

Given = Literal["per_customer", "same_for_all", "withheld"]
"""Whether customers differ in their chance, all have the same, or none is given."""


@dataclass(frozen=True)
class Comeback:
    """The former customers that are still away, the highest expected value first.

    `table`: customer_id, as_of, rank, left_on, reason, kind, yearly_amount_lost, p_return_90,
    p_return_365 (null where withheld); of the longest horizon that is given low and high, and
    expected_value, its chance times the yearly amount. `given` says per horizon what kind of chance
    it is, `withheld` why there is none.
    """

    table: pa.Table
    evaluation: tuple[Judgement, ...]
    withheld: tuple[Withheld, ...]
    given: dict[int, Given]
    card: dict[str, Any]

    def tables(self) -> dict[str, pa.Table]:
        """What a refresh publishes, by name."""
        return {"returns": self.table, "returns_evaluation": as_arrow(self.evaluation)}


def comeback(definitions: Definitions, *, seed: int = 7) -> Comeback:
    """The chance of each former customer to come back within 90 and 365 days.

    Only what was known before the date counts; customers that objected to profiling are left out.
    Where a later period does not show that customers can be told apart, all get the same chance;
    where there are too few returns to learn or to judge by, none is given. A snapshot without dates
    knows no departures: its table is empty.
    """
    today = day_number(definitions.views.as_of)
    if definitions.company.churn.kind == "snapshot":
        return Comeback(published(nobody(), definitions), (), (), {}, card(None, {}, (), 0))
    without, thresholds = objected(definitions), definitions.company.thresholds
    gone = departures(definitions, without)
    learned = fitted(lived_through(gone, today))
    found = [
        line
        for days in HORIZONS
        for line in lines(judged(definitions, gone, days, without), days, thresholds.confidence, seed)
    ]
    pooled = {line.horizon: line for line in found if line.test_on is None}
    withheld = {days: because(learned, pooled.get(days), days, thresholds) for days in HORIZONS}
    given = {days: how(pooled.get(days), withheld[days]) for days in HORIZONS}
    rows = with_chances(still_away(gone, today), learned, given, thresholds.confidence, seed)
    reasons = tuple(one for one in withheld.values() if one)
    about = card(learned, given, reasons, len(rows))
    return Comeback(published(rows, definitions), tuple(found), reasons, given, about)


def because(
    learned: Returning | None, pooled: Judgement | None, days: int, thresholds: Thresholds
) -> Withheld | None:
    """Why no chance is given within so many days; None where one is."""

    def reason(name: str, **facts: Any) -> Withheld:
        return Withheld(days, f"predict-comeback-withheld-{name}", {"horizon": days} | facts)

    returns = 0 if learned is None else learned.returns
    if returns < thresholds.minimum_departures:
        return reason("few-returns", returns=returns, minimum=thresholds.minimum_departures)
    if pooled is None:
        return reason("history")
    if pooled.returns < thresholds.minimum_test_departures:
        return reason("few-tested", returns=pooled.returns, minimum=thresholds.minimum_test_departures)
    expected = pooled.expected if tells_apart(pooled) else pooled.expected_base
    if clearly_off(expected, pooled.returns):
        return reason("calibration", expected=round(expected), returned=pooled.returns)
    return None


def tells_apart(pooled: Judgement) -> bool:
    """Whether customers could be told apart on the later period, beyond chance."""
    return pooled.skill_low is not None and pooled.skill_low > 0


def clearly_off(expected: float, returns: int) -> bool:
    """Whether more or fewer came back than expected, by more than a quarter and more than chance.

    >>> clearly_off(100.0, 60), clearly_off(100.0, 90), clearly_off(8.0, 5)
    (True, False, False)
    """
    off = abs(returns - expected)
    return bool(off > CLEARLY * expected and off > normal_quantile(SURE) * np.sqrt(expected))


def how(pooled: Judgement | None, withheld: Withheld | None) -> Given:
    if withheld is not None or pooled is None:
        return "withheld"
    return "per_customer" if tells_apart(pooled) else "same_for_all"


def longest(given: dict[int, Given]) -> int | None:
    """The longest horizon of which a chance is given.

    >>> longest({90: "same_for_all", 365: "withheld"})
    90
    """
    return max((days for days, kind in given.items() if kind != "withheld"), default=None)


def with_chances(
    rows: pd.DataFrame, learned: Returning | None, given: dict[int, Given], confidence: float, seed: int
) -> pd.DataFrame:
    """The rows with p_return_90, p_return_365, low, high and expected (cents), in the order of the list."""
    for horizon in HORIZONS:
        rows[f"p_return_{horizon}"] = chance(rows, learned, given[horizon], horizon)
    days, unknown = longest(given), np.full(len(rows), np.nan)
    low, high, expected = unknown, unknown, unknown
    if days is not None and learned is not None:
        low, high = limits(rows, learned, given[days], days, confidence, seed)
        expected = floats(np.floor(rows.cents * rows[f"p_return_{days}"] + 0.5))
    rows = rows.assign(low=low, high=high, expected=expected)
    keys = rows.assign(first=-rows.expected.fillna(-1.0), second=-rows.cents.fillna(-1.0), third=-rows.left)
    order = keys.sort_values(["first", "second", "third", "customer_id"], kind="stable").index
    return rows.loc[order].reset_index(drop=True)


def chance(rows: pd.DataFrame, learned: Returning | None, given: Given, days: int) -> FloatArray:
    if given == "withheld" or learned is None:
        return np.full(len(rows), np.nan)
    if given == "same_for_all":
        return np.full(len(rows), same_for_all(learned.returns, learned.months, days))
    return learned.probability(rows, days)


def limits(
    rows: pd.DataFrame, learned: Returning, given: Given, days: int, confidence: float, seed: int
) -> tuple[FloatArray, FloatArray]:
    """Between which the chance within so many days lies, as far as the returns seen so far can tell."""
    if given == "per_customer" and len(rows):
        return learned.between(rows, days, confidence, seed)
    around = wilson(learned.returns, learned.months, confidence)
    rates = (around.low, around.high) if around else (0.0, 1.0)
    low, high = (float(1 - (1 - rate) ** (days / MONTH)) for rate in rates)
    return np.full(len(rows), low), np.full(len(rows), high)


def card(
    learned: Returning | None, given: dict[int, Given], withheld: tuple[Withheld, ...], count: int
) -> dict[str, Any]:
    """What the model card says of it, as plain JSON values."""
    return {
        "given": {str(days): kind for days, kind in given.items()},
        "withheld": [{"code": one.code, "facts": one.facts} for one in withheld],
        "expected_value_horizon": longest(given),
        "returns_learned_from": 0 if learned is None else learned.returns,
        "months_away": 0 if learned is None else learned.months,
        "differences_drawn_to": None if learned is None else learned.scale,
        "former_customers": count,
    }


def nobody() -> pd.DataFrame:
    texts = {name: pd.Series(dtype=object) for name in ("customer_id", "reason", "kind")}
    figures = ("left", "cents", "p_return_90", "p_return_365", "low", "high", "expected")
    return pd.DataFrame(texts | {name: pd.Series(dtype="float64") for name in figures})


def published(rows: pd.DataFrame, definitions: Definitions) -> pa.Table:
    """The rows as they are published, with decimals for money."""
    days = [EPOCH + timedelta(days=int(day)) for day in rows.left]
    shares = [chances(floats(rows[name])) for name in ("p_return_90", "p_return_365", "low", "high")]
    columns = [
        pa.array(rows.customer_id, pa.string()),
        pa.repeat(pa.scalar(definitions.views.as_of), len(rows)),
        pa.array(np.arange(1, len(rows) + 1), pa.int64()),
        pa.array(days, pa.date32()),
        pa.array(rows.reason, pa.string()),
        pa.array(rows.kind, pa.string()),
        as_money(floats(rows.cents)),
        *shares,
        as_money(floats(rows.expected)),
    ]
    return pa.table(columns, schema=SCHEMA)


def chances(values: FloatArray) -> pa.Array:
    return pa.array(values, pa.float64(), mask=np.isnan(values))


SCHEMA = pa.schema(
    [
        ("customer_id", pa.string()),
        ("as_of", pa.date32()),
        ("rank", pa.int64()),
        ("left_on", pa.date32()),
        ("reason", pa.string()),
        ("kind", pa.string()),
        ("yearly_amount_lost", MONEY),
        ("p_return_90", pa.float64()),
        ("p_return_365", pa.float64()),
        ("low", pa.float64()),
        ("high", pa.float64()),
        ("expected_value", MONEY),
    ]
)
