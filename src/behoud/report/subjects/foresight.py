"""Who is next and what is at stake: lost, cancelled but running, and at risk, apart."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc

from behoud.report.evidence import DAYS_AHEAD, Evidence
from behoud.report.facts import Count, Fact, Money, Name, Share
from behoud.report.finding import Finding
from behoud.report.subjects import loss
from behoud.report.subjects.trust import withheld

ZERO = Decimal("0.00")
FIRST = 20
"""Customers at the head of the ranking that a report shows."""


def findings(evidence: Evidence, team: str | None = None) -> Iterator[Finding]:
    """At risk, cancelled but running, lost; why no probability is given, where none is at all."""
    if not evidence.published:
        yield Finding("next-unpublished", "next")
    yield from at_risk(evidence, team)
    if team is None:
        yield from loss.findings(evidence)
    if team is None and evidence.horizon is None:
        yield from withheld(evidence, "next")
    yield from cancelled(evidence, team)
    yield from lost(evidence, team)


def of_team(evidence: Evidence, rows: pa.Table, team: str | None) -> pa.Table:
    """The rows of the customers that are a team's today."""
    if team is None:
        return rows
    own = pa.array([c for c, group in evidence.team_of.items() if group == team], pa.string())
    return rows.filter(pc.is_in(rows["customer_id"], value_set=own))


def total(rows: pa.Table, column: str) -> Decimal:
    """The sum of a column of money; 0 without any."""
    return pc.sum(rows[column]).as_py() or ZERO


def lost(evidence: Evidence, team: str | None) -> Iterator[Finding]:
    """What has gone for good in the report's year."""
    if evidence.kind == "snapshot" or evidence.year is None:
        return
    left = evidence.leavers
    left = left if team is None else left[left["group"] == team]
    value = sum((v for v in left["yearly_amount_lost"] if v), ZERO)
    facts: dict[str, Fact] = {
        "year": Name(evidence.year),
        "count": Count(len(left)),
        "cost": Name("known" if value else "none"),
        "value": Money(value),
    }
    yield Finding("next-lost", "next", facts)


def cancelled(evidence: Evidence, team: str | None) -> Iterator[Finding]:
    """Who gave notice while the contract still runs."""
    rows = evidence.table("cancelled_but_running")
    if rows is None or evidence.kind != "contract":
        return
    own = of_team(evidence, rows, team)
    facts: dict[str, Fact] = {
        "count": Count(own.num_rows),
        "value": Money(total(own, "value")),
        "basis": Name(evidence.value_basis),
    }
    yield Finding("next-cancelled", "next", facts)


def at_risk(evidence: Evidence, team: str | None) -> Iterator[Finding]:
    """The value at risk, and how few customers carry most of it."""
    scores, horizon = evidence.table("scores"), evidence.horizon
    if scores is None or horizon is None:
        return
    own = of_team(evidence, scores, team)
    risk = sorted((v for v in own["value_at_risk"].to_pylist() if v is not None), reverse=True)
    facts: dict[str, Fact] = {
        "count": Count(own.num_rows),
        "days": Count(horizon),
        "expected": Count(expected(own, horizon)),
        "cost": Name("known" if risk else "none"),
        "value": Money(sum(risk, ZERO)),
        "basis": Name(evidence.value_basis),
    }
    yield Finding("next-at-risk", "next", facts)
    if sum(risk) > 0 and len(risk) > FIRST:
        part = Share(float(sum(risk[:FIRST]) / sum(risk)), 0)
        yield Finding("next-carriers", "next", {"carriers": Count(carriers(risk)), "share": part})


def expected(scores: pa.Table, horizon: int) -> int:
    """How many are expected to leave: the sum of their probabilities."""
    return round(pc.sum(scores[f"p_leave_{horizon}"]).as_py() or 0.0)


def carriers(at_risk_values: list[Decimal]) -> int:
    """How many customers, the largest first, carry half of the value at risk.

    >>> carriers([Decimal(5), Decimal(3), Decimal(1), Decimal(1)])
    1
    """
    whole, so_far = sum(at_risk_values, ZERO), ZERO
    for place, value in enumerate(at_risk_values, start=1):
        so_far += value
        if so_far * 2 >= whole:
            return place
    return len(at_risk_values)


def renewals(evidence: Evidence, team: str) -> Iterator[Finding]:
    """The customers of a team whose last day to cancel lies ahead, and what they bring."""
    found = evidence.coming_up if evidence.kind == "contract" else None
    if found is None:
        return
    own = found.filter(pc.equal(found["group"], team))
    facts: dict[str, Fact] = {
        "count": Count(len(pc.unique(own["customer_id"]))),
        "days": Count(DAYS_AHEAD),
        "value": Money(total(own, "value")),
    }
    yield Finding("renewals", "renewals", facts)
