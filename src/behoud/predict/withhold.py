"""When a probability is not given: what the data cannot carry is not said, and why is."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa

from behoud.company import Thresholds
from behoud.predict.evaluate import Evaluation, Judged
from behoud.predict.level import Level
from behoud.predict.model import Learned
from behoud.predict.resampled import by_chance
from behoud.stats.calibration import expected_calibration_error
from behoud.words import Words

CHANCE = 0.99
AT_MOST = 0.10
"""Predictions are clearly off by ten points, whatever share left."""
SURE = 1.645
"""Standard errors by which a base rate must have moved further than it may be followed."""


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
    if clearly_off(found, judged, thresholds, seed):
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


def clearly_off(found: Evaluation, judged: Judged, thresholds: Thresholds, seed: int) -> bool:
    """Whether the calibration error is larger than chance makes it, and large beside the share that left.

    Chance: the error of outcomes drawn from the predictions themselves.
    """
    large = min(thresholds.maximum_calibration_error * found.base_rate, AT_MOST)
    return found.ece > max(large, by_chance(expected_calibration_error, judged.model, CHANCE, seed))


def of_today(horizon: int, learned: Learned, thresholds: Thresholds) -> Withheld | None:
    """Customers that are no longer those that were learned from, or a share that moved too far to follow."""
    moved = learned.drift.chance if learned.drift else None
    if moved and moved.psi > max(thresholds.maximum_drift, moved.psi_usual):
        facts = {"index": round(moved.psi, 2), "usual": round(moved.psi_usual, 2)}
        return because(horizon, "drift", **facts)
    level = learned.level
    if level and sure_of(level) > -np.log(thresholds.maximum_level_change):
        return because(horizon, "level", then=percent(level.usual), now=percent(level.expected))
    return None


def sure_of(level: Level) -> float:
    """By how much the level moved at least, as a logarithm."""
    return abs(level.asked) - SURE * level.error


SCHEMA = pa.schema([("horizon", pa.int64()), ("code", pa.string()), ("facts", pa.string())])


def as_arrow(rows: Sequence[Withheld]) -> pa.Table:
    """Columns horizon, code and facts as JSON text."""
    found = [
        {"horizon": w.horizon, "code": w.code, "facts": json.dumps(w.facts, sort_keys=True)} for w in rows
    ]
    return pa.Table.from_pylist(found, schema=SCHEMA)


def told(rows: Sequence[Mapping[str, Any]], words: Words) -> list[str]:
    """Each reason once, with all the horizons that it holds for.

    `rows` have `code` and `facts` (its own values, among them `horizon`), as `withheld_probabilities`
    has. Reasons of which only the figures differ are told with those of the longest horizon.
    """
    by_code: dict[str, list[dict[str, Any]]] = {}
    for row in sorted(rows, key=lambda each: int(each["facts"].get("horizon", 0))):
        by_code.setdefault(row["code"], []).append(dict(row["facts"]))
    return [sentence(code, found, words) for code, found in by_code.items()]


def sentence(code: str, found: Sequence[Mapping[str, Any]], words: Words) -> str:
    """The reason of one horizon, or of several at once."""
    if len(found) == 1:
        return words.say(code, **found[0])
    days = [words.number(facts["horizon"]) for facts in found]
    several = words.say("predict-withheld-several", others=", ".join(days[:-1]), last=days[-1])
    return words.say(code, **{**found[-1], "horizon": several})
