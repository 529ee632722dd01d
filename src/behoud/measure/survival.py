"""How long customers stay, per group: Kaplan-Meier over lives, and which groups leave fastest and when.

A life lasts from the day that the customer began until its last day of service (without a
contract: its last purchase and the days of silence after it). Customers older than the history
enter late; a second life is a life of its own; completed departures and successions end the
watching without being a departure; who is still there is watched until the eve of the as-of
date. A departure within its grace period counts as one.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import ibis
import numpy as np

from behoud.engine.calendar import day_before, days_between
from behoud.measure.dimensions import TOTAL, grouped
from behoud.measure.lifetimes import lifetimes
from behoud.measure.presence import NOT_CHURN
from behoud.measure.scope import Definitions
from behoud.stats.comparisons import holm
from behoud.stats.hazards import (
    DAYS_PER_MONTH,
    LogrankTest,
    MonthlyHazard,
    Peak,
    logrank,
    monthly_hazard,
    peak,
)
from behoud.stats.survival import LifeCounts, Median, SurvivalCurve, counts_by_day, kaplan_meier
from behoud.words import fault

LANDMARKS = (12, 24, 36)
"""Months of life at which survival is stated."""


@dataclass(frozen=True)
class LifeMonth:
    """One month of life (1 is the first): at risk when it begins, departures in it, survival at its end.

    `low` and `high` are those of the survival; `hazard` is the probability to leave within the
    month for who is there when it begins, None where nobody was watched.
    """

    month: int
    at_risk: int
    departures: int
    survival: float
    low: float
    high: float
    hazard: float | None


@dataclass(frozen=True)
class Landmark:
    """Survival at a month of life; None where the history does not reach so far."""

    month: int
    survival: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class GroupSurvival:
    """The lives of one group; `median` in months, None where less than half left.

    `ratio` is departures over those expected were the group like all others; `differs` is True
    or False where the group was tested against the rest (logrank, Holm over the groups), None
    where it or the rest is too small.
    """

    group: str
    lives: int
    late: int
    departures: int
    months: tuple[LifeMonth, ...]
    median: Median
    landmarks: tuple[Landmark, ...]
    peak: Peak | None
    ratio: float | None
    p_adjusted: float | None
    differs: bool | None


@dataclass(frozen=True)
class Survival:
    """Survival per group of a dimension.

    `test` is the logrank test of no difference between all groups of at least `minimum` lives;
    `fastest` are the groups that leave faster than the rest, the fastest first: the finding.
    `unseen` are lives left out: over before the history, or without a tenure.
    """

    dimension: str
    snapshot: bool
    groups: tuple[GroupSurvival, ...]
    test: LogrankTest | None
    minimum: int
    unseen: int

    @property
    def fastest(self) -> tuple[GroupSurvival, ...]:
        """Groups that differ from the rest and leave faster, the fastest first."""
        found = [g for g in self.groups if g.differs and g.ratio is not None and g.ratio > 1]
        return tuple(sorted(found, key=lambda g: (-(g.ratio or 0), g.group)))


def survival(definitions: Definitions, *, by: str = TOTAL) -> Survival:
    """Kaplan-Meier per group of `by`, the group a customer was in when its life was first watched."""
    counts, late, unseen = life_counts(definitions, by)
    limits = definitions.company.thresholds
    tested = compared(counts, limits.minimum_group)
    adjusted = holm([t.p if t else np.nan for t in tested.values()])
    groups = [
        group_survival(name, counts[name], late[name], test, None if test is None else float(p), definitions)
        for (name, test), p in zip(tested.items(), adjusted, strict=True)
    ]
    large = [c for c in counts.values() if c.entries.sum() >= limits.minimum_group]
    snapshot = definitions.company.churn.kind == "snapshot"
    return Survival(by, snapshot, tuple(groups), logrank(large), limits.minimum_group, unseen)


def life_counts(definitions: Definitions, by: str) -> tuple[dict[str, LifeCounts], dict[str, int], int]:
    """Per group the lives by day, how many entered late, and how many lives could not be watched."""
    snapshot = definitions.company.churn.kind == "snapshot"
    rows = definitions.views.engine.keep(tenures(definitions, by) if snapshot else life_rows(definitions, by))
    watched = (
        rows.duration.notnull() & ((rows.duration > rows.entry) | (rows.entry == 0)) & (rows.duration >= 0)
    )
    watched = watched & rows.departed.notnull()
    unseen = rows.filter(~watched.fill_null(False)).count().name("n").as_table()
    rows = rows.filter(watched)
    one = ibis.literal(1).cast("int64")
    ends = rows.group_by("group", day="duration").aggregate(
        departures=rows.departed.cast("int64").sum(), censored=(one - rows.departed.cast("int64")).sum()
    )
    begins = rows.group_by("group", day="entry").aggregate(entries=rows.count())
    arrow = definitions.views.engine.arrow
    counts, late = as_counts(
        arrow(begins).to_pylist(), arrow(ends).to_pylist(), DAYS_PER_MONTH if snapshot else 1.0
    )
    return counts, late, int(arrow(unseen)["n"][0].as_py())


def life_rows(definitions: Definitions, by: str) -> ibis.Table:
    """A row per life: customer_id, life, since, entry and duration in days, departed, kind, group."""
    rows = lifetimes(definitions)
    kinds = definitions.departures.select("customer_id", "life", "kind", "end_reason")
    rows = rows.left_join(kinds, ["customer_id", "life"]).drop("customer_id_right", "life_right")
    last = ibis.coalesce(rows.end_on, ibis.literal(day_before(definitions.views.as_of)))
    departed = rows.end_on.notnull() & rows.kind.notin(NOT_CHURN).fill_null(True)
    rows = rows.mutate(
        entry=days_between(rows.observed_on, rows.since),
        duration=days_between(last, rows.since),
        departed=departed,
        group_on=rows.observed_on,
    )
    return grouped(definitions, rows, by)


def tenures(definitions: Definitions, by: str) -> ibis.Table:
    """A row per customer of a snapshot: duration in months, departed, entry at the start, group."""
    churn = definitions.company.churn
    if churn.tenure_months is None:
        raise fault("survival-no-tenure")
    customers = definitions.views["customers"]
    rows = customers.select(
        "customer_id",
        entry=ibis.literal(0).cast("int64"),
        duration=customers[churn.tenure_months].cast("float64"),
        departed=customers[churn.departed],
        group_on=ibis.literal(day_before(definitions.views.as_of)),
    )
    return grouped(definitions, rows, by)


def as_counts(
    begins: list[dict[str, Any]], ends: list[dict[str, Any]], days: float
) -> tuple[dict[str, LifeCounts], dict[str, int]]:
    """Counts per group in the order of their names, one unit of time being `days` days; who entered late."""
    rows: dict[str, list[tuple[float, int, int, int]]] = defaultdict(list)
    late: dict[str, int] = defaultdict(int)
    for row in begins:
        rows[row["group"]].append((row["day"] * days, row["entries"], 0, 0))
        late[row["group"]] += row["entries"] if row["day"] > 0 else 0
    for row in ends:
        rows[row["group"]].append((row["day"] * days, 0, row["departures"], row["censored"]))
    made = {group: counts_by_day(*zip(*rows[group], strict=True)) for group in sorted(rows)}
    return made, {group: late[group] for group in made}


def compared(counts: dict[str, LifeCounts], minimum: int) -> dict[str, LogrankTest | None]:
    """Each group against all others together; None where one of the two is too small or nobody left."""
    found: dict[str, LogrankTest | None] = {}
    for name, own in counts.items():
        rest = [other for group, other in counts.items() if group != name]
        enough = own.entries.sum() >= minimum and sum(float(r.entries.sum()) for r in rest) >= minimum
        found[name] = logrank([own, together(rest)]) if rest and enough else None
    return found


def together(groups: list[LifeCounts]) -> LifeCounts:
    columns = ("day", "entries", "departures", "censored")
    return counts_by_day(*(np.concatenate([getattr(g, column) for g in groups]) for column in columns))


def group_survival(
    name: str,
    counts: LifeCounts,
    late: int,
    test: LogrankTest | None,
    p: float | None,
    definitions: Definitions,
) -> GroupSurvival:
    limits = definitions.company.thresholds
    curve = kaplan_meier(counts, confidence=limits.confidence)
    hazard = monthly_hazard(counts, confidence=limits.confidence)
    median = curve.median()
    return GroupSurvival(
        group=name,
        lives=int(counts.entries.sum()),
        late=late,
        departures=int(counts.departures.sum()),
        months=life_months(curve, hazard),
        median=Median(in_months(median.value), in_months(median.low), in_months(median.high)),
        landmarks=landmarks(curve),
        peak=peak(hazard, minimum=limits.minimum_group, confidence=limits.confidence),
        ratio=test.observed[0] / test.expected[0] if test and test.expected[0] else None,
        p_adjusted=p,
        differs=None if p is None else p <= 1 - limits.confidence,
    )


def in_months(days: float | None) -> float | None:
    return None if days is None else days / DAYS_PER_MONTH


def life_months(curve: SurvivalCurve, hazard: MonthlyHazard) -> tuple[LifeMonth, ...]:
    """The curve month by month; the last one, which may not be whole, ends where the data do."""
    edges = hazard.month * DAYS_PER_MONTH
    at_end = curve.at(np.minimum(edges, curve.day[-1]))
    begin = np.searchsorted(curve.day, edges - DAYS_PER_MONTH, side="right")
    begin[0] = 0  # Day 0 belongs to the first month.
    at_risk = np.append(curve.at_risk, 0.0)[begin]
    return tuple(
        LifeMonth(
            month=int(month),
            at_risk=int(at_risk[place]),
            departures=int(hazard.departures[place]),
            survival=float(at_end.survival[place]),
            low=float(at_end.low[place]),
            high=float(at_end.high[place]),
            hazard=number(hazard.probability[place]),
        )
        for place, month in enumerate(hazard.month)
    )


def landmarks(curve: SurvivalCurve) -> tuple[Landmark, ...]:
    found = curve.at([month * DAYS_PER_MONTH for month in LANDMARKS])
    lines = zip(LANDMARKS, found.survival, found.low, found.high, strict=True)
    return tuple(Landmark(month, number(s), number(low), number(high)) for month, s, low, high in lines)


def number(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
