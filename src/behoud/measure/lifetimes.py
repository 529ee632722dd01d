"""Lives with the day they really began, and the day from which the history watches them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ibis

from behoud.engine.calendar import day_before
from behoud.measure.presence import first_days

if TYPE_CHECKING:
    from behoud.measure.scope import Definitions


def lifetimes(definitions: Definitions) -> ibis.Table:
    """Lives begun before the as-of date: customer_id, life, started_on, end_on, since, observed_on.

    `since` is the day that the life began: the customer's own `started_on` where that lies
    before the history and the first life was seen later, else the day it was first seen.
    `observed_on` is the day after which its end would have been seen: the eve of the history,
    or its own start where that came later.
    """
    views, first_day = definitions.views, definitions.first_day
    rows = definitions.lives.filter(definitions.lives.started_on < ibis.literal(views.as_of))
    known = views["customers"].select("customer_id", own_start="started_on")
    rows = rows.left_join(known, "customer_id").drop("customer_id_right")
    older = (rows.life == 1) & (rows.own_start < ibis.literal(first_day)) & (rows.own_start < rows.started_on)
    eve = ibis.literal(day_before(first_day))
    return rows.select(
        "customer_id",
        "life",
        "started_on",
        "end_on",
        since=older.fill_null(False).ifelse(rows.own_start, rows.started_on),
        observed_on=ibis.greatest(rows.started_on, eve),
    )


def first_lives(definitions: Definitions) -> ibis.Table:
    """The first lives begun before the as-of date: customer_id, started_on, since, observed_on.

    As in `lifetimes`, without working out where a first life ends.
    """
    views, first_day = definitions.views, definitions.first_day
    rows = first_days(views, definitions.company.churn)
    rows = rows.filter(rows.started_on < ibis.literal(views.as_of))
    known = views["customers"].select(known_id="customer_id", own_start="started_on")
    rows = rows.left_join(known, rows.customer_id == known.known_id)
    older = (rows.own_start < ibis.literal(first_day)) & (rows.own_start < rows.started_on)
    return rows.select(
        "customer_id",
        "started_on",
        since=older.fill_null(False).ifelse(rows.own_start, rows.started_on),
        observed_on=ibis.greatest(rows.started_on, ibis.literal(day_before(first_day))),
    )
