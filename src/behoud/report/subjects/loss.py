"""What is expected to be lost next quarter, and how well that was foretold on earlier dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from behoud.report.evidence import Evidence
from behoud.report.facts import Count, Fact, Money, Name
from behoud.report.finding import Finding

Row = dict[str, Any]


def now(evidence: Evidence) -> Row | None:
    """The row of today: expected, low and high; None where none could be made."""
    found = [row for row in evidence.rows("expected_loss") if row["lost"] is None]
    return found[0] if found and found[0]["expected"] is not None else None


def earlier(evidence: Evidence) -> list[Row]:
    """The rows of earlier dates, with what was lost in the quarter after, the oldest first."""
    found = [row for row in evidence.rows("expected_loss") if row["lost"] is not None]
    return sorted(found, key=lambda row: row["as_of"])


def within(row: Row) -> bool:
    return bool(row["low"] <= row["lost"] <= row["high"])


def findings(evidence: Evidence) -> Iterator[Finding]:
    """The board's figure with its range, and how often the range held before."""
    row, before = now(evidence), earlier(evidence)
    if row is None:
        return
    facts: dict[str, Fact] = {
        "days": Count(row["horizon"]),
        "expected": Money(row["expected"]),
        "low": Money(row["low"]),
        "high": Money(row["high"]),
        "basis": Name(evidence.value_basis),
        "said": Name("yes" if evidence.horizon == row["horizon"] else "no"),
        "by": Name(row["by"]),
    }
    yield Finding("next-loss", "next", facts)
    if before:
        held = sum(within(one) for one in before)
        often = Name("always" if held == len(before) else "never" if held == 0 else "sometimes")
        counts: dict[str, Fact] = {"dates": Count(len(before)), "held": Count(held), "often": often}
        yield Finding("next-loss-before", "next", counts)
