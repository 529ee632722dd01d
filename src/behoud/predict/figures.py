"""The figure that a sentence tells beside a feature: of usage what it was before, of a deadline the end."""

from __future__ import annotations

import numpy as np
import pandas as pd

from behoud.predict.catalogue import SURVEYS
from behoud.stats.arrays import FloatArray, floats

BEFORE = {
    "usage_30": ("usage_30", "usage_trend_30"),
    "usage_90": ("usage_90", "usage_trend_90"),
    "usage_trend_30": ("usage_30", "usage_trend_30"),
    "usage_trend_90": ("usage_90", "usage_trend_90"),
    "usage_trend_365": ("usage_30", "usage_trend_365"),
}
"""Features with a past of their own: what is used now, and its change since."""

BESIDE = {
    "contract_days_to_deadline": "contract_days_to_end",
    "contract_in_notice_window": "contract_days_to_deadline",
    "contract_past_deadline": "contract_days_to_end",
    "contract_auto": "contract_days_to_end",
    "contact_complaints_open": "contact_complaint_age",
    "contact_too_many": "contact_90",
    "usage_lately": "usage_30",
    "invoices_overdue": "invoices_overdue_days",
    "invoices_overdue_amount": "invoices_overdue_days",
    "people_decider_left_180": "people_decider_left_days",
    "estimate_rating": "estimate_days",
    "estimate_change": "estimate_rating",
    **{f"voice_{metric}": f"voice_{metric}_days" for metric in SURVEYS},
    **{f"voice_{metric}_change": f"voice_{metric}" for metric in SURVEYS},
}
"""Features whose sentence tells another one too."""


def beside(name: str, rows: pd.DataFrame) -> FloatArray:
    """The second figure of customers with these features; NaN where there is none.

    >>> rows = pd.DataFrame({"usage_90": [20.0, 0.0], "usage_trend_90": [-0.5, -1.0]})
    >>> beside("usage_trend_90", rows).tolist(), beside("team", rows).tolist()
    ([40.0, nan], [nan, nan])
    """
    if name in BEFORE:
        now, change = (known(rows, other) for other in BEFORE[name])
        return floats(now / np.where(change > -1, 1 + change, np.nan))
    return known(rows, BESIDE.get(name, ""))


def known(rows: pd.DataFrame, name: str) -> FloatArray:
    return floats(rows[name]) if name in rows else np.full(len(rows), np.nan)
