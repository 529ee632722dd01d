"""The mood: one figure from answers on any scale, either direction, and from ratings; the older, the less."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pytest

from behoud.engine import Engine
from behoud.measure.scope import Definitions
from behoud.predict.features import features
from tests.predict import bakery
from tests.small import at, definitions


def said(metric: str, score: float, on: str = "2025-06-30", **more: object) -> dict[str, Any]:
    return {
        "response_id": f"{metric} {score} {on}",
        "question_id": metric,
        "customer_id": "Ada",
        "metric": metric,
        "score": score,
        "completed_at": at(f"{on}T09:00:00"),
    } | more


def rated(rating: float, on: str = "2025-06-30") -> dict[str, Any]:
    return {"customer_id": "Ada", "by": "Kees", "at": at(f"{on}T09:00:00"), "rating": rating}


def mood_of_ada(
    folder: Path, engine: Engine, *responses: dict[str, Any], estimates: list[dict[str, Any]] | None = None
) -> tuple[float, float] | None:
    """Recent and lasting; None where no customer has such features."""
    tables: dict[str, list[dict[str, Any]]] = {"contract_terms": bakery.TERMS, "responses": [*responses]}
    if estimates:
        tables["estimates"] = estimates
    company = definitions(folder, engine, tables, as_of=bakery.AS_OF)
    found = {row["customer_id"]: row for row in engine.arrow(features(company)).to_pylist()}["Ada"]
    return (found["mood_recent"], found["mood_lasting"]) if "mood_recent" in found else None


def reckoned(*answers: tuple[str, float, float, int]) -> tuple[float, float]:
    """Recent and lasting mood of one customer from (question, points of 100, weight, days ago), in plain Python."""
    found = []
    for half in (120, 1600):
        total, weights = 1.5 * 50, 1.5
        for question, points, weight, ago in answers:
            same = [each[1] for each in answers if each[0] == question]
            few = len(same) + 20
            mean = (sum(same) + 20 * 70) / few
            spread = math.sqrt((sum(p**2 for p in same) + 20 * (70**2 + 20**2)) / few - mean**2)
            left = round(1000 * weight * 0.5 ** (ago / half)) / 1000
            total += left * (50 + max(-50, min(50, 15 * (points - mean) / spread)))
            weights += left
        found.append(float(math.floor(total / weights + 0.5)))
    return found[0], found[1]


HAPPY, UNHAPPY = reckoned(("nps", 100, 1, 1)), reckoned(("nps", 0, 1, 1))


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (said("nps", 10.0), HAPPY),
        (said("nps", 0.0), UNHAPPY),
        (said("grade", 1.0), UNHAPPY),
        (said("nps", 5.0, scale_min=0.0, scale_max=5.0), HAPPY),
        (said("nps", 99.0), HAPPY),
        (said("nps", 0.0, direction="high_is_bad"), HAPPY),
        # About a single contact: a third of the weight.
        (said("csat", 5.0), reckoned(("csat", 100, 0.333, 1))),
        (said("ces1", 1.0), reckoned(("ces1", 100, 0.333, 1))),
        (said("ces1", 1.0, direction="high_is_good"), reckoned(("ces1", 0, 0.333, 1))),
        (said("nps", 10.0, on="2025-03-03"), reckoned(("nps", 100, 1, 120))),
        (said("nps", 5.0, scale_min=5.0, scale_max=5.0), (None, None)),
        (said("other", 5.0), (None, None)),
        (said("nps", 10.0, on="2025-07-01"), None),
    ],
    ids=lambda value: value["response_id"] if isinstance(value, dict) else "",
)
def test_an_answer_counts_on_its_scale_in_its_direction_by_its_age(
    answer: dict[str, Any], expected: tuple[float, float] | None, tmp_path: Path, duckdb_engine: Engine
) -> None:
    assert mood_of_ada(tmp_path, duckdb_engine, answer) == expected


def test_by_hand() -> None:
    """A 10 beside twenty of 70 that are 20 apart: usual is 71.4 and 20.5 apart, so it is 1.39 spreads off.

    (1.5 x 50 + 50 + 1.39 x 15) / 2.5 = 58.3; a 0 is 2.71 spreads of 24.6 below 66.7, which makes 33.7.
    """
    assert (HAPPY, UNHAPPY) == ((58.0, 58.0), (34.0, 34.0))


def test_a_rating_counts_as_an_answer_to_a_question_of_its_own(tmp_path: Path, duckdb_engine: Engine) -> None:
    found = mood_of_ada(tmp_path, duckdb_engine, said("nps", 10.0), estimates=[rated(10.0)])
    assert found == reckoned(("nps", 100, 1, 1), ("rating", 100, 1, 1))


def test_what_everyone_answers_is_ordinary(tmp_path: Path, engine: Engine) -> None:
    """A seven among nines is little praise; a sample of customers is compared with everyone."""
    nines = [said("nps", 9.0 + n % 2) | {"customer_id": "Bas", "response_id": f"b{n}"} for n in range(60)]
    tables = {"contract_terms": bakery.TERMS, "responses": [said("nps", 7.0), *nines]}
    company = definitions(tmp_path / "bakery", engine, tables, as_of=bakery.AS_OF)
    sample = Definitions(company.views.only(["Ada"]), company.company)
    usual = (70 * 20 + 70 + 90 * 30 + 100 * 30) / 81
    apart = math.sqrt((20 * 5300 + 70**2 + 30 * 90**2 + 30 * 100**2) / 81 - usual**2)
    expected = math.floor((75 + 50 + 15 * (70 - usual) / apart) / 2.5 + 0.5)
    for each in (company, sample):
        found = {row["customer_id"]: row for row in engine.arrow(features(each)).to_pylist()}["Ada"]
        assert (found["mood_recent"], found["mood_lasting"]) == (expected, expected)
    assert expected < 45


def test_ratings_alone_are_a_mood(tmp_path: Path, duckdb_engine: Engine) -> None:
    tables = {"contract_terms": bakery.TERMS, "estimates": [rated(1.0)]}
    company = definitions(tmp_path, duckdb_engine, tables, as_of=bakery.AS_OF)
    found = {row["customer_id"]: row for row in duckdb_engine.arrow(features(company)).to_pylist()}
    assert [(found[who]["mood_recent"], found[who]["mood_lasting"]) for who in ("Ada", "Eva")] == [
        UNHAPPY,
        (None, None),
    ]
