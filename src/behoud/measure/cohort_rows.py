"""The customers behind a cell of the cohort triangle."""

from __future__ import annotations

import ibis

from behoud.measure.cohorts import (
    ALL,
    BEFORE,
    NOTHING,
    START,
    Step,
    aged,
    done,
    members,
    numbered_periods,
    users_aged,
    with_values,
)
from behoud.measure.dimensions import TOTAL
from behoud.measure.scope import Definitions


def cell_rows(
    definitions: Definitions,
    *,
    cohort: str,
    age: int | None = 0,
    group: str = TOTAL,
    by: str = START,
    period: Step = "month",
) -> ibis.Table:
    """The customers behind a cell: customer_id, started_on, kept, value (0 where not kept), value_at_start.

    By a dimension they are those whose cohort has completed the age.
    """
    held = members_of_cell(definitions, cohort, age or 0, group, by, period)
    if cohort == BEFORE:
        return held.select("customer_id", "started_on")
    rows = with_values(definitions, held, period)
    active = aged(definitions, held, period).filter(ibis._.age == (age or 0)).select("customer_id", "value")
    joined = rows.left_join(active, "customer_id")
    zero = ibis.literal(NOTHING.value).cast("decimal(38, 2)")
    return joined.select(
        "customer_id",
        "started_on",
        kept=joined.customer_id_right.notnull(),
        value=ibis.coalesce(joined.value, zero),
        value_at_start="value_at_start",
    )


def user_cell_rows(
    definitions: Definitions,
    *,
    cohort: str,
    age: int | None = 0,
    group: str = TOTAL,
    by: str = START,
    period: Step = "month",
) -> ibis.Table:
    """The customers behind a cell kept by usage: customer_id, started_on, kept."""
    held = members_of_cell(definitions, cohort, age or 0, group, by, period)
    if cohort == BEFORE:
        return held.select("customer_id", "started_on")
    active = users_aged(definitions, held, period).filter(ibis._.age == (age or 0)).select(user="customer_id")
    joined = held.left_join(active, held.customer_id == active.user)
    return joined.select("customer_id", "started_on", kept=joined.user.notnull())


def members_of_cell(
    definitions: Definitions, cohort: str, age: int, group: str, by: str, period: Step
) -> ibis.Table:
    """The members of the cohort or, by a dimension, of every cohort that has completed the age."""
    held = members(definitions, by=by, period=period)
    held = held.filter(held.group == group)
    if cohort == BEFORE:
        return held.filter(held.number.isnull())
    steps = numbered_periods(definitions, period)
    numbers = [
        n for n, one in steps.items() if one.label == cohort or (cohort == ALL and done(steps, n + age))
    ]
    return held.filter(held.number.isin(numbers))
