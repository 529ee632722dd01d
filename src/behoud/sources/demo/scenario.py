"""The true behaviour of the demo company: one place with every hazard and effect."""

from __future__ import annotations

import json
import tomllib
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from behoud.words import fault
from behoud.words.nearest import nearest


def _team_hazards() -> dict[str, float]:
    return {"noord": -0.10, "oost": 0.0, "zuid": -0.15, "west": 0.40, "midden": 0.0, "internationaal": 0.22}


def _team_lateness() -> dict[str, float]:
    return {"noord": 0.85, "oost": 1.0, "zuid": 0.8, "west": 1.9, "midden": 1.0, "internationaal": 1.4}


def _campaign_effects() -> dict[str, float]:
    return {"groeigesprek": -0.35, "kortingsbrief": 0.0}


def _campaign_extras() -> dict[str, float]:
    return {"groeigesprek": -0.55, "kortingsbrief": 0.15}


@dataclass(frozen=True)
class Scenario:
    """The parameters of the truth; coefficients act on the log of the daily hazard to decide to leave.

    `contract_…` describe the time around the end of a term; `campaign_effects` hold for
    every treated customer, `campaign_effects_declining` come on top where usage declines.
    `daily_insolvency_hazard` holds only while a customer is in financial distress.
    """

    name: str = "noorderlicht"
    base_daily_hazard: float = 0.00017
    attitude: float = -0.50
    usage_decline: float = 2.2
    open_complaint: float = 0.55
    late_service: float = 0.60
    many_contacts: float = 0.35
    silence: float = 0.60
    price_rise: float = 6.0
    champion_left: float = 0.90
    contract_window: float = 1.7
    contract_window_days: int = 120
    contract_outside_window: float = -1.2
    contract_after_deadline: float = -1.6
    contract_monthly: float = 0.45
    contract_project: float = -1.5
    tenure: float = -0.22
    products: float = -0.15
    binding_product: float = -0.30
    silent_lapse_days: float = 25.0
    teams: dict[str, float] = field(default_factory=_team_hazards)
    team_lateness: dict[str, float] = field(default_factory=_team_lateness)
    campaign_effects: dict[str, float] = field(default_factory=_campaign_effects)
    campaign_effects_declining: dict[str, float] = field(default_factory=_campaign_extras)
    campaign_weeks: int = 26
    weekly_complaints: float = 0.022
    weekly_requests: float = 0.10
    weekly_contact_from_us: float = 0.085
    weekly_decline: float = 0.0045
    yearly_champion_leaves: float = 0.11
    weekly_distress: float = 0.0011
    weekly_recovery: float = 0.06
    daily_insolvency_hazard: float = 0.0030
    yearly_product_added: float = 0.11
    product_dropped: float = 0.045
    weekly_return: float = 0.0021
    late_renewal: float = 0.08
    early_renewal: float = 0.06
    yearly_pause: float = 0.02
    yearly_team_move: float = 0.03
    extra_price_rise: float = 0.22

    def to_json(self) -> str:
        """The parameters as JSON text, readable by `load`."""
        return json.dumps(asdict(self), indent=2, sort_keys=True) + "\n"


def load(file: Path) -> Scenario:
    """The scenario in a .json or .toml file; what it does not name keeps its default.

    Raises a fault where the file cannot be read, names an unknown parameter or gives one a wrong type.
    """
    defaults = asdict(Scenario())
    given = _read(file)
    for name, value in given.items():
        if name not in defaults:
            near, known = nearest(name, defaults), ", ".join(sorted(defaults))
            raise fault("demo-scenario-unknown", file=file.name, name=name, near=near, known=known)
        _check(file, name, value, defaults[name])
    return Scenario(**{name: _merged(defaults[name], value) for name, value in given.items()})


def _read(file: Path) -> dict[str, Any]:
    try:
        text = file.read_text(encoding="utf-8")
        given = tomllib.loads(text) if file.suffix == ".toml" else json.loads(text)
    except (OSError, ValueError) as error:
        raise fault("demo-scenario-unreadable", file=file.name, reason=str(error)) from error
    if not isinstance(given, dict):
        raise fault("demo-scenario-unreadable", file=file.name, reason=type(given).__name__)
    return given


def _check(file: Path, name: str, value: object, default: object) -> None:
    """Raises where `value` is not of the kind of `default`; in a table, every entry counts."""
    if isinstance(default, dict):
        fits = isinstance(value, dict) and set(value) <= set(default) and all(map(_is_number, value.values()))
    else:
        fits = isinstance(value, str) if isinstance(default, str) else _is_number(value)
    if not fits:
        raise fault("demo-scenario-wrong", file=file.name, name=name, value=str(value), expected=str(default))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _merged(default: Any, value: Any) -> Any:
    return {**default, **value} if isinstance(default, dict) else value
