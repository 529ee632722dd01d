"""One horizon: a model as of today, and the same recipe judged at dates in the past."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pandas as pd

from behoud.company import Thresholds
from behoud.predict.evaluate import Evaluation, Judged, evaluate
from behoud.predict.label import EPOCH, Outcomes, labels
from behoud.predict.model import Labels, Learned, learn, lesson
from behoud.predict.panel import Panel
from behoud.predict.withhold import Withheld, after_judging, because, before_judging

MOST_TESTS = 3
APART = 60
"""Days between test dates at least; more where the horizon is longer, so that no window is judged twice."""


@dataclass(frozen=True)
class Outlook:
    """What can be said for one horizon; `withheld` says why nothing is, where nothing is."""

    horizon: int
    learned: Learned | None
    evaluations: tuple[Evaluation, ...]
    withheld: Withheld | None


@dataclass(frozen=True)
class Recipe:
    """How a model for one horizon is made from what was known at a cutoff."""

    panel: Panel
    known: Mapping[int, Outcomes]
    horizon: int
    seed: int

    def labels(self, cutoff: int) -> Labels:
        def of(rows: pd.DataFrame) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
            return labels(self.known[cutoff], rows.customer_id, rows.as_of, self.horizon)

        return of

    def at(self, cutoff: int) -> Learned | None:
        """The model that could be had at `cutoff`: every label that it learned from was complete then."""
        found = lesson(self.panel, self.labels(cutoff), self.horizon, cutoff)
        return None if found is None else learn(found, self.panel.features, self.horizon, self.seed)

    def judged(self, test_on: int, today: int) -> Judged | None:
        """The model of `test_on` on the customers of that day, with what they did since."""
        learned = self.at(test_on)
        if learned is None:
            return None
        rows = self.panel.on(test_on)
        left = self.labels(today)(rows)
        rows, left = rows[~np.isnan(left)], left[~np.isnan(left)]
        base = np.full(len(rows), learned.base_rate)
        customers = rows.customer.to_numpy(dtype=np.float64)
        return Judged(customers, left, learned.probability(rows), base, learned.by_rule(rows), learned.name)


def outlook(recipe: Recipe, today: int, thresholds: Thresholds) -> Outlook:
    """The model for today and how its recipe did on up to three earlier dates."""
    horizon = recipe.horizon
    learned = recipe.at(today)
    judged = {
        day: found
        for day in judging_days(recipe.panel.days, horizon, today)
        if (found := recipe.judged(day, today))
    }
    confidence, seed = thresholds.confidence, recipe.seed

    def line(found: Judged, test_on: date | None) -> Evaluation:
        return evaluate(found, horizon=horizon, test_on=test_on, confidence=confidence, seed=seed)

    lines = [line(found, EPOCH + timedelta(days=day)) for day, found in sorted(judged.items())]
    if learned is None:
        return Outlook(horizon, None, tuple(lines), nothing_to_learn(recipe, today, thresholds))
    withheld = before_judging(horizon, learned.departures, thresholds)
    if not judged:
        return Outlook(
            horizon, learned, (), withheld or because(horizon, "history", days=history(recipe.panel))
        )
    together = Judged.together([found for _, found in sorted(judged.items())])
    pooled = line(together, None)
    withheld = withheld or after_judging(horizon, pooled, together, thresholds, seed)
    return Outlook(horizon, learned, (*lines, pooled), withheld)


def judging_days(days: Sequence[int], horizon: int, today: int) -> list[int]:
    """Dates of snapshots whose windows are over today, the latest first, their windows apart.

    >>> judging_days([0, 30, 60, 90, 120], 30, 120)
    [90, 30]
    """
    found: list[int] = []
    for day in sorted(days, reverse=True):
        free = today - horizon if not found else found[-1] - max(horizon, APART)
        if day <= free and len(found) < MOST_TESTS:
            found.append(day)
    return found


def nothing_to_learn(recipe: Recipe, today: int, thresholds: Thresholds) -> Withheld:
    """Why there is no model at all: too short a history, or hardly anyone who left (or stayed)."""
    over = recipe.panel.rows[recipe.panel.rows.as_of + recipe.horizon <= today]
    if over.empty:
        return because(recipe.horizon, "history", days=history(recipe.panel))
    left = recipe.labels(today)(over)
    departures = int(over.customer_id[left == 1].nunique())
    if departures >= thresholds.minimum_departures:
        return because(recipe.horizon, "few-stayed", departures=departures)
    return because(
        recipe.horizon, "few-departures", departures=departures, minimum=thresholds.minimum_departures
    )


def history(panel: Panel) -> int:
    return panel.days[-1] - panel.days[0] if panel.days else 0
