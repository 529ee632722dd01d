"""Partial churn: a product or contract lost while the customer stays."""

from __future__ import annotations

import ibis

from behoud.measure.metric import Metric
from behoud.measure.money import priced_terms
from behoud.measure.scope import Scope

TERMS = ("contract_terms",)


def items(scope: Scope) -> ibis.Table:
    """Per period, customer and item (its product, or the contract where none is known) ARR at both ends."""
    terms = priced_terms(scope.definitions, scope.found, scope.periods)
    item = ibis.coalesce(terms.product_id, terms.contract_id, terms.term_id)
    terms = terms.mutate(item=item)
    return terms.group_by("period", "t0", "customer_id", "item").aggregate(
        had=terms.at0.any(), has=terms.at1.any(), lost=terms.arr0.sum()
    )


def stayed(scope: Scope) -> ibis.Table:
    """Customers at t0 with the number of items lost and their value, 0 where they left altogether."""
    found = items(scope)
    held = found.group_by("period", "t0", "customer_id").aggregate(
        at_start=found.had.any(),
        at_end=found.has.any(),
        lost_items=(found.had & ~found.has).cast("int64").sum(),
        lost_value=(found.had & ~found.has).ifelse(found.lost, found.lost - found.lost).sum(),
        arr0=found.lost.sum(),
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
