"""Customers at the start of a period in bands of size and tenure, so that like is compared with like."""

from __future__ import annotations

import ibis

from behoud.engine.calendar import add_days, days_between, or_far, years
from behoud.measure.activity import sales
from behoud.measure.churn import churned
from behoud.measure.lifetimes import lifetimes
from behoud.measure.scope import Scope
from behoud.measure.snapshot import marked

SIZES = 5
TENURES = ((1, "0-1"), (2, "1-2"), (3, "2-3"), (5, "3-5"))
"""Below so many years, and how the band is called; above the last it is "5+", unknown is ""."""
OLDEST = "5+"
TRAILING_DAYS = 365


def banded(scope: Scope) -> ibis.Table:
    """One row per period and customer at t0, kept: numerator 1 where it left in the period.

    Columns period, customer_id, group_on, numerator, denominator, value (ARR at t0; without
    contracts what was bought in the 365 days up to t0, of a snapshot the yearly amount),
    size_band (0 to 4, fifths of the period's customers by value, equal values together) and
    tenure_band.
    """
    kind = scope.company.churn.kind
    if kind == "snapshot":
        rows = snapshot_rows(scope)
    else:
        rows = churned(scope).select("period", "customer_id", "numerator", "denominator", "group_on")
        rows = with_tenure(
            scope, with_value(rows, arr_at_start(scope) if kind == "contract" else bought(scope))
        )
    return scope.views.engine.keep(with_size_band(with_tenure_band(rows)))


def with_value(rows: ibis.Table, values: ibis.Table) -> ibis.Table:
    joined = rows.left_join(values, ["period", "customer_id"]).drop("period_right", "customer_id_right")
    zero = ibis.literal(0).cast("decimal(38, 2)")
    return joined.mutate(value=ibis.coalesce(joined.value.cast("decimal(38, 2)"), zero))


def arr_at_start(scope: Scope) -> ibis.Table:
    return scope.recurring.select("period", "customer_id", value="arr0")


def bought(scope: Scope) -> ibis.Table:
    """What each customer bought in the 365 days up to and with t0."""
    rows = sales(scope.definitions).cross_join(scope.periods)
    since = add_days(rows.t0, -TRAILING_DAYS)
    rows = rows.filter((rows.day > since) & (rows.day <= rows.t0))
    return rows.group_by("period", "customer_id").aggregate(value=rows.amount.sum())


def with_tenure(scope: Scope, rows: ibis.Table) -> ibis.Table:
    """Add `years`, how long the present life had lasted on the day the group is looked up."""
    lives = lifetimes(scope.definitions)
    lives = lives.select(
        "since", life_customer="customer_id", life_start="started_on", life_last=or_far(lives.end_on)
    )
    covering = [
        rows.customer_id == lives.life_customer,
        lives.life_start <= rows.group_on,
        lives.life_last > rows.group_on,
    ]
    joined = rows.left_join(lives, covering)
    return joined.select(*rows.columns, years=years(days_between(joined.group_on, joined.since)))


def snapshot_rows(scope: Scope) -> ibis.Table:
    churn = scope.company.churn
    rows = marked(scope)
    customers = scope.views["customers"]
    amount = customers[churn.yearly_amount] if churn.yearly_amount else ibis.literal(0)
    months = customers[churn.tenure_months] if churn.tenure_months else ibis.null("float64")
    twelve = ibis.literal(12).cast("float64")
    own = customers.select(
        own_customer="customer_id",
        value=ibis.coalesce(amount.cast("decimal(38, 2)"), ibis.literal(0).cast("decimal(38, 2)")),
        years=months.cast("float64") / twelve,
    )
    return rows.left_join(own, rows.customer_id == own.own_customer).drop("own_customer")


def with_tenure_band(rows: ibis.Table) -> ibis.Table:
    bands = [(rows.years < ibis.literal(limit).cast("float64"), name) for limit, name in TENURES]
    named = ibis.cases(*bands, else_=OLDEST)
    return rows.mutate(tenure_band=rows.years.isnull().ifelse("", named)).drop("years")


def with_size_band(rows: ibis.Table) -> ibis.Table:
    return rows.mutate(size_band=fifth(rows, rows.value, "period"))


def fifth(rows: ibis.Table, value: ibis.Value, *within: str, parts: int = SIZES) -> ibis.Value:
    """The part (0 is the smallest) that a value falls in among its peers; equal values fall together."""
    peers = ibis.window(group_by=list(within))
    place = ibis.rank().over(ibis.window(group_by=list(within), order_by=value)).cast("float64")
    count = rows.count().over(peers).cast("float64")
    return (place * ibis.literal(parts).cast("float64") / count).floor().cast("int64")
