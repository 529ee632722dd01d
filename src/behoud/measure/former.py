"""Customers that left, with what the chance and the value of a second life are judged by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ibis

from behoud.engine.calendar import add_days, days_between
from behoud.measure.activity import sales
from behoud.measure.departed import departed, reasons
from behoud.measure.money import CENTS
from behoud.measure.presence import NOT_CHURN

if TYPE_CHECKING:
    from behoud.measure.scope import Definitions

YEAR = 365


def former(definitions: Definitions) -> ibis.Table:
    """One row per departure that counts as churn and of which the grace period is over.

    customer_id, life, started_on, left_on, kind, reason (the first one), yearly_amount and
    returned_on (null while it stays away).
    """
    found = departed(definitions)
    found = found.filter(found.kind.notin(NOT_CHURN) & ~found.provisional)
    if definitions.company.churn.kind == "inactivity":
        found = with_last_year(definitions, found)
    told = reasons(definitions)
    told = told.filter(told["rank"] == 1).select(
        told_customer="customer_id", told_on="left_on", reason="reason"
    )
    joined = found.left_join(told, [found.customer_id == told.told_customer, found.left_on == told.told_on])
    return joined.select(
        "customer_id",
        "life",
        "started_on",
        "left_on",
        "kind",
        reason=ibis.coalesce(joined.reason, ibis.literal("unknown")),
        yearly_amount=joined.yearly_amount_lost,
        returned_on=joined.returned_on,
    )


def with_last_year(definitions: Definitions, found: ibis.Table) -> ibis.Table:
    """Departures with what was bought in the year up to the last purchase of that life."""
    silence = definitions.company.churn.inactivity_days or 0
    sold = sales(definitions).rename(buyer="customer_id")
    pairs = found.select("customer_id", "left_on", "started_on").join(sold, found.customer_id == sold.buyer)
    before = days_between(add_days(pairs.left_on, -silence), pairs.day)
    pairs = pairs.filter((before >= 0) & (before < YEAR) & (pairs.day >= pairs.started_on))
    spent = pairs.group_by("customer_id", "left_on").aggregate(spent=pairs.amount.sum())
    joined = found.left_join(spent, ["customer_id", "left_on"]).drop("customer_id_right", "left_on_right")
    return joined.mutate(yearly_amount_lost=joined.spent.cast(CENTS)).drop("spent")
