"""The model as of today, and the same recipe judged at dates in the past, horizon by horizon."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

import numpy as np
import pandas as pd

from behoud.company import Thresholds
from behoud.predict.catalogue import to_learn_from
from behoud.predict.evaluate import Evaluation, Judged, evaluate
from behoud.predict.label import EPOCH, Outcomes, left_within, spells
from behoud.predict.model import Learned, Lesson, learn, leavers, lesson
from behoud.predict.panel import Panel
from behoud.predict.periods import ENDS, Spells, seen
from behoud.predict.withhold import Withheld, after_judging, because, before_judging, of_today
from behoud.stats.arrays import FloatArray, floats

MOST_TESTS = 3
APART, FARTHEST_APART = 60, 180
"""Days between test dates at least: as many as the horizon, so that no window is judged twice, up to half
a year. Windows of a longer horizon overlap; their customers then count together."""
WHOLE = 0.5
"""What was learned from must hold windows of a horizon that begin over this part of it, to be judged by."""

Mapped = Callable[[Callable[[int], "Learned | None"], Sequence[int]], Sequence["Learned | None"]]


@dataclass(frozen=True)
class Outlook:
    """What can be said for one horizon; `withheld` says why nothing is, where nothing is.

    `through`: the longer horizon that the model was judged at, where too few leave within this one.
    """

    horizon: int
    learned: Learned | None
    judged: Mapping[int, Judged]
    evaluations: tuple[Evaluation, ...]
    withheld: Withheld | None
    through: int | None = None

    @property
    def given(self) -> bool:
        return self.learned is not None and self.withheld is None


@dataclass(frozen=True)
class Recipe:
    """How a model is made from what was known at a cutoff; `known` and `cents` are by day number."""

    panel: Panel
    known: Mapping[int, Outcomes]
    cents: Mapping[int, pd.Series]
    seed: int

    def at(self, cutoff: int) -> Learned | None:
        """The model that could be had at `cutoff`: all that it learned from was known then."""
        found = lesson(self.panel, partial(spells, self.known[cutoff]), cutoff)
        return None if found is None else learn(found, to_learn_from(self.panel.features), self.seed)

    def judged(self, learned: Learned, test_on: int, horizon: int, today: int) -> Judged | None:
        """The model of `test_on` on the customers of that day, with what they did since."""
        rows = self.panel.on(test_on).reset_index(drop=True)
        left = left_within(self.ahead_of(rows, today), horizon)
        rows, left = rows[~np.isnan(left)], left[~np.isnan(left)]
        if not len(rows) or horizon not in learned.base_rates:
            return None
        return Judged(
            customers=rows.customer.to_numpy(dtype=np.float64),
            left=left,
            model=learned.curve(rows).leave(horizon),
            base=np.full(len(rows), learned.base_rates[horizon]),
            rule=learned.by_rule(rows, horizon),
            regression=learned.curve(rows, "regression").leave(horizon),
            cents=self.worth(rows, test_on),
            name=learned.name,
            before=learned.unlevelled(rows).leave(horizon),
            counted=knows(learned.lesson, horizon),
        )

    def worth(self, rows: pd.DataFrame, day: int) -> FloatArray:
        found = self.cents.get(day)
        if found is None:
            return np.full(len(rows), np.nan)
        return found.reindex(rows.customer_id).to_numpy(dtype=np.float64)

    def ahead_of(self, rows: pd.DataFrame, today: int) -> Spells:
        return spells(self.known[today], rows)


def knows(found: Lesson, horizon: int) -> bool:
    """Whether windows as long as the horizon were learned from, and not those of one moment alone.

    A model that saw a handful of snapshots to the end of a year knows which contracts ended then,
    and not what ends a contract.
    """
    last = int(np.searchsorted(ENDS, horizon))
    reaching = floats(found.rows.as_of)[found.early.row[found.early.place >= last]]
    return bool(len(reaching)) and float(np.ptp(reaching)) >= WHOLE * horizon


def one_by_one(of: Callable[[int], Learned | None], cutoffs: Sequence[int]) -> Sequence[Learned | None]:
    """The models one after the other."""
    return [of(cutoff) for cutoff in cutoffs]


def outlooks(
    recipe: Recipe,
    today: int,
    horizons: Sequence[int],
    thresholds: Thresholds,
    beside_each_other: Mapped = one_by_one,
) -> list[Outlook]:
    """One model for today and one per test date; of each horizon how the recipe did."""
    tests = {horizon: judging_days(recipe.panel.days, horizon, today) for horizon in horizons}
    cutoffs = sorted({today, *(day for days in tests.values() for day in days)}, reverse=True)
    models = dict(zip(cutoffs, beside_each_other(recipe.at, cutoffs), strict=True))
    if (latest := models[today]) is not None:
        models[today] = latest.beside_today(recipe.panel.features)
    found: list[Outlook] = []
    for horizon in sorted(horizons, reverse=True):
        judged = {
            day: made
            for day in sorted(tests[horizon])
            if (learned := models[day]) and (made := recipe.judged(learned, day, horizon, today))
        }
        outlook = of_horizon(recipe, models[today], judged, horizon, thresholds, today)
        found.append(resting_on(outlook, found, thresholds))
    return found[::-1]


def of_horizon(
    recipe: Recipe,
    learned: Learned | None,
    judged: Mapping[int, Judged],
    horizon: int,
    thresholds: Thresholds,
    today: int,
) -> Outlook:
    """How the recipe did for one horizon, and whether its probability is given."""

    def line(found: Judged, test_on: date | None) -> Evaluation:
        return evaluate(
            found, horizon=horizon, test_on=test_on, confidence=thresholds.confidence, seed=recipe.seed
        )

    lines = tuple(line(found, EPOCH + timedelta(days=day)) for day, found in judged.items())
    if learned is None:
        return Outlook(horizon, None, judged, lines, nothing_to_learn(recipe, horizon, today, thresholds))
    withheld = before_judging(horizon, learned.lesson.departures, thresholds)
    if not judged or horizon not in learned.base_rates:
        short = because(horizon, "history", days=history(recipe.panel))
        return Outlook(horizon, learned, judged, lines, withheld or short)
    counted = [found for found in judged.values() if found.counted]
    if not counted:
        short = because(horizon, "learned-short", days=history(recipe.panel))
        return Outlook(horizon, learned, judged, lines, withheld or short)
    together = Judged.together(counted)
    pooled = line(together, None)
    withheld = withheld or after_judging(horizon, pooled, together, thresholds, recipe.seed)
    withheld = withheld or of_today(horizon, learned, thresholds)
    return Outlook(horizon, learned, judged, (*lines, pooled), withheld)


def resting_on(found: Outlook, longer: Sequence[Outlook], thresholds: Thresholds) -> Outlook:
    """Where too few leave within a horizon to judge it by itself, the next longer one vouches for it.

    It is the same model, and the same rates of the nearest days.
    """
    if found.withheld is None or found.withheld.code != because(0, "few-tested").code or not longer:
        return found
    behind = longer[-1]
    if not behind.given or found.horizon >= SHORT:
        return found
    through = behind.through or behind.horizon
    return Outlook(found.horizon, found.learned, found.judged, found.evaluations, None, through)


SHORT = 30
"""Days under which a horizon may rest on a longer one."""


def judging_days(days: Sequence[int], horizon: int, today: int) -> list[int]:
    """Dates of snapshots whose windows are over today, the latest first, their windows apart.

    >>> judging_days([0, 30, 60, 90, 120], 30, 120)
    [90, 30]
    """
    found: list[int] = []
    for day in sorted(days, reverse=True):
        free = today - max(horizon, 1) if not found else found[-1] - max(min(horizon, FARTHEST_APART), APART)
        if day <= free and len(found) < MOST_TESTS:
            found.append(day)
    return found


def nothing_to_learn(recipe: Recipe, horizon: int, today: int, thresholds: Thresholds) -> Withheld:
    """Why there is no model at all: too short a history, or hardly anyone who left."""
    rows = recipe.panel.rows.reset_index(drop=True)
    told = seen(recipe.ahead_of(rows, today), until=today)
    if not len(told.row):
        return because(horizon, "history", days=history(recipe.panel))
    return because(
        horizon, "few-departures", departures=leavers(rows, told), minimum=thresholds.minimum_departures
    )


def history(panel: Panel) -> int:
    return panel.days[-1] - panel.days[0] if panel.days else 0
