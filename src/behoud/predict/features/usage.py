"""Features of usage: how much, which way it goes, since when there is none."""

from __future__ import annotations

from datetime import timedelta

import ibis

from behoud.engine.calendar import days_between
from behoud.predict.features.contract import ONE
from behoud.predict.features.seen import Seen, number, share
from behoud.tables import used
from behoud.tables.rollup import UNITS

QUARTER = 90
WINDOWS = (30, QUARTER, 120, 180, 365)


def usage(seen: Seen) -> ibis.Table:
    """Per customer the quantity used over the last year, its trend, recency and breadth.

    Quantities are whole units until they are summed: exact, and as doubles the fastest to sum.
    """
    rows = used.usage(seen.definitions.views, max(WINDOWS))
    units = rows.quantity.cast("float64")
    sums = {f"of_{days}": within(seen, rows.on, units, days).sum() for days in WINDOWS}
    found = rows.group_by("customer_id").aggregate(last_on=rows.on.max(), **sums)
    found = found.mutate(
        **{name: quantity_of(found[name]) for name in sums},
        usage_days_since_last=number(days_between(seen.today, found.last_on)),
    )
    rule = {"rule_days_silent": found.usage_days_since_last} if seen.of_contracts else {}
    found = found.select("customer_id", "usage_days_since_last", **rule, **windows(seen, found))
    return with_breadth(seen, found) if seen.covers("events", QUARTER) else found


def within(seen: Seen, day: ibis.Value, value: ibis.Value, days: int) -> ibis.Value:
    """The value where the day lies in the last `days` days; usage that lies ahead is never asked."""
    since = ibis.literal(seen.as_of - timedelta(days=days))
    # Not `.sum(where=…)`: DuckDB takes a third longer over a filtered sum than over a case.
    return (day >= since).ifelse(value, ibis.null("float64"))


def quantity_of(units: ibis.Value) -> ibis.Value:
    zero = ibis.literal(0).cast("float64")
    return ibis.coalesce(units, zero) / ibis.literal(UNITS).cast("float64")


def with_breadth(seen: Seen, found: ibis.Table) -> ibis.Table:
    """Add how many products and how many kinds of use a customer made use of in the last quarter."""
    rows = used.breadth(seen.definitions.views, QUARTER)
    wide = rows.group_by(wide_customer=rows.customer_id).aggregate(
        products=rows.product_id.nunique(), kinds=rows.name.nunique()
    )
    joined = found.left_join(wide, found.customer_id == wide.wide_customer)
    none = ibis.literal(0).cast("int64")
    return joined.select(
        *found.columns,
        usage_products_90=number(ibis.coalesce(joined.products, none)),
        usage_kinds_90=number(ibis.coalesce(joined.kinds, none)),
    )


def windows(seen: Seen, found: ibis.Table) -> dict[str, ibis.Value]:
    """The features whose windows lie within what the table covers."""
    made = [
        (30, "usage_30", found.of_30),
        (QUARTER, "usage_90", found.of_90),
        (365, "usage_365", found.of_365),
        (120, "usage_trend_30", share(found.of_30 * 3, found.of_120 - found.of_30) - ONE),
        (2 * QUARTER, "usage_trend_90", share(found.of_90, found.of_180 - found.of_90) - ONE),
    ]
    return {name: value for days, name, value in made if seen.covers("events", days)}
