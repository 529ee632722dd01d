"""The published scores: a row per customer at risk, in the order in which to look at them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.company import Company
from behoud.predict import persona
from behoud.predict.bonds import Bonds
from behoud.predict.catalogue import feature_named
from behoud.predict.curve import Curve
from behoud.predict.lifetime import Staying, lifetime_value
from behoud.predict.loyalty.components import PARTS
from behoud.predict.model import rule_score
from behoud.predict.outlook import Outlook
from behoud.predict.panel import Panel
from behoud.predict.periods import MARKS
from behoud.predict.reasons import REASONS, reasons
from behoud.predict.today import Today
from behoud.predict.value import MONEY, Worth, as_money, at_risk, band, order
from behoud.stats.arrays import FloatArray, floats

MOST_EXPLAINED = 20_000
LIKELY = 1.2816
"""Normal quantile: the true probability lies between low and high for four of five customers."""
BEFORE_DEADLINE = "p_leave_before_notice_deadline"
LOYALTY = ("loyalty", *PARTS)


@dataclass(frozen=True)
class Scoring:
    """What customers of today are scored with."""

    company: Company
    outlooks: Sequence[Outlook]
    seen: Panel
    worth: Worth
    bonds: Bonds

    @property
    def given(self) -> list[Outlook]:
        return [o for o in self.outlooks if o.given]

    @property
    def horizons(self) -> list[int]:
        return [o.horizon for o in self.outlooks]


@dataclass(frozen=True)
class Scored:
    """The scores as they are published, and as the figures that they were made of.

    `rows`: value in cents, and what the rules of personas looked at; in the order of `personas`.
    """

    table: pa.Table
    rows: pd.DataFrame
    personas: pa.Table


def scored(today: Today, scoring: Scoring, as_of: date) -> Scored:
    """Score every customer at risk, in batches that fit in memory."""
    found = list(foretold(today.batches(), scoring))
    rows = pd.concat([rows for rows, _ in found], ignore_index=True) if found else nobody(scoring)
    personas = pa.concat_tables([told for _, told in found]) if found else persona.SCHEMA.empty_table()
    ordered, places = order(rows)
    why = explained(ordered.customer_id, today, scoring)
    table = published(ordered, scoring.horizons, why, as_of, personas.take(pa.array(places)))
    return Scored(table, rows, personas)


def by_value(customers: pd.Series, horizons: Sequence[int], worth: Worth, as_of: date) -> pa.Table:
    """Customers without anything to score them by, in the order of their value."""
    rows = pd.DataFrame({"customer_id": customers, "rule_band": 0.0, "days_to_deadline": np.nan})
    rows["value"] = worth.of_customers(rows.customer_id)
    ordered, _ = order(rows.assign(value_at_risk=np.nan))
    told = persona.SCHEMA.empty_table()
    return published(ordered, horizons, [[]] * len(ordered), as_of, told)


def foretold(batches: Iterable[pd.DataFrame], scoring: Scoring) -> Iterator[tuple[pd.DataFrame, pa.Table]]:
    """Per batch the figures of each customer, and its persona."""
    for batch in batches:
        rows = alike(batch, scoring.seen)
        made: dict[str, Any] = {"customer_id": rows.customer_id, "rule_band": rule_bands(rows)}
        made["days_to_deadline"] = rows.get("contract_days_to_deadline", pd.Series(np.nan, rows.index))
        made["value"] = scoring.worth.of_customers(rows.customer_id)
        made |= ahead(rows, made["value"], scoring)
        made |= {str(name): floats(column) for name, column in scoring.bonds.score(rows).items()}
        figures = pd.DataFrame(made)
        known = figures.assign(value=figures.value / 100, value_at_risk=figures.value_at_risk / 100)
        asked = pd.concat(
            [rows, known.drop(columns=["customer_id", "rule_band", "days_to_deadline"])], axis=1
        )
        yield figures, scoring.bonds.personas(asked)


def ahead(rows: pd.DataFrame, cents: FloatArray, scoring: Scoring) -> dict[str, FloatArray]:
    """What lies ahead of customers, in probabilities and in cents; nothing where nothing is given."""
    given = scoring.given
    if not given or given[0].learned is None:
        unknown = np.full(len(rows), np.nan)
        return {"value_at_risk": unknown, "lifetime_value": unknown}
    curve = given[0].learned.curve(rows)
    made = chances(rows, curve, given[0].learned.spread(rows), [o.horizon for o in given])
    marks = tuple(float(mark) for mark in MARKS[1:] if mark <= given[-1].horizon)
    staying = Staying(marks, np.column_stack([1 - curve.stay(mark) for mark in marks]))
    settings = scoring.company.value
    lifetime = lifetime_value(
        staying, cents, discount=float(settings.discount_rate), years=settings.lifetime_years
    )
    longest = made[f"p_leave_{given[-1].horizon}"]
    return made | {"value_at_risk": at_risk(cents, longest), "lifetime_value": lifetime}


def chances(
    rows: pd.DataFrame, curve: Curve, spread: FloatArray, given: Sequence[int]
) -> dict[str, FloatArray]:
    """Per horizon the probability to decide to leave, between low and high; other ends apart.

    Before the notice deadline: where it lies within the longest horizon.
    """
    off = LIKELY * spread
    curves = {"": curve, "_low": curve.scaled(np.exp(-off)), "_high": curve.scaled(np.exp(off))}
    made = {f"p_leave_{h}{end}": found.leave(h) for h in given for end, found in curves.items()}
    made |= {f"p_involuntary_{h}": curve.end(h) for h in given}
    deadline = floats(rows.get("contract_days_to_deadline", pd.Series(np.nan, rows.index)))
    until = np.where(deadline < given[-1], deadline + 1, np.nan)
    for end, found in curves.items():
        left = found.leave(np.nan_to_num(until, nan=1.0))
        made[f"{BEFORE_DEADLINE}{end}"] = np.where(np.isnan(until), np.nan, left)
    return made


def nobody(scoring: Scoring) -> pd.DataFrame:
    names = ["rule_band", "days_to_deadline", "value", "value_at_risk", "lifetime_value", *LOYALTY]
    names += [f"p_leave_{o.horizon}" for o in scoring.given]
    return pd.DataFrame({"customer_id": pd.Series(dtype=object)} | dict.fromkeys(names, np.empty(0)))


def alike(rows: pd.DataFrame, seen: Panel) -> pd.DataFrame:
    """The rows with every feature that was learned from: one that today lacks says nothing."""
    missing = [name for name in seen.features if name not in rows]
    empty = {name: "" if feature_named(name).unit == "category" else np.nan for name in missing}
    rows = rows.reset_index(drop=True)
    return rows.assign(**empty) if missing else rows


def rule_bands(rows: pd.DataFrame) -> FloatArray:
    return band(rule_score(rows), nearest="rule_days_silent" not in rows)


def explained(customers: pd.Series, today: Today, scoring: Scoring) -> list[list[dict[str, Any]]]:
    """Reasons for the first customers, none for the others."""
    learned = scoring.given[-1].learned if scoring.given else None
    if learned is None:
        return [[]] * len(customers)
    first = list(customers[:MOST_EXPLAINED])
    usual = scoring.seen.on(today.as_of)
    found = reasons(learned, alike(today.rows_of(first), scoring.seen), usual)
    return found + [[]] * (len(customers) - len(found))


def published(
    ordered: pd.DataFrame,
    horizons: Sequence[int],
    why: list[list[dict[str, Any]]],
    as_of: date,
    personas: pa.Table,
) -> pa.Table:
    count = len(ordered)

    def column(name: str) -> FloatArray:
        return floats(ordered[name]) if name in ordered else np.full(count, np.nan)

    def numbers(name: str) -> pa.Array:
        return pa.array(column(name), pa.float64(), mask=np.isnan(column(name)))

    def told(name: str) -> pa.Array:
        kind = persona.SCHEMA.field(name).type
        return personas[name] if personas.num_rows else pa.nulls(count, kind)

    columns = [
        pa.array(ordered.customer_id, pa.string()),
        pa.repeat(pa.scalar(as_of), count),
        pa.array(np.arange(1, count + 1), pa.int64()),
        *map(numbers, probabilities(horizons)),
        *(as_money(column(name)) for name in ("value", "value_at_risk", "lifetime_value")),
        pa.array(ordered.days_to_deadline.astype("Int64"), pa.int64()),
        pa.array(why, REASONS),
        *map(numbers, LOYALTY),
        told("persona"),
        told("because"),
    ]
    return pa.table(columns, schema=schema(horizons))


def probabilities(horizons: Sequence[int]) -> list[str]:
    """The names of the columns of probabilities, in their order.

    >>> probabilities([30])[:4]
    ['p_leave_30', 'p_leave_30_low', 'p_leave_30_high', 'p_leave_before_notice_deadline']
    """
    ends = ("", "_low", "_high")
    leave = [f"p_leave_{horizon}{end}" for horizon in horizons for end in ends]
    before = [f"{BEFORE_DEADLINE}{end}" for end in ends]
    return leave + before + [f"p_involuntary_{horizon}" for horizon in horizons]


def schema(horizons: Sequence[int]) -> pa.Schema:
    """The columns of `scores`."""
    return pa.schema(
        [
            ("customer_id", pa.string()),
            ("as_of", pa.date32()),
            ("rank", pa.int64()),
            *[(name, pa.float64()) for name in probabilities(horizons)],
            ("value", MONEY),
            ("value_at_risk", MONEY),
            ("lifetime_value", MONEY),
            ("days_to_notice_deadline", pa.int64()),
            ("reasons", REASONS),
            *[(name, pa.float64()) for name in LOYALTY],
            ("persona", pa.string()),
            ("persona_because", persona.SCHEMA.field("because").type),
        ]
    )
