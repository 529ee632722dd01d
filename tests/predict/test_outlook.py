"""A strong signal gets a probability, chance gets none, and the reason is said."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from behoud.company import Thresholds
from behoud.predict.label import Outcomes
from behoud.predict.model import lesson
from behoud.predict.outlook import Outlook, Recipe, judging_days, outlook
from behoud.predict.panel import STEP, Panel

TODAY = 24 * STEP
PEOPLE = 500
NAMES = pd.Series([], dtype=object)
KNOWN: dict[str, Any] = {
    "notices": pd.DataFrame({"customer_id": NAMES, "decided": []}),
    "pending": pd.DataFrame({"customer_id": NAMES, "deadline": []}),
}


def company(
    *, signal: float, monthly: float = 0.03, people: int = PEOPLE, seed: int = 1
) -> tuple[Panel, dict[int, Outcomes]]:
    """Customers whose usage halves or not each month; who lets it halve leaves `signal` times as often.

    For each customer that leaves another one comes.
    """
    random = np.random.default_rng(seed)
    rows, left = [], []
    numbers = np.arange(people)
    for day in range(0, TODAY + 1, STEP):
        halved = random.random(people) < 0.2
        use = np.where(halved, 0.5, 1.0) * random.lognormal(3, 0.3, people)
        names = [f"Klant {number}" for number in numbers]
        frame = pd.DataFrame({"customer_id": names, "customer": numbers, "as_of": day, "usage_30": use})
        frame["usage_trend_30"] = np.where(halved, -0.5, 0.0) + random.normal(0, 0.1, people)
        frame["rule_days_silent"] = random.integers(0, 20, people).astype(float)
        rows.append(frame)
        goes = np.flatnonzero(random.random(people) < monthly * np.where(halved, signal, 1.0))
        decided = day + random.integers(0, STEP, people)
        left += [(names[i], -1, int(decided[i]), int(decided[i])) for i in goes]
        numbers = numbers.copy()
        numbers[goes] = numbers.max() + 1 + np.arange(len(goes))
    departures = pd.DataFrame(left, columns=["customer_id", "started", "decided", "left"])
    days = range(0, TODAY + 1, STEP)
    known = {
        day: Outcomes(day, departures[departures.left < day].reset_index(drop=True), **KNOWN) for day in days
    }
    return Panel(pd.concat(rows, ignore_index=True), ("usage_30", "usage_trend_30")), known


def foreseen(made: tuple[Panel, dict[int, Outcomes]], horizon: int = 30, **thresholds: int) -> Outlook:
    return outlook(Recipe(*made, horizon, 7), TODAY, Thresholds(**thresholds))


@pytest.fixture(scope="module")
def strong() -> Outlook:
    return foreseen(company(signal=12.0))


def test_a_strong_signal_gets_a_probability(strong: Outlook) -> None:
    assert strong.withheld is None
    together = strong.evaluations[-1]
    assert together.test_on is None
    assert together.auc is not None
    assert together.auc > 0.7
    assert together.skill_low is not None
    assert together.skill_low > 0.05
    assert together.departures == sum(line.departures for line in strong.evaluations[:-1])


def test_the_calibration_period_is_later_than_what_was_learned_from(strong: Outlook) -> None:
    assert strong.learned is not None
    found = strong.learned.lesson
    assert strong.learned.calibrated_on == "later_period"
    assert found.training.as_of.max() + 30 <= found.later.as_of.min()
    assert found.later.as_of.max() + 30 <= TODAY


def test_chance_is_withheld_for_want_of_skill() -> None:
    found = foreseen(company(signal=1.0))
    assert found.withheld is not None
    assert found.withheld.code == "predict-withheld-no-skill"
    assert found.learned is not None


def test_few_departures_are_withheld() -> None:
    found = foreseen(company(signal=12.0, monthly=0.002, people=200))
    assert found.withheld is not None
    assert found.withheld.code == "predict-withheld-few-departures"


def test_a_horizon_longer_than_the_history_is_withheld() -> None:
    found = foreseen(company(signal=12.0), horizon=800)
    assert found.withheld is not None
    assert (found.withheld.code, found.withheld.facts) == (
        "predict-withheld-history",
        {"horizon": 800, "days": TODAY},
    )


def test_too_few_to_judge_by_is_withheld() -> None:
    found = foreseen(company(signal=12.0), minimum_test_departures=10_000)
    assert found.withheld is not None
    assert found.withheld.code == "predict-withheld-few-tested"


def test_nothing_decided_after_a_test_date_reaches_its_model() -> None:
    panel, known = company(signal=12.0)
    test_on = judging_days(panel.days, 30, TODAY)[0]
    recipe = Recipe(panel, known, 30, 7)
    found = lesson(panel, recipe.labels(test_on), 30, test_on)
    assert found is not None
    learned_from = pd.concat([found.training, found.later])
    assert learned_from.as_of.max() + 30 <= test_on


def test_the_same_data_and_seed_give_the_same_probabilities_to_the_bit(strong: Outlook) -> None:
    made = company(signal=12.0)
    again = foreseen(made)
    rows = made[0].on(TODAY)
    assert strong.learned is not None
    assert again.learned is not None
    assert strong.learned.probability(rows).tobytes() == again.learned.probability(rows).tobytes()
    assert strong.evaluations == again.evaluations
