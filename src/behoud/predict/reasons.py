"""Why a customer stands where it stands: what its probability would be if a thing were as usual."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.predict.catalogue import feature_named
from behoud.predict.model import Learned
from behoud.stats.arrays import FloatArray
from behoud.words import Words

MOST = 3
SMALLEST = 0.05
"""Change of the log-odds below which nothing is named."""
GIVEN = ("size", "tenure", "team", "kind")
"""Groups of features that are as they are: they move the probability, and nobody can act on them."""

REASONS = pa.list_(
    pa.struct(
        [
            ("code", pa.string()),
            ("direction", pa.string()),
            ("value", pa.float64()),
            ("typical", pa.float64()),
            ("text", pa.string()),
            ("typical_text", pa.string()),
        ]
    )
)


def reasons(learned: Learned, rows: pd.DataFrame, usual: pd.DataFrame) -> list[list[dict[str, Any]]]:
    """Per row at most three reasons, those that raise the probability first, strongest first.

    Features that tell of the same thing are set to what is typical of the rows `usual` at once;
    the one of them that does most by itself is named.
    """
    columns = learned.candidates.columns
    typical = {name: typical_of(usual[name], name) for name in columns}
    actual = learned.log_odds(rows)
    groups: dict[str, list[str]] = {}
    for name in columns:
        groups.setdefault(feature_named(name).group, []).append(name)
    alone = {name: actual - learned.log_odds(reset(rows, typical, [name])) for name in columns}
    effects = {
        group: alone[names[0]] if len(names) == 1 else actual - learned.log_odds(reset(rows, typical, names))
        for group, names in groups.items()
    }
    chosen = [strongest({g: float(e[i]) for g, e in effects.items()}) for i in range(len(rows))]
    found = []
    for i, (_, row) in enumerate(rows.iterrows()):
        named = [(leading(groups[g], alone, i, effects[g][i]), effects[g][i]) for g in chosen[i]]
        found.append([reason(name, effect, row[name], typical[name]) for name, effect in named])
    return found


def typical_of(values: pd.Series, name: str) -> Any:
    """The median, or nothing where most customers have none; of a category the most frequent value."""
    if feature_named(name).unit == "category":
        return values.mode().iloc[0] if len(values) else ""
    return float(values.median()) if values.notna().mean() >= 0.5 else np.nan


def reset(rows: pd.DataFrame, typical: dict[str, Any], names: Sequence[str]) -> pd.DataFrame:
    return rows.assign(**{name: typical[name] for name in names})


def strongest(effects: dict[str, float]) -> list[str]:
    """The groups to name: what raises the probability, largest first, then what lowers it.

    What nobody can act on is named only where there is nothing else to say.

    >>> strongest({"usage": 0.8, "price": -0.9, "voice": 0.1, "team": 1.2})
    ['usage', 'voice', 'price']
    >>> strongest({"size": 0.8, "tenure": -0.9, "usage": 0.01})
    ['size', 'tenure']
    """
    telling = {group: effect for group, effect in effects.items() if abs(effect) >= SMALLEST}
    within_reach = {group: effect for group, effect in telling.items() if group not in GIVEN}
    chosen = within_reach or telling
    up = sorted((g for g in chosen if chosen[g] > 0), key=lambda g: -chosen[g])
    down = sorted((g for g in chosen if chosen[g] < 0), key=lambda g: chosen[g])
    return (up + down)[:MOST]


def leading(names: Sequence[str], alone: dict[str, FloatArray], row: int, effect: float) -> str:
    """Of features explained together the one that by itself moves the row most in the same direction."""
    return max(names, key=lambda name: float(alone[name][row]) * np.sign(effect))


def reason(name: str, effect: float, value: Any, typical: Any) -> dict[str, Any]:
    category = feature_named(name).unit == "category"
    return {
        "code": name,
        "direction": "up" if effect > 0 else "down",
        "value": None if category or pd.isna(value) else float(value),
        "typical": None if category or pd.isna(typical) else float(typical),
        "text": str(value) if category else None,
        "typical_text": str(typical) if category else None,
    }


def worded(reason: dict[str, Any], words: Words, currency: str) -> str:
    """A reason as one reads it: what, how much, and what is usual."""
    feature = feature_named(reason["code"])
    if feature.unit == "category":
        value, typical = reason["text"], reason["typical_text"]
    else:
        value, typical = (figure(reason[k], feature.unit, words, currency) for k in ("value", "typical"))
    name = words.say(feature.words) if words.has(feature.words) else own_name(reason["code"])
    return words.say(
        "features-reason",
        name=name,
        value=value or words.say("features-none"),
        typical=typical or words.say("features-none"),
    )


def own_name(code: str) -> str:
    """An own attribute is called what the company calls it."""
    return code.removeprefix("customer_").replace("_", " ")


def figure(value: float | None, unit: str, words: Words, currency: str) -> str:
    """A figure in its unit; empty where there is none."""
    if value is None:
        return ""
    if unit == "flag":
        return words.say("features-yes" if value else "features-no")
    if unit == "days":
        return words.say("features-days", days=round(value))
    if unit == "money":
        return words.money(value, currency)
    if unit in ("share", "change"):
        return words.percent(value, 0)
    return words.number(value, 0 if float(value).is_integer() else 1)
