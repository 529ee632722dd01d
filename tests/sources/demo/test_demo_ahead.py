"""The true chances agree with what comes of the same present when decisions are drawn."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from behoud.sources.demo import UNTIL, Scenario
from behoud.sources.demo.ahead import chances
from behoud.sources.demo.clock import number_of, stream
from behoud.sources.demo.columns import customer_ids
from behoud.sources.demo.generate import lived
from behoud.sources.demo.simulate import live_a_week
from behoud.sources.demo.state import ACTIVE
from behoud.sources.demo.truth import truth_tables
from behoud.sources.demo.world import World

HORIZONS = (1, 7, 30, 90, 365)
CONTINUATIONS = 60
HARSH = Scenario(base_daily_hazard=0.0006, weekly_distress=0.004)
"""More leave than usual, so that few continuations say much."""
FAILED = ("involuntary", "ended_by_us")


@pytest.fixture(scope="module")
def present() -> World:
    return lived(customers=300, seed=3, scenario=HARSH)


@pytest.fixture(scope="module")
def weighed(present: World) -> pd.DataFrame:
    found: pd.DataFrame = chances(present, HORIZONS, paths=24, seed=1).to_pandas()
    return found


def first_ends(world: World) -> dict[str, dict[int, int]]:
    """Per cause the day on which each customer decided, or failed, where that was the first to happen."""
    trace = world.trace
    happened = [(day, who, "decided") for who, day, _ in trace.notices]
    happened += [(day, who, "decided") for who, day, _, lapsed, _ in trace.lapses if lapsed]
    happened += [(day, who, "failed") for who, day, kind, _ in trace.departures if kind in FAILED]
    first: dict[int, tuple[int, str]] = {}
    for day, who, cause in sorted(happened):
        first.setdefault(who, (day, cause))
    return {
        each: {who: day for who, (day, cause) in first.items() if cause == each}
        for each in ("decided", "failed")
    }


@pytest.fixture(scope="module")
def drawn(present: World) -> dict[str, np.ndarray]:
    """Per cause how many of the active customers it came to: continuations x horizons."""
    active = set(np.flatnonzero(present.state.status == ACTIVE).tolist())
    counted: dict[str, list[list[int]]] = {"decided": [], "failed": []}
    for number in range(CONTINUATIONS):
        world = present.fork(stream(number, "drawn"), 53)
        for _ in range(53):
            live_a_week(world)
        for cause, days in first_ends(world).items():
            ahead = [day - present.clock.until for who, day in days.items() if who in active]
            counted[cause].append([sum(day < horizon for day in ahead) for horizon in HORIZONS])
    return {cause: np.array(rows) for cause, rows in counted.items()}


@pytest.mark.parametrize(("cause", "column"), [("decided", "p_{}"), ("failed", "p_involuntary_{}")])
def test_as_many_leave_as_when_decisions_are_drawn(
    weighed: pd.DataFrame, drawn: dict[str, np.ndarray], cause: str, column: str
) -> None:
    for place, horizon in enumerate(HORIZONS):
        chance = weighed[column.format(horizon)].to_numpy()
        spread = np.sqrt(
            (chance * (1 - chance)).sum() / CONTINUATIONS + (weighed[f"se_{horizon}"] ** 2).sum()
        )
        assert abs(drawn[cause][:, place].mean() - chance.sum()) < 3.5 * spread, (cause, horizon)


def test_the_longest_horizon_has_enough_to_compare(drawn: dict[str, np.ndarray]) -> None:
    assert drawn["decided"][:, -1].sum() > 1000
    assert drawn["failed"][:, -1].sum() > 200


def test_chances_never_fall_and_never_exceed_one(weighed: pd.DataFrame) -> None:
    for column in ("p_{}", "p_involuntary_{}"):
        found = weighed[[column.format(horizon) for horizon in HORIZONS]].to_numpy()
        assert (np.diff(found, axis=1) >= 0).all()
    assert ((weighed.p_365 + weighed.p_involuntary_365) <= 1).all()


def test_tomorrow_is_the_hazard_of_today(present: World) -> None:
    """No path is needed for the first day: it follows from the state, as the truth of a week does."""
    found = chances(present, [1], paths=2).to_pandas()
    world = present.fork(stream(0, "tomorrow"), 1)
    live_a_week(world)
    (week,) = world.trace.hazards
    known = pd.Series(1 - np.exp(-week.daily), index=customer_ids(week.customer).to_pylist())
    ends_tomorrow = {who for who, day, *_ in world.trace.lapses if day == present.clock.until}
    quiet = [name for name in found.customer_id if int(name[1:]) - 10001 not in ends_tomorrow]
    chance = found.set_index("customer_id").p_1
    np.testing.assert_allclose(chance[quiet], known[quiet], rtol=0.01)


def test_every_active_customer_has_a_chance_and_nobody_else(present: World, weighed: pd.DataFrame) -> None:
    active = np.flatnonzero(present.state.status == ACTIVE)
    assert weighed.customer_id.tolist() == customer_ids(active).to_pylist()


def test_the_present_stays_as_it_was(present: World) -> None:
    before = truth_tables(present)
    state, terms = present.state.mood.copy(), len(present.book.terms)
    chances(present, [30], paths=2)
    assert (present.week, len(present.book.terms)) == (present.clock.weeks, terms)
    np.testing.assert_array_equal(present.state.mood, state)
    after = truth_tables(present)
    assert [name for name in before if not before[name].equals(after[name])] == []


def test_the_same_seed_gives_the_same_chances(present: World, weighed: pd.DataFrame) -> None:
    again = chances(present, HORIZONS, paths=24, seed=1).to_pandas()
    pd.testing.assert_frame_equal(again, weighed)


def test_one_path_has_no_error(present: World) -> None:
    with pytest.raises(ValueError, match="at least two paths"):
        chances(present, [30], paths=1)


def test_the_present_is_the_day_after_the_last_week(present: World) -> None:
    assert present.day == number_of(UNTIL)
