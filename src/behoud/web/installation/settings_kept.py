"""The settings by name: what holds now, and how it is changed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from behoud.web.installation.models import Kept

DEFAULTS: dict[str, Any] = {
    "refresh_at": "05:30",
    "monday_mail": False,
    "figures_per_employee": False,
    "second_factor": [],
}
"""`refresh_at`: local wall time of the daily refresh, "" for none. `figures_per_employee`: off until
the works council agreed. `second_factor`: roles that need one, beside those of the environment."""


def value(name: str) -> Any:
    """What the setting `name` is now; KeyError where there is none of that name."""
    default = DEFAULTS[name]
    kept = Kept.objects.filter(name=name).values_list("value", flat=True).first()
    return default if kept is None else kept


def changed_at(name: str) -> datetime | None:
    """When the setting was changed last; None where nobody ever did."""
    found: datetime | None = Kept.objects.filter(name=name).values_list("changed_at", flat=True).first()
    return found


def set_value(name: str, value: Any, *, by: Any) -> None:
    """Change the setting `name`; `by` is who did. What it was already is no change."""
    if name not in DEFAULTS:
        raise KeyError(name)
    # The default is kept first, so that the audit log knows what it was changed from.
    kept, _ = Kept.objects.get_or_create(name=name, defaults={"value": DEFAULTS[name]})
    if kept.value != value:
        kept.value, kept.changed_by = value, by
        kept.save()
