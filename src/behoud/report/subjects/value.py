"""What leaving costs, how the recurring revenue moved, and what one point less is worth."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from behoud.measure.dimensions import TOTAL
from behoud.measure.figures import Figure
from behoud.report.evidence import Evidence
from behoud.report.facts import Count, Fact, Money, Name, Share
from behoud.report.finding import Finding
from behoud.report.subjects.churn import share_of


def findings(evidence: Evidence) -> Iterator[Finding]:
    """Value not renewed, the bridge of the last complete year, and the worth of one to three points."""
    if evidence.kind == "contract" and evidence.year is not None:
        yield from not_renewed(evidence)
        yield from bridged(evidence)
    yield from points(evidence)


def not_renewed(evidence: Evidence, group: str = TOTAL) -> Iterator[Finding]:
    """What came up and was not renewed, and what was cancelled mid-term, of the company or a team."""
    by = TOTAL if group == TOTAL else "team"
    lost = evidence.figure("value_not_renewed", evidence.year, group, by)
    rate = evidence.figure("gross_renewal_rate", evidence.year, group, by)
    ended = evidence.figure("value_of_ended_contracts", evidence.year, group, by)
    if lost is None:
        return
    facts: dict[str, Fact] = {
        "year": Name(lost.period),
        "value": Money(Decimal(lost.numerator)),
        "due": Money(Decimal(lost.denominator)),
        "known": Name("yes" if rate else "no"),
        "share": Share(1 - share_of(rate)) if rate else Name(""),
    }
    yield Finding("value-lost", "value", facts, tuple(f for f in (lost, rate) if f))
    if ended is not None:
        yield Finding("value-ended", "value", ended_facts(lost, ended), (ended, lost))


def ended_facts(lost: Figure, ended: Figure) -> dict[str, Fact]:
    return {
        "year": Name(lost.period),
        "ended": Money(Decimal(ended.numerator)),
        "together": Money(Decimal(lost.numerator) + Decimal(ended.numerator)),
    }


def bridged(evidence: Evidence) -> Iterator[Finding]:
    """From the recurring revenue at the start of the year to that at its end."""
    lines = bridge_lines(evidence, evidence.year)
    if "end" not in lines or "start" not in lines:
        return
    amount = {line: Decimal(figure.numerator) for line, figure in lines.items()}
    start, end = amount["start"], amount["end"]
    facts: dict[str, Fact] = {
        "year": Name(str(evidence.year)),
        "direction": Name("up" if end > start else "down" if end < start else "same"),
        "start": Money(start),
        "end": Money(end),
        "churned": Money(-amount.get("churned", Decimal(0))),
        "won": Money(amount.get("new", Decimal(0)) + amount.get("returned", Decimal(0))),
    }
    yield Finding("value-bridge", "value", facts, tuple(lines.values()))


def bridge_lines(evidence: Evidence, period: str | None, group: str = TOTAL) -> dict[str, Figure]:
    """The lines of a bridge that have an amount."""
    by = TOTAL if group == TOTAL else "team"
    found = evidence.figures("arr_bridge", by)
    return {str(f.line): f for f in found if (f.period, f.group) == (period, group) and f.numerator}


def points(evidence: Evidence) -> Iterator[Finding]:
    """What one, two and three points less churn would have been worth per year.

    Nothing of a company so small that a point is less than half a customer.
    """
    found = evidence.worth
    if not found or not found[0].value or not round(found[0].customers):
        return
    one, two, three = found
    facts: dict[str, Fact] = {
        "customers": Count(round(one.customers)),
        "one": Money(one.value),
        "two": Money(two.value),
        "three": Money(three.value),
        "margin": Name("none" if one.margin is None else "known"),
        "margin_one": Name("") if one.margin is None else Money(one.margin),
    }
    rate = evidence.figure(evidence.rate, one.period)
    yield Finding("value-points", "value", facts, (rate,) if rate else ())
