"""Use by month and team, and the heavy users that slacken: made once per snapshot."""

from __future__ import annotations

from datetime import date

import pyarrow as pa

from behoud.engine.calendar import month_number
from behoud.errors import BehoudError
from behoud.measure.usage import decline
from behoud.tables import used
from behoud.tables.rollup import UNITS
from behoud.web.reading.board import Board
from behoud.web.reading.current import Current
from behoud.web.reading.keeping import beside

MONTHS = 25
"""This month, and two years before it."""
SLACKENED = pa.schema(
    [
        ("customer_id", pa.string()),
        ("before", pa.float64()),
        ("after", pa.float64()),
        ("yearly_amount", pa.decimal128(18, 2)),
    ]
)


def board_with_usage(shown: Current) -> Board:
    """The board with the tables `uses` and `slackened` beside it.

    `uses`: month (its first day), team (now), customers that used anything, and how much. `slackened`:
    heavy users whose usage fell, as `measure.usage.decline` has them.
    """
    beside(shown, "uses", uses)
    return beside(shown, "slackened", slackened)


def uses(shown: Current) -> pa.Table:
    views = shown.opened.definitions.views
    first = months_before(shown.snapshot.as_of, MONTHS - 1)
    rows = used.all_usage(views)
    rows = rows.filter((rows.on >= first) & (rows.on < views.as_of))
    teams = views.engine.table(shown.board.rows_of("customer_id", "team"))
    rows = rows.mutate(month=month_number(rows.on)).left_join(teams, "customer_id")
    sums = rows.group_by("month", "team").aggregate(
        customers=rows.customer_id.nunique(), quantity=rows.quantity.sum()
    )
    found = views.engine.arrow(sums).to_pylist()
    return pa.table(
        {
            "month": pa.array([month_of(row["month"]) for row in found], pa.date32()),
            "team": pa.array([row["team"] for row in found], pa.string()),
            "customers": pa.array([row["customers"] for row in found], pa.int64()),
            "quantity": pa.array([float(row["quantity"]) / UNITS for row in found], pa.float64()),
        }
    )


def months_before(day: date, months: int) -> date:
    """The first day of the month so many months before that of `day`.

    >>> months_before(date(2026, 3, 15), 4)
    datetime.date(2025, 11, 1)
    """
    return month_of(day.year * 12 + day.month - 1 - months)


def month_of(number: int) -> date:
    """The first day of a month by its number since year 0."""
    return date(number // 12, number % 12 + 1, 1)


def slackened(shown: Current) -> pa.Table:
    """None where the usage was not recorded for long enough to say."""
    try:
        found = decline(shown.opened.definitions).now
    except BehoudError:
        return SLACKENED.empty_table()
    return pa.Table.from_pylist([vars(one) for one in found], schema=SLACKENED)
