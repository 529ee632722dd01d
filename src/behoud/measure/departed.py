"""Departures with what they cost, and why they happened."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import ibis

from behoud.engine.calendar import days_between
from behoud.measure.money import CENTS, amount_where
from behoud.schemas import REASONS

if TYPE_CHECKING:
    from behoud.measure.scope import Definitions

UNKNOWN = "unknown"
REASON_WINDOW = 92
"""Days between a departure and a reason that was given for one, within which they belong together."""


def departed(definitions: Definitions) -> ibis.Table:
    """One row per departure: customer_id, life, when it left and decided, how, and `yearly_amount_lost`.

    The yearly amount is that of the terms that ended on the customer's last day, at that
    day's exchange rate; 0 where churn is inactivity.
    """
    found = definitions.departures
    if definitions.company.churn.kind != "contract":
        return published_columns(found.mutate(yearly_amount_lost=ibis.literal(Decimal("0.00")).cast(CENTS)))
    terms = definitions.terms
    terms = terms.filter(terms.end_on.notnull())
    own = ibis.literal(definitions.company.currency)
    terms = terms.mutate(currency=ibis.coalesce(terms.currency, own))
    days = definitions.views.engine.arrow(terms.select("end_on").distinct())["end_on"].to_pylist()
    rates = definitions.views.engine.table(definitions.rates.table(days)).rename(rate_currency="currency")
    priced = terms.left_join(rates, [terms.currency == rates.rate_currency, terms.end_on == rates.day])
    value = amount_where(ibis.literal(True), priced.yearly_amount, priced.rate)
    priced = priced.mutate(value=value)
    lost = priced.group_by("customer_id", left_on=priced.end_on).aggregate(
        yearly_amount_lost=priced.value.sum()
    )
    joined = found.left_join(lost, ["customer_id", "left_on"]).drop("customer_id_right", "left_on_right")
    return published_columns(joined.mutate(yearly_amount_lost=joined.yearly_amount_lost.cast(CENTS)))


def published_columns(rows: ibis.Table) -> ibis.Table:
    return rows.select(
        "customer_id",
        "life",
        "started_on",
        "left_on",
        "decided_on",
        "kind",
        "end_reason",
        "yearly_amount_lost",
        "returned_on",
        "provisional",
    )


def reasons(definitions: Definitions) -> ibis.Table:
    """Per departure its reasons in order: customer_id, left_on, rank, reason, source.

    What an exit survey or call says goes before what the contract says; a departure without
    either has the reason "unknown". A word that is no canonical reason is "other".
    """
    found = definitions.departures.select("customer_id", "left_on", "end_reason", "kind")
    told = told_reasons(definitions, found)
    has_told = told.select("customer_id", "left_on").distinct().mutate(told=ibis.literal(True))
    silent = found.left_join(has_told, ["customer_id", "left_on"]).drop("customer_id_right", "left_on_right")
    silent = silent.filter(silent.told.isnull())
    of_contract = silent.select(
        "customer_id",
        "left_on",
        rank=ibis.literal(1).cast("int64"),
        reason=canonical(silent.end_reason),
        source=silent.end_reason.notnull().ifelse("contract", UNKNOWN),
    )
    return told.union(of_contract)


def told_reasons(definitions: Definitions, found: ibis.Table) -> ibis.Table:
    """Reasons from the table departure_reasons, each put with the nearest departure of its customer."""
    given = definitions.views["departure_reasons"]
    given = given.select(
        given_customer="customer_id",
        given_on="left_on",
        given_rank="rank",
        given_reason="reason",
        given_source="source",
    )
    pairs = found.join(given, found.customer_id == given.given_customer)
    apart = days_between(pairs.left_on, pairs.given_on).abs()
    pairs = pairs.mutate(apart=apart).filter(apart <= REASON_WINDOW)
    nearest = ibis.window(
        group_by=["given_customer", "given_on", "given_reason"], order_by=["apart", "left_on"]
    )
    pairs = pairs.mutate(behind=ibis.row_number().over(nearest))
    pairs = pairs.filter(pairs.behind == 0)
    order = ibis.window(
        group_by=["customer_id", "left_on"], order_by=["given_rank", "apart", "given_on", "given_reason"]
    )
    return pairs.select(
        "customer_id",
        "left_on",
        rank=(ibis.row_number().over(order) + 1).cast("int64"),
        reason=canonical(pairs.given_reason),
        source=ibis.coalesce(pairs.given_source, ibis.literal("colleague")),
    )


def canonical(reason: ibis.Value) -> ibis.Value:
    return ibis.cases((reason.isnull(), UNKNOWN), (reason.isin([*REASONS, UNKNOWN]), reason), else_="other")
