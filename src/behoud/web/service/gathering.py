"""Contact with every customer of late, what is still open, and how long solving took."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pyarrow as pa

from behoud.engine.scratch import scratch
from behoud.web.reading.board import Board
from behoud.web.reading.current import Current
from behoud.web.reading.keeping import beside

DAYS = (30, 90, 365)
"""Periods that the page can be about."""
AGAIN = 14
"""Days: who comes back within them with the same, tells the story again."""
FURTHEST = max(DAYS) + AGAIN
COLUMNS = (
    "interaction_id",
    "customer_id",
    "at",
    "on",
    "channel",
    "direction",
    "kind",
    "subject",
    "thread_id",
    "resolved_at",
    "transfers",
    "owner",
)

TALKS = """
SELECT *, coalesce(direction, 'in') <> 'out' AS incoming, date_diff('day', "on", $as_of) AS ago,
    "on" - lag("on") OVER (PARTITION BY customer_id, coalesce(direction, 'in') <> 'out',
        coalesce(thread_id, subject, interaction_id) ORDER BY "at", interaction_id) AS since
FROM interactions
"""
SERVED = """
SELECT customer_id, {counts} FROM talks WHERE incoming GROUP BY customer_id
"""
COUNTS = (
    "count(*) FILTER (WHERE ago <= {days}) AS contacts_{days}, "
    "count(*) FILTER (WHERE ago <= {days} AND since <= {again}) AS repeats_{days}, "
    "coalesce(sum(transfers) FILTER (WHERE ago <= {days}), 0)::BIGINT AS transfers_{days}"
)
OPEN = """
SELECT interaction_id, customer_id, kind, subject, channel, owner, "on" AS opened_on, ago AS days_open,
    coalesce(transfers, 0) AS handed_on
FROM talks WHERE kind IN ('complaint', 'disruption') AND resolved_at IS NULL AND ago <= {furthest}
"""
TOOK = """
WITH asked AS (SELECT * FROM talks WHERE incoming AND ago <= {furthest}),
answers AS (SELECT a.interaction_id, min(o."at") AS answered_at FROM asked AS a
    JOIN talks AS o ON o.thread_id = a.thread_id AND o.direction = 'out' AND o."at" >= a."at" GROUP BY 1),
both_ways AS (
    SELECT 'solve' AS what, a.*, a.resolved_at AS ready_at FROM asked AS a
    UNION ALL BY NAME
    SELECT 'answer' AS what, a.*, n.answered_at AS ready_at FROM asked AS a
    LEFT JOIN answers AS n USING (interaction_id)
    WHERE a.thread_id IS NOT NULL AND EXISTS (SELECT 1 FROM answers))
SELECT what, b.team, coalesce(w.kind, 'other') AS kind, date_trunc('month', w."on")::DATE AS month,
    w.ago <= 90 AS late, w.ago BETWEEN 91 AND 180 AS earlier, ready_at IS NOT NULL AS done,
    greatest(date_diff('hour', w."at", coalesce(ready_at, $moment)), 0) AS hours, count(*) AS number
FROM both_ways AS w JOIN board AS b USING (customer_id) GROUP BY ALL
"""


def board_with_service(shown: Current) -> Board:
    """The board with the tables `served`, `unsolved` and `took` beside it.

    `served`: per customer incoming contacts, repeats within a fortnight and transfers, each over 30,
    90 and 365 days. `unsolved`: complaints and disruptions of the last year that are open. `took`:
    hours until solved or answered, counted per team, kind and month.
    """
    beside(shown, "served", lambda current: asked(current, served()))
    beside(shown, "unsolved", lambda current: asked(current, OPEN.format(furthest=max(DAYS))))
    return beside(shown, "took", lambda current: asked(current, TOOK.format(furthest=max(DAYS))))


def served() -> str:
    counts = ", ".join(COUNTS.format(days=days, again=AGAIN) for days in DAYS)
    return SERVED.format(counts=counts)


def asked(shown: Current, query: str) -> pa.Table:
    """The answer to a query over `talks` (the contacts of somewhat more than a year) and `board`."""
    as_of = shown.snapshot.as_of
    facts: dict[str, Any] = {"as_of": as_of}
    with scratch() as database:
        database.register("interactions", talks(shown))
        database.register("board", shown.board.rows_of("customer_id", "team"))
        database.execute(f"CREATE TABLE talks AS {TALKS}", facts)
        more = {"moment": moment(shown)} if "$moment" in query else {}
        return database.execute(query, more).to_arrow_table()


def talks(shown: Current) -> pa.Table:
    views = shown.opened.definitions.views
    rows = views["interactions"]
    rows = rows.filter(rows.on >= views.as_of - timedelta(days=FURTHEST))
    return views.engine.arrow(rows.select(*COLUMNS))


def moment(shown: Current) -> Any:
    """The first instant of the snapshot's day, in the company's zone."""
    from datetime import datetime
    from zoneinfo import ZoneInfo

    as_of = shown.snapshot.as_of
    return datetime(as_of.year, as_of.month, as_of.day, tzinfo=ZoneInfo(shown.company.time_zone))
