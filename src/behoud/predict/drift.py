"""Whether the customers of today are still like those that were learned from: their features and chances."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.predict.catalogue import feature_named
from behoud.predict.encode import telling
from behoud.predict.level import CurveOf
from behoud.stats.arrays import FloatArray, floats

LOOK_BACK = 365
"""Days: with the snapshots of a year before a date, so that its season is among them."""
MOST_ROWS = 30_000
BINS = 10
MOVED = 0.25
"""From this index on a distribution is another one (Siddiqi 2006, Credit risk scorecards)."""
EMPTY = 1e-3
"""Share that an empty bin is taken to hold: none is so empty that one customer in it is everything."""
HORIZON = 90
CHANCE = "chance"


@dataclass(frozen=True)
class Moved:
    """One distribution then and now: the population stability index of today against the year before.

    `psi_usual` is the largest that a snapshot of that year itself has against the others: what the
    day of the week, campaigns and seasons make of it. `moved`: larger than that, and than `MOVED`.
    `typical_then` and `typical_now` are medians, None of a category and where most are unknown.
    """

    feature: str
    psi: float
    psi_usual: float
    moved: bool
    share_missing_then: float
    share_missing_now: float
    typical_then: float | None
    typical_now: float | None


@dataclass(frozen=True)
class Drift:
    """`features`, the one that moved most first, and what the model makes of all of them: `chance`."""

    features: tuple[Moved, ...]
    chance: Moved

    def card(self) -> dict[str, Any]:
        """For the model card."""
        return {
            "psi": self.chance.psi,
            "psi_usual": self.chance.psi_usual,
            "moved": [each.feature for each in self.features if each.moved],
            "features": len(self.features),
        }


def drift(rows: pd.DataFrame, now: pd.DataFrame, features: Sequence[str], curve: CurveOf) -> Drift | None:
    """Today (`now`) against the snapshots of the year before it among `rows`; None without any.

    A feature may move without any harm; the chances that the model gives move where it does harm.
    """
    if now.empty:
        return None
    today = int(now.as_of.iloc[0])
    then = few(rows[(rows.as_of < today) & (rows.as_of >= today - LOOK_BACK)])
    if then.empty:
        return None
    now = few(now)
    names = telling(pd.concat([then, now]), features)
    found = [moved(name, then[name], now[name], then.as_of) for name in names]
    found.sort(key=lambda each: (not each.moved, -each.psi, each.feature))
    one, other = (pd.Series(np.log(curve(part).leave(HORIZON)), index=part.index) for part in (then, now))
    return Drift(tuple(found), moved(CHANCE, one, other, then.as_of))


def few(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.iloc[:: max(1, -(-len(rows) // MOST_ROWS))]


def moved(name: str, then: pd.Series, now: pd.Series, days: pd.Series) -> Moved:
    """One distribution; `days` tells the snapshots of `then` apart."""
    category = name != CHANCE and feature_named(name).unit == "category"
    edges = edges_of(then, category)
    before = [binned(part, edges) for _, part in then.groupby(days.to_numpy())]
    whole = floats(np.sum(before, axis=0))
    psi = stability(whole, binned(now, edges))
    usual = max((stability(whole - each, each) for each in before if len(before) > 1), default=0.0)
    return Moved(
        name,
        psi,
        usual,
        psi > max(MOVED, usual),
        missing(then, category),
        missing(now, category),
        None if category else typical(then),
        None if category else typical(now),
    )


def edges_of(values: pd.Series, category: bool) -> list[Any]:
    """Categories as they are; of numbers the tenths."""
    if category:
        return sorted(values.unique())
    known = floats(values.dropna())
    return list(np.unique(np.quantile(known, np.arange(1, BINS) / BINS))) if len(known) else []


def binned(values: pd.Series, edges: list[Any]) -> FloatArray:
    """How many in each bin, one for what is unknown (or new, of a category) last.

    >>> binned(pd.Series([1.0, 5.0, np.nan, 9.0]), [3.0, 8.0]).tolist()
    [1.0, 1.0, 1.0, 1.0]
    """
    if values.dtype == object:
        found = values.value_counts().reindex(edges, fill_value=0)
        return floats(np.append(found, len(values) - found.sum()))
    known = floats(values.dropna())
    place = np.searchsorted(edges, known, side="left")
    return floats(np.append(np.bincount(place, minlength=len(edges) + 1), len(values) - len(known)))


def stability(then: FloatArray, now: FloatArray) -> float:
    """The population stability index: the sum over bins of the gap times the logarithm of the ratio.

    >>> round(stability(np.array([50.0, 50.0]), np.array([50.0, 50.0])), 6)
    0.0
    >>> round(stability(np.array([50.0, 50.0]), np.array([90.0, 10.0])), 3)
    0.879
    """
    if not then.sum() or not now.sum():
        return 0.0
    one, other = (np.maximum(part / part.sum(), EMPTY) for part in (then, now))
    return float(((other - one) * np.log(other / one)).sum())


def missing(values: pd.Series, category: bool) -> float:
    return float((values == "").mean() if category else values.isna().mean())


def typical(values: pd.Series) -> float | None:
    return float(values.median()) if values.notna().mean() >= 0.5 else None


KINDS = {"str": pa.string(), "bool": pa.bool_()}
SCHEMA = pa.schema([(f.name, KINDS.get(str(f.type), pa.float64())) for f in fields(Moved)])


def as_arrow(found: Drift | None) -> pa.Table:
    """The table `drift`: first the chances (feature `chance`), then the features, those that moved first."""
    lines = (found.chance, *found.features) if found else ()
    return pa.Table.from_pylist([asdict(each) for each in lines], schema=SCHEMA)
