"""Why they left, by euros, with the share of which nobody knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from behoud.measure.departed import UNKNOWN
from behoud.report.evidence import Evidence
from behoud.report.facts import Count, Fact, Money, Name, Share, Word
from behoud.report.finding import Finding

ZERO = Decimal("0.00")


@dataclass(frozen=True)
class ReasonToLeave:
    """One main reason: the customers that gave it and the yearly value they took along."""

    reason: str
    customers: int
    value: Decimal


def chosen(left: pd.DataFrame) -> pd.DataFrame:
    """Those who chose to leave: involuntary departures and those ended by us stand apart."""
    return left[~left["kind"].isin(("involuntary", "ended_by_us"))]


def by_reason(left: pd.DataFrame) -> list[ReasonToLeave]:
    """Main reasons by value, the largest first; the unknown last."""
    rows = [
        ReasonToLeave(str(reason), len(group), sum((v for v in group["yearly_amount_lost"] if v), ZERO))
        for reason, group in left.groupby("reason")
    ]
    return sorted(rows, key=lambda r: (r.reason == UNKNOWN, -r.value, -r.customers, r.reason))


def findings(evidence: Evidence, team: str | None = None) -> Iterator[Finding]:
    """The largest known reason and the share unknown, of those who chose to leave in the year."""
    if evidence.kind == "snapshot" or evidence.year is None:
        return
    left = chosen(evidence.leavers)
    if team is not None:
        left = left[left["group"] == team]
    found = by_reason(left)
    known = [r for r in found if r.reason != UNKNOWN]
    year = Name(evidence.year)
    if not known:
        yield Finding("reasons-none", "reasons", {"year": year, "count": Count(len(left))})
        return
    yield from largest(year, found, known)


def largest(year: Name, found: list[ReasonToLeave], known: list[ReasonToLeave]) -> Iterator[Finding]:
    """The largest known reason and the part unknown: in money where the departures have a value."""
    money = any(r.value for r in found)
    whole = sum((weight(r, money) for r in found), ZERO)
    top = max(known, key=lambda r: (r.value, r.customers))
    unit = Name("money" if money else "customers")
    facts: dict[str, Fact] = {
        "year": year,
        "unit": unit,
        "reason": Word(f"reason-{top.reason}"),
        "count": Count(top.customers),
        "value": Money(top.value),
        "share": Share(float(weight(top, money) / whole), 0),
    }
    yield Finding("reasons-top", "reasons", facts)
    for one in found:
        if one.reason == UNKNOWN:
            part = Share(float(weight(one, money) / whole), 0)
            rest: dict[str, Fact] = {"unit": unit, "unknown": part, "count": Count(one.customers)}
            yield Finding("reasons-unknown", "reasons", rest)


def weight(found: ReasonToLeave, money: bool) -> Decimal:
    """What a reason weighs: its value, or its customers where no value is known."""
    return found.value if money else Decimal(found.customers)
