"""The mood: one figure from answers on any scale, either direction, and from ratings; the older, the less."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from behoud.engine import Engine
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


HAPPY, UNHAPPY = (82.0, 82.0), (42.0, 42.0)
"""One answer of weight 1, at its best or worst, beside 70 with weight 1.5; a day old."""


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (said("nps", 10.0), HAPPY),
        (said("nps", 0.0), UNHAPPY),
        (said("grade", 1.0), UNHAPPY),
        (said("nps", 5.0, scale_min=0.0, scale_max=5.0), HAPPY),
        (said("nps", 99.0), HAPPY),
        (said("nps", 0.0, direction="high_is_bad"), HAPPY),
        # A third of the weight: (70 x 1.5 + 100 x .333) / 1.833.
        (said("csat", 5.0), (75.0, 75.0)),
        (said("ces1", 1.0), (75.0, 75.0)),
        (said("ces1", 1.0, direction="high_is_good"), (57.0, 57.0)),
        # Half the weight after 120 days, (105 + 50) / 2; .812 of it for the lasting mood.
        (said("nps", 10.0, on="2025-03-03"), (78.0, 81.0)),
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


def test_a_rating_counts_as_an_answer(tmp_path: Path, duckdb_engine: Engine) -> None:
    found = mood_of_ada(tmp_path, duckdb_engine, said("nps", 10.0), estimates=[rated(10.0)])
    assert found == (87.0, 87.0)


def test_ratings_alone_are_a_mood(tmp_path: Path, duckdb_engine: Engine) -> None:
    tables = {"contract_terms": bakery.TERMS, "estimates": [rated(1.0)]}
    company = definitions(tmp_path, duckdb_engine, tables, as_of=bakery.AS_OF)
    found = {row["customer_id"]: row for row in duckdb_engine.arrow(features(company)).to_pylist()}
    assert [(found[who]["mood_recent"], found[who]["mood_lasting"]) for who in ("Ada", "Eva")] == [
        UNHAPPY,
        (None, None),
    ]
