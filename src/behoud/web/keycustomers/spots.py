"""Blind spots: what we should see of a key customer and do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from behoud.web.reading.board import Board, Condition
from behoud.web.reading.current import Current
from behoud.web.reading.keeping import has, remembered
from behoud.web.reading.listing import Field, Listing
from behoud.web.reading.within import Within

TOP = 20
"""Where nobody is marked as a key customer: the so many of most value."""
DECIDER_DAYS, ANSWER_DAYS = 180, 365
CURRENT = "status <> 'former'"


@dataclass(frozen=True)
class Spot:
    """A blind spot: the table that it is seen by, and when it is one."""

    name: str
    table: str
    sql: str


def spots(shown: Current) -> list[Spot]:
    """Every blind spot; the days in it are counted back from the snapshot's day."""
    as_of = shown.snapshot.as_of
    spoken = f"DATE '{as_of - timedelta(days=DECIDER_DAYS):%Y-%m-%d}'"
    answered = f"DATE '{as_of - timedelta(days=ANSWER_DAYS):%Y-%m-%d}'"
    return [
        Spot("decider", "interactions", f"b.decider_reached_on IS NULL OR b.decider_reached_on < {spoken}"),
        Spot("second", "interactions", "b.people_reached < 2"),
        Spot("answers", "responses", f"b.answered_on IS NULL OR b.answered_on < {answered}"),
        Spot("usage", "events", "coalesce(b.usage_recent, 0) = 0"),
        Spot("contract", "contract_terms", "b.products IS NULL"),
    ]


def seen(shown: Current) -> tuple[list[Spot], list[str]]:
    """The blind spots that can be told, and the tables that lack for the others."""
    every = [spot for spot in spots(shown) if spot.table != "contract_terms" or by_contract(shown)]
    known = [spot for spot in every if has(shown, spot.table)]
    return known, list(dict.fromkeys(spot.table for spot in every if spot not in known))


def by_contract(shown: Current) -> bool:
    return shown.company.churn.kind == "contract"


def marked(shown: Current) -> bool:
    """Whether the company marks key customers; else those of most value take their place."""
    query = f"SELECT count(*) AS n FROM board WHERE {CURRENT} AND key_customer"  # noqa: S608
    return bool(remembered(shown.board, query, [])[0]["n"])


def keys(shown: Current, asked: Within) -> Condition:
    """The key customers of the reader, as a condition on the board called `b`."""
    own = asked.condition().and_(CURRENT)
    if marked(shown):
        own, most = own.and_("key_customer"), ""
    else:
        most = f"ORDER BY worth DESC NULLS LAST, pseudonym LIMIT {TOP}"
    chosen = f"b.customer_id IN (SELECT customer_id FROM board WHERE {own.sql} {most})"  # noqa: S608
    return Condition(chosen, own.values)


def source(known: Sequence[Spot], condition: Condition, own: Condition) -> tuple[str, Condition]:
    """What stands behind FROM: the key customers as `k`, with their spots, and companies of their parent."""
    told = ", ".join(f"({spot.sql}) AS {spot.name}" for spot in known)
    count = " + ".join(f"({spot.sql})::INTEGER" for spot in known) or "0"
    made = (
        "(SELECT b.customer_id, r.roles_reached, r.roles_missed, "  # noqa: S608
        f"coalesce(o.others, 0) AS others, {told + ', ' if told else ''}{count} AS blind "
        "FROM board AS b LEFT JOIN roles AS r USING (customer_id) "
        "LEFT JOIN (SELECT coalesce(parent_id, customer_id) AS parent, count(*) - 1 AS others "
        f"FROM board WHERE {own.sql} AND {CURRENT} GROUP BY 1) AS o "
        f"ON o.parent = coalesce(b.parent_id, b.customer_id) WHERE {condition.sql}) AS k "
        "JOIN board AS b USING (customer_id)"
    )
    return made, Condition("true", [*own.values, *condition.values])


def listings(shown: Current, asked: Within) -> dict[str, Listing]:
    """The customers with what we know of each, and the matrix of what we do not see."""
    known, _ = seen(shown)
    made, condition = source(known, keys(shown, asked), asked.condition())
    risk = () if shown.horizon is None else (Field("value_at_risk", "money"),)
    about = (
        Field("worth", "money"),
        *risk,
        Field("decider_reached_on", "day"),
        Field("roles_reached", "words", "web-role-of-contact", of="k"),
        Field("roles_missed", "words", "web-role-of-contact", of="k"),
        Field("open_matters", "number"),
        Field("nps_on", "day"),
        Field("nps", "number"),
        Field("notice_deadline_on", "day"),
        Field("others", "number", of="k"),
    )
    cells = tuple(Field(spot.name, "spot", called=f"spot-{spot.name}", of="k") for spot in known)
    matrix = (Field("worth", "money"), *cells, Field("blind", "number", of="k"))
    return {
        "matrix": Listing("matrix", made, condition, matrix, "blind"),
        "keys": Listing("keys", made, condition, about, "worth"),
    }


def sums(shown: Current, board: Board, asked: Within) -> dict[str, Any]:
    """Key customers, what they bring and are worth, what all customers bring, and each spot in euros."""
    known, _ = seen(shown)
    made, condition = source(known, keys(shown, asked), asked.condition())
    per = "".join(
        f", count(*) FILTER (WHERE k.{s.name}) AS {s.name}_customers, "
        f"coalesce(sum(b.worth) FILTER (WHERE k.{s.name}), 0) AS {s.name}_worth"
        for s in known
    )
    query = (
        "SELECT count(*) AS customers, coalesce(sum(b.yearly_amount), 0) AS amount, "  # noqa: S608
        f"coalesce(sum(b.worth), 0) AS worth{per} FROM {made} WHERE {condition.sql}"
    )
    found = remembered(board, query, condition.values)[0]
    return found | whole(board, asked)


def whole(board: Board, asked: Within) -> dict[str, Any]:
    """What all customers of the reader bring and are worth."""
    own = asked.condition().and_(CURRENT)
    query = (
        "SELECT coalesce(sum(yearly_amount), 0) AS all_amount, coalesce(sum(worth), 0) AS all_worth "  # noqa: S608
        f"FROM board WHERE {own.sql}"
    )
    return remembered(board, query, own.values)[0]
