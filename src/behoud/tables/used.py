"""Usage as it was known at a date: from the rollup where there is one, else from the events."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import ibis

from behoud.engine.calendar import month_number
from behoud.tables.rolling import next_month, usage_of
from behoud.tables.rollup import SCHEMAS, Rollup
from behoud.tables.views import Views

COLUMNS = ("customer_id", "on", "events", "quantity")


def usage(views: Views, days: int) -> ibis.Table:
    """Usage before the date of `views`: customer_id, on, events, quantity (in ten-thousandths).

    All that was used in the last `days` days, and of what lies further back at least the last
    day of each customer, with 0 events. A customer can have several rows for a day.
    """
    today = ibis.literal(views.as_of)
    rollup = views.stock.rollup
    if rollup is None:
        rows = usage_of(views["events"].mutate(known_on=ibis.null("date")))
        return rows.filter(rows.on < today).select(*COLUMNS)
    year = rollup.year_before(views.as_of)
    since = views.as_of - timedelta(days=days)
    if year is None:
        return known_usage(views, rollup, date.min).select(*COLUMNS)
    # What became known this year, however long ago it was, is in no recency yet.
    rows = known_usage(views, rollup, min(since, date(year, 1, 1)), known=date(year, 1, 1))
    earlier = views.stock.rows(f"recency {year}", [rollup.lake / file for file in rollup.recency[year]])
    none = ibis.literal(0).cast("int64")
    return ibis.union(
        rows.select(*COLUMNS), earlier.select("customer_id", on="last_on", events=none, quantity=none)
    )


def all_usage(views: Views) -> ibis.Table:
    """All usage known at the date of `views`: customer_id, on, events, quantity (in ten-thousandths)."""
    rollup = views.stock.rollup
    if rollup is None:
        return usage_of(views["events"].mutate(known_on=ibis.null("date"))).select(*COLUMNS)
    rows = rolled_up(views, rollup, "usage", rollup.files("usage", date.min, views.as_of))
    return rows.filter(rows.known_on < ibis.literal(views.as_of)).select(*COLUMNS)


def known_usage(views: Views, rollup: Rollup, since: date, known: date = date.max) -> ibis.Table:
    """Rows of the rollup about days from `since` on, or that became known from `known` on."""
    files = rollup.files("usage", since, views.as_of, known)
    rows = rolled_up(views, rollup, "usage", files)
    today = ibis.literal(views.as_of)
    recent = rows.on >= ibis.literal(since)
    if known < date.max:
        recent = recent | (rows.known_on >= ibis.literal(known))
    return rows.filter((rows.known_on < today) & (rows.on < today) & recent)


def breadth(views: Views, days: int) -> ibis.Table:
    """What was used in the last `days` days before the date: customer_id, product_id, name, last_on.

    The same use can have several rows.
    """
    today, since = ibis.literal(views.as_of), views.as_of - timedelta(days=days)
    rollup = views.stock.rollup
    if rollup is None:
        rows = views["events"].select("customer_id", "product_id", "name", last_on="on")
    else:
        rows = rolled_up(views, rollup, "breadth", rollup.files("breadth", since, views.as_of))
        rows = rows.filter(rows.known_on < today)
    rows = rows.filter((rows.last_on >= ibis.literal(since)) & (rows.last_on < today))
    return rows.select("customer_id", "product_id", "name", "last_on")


def months(views: Views) -> ibis.Table:
    """Who used anything in which month, as known at the date: customer_id and month (`month_number`)."""
    rollup = views.stock.rollup
    if rollup is None:
        return months_in(views["events"], views.as_of)
    running = views.as_of.replace(day=1)
    rows = rolled_up(views, rollup, "months", rollup.files("months", date.min, running))
    number = ibis.literal(running.year * 12 + running.month - 1).cast("int64")
    rows = rows.filter((rows.known < number) & (rows.month < number))
    # Known in the month itself a pair stands once; only of late ones a second may have come before.
    timely = rows.filter(rows.month == rows.known).select("customer_id", "month")
    late = rows.filter(rows.month != rows.known).select("customer_id", "month")
    if views.as_of > running:
        late = ibis.union(late, months_in(days_of(views, rollup, running), views.as_of))
    late = late.distinct()
    return ibis.union(timely, late.anti_join(timely, ["customer_id", "month"]))


def days_of(views: Views, rollup: Rollup, running: date) -> ibis.Table:
    """Usage that lies in the running month or became known in it."""
    return known_usage(views, rollup, running, known=running)


def months_in(rows: ibis.Table, before: date) -> ibis.Table:
    rows = rows.filter(rows.on < ibis.literal(before))
    return rows.select("customer_id", month=month_number(rows.on)).distinct()


def rolled_up(views: Views, rollup: Rollup, table: str, files: list[Path]) -> ibis.Table:
    """The rows of some files; of a sample of customers those of all files, as they are kept anyway."""
    if views.stock.customers is not None:
        files = rollup.files(table, date.min, date.max)
    if not files:
        return views.engine.table(SCHEMAS[table].empty_table())
    return views.stock.rows(f"rollup of {table}", files)


def first_use(views: Views) -> date | None:
    """The first day of use that was known at the date; None where none was."""
    rollup = views.stock.rollup
    if rollup is None:
        return earliest(views, views["events"])
    found = [m.first_on for start, m in rollup.months.items() if next_month(start) <= views.as_of]
    running = rollup.months.get(views.as_of.replace(day=1))
    if running is not None and views.as_of.day > 1:
        rows = views.engine.read([rollup.lake / file for file in running.files["usage"]])
        first = earliest(views, rows.filter(rows.known_on < ibis.literal(views.as_of)))
        found += [first] if first else []
    return min(found, default=None)


def earliest(views: Views, rows: ibis.Table) -> date | None:
    found: date | None = views.engine.arrow(rows.aggregate(first=rows.on.min()))["first"][0].as_py()
    return found
