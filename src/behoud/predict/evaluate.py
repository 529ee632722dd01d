"""How good the probabilities were on dates that lie after all that was learned from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.predict.found import found_among
from behoud.predict.resampled import ERRORS, around, by_chance
from behoud.predict.shifted import shifted
from behoud.stats.arrays import FloatArray
from behoud.stats.bootstrap import bootstrap_ratio
from behoud.stats.calibration import (
    brier,
    calibration_line,
    expected_calibration_error,
    log_loss,
)
from behoud.stats.discrimination import auc, auc_interval, average_precision, lift_at
from behoud.stats.intervals import Interval
from behoud.stats.profit import empc


@dataclass(frozen=True)
class Judged:
    """Customers at risk on test dates: what was predicted then, by the model and by its yardsticks.

    `cents`: what each was worth in a year on that date, nan where not known. `before`: the model
    before its level followed the base rate. `counted`: whether the date judges; a model that had hardly
    seen a whole window of the horizon says nothing of one that has.
    """

    customers: FloatArray
    left: FloatArray
    model: FloatArray
    base: FloatArray
    rule: FloatArray
    regression: FloatArray
    cents: FloatArray
    name: str
    before: FloatArray
    counted: bool = True

    @classmethod
    def together(cls, parts: Sequence[Judged]) -> Judged:
        """Several test dates as one; customers that were there on more than one are kept together."""
        columns = [each.name for each in fields(cls) if each.name not in ("name", "counted")]
        joined: dict[str, Any] = {
            each: np.concatenate([getattr(part, each) for part in parts]) for each in columns
        }
        return cls(**joined, name=parts[-1].name)


@dataclass(frozen=True)
class Evaluation:
    """One line of the evaluation; `test_on` is None for all test dates of a horizon together.

    `expected` is the sum of the probabilities, beside `departures`. `skill` is 1 - log-loss / log-loss
    of the base rate, `skill_over_rule` the same against the plain rule turned into probabilities; their
    intervals are bootstraps over customers, paired. `base_known` is the share that left in the past
    that the model knew, beside `base_rate`, the share on the test dates. `slope` is 1 where the
    probabilities are as spread as the outcomes. `found_10` is the part of the yearly value that left
    among the tenth with the most value at risk, `value_found_10` that value itself beside all of it,
    `value_lost`. `ece_chance` and `ici_chance`: what chance alone makes of the error at the most, in 19 of
    20 cases at a confidence of .95. `_before`: without the step that follows the base rate.
    `_level_known`: had the share that left been known, so that the difference is what a base rate in
    motion costs. A line that is not `counted` is no part of the line of all dates together.
    """

    horizon: int
    test_on: date | None
    n: int
    departures: int
    counted: bool
    expected: float
    expected_before: float
    base_rate: float
    base_known: float
    model: str
    auc: float | None
    auc_low: float | None
    auc_high: float | None
    auc_rule: float | None
    auc_regression: float | None
    average_precision: float | None
    average_precision_low: float | None
    average_precision_high: float | None
    average_precision_rule: float | None
    average_precision_regression: float | None
    brier: float
    brier_low: float | None
    brier_high: float | None
    brier_base: float
    brier_rule: float
    brier_regression: float
    log_loss: float
    log_loss_low: float | None
    log_loss_high: float | None
    log_loss_base: float
    log_loss_rule: float
    log_loss_regression: float
    log_loss_before: float
    log_loss_level_known: float
    ece: float
    ece_chance: float
    ece_before: float
    ece_level_known: float
    ici: float
    ici_chance: float
    slope: float | None
    lift_5: float | None
    lift_5_low: float | None
    lift_5_high: float | None
    lift_10: float | None
    lift_10_low: float | None
    lift_10_high: float | None
    lift_10_rule: float | None
    lift_10_regression: float | None
    empc: float | None
    empc_rule: float | None
    empc_regression: float | None
    found_5: float | None
    found_10: float | None
    found_10_rule: float | None
    found_10_regression: float | None
    value_lost: Decimal | None
    value_found_5: Decimal | None
    value_found_10: Decimal | None
    skill: float
    skill_low: float | None
    skill_high: float | None
    skill_over_rule: float
    skill_over_rule_low: float | None
    skill_over_rule_high: float | None
    skill_over_regression: float
    skill_over_regression_low: float | None
    skill_over_regression_high: float | None


def evaluate(
    judged: Judged, *, horizon: int, test_on: date | None, confidence: float, seed: int
) -> Evaluation:
    """Every figure of one test date, or of all together."""
    left, model = judged.left, judged.model
    return Evaluation(
        horizon=horizon,
        test_on=test_on,
        n=len(left),
        departures=int(left.sum()),
        counted=judged.counted,
        expected=float(model.sum()),
        expected_before=float(judged.before.sum()),
        base_rate=float(left.mean()),
        base_known=float(judged.base.mean()),
        model=judged.name,
        **telling_apart(judged, confidence),
        **errors(judged),
        **moved(judged),
        **calibrated(judged, confidence, seed),
        **euros(judged),
        **skills(judged, confidence, seed),
        **intervals(judged, confidence, seed),
    )


def telling_apart(judged: Judged, confidence: float) -> dict[str, Any]:
    """How well those who leave stand above those who stay, by the model and by each yardstick."""
    left, model = judged.left, judged.model
    discrimination = auc_interval(left, model, confidence=confidence)
    around = discrimination.interval if discrimination else None
    made: dict[str, Any] = {"auc_low": around.low if around else None}
    made["auc_high"] = around.high if around else None
    made["lift_5"] = lifted(left, model, 0.05)
    for ending, column in {"": "model", "_rule": "rule", "_regression": "regression"}.items():
        score = getattr(judged, column)
        made[f"auc{ending}"] = known(auc(left, score))
        made[f"average_precision{ending}"] = known(average_precision(left, score))
        made[f"lift_10{ending}"] = lifted(left, score, 0.10)
        made[f"empc{ending}"] = found.profit if (found := empc(left, score)) else None
    return made


def lifted(left: FloatArray, score: FloatArray, part: float) -> float | None:
    found = lift_at(left, score, part)
    return found.lift if found else None


def errors(judged: Judged) -> dict[str, Any]:
    """Brier score and log-loss, of the model and of each yardstick."""
    beside = {"": "model", "_base": "base", "_rule": "rule", "_regression": "regression"}
    made = {}
    for ending, column in beside.items():
        predicted = getattr(judged, column)
        made[f"brier{ending}"] = brier(judged.left, predicted)
        made[f"log_loss{ending}"] = log_loss(judged.left, predicted)
    return made


def moved(judged: Judged) -> dict[str, Any]:
    """What following the base rate did, and what knowing it would have done."""
    told = shifted(judged.model, float(judged.left.mean()))
    made = {}
    for ending, predicted in {"_before": judged.before, "_level_known": told}.items():
        made[f"log_loss{ending}"] = log_loss(judged.left, predicted)
        made[f"ece{ending}"] = expected_calibration_error(judged.left, predicted)
    return made


def calibrated(judged: Judged, confidence: float, seed: int) -> dict[str, Any]:
    left, model = judged.left, judged.model
    line = calibration_line(left, model)
    made: dict[str, Any] = {"slope": line.slope if line else None}
    for name, error in ERRORS.items():
        made[name] = error(left, model)
        made[f"{name}_chance"] = by_chance(error, model, confidence, seed)
    return made


def euros(judged: Judged) -> dict[str, Any]:
    """What of the value that left stands at the head of the list, by the model and by each yardstick."""
    left, cents = judged.left, judged.cents
    found = found_among(left, judged.model, cents, 0.05, 0.10)
    if found is None:
        names = [f"found_{end}" for end in ("5", "10", "10_rule", "10_regression")]
        return dict.fromkeys([*names, "value_lost", "value_found_5", "value_found_10"])
    made: dict[str, Any] = {"value_lost": found.lost}
    for part in (0.05, 0.10):
        made[f"found_{round(100 * part)}"] = found.share(part)
        made[f"value_found_{round(100 * part)}"] = found.among[part]
    for yardstick in ("rule", "regression"):
        beside = found_among(left, getattr(judged, yardstick), cents, 0.10)
        made[f"found_10_{yardstick}"] = beside.share(0.10) if beside else None
    return made


def skills(judged: Judged, confidence: float, seed: int) -> dict[str, Any]:
    """The part of each yardstick's log-loss that the model takes away, with its interval."""
    made: dict[str, Any] = {}
    beside = {"": "base", "_over_rule": "rule", "_over_regression": "regression"}
    for ending, column in beside.items():
        value, between = skill(judged, getattr(judged, column), confidence, seed)
        made[f"skill{ending}"] = value
        made[f"skill{ending}_low"] = between.low if between else None
        made[f"skill{ending}_high"] = between.high if between else None
    return made


def intervals(judged: Judged, confidence: float, seed: int) -> dict[str, Any]:
    made: dict[str, Any] = {}
    found = around(judged.customers, judged.left, judged.model, confidence=confidence, seed=seed)
    for name, between in found.items():
        made[f"{name}_low"] = between.low if between else None
        made[f"{name}_high"] = between.high if between else None
    return made


def skill(
    judged: Judged, yardstick: FloatArray, confidence: float, seed: int
) -> tuple[float, Interval | None]:
    """Part of the yardstick's log-loss that the model takes away, customers resampled whole.

    Of log-loss and not of the Brier score, which hardly sees who is right where few leave
    (Benedetti 2010, Scoring rules for forecast verification).
    """
    of_yardstick = losses(judged.left, yardstick)
    saved = of_yardstick - losses(judged.left, judged.model)
    per = pd.DataFrame({"customer": judged.customers, "saved": saved, "error": of_yardstick})
    summed = per.groupby("customer", sort=True)[["saved", "error"]].sum()
    found = bootstrap_ratio(summed.saved, summed.error, confidence=confidence, resamples=1000, seed=seed)
    if found is None:
        return float(saved.sum() / of_yardstick.sum()), None
    return found.value, found.interval


def losses(left: FloatArray, predicted: FloatArray) -> FloatArray:
    """Minus the logarithm of the probability that was given to what happened."""
    return np.asarray(-np.log(np.where(left == 1, predicted, 1 - predicted)), dtype=np.float64)


def known(value: float) -> float | None:
    return None if np.isnan(value) else value


TYPES = {"int": pa.int64(), "str": pa.string(), "date | None": pa.date32(), "bool": pa.bool_()}
TYPES |= {"Decimal | None": pa.decimal128(18, 2)}
SCHEMA = pa.schema([(f.name, TYPES.get(str(f.type), pa.float64())) for f in fields(Evaluation)])


def as_arrow(rows: Sequence[Evaluation]) -> pa.Table:
    return pa.Table.from_pylist([asdict(row) for row in rows], schema=SCHEMA)
