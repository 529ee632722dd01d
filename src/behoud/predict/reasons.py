"""Why a customer stands where it stands: what moves its probability most, beside who is as usual.

Features that tell of the same thing count together; what a person can act on comes first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.predict.catalogue import feature_named
from behoud.predict.effects import Effects
from behoud.predict.figures import beside
from behoud.predict.model import Learned
from behoud.predict.periods import Flags
from behoud.predict.scorer import alike, at_risk_in
from behoud.predict.usual import Usual
from behoud.stats.arrays import FloatArray, IndexArray

MOST, FEWEST = 5, 3
MOST_UP = 4
"""Of at most five reasons; where anything keeps the customer, that is told too."""
SMALLEST = 0.03
"""Change of the logarithm of the expected decisions below which nothing is named."""
GIVEN = ("size", "tenure", "team", "kind")
"""Groups of features that are as they are: they move the probability, and nobody can act on them."""

REASONS = pa.list_(
    pa.struct(
        [
            ("code", pa.string()),
            ("direction", pa.string()),
            ("effect", pa.float64()),
            ("value", pa.float64()),
            ("typical", pa.float64()),
            ("beside", pa.float64()),
            ("text", pa.string()),
            ("typical_text", pa.string()),
        ]
    )
)
"""Per reason the feature that is named; whether its group raises ("up") or lowers ("down") the
probability, and by how much (`effect`, on the logarithm of the decisions expected in 30 days); the
customer's figure, what is typical, and the figure that is told beside it; of a category the texts."""


@dataclass(frozen=True)
class Explainer:
    """Explains batches of the features of today: RecordBatch in, a table of customer_id and reasons out."""

    learned: Learned
    typical: Usual
    features: tuple[str, ...]
    as_of: int

    schema = pa.schema([("customer_id", pa.string()), ("reasons", REASONS)])

    @classmethod
    def of(cls, learned: Learned, usual: pd.DataFrame, features: tuple[str, ...], as_of: int) -> Explainer:
        """Each customer is compared with what is typical of the rows `usual`."""
        return cls(learned, Usual.of(usual, learned.hazard.encoder.columns), features, as_of)

    def __call__(self, batch: pa.RecordBatch) -> pa.Table:
        rows = alike(at_risk_in(batch, self.as_of, frozenset()), self.features)
        customers = pa.array(rows.customer_id, pa.string())
        return pa.table([customers, reasons(self.learned, rows, self.typical)], schema=self.schema)


def reasons(learned: Learned, rows: pd.DataFrame, typical: Usual) -> pa.ListArray:
    """Per row three to five reasons (`REASONS`): those that raise the probability first, strongest first.

    Each is compared with what is `typical`; fewer where nothing else moves the probability.
    """
    if rows.empty:
        return pa.array([], REASONS)
    groups = grouped(learned.hazard.encoder.columns)
    effects = Effects.of(learned, typical, rows)
    table = np.column_stack([effects.together(names) for names in groups.values()])
    row, group = strongest(table, np.array([name in GIVEN for name in groups]))
    features = leading(effects, list(groups.values()), table, (row, group))
    told = pd.DataFrame({"row": row, "code": features, "effect": table[row, group]})
    values = worded(told, rows, typical)
    return pa.ListArray.from_arrays(offsets_of(row, len(rows)), values).cast(REASONS)


def offsets_of(row: IndexArray, count: int) -> pa.Array:
    """Where the values of each of `count` rows begin, and where the last end.

    >>> offsets_of(np.array([0, 0, 2]), 3).to_pylist()
    [0, 2, 2, 3]
    """
    return pa.array(np.concatenate([[0], np.cumsum(np.bincount(row, minlength=count))]), pa.int32())


def grouped(features: Sequence[str]) -> dict[str, list[str]]:
    """The features by group, in the order in which they come.

    >>> grouped(["usage_90", "team", "usage_30"])
    {'usage': ['usage_90', 'usage_30'], 'team': ['team']}
    """
    found: dict[str, list[str]] = {}
    for name in features:
        found.setdefault(feature_named(name).group, []).append(name)
    return found


def strongest(effects: FloatArray, given: Flags) -> tuple[IndexArray, IndexArray]:
    """Which groups to name of the effects (rows x groups): the row and the group of each, row by row.

    What raises the probability comes first, largest first, then what lowers it. What nobody can act
    on (`given`) comes after the rest, and only as far as there is too little else to say.

    >>> row, group = strongest(np.array([[0.8, -0.9, 0.1, 1.2]]), np.array([False, False, False, True]))
    >>> group.tolist()
    [0, 2, 1]
    >>> strongest(np.array([[0.8, -0.9, 0.01]]), np.array([True, True, False]))[1].tolist()
    [0, 1]
    """
    size = np.abs(effects)
    telling = size >= SMALLEST
    reserve = telling & given
    lacking = FEWEST - (telling & ~given).sum(axis=1, keepdims=True)
    chosen = (telling & ~given) | (reserve & (places(np.where(reserve, -size, np.inf)) < lacking))
    up, down = chosen & (effects > 0), chosen & (effects < 0)
    last = np.where(given, size.max() + 1.0, 0.0) - size
    first = places(np.where(up, last, np.inf))
    room = np.where(down.any(axis=1, keepdims=True), MOST_UP, MOST)
    up &= first < room
    raised = up.sum(axis=1, keepdims=True)
    after = raised + places(np.where(down, last, np.inf))
    down &= after < MOST
    order = np.where(up, first, np.where(down, after, MOST))
    row, place = np.nonzero(np.sort(order, axis=1)[:, :MOST] < MOST)
    return row, np.argsort(order, axis=1, kind="stable")[row, place]


def places(keys: FloatArray) -> IndexArray:
    """The place of each key in its row, smallest first.

    >>> places(np.array([[0.3, 0.1, 0.2]])).tolist()
    [[2, 0, 1]]
    """
    return np.argsort(np.argsort(keys, axis=1, kind="stable"), axis=1, kind="stable")


def leading(
    effects: Effects,
    groups: Sequence[list[str]],
    table: FloatArray,
    named: tuple[IndexArray, IndexArray],
) -> np.ndarray[tuple[int], np.dtype[np.object_]]:
    """The feature of each group that is named, which by itself moves the row most in the same direction."""
    row, group = named
    found = np.empty(len(row), dtype=object)
    for place, names in enumerate(groups):
        here = np.flatnonzero(group == place)
        if len(here) and len(names) > 1:
            toward = effects.alone(names, row[here]) * np.sign(table[row[here], place])[:, None]
            found[here] = np.array(names, dtype=object)[toward.argmax(axis=1)]
        else:
            found[here] = names[0]
    return found


def worded(told: pd.DataFrame, rows: pd.DataFrame, typical: Usual) -> pa.StructArray:
    """The reasons as they are published: `told` has the row, the feature and the effect of each."""
    number = {name: np.full(len(told), np.nan) for name in ("value", "typical", "beside")}
    text = {name: np.full(len(told), None, dtype=object) for name in ("text", "typical_text")}
    for code, here in told.groupby("code", sort=False).indices.items():
        name, row = str(code), told.row.to_numpy()[here]
        usual = typical.values[name]
        number["beside"][here] = beside(name, rows)[row]
        if feature_named(name).unit == "category":
            text["text"][here], text["typical_text"][here] = rows[name].to_numpy()[row], str(usual)
        else:
            number["value"][here], number["typical"][here] = rows[name].to_numpy()[row], usual
    columns = {
        "code": pa.array(told.code, pa.string()),
        "direction": pa.array(np.where(told.effect > 0, "up", "down"), pa.string()),
        "effect": pa.array(told.effect, pa.float64()),
        **{name: pa.array(column, pa.float64(), mask=np.isnan(column)) for name, column in number.items()},
        **{name: pa.array(column, pa.string()) for name, column in text.items()},
    }
    fields = REASONS.value_type
    return pa.StructArray.from_arrays([columns[field.name] for field in fields], fields=list(fields))
