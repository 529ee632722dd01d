"""Features of people and places: who decides there, which team looks after them, what kind they are."""

from __future__ import annotations

import ibis

from behoud.company import Company
from behoud.engine.calendar import days_between
from behoud.predict.features.seen import Seen, count, number
from behoud.schemas import TABLES, Type

CATEGORIES = ("kind", "segment", "industry", "region", "acquisition_channel")
HALF_YEAR = 180


def people(seen: Seen) -> ibis.Table:
    """Per customer the active contacts and deciders, and the deciders that left in half a year."""
    rows = seen.definitions.views["contacts"]
    active = (rows.active_from.isnull() | (rows.active_from < seen.today)) & rows.active_to.isnull()
    decider = (rows.role == "decider").fill_null(False)
    gone = seen.last(rows.active_to, HALF_YEAR).fill_null(False)
    return rows.group_by("customer_id").aggregate(
        people_active=count(active),
        people_decider_active=number((active & decider).cast("int64").max()),
        people_decider_left_180=number((decider & gone).cast("int64").max()),
    )


def teams(seen: Seen) -> ibis.Table:
    """Per customer its present team, changes of team in the last year and days since it changed."""
    rows = seen.definitions.views["customer_teams"]
    rows = rows.filter(rows.from_on < seen.today)
    window = ibis.window(group_by=rows.customer_id, order_by=rows.from_on)
    rows = rows.mutate(first=ibis.row_number().over(window) == 0, next_on=rows.from_on.lead().over(window))
    present = rows.next_on.isnull() & rows.to_on.isnull()
    return rows.group_by("customer_id").aggregate(
        team_changes_365=count(~rows["first"] & seen.last(rows.from_on, 365)),
        team_days=number(days_between(seen.today, rows.from_on.max())),
        team=rows.team_id.max(where=present),
    )


def attributes(seen: Seen) -> ibis.Table:
    """Per customer the categories that may be used in the past: those with a history.

    An own attribute is used only where the company file maps `recorded_at` for customers:
    else its value is today's, which nobody knew then.
    """
    rows = seen.definitions.views["customers"]
    table = TABLES["customers"]
    names = [name for name in CATEGORIES if not table.column(name).current]
    company = seen.definitions.company
    own = [n for n, kind in company.attributes.get("customers", {}).items() if kind is Type.TEXT]
    names += own if customers_have_history(company) else []
    known = [name for name in names if name in rows.columns]
    return rows.select("customer_id", **{f"customer_{name}": rows[name] for name in known})


def customers_have_history(company: Company) -> bool:
    """Whether every source of customers says itself when each row was recorded."""
    sources = [source for source in company.sources if source.table == "customers"]
    return bool(sources) and all("recorded_at" in (source.columns or {}) for source in sources)
