"""The very customers and terms behind a figure."""

from __future__ import annotations

import ibis
import pyarrow as pa

from behoud.measure.dimensions import TOTAL
from behoud.measure.figures import require
from behoud.measure.metric import Metric
from behoud.measure.periods import Kind
from behoud.measure.reduced import rows_of
from behoud.measure.scope import Definitions
from behoud.words import fault


def behind(
    definitions: Definitions,
    metric: Metric,
    *,
    by: str = TOTAL,
    period: Kind = "year",
    group: str | None = None,
    within: str | None = None,
) -> pa.Table:
    """The rows of `metric`, with the customer's name, in the order of period, group and customer.

    `group` and `within` (a period's label) narrow them down. The numerators of the rows sum
    to the figure's numerator. BehoudError where no such period exists.
    """
    require(definitions, metric)
    scope = definitions.scope(period)
    labels = [p.label for p in scope.found]
    if within is not None and within not in labels:
        raise fault("measure-period", period=within, known=", ".join(labels))
    rows = rows_of(scope, metric, by)
    if within is not None:
        rows = rows.filter(rows.period == ibis.literal(within))
    if group is not None:
        rows = rows.filter(rows.group == ibis.literal(group))
    names = definitions.views["customers"].select("customer_id", customer_name="name")
    rows = rows.left_join(names, "customer_id").drop("customer_id_right")
    first = ["period", "group", "customer_id", "customer_name"]
    last = ["numerator", "denominator", "group_on"]
    middle = [c for c in rows.columns if c not in (*first, *last)]
    table = definitions.views.engine.arrow(rows.select(*first, *middle, *last))
    order = [c for c in (*first, "term_id", "line") if c in table.column_names and c != "customer_name"]
    return table.sort_by([(c, "ascending") for c in order])
