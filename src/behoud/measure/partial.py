"""Partial churn: a product or contract lost while the customer stays."""

from __future__ import annotations

import ibis

from behoud.measure.metric import Metric
from behoud.measure.money import priced_terms
from behoud.measure.scope import Scope

TERMS = ("contract_terms",)


def contracts(scope: Scope) -> ibis.Table:
    """Per period, customer and contract: did it run at t0 and at t1, its ARR at t0, and was it lost.

    Lost: it ran at t0 and not at t1, and the customer has begun no other contract for the
    same product that runs at t1.
    """
    terms = priced_terms(scope.definitions, scope.found, scope.periods)
    product = ibis.coalesce(terms.product_id, ibis.literal(""))
    terms = terms.mutate(contract=ibis.coalesce(terms.contract_id, terms.term_id), product=product)
    held = terms.group_by("period", "t0", "customer_id", "contract", "product").aggregate(
        had=terms.at0.any(), has=terms.at1.any(), arr0=terms.arr0.sum()
    )
    fresh = (held.has & ~held.had).cast("int64")
    same = ibis.window(group_by=["period", "customer_id", "product"])
    held = held.mutate(begun=fresh.max().over(same))
    return held.mutate(lost=held.had & ~held.has & (held.begun == 0))


def stayed(scope: Scope) -> ibis.Table:
    """Customers at t0 with the number of contracts lost and their value, 0 where they left altogether."""
    found = contracts(scope)
    nothing = found.arr0 - found.arr0
    held = found.group_by("period", "t0", "customer_id").aggregate(
        at_start=found.had.any(),
        at_end=found.has.any(),
        lost_items=found.lost.cast("int64").sum(),
        lost_value=found.lost.ifelse(found.arr0, nothing).sum(),
        arr0=found.arr0.sum(),
    )
    held = held.filter(held.at_start)
    none = held.lost_value - held.lost_value
    return held.mutate(lost_value=held.at_end.ifelse(held.lost_value, none))


def customers_with_loss(scope: Scope) -> ibis.Table:
    rows = stayed(scope)
    numerator = (rows.at_end & (rows.lost_items > 0)).cast("int64")
    one = ibis.literal(1).cast("int64")
    return rows.select(
        "period",
        "customer_id",
        "lost_items",
        "lost_value",
        numerator=numerator,
        denominator=one,
        group_on=rows.t0,
    )


def value_lost(scope: Scope) -> ibis.Table:
    rows = stayed(scope)
    return rows.select(
        "period",
        "customer_id",
        "lost_items",
        numerator=rows.lost_value,
        denominator=rows.arr0,
        group_on=rows.t0,
    )


METRICS = (
    Metric("partial_churn", "share", "share", TERMS, customers_with_loss, "worse"),
    Metric("partial_churn_value", "total", "money", TERMS, value_lost, "worse", basis="revenue"),
)
