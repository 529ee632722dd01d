"""All findings of a company or of one team, in the order in which a report tells them."""

from __future__ import annotations

from behoud.report.evidence import Evidence
from behoud.report.finding import Finding
from behoud.report.subjects import (
    absent,
    churn,
    foresight,
    life,
    loyalty,
    reasons,
    teams,
    trust,
    usage,
    value,
)


def company_findings(evidence: Evidence) -> tuple[Finding, ...]:
    """What there is to say of the whole company; the last ones say what could not be computed."""
    return (
        *churn.findings(evidence),
        *value.findings(evidence),
        *teams.findings(evidence),
        *reasons.findings(evidence),
        *foresight.findings(evidence),
        *loyalty.findings(evidence),
        *life.findings(evidence),
        *usage.findings(evidence),
        *trust.findings(evidence),
        *absent.findings(evidence),
    )


def team_findings(evidence: Evidence, team: str) -> tuple[Finding, ...]:
    """What there is to say of one team, beside the company."""
    return (
        *churn.team_headline(evidence, team),
        *teams.fair_share(evidence, team),
        *value.not_renewed(evidence, team),
        *foresight.renewals(evidence, team),
        *reasons.findings(evidence, team),
        *foresight.findings(evidence, team),
        *loyalty.of_team_beside(evidence, team),
    )
