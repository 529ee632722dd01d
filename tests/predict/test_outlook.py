"""A strong signal gets a probability, chance gets none, and the reason is said."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
import pandas as pd
import pytest

from behoud.company import Thresholds
from behoud.predict.label import Outcomes, spells
from behoud.predict.model import MOST_STRETCHES, lesson, sampled
from behoud.predict.outlook import Outlook, Recipe, judging_days, outlooks
from behoud.predict.panel import STEP, Panel
from behoud.predict.periods import ENDS, STARTS

MONTHS = 24
TODAY = MONTHS * STEP
PEOPLE = 500
NAMES = pd.Series([], dtype=object)
KNOWN: dict[str, Any] = {
    "notices": pd.DataFrame({"customer_id": NAMES, "decided": []}),
    "pending": pd.DataFrame({"customer_id": NAMES, "deadline": []}),
}


def company(
    *, signal: float, monthly: float = 0.03, people: int = PEOPLE, months: int = MONTHS, seed: int = 1
) -> tuple[Panel, dict[int, Outcomes]]:
    """Customers whose usage halves or not each month; who lets it halve leaves `signal` times as often.

    For each customer that leaves another one comes.
    """
    random = np.random.default_rng(seed)
    rows, left = [], []
    numbers = np.arange(people)
    for day in range(TODAY - months * STEP, TODAY + 1, STEP):
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
    departures["forced"] = False
    days = range(TODAY - months * STEP, TODAY + 1, STEP)
    known = {
        day: Outcomes(day, departures[departures.left < day].reset_index(drop=True), **KNOWN) for day in days
    }
    return Panel(pd.concat(rows, ignore_index=True), ("usage_30", "usage_trend_30")), known


def foreseen(
    made: tuple[Panel, dict[int, Outcomes]], horizons: tuple[int, ...] = (30,), **thresholds: int
) -> list[Outlook]:
    return outlooks(Recipe(*made, cents={}, seed=7), TODAY, horizons, Thresholds(**thresholds))


@pytest.fixture(scope="module")
def strong() -> list[Outlook]:
    return foreseen(company(signal=12.0), (1, 7, 30, 90))


def test_a_strong_signal_gets_a_probability(strong: list[Outlook]) -> None:
    month = strong[2]
    assert (month.horizon, month.withheld) == (30, None)
    together = month.evaluations[-1]
    assert together.test_on is None
    assert together.auc is not None
    assert together.auc > 0.7
    assert together.skill_low is not None
    assert together.skill_low > 0.05
    assert together.ici < 0.03
    assert together.departures == sum(line.departures for line in month.evaluations[:-1])


def test_a_day_rests_on_the_week_when_too_few_leave_within_it(strong: list[Outlook]) -> None:
    assert [(found.horizon, found.given, found.through) for found in strong[:2]] == [
        (1, True, 7),
        (7, True, None),
    ]
    assert strong[0].learned is strong[2].learned


def test_the_calibration_period_is_later_than_what_was_learned_from(strong: list[Outlook]) -> None:
    learned = strong[2].learned
    assert learned is not None
    assert learned.calibrated_on == "later_period"
    told = learned.lesson
    as_of = told.rows.as_of.to_numpy()
    first = (as_of[told.later.row] + STARTS[told.later.place]).min()
    assert (as_of[told.early.row] + ENDS[told.early.place]).max() <= first
    assert (as_of[told.later.row] + ENDS[told.later.place]).max() <= TODAY


def test_chance_is_withheld_for_want_of_skill() -> None:
    (found,) = foreseen(company(signal=1.0))
    assert found.withheld is not None
    assert found.withheld.code == "predict-withheld-no-skill"
    assert found.learned is not None


@pytest.mark.slow
def test_few_departures_are_withheld() -> None:
    (found,) = foreseen(company(signal=12.0, monthly=0.002, people=200))
    assert found.withheld is not None
    assert found.withheld.code == "predict-withheld-few-departures"


def test_a_horizon_longer_than_the_history_is_withheld() -> None:
    (found,) = foreseen(company(signal=12.0, months=10), (365,))
    assert found.withheld is not None
    assert (found.withheld.code, found.withheld.facts) == (
        "predict-withheld-history",
        {"horizon": 365, "days": 10 * STEP},
    )


def test_too_few_to_judge_by_is_withheld() -> None:
    (found,) = foreseen(company(signal=12.0), minimum_test_departures=10_000)
    assert found.withheld is not None
    assert found.withheld.code == "predict-withheld-few-tested"


def test_nothing_decided_after_a_test_date_reaches_its_model() -> None:
    panel, known = company(signal=12.0)
    test_on = judging_days(panel.days, 30, TODAY)[0]
    later = known[TODAY].departures
    invented = later.assign(decided=test_on + 1, left=test_on + 1, started=-1)
    after = Outcomes(test_on, pd.concat([known[test_on].departures, invented]), **KNOWN)
    one, other = (lesson(panel, partial(spells, each), test_on) for each in (known[test_on], after))
    assert one is not None
    assert other is not None
    for name in ("row", "place", "left", "days"):
        assert getattr(one.early, name).tolist() == getattr(other.early, name).tolist()
        assert getattr(one.later, name).tolist() == getattr(other.later, name).tolist()


@pytest.mark.slow
def test_the_same_data_and_seed_give_the_same_probabilities_to_the_bit(strong: list[Outlook]) -> None:
    made = company(signal=12.0)
    again = foreseen(made, (1, 7, 30, 90))
    rows = made[0].on(TODAY)
    one, other = strong[2].learned, again[2].learned
    assert one is not None
    assert other is not None
    assert one.curve(rows).leave(30).tobytes() == other.curve(rows).leave(30).tobytes()
    assert strong[2].evaluations == again[2].evaluations


def test_a_departure_that_many_snapshots_saw_counts_once() -> None:
    """Weights add up to the departures there were, and the rate of leaving stays what it is."""
    seen, known = company(signal=4.0)
    found = lesson(seen, partial(spells, known[TODAY]), TODAY)
    assert found is not None
    rows, whole = found.rows.iloc[found.early.row], found.early
    gone = whole.left == 1
    day = found.spells.as_of[whole.row] + found.spells.first[whole.row]
    decisions = set(zip(rows.customer_id[gone], day[gone], strict=True))
    assert gone.sum() > 5 * len(decisions)
    kept = sampled(found, whole, seed=7)
    assert (kept.left * kept.weight).sum() == pytest.approx(len(decisions), rel=1e-9)
    assert len(kept.row) <= 1.02 * MOST_STRETCHES
    rate = gone.sum() / whole.exposure.sum()
    assert (kept.left * kept.weight).sum() / kept.exposure.sum() == pytest.approx(rate, rel=0.02)
