"""The rows of a metric reduced by the engine: per period and group what statistics need of them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import ibis
from ibis.expr.types import NumericValue

from behoud.measure.dimensions import TOTAL, grouped
from behoud.measure.metric import Metric
from behoud.measure.scope import Scope
from behoud.stats.sums import RatioSums

Number = Decimal | float | int


@dataclass(frozen=True)
class Reduced:
    """The sums of one group in one period, as the engine delivers them."""

    period: str
    group: str
    line: str | None
    n: int
    rows: int
    numerator: Number
    denominator: Number
    numerator2: float
    denominator2: float
    cross: float
    provisional: int

    @property
    def sums(self) -> RatioSums:
        return RatioSums(
            self.n,
            float(self.numerator),
            float(self.denominator),
            self.numerator2,
            self.denominator2,
            self.cross,
        )


def rows_of(scope: Scope, metric: Metric, by: str = TOTAL) -> ibis.Table:
    """The rows behind a metric, with their group: what `--rows` lists."""
    return grouped(scope.definitions, scope.rows(metric), by)


def reduce_rows(scope: Scope, metric: Metric, by: str) -> list[Reduced]:
    """Per period and group: sums, and sums of squares and products over customers."""
    rows = rows_of(scope, metric, by)
    waiting = rows.provisional.fill_null(False) if "provisional" in rows.columns else ibis.literal(False)
    line = rows.line if "line" in rows.columns else ibis.null("string")
    rows = rows.mutate(waiting=waiting.cast("int64"), line=line)
    if metric.kind != "share":
        rows = rows.group_by("period", "group", "line", "customer_id").aggregate(
            numerator=rows.numerator.sum(),
            denominator=rows.denominator.sum(),
            waiting=rows.waiting.sum(),
            held=rows.count(),
        )
    else:
        rows = rows.mutate(held=ibis.literal(1).cast("int64"))
    counts = rows.denominator.type().is_integer() and rows.numerator.type().is_integer()
    x, y = (value if counts else exact(value) for value in (rows.denominator, rows.numerator))
    table = rows.group_by("period", "group", "line").aggregate(
        n=rows.count(),
        rows=rows.held.sum(),
        numerator=as_it_was(y.sum(), rows.numerator),
        denominator=as_it_was(x.sum(), rows.denominator),
        numerator2=(y * y).sum().cast("float64"),
        denominator2=(x * x).sum().cast("float64"),
        cross=(x * y).sum().cast("float64"),
        provisional=rows.waiting.sum(),
    )
    return [Reduced(**row) for row in scope.views.engine.arrow(table).to_pylist()]


def exact(value: NumericValue) -> NumericValue:
    """A value as a decimal, so that a sum does not depend on the order in which an engine adds.

    Money is as it is; years are rounded to their tenth decimal.
    """
    return value.cast("decimal(18, 10)" if value.type().is_floating() else "decimal(18, 2)")


def as_it_was(total: NumericValue, value: NumericValue) -> NumericValue:
    """A sum in the kind of number that was summed."""
    kind = value.type()
    if kind.is_decimal():
        return total
    return total.cast("float64" if kind.is_floating() else "int64")
