"""What customers without a contract bought before a date: the days, and what was paid on them."""

from __future__ import annotations

from datetime import date, timedelta

import ibis

from behoud.measure.money import CENTS, converted
from behoud.measure.scope import Definitions
from behoud.predict.features.present import rate_of


def purchase_days(definitions: Definitions) -> ibis.Table:
    """Each day on which a customer bought, once: customer_id and on."""
    rows = bought_before(definitions)
    return rows.select("customer_id", "on").distinct()


def purchase_histories(definitions: Definitions) -> ibis.Table:
    """Per customer its first and last day with a purchase, the number of such days, and what it paid in all.

    `amount` is in the reporting currency at the rate of the date; null where no rate is known.
    """
    rows = bought_before(definitions)
    rows = rows.mutate(value=converted(rows.amount, rate_of(rows.currency, definitions.rates, definitions)))
    return rows.group_by("customer_id").aggregate(
        first_on=rows.on.min(),
        last_on=rows.on.max(),
        days=rows.on.nunique().cast("int64"),
        amount=rows.value.sum().cast(CENTS),
    )


def bought_before(definitions: Definitions) -> ibis.Table:
    """The purchases before the date."""
    rows = definitions.views["transactions"]
    return rows.filter(rows.on < ibis.literal(definitions.views.as_of))


def paid_between(definitions: Definitions, first: date, days: int) -> ibis.Table:
    """Per customer what it paid on so many days from `first` on: customer_id and amount."""
    rows = definitions.views["transactions"]
    last = first + timedelta(days=days)
    rows = rows.filter((rows.on >= ibis.literal(first)) & (rows.on < ibis.literal(last)))
    value = converted(rows.amount, rate_of(rows.currency, definitions.rates, definitions))
    rows = rows.mutate(value=value)
    return rows.group_by("customer_id").aggregate(amount=rows.value.sum().cast(CENTS))
