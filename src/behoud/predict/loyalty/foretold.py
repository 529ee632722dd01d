"""The score as of today, judged on earlier dates, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import pyarrow as pa

from behoud.company import Thresholds
from behoud.predict.loyalty import judge, worth
from behoud.predict.loyalty.judge import History, LoyaltyEvaluation
from behoud.predict.loyalty.learn import Loyalty, learn_loyalty
from behoud.predict.outlook import judging_days
from behoud.predict.withhold import Withheld

HORIZONS = (365, 90)
"""Days that a loyal customer stays: a year, or a quarter where the history carries no year."""


@dataclass(frozen=True)
class LoyaltyFound:
    """What can be said of loyalty; `withheld` says why there is no score, where there is none."""

    learned: Loyalty | None
    withheld: Withheld | None
    evaluations: tuple[LoyaltyEvaluation, ...]
    by_value: pa.Table

    def tables(self) -> dict[str, pa.Table]:
        """What a refresh publishes, by name."""
        return {"loyalty_evaluation": judge.as_arrow(self.evaluations), "loyalty_value": self.by_value}

    def card(self) -> dict[str, Any]:
        """What the model card says of loyalty."""
        if self.learned is None or self.withheld is not None:
            why = {"code": self.withheld.code, "facts": self.withheld.facts} if self.withheld else None
            return {"given": False, "withheld": why}
        return {"given": True} | self.learned.card()


def loyalty(
    history: History, *, thresholds: Thresholds, seed: int, horizons: Sequence[int] = HORIZONS
) -> LoyaltyFound:
    """The loyalty score over the first of `horizons` that the history carries.

    Withheld where too few left, nothing tells customers apart, no later date is there to judge
    by, or the score did no better there than chance: the reason is that of the last horizon.
    """
    found = [nothing(Withheld(0, "loyalty-withheld-snapshot"))]
    for horizon in horizons:
        found.append(over(history, horizon, thresholds, seed))
        if found[-1].withheld is None:
            break
    return found[-1]


def over(history: History, horizon: int, thresholds: Thresholds, seed: int) -> LoyaltyFound:
    """The loyalty score over one horizon."""
    panel, today, least = history.panel, history.today, thresholds.minimum_departures
    labels = history.labels_at(today, horizon)
    learned = learn_loyalty(panel, labels, horizon=horizon, cutoff=today, minimum=least)
    if isinstance(learned, Withheld):
        return nothing(learned)
    days = judging_days(panel.days, horizon, today)
    told = judge.replayed(history, horizon=horizon, days=days, minimum=least)
    lines = judge.compared(told, horizon=horizon, confidence=thresholds.confidence, seed=seed)
    by_value = worth.euros(told, history.worth_on, horizon=horizon, confidence=thresholds.confidence)
    withheld = after_judging(horizon, lines, told, thresholds)
    return LoyaltyFound(None if withheld else learned, withheld, tuple(lines), by_value)


def nothing(why: Withheld) -> LoyaltyFound:
    """No score and nothing judged, such as of a snapshot without dates."""
    return LoyaltyFound(None, why, (), worth.SCHEMA.empty_table())


def after_judging(
    horizon: int, lines: Sequence[LoyaltyEvaluation], told: pd.DataFrame, thresholds: Thresholds
) -> Withheld | None:
    """Nothing to judge by, or no better than chance on the later dates."""
    departures = int(told.left.sum()) if len(told) else 0
    if departures < thresholds.minimum_test_departures:
        facts = {"departures": departures, "minimum": thresholds.minimum_test_departures}
        return Withheld(horizon, "loyalty-withheld-few-tested", {"horizon": horizon} | facts)
    pooled = [line for line in lines if line.test_on is None and line.among == "all"]
    if not pooled or pooled[0].auc_low is None or pooled[0].auc_low <= 0.5:
        auc = round(pooled[0].auc, 2) if pooled else 0.5
        return Withheld(horizon, "loyalty-withheld-no-skill", {"horizon": horizon, "auc": auc})
    return None
