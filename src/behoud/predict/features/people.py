"""Features of people: who decides there and whom we reach, and which team looks after them."""

from __future__ import annotations

import ibis

from behoud.engine.calendar import days_between
from behoud.predict.features.seen import Seen, count, number

HALF_YEAR = 180
YEAR = 365


def people(seen: Seen) -> ibis.Table:
    """Per customer the active contacts, their roles and deciders, and the deciders that left.

    A role is reached where an active contact in it had contact with us in the last year.
    """
    rows = seen.definitions.views["contacts"]
    begun = (rows.active_from.isnull() | (rows.active_from < seen.today)) & rows.active_to.isnull()
    rows = rows.mutate(active=begun, decider=(rows.role == "decider").fill_null(False))
    rows, reached = with_reached(seen, rows)
    gone = seen.last(rows.active_to, HALF_YEAR).fill_null(False)
    left_on = rows.active_to.max(where=rows.decider & (rows.active_to < seen.today))
    return rows.group_by("customer_id").aggregate(
        people_active=count(rows.active),
        people_roles=number(rows.role.nunique(where=rows.active)),
        people_decider_active=number((rows.active & rows.decider).cast("int64").max()),
        people_decider_left_180=number((rows.decider & gone).cast("int64").max()),
        people_decider_left_days=number(days_between(seen.today, left_on)),
        **reached,
    )


def with_reached(seen: Seen, rows: ibis.Table) -> tuple[ibis.Table, dict[str, ibis.Value]]:
    """The contacts and, where contact moments go back a year, the roles that we spoke to in it."""
    if not seen.covers("interactions", YEAR):
        return rows, {}
    spoken = seen.rows("interactions")
    spoken = spoken.filter(seen.last(spoken.day, YEAR) & spoken.contact_id.notnull())
    spoken = spoken.select(spoken_id="contact_id").distinct()
    joined = rows.left_join(spoken, rows.contact_id == spoken.spoken_id)
    reached = joined.active & joined.spoken_id.notnull()
    return joined, {"people_roles_reached_365": number(joined.role.nunique(where=reached))}


def teams(seen: Seen) -> ibis.Table:
    """Per customer its present team, changes of team in the last year and days since it changed."""
    rows = seen.definitions.views["customer_teams"]
    rows = rows.filter(rows.from_on < seen.today)
    window = ibis.window(group_by=rows.customer_id, order_by=rows.from_on)
    rows = rows.mutate(first=ibis.row_number().over(window) == 0, next_on=rows.from_on.lead().over(window))
    present = rows.next_on.isnull() & rows.to_on.isnull()
    return rows.group_by("customer_id").aggregate(
        team_changes_365=count(~rows["first"] & seen.last(rows.from_on, YEAR)),
        team_days=number(days_between(seen.today, rows.from_on.max())),
        team=rows.team_id.max(where=present),
    )
