"""A metric: a name, how it accumulates, what it needs, and the rows it is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import ibis

if TYPE_CHECKING:
    from behoud.measure.scope import Scope

Kind = Literal["share", "ratio", "total", "mean"]
Unit = Literal["share", "money", "count", "years"]


@dataclass(frozen=True)
class Metric:
    """One metric.

    `rows` gives one row per customer or term and period, with at least period, customer_id,
    numerator, denominator and group_on (the day at which its group is looked up); further
    columns are what a reader wants to see of the row. A `product_id` among them is the group
    by product. How it accumulates: a share is a sum of 0/1 over a count; a ratio a sum over a
    sum; a total a sum divided by `per` (12 makes MRR of ARR); a mean a sum over a count.
    `bounded`: no row's numerator exceeds its denominator. `stock`: a state at t1, counted whole,
    so without an interval.
    """

    name: str
    kind: Kind
    unit: Unit
    needs: tuple[str, ...]
    rows: Callable[[Scope], ibis.Table]
    higher_is: Literal["worse", "better", "neutral"] = "neutral"
    churn_kinds: tuple[str, ...] = ("contract",)
    basis: Literal["customers", "revenue", "terms"] = "customers"
    per: int = 1
    bounded: bool = False
    stock: bool = False
