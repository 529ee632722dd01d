"""Targets of the company file beside what was reached, and what less churn is worth."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from behoud.errors import BehoudError
from behoud.measure.bands import banded
from behoud.measure.catalogue import metric_named
from behoud.measure.figures import Figure, figures
from behoud.measure.metric import Metric
from behoud.measure.periods import Period
from behoud.measure.reduced import Number
from behoud.measure.scope import Definitions, Scope

POINTS = (1, 2, 3)
CENT = Decimal("0.01")


@dataclass(frozen=True)
class Target:
    """A target per year beside the latest complete year: `gap` is value minus target, in the metric's unit.

    `met` follows whether more is better or worse; None for a metric of which neither is. `refused`
    says why there is no value.
    """

    metric: str
    unit: str | None
    period: str | None
    target: Decimal
    value: Number | None
    low: float | None
    high: float | None
    gap: Decimal | None
    met: bool | None
    refused: BehoudError | None


@dataclass(frozen=True)
class Worth:
    """What so many points less customer churn would have been worth in a period, per year.

    `customers` is the number that would have stayed; `margin` is None where the company file
    states no gross margin; `possible` is False where fewer customers left than that.
    """

    points: int
    period: str
    customers: Decimal
    value: Decimal
    margin: Decimal | None
    possible: bool


def targets(definitions: Definitions) -> list[Target]:
    """Every target of the company file, in its order."""
    return [target_of(definitions, name, goal) for name, goal in definitions.company.targets.items()]


def target_of(definitions: Definitions, name: str, goal: Decimal) -> Target:
    try:
        metric = metric_named(name)
        complete = [f for f in figures(definitions, metric, period="year") if f.complete and f.line is None]
    except BehoudError as reason:
        return Target(name, None, None, goal, None, None, None, None, None, reason)
    if not complete:
        return Target(name, metric.unit, None, goal, None, None, None, None, None, None)
    return beside(metric, complete[-1], goal)


def beside(metric: Metric, figure: Figure, goal: Decimal) -> Target:
    gap = None if figure.value is None else Decimal(str(figure.value)) - goal
    met = (
        None
        if gap is None or metric.higher_is == "neutral"
        else (gap <= 0) == (metric.higher_is == "worse") or gap == 0
    )
    return Target(
        metric.name, metric.unit, figure.period, goal, figure.value, figure.low, figure.high, gap, met, None
    )


def worth_of_points(definitions: Definitions) -> list[Worth]:
    """What one, two and three points less customer churn would have been worth in the latest complete year.

    customers kept = points / 100 x customers at t0;
    value = customers kept x average yearly value at t0 of the customers that left (of all
    customers where none left); margin = value x gross margin. The yearly value is ARR; without
    contracts what was bought in the 365 days up to t0; of a snapshot the yearly amount. Empty
    where no year is complete, or the year began without customers.
    """
    period = latest(definitions)
    if period is None:
        return []
    rows = banded(Scope(definitions, (period,)))
    left = rows.numerator == 1
    sums = definitions.views.engine.arrow(
        rows.aggregate(
            customers=rows.count(),
            gone=rows.numerator.sum(),
            value=rows.value.sum(),
            lost=left.ifelse(rows.value, rows.value - rows.value).sum(),
        )
    ).to_pylist()[0]
    if not sums["customers"]:
        return []
    average = sums["lost"] / sums["gone"] if sums["gone"] else sums["value"] / sums["customers"]
    return [worth(definitions, period, points, sums["customers"], sums["gone"], average) for points in POINTS]


def latest(definitions: Definitions) -> Period | None:
    complete = [p for p in definitions.scope("year").found if p.complete]
    return complete[-1] if complete else None


def worth(
    definitions: Definitions, period: Period, points: int, customers: int, gone: int, average: Decimal
) -> Worth:
    kept = Decimal(points * customers) / 100
    value = (kept * average).quantize(CENT, ROUND_HALF_UP)
    rate = definitions.company.gross_margin
    margin = None if rate is None else (value * rate).quantize(CENT, ROUND_HALF_UP)
    return Worth(points, period.label, kept, value, margin, kept <= gone)
