"""Who is next and what is at stake: lost, cancelled but running, and at risk, apart."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from behoud.report.evidence import Evidence
from behoud.report.facts import Count, Fact, Money, Name, Said, Share
from behoud.report.finding import Finding

ZERO = Decimal("0.00")
HORIZONS = (90, 365, 30)
"""Days, in the order in which a report prefers to state a probability."""


def findings(evidence: Evidence, team: str | None = None) -> Iterator[Finding]:
    """Cancelled but running, at risk, and what was withheld; or that nothing was predicted yet."""
    yield from lost(evidence, team)
    if not evidence.published:
        yield Finding("next-unpublished", "next")
        return
    yield from cancelled(evidence, team)
    yield from at_risk(evidence, team)
    if team is None:
        yield from withheld(evidence)
        yield from quality(evidence)


def of_team(evidence: Evidence, rows: pd.DataFrame, team: str | None) -> pd.DataFrame:
    """The rows of the customers that are a team's today."""
    if team is None:
        return rows
    return rows[rows["customer_id"].map(evidence.team_of) == team]


def total(amounts: pd.Series[Decimal]) -> Decimal:
    return sum((a for a in amounts if a is not None and a == a), ZERO)


def lost(evidence: Evidence, team: str | None) -> Iterator[Finding]:
    """What has gone for good in the report's year."""
    if evidence.kind == "snapshot" or evidence.year is None:
        return
    left = evidence.leavers(evidence.year)
    left = left if team is None else left[left["group"] == team]
    value = total(left["yearly_amount_lost"])
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
        "count": Count(len(own)),
        "value": Money(total(own["value"])),
        "basis": Name(evidence.value_basis),
    }
    yield Finding("next-cancelled", "next", facts)


def horizon_of(scores: pd.DataFrame) -> int | None:
    """The horizon whose probability is not withheld, in the order of preference."""
    return next((h for h in HORIZONS if scores[f"p_leave_{h}"].notna().any()), None)


def at_risk(evidence: Evidence, team: str | None) -> Iterator[Finding]:
    """The value at risk, and how few customers carry most of it."""
    scores = evidence.table("scores")
    horizon = None if scores is None else horizon_of(scores)
    if scores is None or horizon is None:
        return
    own = of_team(evidence, scores, team)
    risk = own[own["value_at_risk"].notna()].sort_values("value_at_risk", ascending=False, kind="stable")
    facts: dict[str, Fact] = {
        "count": Count(len(own)),
        "days": Count(horizon),
        "expected": Count(round(float(own[f"p_leave_{horizon}"].sum()))),
        "cost": Name("known" if len(risk) else "none"),
        "value": Money(total(risk["value_at_risk"])),
        "basis": Name(evidence.value_basis),
        "carriers": Count(carriers(list(risk["value_at_risk"]))),
    }
    yield Finding("next-at-risk", "next", facts)


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


def withheld(evidence: Evidence) -> Iterator[Finding]:
    """Each horizon of which the probability is kept back, with why."""
    rows = evidence.table("withheld_probabilities")
    if rows is None:
        return
    for row in rows.to_dict("records"):
        facts = json.loads(str(row["facts"]))
        why = Said(str(row["code"]), tuple(facts.items()))
        yield Finding("next-withheld", "next", {"days": Count(int(row["horizon"])), "why": why})


def quality(evidence: Evidence) -> Iterator[Finding]:
    """How well the ranking did on later dates than it learned from."""
    rows = evidence.table("evaluation")
    scores = evidence.table("scores")
    horizon = None if scores is None else horizon_of(scores)
    if rows is None or horizon is None:
        return
    own = rows[(rows["horizon"] == horizon) & rows["test_on"].isna() & rows["lift_10"].notna()]
    if own.empty:
        return
    row = own.iloc[0]
    facts: dict[str, Fact] = {
        "days": Count(horizon),
        "departures": Count(int(row["departures"])),
        "caught": Share(min(float(row["lift_10"]) * 0.1, 1.0), 0),
    }
    yield Finding("next-quality", "next", facts)
