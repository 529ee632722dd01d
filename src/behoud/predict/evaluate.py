"""How good the probabilities were on dates that lie after all that was learned from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.stats.arrays import FloatArray
from behoud.stats.bootstrap import bootstrap_ratio
from behoud.stats.calibration import (
    brier,
    calibration_line,
    expected_calibration_error,
    integrated_calibration_index,
    log_loss,
)
from behoud.stats.discrimination import auc, auc_interval, average_precision, lift_at
from behoud.stats.intervals import Interval
from behoud.stats.profit import empc


@dataclass(frozen=True)
class Judged:
    """Customers at risk on test dates: what was predicted then, by the model and by its yardsticks.

    `cents`: what each was worth in a year on that date, nan where not known.
    """

    customers: FloatArray
    left: FloatArray
    model: FloatArray
    base: FloatArray
    rule: FloatArray
    regression: FloatArray
    cents: FloatArray
    name: str

    @classmethod
    def together(cls, parts: Sequence[Judged]) -> Judged:
        """Several test dates as one; customers that were there on more than one are kept together."""
        columns = [each.name for each in fields(cls) if each.name != "name"]
        joined = {each: np.concatenate([getattr(part, each) for part in parts]) for each in columns}
        return cls(**joined, name=parts[-1].name)


@dataclass(frozen=True)
class Evaluation:
    """One line of the evaluation; `test_on` is None for all test dates of a horizon together.

    `expected` is the sum of the probabilities, beside `departures`. `skill` is 1 - log-loss / log-loss
    of the base rate, `skill_over_rule` the same against the plain rule turned into probabilities; their
    intervals are bootstraps over customers, paired. `base_known` is the share that left in the past
    that the model knew, beside `base_rate`, the share on the test dates. `slope` is 1 where the
    probabilities are as spread as the outcomes. `found_10` is the part of the yearly value that left
    among the tenth with the most value at risk.
    """

    horizon: int
    test_on: date | None
    n: int
    departures: int
    expected: float
    base_rate: float
    base_known: float
    model: str
    auc: float | None
    auc_low: float | None
    auc_high: float | None
    auc_rule: float | None
    auc_regression: float | None
    average_precision: float | None
    brier: float
    brier_base: float
    brier_rule: float
    brier_regression: float
    log_loss: float
    log_loss_base: float
    log_loss_rule: float
    log_loss_regression: float
    ece: float
    ici: float
    slope: float | None
    lift_5: float | None
    lift_10: float | None
    empc: float | None
    found_10: float | None
    skill: float
    skill_low: float | None
    skill_high: float | None
    skill_over_rule: float
    skill_over_rule_low: float | None
    skill_over_rule_high: float | None


def evaluate(
    judged: Judged, *, horizon: int, test_on: date | None, confidence: float, seed: int
) -> Evaluation:
    """Every figure of one test date, or of all together."""
    left, model = judged.left, judged.model
    over_base = skill(judged, judged.base, confidence, seed)
    over_rule = skill(judged, judged.rule, confidence, seed)
    return Evaluation(
        horizon=horizon,
        test_on=test_on,
        n=len(left),
        departures=int(left.sum()),
        expected=float(model.sum()),
        base_rate=float(left.mean()),
        base_known=float(judged.base.mean()),
        model=judged.name,
        **telling_apart(judged, confidence),
        **errors(judged),
        ece=expected_calibration_error(left, model),
        ici=integrated_calibration_index(left, model),
        slope=line.slope if (line := calibration_line(left, model)) else None,
        empc=found.profit if (found := empc(left, model)) else None,
        found_10=found_in_the_first_tenth(judged),
        skill=over_base[0],
        skill_low=over_base[1].low if over_base[1] else None,
        skill_high=over_base[1].high if over_base[1] else None,
        skill_over_rule=over_rule[0],
        skill_over_rule_low=over_rule[1].low if over_rule[1] else None,
        skill_over_rule_high=over_rule[1].high if over_rule[1] else None,
    )


def telling_apart(judged: Judged, confidence: float) -> dict[str, Any]:
    left, model = judged.left, judged.model
    discrimination = auc_interval(left, model, confidence=confidence)
    around = discrimination.interval if discrimination else None
    lifts = {f"lift_{part}": lift_at(left, model, part / 100) for part in (5, 10)}
    return {
        "auc": known(auc(left, model)),
        "auc_low": around.low if around else None,
        "auc_high": around.high if around else None,
        "auc_rule": known(auc(left, judged.rule)),
        "auc_regression": known(auc(left, judged.regression)),
        "average_precision": known(average_precision(left, model)),
        **{name: lift.lift if lift else None for name, lift in lifts.items()},
    }


def errors(judged: Judged) -> dict[str, float]:
    """Brier score and log-loss, of the model and of each yardstick."""
    beside = {"": "model", "_base": "base", "_rule": "rule", "_regression": "regression"}
    made = {}
    for ending, column in beside.items():
        predicted = getattr(judged, column)
        made[f"brier{ending}"] = brier(judged.left, predicted)
        made[f"log_loss{ending}"] = log_loss(judged.left, predicted)
    return made


def found_in_the_first_tenth(judged: Judged) -> float | None:
    """The part of all value that left among the tenth of the customers with the most value at risk."""
    priced = ~np.isnan(judged.cents)
    cents, left = judged.cents[priced], judged.left[priced]
    lost = float(cents @ left)
    if not lost > 0:
        return None
    first = np.argsort(-judged.model[priced] * cents, kind="stable")[: -(-len(cents) // 10)]
    return float(cents[first] @ left[first]) / lost


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


TYPES = {"int": pa.int64(), "str": pa.string(), "date | None": pa.date32()}
SCHEMA = pa.schema([(f.name, TYPES.get(str(f.type), pa.float64())) for f in fields(Evaluation)])


def as_arrow(rows: Sequence[Evaluation]) -> pa.Table:
    return pa.Table.from_pylist([asdict(row) for row in rows], schema=SCHEMA)
