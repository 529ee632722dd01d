"""The level follows a base rate that moves, and leaves a still one alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from behoud.predict.curve import Curve
from behoud.predict.level import DOUBT, MOST, CurveOf, Level, followed, level, log_hazard, points_of
from behoud.predict.periods import LENGTHS, Spells
from behoud.stats.arrays import FloatArray, floats

STEP = 30
HORIZON = 90


def past(
    rates: list[float], people: int, seed: int, *, lasting: bool = False
) -> tuple[pd.DataFrame, Spells, pd.DataFrame]:
    """A snapshot per daily rate, 30 days apart, their windows all over today; and the customers of today.

    `lasting`: the same customers at each snapshot, and each window drawn once per customer.
    """
    draw = np.random.default_rng(seed)
    whole = np.repeat(np.arange(len(rates)), people)
    names = np.tile(np.arange(people), len(rates)) if lasting else np.arange(len(whole))
    shared = (
        np.tile(draw.exponential(size=people), len(rates)) if lasting else draw.exponential(size=len(whole))
    )
    first = np.floor(shared / np.array(rates)[whole])
    today = (len(rates) - 1) * STEP + HORIZON
    rows = pd.DataFrame({"customer_id": [f"Klant {n}" for n in names], "as_of": whole * STEP})
    day = floats(whole * STEP)
    never = np.full(len(rows), np.inf)
    found = Spells(day, np.where(first < today - day, first, np.inf), never, today - day, np.zeros(len(rows)))
    now = pd.DataFrame({"customer_id": [f"Klant {n}" for n in range(people)], "as_of": today})
    return rows, found, now


def flat(rate: float) -> CurveOf:
    """A model that gives everyone the same daily rate."""

    def curve(rows: pd.DataFrame) -> Curve:
        mass = np.tile(rate * LENGTHS, (len(rows), 1))
        return Curve(mass, np.zeros_like(mass), np.zeros(len(rows)))

    return curve


def of(rates: list[float], people: int, seed: int, model: float) -> Level:
    rows, spells, now = past(rates, people, seed)
    found = level(rows, spells, flat(model), now, horizons=(HORIZON,))
    assert found is not None
    return found


def test_a_share_that_rises_in_a_straight_line_is_followed_to_today() -> None:
    """Rates that grow by a tenth per 30 days; the last window began 90 days ago, so today is three steps on."""
    rates = [0.001 * 1.1**k for k in range(12)]
    found = of(rates, 4000, 1, model=0.001)
    assert np.exp(found.asked) == pytest.approx(1.1**14, rel=0.12)
    assert found.factor == pytest.approx(2.0), "no further than twice as many"
    near = of(rates, 4000, 1, model=rates[-1])
    assert near.factor == pytest.approx(1.1**3, rel=0.15)


def test_the_line_is_that_of_weighted_least_squares() -> None:
    rates = [0.001, 0.0013, 0.0012, 0.0017, 0.0016]
    rows, spells, now = past(rates, 3000, 3)
    points = points_of(rows, spells, flat(0.0014), HORIZON)
    found = followed(HORIZON, points, log_hazard(1 - np.exp(-0.0014 * HORIZON)), int(now.as_of.iloc[0]))
    x = np.array([each.day for each in points], dtype=float)
    y = np.array([np.log(-np.log1p(-each.departures / each.n)) for each in points])
    n, p = np.array([each.n for each in points]), np.array([each.share for each in points])
    # The delta method: the variance of log(-log(1 - p)) is p / (n (1 - p) log(1 - p)^2).
    line = np.polyfit(x, y, 1, w=np.sqrt(n * (1 - p) * np.log1p(-p) ** 2 / p))
    assert found.line == pytest.approx(np.polyval(line, float(now.as_of.iloc[0])), abs=1e-9)


@pytest.mark.parametrize("lasting", [False, True], ids=["others each time", "the same each time"])
def test_the_error_is_what_drawing_the_world_again_shows(lasting: bool) -> None:
    """Also where the same customers are seen at every snapshot, which then move together."""
    lines = []
    for seed in range(120):
        rows, spells, now = past([0.0015] * 8, 800, seed, lasting=lasting)
        found = level(rows, spells, flat(0.0015), now, horizons=(HORIZON,))
        assert found is not None
        lines.append(found)
    assert np.std([each.line for each in lines]) == pytest.approx(np.mean([e.error for e in lines]), rel=0.2)


def test_a_still_world_is_not_made_worse() -> None:
    """Over many worlds with a constant rate and a model that is right but for chance."""
    before, after = [], []
    for seed in range(150):
        known = np.random.default_rng(1000 + seed).normal(0, 0.08)
        found = of([0.0015] * 8, 800, seed, model=0.0015 * np.exp(known))
        before.append(known**2)
        after.append((known + np.log(found.factor)) ** 2)
    assert np.mean(after) <= np.mean(before)


def test_a_season_that_the_model_knows_is_kept() -> None:
    """Each sixth month four times as many leave; the model says so, of the past and of today."""
    rates = [0.004 if k % 6 == 0 else 0.001 for k in range(24)]
    rows, spells, now = past(rates, 3000, 7)

    def curve(asked: pd.DataFrame) -> Curve:
        busy = (asked.as_of % (6 * STEP) == 0).to_numpy() | (asked.as_of == now.as_of.iloc[0]).to_numpy()
        rate = np.where(busy, 0.004, 0.001)[:, None]
        return Curve(rate * LENGTHS, np.zeros((len(asked), len(LENGTHS))), np.zeros(len(asked)))

    found = level(rows, spells, curve, now, horizons=(HORIZON,))
    assert found is not None
    assert found.factor == pytest.approx(1.0, abs=0.12)


def test_two_snapshots_make_no_line() -> None:
    rows, spells, now = past([0.001, 0.002], 2000, 1)
    assert level(rows, spells, flat(0.001), now, horizons=(HORIZON,)) is None


def test_snapshots_close_together_make_no_line_for_a_year() -> None:
    rows, spells, now = past([0.001] * 5, 2000, 1)
    longer = replace(spells, known=spells.known + 400)
    assert level(rows, longer, flat(0.001), now, horizons=(365,)) is None
    assert level(rows, longer, flat(0.001), now, horizons=(365, 90)) is not None


@pytest.mark.parametrize("asked", [-3.0, -0.1, 0.0, 0.1, 3.0])
@pytest.mark.parametrize("error", [0.0, 0.05, 1.0])
def test_a_step_goes_towards_the_line_and_never_beyond_it(asked: float, error: float) -> None:
    step: FloatArray = np.log(Level(HORIZON, (), own=-2.0, line=-2.0 + asked, error=error).factor)
    assert abs(step) <= min(abs(asked), MOST) + 1e-12
    assert step * asked >= 0
    assert (step == 0) == (abs(asked) <= np.sqrt(DOUBT) * error)
