"""What each customer at risk is told by: its chances, amounts, loyalty and persona, batch by batch.

A batch is scored by itself, row by row, wherever the engine maps it: in this process or on a worker of
a cluster. What that takes is held here and nothing else, for it travels there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from behoud.company import Value
from behoud.predict import persona
from behoud.predict.catalogue import feature_named
from behoud.predict.curve import Curve
from behoud.predict.lifetime import Staying
from behoud.predict.loyalty import Loyalty
from behoud.predict.loyalty.components import PARTS
from behoud.predict.model import Learned, rule_score
from behoud.predict.periods import MARKS
from behoud.predict.persona import Rules, meant, personas
from behoud.predict.prospects import COMING
from behoud.predict.ranges import between
from behoud.predict.today import prepared
from behoud.predict.value import Worth, at_risk, band, coming
from behoud.stats.arrays import FloatArray, floats

BEFORE_DEADLINE = "p_leave_before_notice_deadline"
BOUNDS = ("_low", "_high")
LOYALTY = ("loyalty", *PARTS)
CUSTOMER = ("customer_id", "rule_band", "days_to_deadline", "value")
AMOUNTS = ("value_at_risk", *COMING)


@dataclass(frozen=True)
class Scorer:
    """Scores batches of the features of today: RecordBatch in, a table of `schema` out.

    `given`: the horizons of which a probability is given. `worth` and all amounts are in cents.
    """

    as_of: int
    without: frozenset[str]
    features: tuple[str, ...]
    learned: Learned | None
    given: tuple[int, ...]
    worth: Worth
    settings: Value
    loyalty: Loyalty | None
    rules: Rules

    def __call__(self, batch: pa.RecordBatch) -> pa.Table:
        rows = alike(at_risk_in(batch, self.as_of, self.without), self.features)
        figures = self.figures(rows)
        known = figures.assign(**{name: figures[name] / 100 for name in ("value", "value_at_risk")})
        looked_at = rows[meant(self.rules, list(rows.columns))]
        asked = pd.concat([looked_at, known.drop(columns=list(CUSTOMER[1:3]))], axis=1)
        told = personas(asked, self.rules)
        numbers = [told["customer_id"], *(as_numbers(figures[name]) for name in self.numbers)]
        return pa.table([*numbers, *told.columns[1:]], schema=self.schema)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The columns of figures, all doubles, null where nothing is known."""
        chances = probabilities(self.given) if self.learned is not None else []
        return (*CUSTOMER[1:], *chances, *AMOUNTS, *LOYALTY)

    @property
    def schema(self) -> pa.Schema:
        doubles = [(name, pa.float64()) for name in self.numbers]
        return pa.schema([("customer_id", pa.string()), *doubles, *list(persona.SCHEMA)[1:]])

    def figures(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Per row of features its figures, NaN where nothing is known."""
        cents = self.worth.of_customers(rows.customer_id)
        made = {"customer_id": rows.customer_id, "rule_band": rule_bands(rows), "value": cents}
        made["days_to_deadline"] = floats(rows.get("contract_days_to_deadline", unknown(rows)))
        made |= self.ahead(rows, cents)
        loyal = None if self.loyalty is None else self.loyalty.score(rows)
        made |= {name: unknown(rows) if loyal is None else floats(loyal[name]) for name in LOYALTY}
        return pd.DataFrame(made)

    def ahead(self, rows: pd.DataFrame, cents: FloatArray) -> dict[str, FloatArray]:
        """What lies ahead of customers, in probabilities and in cents; nothing where nothing is given."""
        if self.learned is None:
            ahead = coming(self.worth, rows.customer_id, None, self.settings)
            return {"value_at_risk": unknown(rows)} | ahead
        curve = self.learned.curve(rows)
        made = chances(rows, curve, self.learned.doubt(rows), self.given)
        longest = made[f"p_leave_{self.given[-1]}"]
        ahead = coming(self.worth, rows.customer_id, self.staying(curve), self.settings)
        return made | {"value_at_risk": at_risk(cents, longest)} | ahead

    def staying(self, curve: Curve) -> Staying:
        """The chances to stay up to the longest horizon that is given."""
        marks = tuple(float(mark) for mark in MARKS[1:] if mark <= self.given[-1])
        return Staying(marks, np.column_stack([1 - curve.stay(mark) for mark in marks]))


def at_risk_in(batch: pa.RecordBatch, as_of: int, without: frozenset[str]) -> pd.DataFrame:
    """The rows of a batch of features, but for the customers in `without`."""
    table = pa.Table.from_batches([batch])
    if without:
        barred = pc.is_in(table["customer_id"], pa.array(sorted(without), pa.string()))
        table = table.filter(pc.invert(barred))
    return prepared(table, as_of)


def alike(rows: pd.DataFrame, features: Sequence[str]) -> pd.DataFrame:
    """The rows with every feature that was learned from: one that today lacks says nothing."""
    missing = [name for name in features if name not in rows]
    empty = {name: "" if feature_named(name).unit == "category" else np.nan for name in missing}
    return rows.assign(**empty) if missing else rows


def chances(
    rows: pd.DataFrame, curve: Curve, doubt: FloatArray, given: Sequence[int]
) -> dict[str, FloatArray]:
    """Per horizon the probability to decide to leave, between low and high; other ends apart.

    Before the notice deadline: where it lies within the longest horizon.
    """
    made = {f"p_leave_{horizon}": curve.leave(horizon) for horizon in given}
    made |= ranges(curve, doubt, given)
    made |= {f"p_involuntary_{horizon}": curve.end(horizon) for horizon in given}
    deadline = floats(rows.get("contract_days_to_deadline", unknown(rows)))
    until = np.where(deadline < given[-1], deadline + 1, np.nan)
    within = np.nan_to_num(until, nan=1.0)
    before = {"": curve.leave(within)} | dict(zip(BOUNDS, between(curve, doubt, within), strict=True))
    return made | {
        f"{BEFORE_DEADLINE}{end}": np.where(np.isnan(until), np.nan, found) for end, found in before.items()
    }


def ranges(curve: Curve, doubt: FloatArray, given: Sequence[int]) -> dict[str, FloatArray]:
    """Low and high per horizon: like the probability between them, neither falls as one looks further."""
    made: dict[str, FloatArray] = {}
    so_far = np.zeros((len(BOUNDS), len(doubt)))
    for horizon in given:
        found = between(curve, doubt, np.full(len(doubt), float(horizon)))
        so_far = np.maximum(so_far, np.stack(found))
        made |= {f"p_leave_{horizon}{end}": bound for end, bound in zip(BOUNDS, so_far, strict=True)}
    return made


def rule_bands(rows: pd.DataFrame) -> FloatArray:
    return band(rule_score(rows), nearest="rule_days_silent" not in rows)


def unknown(rows: pd.DataFrame) -> FloatArray:
    return np.full(len(rows), np.nan)


def as_numbers(values: pd.Series) -> pa.Array:
    """Doubles, null where they are NaN."""
    found = floats(values)
    return pa.array(found, pa.float64(), mask=np.isnan(found))


def probabilities(horizons: Sequence[int]) -> list[str]:
    """The names of the columns of probabilities, in their order.

    >>> probabilities([30])[:4]
    ['p_leave_30', 'p_leave_30_low', 'p_leave_30_high', 'p_leave_before_notice_deadline']
    """
    ends = ("", *BOUNDS)
    leave = [f"p_leave_{horizon}{end}" for horizon in horizons for end in ends]
    before = [f"{BEFORE_DEADLINE}{end}" for end in ends]
    return leave + before + [f"p_involuntary_{horizon}" for horizon in horizons]
