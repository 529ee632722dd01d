"""What is withheld, from which threshold on, and how the reasons are told."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from behoud.company import Thresholds
from behoud.predict.drift import Drift, Moved
from behoud.predict.evaluate import Judged, evaluate
from behoud.predict.label import spells
from behoud.predict.level import Level, Point
from behoud.predict.model import Learned, learn, lesson
from behoud.predict.outlook import knows
from behoud.predict.withhold import Withheld, after_judging, of_today, told
from behoud.words import Words
from tests.predict.test_outlook import TODAY, company

DEFAULT = Thresholds()


def judged(factor: float, *, n: int = 4000) -> Judged:
    """Chances that are known, of which the model says `factor` times as much."""
    draw = np.random.default_rng(2)
    truth = np.clip(draw.beta(1, 9, n), 0.001, 0.45)
    left = (draw.random(n) < truth).astype(float)
    model = truth * factor
    unknown, base = np.full(n, np.nan), np.full(n, 0.5)
    return Judged(np.arange(n, dtype=float), left, model, base, base, model, unknown, "corrected", model)


def reason(factor: float, thresholds: Thresholds = DEFAULT) -> str | None:
    found = judged(factor)
    line = evaluate(found, horizon=30, test_on=None, confidence=0.95, seed=1)
    withheld = after_judging(30, line, found, thresholds, 1)
    return withheld.code if withheld else None


def test_twice_too_high_is_withheld_and_right_is_given() -> None:
    assert (reason(1.0), reason(2.0)) == (None, "predict-withheld-calibration")


def test_how_far_off_is_too_far_stands_in_the_company_file() -> None:
    assert reason(1.4, Thresholds(maximum_calibration_error=0.2)) == "predict-withheld-calibration"
    assert reason(1.4, Thresholds(maximum_calibration_error=0.8)) is None


@pytest.fixture(scope="module")
def learned() -> Learned:
    panel, known = company(signal=12.0)
    found = lesson(panel, lambda rows: spells(known[TODAY], rows), TODAY)
    assert found is not None
    return learn(found, panel.features, seed=7)


def with_today(learned: Learned, *, psi: float = 0.0, usual: float = 0.0, asked: float = 0.0) -> Learned:
    """The same model on customers that moved, or with a base rate that did."""
    points = (Point(0, 1000, 100, 0.1, pd.Series(dtype=float)),)
    moved = Moved("chance", psi, usual, psi > usual, 0.0, 0.0, 0.1, 0.1)
    fields = {**learned.__dict__, "level": Level(90, points, -2.25, -2.25 + asked, 0.05)}
    return Learned(**fields | {"drift": Drift((), moved)})


@pytest.mark.parametrize(
    ("psi", "usual", "expected"),
    [(0.05, 0.01, None), (0.2, 0.01, "predict-withheld-drift"), (0.2, 0.3, None)],
    ids=["little", "much", "as usual"],
)
def test_customers_that_are_others_are_withheld(
    learned: Learned, psi: float, usual: float, expected: str | None
) -> None:
    found = of_today(30, with_today(learned, psi=psi, usual=usual), DEFAULT)
    assert (found.code if found else None) == expected


def test_how_much_may_move_stands_in_the_company_file(learned: Learned) -> None:
    moved = with_today(learned, psi=0.2, usual=0.01)
    assert of_today(30, moved, Thresholds(maximum_drift=0.25)) is None


@pytest.mark.parametrize("asked", [1.0, -1.0])
def test_a_share_that_moves_too_fast_to_follow_is_withheld(learned: Learned, asked: float) -> None:
    found = of_today(30, with_today(learned, asked=asked), DEFAULT)
    assert found is not None
    assert found.code == "predict-withheld-level"
    assert found.facts["then"] == 10.0
    assert of_today(30, with_today(learned, asked=asked / 2), DEFAULT) is None


def test_a_company_that_stands_still_is_given(learned: Learned) -> None:
    assert learned.level is not None
    assert learned.level.factor == pytest.approx(1.0, abs=0.15)
    assert of_today(30, learned, DEFAULT) is None


def test_a_date_counts_when_whole_windows_were_learned_from_over_some_time() -> None:
    """Sixteen months hold snapshots whose year is over, of the first four of them alone."""
    panel, known = company(signal=12.0, months=16)
    found = lesson(panel, lambda asked: spells(known[TODAY], asked), TODAY)
    assert found is not None
    assert [knows(found, horizon) for horizon in (30, 90, 365)] == [True, True, False]


def rows(*found: Withheld) -> list[dict[str, object]]:
    return [{"code": each.code, "facts": each.facts} for each in found]


def reasons(*horizons: int) -> list[dict[str, object]]:
    facts = {"departures": 12, "minimum": 50}
    return rows(*(Withheld(h, "predict-withheld-few-departures", {"horizon": h} | facts) for h in horizons))


def test_the_same_reason_is_told_once() -> None:
    (dutch,) = told(reasons(30, 1, 7), Words("nl"))
    assert dutch.startswith("Geen kans op vertrek binnen 1, 7 en 30 dagen: ")
    (english,) = told(reasons(30, 1, 7), Words("en"))
    assert english.startswith("No probability to leave within 1, 7 and 30 days: ")


def test_one_reason_of_one_day_is_told_as_it_always_was() -> None:
    assert told(reasons(1), Words("en"))[0].startswith("No probability to leave within a day: ")


def test_other_reasons_are_told_apart() -> None:
    other = Withheld(365, "predict-withheld-level", {"horizon": 365, "then": 10.0, "now": 25.0})
    lines = told([*reasons(30, 90), *rows(other)], Words("nl"))
    assert len(lines) == 2
    assert lines[1] == (
        "Geen kans op vertrek binnen 365 dagen: het aandeel dat vertrekt verandert te snel om te volgen, "
        "van 10 % in het verleden naar verwacht 25 % nu."
    )
