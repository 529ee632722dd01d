"""One model per horizon: fitted on early snapshots, chosen and calibrated on later ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd
from sklearn.isotonic import IsotonicRegression

from behoud.predict.calibrate import EDGE, Calibration, calibration
from behoud.predict.candidates import NAMES, Candidates, fitted
from behoud.predict.panel import Panel
from behoud.predict.sample import stable_hash
from behoud.stats.arrays import FloatArray, floats
from behoud.stats.calibration import log_loss

ENOUGH_TO_CALIBRATE = 100
MOST_TO_CALIBRATE = 4
"""Snapshots: the calibration period is the latest that has enough departures, and no longer than this."""
FEWEST_TO_FIT = 20
FOLDS = 5
MOST_ROWS = 60_000
"""Rows that one model learns from; of a larger company a sample of whole customers."""

Labels = Callable[[pd.DataFrame], FloatArray]


@dataclass(frozen=True)
class Lesson:
    """Rows to learn from, with labels, and those to calibrate on; none of these means: other customers."""

    training: pd.DataFrame
    left: FloatArray
    later: pd.DataFrame
    later_left: FloatArray


@dataclass(frozen=True)
class Learned:
    """A model for one horizon, as it could be known at a cutoff."""

    horizon: int
    name: str
    candidates: Candidates
    calibration: Calibration
    calibrated_on: str
    base_rate: float
    rule: IsotonicRegression
    lesson: Lesson
    departures: int

    def log_odds(self, rows: pd.DataFrame) -> FloatArray:
        return self.candidates.log_odds(self.name, rows)

    def probability(self, rows: pd.DataFrame) -> FloatArray:
        return self.calibration.probability(self.log_odds(rows))

    def by_rule(self, rows: pd.DataFrame) -> FloatArray:
        """What the plain rule makes of the same rows, on what it could learn from the same past."""
        return np.asarray(np.clip(self.rule.predict(rule_score(rows)), EDGE, 1 - EDGE), dtype=np.float64)


def lesson(panel: Panel, labels: Labels, horizon: int, cutoff: int) -> Lesson | None:
    """Split the snapshots whose windows close before the cutoff; None where too few left to learn.

    The last of them, until they hold enough departures, are the calibration period; those whose
    windows close before it begins are learned from. Where that leaves too little, all are
    learned from, and calibration is on customers that each model did not see.
    """
    usable = panel.rows[panel.rows.as_of + horizon <= cutoff]
    left = labels(usable)
    usable, left = usable[~np.isnan(left)], left[~np.isnan(left)]
    if not len(usable) or not FEWEST_TO_FIT <= left.sum() <= len(left) - FEWEST_TO_FIT:
        return None
    later = usable.as_of.isin(calibration_days(usable.as_of, left)).to_numpy()
    early = (usable.as_of + horizon <= usable.as_of[later].min()).to_numpy()
    if min(left[early].sum(), left[later].sum()) < FEWEST_TO_FIT:
        early, later = np.ones(len(usable), bool), np.zeros(len(usable), bool)
    early &= sampled(usable.customer_id, int(early.sum()))
    return Lesson(usable[early], left[early], usable[later], left[later])


def calibration_days(as_of: pd.Series, left: FloatArray) -> list[int]:
    per_day = pd.Series(left).groupby(as_of.to_numpy()).sum().sort_index(ascending=False)
    before = per_day.cumsum().shift(fill_value=0.0)
    return [int(day) for day in per_day.index[before < ENOUGH_TO_CALIBRATE][:MOST_TO_CALIBRATE]]


def sampled(customers: pd.Series, rows: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Whether each row is of a customer in the sample: everyone, until there are too many rows."""
    parts = -(-rows // MOST_ROWS)
    if parts <= 1:
        return np.ones(len(customers), dtype=bool)
    chosen = {name for name in customers.unique() if stable_hash(name) % parts == 0}
    return customers.isin(chosen).to_numpy()


def learn(found: Lesson, features: tuple[str, ...], horizon: int, seed: int) -> Learned:
    """Fit, choose the candidate by log-loss where it did not learn, and calibrate it there."""
    models = fitted(found.training, found.left, features, seed)
    if len(found.later):
        odds = {name: models.log_odds(name, found.later) for name in NAMES}
        judge, calibrated_on = found.later_left, "later_period"
    else:
        odds, judge, calibrated_on = crossed(found, features, seed), found.left, "other_customers"
    scaled = {name: calibration(odds[name], judge) for name in NAMES}
    name = min(NAMES, key=lambda each: log_loss(judge, scaled[each].probability(odds[each])))
    rows = pd.concat([found.training, found.later])
    left = np.concatenate([found.left, found.later_left])
    rule = IsotonicRegression(out_of_bounds="clip").fit(rule_score(rows), left)
    return Learned(
        horizon,
        name,
        models,
        scaled[name],
        calibrated_on,
        float(left.mean()),
        rule,
        found,
        decisions(rows, left),
    )


def crossed(found: Lesson, features: tuple[str, ...], seed: int) -> dict[str, FloatArray]:
    """Log-odds of every customer from models that saw only others."""
    fold = np.array([stable_hash(name) % FOLDS for name in found.training.customer_id])
    odds = {name: np.zeros(len(fold)) for name in NAMES}
    for each in range(FOLDS):
        out = fold == each
        if not out.any():
            continue
        models = fitted(found.training[~out], found.left[~out], features, seed)
        for name in NAMES:
            odds[name][out] = models.log_odds(name, found.training[out])
    return odds


def decisions(rows: pd.DataFrame, left: FloatArray) -> int:
    """How many customers left: one that is seen leaving from several snapshots counts once."""
    return int(rows.customer_id[left == 1].nunique())


def rule_score(rows: pd.DataFrame) -> FloatArray:
    """The plain rule, higher is more at risk: longest without a sign of life, else the nearest deadline."""
    if "rule_days_silent" in rows:
        return floats(rows.rule_days_silent.fillna(FAR_AWAY))
    if "contract_days_to_deadline" in rows:
        days = rows.contract_days_to_deadline
        return floats(-days.fillna(FAR_AWAY))
    return np.zeros(len(rows))


FAR_AWAY = 100_000.0
