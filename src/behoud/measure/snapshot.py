"""What one snapshot without dates can say: the share that is marked as departed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ibis

from behoud.engine.calendar import day_before
from behoud.measure.metric import Metric
from behoud.words import fault

if TYPE_CHECKING:
    from behoud.measure.scope import Scope

SNAPSHOT = ("snapshot",)


def known(scope: Scope) -> ibis.Table:
    """The customers of which the snapshot says whether they departed."""
    customers = scope.views["customers"]
    return customers.filter(customers[scope.company.churn.departed].notnull())


def marked(scope: Scope) -> ibis.Table:
    """Every customer of the snapshot with whether it is marked as departed."""
    churn = scope.company.churn
    customers = known(scope)
    one = ibis.literal(1).cast("int64")
    return customers.select(
        period=ibis.literal("snapshot"),
        customer_id="customer_id",
        numerator=customers[churn.departed].cast("int64"),
        denominator=one,
        group_on=ibis.literal(day_before(scope.views.as_of)),
    )


def value_marked(scope: Scope) -> ibis.Table:
    """Yearly value of the customers that are marked as departed, over that of all."""
    churn = scope.company.churn
    if churn.yearly_amount is None:
        raise fault("measure-no-value")
    customers = known(scope)
    value = customers[churn.yearly_amount].cast("decimal(18, 2)")
    rows = customers.select(
        period=ibis.literal("snapshot"),
        customer_id="customer_id",
        numerator=customers[churn.departed].ifelse(value, value - value),
        denominator=value,
        group_on=ibis.literal(day_before(scope.views.as_of)),
    )
    return rows.filter(rows.denominator.notnull())


METRICS = (
    Metric("departed_share", "share", "share", ("customers",), marked, "worse", SNAPSHOT),
    Metric(
        "departed_value_share",
        "ratio",
        "share",
        ("customers",),
        value_marked,
        "worse",
        SNAPSHOT,
        basis="revenue",
    ),
)
