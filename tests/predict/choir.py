"""De Koren: choirs that rent rehearsal rooms by the month.

The less content, the more their use falls and the fewer rooms they have, the sooner they leave.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from behoud.predict.loyalty import History
from behoud.predict.loyalty.learn import Labels
from behoud.predict.panel import STEP, Panel
from behoud.predict.value import Worth
from behoud.stats.arrays import FloatArray, floats

TODAY = 24 * STEP
FEATURES = (
    "voice_nps",
    "voice_nps_days",
    "usage_90",
    "usage_trend_90",
    "contact_complaints_open",
    "contract_products",
    "tenure_days",
    "customer_segment",
)


@dataclass(frozen=True)
class Choirs:
    """A panel with the day that a choir decided to leave, and what each pays in a year (in cents)."""

    panel: Panel
    decided: pd.Series
    cents: pd.Series

    def labels_at(self, cutoff: int, horizon: int) -> Labels:
        def of(rows: pd.DataFrame) -> FloatArray:
            day = floats(self.decided.reindex(rows.customer_id)) - floats(rows.as_of)
            left = ((day >= 0) & (day < horizon)).astype(np.float64)
            return floats(np.where(rows.as_of + horizon <= cutoff, left, np.nan))

        return of

    def worth_on(self, day: int) -> Worth:
        return Worth("revenue", self.cents)

    @property
    def history(self) -> History:
        return History(self.panel, self.labels_at, self.worth_on, TODAY)


def choirs(
    *, people: int = 400, seed: int = 1, signal: float = 1.0, heard: float = 0.6, monthly: float = 0.03
) -> Choirs:
    """Choirs whose hazard moves by `signal` with each step of mood, use and rooms; `heard` gave a score."""
    random = np.random.default_rng(seed)
    here = pd.DataFrame({"number": np.arange(people), "mood": random.normal(0, 1, people), "since": 0})
    here["asked"] = random.random(people) < heard
    here["rooms"] = random.integers(1, 4, people)
    rows: list[pd.DataFrame] = []
    left: list[tuple[str, int]] = []
    for day in range(0, TODAY + 1, STEP):
        rows.append(seen(here, day, random))
        pull = here.mood + 2 * rows[-1].usage_trend_90 + (here.rooms - 2)
        hazard = np.minimum(monthly * np.exp(-signal * pull), 0.9)
        goes = random.random(people) < hazard
        names = "Koor " + here.number[goes].astype(str)
        left += zip(names, (day + random.integers(0, STEP, people))[goes].tolist(), strict=True)
        here = with_new(here, goes, day, random)
    decided = pd.Series(dict(left), dtype=float)
    panel = pd.concat(rows, ignore_index=True)
    names = panel.customer_id.unique()
    cents = pd.Series(random.integers(10_000, 90_000, len(names)).astype(float), index=names)
    return Choirs(Panel(panel, FEATURES), decided, cents)


def seen(here: pd.DataFrame, day: int, random: np.random.Generator) -> pd.DataFrame:
    """What is known of the choirs on a day."""
    size = len(here)
    nps = (7.5 + 1.2 * here.mood + random.normal(0, 1.5, size)).round().clip(0, 10)
    complaints = random.poisson(np.exp(-1.0 - 0.8 * here.mood))
    trend = random.normal(0, 0.4, size)
    return pd.DataFrame(
        {
            "customer_id": "Koor " + here.number.astype(str),
            "customer": here.number,
            "as_of": day,
            "voice_nps": nps.where(here.asked),
            "voice_nps_days": pd.Series(random.integers(0, 400, size)).astype(float).where(here.asked),
            "usage_90": random.lognormal(3, 0.5, size),
            "usage_trend_90": trend,
            "contact_complaints_open": complaints.astype(float),
            "contract_products": here.rooms.astype(float),
            "tenure_days": (day - here.since).astype(float),
            "customer_segment": np.where(here.number % 2 == 0, "stad", "dorp"),
        }
    )


def with_new(here: pd.DataFrame, goes: pd.Series, day: int, random: np.random.Generator) -> pd.DataFrame:
    """For each choir that leaves another comes."""
    many = int(goes.sum())
    here = here.copy()
    here.loc[goes, "number"] = here.number.max() + 1 + np.arange(many)
    here.loc[goes, "mood"] = random.normal(0, 1, many)
    here.loc[goes, "since"] = day
    return here
