"""Features of purchases: recency, frequency, amount and rhythm."""

from __future__ import annotations

import ibis

from behoud.engine.calendar import days_between
from behoud.measure.money import converted
from behoud.predict.features.present import rate_of
from behoud.predict.features.seen import ONE, Seen, number, share

MONTH = 30


def purchases(seen: Seen) -> ibis.Table:
    """Per customer how often it buys, what it spends, and how long ago against its own rhythm.

    Frequency and amount are per 30 days since the first purchase (with 30 days added, so that
    one purchase yesterday is no habit). Totals are left out: they grow with the files, and a
    model would meet values that it never learned from.
    """
    rows = seen.rows("transactions")
    definitions = seen.definitions
    rate = rate_of(rows.currency, definitions.rates, definitions)
    rows = rows.mutate(value=converted(rows.amount, rate), back=(rows.amount < 0).cast("int64"))
    found = rows.group_by("customer_id").aggregate(
        first_on=rows.day.min(),
        last_on=rows.day.max(),
        days=number(rows.day.nunique()),
        amount=number(rows.value.sum()),
        purchases_returned=share(rows.back.sum(), rows.count()),
        products=number(rows.product_id.nunique(where=seen.last(rows.day, 90))),
        of_30=number(rows.day.nunique(where=seen.last(rows.day, 30))),
        of_90=number(rows.day.nunique(where=seen.last(rows.day, 90))),
        of_365=number(rows.day.nunique(where=seen.last(rows.day, 365))),
    )
    known = days_between(seen.today, found.first_on) + MONTH
    gap = share(days_between(found.last_on, found.first_on), found.days - ONE)
    recency = number(days_between(seen.today, found.last_on))
    made = [
        (30, "purchases_30", found.of_30),
        (90, "purchases_90", found.of_90),
        (365, "purchases_365", found.of_365),
        (90, "purchases_products_90", found.products),
    ]
    return found.select(
        "customer_id",
        "purchases_returned",
        purchases_recency=recency,
        rule_days_silent=recency,
        silence_left=number(ibis.literal(seen.definitions.company.churn.inactivity_days or 0)) - recency,
        purchases_rate=share(found.days * MONTH, known),
        purchases_amount_rate=share(found.amount * MONTH, known),
        purchases_gap=gap,
        purchases_recency_over_gap=recency / gap.nullif(0),
        purchases_per_day=share(found.amount, found.days),
        **{name: value for days, name, value in made if seen.covers("transactions", days)},
    )
