"""Features of purchases: recency, frequency, amount and rhythm."""

from __future__ import annotations

import ibis

from behoud.engine.calendar import days_between
from behoud.measure.money import converted
from behoud.predict.features.present import rate_of
from behoud.predict.features.seen import Seen, number, share


def purchases(seen: Seen) -> ibis.Table:
    """Per customer the days on which it bought, what it spent, and how long ago against its own rhythm."""
    rows = seen.rows("transactions")
    definitions = seen.definitions
    rate = rate_of(rows.currency, definitions.rates, definitions)
    rows = rows.mutate(value=converted(rows.amount, rate), back=(rows.amount < 0).cast("int64"))
    found = rows.group_by("customer_id").aggregate(
        first_on=rows.day.min(),
        last_on=rows.day.max(),
        purchases_days=number(rows.day.nunique()),
        purchases_amount=number(rows.value.sum()),
        purchases_products=number(rows.product_id.nunique()),
        purchases_returned=share(rows.back.sum(), rows.count()),
        of_30=number(rows.day.nunique(where=seen.last(rows.day, 30))),
        of_90=number(rows.day.nunique(where=seen.last(rows.day, 90))),
        of_365=number(rows.day.nunique(where=seen.last(rows.day, 365))),
    )
    recency = number(days_between(seen.today, found.last_on))
    gap = share(days_between(found.last_on, found.first_on), found.purchases_days - ONE)
    made = [
        (30, "purchases_30", found.of_30),
        (90, "purchases_90", found.of_90),
        (365, "purchases_365", found.of_365),
    ]
    return found.select(
        "customer_id",
        "purchases_days",
        "purchases_amount",
        "purchases_products",
        "purchases_returned",
        purchases_recency=recency,
        purchases_tenure=number(days_between(seen.today, found.first_on)),
        purchases_gap=gap,
        purchases_recency_over_gap=recency / gap.nullif(0),
        purchases_per_day=share(found.purchases_amount, found.purchases_days),
        **{name: value for days, name, value in made if seen.covers("transactions", days)},
    )


def signs_of_life(seen: Seen) -> ibis.Table | None:
    """Per customer the days since the last usage or purchase; None where neither is recorded."""
    kind = seen.definitions.company.churn.kind
    table = "transactions" if kind == "inactivity" else "events"
    if not seen.has(table):
        return None
    rows = seen.rows(table)
    last = rows.group_by("customer_id").aggregate(last_on=rows.day.max())
    return last.select("customer_id", rule_days_silent=number(days_between(seen.today, last.last_on)))


ONE = ibis.literal(1).cast("float64")
