"""Metrics reckoned from other metrics: beside the sector's figure, and at an equal mix of customers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from behoud.measure.adjusted import METRIC as ADJUSTED
from behoud.measure.adjusted import AdjustedFigure, adjusted_rates
from behoud.measure.benchmark import BenchmarkRatio, benchmark_ratios
from behoud.measure.catalogue import METRICS, metric_named
from behoud.measure.dimensions import TOTAL
from behoud.measure.figures import Figure, figures
from behoud.measure.periods import Kind
from behoud.measure.scope import Definitions
from behoud.words import fault
from behoud.words.nearest import nearest

BENCHMARK = "benchmark_ratio"
Made = Callable[[Definitions, str, Kind], list[Figure]]


def figures_named(
    definitions: Definitions, name: str, *, by: str = TOTAL, period: Kind = "year"
) -> list[Figure]:
    """The figures of any metric by its name; BehoudError with the nearest name where there is none."""
    if name in DERIVED:
        return DERIVED[name](definitions, by, period)
    if name not in METRICS:
        known = (*METRICS, *DERIVED)
        raise fault("measure-metric", metric=name, near=nearest(name, known), known=", ".join(known))
    return figures(definitions, metric_named(name), by=by, period=period)


def against_sector(definitions: Definitions, by: str, period: Kind) -> list[Figure]:
    """Our rate over the sector's per year: numerator ours, denominator theirs, group the metric compared."""
    found = benchmark_ratios(definitions)
    if not found:
        raise fault("measure-no-benchmark")
    return [sector_figure(one) for one in found]


def sector_figure(one: BenchmarkRatio) -> Figure:
    year = int(one.year)
    return Figure(
        metric=BENCHMARK,
        period=one.year,
        dimension="metric",
        group=one.metric,
        value=one.ratio,
        numerator=one.value or 0,
        denominator=one.sector.value,
        low=one.ratio_low,
        high=one.ratio_high,
        n=1,
        unit="times",
        t0=date(year - 1, 12, 31),
        t1=date(year, 12, 31),
        complete=True,
        provisional=0,
        differs=one.differs,
        reason=one.refused,
    )


def adjusted(definitions: Definitions, by: str, period: Kind) -> list[Figure]:
    """The churn rate of a group at the company's mix; its raw rate is numerator over denominator."""
    return [adjusted_figure(one) for one in adjusted_rates(definitions, by=by, period=period)]


def adjusted_figure(one: AdjustedFigure) -> Figure:
    return Figure(
        metric=ADJUSTED,
        period=one.period,
        dimension=one.dimension,
        group=one.group,
        value=one.adjusted,
        numerator=one.numerator,
        denominator=one.denominator,
        low=one.low,
        high=one.high,
        n=one.denominator,
        unit="share",
        t0=one.t0,
        t1=one.t1,
        complete=one.complete,
        provisional=0,
        differs=one.differs,
        p_adjusted=one.p_adjusted,
    )


DERIVED: Mapping[str, Made] = {BENCHMARK: against_sector, ADJUSTED: adjusted}
