"""The truth and what was seen agree: decisions, drivers, campaigns."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pyarrow as pa
import pytest

from behoud.sources.demo import UNTIL, Scenario
from behoud.sources.demo.clock import Clock, number_of
from behoud.sources.demo.hazard import DRIVERS
from behoud.sources.demo.simulate import run
from behoud.sources.demo.truth import truth_tables
from behoud.sources.demo.world import World, create


@pytest.fixture(scope="module")
def truth(lived: World) -> dict[str, pa.Table]:
    return truth_tables(lived)


def test_decisions_come_as_often_as_the_hazard_says(truth: dict[str, pa.Table]) -> None:
    hazard = truth["hazards"]["daily_hazard"].to_numpy()
    chance = 1 - np.exp(-hazard * truth["hazards"]["days_at_risk"].to_numpy())
    seen = truth["decisions"]["kind"].to_pylist().count("notice")
    assert abs(seen - chance.sum()) < 3 * np.sqrt((chance * (1 - chance)).sum())


def test_decisions_come_as_often_as_the_hazard_says_where_it_is_high(
    lived: World, truth: dict[str, pa.Table]
) -> None:
    """Calibration per tenth of the hazard, so that the drivers and not just their mean are right."""
    hazards = truth["hazards"].to_pandas()
    chance = 1 - np.exp(-hazards["daily_hazard"] * hazards["days_at_risk"])
    decided = truth["decisions"].to_pandas().query("kind == 'notice'")
    week = lived.clock.week_of(np.array([number_of(day) for day in decided["decided_on"]]))
    starts = lived.clock.week_of(np.array([number_of(day) for day in hazards["week_on"]]))
    seen = set(zip(decided["customer_id"], week.tolist(), strict=True))
    left = np.array([pair in seen for pair in zip(hazards["customer_id"], starts.tolist(), strict=True)])
    tenth = np.searchsorted(np.quantile(chance, np.arange(0.1, 1, 0.1)), chance)
    for each in range(10):
        expected, spread = chance[tenth == each].sum(), np.sqrt(chance[tenth == each].sum())
        assert abs(left[tenth == each].sum() - expected) < 3.5 * spread, each


def test_silent_ends_come_as_often_as_their_probability(truth: dict[str, pa.Table]) -> None:
    chance = truth["lapses"]["probability"].to_numpy()
    seen = sum(truth["lapses"]["lapsed"].to_pylist())
    assert abs(seen - chance.sum()) < 3 * np.sqrt((chance * (1 - chance)).sum())


def test_the_contributions_add_up_to_the_hazard(truth: dict[str, pa.Table]) -> None:
    hazards = truth["hazards"]
    total = sum(hazards[driver].to_numpy().astype(np.float64) for driver in DRIVERS)
    expected = Scenario().base_daily_hazard * np.exp(total)
    np.testing.assert_allclose(hazards["daily_hazard"].to_numpy(), expected, rtol=1e-4)


def test_every_driver_moves_someone(truth: dict[str, pa.Table]) -> None:
    spread = {driver: float(truth["hazards"][driver].to_numpy().std()) for driver in DRIVERS}
    assert {driver for driver, width in spread.items() if width < 0.02} == set()


def test_use_falls_before_leaving_and_also_with_some_who_stay(
    lived: World, truth: dict[str, pa.Table]
) -> None:
    decline = truth["hazards"]["usage_decline"].to_numpy() / lived.scenario.usage_decline
    hazard = truth["hazards"]["daily_hazard"].to_numpy()
    falling = decline > 0.3
    assert 0.01 < falling.mean() < 0.2
    share_of_leaving = hazard[falling].sum() / hazard.sum()
    assert 2 * falling.mean() < share_of_leaving < 0.6


def test_notices_in_the_rows_are_the_decisions_of_the_truth(
    made: dict[str, pa.Table], truth: dict[str, pa.Table]
) -> None:
    given = {
        (row["customer_id"], row["notice_given_on"])
        for row in made["contract_terms"].select(["customer_id", "notice_given_on"]).to_pylist()
    }
    decided = {
        (row["customer_id"], row["decided_on"])
        for row in truth["decisions"].to_pylist()
        if row["kind"] == "notice"
    }
    assert decided - given == set()


def test_campaigns_are_drawn_at_random_in_two_arms(
    made: dict[str, pa.Table], truth: dict[str, pa.Table]
) -> None:
    arms = made["treatments"]["arm"].to_pylist()
    assert abs(arms.count("treated") - arms.count("holdout")) < 3 * np.sqrt(len(arms))
    assert made["treatments"]["treatment_id"].to_pylist() == truth["treatments"]["treatment_id"].to_pylist()
    held = made["treatments"].filter(pa.compute.equal(made["treatments"]["arm"], "holdout"))
    assert held["sent_at"].null_count == len(held)


def test_the_conversation_works_and_the_letter_does_not(
    made: dict[str, pa.Table], truth: dict[str, pa.Table]
) -> None:
    effect = truth["treatments"]["log_hazard_effect"].to_numpy()
    campaign = np.array(made["treatments"]["campaign"].to_pylist())
    assert effect[campaign == "groeigesprek"].mean() < -0.3
    assert abs(effect[campaign == "kortingsbrief"].mean()) < 0.1


def decisions(scenario: Scenario) -> int:
    world = create(800, 5, Clock.ending(UNTIL), scenario)
    run(world)
    return len(world.trace.notices)


def test_a_harsher_scenario_loses_more_customers() -> None:
    usual = Scenario()
    assert decisions(replace(usual, base_daily_hazard=3 * usual.base_daily_hazard)) > 1.6 * decisions(usual)


def test_without_a_hazard_nobody_decides_to_leave() -> None:
    assert decisions(replace(Scenario(), base_daily_hazard=0.0)) == 0


def test_satisfied_customers_score_higher(lived: World, made: dict[str, pa.Table]) -> None:
    mood = dict(zip(made["customers"]["customer_id"].to_pylist(), lived.people.mood.tolist(), strict=True))
    scores = [
        (mood[row["customer_id"]], row["score"])
        for row in made["responses"].to_pylist()
        if row["metric"] == "nps"
    ]
    assert np.corrcoef(np.array(scores).T)[0, 1] > 0.4
