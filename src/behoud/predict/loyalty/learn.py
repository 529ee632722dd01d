"""Weights that predict staying: a logistic regression whose weights cannot turn a sign around."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import optimize, special

from behoud.predict.label import EPOCH
from behoud.predict.loyalty.components import COMPONENTS, PARTS, Part
from behoud.predict.loyalty.scale import Scale, Standing
from behoud.predict.panel import Panel
from behoud.predict.sample import stable_hash
from behoud.predict.withhold import Withheld
from behoud.stats.arrays import FloatArray, floats

HALF_LIVES = (180.0, 730.0, np.inf)
"""Days after which an answer counts for half, of which the one that fits best is taken."""
RIDGE = 1e-4
MOST_ROWS = 60_000
COUNTS_FROM = 1e-6
"""A weight below this is none: the optimiser stops a hair above its bound."""

Labels = Callable[[pd.DataFrame], FloatArray]


@dataclass(frozen=True)
class Loyalty:
    """How loyal customers are: 50 is the typical customer of the period learned from.

    Each component pulls its own way only: a higher score of satisfaction, say, never lowers it.
    """

    horizon: int
    scales: tuple[Scale, ...]
    weights: FloatArray
    total: Standing
    parts: Mapping[Part, Standing]
    learned_from: dict[str, Any]

    def score(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Columns loyalty, attitude, behaviour and ties, 0 to 100, per row of features.

        A part of which nothing is known of a customer is NaN and counts as usual in the total.
        """
        pulls = {part: self.pull(rows, part) for part in PARTS}
        found = pd.DataFrame({"loyalty": 100 * self.total.of(sum_of(pulls, len(rows)))}, index=rows.index)
        for part in PARTS:
            standing = self.parts.get(part)
            known = self.known(rows, part)
            score = np.full(len(rows), np.nan) if standing is None else 100 * standing.of(pulls[part])
            found[part] = np.where(known, score, np.nan)
        return found

    def pull(self, rows: pd.DataFrame, part: Part) -> FloatArray:
        """How far the part moves the log-odds of staying."""
        pulls = np.zeros(len(rows))
        for scale, weight in self.weighed(part):
            pulls += weight * scale.of(rows)
        return pulls

    def known(self, rows: pd.DataFrame, part: Part) -> NDArray[np.bool_]:
        """Whether anything is known of the part, per row."""
        codes = [scale.component.code for scale, _ in self.weighed(part)]
        asked = rows.reindex(columns=list(dict.fromkeys(codes)))
        return asked.notna().any(axis=1).to_numpy(dtype=np.bool_)

    def weighed(self, part: Part) -> list[tuple[Scale, float]]:
        """The components of a part that count, with their weights."""
        paired = zip(self.scales, self.weights.tolist(), strict=True)
        return [(s, w) for s, w in paired if s.component.part == part and w > 0]

    def card(self) -> dict[str, Any]:
        """What the model card says of the score, as plain JSON values."""
        paired = zip(self.scales, self.weights.tolist(), strict=True)
        weights = {scale.component.name: round(weight, 4) for scale, weight in paired}
        missing = [part for part in PARTS if part not in self.parts]
        return self.learned_from | {"horizon": self.horizon, "weights": weights, "parts_without_say": missing}


def learn_loyalty(
    panel: Panel, labels: Labels, *, horizon: int, cutoff: int, minimum: int
) -> Loyalty | Withheld:
    """The score as it could be known at `cutoff` (a day number), or why there is none.

    Only snapshots whose windows of `horizon` days were complete by then are learned from. `labels`
    says of each row whether the customer decided to leave within the window (1, 0, or NaN where
    that was not known at `cutoff`); with fewer than `minimum` customers who did, nothing is learned.
    """
    rows = panel.rows[panel.rows.as_of + horizon <= cutoff]
    left = labels(rows)
    rows, left = rows[~np.isnan(left)], left[~np.isnan(left)]
    departures = int(rows.customer_id[left == 1].nunique())
    if departures < minimum or departures == rows.customer_id.nunique():
        facts = {"horizon": horizon, "departures": departures, "minimum": minimum}
        return Withheld(horizon, "loyalty-withheld-few-departures", facts)
    rows, left = thinned(rows, left)
    best = min((fitted(rows, left, days) for days in HALF_LIVES), key=lambda found: found.loss)
    if not len(best.weights) or not best.weights.any():
        return Withheld(horizon, "loyalty-withheld-nothing", {"horizon": horizon})
    return of_fit(best, rows, horizon, departures)


@dataclass(frozen=True)
class Fit:
    """Scales with their weights, and how well these told who stayed; lower is better."""

    scales: tuple[Scale, ...]
    weights: FloatArray
    loss: float
    half_life: float


def fitted(rows: pd.DataFrame, left: FloatArray, half_life: float) -> Fit:
    found = [Scale.among(component, rows, half_life) for component in COMPONENTS]
    scales = tuple(scale for scale in found if scale is not None)
    if not scales:
        return Fit((), np.empty(0), np.inf, half_life)
    design = np.column_stack([scale.of(rows) for scale in scales])
    weights, loss = not_negative(design, 1 - left, floats(rows.as_of))
    return Fit(scales, weights, loss, half_life)


def not_negative(design: FloatArray, stayed: FloatArray, dates: FloatArray) -> tuple[FloatArray, float]:
    """Weights of a ridge-penalised logistic regression of which none is below 0, and its loss.

    Each date has a level of its own, so that customers are compared within dates: in a year in
    which more leave, nothing that merely grew or fell with the year is held to account for it.
    By L-BFGS-B (Byrd, Lu, Nocedal and Zhu 1995), which keeps to bounds.

    >>> signs = np.array([[0.5, -0.5], [-0.5, 0.5], [0.4, -0.4], [-0.4, 0.4]])
    >>> weights, _ = not_negative(signs, np.array([1.0, 0.0, 1.0, 0.0]), np.zeros(4))
    >>> bool(weights[0] > 1), float(weights[1])
    (True, 0.0)
    """
    days, place = np.unique(dates, return_inverse=True)
    levels, rows = len(days), len(stayed)
    base = float(special.logit(stayed.mean()))

    def loss(at: FloatArray) -> tuple[float, FloatArray]:
        linear = base + at[place] + design @ at[levels:]
        miss = (special.expit(linear) - stayed) / rows
        value = np.mean(np.logaddexp(0, linear) - stayed * linear) + RIDGE / 2 * at @ at
        slope = np.concatenate([np.bincount(place, miss, levels), design.T @ miss])
        return float(value), slope + RIDGE * at

    bounds = [(None, None)] * levels + [(0.0, None)] * design.shape[1]
    found = optimize.minimize(loss, np.zeros(len(bounds)), jac=True, method="L-BFGS-B", bounds=bounds)
    weights = floats(found.x[levels:])
    return np.where(weights < COUNTS_FROM, 0.0, weights), float(found.fun)


def of_fit(best: Fit, rows: pd.DataFrame, horizon: int, departures: int) -> Loyalty:
    days = [(EPOCH + timedelta(days=int(day))).isoformat() for day in (rows.as_of.min(), rows.as_of.max())]
    nobody: dict[Part, Standing] = {}
    empty = Standing(np.zeros(1), np.full(1, 0.5))
    drafted = Loyalty(horizon, best.scales, best.weights, empty, nobody, {})
    pulls = {part: drafted.pull(rows, part) for part in PARTS}
    total = sum_of(pulls, len(rows))
    parts = {
        part: Standing.among(pulls[part][drafted.known(rows, part)])
        for part in PARTS
        if drafted.weighed(part)
    }
    facts = {
        "training_rows": len(rows),
        "training_customers": int(rows.customer_id.nunique()),
        "departures": departures,
        "from": days[0],
        "to": days[1],
        "half_life_of_an_answer": None if np.isinf(best.half_life) else best.half_life,
        "say": {part: round(share, 4) for part, share in say(pulls, total).items()},
    }
    return Loyalty(horizon, best.scales, best.weights, Standing.among(total), parts, facts)


def sum_of(pulls: Mapping[Part, FloatArray], rows: int) -> FloatArray:
    return floats(sum((pulls[part] for part in PARTS), np.zeros(rows)))


def say(pulls: Mapping[Part, FloatArray], total: FloatArray) -> dict[str, float]:
    """The part of the differences in loyalty that each part accounts for; together 1."""
    spread = float(np.var(total))
    centred = total - total.mean()
    return {part: float(np.mean((pull - pull.mean()) * centred)) / spread for part, pull in pulls.items()}


def thinned(rows: pd.DataFrame, left: FloatArray) -> tuple[pd.DataFrame, FloatArray]:
    """All rows, or of too many those of a sample of whole customers, the same ones every time."""
    parts = -(-len(rows) // MOST_ROWS)
    if parts <= 1:
        return rows, left
    chosen = {name for name in rows.customer_id.unique() if stable_hash(name) % parts == 0}
    among = rows.customer_id.isin(chosen).to_numpy()
    return rows[among], left[among]
