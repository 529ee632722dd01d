"""The churn rate that a team would have with the company's mix of customers, beside its raw one.

A team is not blamed for its portfolio: its customers are weighed as the company's are, over
strata of size (fifths by value at t0), segment and tenure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from behoud.measure.bands import banded
from behoud.measure.dimensions import grouped
from behoud.measure.periods import Kind, Period
from behoud.measure.scope import Definitions, Scope
from behoud.stats.arrays import FloatArray
from behoud.stats.comparisons import holm
from behoud.stats.standardise import StandardisedRate, standardise
from behoud.stats.stratified import stratified_difference

METRIC = "adjusted_customer_churn_rate"


@dataclass(frozen=True)
class AdjustedFigure:
    """Raw and adjusted churn of a group in a period; the interval is that of the adjusted rate.

    `adjusted` is None where the group has no customers. `company` is the rate of all.
    `borrowed` is the share of the company's mix of which the group has no customers; there the
    company's rate stands in. `differs`: the group's customers leave more or less often than
    customers like them elsewhere (Mantel-Haenszel over the same strata, Holm over the groups
    of the period); None where the group or the rest is too small.
    """

    metric: str
    period: str
    dimension: str
    group: str
    raw: float
    adjusted: float | None
    low: float | None
    high: float | None
    borrowed: float | None
    company: float
    numerator: int
    denominator: int
    t0: date
    t1: date
    complete: bool
    p_adjusted: float | None
    differs: bool | None


def adjusted_rates(
    definitions: Definitions, *, by: str = "team", period: Kind = "year"
) -> list[AdjustedFigure]:
    """The figures per period and group, in that order; a period without customers has none."""
    scope = definitions.scope(period)
    cells: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in reduced(scope, by):
        cells[row["period"]].append(row)
    return [
        figure
        for one in scope.found
        if cells[one.label]
        for figure in of_period(definitions, by, one, cells[one.label])
    ]


def reduced(scope: Scope, by: str) -> list[dict[str, Any]]:
    """Customers and departures per period, group and stratum."""
    rows = grouped(scope.definitions, banded(scope), by).rename(own_group="group")
    has_segment = by != "segment" and "segment" in scope.views.columns("customers")
    rows = grouped(scope.definitions, rows, "segment" if has_segment else "total").rename(
        segment_band="group"
    )
    sums = rows.group_by("period", "own_group", "size_band", "segment_band", "tenure_band").aggregate(
        n=rows.count(), departures=rows.numerator.sum()
    )
    return sorted(
        scope.views.engine.arrow(sums).to_pylist(), key=lambda r: (r["period"], r["own_group"], stratum(r))
    )


def stratum(row: dict[str, Any]) -> tuple[int, str, str]:
    return row["size_band"], row["segment_band"], row["tenure_band"]


def of_period(
    definitions: Definitions, by: str, period: Period, rows: Sequence[dict[str, Any]]
) -> list[AdjustedFigure]:
    limits = definitions.company.thresholds
    groups = sorted({row["own_group"] for row in rows})
    sizes, gone = tables(groups, rows)
    rates = standardise(sizes, gone, confidence=limits.confidence)
    p_values = [tested(sizes, gone, place, limits.minimum_group) for place in range(len(groups))]
    corrected = holm(p_values) if len(groups) > 2 else np.array(p_values)
    company = float(gone.sum() / sizes.sum())
    return [
        adjusted_figure(by, period, group, (rate, company), (float(p), 1 - limits.confidence))
        for group, rate, p in zip(groups, rates, corrected, strict=True)
        if rate is not None
    ]


def tables(groups: list[str], rows: Sequence[dict[str, Any]]) -> tuple[FloatArray, FloatArray]:
    """Customers and departures, a row per group and a column per stratum."""
    strata = {key: place for place, key in enumerate(sorted({stratum(row) for row in rows}))}
    sizes, gone = np.zeros((len(groups), len(strata))), np.zeros((len(groups), len(strata)))
    for row in rows:
        cell = groups.index(row["own_group"]), strata[stratum(row)]
        sizes[cell] += row["n"]
        gone[cell] += row["departures"]
    return sizes, gone


def tested(sizes: FloatArray, gone: FloatArray, place: int, minimum: float) -> float:
    """p of the group against all others within strata; nan where one of the two is too small."""
    rest, rest_gone = sizes.sum(axis=0) - sizes[place], gone.sum(axis=0) - gone[place]
    if min(sizes[place].sum(), rest.sum()) < minimum:
        return float("nan")
    found = stratified_difference(gone[place], sizes[place], rest_gone, rest)
    return float("nan") if found is None or found.p is None else found.p


def adjusted_figure(
    by: str,
    period: Period,
    group: str,
    rates: tuple[StandardisedRate, float],
    test: tuple[float, float],
) -> AdjustedFigure:
    """`rates` are the group's and the company's, `test` the corrected p and the level it is held against."""
    (rate, company), (p, level) = rates, test
    return AdjustedFigure(
        metric=METRIC,
        period=period.label,
        dimension=by,
        group=group,
        raw=rate.raw_rate,
        adjusted=rate.rate,
        low=rate.low,
        high=rate.high,
        borrowed=rate.borrowed_weight,
        company=company,
        numerator=int(rate.events),
        denominator=int(rate.n),
        t0=period.t0,
        t1=period.t1,
        complete=period.complete,
        p_adjusted=None if np.isnan(p) else p,
        differs=None if np.isnan(p) else p <= level,
    )
