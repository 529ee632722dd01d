"""Features of usage: how much, which way it goes, since when there is none."""

from __future__ import annotations

from datetime import timedelta

import ibis

from behoud.engine.calendar import days_between
from behoud.predict.features.breadth import with_breadth
from behoud.predict.features.seen import ONE, Seen, faded, none, number, share
from behoud.tables import used
from behoud.tables.rollup import UNITS
from behoud.tables.views import Views

QUARTER = 90
YEAR = 365
WINDOWS = (7, 30, QUARTER, 120, 2 * QUARTER, YEAR)
LATELY, LONGER = 16, 120
"""Days after which use weighs half: that of the last weeks, and that which it is compared with."""
WEIGHT = 1000
"""Of use on the day itself."""
USUAL = "usage_usual_30"
"""Beside the features: what a user of the company commonly uses in 30 days, the same in every row."""


def usage(seen: Seen) -> ibis.Table:
    """Per customer the quantity used over the last year, its trend, recency and breadth.

    Quantities are whole units until they are summed: exact, and as doubles the fastest to sum.
    """
    sums = summed(seen, seen.definitions.views)
    found = sums.cross_join(crowd(seen, sums))
    quantities = {f"of_{days}": quantity_of(found[f"of_{days}"]) for days in WINDOWS}
    found = found.mutate(
        heavy_decline=heavy_decline(seen, found),
        usual=quantity_of(found.usual),
        usage_days_since_last=number(days_between(seen.today, found.last_on)),
        **quantities,
    )
    rule = {"rule_days_silent": found.usage_days_since_last} if seen.of_contracts else {}
    found = found.select("customer_id", "usage_days_since_last", **rule, **windows(seen, found))
    return with_breadth(seen, found) if seen.covers("events", QUARTER) else found


def summed(seen: Seen, views: Views) -> ibis.Table:
    """Per customer last_on and, in units, of_7 to of_365: null where nothing was used in that window.

    `lately` is the use of a year that weighs half after 16 days, over that which does so after 120.
    """
    rows = used.usage(views, max(WINDOWS))
    units, age = rows.quantity.cast("float64"), days_between(seen.today, rows.on)
    sums = {f"of_{days}": within(seen, rows.on, units, days).sum() for days in WINDOWS}
    for name, half_life in (("lately", LATELY), ("longer", LONGER)):
        sums[name] = within(seen, rows.on, units * faded(WEIGHT, age, half_life), YEAR).sum()
    found = rows.group_by("customer_id").aggregate(last_on=rows.on.max(), **sums)
    return found.mutate(lately=share(found.lately, found.longer)).drop("longer")


def crowd(seen: Seen, sums: ibis.Table) -> ibis.Table:
    """One row about all users of the company, also where only a sample of customers is looked at.

    `heavy`: from how much on a customer was among the heaviest users of the quarter before last.
    `usual`: the median of the last 30 days. `lately`: the median of that, which the season moves.
    """
    everyone = sums if seen.sees_everyone else summed(seen, seen.whole.views)
    before = quarter_before(everyone)
    lighter = 1 - seen.definitions.company.thresholds.heavy_user_share
    # Not `where=`: Spark then no longer sees that the share is a constant.
    return everyone.aggregate(
        heavy=above_zero(before).quantile(lighter),
        usual=above_zero(everyone.of_30).median(),
        usual_lately=everyone.lately.median(),
    )


def above_zero(value: ibis.Value) -> ibis.Value:
    return (value > 0).ifelse(value, ibis.null("float64"))


def quarter_before(sums: ibis.Table) -> ibis.Value:
    """Units used in the quarter before last."""
    return ibis.coalesce(sums.of_180, none()) - ibis.coalesce(sums.of_90, none())


def heavy_decline(seen: Seen, found: ibis.Table) -> ibis.Value:
    """1 where a heavy user of the quarter before last used far less in the last one."""
    before = quarter_before(found)
    left = ibis.literal(1 - seen.definitions.company.thresholds.usage_decline).cast("float64")
    fell = ibis.coalesce(found.of_90, none()) <= before * left
    return number(((before > 0) & (before >= found.heavy) & fell).fill_null(False).cast("int64"))


def within(seen: Seen, day: ibis.Value, value: ibis.Value, days: int) -> ibis.Value:
    """The value where the day lies in the last `days` days; usage that lies ahead is never asked."""
    since = ibis.literal(seen.as_of - timedelta(days=days))
    # Not `.sum(where=…)`: DuckDB takes a third longer over a filtered sum than over a case.
    return (day >= since).ifelse(value, ibis.null("float64"))


def quantity_of(units: ibis.Value) -> ibis.Value:
    return ibis.coalesce(units, none()) / ibis.literal(UNITS).cast("float64")


def windows(seen: Seen, found: ibis.Table) -> dict[str, ibis.Value]:
    """The features whose windows lie within what the table covers."""
    rest_of_year = found.of_365 - found.of_30
    made = [
        (7, "usage_7", found.of_7),
        (30, "usage_30", found.of_30),
        (30, USUAL, found.usual),
        (QUARTER, "usage_90", found.of_90),
        (YEAR, "usage_365", found.of_365),
        (120, "usage_trend_30", share(found.of_30 * 3, found.of_120 - found.of_30) - ONE),
        (2 * QUARTER, "usage_trend_90", share(found.of_90, found.of_180 - found.of_90) - ONE),
        (YEAR, "usage_trend_365", share(found.of_30 * (YEAR - 30), rest_of_year * 30) - ONE),
        (2 * QUARTER, "usage_lately", share(found.lately, found.usual_lately)),
        (2 * QUARTER, "usage_heavy_decline", found.heavy_decline),
    ]
    return {name: value for days, name, value in made if seen.covers("events", days)}
