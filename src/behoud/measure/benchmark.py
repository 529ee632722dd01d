"""Our rate beside the sector's: only of the same definition, on the same basis, over a complete year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from behoud.errors import BehoudError
from behoud.measure.catalogue import metric_named
from behoud.measure.figures import Figure, figures
from behoud.measure.metric import Metric
from behoud.measure.scope import Definitions
from behoud.words import fault


@dataclass(frozen=True)
class SectorFigure:
    """A figure of the sector, from the company file or the imported table `benchmarks`."""

    metric: str
    year: int
    value: Decimal
    definition: str | None
    basis: str | None
    industry: str | None
    source: str | None


@dataclass(frozen=True)
class BenchmarkRatio:
    """Our rate of a year over the sector's; the interval is that of our rate, the sector's is taken as exact.

    `nearest`: there is no figure of the sector for this year yet, its newest one is an older
    year's. `refused` says why there is no ratio.
    """

    metric: str
    year: str
    value: float | None
    low: float | None
    high: float | None
    sector: SectorFigure
    ratio: float | None
    ratio_low: float | None
    ratio_high: float | None
    nearest: bool
    refused: BehoudError | None

    @property
    def differs(self) -> bool | None:
        """Whether the interval leaves out the sector's rate; None without a ratio."""
        if self.ratio_low is None or self.ratio_high is None:
            return None
        return not self.ratio_low <= 1 <= self.ratio_high


def benchmark_ratios(definitions: Definitions) -> list[BenchmarkRatio]:
    """Every year of ours from the sector's first figure on, per metric and source, oldest year first.

    Of several figures for one year each gives a ratio. What cannot be compared is in the list
    with the reason.
    """
    per_metric: dict[str, list[SectorFigure]] = defaultdict(list)
    for figure in sector_figures(definitions):
        per_metric[figure.metric].append(figure)
    return [r for metric, found in sorted(per_metric.items()) for r in ratios_of(definitions, metric, found)]


def sector_figures(definitions: Definitions) -> list[SectorFigure]:
    """Those of the company file and those imported for the company's industry (for all where it names none).

    A figure that stands in both is taken once, as the company file has it.
    """
    company = definitions.company
    stated = [SectorFigure(**b.model_dump()) for b in company.benchmarks]
    rows = definitions.views.engine.arrow(definitions.views["benchmarks"]).to_pylist()
    own = [r for r in rows if company.industry in (None, r["industry"])]
    columns = SectorFigure.__dataclass_fields__
    imported = [
        SectorFigure(**{n: r[n] for n in columns} | {"value": Decimal(repr(r["value"]))}) for r in own
    ]
    known = {same(f) for f in stated}
    return [*stated, *sorted((f for f in imported if same(f) not in known), key=lambda f: (f.metric, f.year))]


def same(figure: SectorFigure) -> tuple[object, ...]:
    return figure.metric, figure.year, figure.value, figure.definition, figure.basis


def ratios_of(definitions: Definitions, name: str, sector: Sequence[SectorFigure]) -> list[BenchmarkRatio]:
    try:
        metric = metric_named(name)
        own = figures(definitions, metric, period="year")
    except BehoudError as reason:
        return [refusal(figure, str(figure.year), None, reason) for figure in sector]
    first, newest = min(f.year for f in sector), max(f.year for f in sector)
    found = [one for one in own if one.period.isdigit() and int(one.period) >= first]
    missing = {f.year for f in sector} - {int(one.period) for one in found}
    made = [
        refusal(f, str(f.year), None, fault("benchmark-no-year", year=f.year))
        for f in sector
        if f.year in missing
    ]
    for one in found:
        made += beside(metric, one, sector, newest)
    return sorted(made, key=lambda r: r.year)


def beside(
    metric: Metric, own: Figure, sector: Sequence[SectorFigure], newest: int
) -> Iterable[BenchmarkRatio]:
    """Our figure of a year beside the sector's of that year, or of its newest year where ours is newer."""
    year = int(own.period)
    same = [f for f in sector if f.year == year]
    if same:
        return [compared(metric, own, f, nearest=False) for f in same]
    if year > newest:
        return [compared(metric, own, f, nearest=True) for f in sector if f.year == newest]
    nearest = min(sector, key=lambda f: abs(f.year - year))
    return [
        refusal(nearest, own.period, own, fault("benchmark-no-sector-year", year=year, metric=metric.name))
    ]


def compared(metric: Metric, own: Figure, sector: SectorFigure, *, nearest: bool) -> BenchmarkRatio:
    reason = obstacle(metric, own, sector)
    if reason is not None:
        return refusal(sector, own.period, own, reason, nearest=nearest)
    rate = float(sector.value)
    return BenchmarkRatio(
        metric=metric.name,
        year=own.period,
        value=plain(own.value),
        low=own.low,
        high=own.high,
        sector=sector,
        ratio=None if own.value is None else float(own.value) / rate,
        ratio_low=None if own.low is None else own.low / rate,
        ratio_high=None if own.high is None else own.high / rate,
        nearest=nearest,
        refused=None,
    )


def obstacle(metric: Metric, own: Figure, sector: SectorFigure) -> BehoudError | None:
    """Why our figure and the sector's must not be divided; None where they may."""
    if metric.kind == "total":
        return fault("benchmark-total", metric=metric.name)
    if sector.definition != metric.name:
        return fault("benchmark-definition", metric=metric.name, definition=sector.definition or "none")
    if sector.basis != metric.basis:
        return fault("benchmark-basis", metric=metric.name, basis=sector.basis or "none", own=metric.basis)
    if not own.complete:
        return fault("benchmark-incomplete", year=own.period, until=own.t1.isoformat())
    if own.value is None:
        return fault("benchmark-no-figure", year=own.period, metric=metric.name)
    return fault("benchmark-zero", metric=metric.name) if sector.value == 0 else None


def refusal(
    sector: SectorFigure, year: str, own: Figure | None, reason: BehoudError, *, nearest: bool = False
) -> BenchmarkRatio:
    return BenchmarkRatio(
        metric=sector.metric,
        year=year,
        value=plain(own.value) if own else None,
        low=own.low if own else None,
        high=own.high if own else None,
        sector=sector,
        ratio=None,
        ratio_low=None,
        ratio_high=None,
        nearest=nearest,
        refused=reason,
    )


def plain(value: Decimal | float | None) -> float | None:
    return None if value is None else float(value)
