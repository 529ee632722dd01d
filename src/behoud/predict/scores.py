"""The published scores: a row per customer at risk, in the order in which to look at them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.predict.catalogue import feature_named
from behoud.predict.model import rule_score
from behoud.predict.outlook import Outlook
from behoud.predict.panel import Panel
from behoud.predict.reasons import REASONS, reasons
from behoud.predict.today import Today
from behoud.predict.value import MONEY, Worth, as_money, at_risk, band, order
from behoud.stats.arrays import FloatArray, floats

MOST_EXPLAINED = 20_000


@dataclass(frozen=True)
class Scored:
    """The scores, and how many customers had a probability raised so as not to fall with the horizon."""

    table: pa.Table
    raised: int


def scored(
    today: Today | pd.DataFrame, outlooks: Sequence[Outlook], seen: Panel | None, worth: Worth, as_of: date
) -> Scored:
    """Score the customers of `today`: by models where there are, else (a bare list) by value alone."""
    given = [o for o in outlooks if o.learned is not None and o.withheld is None]
    batches = [today] if isinstance(today, pd.DataFrame) else today.batches()
    found = list(judged(batches, given, seen))
    rows = pd.concat(found, ignore_index=True) if found else nobody(given)
    rows["value"] = worth.of_customers(rows.customer_id)
    rows["value_at_risk"] = (
        at_risk(floats(rows.value), floats(rows[f"p_{given[-1].horizon}"])) if given else np.nan
    )
    ordered = order(rows)
    why = explained(ordered.customer_id, today, given, seen)
    return Scored(published(ordered, [o.horizon for o in outlooks], why, as_of), int(rows.raised.sum()))


def judged(
    batches: Iterator[pd.DataFrame] | list[pd.DataFrame], given: Sequence[Outlook], seen: Panel | None
) -> Iterator[pd.DataFrame]:
    """Per batch customer_id, p_<horizon> where given, raised, rule_band, days_to_deadline."""
    for batch in batches:
        rows = batch if seen is None else alike(batch, seen)
        probabilities, raised = never_falling(rows, given)
        made = {f"p_{o.horizon}": probabilities[:, place] for place, o in enumerate(given)}
        rule = np.zeros(len(rows)) if seen is None else rule_bands(rows)
        yield pd.DataFrame(
            {"customer_id": rows.customer_id, **made, "raised": raised, "rule_band": rule}
            | {"days_to_deadline": rows.get("contract_days_to_deadline", pd.Series(np.nan, rows.index))}
        )


def nobody(given: Sequence[Outlook]) -> pd.DataFrame:
    names = [*(f"p_{o.horizon}" for o in given), "raised", "rule_band", "days_to_deadline"]
    return pd.DataFrame({"customer_id": pd.Series(dtype=object)} | dict.fromkeys(names, np.empty(0)))


def alike(rows: pd.DataFrame, seen: Panel) -> pd.DataFrame:
    """The rows with every feature that was learned from: one that today lacks says nothing."""
    missing = [name for name in seen.features if name not in rows]
    empty = {name: "" if feature_named(name).unit == "category" else np.nan for name in missing}
    return rows.assign(**empty) if missing else rows


def never_falling(rows: pd.DataFrame, given: Sequence[Outlook]) -> tuple[np.ndarray[Any, Any], FloatArray]:
    """Probabilities per given horizon, one column each, each at least that of the shorter one.

    Who has left within 30 days has left within 90. Also 1 for each customer that had to be raised.
    """
    if not given:
        return np.empty((len(rows), 0)), np.zeros(len(rows))
    found = np.column_stack([o.learned.probability(rows) for o in given if o.learned])
    raised = np.maximum.accumulate(found, axis=1)
    return raised, floats((raised > found).any(axis=1))


def rule_bands(rows: pd.DataFrame) -> FloatArray:
    return band(rule_score(rows), nearest="rule_days_silent" not in rows)


def explained(
    customers: pd.Series, today: Today | pd.DataFrame, given: Sequence[Outlook], seen: Panel | None
) -> list[list[dict[str, Any]]]:
    """Reasons for the first customers, none for the others; of the longest horizon that is given."""
    learned = given[-1].learned if given else None
    if learned is None or seen is None or isinstance(today, pd.DataFrame):
        return [[]] * len(customers)
    first = list(customers[:MOST_EXPLAINED])
    usual = seen.on(today.as_of)
    found = reasons(learned, alike(today.rows_of(first), seen), usual)
    return found + [[]] * (len(customers) - len(found))


def published(
    ordered: pd.DataFrame, horizons: Sequence[int], why: list[list[dict[str, Any]]], as_of: date
) -> pa.Table:
    count = len(ordered)
    chances = [
        pa.array(ordered[f"p_{h}"], pa.float64()) if f"p_{h}" in ordered else pa.nulls(count, pa.float64())
        for h in horizons
    ]
    columns = [
        pa.array(ordered.customer_id, pa.string()),
        pa.repeat(pa.scalar(as_of), count),
        pa.array(np.arange(1, count + 1), pa.int64()),
        *chances,
        as_money(floats(ordered.value)),
        as_money(floats(ordered.value_at_risk)),
        pa.array(ordered.days_to_deadline.astype("Int64"), pa.int64()),
        pa.array(why, REASONS),
    ]
    return pa.table(columns, schema=schema(horizons))


def schema(horizons: Sequence[int]) -> pa.Schema:
    """The columns of `scores`."""
    return pa.schema(
        [
            ("customer_id", pa.string()),
            ("as_of", pa.date32()),
            ("rank", pa.int64()),
            *[(f"p_leave_{horizon}", pa.float64()) for horizon in horizons],
            ("value", MONEY),
            ("value_at_risk", MONEY),
            ("days_to_notice_deadline", pa.int64()),
            ("reasons", REASONS),
        ]
    )
