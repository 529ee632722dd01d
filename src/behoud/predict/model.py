"""A model of who leaves when: fitted on an early period, chosen and calibrated on a later one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from sklearn.isotonic import IsotonicRegression

from behoud.predict.calibrate import Calibration, calibration, deviance
from behoud.predict.curve import EDGE, Curve
from behoud.predict.drift import Drift, drift
from behoud.predict.hazard import NAMES, Hazard, fitted
from behoud.predict.label import left_within
from behoud.predict.level import Level, level
from behoud.predict.panel import Panel
from behoud.predict.periods import HORIZONS, LENGTHS, Seen, Spells, seen, thinned
from behoud.predict.sample import stable_hash
from behoud.stats.arrays import FloatArray, floats

ENOUGH_TO_CALIBRATE = 100
SHORTEST, LONGEST = 90, 360
"""Days of the calibration period: the latest that has enough departures, between these."""
FEWEST_TO_FIT = 20
LEAST_TO_LEARN_FROM = 0.5
"""Part of all who left that must be left to learn from; of a shorter history nothing is set apart."""
FOLDS = 5
FEWEST_STRETCHES, MOST_STRETCHES, PER_DEPARTURE = 20_000, 200_000, 25
"""Stretches that one model learns from, or is calibrated on: so many per stretch in which someone left."""
ENOUGH_OTHERWISE = 50
"""Customers that ended otherwise from which on more than their share is modelled."""

NEXT = 1
"""The stretch of which the uncertainty is taken: the days of the month ahead."""

SpellsOf = Callable[[pd.DataFrame], Spells]


@dataclass(frozen=True)
class Lesson:
    """`rows` with what was known ahead of them; stretches to learn from, and later ones to calibrate on.

    No later ones means: calibrated on other customers. `now`: the rows of the day itself, of which
    nothing ahead is known; None where there is no such day.
    """

    rows: pd.DataFrame
    spells: Spells
    early: Seen
    later: Seen
    now: pd.DataFrame | None = None

    @property
    def departures(self) -> int:
        """Customers that left: one that is seen leaving from several snapshots counts once."""
        return leavers(self.rows, self.early) + leavers(self.rows, self.later)

    def emptied(self) -> Lesson:
        """The same without any row."""
        none = np.zeros(0, dtype=np.int64)
        early, later = self.early.only(none), self.later.only(none)
        nobody = np.zeros(len(self.rows), dtype=bool)
        return Lesson(self.rows.iloc[:0], self.spells.only(nobody), early, later)


@dataclass(frozen=True)
class Learned:
    """What could be known at a cutoff: a calibrated model, beside it its yardsticks."""

    name: str
    hazard: Hazard
    calibrations: dict[str, Calibration]
    calibrated_on: str
    otherwise: Hazard | float
    base_rates: dict[int, float]
    rules: dict[int, IsotonicRegression]
    lesson: Lesson
    level: Level | None = None
    drift: Drift | None = None

    def curve(self, rows: pd.DataFrame, name: str | None = None) -> Curve:
        """What lies ahead of `rows`: by the chosen model, or by the one that is named."""
        found = self.unlevelled(rows, name)
        return found if self.level is None else found.scaled(self.level.factor)

    def unlevelled(self, rows: pd.DataFrame, name: str | None = None) -> Curve:
        """The same as it was calibrated, before it follows a base rate in motion."""
        name = name or self.name
        raw, spread = self.hazard.ahead(rows, name)
        rates = self.calibrations[name].log_rates(raw)
        earliest = floats(rows.silence_left) if "silence_left" in rows else np.zeros(len(rows))
        return Curve(np.exp(rates) * LENGTHS, self._other(rows), earliest, spread)

    def log_risk(self, rows: pd.DataFrame, horizon: int = 90) -> FloatArray:
        """The logarithm of the expected number of decisions within a horizon."""
        return np.asarray(np.log(-np.log1p(-self.curve(rows).leave(horizon))), dtype=np.float64)

    def doubt(self, rows: pd.DataFrame) -> FloatArray:
        """Standard error of the logarithm of each row's rate, as the model knows it."""
        return self.hazard.uncertainty(rows, NEXT)

    def travelling(self) -> Learned:
        """The same without the rows that it learned from: what is asked on the workers of a cluster."""
        level = None if self.level is None else replace(self.level, points=())
        return replace(self, lesson=self.lesson.emptied(), level=level, drift=None)

    def beside_today(self, features: Sequence[str]) -> Learned:
        """The same with what moved between the customers that it learned from and those of its day."""
        now = self.lesson.now
        if now is None:
            return self
        return replace(self, drift=drift(self.lesson.rows, now, features, self.unlevelled))

    def by_rule(self, rows: pd.DataFrame, horizon: int) -> FloatArray:
        """What the plain rule makes of the same rows, on what it could learn from the same past."""
        found = self.rules[horizon].predict(rule_score(rows))
        return np.asarray(np.clip(found, EDGE, 1 - EDGE), dtype=np.float64)

    def _other(self, rows: pd.DataFrame) -> FloatArray:
        if isinstance(self.otherwise, float):
            return np.tile(self.otherwise * LENGTHS, (len(rows), 1))
        return np.asarray(np.exp(self.otherwise.log_rates(rows, "regression")) * LENGTHS, dtype=np.float64)


def lesson(panel: Panel, spells_of: SpellsOf, cutoff: int) -> Lesson | None:
    """Split what was known before the cutoff in time; None where too few left to learn from.

    Stretches that begin in the calibration period are not learned from, those that end before it
    begins are. Where that leaves too few who left, or less than half of them, all are learned from,
    and calibration is on customers that each model did not see.
    """
    rows = panel.before(cutoff)
    if rows.empty:
        return None
    spells = spells_of(rows)
    everything = seen(spells, until=cutoff)
    if not leavers(rows, everything) >= FEWEST_TO_FIT:
        return None
    since = calibration_start(rows, spells, cutoff)
    early, later = seen(spells, until=since), seen(spells, since=since, until=cutoff)
    enough = max(FEWEST_TO_FIT, LEAST_TO_LEARN_FROM * leavers(rows, everything))
    if leavers(rows, early) < enough or leavers(rows, later) < FEWEST_TO_FIT:
        nothing = everything.only(np.zeros(len(everything.row), dtype=bool))
        return Lesson(rows, spells, everything, nothing, panel.on(cutoff))
    return Lesson(rows, spells, early, later, panel.on(cutoff))


def calibration_start(rows: pd.DataFrame, spells: Spells, cutoff: int) -> int:
    """The day on which the calibration period begins."""
    decided = (spells.as_of + spells.first)[np.isfinite(spells.first)]
    who = rows.customer_id[np.isfinite(spells.first)]
    last = pd.Series(decided).groupby(who.to_numpy()).max()
    last = last[last < cutoff].sort_values(ascending=False)
    enough = last.iloc[:ENOUGH_TO_CALIBRATE].min() if len(last) else cutoff
    return int(np.clip(enough, cutoff - LONGEST, cutoff - SHORTEST))


def leavers(rows: pd.DataFrame, found: Seen) -> int:
    return int(rows.customer_id.iloc[found.row[found.left == 1]].nunique())


def learn(found: Lesson, features: tuple[str, ...], seed: int) -> Learned:
    """Fit, choose the model by its likelihood where it did not learn, and calibrate it there."""
    early = sampled(found, found.early, seed)
    hazard = fitted(found.rows, early, early.left, features, seed=seed)
    if len(found.later.row):
        judge, calibrated_on = sampled(found, found.later, seed + 1), "later_period"
        rates = {name: rates_of(hazard, found.rows, judge, name) for name in NAMES}
    else:
        judge, calibrated_on = early, "other_customers"
        rates = crossed(found.rows, early, features, seed)
    event = judge.left * judge.weight
    scaled = {name: calibration(rates[name], judge.place, event, judge.exposure) for name in NAMES}
    name = min(NAMES, key=lambda each: judged(scaled[each], rates[each], judge))
    bases, rules = yardsticks(found)
    otherwise = ended_otherwise(found, features, seed)
    learned = Learned(name, hazard, scaled, calibrated_on, otherwise, bases, rules, found)
    return learned if found.now is None else replace(learned, level=level_of(learned, found.now))


def level_of(learned: Learned, now: pd.DataFrame) -> Level | None:
    """What follows the base rate up to the day of `now`."""
    return level(learned.lesson.rows, learned.lesson.spells, learned.unlevelled, now)


def sampled(lesson: Lesson, found: Seen, seed: int, *, otherwise: bool = False) -> Seen:
    """Some of the stretches, with weights such that each departure counts once.

    It was seen from several snapshots, which would make a model surer than it can be. `otherwise`:
    count the ends that customers did not decide on.
    """
    happened = found.ended if otherwise else found.left
    most = int(np.clip(PER_DEPARTURE * happened.sum(), FEWEST_STRETCHES, MOST_STRETCHES))
    kept = thinned(found, most, seed)
    row, spells = found.row[happened == 1], lesson.spells
    day = spells.as_of[row] + (spells.other if otherwise else spells.first)[row]
    events = pd.DataFrame({"customer": lesson.rows.customer_id.to_numpy()[row], "day": day})
    times = len(events) / max(1, len(events.drop_duplicates()))
    return replace(kept, weight=kept.weight / max(1.0, times))


def judged(scaled: Calibration, rate: FloatArray, judge: Seen) -> float:
    """How badly calibrated rates fit; lower is better."""
    return deviance(scaled.at(rate, judge.place), judge.left * judge.weight, judge.exposure)


def rates_of(hazard: Hazard, rows: pd.DataFrame, found: Seen, name: str) -> FloatArray:
    """The logarithm of the rate in each of the stretches."""
    used, back = np.unique(found.row, return_inverse=True)
    return floats(hazard.log_rates(rows.iloc[used], name)[back, found.place])


def crossed(rows: pd.DataFrame, found: Seen, features: tuple[str, ...], seed: int) -> dict[str, FloatArray]:
    """Per model the rates of every stretch by models that saw only other customers."""
    fold = np.array([stable_hash(name) % FOLDS for name in rows.customer_id])[found.row]
    rates = {name: np.zeros(len(fold)) for name in NAMES}
    for each in np.unique(fold):
        out = fold == each
        others = found.only(~out)
        hazard = fitted(rows, others, others.left, features, seed=seed)
        for name in NAMES:
            rates[name][out] = rates_of(hazard, rows, found.only(out), name)
    return rates


def yardsticks(found: Lesson) -> tuple[dict[int, float], dict[int, IsotonicRegression]]:
    """Per horizon the share that left, and the plain rule as a probability; of complete windows only."""
    bases, rules = {}, {}
    for horizon in HORIZONS:
        left = left_within(found.spells, horizon)
        known = ~np.isnan(left)
        if known.any():
            bases[horizon] = float(np.clip(left[known].mean(), EDGE, 1 - EDGE))
            rule = IsotonicRegression(out_of_bounds="clip")
            rules[horizon] = rule.fit(rule_score(found.rows)[known], left[known])
    return bases, rules


def ended_otherwise(found: Lesson, features: tuple[str, ...], seed: int) -> Hazard | float:
    """The model of ends that customers did not decide on; their plain daily rate where there are few."""
    everything = seen(found.spells, until=float((found.spells.as_of + found.spells.known).max()))
    ended = int(found.rows.customer_id.iloc[everything.row[everything.ended == 1]].nunique())
    if ended < ENOUGH_OTHERWISE:
        return float(everything.ended.sum() / max(1.0, everything.exposure.sum()))
    told = sampled(found, everything, seed, otherwise=True)
    return fitted(found.rows, told, told.ended, features, seed=seed, plain=True)


def rule_score(rows: pd.DataFrame) -> FloatArray:
    """The plain rule, higher is more at risk: longest without a sign of life, else the nearest deadline."""
    if "rule_days_silent" in rows:
        return floats(rows.rule_days_silent.fillna(FAR_AWAY))
    if "contract_days_to_deadline" in rows:
        days = rows.contract_days_to_deadline
        return floats(-days.fillna(FAR_AWAY))
    return np.zeros(len(rows))


FAR_AWAY = 100_000.0
