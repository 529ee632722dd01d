"""The figure that a sentence tells beside a feature: of usage what it was before, of a deadline the end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from behoud.predict.catalogue import SURVEYS

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
    "invoices_overdue": "invoices_overdue_days",
    "invoices_overdue_amount": "invoices_overdue_days",
    "people_decider_left_180": "people_decider_left_days",
    "estimate_rating": "estimate_days",
    "estimate_change": "estimate_rating",
    **{f"voice_{metric}": f"voice_{metric}_days" for metric in SURVEYS},
    **{f"voice_{metric}_change": f"voice_{metric}" for metric in SURVEYS},
}
"""Features whose sentence tells another one too."""


def beside(name: str, row: Mapping[str, Any]) -> float | None:
    """The second figure of a customer with these features; None where there is none.

    >>> beside("usage_trend_90", {"usage_90": 20.0, "usage_trend_90": -0.5})
    40.0
    >>> beside("usage_trend_90", {"usage_90": 0.0, "usage_trend_90": -1.0}), beside("team", {})
    (None, None)
    """
    if name in BEFORE:
        now, change = (known(row, other) for other in BEFORE[name])
        return None if now is None or change is None or change <= -1 else now / (1 + change)
    return known(row, BESIDE[name]) if name in BESIDE else None


def known(row: Mapping[str, Any], name: str) -> float | None:
    value = row.get(name)
    return None if value is None or pd.isna(value) else float(value)
