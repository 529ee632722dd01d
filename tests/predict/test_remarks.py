"""How remarks sound: reckoned again in plain Python, on both engines, and never with what came later."""

from __future__ import annotations

import math
import re
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from behoud.engine import Engine
from behoud.measure.scope import Definitions
from behoud.predict.features import features
from tests.predict import bakery
from tests.small import at, definitions

AS_OF = date.fromisoformat(bakery.AS_OF)
SCORED = [
    *[("Bas", 9.0 + n % 2, f"2025-05-{n + 1:02}", "Prima geholpen, heerlijk brood!") for n in range(12)],
    *[("Cor", 1.0 + n % 3, f"2025-04-{n + 1:02}", "Alweer te laat; het brood was oud.") for n in range(10)],
    *[("Bas", 8.0, f"2025-03-{n + 1:02}", "Élke dag vers, ook “zondags”") for n in range(6)],
    *[("Cor", 0.0, f"2025-02-{n + 1:02}", "nooit") for n in range(4)],
]
LOOSE = [
    ("Ada", "2024-06-30", "PRIMA brood, heerlijk."),
    ("Ada", "2025-06-01", "Te laat, te laat… te oud"),
    ("Eva", "2025-06-30", "élke dag oud"),
    ("Fien", "2025-06-30", "nooit x"),
    ("Cor", "2025-07-01", "te laat"),
]


def scored(rows: list[tuple[str, float, str, str]]) -> list[dict[str, Any]]:
    return [
        {"response_id": f"r{n}", "question_id": "q", "customer_id": who, "metric": "nps", "score": score,
         "text": text, "completed_at": at(f"{on}T09:00:00")}
        for n, (who, score, on, text) in enumerate(rows)
    ]  # fmt: skip


def loose(rows: list[tuple[str, str, str]]) -> list[dict[str, Any]]:
    return [
        {"feedback_id": f"f{n}", "customer_id": who, "text": text, "at": at(f"{on}T09:00:00")}
        for n, (who, on, text) in enumerate(rows)
    ]


def company(folder: Path, engine: Engine, more: dict[str, Any] | None = None) -> Definitions:
    tables = {"contract_terms": bakery.TERMS, "responses": scored(SCORED), "feedback": loose(LOOSE)}
    return definitions(folder, engine, tables | (more or {}), as_of=bakery.AS_OF)


def heard(of: Definitions) -> dict[str, float | None]:
    rows = of.views.engine.arrow(features(of)).to_pylist()
    return {row["customer_id"]: row["mood_remarks"] for row in rows}


def words(text: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]+", text.lower()) if len(word) > 1}


def nearest(value: float) -> int:
    return math.floor(value + 0.5)


def heard_in(text: str, sounds: dict[str, int]) -> int | None:
    known = [sounds[word] for word in words(text) if word in sounds]
    return nearest(sum(known) / len(known)) if known else None


def reckoned() -> dict[str, float]:
    """In hundredths of a point, rounded where the features are: answers, words, remarks and their weight."""
    points = [score * 1000 for _, score, _, _ in SCORED]
    few = len(points) + 20
    usual = (sum(points) + 20 * 7000) / few
    spread = math.sqrt((sum(p * p for p in points) + 20 * (7000**2 + 2000**2)) / few - usual**2)
    off: dict[str, list[int]] = {}
    for (_, _, _, text), value in zip(SCORED, points, strict=True):
        for word in words(text):
            off.setdefault(word, []).append(nearest(max(-5000, min(5000, (value - usual) / spread * 1500))))
    sounds = {word: nearest(sum(all_) / (len(all_) + 20)) for word, all_ in off.items() if len(all_) >= 5}
    own = [tone for *_, text in SCORED if (tone := heard_in(text, sounds)) is not None]
    apart = math.sqrt((sum(tone**2 for tone in own) + 20 * 1500**2) / (len(own) + 20))
    found: dict[str, list[tuple[int, int]]] = {}
    for who, on, text in LOOSE:
        sound, age = heard_in(text, sounds), (AS_OF - date.fromisoformat(on)).days
        if sound is not None and age > 0:
            tone = 5000 + nearest(max(-5000, min(5000, sound / apart * 1500)))
            found.setdefault(who, []).append((nearest(1000 * 0.5 ** (age / 1600)), tone))
    return {
        who: float(nearest((sum(w * t for w, t in said) + 5000 * 1500) / ((sum(w for w, _ in said) + 1500) * 100)))
        for who, said in found.items()
    }  # fmt: skip


def test_remarks_sound_as_the_scores_beside_their_words(tmp_path: Path, engine: Engine) -> None:
    found = heard(company(tmp_path, engine))
    expected = reckoned()
    assert {who: value for who, value in found.items() if value is not None} == expected
    # Once praise, once blame; a word that four used tells nothing, nor does what comes on the day itself.
    assert set(expected) == {"Ada", "Eva"}
    assert found["Fien"] is None
    assert found["Cor"] is None


@pytest.mark.parametrize(("text", "sign"), [("heerlijk brood, prima", 1), ("te laat", -1)])
def test_praise_is_above_the_ordinary_and_blame_below(
    text: str, sign: int, tmp_path: Path, duckdb_engine: Engine
) -> None:
    one = {"feedback": loose([("Ada", "2025-06-30", text)])}
    found = heard(company(tmp_path, duckdb_engine, one))["Ada"]
    assert found is not None
    assert (found - 50) * sign >= 2


def test_a_sample_hears_with_the_ears_of_the_whole_company(tmp_path: Path, duckdb_engine: Engine) -> None:
    whole = company(tmp_path, duckdb_engine)
    sample = Definitions(whole.views.only(["Ada", "Eva"]), whole.company)
    expected = heard(whole)
    assert heard(sample) == {who: expected[who] for who in ("Ada", "Eva")}


def test_what_is_scored_later_changes_no_ear(tmp_path: Path, duckdb_engine: Engine) -> None:
    later = [("Bas", 0.0, "2025-07-01", "Prima heerlijk brood")] * 30
    with_later = company(tmp_path / "later", duckdb_engine, {"responses": scored([*SCORED, *later])})
    assert heard(with_later) == heard(company(tmp_path / "now", duckdb_engine))


def test_only_the_latest_scored_remarks_are_learned_from(
    tmp_path: Path, duckdb_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("behoud.predict.features.remarks"), "LATEST", 12)
    praise_alone = heard(company(tmp_path, duckdb_engine))
    assert {who for who, value in praise_alone.items() if value is not None} == {"Ada"}


def test_without_scored_answers_nothing_is_heard(tmp_path: Path, duckdb_engine: Engine) -> None:
    tables = {"contract_terms": bakery.TERMS, "feedback": loose(LOOSE)}
    of = definitions(tmp_path, duckdb_engine, tables, as_of=bakery.AS_OF)
    assert "mood_remarks" not in features(of).columns
