"""What to do for a customer, from what is wrong and how much time there is: the first rule that fits."""

from __future__ import annotations

from datetime import date
from typing import Any

from behoud.predict.catalogue import feature_named

SOON, QUIET = 30, 180
"""Days: a last day to cancel that is near, and how long one may not speak with a customer."""
BY_SUBJECT = (
    ("payment", frozenset({"payment"})),
    ("price", frozenset({"price"})),
    ("usage", frozenset({"usage", "onboarding", "errors"})),
    ("mood", frozenset({"mood"})),
    ("voice", frozenset({"voice"})),
    ("service", frozenset({"service"})),
    ("people", frozenset({"people"})),
    ("given-up", frozenset({"given_up"})),
)
"""By step the groups of features whose reason asks for it, in the order in which they are looked at."""


def step(row: dict[str, Any], today: date, deadline: date | None) -> str:
    """The name of the step; its sentence is `web-step-<name>`.

    1. It gave notice: ask why, and what would make it stay. 2. A complaint is open: solve it first.
    3. The heaviest reason that we can do something about says what to speak about. 4. The last day
    to cancel is near: speak about the renewal. 5. Nobody spoke with it for half a year: do. 6. Else:
    ask how it goes.

    >>> step({"status": "cancelled"}, date(2026, 11, 1), None)
    'notice'
    """
    if row["status"] == "cancelled":
        return "notice"
    if row["open_complaints"]:
        return "complaint"
    reason = behind(row)
    if reason is not None:
        return about(reason)
    if deadline is not None and (deadline - today).days <= SOON:
        return "renewal"
    spoken = row["last_contact_on"]
    if spoken is None or (today - spoken).days > QUIET:
        return "silence"
    return "ask" if deadline is None else "renewal"


def behind(row: dict[str, Any]) -> dict[str, Any] | None:
    """The heaviest reason that we can do something about; None where there is none."""
    return next((reason for reason in row["reasons"] or [] if about(reason)), None)


def about(reason: dict[str, Any]) -> str:
    """The step that a reason asks for; empty where it raises nothing, or we can do nothing about it.

    >>> about({"code": "usage_trend_90", "direction": "up"}), about({"code": "team", "direction": "up"})
    ('usage', '')
    """
    if reason["direction"] != "up":
        return ""
    group = feature_named(reason["code"]).group
    return next((name for name, groups in BY_SUBJECT if group in groups), "")
