"""Which snapshots stay: all of the last days, one per month after that, and never fewer than a few."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from behoud.company import Retention


@dataclass(frozen=True, order=True)
class Dated:
    """A snapshot by its name and when it was published, in the company's zone."""

    at: datetime
    name: str


def staying(found: Collection[Dated], rule: Retention, now: datetime) -> frozenset[str]:
    """The names of the snapshots that the rule keeps.

    All of the last `rule.days` days; of each of the last `rule.months` calendar months, the
    running one included, the last one; and the last `rule.least` however old. Removing the
    others now takes nothing away that the rule will want later.

    >>> from datetime import UTC
    >>> rule = Retention(days=7, months=2, least=1)
    >>> found = [Dated(datetime(2026, 10, d, tzinfo=UTC), f"10-{d:02}") for d in (1, 20, 31)]
    >>> found += [Dated(datetime(2026, 9, 30, tzinfo=UTC), "09-30")]
    >>> sorted(staying(found, rule, datetime(2026, 11, 21, tzinfo=UTC)))
    ['10-31']
    """
    ordered = sorted(found)
    recent = [one for one in ordered if one.at >= now - timedelta(days=rule.days)]
    last_of_month = {month(one.at): one for one in ordered}
    monthly = [one for at, one in last_of_month.items() if month(now) - at < rule.months]
    return frozenset(one.name for one in (*recent, *monthly, *ordered[-rule.least :]))


def month(at: datetime) -> int:
    """The number of a calendar month, so that two can be subtracted."""
    return at.year * 12 + at.month
