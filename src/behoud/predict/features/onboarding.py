"""Whether a young customer is getting nowhere: reckoned from its tenure and its usage together."""

from __future__ import annotations

import ibis

from behoud.predict.features.seen import none, number
from behoud.predict.features.usage import USUAL

YOUNG = (30, 180)
"""Days as a customer in which it should have come to use what it bought."""
LITTLE = 4
"""Less than the usual use divided by this is little."""


def with_onboarding(rows: ibis.Table) -> ibis.Table:
    """Add onboarding_stalled where both are known: young, with little or no usage in the last 30 days."""
    if USUAL not in rows.columns:
        return rows
    if "tenure_days" not in rows.columns:
        return rows.drop(USUAL)
    from_day, to_day = YOUNG
    young = (rows.tenure_days >= from_day) & (rows.tenure_days <= to_day)
    little = (rows.usage_30 == none()) | (rows.usage_30 * LITTLE < rows[USUAL])
    stalled = (young & little).fill_null(False)
    return rows.mutate(onboarding_stalled=number(stalled.cast("int64"))).drop(USUAL)
