"""Why a customer stands where it stands: what moves its probability most, beside who is as usual.

Features that tell of the same thing count together; what a person can act on comes first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.predict.catalogue import feature_named
from behoud.predict.effects import Effects
from behoud.predict.figures import beside
from behoud.predict.model import Learned
from behoud.predict.usual import Usual
from behoud.stats.arrays import FloatArray

MOST, FEWEST = 5, 3
MOST_UP = 4
"""Of at most five reasons; where anything keeps the customer, that is told too."""
SMALLEST = 0.05
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


def reasons(learned: Learned, rows: pd.DataFrame, usual: pd.DataFrame) -> list[list[dict[str, Any]]]:
    """Per row three to five reasons, those that raise the probability first, strongest first.

    Each is compared with what is typical of the rows `usual`; fewer where nothing else moves it.
    """
    if rows.empty:
        return []
    features = learned.hazard.encoder.columns
    typical, groups = Usual.of(usual, features), grouped(features)
    effects = Effects.of(learned, typical, rows)
    table = np.column_stack([effects.together(names) for names in groups.values()])
    chosen = [strongest(dict(zip(groups, line, strict=True))) for line in table.tolist()]
    leaders = leading(effects, groups, table, chosen)
    columns = {name: rows[name].tolist() for name in features}
    found = []
    for i, named in enumerate(chosen):
        row = {name: columns[name][i] for name in features}
        found.append([reason(leaders[group][i], effect, row, typical) for group, effect in named.items()])
    return found


def grouped(features: Sequence[str]) -> dict[str, list[str]]:
    """The features by group, in the order in which they come.

    >>> grouped(["usage_90", "team", "usage_30"])
    {'usage': ['usage_90', 'usage_30'], 'team': ['team']}
    """
    found: dict[str, list[str]] = {}
    for name in features:
        found.setdefault(feature_named(name).group, []).append(name)
    return found


def strongest(effects: Mapping[str, float]) -> dict[str, float]:
    """The groups to name with their effects: what raises the probability, largest first, then what lowers it.

    What nobody can act on is named only as far as there is too little else to say.

    >>> strongest({"usage": 0.8, "price": -0.9, "voice": 0.1, "team": 1.2})
    {'usage': 0.8, 'voice': 0.1, 'price': -0.9}
    >>> strongest({"size": 0.8, "tenure": -0.9, "usage": 0.01})
    {'size': 0.8, 'tenure': -0.9}
    """
    telling = sorted((g for g in effects if abs(effects[g]) >= SMALLEST), key=lambda g: -abs(effects[g]))
    within_reach = [group for group in telling if group not in GIVEN]
    given = [group for group in telling if group in GIVEN]
    chosen = within_reach + given[: max(0, FEWEST - len(within_reach))]
    up = [group for group in chosen if effects[group] > 0]
    down = [group for group in chosen if effects[group] < 0]
    up = up[: MOST_UP if down else MOST]
    return {group: effects[group] for group in (up + down)[:MOST]}


def leading(
    effects: Effects,
    groups: Mapping[str, list[str]],
    table: FloatArray,
    chosen: Sequence[Mapping[str, float]],
) -> dict[str, dict[int, str]]:
    """Per group and row that names it, the feature that by itself moves the row most in that direction."""
    found: dict[str, dict[int, str]] = {}
    for place, (group, names) in enumerate(groups.items()):
        rows = np.array([i for i, named in enumerate(chosen) if group in named], dtype=np.intp)
        if len(rows) and len(names) > 1:
            toward = effects.alone(names, rows) * np.sign(table[rows, place])[:, None]
            best = toward.argmax(axis=1)
        else:
            best = np.zeros(len(rows), dtype=np.intp)
        found[group] = {int(i): names[k] for i, k in zip(rows, best, strict=True)}
    return found


def reason(name: str, effect: float, row: Mapping[str, Any], typical: Usual) -> dict[str, Any]:
    """One reason as it is published; `row` has the customer's features."""
    category = feature_named(name).unit == "category"
    value, usual = row[name], typical.values[name]
    return {
        "code": name,
        "direction": "up" if effect > 0 else "down",
        "effect": effect,
        "value": None if category or pd.isna(value) else float(value),
        "typical": None if category or pd.isna(usual) else float(usual),
        "beside": beside(name, row),
        "text": str(value) if category else None,
        "typical_text": str(usual) if category else None,
    }
