"""The steps of measuring: departures, their reasons, and every metric."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from behoud.company import Company
from behoud.engine.work import Finished
from behoud.errors import BehoudError
from behoud.measure import departed
from behoud.measure.catalogue import METRICS
from behoud.measure.dimensions import TOTAL
from behoud.measure.figures import Figure, as_arrow, figures
from behoud.measure.metric import Metric
from behoud.measure.periods import Kind
from behoud.measure.scope import Definitions
from behoud.pipeline.reasons import WITHHELD, plain
from behoud.pipeline.steps import Result, Steps

DEPARTED = {"departures": departed.departed, "departure_reasons": departed.reasons}
FIGURES = "metrics"
FIRST = ("customer_id", "left_on", "rank")


def measure(definitions: Definitions, steps: Steps) -> list[Finished]:
    """Departures, their reasons, and every metric of this kind of churn as a step of its own."""
    kind = definitions.company.churn.kind
    metrics = [metric for metric in METRICS.values() if kind in metric.churn_kinds]
    steps.expected["metric"] = len(metrics)
    return [
        *(departures(definitions, steps, name) for name in DEPARTED),
        *(measured(definitions, steps, metric) for metric in metrics),
    ]


def departures(definitions: Definitions, steps: Steps, name: str) -> Finished:
    def made() -> Result:
        rows = definitions.views.engine.arrow(DEPARTED[name](definitions))
        return Result({name: in_order(rows)})

    return steps.result(name, made)


def in_order(rows: pa.Table) -> pa.Table:
    """By customer, day and rank, then by all else: rows that differ have one order."""
    names = sorted(rows.column_names, key=lambda name: FIRST.index(name) if name in FIRST else len(FIRST))
    return rows.sort_by([(name, "ascending") for name in names])


def measured(definitions: Definitions, steps: Steps, metric: Metric) -> Finished:
    return steps.result(f"metric-{metric.name}", lambda: figures_of(definitions, metric))


def figures_of(definitions: Definitions, metric: Metric) -> Result:
    """The figures of one metric, or as far as they could be had, and why not further."""
    found: list[Figure] = []
    notes = {}
    try:
        for by, period in published(definitions.company):
            found += figures(definitions, metric, by=by, period=period)
    except BehoudError as error:
        notes[WITHHELD] = [plain(error)]
    finally:
        definitions.forget_rows()
    return Result({FIGURES: as_arrow(found)}, notes)


def published(company: Company) -> Iterator[tuple[str, Kind]]:
    """The combinations of dimension and period that are published; any other is computed when asked for."""
    yield from ((by, "year") for by in (TOTAL, *company.dimensions))
    if company.churn.kind != "snapshot":
        yield from ((TOTAL, period) for period in ("quarter", "month"))
