"""From the reduced rows of a metric to its figures: what statistics infer from them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pyarrow as pa

from behoud.errors import BehoudError
from behoud.measure.bridge import LINES
from behoud.measure.dimensions import TOTAL
from behoud.measure.metric import Metric
from behoud.measure.periods import Kind, Period
from behoud.measure.reduced import Number, Reduced, reduce_rows
from behoud.measure.scope import Definitions
from behoud.stats.comparisons import Comparison, compare_ratios, compare_shares
from behoud.stats.intervals import Interval, ratio, total, wilson
from behoud.words import fault


@dataclass(frozen=True)
class Figure:
    """One figure: a metric of a group in a period, with what it was made from.

    `value` and the interval are None where nothing can be said (no customers at t0); `reason`
    says why a value is withheld. `line` is set for the ARR bridge only. `differs` is True or
    False where the group was tested against the rest of the company in that period (Holm's
    correction over its groups), None where it was not.
    """

    metric: str
    period: str
    dimension: str
    group: str
    value: Number | None
    numerator: Number
    denominator: Number
    low: float | None
    high: float | None
    n: int
    unit: str
    t0: date
    t1: date
    complete: bool
    provisional: int
    differs: bool | None = None
    p_adjusted: float | None = None
    line: str | None = None
    reason: BehoudError | None = None


def figures(
    definitions: Definitions, metric: Metric, *, by: str = TOTAL, period: Kind = "year"
) -> list[Figure]:
    """The figures of `metric` per period and group, in the order of period and group.

    Every customer is in exactly one group, so numerators and denominators sum to the total.
    """
    require(definitions, metric)
    scope = definitions.scope(period)

    def computed() -> list[Figure]:
        reduced = [row for part in scope.parts() for row in reduce_rows(part, metric, by)]
        return with_differences(definitions, metric, by, scope.found, reduced)

    return definitions.once(f"{metric.name} by {by} per {period}", computed)


def require(definitions: Definitions, metric: Metric) -> None:
    """BehoudError where the company's kind of churn or its tables cannot give this metric."""
    kind = definitions.company.churn.kind
    if kind not in metric.churn_kinds:
        raise fault("measure-kind", metric=metric.name, kind=kind)
    for needed in metric.needs:
        if not definitions.views.has(needed):
            raise fault("measure-needs", metric=metric.name, table=needed)


def with_differences(
    definitions: Definitions, metric: Metric, by: str, found: Sequence[Period], reduced: Sequence[Reduced]
) -> list[Figure]:
    per_period: dict[str, list[Reduced]] = defaultdict(list)
    for one in sorted(reduced, key=lambda r: (r.group, order_of(r.line))):
        per_period[one.period].append(one)
    made = []
    for period in found:
        groups = per_period.get(
            period.label, [nothing(period)] if by == TOTAL and metric.name != "arr_bridge" else []
        )
        compared = compare(definitions, metric, groups) if by != TOTAL else [None] * len(groups)
        made += [
            figure(definitions, metric, by, period, one, comparison)
            for one, comparison in zip(groups, compared, strict=True)
        ]
    return made


def order_of(line: str | None) -> int:
    return LINES.index(line) if line else 0


def nothing(period: Period) -> Reduced:
    """A period in which there was nothing to count is stated too."""
    return Reduced(period.label, TOTAL, None, 0, 0, 0, 0, 0.0, 0.0, 0.0, 0)


def compare(
    definitions: Definitions, metric: Metric, groups: Sequence[Reduced]
) -> Sequence[Comparison | None]:
    """Each group against the rest; totals are not compared, since groups differ in size."""
    limits = definitions.company.thresholds
    if metric.kind == "total" or len(groups) < 2:
        return [None] * len(groups)
    if metric.kind == "share":
        hits, sizes = [float(g.numerator) for g in groups], [float(g.denominator) for g in groups]
        return compare_shares(hits, sizes, minimum=limits.minimum_group, confidence=limits.confidence)
    return compare_ratios(
        [g.sums for g in groups], minimum=limits.minimum_group, confidence=limits.confidence
    )


def figure(
    definitions: Definitions,
    metric: Metric,
    by: str,
    period: Period,
    sums: Reduced,
    comparison: Comparison | None,
) -> Figure:
    interval = interval_of(metric, sums, definitions.company.thresholds.confidence)
    return Figure(
        metric=metric.name,
        period=period.label,
        dimension=by,
        group=sums.group,
        value=value_of(metric, sums),
        numerator=sums.numerator,
        denominator=sums.denominator if metric.per == 1 else metric.per,
        low=interval.low / metric.per if interval else None,
        high=interval.high / metric.per if interval else None,
        n=sums.rows,
        unit=metric.unit,
        t0=period.t0,
        t1=period.t1,
        complete=period.complete,
        provisional=sums.provisional,
        differs=comparison.differs if comparison else None,
        p_adjusted=comparison.p_adjusted if comparison else None,
        line=sums.line,
    )


def value_of(metric: Metric, sums: Reduced) -> Number | None:
    if metric.kind == "total":
        return per(sums.numerator, metric.per)
    return float(sums.numerator) / float(sums.denominator) if sums.denominator else None


def per(amount: Number, parts: int) -> Number:
    """An amount over `parts`, money to the cent.

    >>> per(Decimal("100.00"), 12)
    Decimal('8.33')
    """
    if parts == 1:
        return amount
    return (Decimal(amount) / parts).quantize(Decimal("0.01"), ROUND_HALF_UP)


def interval_of(metric: Metric, sums: Reduced, confidence: float) -> Interval | None:
    """Wilson for shares, the delta method for ratios and means, a compound Poisson total for sums.

    What runs at t1 is a count of what is there, not a sample: ARR has no interval.
    """
    if metric.stock:
        return None
    if metric.kind == "share":
        return wilson(float(sums.numerator), float(sums.denominator), confidence)
    if metric.kind == "total":
        return total(total=float(sums.numerator), sum_squares=sums.numerator2, confidence=confidence)
    s = sums.sums
    return ratio(
        s.numerator,
        s.denominator,
        s.numerator2,
        s.denominator2,
        s.cross,
        s.n,
        confidence,
        bounded=metric.bounded,
    )


def as_arrow(found: Sequence[Figure]) -> pa.Table:
    """Figures as rows; money and counts become float64 in `value`, exact in numerator."""
    rows: list[dict[str, Any]] = [
        vars(f) | {k: _plain(getattr(f, k)) for k in EXACT} | {"reason": f.reason and str(f.reason)}
        for f in found
    ]
    return pa.Table.from_pylist(rows, schema=FIGURES)


EXACT = ("value", "numerator", "denominator")


def _plain(value: Number | None) -> float | None:
    return None if value is None else float(value)


FIGURES = pa.schema(
    [
        *[(name, pa.string()) for name in ("metric", "period", "dimension", "group")],
        *[(name, pa.float64()) for name in ("value", "numerator", "denominator", "low", "high")],
        ("n", pa.int64()),
        ("unit", pa.string()),
        ("t0", pa.date32()),
        ("t1", pa.date32()),
        ("complete", pa.bool_()),
        ("provisional", pa.int64()),
        ("differs", pa.bool_()),
        ("p_adjusted", pa.float64()),
        ("line", pa.string()),
        ("reason", pa.string()),
    ]
)
