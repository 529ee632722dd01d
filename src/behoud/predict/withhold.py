"""When a probability is not given: what the data cannot carry is not said, and why is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa

from behoud.company import Thresholds
from behoud.predict.evaluate import Evaluation, Judged
from behoud.stats.calibration import expected_calibration_error

DRAWS = 200
CHANCE = 0.99
CLEARLY = 0.25
AT_MOST = 0.10
"""Predictions are clearly off by more than a quarter of the share that left, or by ten points."""


@dataclass(frozen=True)
class Withheld:
    """A horizon without a probability: `code` is the words id of the reason, with its facts."""

    horizon: int
    code: str
    facts: dict[str, Any] = field(default_factory=dict)


def because(horizon: int, reason: str, **facts: Any) -> Withheld:
    return Withheld(horizon, f"predict-withheld-{reason}", {"horizon": horizon} | facts)


def before_judging(horizon: int, departures: int, thresholds: Thresholds) -> Withheld | None:
    """Too few departures to learn from."""
    if departures < thresholds.minimum_departures:
        return because(
            horizon, "few-departures", departures=departures, minimum=thresholds.minimum_departures
        )
    return None


def after_judging(
    horizon: int, found: Evaluation, judged: Judged, thresholds: Thresholds, seed: int
) -> Withheld | None:
    """Too few departures to judge by, no better than a yardstick, or clearly off."""
    if found.departures < thresholds.minimum_test_departures:
        return because(
            horizon, "few-tested", departures=found.departures, minimum=thresholds.minimum_test_departures
        )
    if found.skill_low is None or found.skill_low <= 0:
        return because(horizon, "no-skill", **skill_facts(found.skill, found.skill_low, found.skill_high))
    if found.skill_over_rule_low is None or found.skill_over_rule_low <= 0:
        facts = skill_facts(found.skill_over_rule, found.skill_over_rule_low, found.skill_over_rule_high)
        return because(horizon, "no-better-than-rule", **facts)
    if clearly_off(found, judged, seed):
        return because(
            horizon,
            "calibration",
            predicted=percent(float(judged.model.mean())),
            observed=percent(found.base_rate),
            ece=percent(found.ece),
        )
    return None


def skill_facts(value: float, low: float | None, high: float | None) -> dict[str, float]:
    around = {"low": value if low is None else low, "high": value if high is None else high}
    return {name: percent(share) for name, share in ({"skill": value} | around).items()}


def percent(share: float) -> float:
    """A share as a percentage with one decimal, as the reasons state it.

    >>> percent(0.01234)
    1.2
    """
    return round(100 * share, 1)


def clearly_off(found: Evaluation, judged: Judged, seed: int) -> bool:
    """Whether the calibration error is larger than chance makes it, and large beside the share that left.

    Chance: the error of outcomes drawn from the predictions themselves.
    """
    random = np.random.default_rng(seed)
    drawn = [
        expected_calibration_error((random.random(found.n) < judged.model).astype(np.float64), judged.model)
        for _ in range(DRAWS)
    ]
    return bool(
        found.ece > np.quantile(drawn, CHANCE) and found.ece > min(CLEARLY * found.base_rate, AT_MOST)
    )


SCHEMA = pa.schema([("horizon", pa.int64()), ("code", pa.string()), ("facts", pa.string())])


def as_arrow(rows: Sequence[Withheld]) -> pa.Table:
    """Columns horizon, code and facts as JSON text."""
    found = [
        {"horizon": w.horizon, "code": w.code, "facts": json.dumps(w.facts, sort_keys=True)} for w in rows
    ]
    return pa.Table.from_pylist(found, schema=SCHEMA)
