"""Features of usage: how much, which way it goes, since when there is none."""

from __future__ import annotations

import ibis

from behoud.engine.calendar import days_between
from behoud.predict.features.contract import ONE
from behoud.predict.features.seen import Seen, number, share

EXACT = "decimal(18, 4)"
"""Quantities are summed as decimals: a sum of doubles depends on the order of the rows."""

QUARTER = 90


def usage(seen: Seen) -> ibis.Table:
    """Per customer the quantity used over 30, 90 and 365 days, its trend, recency and breadth."""
    events = seen.rows("events")
    one = ibis.literal(1).cast(EXACT)
    events = events.mutate(used=ibis.coalesce(events.quantity.cast(EXACT), one))
    found = events.group_by("customer_id").aggregate(
        usage_days_since_last=number(days_between(seen.today, events.day.max())),
        of_30=over(events, seen, 30),
        of_90=over(events, seen, QUARTER),
        of_120=over(events, seen, 120),
        of_180=over(events, seen, 2 * QUARTER),
        of_365=over(events, seen, 365),
        products=number(events.product_id.nunique(where=seen.last(events.day, QUARTER))),
        kinds=number(events.name.nunique(where=seen.last(events.day, QUARTER))),
    )
    kept = {"customer_id": found.customer_id, "usage_days_since_last": found.usage_days_since_last}
    return found.select(**kept, **windows(seen, found))


def over(events: ibis.Table, seen: Seen, days: int) -> ibis.Value:
    within = events.used.sum(where=seen.last(events.day, days))
    return number(ibis.coalesce(within, ibis.literal(0).cast("decimal(38, 4)")))


def windows(seen: Seen, found: ibis.Table) -> dict[str, ibis.Value]:
    """The features whose windows lie within what the table covers."""
    made = [
        (30, "usage_30", found.of_30),
        (QUARTER, "usage_90", found.of_90),
        (365, "usage_365", found.of_365),
        (QUARTER, "usage_products_90", found.products),
        (QUARTER, "usage_kinds_90", found.kinds),
        (120, "usage_trend_30", share(found.of_30 * 3, found.of_120 - found.of_30) - ONE),
        (2 * QUARTER, "usage_trend_90", share(found.of_90, found.of_180 - found.of_90) - ONE),
    ]
    return {name: value for days, name, value in made if seen.covers("events", days)}
