"""Which group leaves fastest, and in which month of its life."""

from __future__ import annotations

from collections.abc import Iterator

from behoud.measure.survival import GroupSurvival, Landmark, Survival
from behoud.report.evidence import Evidence
from behoud.report.facts import Count, Fact, Group, Name, Number, Share, Word
from behoud.report.finding import Finding


def findings(evidence: Evidence) -> Iterator[Finding]:
    """How long customers stay, the month in which they leave most, and the group that leaves fastest."""
    whole = evidence.survival("total")
    if whole is None or not whole.groups:
        return
    yield from staying(whole.groups[0])
    yield from peak_month(whole.groups[0])
    yield fastest(evidence)


def staying(everybody: GroupSurvival) -> Iterator[Finding]:
    """The share that is still there after a year, and after the furthest landmark that the data reach."""
    reached = [mark for mark in everybody.landmarks if mark.survival is not None]
    if not reached:
        return
    first, last = reached[0], reached[-1]
    facts: dict[str, Fact] = {
        "lives": Count(everybody.lives),
        "months": Count(first.month),
        "share": Share(survived(first), 0),
        "later": Count(last.month if last is not first else 0),
        "later_share": Share(survived(last), 0),
    }
    yield Finding("life-staying", "life", facts)


def survived(mark: Landmark) -> float:
    return mark.survival or 0.0


def peak_month(everybody: GroupSurvival) -> Iterator[Finding]:
    top = everybody.peak
    if top is None or not top.stands_out:
        return
    facts: dict[str, Fact] = {"month": Count(top.month), "share": Share(top.probability)}
    yield Finding("life-peak", "life", facts)


def fastest(evidence: Evidence) -> Finding:
    """The group with the most departures against those expected, of all groups that differ by the test."""
    found = fastest_group(evidence)
    if found is None:
        tested = [d for d in evidence.company.dimensions if evidence.survival(d) is not None]
        return Finding("life-same", "life", {"dimensions": Count(len(tested))})
    dimension, group = found
    facts: dict[str, Fact] = {
        "dimension": dimension_name(dimension),
        "group": Group(group.group),
        "times": Number(group.ratio or 0.0),
        "peak": Name("known" if group.peak and group.peak.stands_out else "none"),
        "month": Count(group.peak.month if group.peak else 0),
        "lives": Count(group.lives),
    }
    return Finding("life-fastest", "life", facts)


def fastest_group(evidence: Evidence) -> tuple[str, GroupSurvival] | None:
    fast = [
        (dimension, found.fastest[0])
        for dimension in evidence.company.dimensions
        if (found := evidence.survival(dimension)) is not None and found.fastest
    ]
    return max(fast, key=lambda pair: pair[1].ratio or 0) if fast else None


def shown(evidence: Evidence) -> Survival | None:
    """The dimension whose curves are drawn: that of the fastest group, else the first that there is."""
    found = fastest_group(evidence)
    if found is not None:
        return evidence.survival(found[0])
    made = [evidence.survival(dimension) for dimension in evidence.company.dimensions]
    return next((one for one in made if one is not None and len(one.groups) > 1), None)


def dimension_name(dimension: str) -> Word | Name:
    """The word for a dimension of the house; an own attribute goes by its own name."""
    known = ("team", "segment", "region", "industry", "product", "channel", "country")
    return Word(f"dimension-{dimension}") if dimension in known else Name(dimension.replace("_", " "))
