"""The cohort triangle of one group: of those that began together in a team, who is still there."""

from __future__ import annotations

from behoud.measure.cohorts import (
    START,
    Cell,
    KeptBy,
    Step,
    before,
    by_start,
    kept,
    members,
    numbered_periods,
    triangle,
    using,
)
from behoud.measure.scope import Definitions


def triangle_within(
    definitions: Definitions,
    *,
    by: str,
    group: str,
    period: Step = "month",
    kept_by: KeptBy = "churn",
) -> list[Cell]:
    """The cells by start of the customers that were in `group` of `by` on their first day.

    In the order of cohort and age; the row "before" comes first. The rows behind a cell are those
    of `cohorts.cell_rows` with the same `by` and `group`. With `by` "start" it is the whole triangle.
    BehoudError as `triangle` raises it.
    """
    if by == START:
        return triangle(definitions, period=period, kept_by=kept_by)
    held = members(definitions, by=by, period=period)
    held = held.filter(held.group == group)
    found = kept(definitions, held, period) if kept_by == "churn" else using(definitions, held, period)
    steps = numbered_periods(definitions, period)
    confidence = definitions.company.thresholds.confidence
    return [*(before(row) for row in found.older), *by_start(found, steps, confidence)]
