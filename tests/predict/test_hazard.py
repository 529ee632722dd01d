"""The rates of a fitted model against the rates that made the data, and against a regression by hand."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy.optimize import minimize

from behoud.predict.ahead import AHEAD, MIDDLES, basis, parts
from behoud.predict.hazard import PENALTY, Hazard, Lines, fitted
from behoud.predict.periods import LENGTHS, STARTS, Seen, Spells, seen
from behoud.stats.arrays import FloatArray

FEATURES = ("usage_trend_90", "usage_90")


def lived(people: int, seed: int) -> tuple[pd.DataFrame, Seen, FloatArray]:
    """Who uses less (trend below 0) leaves twice as often per unit; `usage_90` says nothing."""
    draw = np.random.default_rng(seed)
    trend, use = draw.normal(0, 1, people), draw.lognormal(3, 0.5, people)
    rate = 0.002 * np.exp(-np.log(2) * np.sign(trend) * np.log1p(np.abs(trend)))
    first = np.floor(draw.exponential(1 / rate))
    rows = pd.DataFrame({"usage_trend_90": trend, "usage_90": use})
    never, nothing = np.full(people, np.inf), np.zeros(people)
    spells = Spells(nothing, first, never, np.full(people, 365.0), nothing)
    return rows, seen(spells, until=365), np.log(rate)


def over_a_year(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows as snapshots of moments all over a year: what fades can be told from a season."""
    return rows.assign(as_of=np.arange(len(rows)) % 365)


def test_the_rates_that_made_the_data_are_found_again() -> None:
    rows, found, truth = lived(8000, 2)
    made = fitted(rows, found, found.left, FEATURES, seed=7).log_rates(rows, "regression")
    assert made.shape == (8000, len(LENGTHS))
    slope, _ = np.polyfit(truth, made[:, :7].mean(axis=1), 1)
    assert slope == pytest.approx(1.0, abs=0.08)
    assert made[:, 3].mean() == pytest.approx(truth.mean(), abs=0.12)


def test_the_regression_is_the_penalised_likelihood_at_its_best() -> None:
    """Minimised again by another route: the same rates."""
    rows, found, _ = lived(600, 3)
    rows = over_a_year(rows)
    model = fitted(rows, found, found.left, FEATURES, seed=7, plain=True)
    assert model.clock.fades
    straight = model.encoder.for_regression(rows)[found.row]
    stretch = np.eye(len(LENGTHS))[found.place]
    further = AHEAD[found.place][:, None] * straight
    design = np.hstack([straight, further, stretch, np.ones((len(found.row), 1))])
    penalty = np.append(np.full(design.shape[1] - 1, PENALTY), 0.0)

    def cost(beta: FloatArray) -> tuple[float, FloatArray]:
        log_rate = design @ beta
        expected = found.exposure * np.exp(log_rate)
        value = expected.sum() - found.left @ log_rate + beta @ (penalty * beta) / 2
        return float(value), design.T @ (expected - found.left) + penalty * beta

    start = np.append(np.zeros(design.shape[1] - 1), -6.0)
    best = minimize(cost, start, jac=True, method="BFGS", options={"gtol": 1e-6}).x
    by_hand = design @ best
    assert model.log_rates(rows, "regression")[found.row, found.place] == pytest.approx(by_hand, abs=5e-3)


def test_what_fades_counts_less_further_ahead() -> None:
    """One feature doubles the rate for sixty days, the other all along."""
    people, draw = 8000, np.random.default_rng(12)
    quarrel, nature = draw.normal(0, 1, people), draw.normal(0, 1, people)
    lasts = np.log(2) * np.sign(nature) * np.log1p(np.abs(nature))
    passes = np.log(2) * np.sign(quarrel) * np.log1p(np.abs(quarrel))
    early = draw.exponential(1 / (0.001 * np.exp(lasts + passes)))
    late = 60 + draw.exponential(1 / (0.001 * np.exp(lasts)))
    rows = over_a_year(pd.DataFrame({"usage_trend_90": quarrel, "usage_trend_365": nature}))
    never, nothing = np.full(people, np.inf), np.zeros(people)
    first = np.floor(np.where(early < 60, early, late))
    found = seen(Spells(nothing, first, never, np.full(people, 365.0), nothing), until=365)
    model = fitted(rows, found, found.left, ("usage_trend_90", "usage_trend_365"), seed=7, plain=True)
    rates, design = model.log_rates(rows, "regression"), np.column_stack([passes, lasts, np.ones(people)])
    near, far = (np.linalg.lstsq(design, rates[:, place])[0] for place in (1, 9))
    assert near[0] > 0.55
    assert near[1] == pytest.approx(1.0, abs=0.2)
    assert far[:2] == pytest.approx([0.0, 1.0], abs=0.2)


def test_snapshots_of_one_season_tell_nothing_of_fading() -> None:
    rows, found, _ = lived(800, 9)
    model = fitted(rows.assign(as_of=np.arange(800) % 150), found, found.left, FEATURES, seed=7, plain=True)
    rates = model.log_rates(rows, "regression")
    apart = rates - rates.mean(axis=0)
    assert not model.clock.fades
    assert apart == pytest.approx(np.tile(apart[:, :1], len(LENGTHS)))


def moving_in(model: Hazard, rows: pd.DataFrame, place: int) -> FloatArray:
    return basis(model.clock, model.clock.standing(rows), place, np.full(len(rows), MIDDLES[place]))


def cancelled(people: int, seed: int) -> tuple[pd.DataFrame, Seen, FloatArray]:
    """Contracts of a year, and who leaves within 30 days: .003 a day, .06 on the last day, .0005 after it."""
    draw = np.random.default_rng(seed)
    deadline = draw.integers(0, 120, people).astype(float)
    early, late = (np.floor(draw.exponential(1 / rate, people)) for rate in (0.003, 0.0005))
    first = np.where(draw.random(people) < 0.06, deadline, deadline + 1 + late)
    first = np.where(early < deadline, early, first)
    rows = pd.DataFrame(
        {
            "contract_days_to_deadline": deadline,
            "contract_days_to_end": deadline + 60,
            "contract_notice_days": 60.0,
            "contract_term_days": 366.0,
            "contract_auto": 1.0,
        }
    )
    nothing = np.zeros(people)
    # What comes after the end is not known: a renewed contract would begin anew.
    spells = Spells(nothing, first, nothing + np.inf, deadline + 60, nothing)
    stays = np.exp(-0.003 * np.minimum(deadline, 30) - 0.0005 * np.maximum(29 - deadline, 0))
    return rows, seen(spells, until=365), 1 - stays * np.where(deadline < 30, 0.94, 1.0)


def test_who_leaves_until_and_on_the_last_day_is_expected_then_and_not_behind_it() -> None:
    rows, found, truth = cancelled(20_000, 31)
    model = fitted(rows, found, found.left, ("contract_notice_days",), seed=7)
    days = rows.contract_days_to_deadline
    for name in ("regression", "corrected"):
        rates = np.exp(model.log_rates(rows, name))
        made = 1 - np.exp(-rates[:, 0] * 7 - rates[:, 1] * 23)
        # A rate that is constant in a stretch would have the same for those of day 8 and those of day 28.
        for some in (days < 7, days.between(8, 28), days.between(31, 60), days > 90):
            assert made[some].mean() == pytest.approx(truth[some].mean(), rel=0.2), name
        assert rates[days < 7][:, 2].mean() < 0.3 * rates[days > 90][:, 2].mean(), name


def test_the_rate_of_a_stretch_is_the_mean_of_its_parts_by_their_days() -> None:
    rows, found, _ = cancelled(800, 5)
    model = fitted(rows, found, found.left, ("contract_notice_days",), seed=7, plain=True)
    weights, standing = np.asarray(model.regression.coef_), model.clock.standing(rows)
    for place in (1, 3):
        cut = parts(standing, place)
        expected = np.zeros(len(rows))
        for part in range(3):
            design = basis(model.clock, standing, place, cut.middle[:, part])
            on_a_day = np.exp(design @ weights[-design.shape[1] :] + model.regression.intercept_)
            expected += cut.days[:, part] * on_a_day
        rate = np.exp(model.log_rates(rows, "regression")[:, place])
        assert rate == pytest.approx(expected / LENGTHS[place], rel=1e-9)


def test_cutting_keeps_the_days_at_risk_and_every_departure() -> None:
    rows, found, _ = cancelled(500, 8)
    lines = Lines.of(rows, found, found.left, ("contract_notice_days",))
    assert len(lines.rate) > len(found.row)
    assert lines.days.sum() == pytest.approx(found.exposure.sum())
    assert (lines.rate * lines.days).sum() == pytest.approx(found.left.sum())
    # Who left on the last day did so in the part that is this day alone, and nobody else did.
    deadline = rows.contract_days_to_deadline.to_numpy()
    decided = np.floor(STARTS[found.place] + found.days)
    on_the_day = (found.left == 1) & (decided == deadline[found.row])
    there = (lines.at == deadline[lines.back]) & (lines.rate > 0)
    assert there.sum() == on_the_day.sum() > 10


def test_the_doubt_of_a_stretch_is_that_of_its_own_coefficients() -> None:
    """The coefficients of one stretch are near + ahead x further."""
    rows, found, _ = lived(800, 9)
    rows = over_a_year(rows)
    model = fitted(rows, found, found.left, FEATURES, seed=7, plain=True)
    fixed = model.encoder.for_regression(rows)
    for place in (1, 5, 9):
        told = np.hstack(
            [fixed, AHEAD[place] * fixed, moving_in(model, rows, place), np.ones((len(rows), 1))]
        )
        by_hand = np.sqrt((told @ model.doubt * told).sum(axis=1))
        assert model.uncertainty(rows, place) == pytest.approx(by_hand, rel=1e-5)


def test_on_the_whole_as_many_are_expected_as_left() -> None:
    rows, found, _ = lived(3000, 4)
    model = fitted(rows, found, found.left, FEATURES, seed=7)
    for name, apart in (("regression", 1e-3), ("corrected", 0.03)):
        rate = np.exp(model.log_rates(rows, name)[found.row, found.place])
        assert (rate * found.exposure).sum() == pytest.approx(found.left.sum(), rel=apart), name


def test_what_stands_for_two_counts_as_two() -> None:
    rows, found, _ = lived(500, 5)
    double = Seen(found.row, found.place, found.left, found.ended, found.days, 2 * found.weight)
    twice = found.only(np.repeat(np.arange(len(found.row)), 2))
    one, other = (
        fitted(rows, each, each.left, FEATURES, seed=7, plain=True).log_rates(rows, "regression")
        for each in (double, twice)
    )
    assert one == pytest.approx(other, abs=1e-5)


def test_more_customers_make_it_surer() -> None:
    small, large = (lived(people, 6) for people in (500, 8000))
    doubt = [
        fitted(rows, found, found.left, FEATURES, seed=7, plain=True).uncertainty(small[0], 1).mean()
        for rows, found, _ in (small, large)
    ]
    assert doubt[1] < doubt[0] / 2


@pytest.mark.parametrize("column", ["contract_days_to_deadline", "usage_7"])
def test_a_column_without_any_value_does_no_harm(column: str) -> None:
    rows, found, _ = lived(500, 8)
    model = fitted(rows.assign(**{column: np.nan}), found, found.left, (*FEATURES, column), seed=7)
    assert np.isfinite(model.log_rates(rows.assign(**{column: np.nan}), "corrected")).all()
