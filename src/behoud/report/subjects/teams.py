"""Which team differs from the rest, raw and with the company's mix of customers."""

from __future__ import annotations

from collections.abc import Iterator

from behoud.measure.figures import Figure
from behoud.report.evidence import Evidence
from behoud.report.facts import Count, Fact, Group, Listing, Name, Share
from behoud.report.finding import Finding
from behoud.report.subjects.churn import place_of, share_of


def of_year(evidence: Evidence) -> list[Figure]:
    """The teams' rates of the report's year, the highest first; the unassigned among them."""
    found = [
        f for f in evidence.figures(evidence.rate, "team") if f.period == evidence.year and f.denominator
    ]
    return sorted(found, key=share_of, reverse=True)


def findings(evidence: Evidence) -> Iterator[Finding]:
    """Teams that differ by the test; else that the differences are no more than chance."""
    if not evidence.has_teams:
        return
    figures = of_year(evidence)
    whole = evidence.figure(evidence.rate, evidence.year)
    if whole is None or len(figures) < 2:
        return
    differing = [f for f in figures if f.differs]
    if not differing:
        yield Finding("teams-same", "teams", spread(figures), tuple(figures))
    for place in ("more", "fewer"):
        of_place = [f for f in differing if place_of(f, whole) == place]
        if of_place:
            yield differs(place, of_place, whole)
    yield from like_for_like(evidence, differing)


def spread(figures: list[Figure]) -> dict[str, Fact]:
    """The highest and the lowest team, and how many were too small to test."""
    top, bottom = figures[0], figures[-1]
    return {
        "tested": Name("yes" if any(f.differs is not None for f in figures) else "no"),
        "year": Name(top.period),
        "high_team": Group(top.group),
        "high": Share(share_of(top)),
        "low_team": Group(bottom.group),
        "low": Share(share_of(bottom)),
    }


def differs(place: str, figures: list[Figure], whole: Figure) -> Finding:
    facts: dict[str, Fact] = {
        "place": Name(place),
        "year": Name(whole.period),
        "count": Count(len(figures)),
        "teams": Listing(tuple(Group(f.group) for f in figures)),
        "share": Share(share_of(figures[0])),
        "company": Share(share_of(whole)),
    }
    return Finding("teams-differ", "teams", facts, (*figures, whole))


def like_for_like(evidence: Evidence, differing: list[Figure]) -> Iterator[Finding]:
    """Which teams still differ when their customers are weighed as the company's are."""
    if not evidence.adjusted:
        return
    still = [f for f in evidence.adjusted.values() if f.differs]
    more = sorted((f for f in still if (f.adjusted or 0) > f.company), key=lambda f: -(f.adjusted or 0))
    raw_more = {f.group for f in differing}
    facts: dict[str, Fact] = {
        "more": Name("some" if more else "none"),
        "still": Name("none" if not still else "some"),
        "count": Count(len(more)),
        "teams": Listing(tuple(Group(f.group) for f in more)),
        "share": Share((more[0].adjusted or 0.0) if more else 0.0),
        "gone": Count(len(raw_more - {f.group for f in still})),
        "explained": Listing(tuple(Group(g) for g in sorted(raw_more - {f.group for f in still}))),
    }
    yield Finding("teams-adjusted", "teams", facts)


def fair_share(evidence: Evidence, team: str) -> Iterator[Finding]:
    """What a team's rate would be with the company's mix of customers."""
    fair = evidence.adjusted.get(team)
    if fair is None or fair.adjusted is None:
        return
    more = fair.adjusted > fair.company
    place = {True: "more" if more else "fewer", False: "chance", None: "untested"}[fair.differs]
    facts: dict[str, Fact] = {
        "team": Name(team),
        "raw": Share(fair.raw),
        "share": Share(fair.adjusted),
        "company": Share(fair.company),
        "place": Name(place),
    }
    yield Finding("team-adjusted", "churn", facts)
