"""Surveys and remarks: realistic response, scores within their scale, varied words in two languages."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc


def test_about_three_in_ten_answer(made: dict[str, pa.Table]) -> None:
    answered = len(set(made["responses"]["invitation_id"].to_pylist()))
    assert 0.22 < answered / len(made["invitations"]) < 0.36


def test_scores_lie_within_their_scale(made: dict[str, pa.Table]) -> None:
    responses = made["responses"]
    assert pc.all(pc.less_equal(responses["scale_min"], responses["score"])).as_py()
    assert pc.all(pc.less_equal(responses["score"], responses["scale_max"])).as_py()
    assert set(responses["metric"].to_pylist()) == {"nps", "ces2", "csat", "intent"}


def test_the_nps_is_that_of_a_usual_service_provider(made: dict[str, pa.Table]) -> None:
    scores = [row["score"] for row in made["responses"].to_pylist() if row["metric"] == "nps"]
    nps = sum((score >= 9) - (score <= 6) for score in scores) / len(scores)
    assert -0.1 < nps < 0.35


def test_remarks_are_varied_and_in_two_languages(made: dict[str, pa.Table]) -> None:
    remarks = [text for text in made["responses"]["text"].to_pylist() if text]
    assert len(set(remarks)) > 1500
    english = [row["text"] for row in made["feedback"].to_pylist() if row["language"] == "en"]
    dutch = [row["text"] for row in made["feedback"].to_pylist() if row["language"] == "nl"]
    assert len(set(english)) > 60
    assert len(set(dutch)) > 900


def test_remarks_have_every_slot_filled(made: dict[str, pa.Table]) -> None:
    texts = [*made["feedback"]["text"].to_pylist(), *filter(None, made["responses"]["text"].to_pylist())]
    assert [text for text in texts if "{" in text or "}" in text or not text[0].isupper()] == []


def test_nobody_answers_before_being_asked(made: dict[str, pa.Table]) -> None:
    sent = {row["invitation_id"]: row for row in made["invitations"].to_pylist()}
    for row in made["responses"].to_pylist():
        invitation = sent[row["invitation_id"]]
        assert (
            invitation["delivered_at"] <= invitation["opened_at"] <= row["started_at"] <= row["completed_at"]
        )
        assert invitation["contact_id"] == row["contact_id"]
