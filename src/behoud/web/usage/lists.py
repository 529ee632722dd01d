"""Heavy users that slacken and customers that use nothing, and use by group."""

from __future__ import annotations

from typing import Any

from behoud.stats.intervals import wilson
from behoud.web.reading.board import Board, Condition
from behoud.web.reading.current import Current
from behoud.web.reading.keeping import remembered
from behoud.web.reading.listing import Field, Listing
from behoud.web.reading.within import Within

NAMES = ("slackened", "unused")


def listings(shown: Current, asked: Within) -> dict[str, Listing]:
    """Every list of the page by name."""
    own = asked.condition()
    risk = () if shown.horizon is None else (Field("value_at_risk", "money"),)
    slack = (
        Field("before", "number", of="d"),
        Field("after", "number", of="d"),
        Field("yearly_amount", "money", of="d"),
        *risk,
    )
    never = (Field("last_used_on", "day"), Field("worth", "money"), *risk)
    return {
        "slackened": Listing(
            "slackened", "slackened AS d JOIN board AS b USING (customer_id)", own, slack, "yearly_amount"
        ),
        "unused": Listing("unused", "board AS b", own.and_(UNUSED), never, "worth"),
    }


UNUSED = "b.status IN ('active', 'cancelled', 'unscored') AND coalesce(b.usage_recent, 0) = 0"


def totals(board: Board, listing: Listing) -> dict[str, Any]:
    """How many stand in a list, and what they bring in a year."""
    of = next((f.of for f in listing.fields if f.name == "yearly_amount"), "b")
    query = (
        f"SELECT count(*) AS customers, coalesce(sum({of}.yearly_amount), 0) AS amount "  # noqa: S608
        f"FROM {listing.source} WHERE {listing.condition.sql}"
    )
    return remembered(board, query, listing.condition.values)[0]


def customers(board: Board, asked: Within) -> dict[str, Any]:
    """How many customers there are now, and how many of them used anything of late."""
    return counted(board, asked.condition(), "''")[0]


def dimensions(shown: Current) -> list[str]:
    """The groups by which the board can split customers."""
    own = {"channel": "acquisition_channel"}
    return [d for d in shown.company.dimensions if own.get(d, d) in shown.board.columns]


def by_group(shown: Current, asked: Within, dimension: str) -> list[dict[str, Any]]:
    """Per group customers, users, the share of users with its interval, and how many slacken."""
    column = "acquisition_channel" if dimension == "channel" else dimension
    found = counted(shown.board, asked.condition(), f'b."{column}"::VARCHAR')
    return [row | share(row, shown.company.thresholds.confidence) for row in found]


def counted(board: Board, condition: Condition, group: str) -> list[dict[str, Any]]:
    query = (
        f"SELECT {group} AS grouped, count(*) AS customers, "  # noqa: S608
        "count(*) FILTER (WHERE b.usage_recent > 0) AS users, "
        "median(b.usage_recent) FILTER (WHERE b.usage_recent > 0) AS usual, "
        "count(*) FILTER (WHERE d.customer_id IS NOT NULL) AS slackened, "
        "coalesce(sum(b.worth) FILTER (WHERE coalesce(b.usage_recent, 0) = 0), 0) AS unused_worth "
        "FROM board AS b LEFT JOIN slackened AS d USING (customer_id) "
        f"WHERE {condition.sql} AND b.status <> 'former' GROUP BY 1 ORDER BY customers DESC, 1"
    )
    found = remembered(board, query, condition.values)
    return found or [dict.fromkeys(("grouped", "usual")) | dict.fromkeys(COUNTS, 0)]


COUNTS = ("customers", "users", "slackened", "unused_worth")


def share(row: dict[str, Any], confidence: float) -> dict[str, float | None]:
    found = wilson(row["users"], row["customers"], confidence)
    return {
        "share": row["users"] / row["customers"] if row["customers"] else None,
        "low": found.low if found else None,
        "high": found.high if found else None,
    }
