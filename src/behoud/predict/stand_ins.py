"""Columns that stand in for the time: determined by it alone, or together with one or two others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from behoud.stats.arrays import FloatArray

DETERMINED = 0.98
"""Share of the variance that time and others explain from which they make up the column."""
ALIKE = 0.9
"""The same of time alone, by ranks or by categories."""
LEANS_ON_TIME = 0.5
"""And what time must explain alone.

Total = months x price is symmetrical: total and months make up the price as well as months and
price the total. It is the total that leans on time.
"""
ROWS_PER_VALUE = 20
FEWEST = 50


@dataclass(frozen=True)
class StandIn:
    """What makes up the column beside the time, and the share of its variance that is explained."""

    beside: tuple[str, ...]
    share: float


def stand_in(rows: pd.DataFrame, name: str, time: str) -> StandIn | None:
    """How `name` follows from `time`; None where it does not.

    >>> months = [float(n) for n in range(1, 101)]
    >>> price = [20.0 + 7 * (n % 9) for n in range(1, 101)]
    >>> rows = pd.DataFrame({"months": months, "price": price})
    >>> rows["total"] = rows.months * rows.price
    >>> stand_in(rows, "total", "months").beside, stand_in(rows, "price", "months")
    (('price',), None)
    """
    clock = pd.to_numeric(rows[time], errors="coerce")
    values = numeric(rows[name])
    if values is None:
        share = by_category(rows[name], clock)
        return StandIn((), share) if share >= ALIKE else None
    both = values.notna() & clock.notna()
    if both.sum() < FEWEST or values[both].nunique() < 3:
        return None
    share = squared(values[both].rank(), clock[both].rank())
    if share >= ALIKE:
        return StandIn((), share)
    if share < LEANS_ON_TIME:
        return None
    return made_up(values, clock, others(rows, name, time))


def numeric(values: pd.Series) -> pd.Series | None:
    """The column as numbers, where it is one; text that reads as numbers counts."""
    if pd.api.types.is_numeric_dtype(values):
        return values.astype(float)
    found = pd.to_numeric(values, errors="coerce")
    filled = values.notna() & (values.astype(str).str.strip() != "")
    return found if filled.any() and found[filled].notna().mean() >= DETERMINED else None


def others(rows: pd.DataFrame, name: str, time: str) -> dict[str, pd.Series]:
    found = {other: numeric(rows[other]) for other in rows.columns if other not in (name, time)}
    return {other: values for other, values in found.items() if values is not None and values.nunique() > 2}


def made_up(values: pd.Series, clock: pd.Series, beside: dict[str, pd.Series]) -> StandIn | None:
    """Time and one or two others that make up the column: as a sum, or, in logarithms, as a product."""
    for scale in (logarithm, plainly):
        target, first = scale(values), scale(clock)
        scaled = {name: scale(other) for name, other in beside.items()}
        chosen: tuple[str, ...] = ()
        for _ in range(2):
            shares = {
                name: explained(target, [first, *(scaled[c] for c in chosen), scaled[name]])
                for name in scaled
                if name not in chosen
            }
            if not shares:
                break
            best = max(sorted(shares), key=lambda name: shares[name])
            chosen = (*chosen, best)
            if shares[best] >= DETERMINED:
                return StandIn(chosen, shares[best])
    return None


def logarithm(values: pd.Series) -> pd.Series:
    return pd.Series(np.log(values.where(values > 0)), index=values.index)


def plainly(values: pd.Series) -> pd.Series:
    return values


def explained(target: pd.Series, parts: Sequence[pd.Series]) -> float:
    """R squared of least squares on the rows that are complete; 0 where those are fewer than half."""
    table = pd.concat([target, *parts], axis=1).to_numpy(dtype=float)
    table = table[np.isfinite(table).all(axis=1)]
    if len(table) < max(FEWEST, target.notna().sum() / 2):
        return 0.0
    design: FloatArray = np.column_stack([np.ones(len(table)), table[:, 1:]])
    fitted = design @ np.linalg.lstsq(design, table[:, 0], rcond=None)[0]
    spread = float(np.var(table[:, 0]))
    return 1 - float(np.var(table[:, 0] - fitted)) / spread if spread > 0 else 0.0


def squared(one: pd.Series, other: pd.Series) -> float:
    """The squared correlation."""
    found = float(np.corrcoef(one, other)[0, 1])
    return 0.0 if np.isnan(found) else found**2


def by_category(values: pd.Series, clock: pd.Series) -> float:
    """Share of the variance of the time's rank that lies between the categories of a column."""
    filled = values.notna() & clock.notna()
    kinds = values[filled].nunique()
    if kinds < 2 or filled.sum() < max(FEWEST, ROWS_PER_VALUE * kinds):
        return 0.0
    rank = clock[filled].rank()
    means = rank.groupby(values[filled].astype(str)).transform("mean")
    spread = float(np.var(rank))
    return float(np.var(means)) / spread if spread > 0 else 0.0
