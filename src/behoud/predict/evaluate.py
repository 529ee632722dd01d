"""How good the probabilities were on dates that lie after all that was learned from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.stats.arrays import FloatArray
from behoud.stats.bootstrap import bootstrap_ratio
from behoud.stats.calibration import brier, expected_calibration_error, log_loss
from behoud.stats.discrimination import auc, auc_interval, average_precision, lift_at
from behoud.stats.intervals import Interval


@dataclass(frozen=True)
class Judged:
    """Customers at risk on test dates: what was predicted then, by the model and by its yardsticks."""

    customers: FloatArray
    left: FloatArray
    model: FloatArray
    base: FloatArray
    rule: FloatArray
    name: str

    @classmethod
    def together(cls, parts: Sequence[Judged]) -> Judged:
        """Several test dates as one; customers that were there on more than one are kept together."""

        def all_of(column: str) -> FloatArray:
            return np.concatenate([getattr(part, column) for part in parts])

        columns = ("customers", "left", "model", "base", "rule")
        return cls(**{name: all_of(name) for name in columns}, name=parts[-1].name)


@dataclass(frozen=True)
class Evaluation:
    """One line of the evaluation; `test_on` is None for all test dates of a horizon together.

    `skill` is 1 - Brier / Brier of the base rate, `skill_over_rule` the same against the plain
    rule turned into probabilities; their intervals are bootstraps over customers, paired.
    """

    horizon: int
    test_on: date | None
    n: int
    departures: int
    base_rate: float
    model: str
    auc: float | None
    auc_low: float | None
    auc_high: float | None
    auc_rule: float | None
    average_precision: float | None
    brier: float
    brier_base: float
    brier_rule: float
    log_loss: float
    log_loss_base: float
    ece: float
    lift_10: float | None
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
    discrimination = auc_interval(left, model, confidence=confidence)
    around = discrimination.interval if discrimination else None
    lift = lift_at(left, model, 0.1)
    over_base = skill(judged, judged.base, confidence, seed)
    over_rule = skill(judged, judged.rule, confidence, seed)
    return Evaluation(
        horizon=horizon,
        test_on=test_on,
        n=len(left),
        departures=int(left.sum()),
        base_rate=float(left.mean()),
        model=judged.name,
        auc=known(auc(left, model)),
        auc_low=around.low if around else None,
        auc_high=around.high if around else None,
        auc_rule=known(auc(left, judged.rule)),
        average_precision=known(average_precision(left, model)),
        brier=brier(left, model),
        brier_base=brier(left, judged.base),
        brier_rule=brier(left, judged.rule),
        log_loss=log_loss(left, model),
        log_loss_base=log_loss(left, judged.base),
        ece=expected_calibration_error(left, model),
        lift_10=lift.lift if lift else None,
        skill=over_base[0],
        skill_low=over_base[1].low if over_base[1] else None,
        skill_high=over_base[1].high if over_base[1] else None,
        skill_over_rule=over_rule[0],
        skill_over_rule_low=over_rule[1].low if over_rule[1] else None,
        skill_over_rule_high=over_rule[1].high if over_rule[1] else None,
    )


def skill(
    judged: Judged, yardstick: FloatArray, confidence: float, seed: int
) -> tuple[float, Interval | None]:
    """Part of the yardstick's squared error that the model takes away, customers resampled whole."""
    of_yardstick = (yardstick - judged.left) ** 2
    saved = of_yardstick - (judged.model - judged.left) ** 2
    per = pd.DataFrame({"customer": judged.customers, "saved": saved, "error": of_yardstick})
    summed = per.groupby("customer", sort=True)[["saved", "error"]].sum()
    found = bootstrap_ratio(summed.saved, summed.error, confidence=confidence, resamples=1000, seed=seed)
    if found is None:
        return float(saved.sum() / of_yardstick.sum()), None
    return found.value, found.interval


def known(value: float) -> float | None:
    return None if np.isnan(value) else value


TYPES = {"int": pa.int64(), "str": pa.string(), "date | None": pa.date32()}
SCHEMA = pa.schema([(f.name, TYPES.get(str(f.type), pa.float64())) for f in fields(Evaluation)])


def as_arrow(rows: Sequence[Evaluation]) -> pa.Table:
    return pa.Table.from_pylist([asdict(row) for row in rows], schema=SCHEMA)
