"""Which products bind: churn of customers that have a product beside that of customers that do not.

A product that large old customers have would seem to bind them. So the difference is shown
twice: as it is, and within strata of customers alike in size, tenure and period.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import ibis
import numpy as np

from behoud.engine.calendar import add_days
from behoud.measure.bands import TRAILING_DAYS, banded
from behoud.measure.observed import Observed, complete_periods
from behoud.measure.periods import Kind
from behoud.measure.presence import active_on, contract_terms
from behoud.measure.scope import Definitions, Scope
from behoud.stats.comparisons import fisher, holm
from behoud.stats.intervals import share_difference
from behoud.stats.stratified import StratifiedDifference, stratified_difference
from behoud.stats.trend import Trend, trend
from behoud.words import fault

Strata = dict[tuple[Any, ...], tuple[int, int]]
"""Per stratum: customers, departures."""
HELD = {"contract": (0, 1, 2, 3, 4), "inactivity": (0, 1, 2, 5, 10, 20)}
"""From how many products on a band begins."""


@dataclass(frozen=True)
class ProductChurn:
    """Churn of the owners of a product and of the others, over all periods together.

    `difference` is owners minus others, as it is; `adjusted` within strata of like customers.
    Both are tested with Holm's correction over the products, None where owners or others are
    too few. `binds`: owners leave less, adjusted; `loosens`: they leave more.
    """

    product_id: str
    product: str
    owners: Observed
    others: Observed
    difference: float | None
    low: float | None
    high: float | None
    p_adjusted: float | None
    differs: bool | None
    adjusted: float | None
    adjusted_low: float | None
    adjusted_high: float | None
    adjusted_p: float | None
    binds: bool | None
    loosens: bool | None


@dataclass(frozen=True)
class HeldBand:
    """Churn of customers with `at_least` to `at_most` products (None: without end)."""

    at_least: int
    at_most: int | None
    observed: Observed


@dataclass(frozen=True)
class Ownership:
    """Products against churn in the complete `periods`, each customer once per period.

    `products` in the order of the adjusted difference, what binds most first.
    """

    periods: tuple[str, ...]
    products: tuple[ProductChurn, ...]
    numbers: tuple[HeldBand, ...]
    trend: Trend | None

    @property
    def binding(self) -> tuple[ProductChurn, ...]:
        return tuple(p for p in self.products if p.binds)


def ownership(definitions: Definitions, *, period: Kind = "year") -> Ownership:
    """Product ownership at t0 against churn in the period; BehoudError where no product is known."""
    if definitions.company.churn.kind == "snapshot":
        raise fault("usage-snapshot")
    scope = Scope(definitions, complete_periods(definitions, period))
    rows = banded(scope)
    held = definitions.views.engine.keep(held_products(scope))
    products, everyone = per_product(scope, rows, held), per_stratum(scope, rows)
    if not products:
        raise fault("usage-no-products", table=SOLD[definitions.company.churn.kind])
    numbers = held_bands(scope, rows, held)
    return Ownership(
        periods=tuple(p.label for p in scope.found),
        products=compared(definitions, products, everyone),
        numbers=numbers,
        trend=trend([b.observed.departures for b in numbers], [b.observed.customers for b in numbers]),
    )


SOLD = {"contract": "contract_terms", "inactivity": "transactions"}


def held_products(scope: Scope) -> ibis.Table:
    """Per period and customer the products it has at t0: under contract, or bought in the 365 days before."""
    if scope.company.churn.kind == "contract":
        rows = contract_terms(scope.views).cross_join(scope.periods)
        rows = rows.filter(active_on(rows, rows.t0))
    else:
        rows = scope.views["transactions"].cross_join(scope.periods)
        rows = rows.filter((rows.on > add_days(rows.t0, -TRAILING_DAYS)) & (rows.on <= rows.t0))
    return rows.filter(rows.product_id.notnull()).select("period", "customer_id", "product_id").distinct()


def per_stratum(scope: Scope, rows: ibis.Table) -> Strata:
    sums = rows.group_by(*STRATUM).aggregate(customers=rows.count(), departures=rows.numerator.sum())
    return {stratum(r): (r["customers"], r["departures"]) for r in scope.views.engine.arrow(sums).to_pylist()}


STRATUM = ("period", "size_band", "tenure_band")


def stratum(row: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(row[column] for column in STRATUM)


def per_product(scope: Scope, rows: ibis.Table, held: ibis.Table) -> dict[tuple[str, str], Strata]:
    """Owners by (product_id, name) and stratum."""
    owned = rows.join(held, ["period", "customer_id"])
    sums = owned.group_by("product_id", *STRATUM).aggregate(
        customers=owned.count(), departures=owned.numerator.sum()
    )
    names = scope.views["products"].select(named_product="product_id", product="name")
    named = sums.left_join(names, sums.product_id == names.named_product)
    found: dict[tuple[str, str], Strata] = defaultdict(dict)
    for row in scope.views.engine.arrow(named).to_pylist():
        key = (row["product_id"], row["product"] or row["product_id"])
        found[key][stratum(row)] = (row["customers"], row["departures"])
    return found


def held_bands(scope: Scope, rows: ibis.Table, held: ibis.Table) -> tuple[HeldBand, ...]:
    """Churn by the number of products; bands without customers are left out."""
    counts = held.group_by("period", "customer_id").aggregate(products=held.count())
    joined = rows.left_join(counts, ["period", "customer_id"])
    joined = joined.mutate(products=ibis.coalesce(joined.products, ibis.literal(0).cast("int64")))
    sums = joined.group_by("products").aggregate(customers=joined.count(), departures=joined.numerator.sum())
    found = scope.views.engine.arrow(sums).to_pylist()
    edges = HELD[scope.company.churn.kind]
    bands = []
    for at_least, following in zip(edges, (*edges[1:], None), strict=True):
        own = [
            r for r in found if r["products"] >= at_least and (following is None or r["products"] < following)
        ]
        customers, departures = sum(r["customers"] for r in own), sum(r["departures"] for r in own)
        if customers:
            observed = Observed.of(departures, customers, scope.company.thresholds.confidence)
            bands.append(HeldBand(at_least, following - 1 if following else None, observed))
    return tuple(bands)


@dataclass(frozen=True)
class _Sides:
    """Owners and others of a product, before the correction."""

    owners: Observed
    others: Observed
    p: float | None
    adjusted: StratifiedDifference | None


def compared(
    definitions: Definitions, products: dict[tuple[str, str], Strata], everyone: Strata
) -> tuple[ProductChurn, ...]:
    limits = definitions.company.thresholds
    names = sorted(products)
    tested = [sides(products[name], everyone, limits.minimum_group, limits.confidence) for name in names]
    raw = corrected([one.p for one in tested])
    adjusted = corrected([one.adjusted.p if one.adjusted and one.p is not None else None for one in tested])
    made = [
        product_churn(name, one, p, q, limits.confidence)
        for name, one, p, q in zip(names, tested, raw, adjusted, strict=True)
    ]
    return tuple(sorted(made, key=lambda m: (m.adjusted is None, m.adjusted or 0, m.product_id)))


def sides(owned: Strata, everyone: Strata, minimum: int, confidence: float) -> _Sides:
    strata = sorted(everyone)
    own = np.array([owned.get(key, (0, 0)) for key in strata])
    rest = np.array([everyone[key] for key in strata]) - own
    n, left = (int(x) for x in own.sum(axis=0))
    other_n, other_left = (int(x) for x in rest.sum(axis=0))
    enough = min(n, other_n) >= minimum
    return _Sides(
        Observed.of(left, n, confidence),
        Observed.of(other_left, other_n, confidence),
        fisher(left, n, other_left, other_n) if enough else None,
        stratified_difference(own[:, 1], own[:, 0], rest[:, 1], rest[:, 0], confidence=confidence),
    )


def corrected(p_values: Sequence[float | None]) -> list[float | None]:
    """Holm's correction; None stays None."""
    found = holm([np.nan if p is None else p for p in p_values])
    return [None if np.isnan(p) else float(p) for p in found]


def product_churn(
    name: tuple[str, str], found: _Sides, p: float | None, adjusted_p: float | None, confidence: float
) -> ProductChurn:
    owners, others, adjusted = found.owners, found.others, found.adjusted
    interval = share_difference(
        owners.departures, owners.customers, others.departures, others.customers, confidence
    )
    difference = None if owners.share is None or others.share is None else owners.share - others.share
    proven = None if adjusted_p is None else adjusted_p <= 1 - confidence
    return ProductChurn(
        product_id=name[0],
        product=name[1],
        owners=owners,
        others=others,
        difference=difference,
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        p_adjusted=p,
        differs=None if p is None else p <= 1 - confidence,
        adjusted=adjusted.difference if adjusted else None,
        adjusted_low=adjusted.interval.low if adjusted and adjusted.interval else None,
        adjusted_high=adjusted.interval.high if adjusted and adjusted.interval else None,
        adjusted_p=adjusted_p,
        binds=None if proven is None or adjusted is None else proven and adjusted.difference < 0,
        loosens=None if proven is None or adjusted is None else proven and adjusted.difference > 0,
    )
