"""What could not be computed, and why."""

from __future__ import annotations

from collections.abc import Iterator

from behoud.errors import BehoudError
from behoud.report.evidence import Evidence
from behoud.report.facts import Count, Fact, Reason
from behoud.report.finding import Finding


def findings(evidence: Evidence) -> Iterator[Finding]:
    """A sentence per thing that is lacking; call it last, when all else has been asked for."""
    if evidence.kind == "snapshot":
        yield Finding("missing-dates", "missing")
    seen: set[str] = set()
    for error in refused(evidence):
        if str(error) not in seen:
            seen.add(str(error))
            facts: dict[str, Fact] = {"why": Reason(error)}
            yield Finding("missing-part", "missing", facts)
    yield from unasked(evidence)


def refused(evidence: Evidence) -> Iterator[BehoudError]:
    """What was computed but may not be compared: with the sector of the report's year, with a target."""
    yield from evidence.missing.values()
    yield from (r.refused for r in evidence.sector if r.refused is not None and r.year == evidence.year)
    yield from (t.refused for t in evidence.targets if t.refused is not None)


def unasked(evidence: Evidence) -> Iterator[Finding]:
    """Parts for which the company file or the data give nothing to ask with."""
    if not evidence.sector:
        yield Finding("missing-benchmark", "missing")
    if evidence.kind != "snapshot" and not evidence.has_teams:
        yield Finding("missing-teams", "missing")
    if not evidence.company.targets:
        yield Finding("missing-targets", "missing")
    if evidence.kind != "snapshot" and evidence.company.gross_margin is None:
        yield Finding("missing-margin", "missing")
    untested = [
        f for f in evidence.figures(evidence.rate, "team") if f.period == evidence.year and f.differs is None
    ]
    if evidence.has_teams and untested and evidence.teams:
        yield Finding(
            "missing-small-teams",
            "missing",
            {"count": Count(len(untested)), "minimum": Count(minimum(evidence))},
        )


def minimum(evidence: Evidence) -> int:
    return evidence.company.thresholds.minimum_group
