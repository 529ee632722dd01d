"""How many left, against the sector, the years before and the target."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from behoud.measure.dimensions import TOTAL
from behoud.measure.figures import Figure
from behoud.measure.targets import Target
from behoud.report.evidence import Evidence
from behoud.report.facts import Count, Day, Fact, Money, Name, Number, Points, Share, Word
from behoud.report.finding import Finding
from behoud.stats.intervals import share_difference

LEVEL = 0.05
"""A rate within a twentieth of the sector's is called level with it."""


def findings(evidence: Evidence) -> Iterator[Finding]:
    """The company's churn: last complete year, trend, running year, involuntary part, target."""
    if evidence.kind == "snapshot":
        yield from snapshot(evidence)
        return
    year = evidence.figure(evidence.rate, evidence.year)
    if year is None:
        yield Finding("churn-nothing", "churn")
        return
    yield headline(evidence, year)
    yield from trend(evidence, year)
    yield from running(evidence)
    yield from involuntary(evidence, year)
    yield from against_targets(evidence)


def headline(evidence: Evidence, year: Figure) -> Finding:
    """Which share left, against the sector, and what that cost."""
    cost, value = cost_of(evidence, year.period)
    return Finding(
        "churn-year",
        "churn",
        {
            "year": Name(year.period),
            "complete": Name("yes" if year.complete else "no"),
            "share": Share(share_of(year)),
            **against_sector(evidence, year),
            "cost": Name(cost),
            "value": Money(Decimal(value.numerator)) if value else Name(""),
        },
        tuple(f for f in (year, value) if f),
    )


def cost_of(evidence: Evidence, period: str, *of: str) -> tuple[str, Figure | None]:
    """What leaving cost: contracts not renewed; where none came up, contracts ended; or nothing known."""
    due = evidence.figure("value_not_renewed", period, *of)
    if due is not None and due.denominator:
        return "renewal", due
    ended = evidence.figure("value_of_ended_contracts", period, *of)
    if ended is not None and ended.numerator:
        return "ended", ended
    return "none", None


def against_sector(evidence: Evidence, year: Figure) -> dict[str, Fact]:
    """How the rate stands to the sector's: none, level, above or below, and how many times."""
    found = evidence.against_sector(year.metric, year.period)
    if found is None or found.ratio is None:
        return {"sector": Name("none"), "times": Name(""), "benchmark": Name("")}
    place = "level" if abs(found.ratio - 1) < LEVEL else "above" if found.ratio > 1 else "below"
    return {
        "sector": Name(place),
        "times": Number(found.ratio),
        "benchmark": Share(float(found.sector.value)),
        "benchmark_year": Name(str(found.sector.year)),
    }


def share_of(figure: Figure) -> float:
    return float(figure.value or 0)


def trend(evidence: Evidence, year: Figure) -> Iterator[Finding]:
    """Whether fewer leave than the year before: only a difference that chance does not explain."""
    complete = [f for f in evidence.figures(year.metric) if f.complete and f.denominator]
    if len(complete) < 2 or complete[-1].period != year.period:
        return
    before = complete[-2]
    interval = share_difference(
        float(year.numerator),
        float(year.denominator),
        float(before.numerator),
        float(before.denominator),
        evidence.company.thresholds.confidence,
    )
    beyond_chance = interval is not None and (interval.low > 0 or interval.high < 0)
    change = share_of(year) - share_of(before)
    direction = ("up" if change > 0 else "down") if beyond_chance else "same"
    facts: dict[str, Fact] = {
        "direction": Name(direction),
        "year": Name(year.period),
        "before": Name(before.period),
        "share": Share(share_of(year)),
        "share_before": Share(share_of(before)),
        "points": Points(change),
        "first": Name(complete[0].period),
        "share_first": Share(share_of(complete[0])),
    }
    yield Finding("churn-trend", "churn", facts, tuple(complete))


def running(evidence: Evidence) -> Iterator[Finding]:
    """How the year that still runs stands."""
    now = evidence.figure(evidence.rate, evidence.running_year)
    if now is None:
        return
    facts: dict[str, Fact] = {
        "until": Day(now.t1, "d MMMM"),
        "share": Share(share_of(now)),
        "count": Count(int(now.numerator)),
        "customers": Count(int(now.denominator)),
        "provisional": Count(now.provisional),
    }
    yield Finding("churn-running", "churn", facts, (now,))


def involuntary(evidence: Evidence, year: Figure) -> Iterator[Finding]:
    """Failed payment, insolvency and the like, apart from those who chose to leave."""
    forced = evidence.figure("involuntary_churn_rate", year.period) if evidence.kind == "contract" else None
    if forced is None:
        return
    facts: dict[str, Fact] = {
        "year": Name(year.period),
        "count": Count(int(forced.numerator)),
        "share": Share(share_of(forced)),
        "of": Count(int(year.numerator)),
    }
    yield Finding("churn-involuntary", "churn", facts, (forced, year))


def against_targets(evidence: Evidence) -> Iterator[Finding]:
    """Each target of the company file beside what became of it."""
    for target in evidence.targets:
        if target.gap is not None and target.value is not None:
            yield gap(evidence, target, target.gap)


def gap(evidence: Evidence, target: Target, apart: Decimal) -> Finding:
    money = target.unit == "money"
    share = target.unit == "share"
    amount: Callable[[Decimal], Fact] = (
        Money if money else (lambda x: Share(float(x)) if share else Number(float(x)))
    )
    figure = evidence.figure(target.metric, target.period)
    counted = target.metric == "customer_churn_rate" and figure is not None
    facts: dict[str, Fact] = {
        "year": Name(str(target.period)),
        "metric": Word("metric-" + target.metric.replace("_", "-")),
        "met": Name({True: "yes", False: "no", None: "neutral"}[target.met]),
        "unit": Name(str(target.unit)),
        "target": amount(target.target),
        "value": amount(Decimal(str(target.value))),
        "gap": Points(float(apart)) if share else amount(abs(apart)),
        "customers": Count(round(abs(apart) * Decimal(figure.denominator)) if counted and figure else 0),
    }
    return Finding("target", "churn", facts, (figure,) if figure else ())


def snapshot(evidence: Evidence) -> Iterator[Finding]:
    """Without dates there is a share that is marked as departed, and no rate per year."""
    marked = evidence.figure(evidence.rate, evidence.year)
    if marked is None:
        yield Finding("churn-nothing", "churn")
        return
    value = evidence.figure("departed_value_share", evidence.year)
    facts: dict[str, Fact] = {
        "share": Share(share_of(marked)),
        "count": Count(int(marked.numerator)),
        "customers": Count(int(marked.denominator)),
        "cost": Name("known" if value else "none"),
        "value": Money(Decimal(value.numerator)) if value else Name(""),
        "value_share": Share(share_of(value)) if value else Name(""),
    }
    yield Finding("snapshot-share", "churn", facts, tuple(f for f in (marked, value) if f))


def team_headline(evidence: Evidence, team: str) -> Iterator[Finding]:
    """A team's share beside the company's, and whether the difference is more than chance."""
    own = evidence.figure(evidence.rate, evidence.year, team, "team")
    whole = evidence.figure(evidence.rate, evidence.year, TOTAL)
    if own is None or whole is None:
        yield Finding("team-nothing", "churn", {"team": Name(team)})
        return
    cost, value = cost_of(evidence, own.period, team, "team")
    facts: dict[str, Fact] = {
        "team": Name(team),
        "year": Name(own.period),
        "share": Share(share_of(own)),
        "company": Share(share_of(whole)),
        "place": Name(place_of(own, whole)),
        "cost": Name(cost),
        "value": Money(Decimal(value.numerator)) if value else Name(""),
    }
    yield Finding("team-year", "churn", facts, tuple(f for f in (own, whole, value) if f))


def place_of(own: Figure, whole: Figure) -> str:
    """more or fewer where the test says so, untested where the group is too small, else chance."""
    if own.differs is None:
        return "untested"
    if not own.differs:
        return "chance"
    return "more" if share_of(own) > share_of(whole) else "fewer"
