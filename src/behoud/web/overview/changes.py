"""What changed since the snapshot of about a week before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from behoud.engine.read import Snapshot, opened
from behoud.engine.write import SNAPSHOTS
from behoud.errors import BehoudError
from behoud.web.accounts.roles import Scope
from behoud.web.reading.current import Current
from behoud.words import Words

WEEK = timedelta(days=5)
"""So many days at least: a Monday is compared with an earlier week, not with an hour ago."""


@dataclass(frozen=True)
class Changes:
    """Since when, and what, in sentences; `since` is None where there is nothing earlier."""

    since: date | None
    lines: tuple[str, ...] = ()


def changes(shown: Current, words: Words, scope: Scope) -> Changes:
    """What a reader of this scope should know of the time since the earlier snapshot."""
    before = earlier(shown.snapshot, shown.company.lake / SNAPSHOTS)
    if before is None:
        return Changes(None)
    own = members(shown, scope)
    lines = (*gave_notice(shown, before, words, own), *at_stake(shown, before, words, own))
    return Changes(before.as_of, lines)


def earlier(now: Snapshot, folder: Any) -> Snapshot | None:
    """The latest snapshot of an as-of date that lies far enough before; one that cannot be read is none."""
    for place in sorted(folder.iterdir(), reverse=True):
        try:
            found = opened(place)
        except (BehoudError, FileNotFoundError):
            continue
        if found.as_of <= now.as_of - WEEK:
            return found
    return None


def members(shown: Current, scope: Scope) -> set[str] | None:
    """The customers of a scope; None is everybody."""
    if scope.teams is None:
        return None
    query = "SELECT customer_id FROM board WHERE team IN (SELECT unnest(?::VARCHAR[]))"
    return {row["customer_id"] for row in shown.board.rows(query, [sorted(scope.teams)])}


def rows(snapshot: Snapshot, table: str, own: set[str] | None) -> dict[str, dict[str, Any]]:
    columns = ["customer_id", "value"] + (["value_at_risk"] if table == "scores" else [])
    found = snapshot.read(table).select(columns).to_pylist()
    return {row["customer_id"]: row for row in found if own is None or row["customer_id"] in own}


def gave_notice(shown: Current, before: Snapshot, words: Words, own: set[str] | None) -> list[str]:
    """Who gave notice in between."""
    now = rows(shown.snapshot, "cancelled_but_running", own)
    fresh = [row for name, row in now.items() if name not in rows(before, "cancelled_but_running", own)]
    if not fresh:
        return []
    value = sum((row["value"] or Decimal(0) for row in fresh), Decimal(0))
    said = words.short_money(value, shown.company.currency)
    return [words.say("web-changes-notice", count=len(fresh), value=said)]


def at_stake(shown: Current, before: Snapshot, words: Words, own: set[str] | None) -> list[str]:
    """How the value at risk of those who were there both times moved, and of how many it doubled."""
    now, then = rows(shown.snapshot, "scores", own), rows(before, "scores", own)
    both = [
        (then[name]["value_at_risk"], row["value_at_risk"])
        for name, row in now.items()
        if name in then and row["value_at_risk"] is not None and then[name]["value_at_risk"] is not None
    ]
    if not both:
        return []
    old, new = sum(a for a, _ in both), sum(b for _, b in both)
    doubled = sum(b >= 2 * a and b - a >= 1 for a, b in both)
    said = {"before": old, "now": new}
    money = {name: words.short_money(value, shown.company.currency) for name, value in said.items()}
    way = "up" if new > old else "down"
    return [words.say("web-changes-risk", way=way, customers=len(both), doubled=doubled, **money)]
