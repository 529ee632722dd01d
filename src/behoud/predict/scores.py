"""The published scores: a row per customer at risk, in the order in which to look at them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from behoud.company import Company
from behoud.engine.read import read_files
from behoud.predict import persona
from behoud.predict.bonds import Bonds
from behoud.predict.model import Learned
from behoud.predict.outlook import Outlook
from behoud.predict.panel import Panel
from behoud.predict.prospects import COMING
from behoud.predict.reasons import REASONS, Explainer
from behoud.predict.scorer import AMOUNTS, LOYALTY, Scorer, probabilities
from behoud.predict.snapshot import Resemblance
from behoud.predict.today import Today
from behoud.predict.value import MONEY, Worth, as_money, order
from behoud.stats.arrays import FloatArray, floats

EVERYONE_UP_TO = 20_000
"""Customers at the top of the list that are explained, however few there are."""
EXPLAINED = 0.05
"""Of a larger company the part that is explained."""
KEYS = ("customer_id", "value_at_risk", "rule_band", "value")
FIGURES = "scores"
TOP = "explained"
WHY = "reasons"


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

    @property
    def learned(self) -> Learned | None:
        return self.given[-1].learned if self.given else None

    def scorer(self, today: Today) -> Scorer:
        """What scores batches of today's features, without the rows that anything was learned from."""
        return Scorer(
            as_of=today.as_of,
            without=today.without,
            features=self.seen.features,
            learned=None if self.learned is None else self.learned.travelling(),
            given=tuple(o.horizon for o in self.given),
            worth=self.worth,
            settings=self.company.value,
            loyalty=self.bonds.loyalty.learned,
            rules=self.bonds.rules,
        )

    def explainer(self, today: Today) -> Explainer | None:
        """What explains the probabilities of batches; None where none is given."""
        if self.learned is None:
            return None
        usual = self.seen.on(today.as_of)
        return Explainer.of(self.learned.travelling(), usual, self.seen.features, today.as_of)


@dataclass(frozen=True)
class Scored:
    """The scores as they are published, and the figures that they were made of.

    `rows`: per customer its id, amounts in cents and chances, in the order of `personas`. `lacking`:
    what the rules of personas look at and nobody has a value of.
    """

    table: pa.Table
    rows: pd.DataFrame
    personas: pa.Table
    lacking: tuple[str, ...]


def scored(today: Today, scoring: Scoring, as_of: date) -> Scored:
    """Score every customer at risk where the engine computes, in batches that fit in memory."""
    return told(today, scoring.scorer(today), scoring.explainer(today), scoring.horizons, as_of)


def told(
    today: Today, scorer: Scorer, explainer: Explainer | None, horizons: Sequence[int], as_of: date
) -> Scored:
    """The scores in the order of the ranks, with reasons for those on top."""
    found = read_files(list(today.mapped(FIGURES, scorer, scorer.schema)))
    rows = pd.DataFrame({name: found[name].to_numpy() for name in scorer.numbers})
    rows.insert(0, "customer_id", found["customer_id"].to_pandas())
    _, places = order(rows[list(KEYS)])
    ordered = found.take(pa.array(places))
    why = explained(ordered["customer_id"], today, explainer)
    table = published(ordered, horizons, why, as_of)
    features = today.columns(persona.meant(scorer.rules, today.features))
    nobody_has = persona.lacking(scorer.rules, [found, features])
    return Scored(table, rows, found.select(persona.SCHEMA.names), nobody_has)


def by_value(
    customers: pd.Series, horizons: Sequence[int], worth: Worth, as_of: date, alike: Resemblance
) -> pa.Table:
    """Customers of a snapshot without dates, by their likeness to who had left and their value.

    Where no likeness is given: by their value alone, without reasons.
    """
    rows = pd.DataFrame({"customer_id": customers, "rule_band": 0.0, "value_at_risk": np.nan})
    rows["value"] = worth.of_customers(rows.customer_id)
    rows["likeness"] = floats(alike.likeness.reindex(customers))
    ordered, _ = order(rows)
    columns = {name: pa.array(ordered[name], from_pandas=True) for name in (*KEYS, "likeness")}
    table = pa.table(columns)
    return published(table, horizons, alike.reasons(on_top(table["customer_id"])), as_of)


def on_top(customers: pa.ChunkedArray) -> pa.ChunkedArray:
    """Of customers in the order of their ranks those that are explained."""
    return customers.slice(0, max(EVERYONE_UP_TO, ceil(EXPLAINED * len(customers))))


def explained(customers: pa.ChunkedArray, today: Today, explainer: Explainer | None) -> pa.Array | None:
    """Reasons for the first of the customers; None where no probability is given."""
    if explainer is None or not len(customers):
        return None
    first = on_top(customers).combine_chunks()
    top = today.only(first, TOP)
    found = read_files(list(top.mapped(WHY, explainer, explainer.schema)))
    return found["reasons"].take(pc.index_in(first, found["customer_id"])).combine_chunks()


def published(ordered: pa.Table, horizons: Sequence[int], why: pa.Array | None, as_of: date) -> pa.Table:
    """The columns of `schema`: figures in the order of the ranks, null where there are none."""
    count = ordered.num_rows
    wanted = schema(horizons)

    def column(name: str) -> pa.Array | pa.ChunkedArray:
        return ordered[name] if name in ordered.column_names else pa.nulls(count, wanted.field(name).type)

    def cents(name: str) -> FloatArray:
        known = name in ordered.column_names
        return floats(ordered[name].to_numpy()) if known else np.full(count, np.nan)

    days = ordered["days_to_deadline"] if "days_to_deadline" in ordered.column_names else pa.nulls(count)
    columns = [
        ordered["customer_id"].cast(pa.string()),
        pa.repeat(pa.scalar(as_of), count),
        pa.array(np.arange(1, count + 1), pa.int64()),
        *map(column, probabilities(horizons)),
        *(as_money(cents(name)) for name in ("value", *AMOUNTS)),
        column("likeness"),
        days.cast(pa.int64()),
        filled(why, count),
        *map(column, LOYALTY),
        column("persona"),
        ordered["because"] if "because" in ordered.column_names else column("persona_because"),
    ]
    return pa.table(columns, schema=wanted)


def filled(why: pa.Array | None, count: int) -> pa.Array:
    """The reasons of the first customers, and none of the others."""
    made = pa.array([], REASONS) if why is None else why
    starts = pa.array(np.zeros(count - len(made) + 1, dtype=np.int32))
    nothing = pa.ListArray.from_arrays(starts, pa.array([], REASONS.value_type))
    return pa.concat_arrays([made, nothing])


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
            *[(name, MONEY) for name in COMING],
            ("likeness", pa.float64()),
            ("days_to_notice_deadline", pa.int64()),
            ("reasons", REASONS),
            *[(name, pa.float64()) for name in LOYALTY],
            ("persona", pa.string()),
            ("persona_because", persona.SCHEMA.field("because").type),
        ]
    )
