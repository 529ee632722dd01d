"""The model card says in both languages what was predicted, how well, and what it is not for."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from behoud.predict.card import card_text, with_figures
from behoud.predict.evaluate import Evaluation
from behoud.predict.withhold import because
from behoud.words import Words

CARD: dict[str, Any] = {
    "version": "0.4.0",
    "seed": 7,
    "as_of": "2026-11-01",
    "churn": "contract",
    "customers_that_objected": 3,
    "customers_learned_from": 2227,
    "snapshots": ["2023-01-21", "2026-11-01"],
    "snapshot_rows": 41377,
    "features": ["usage_90", "voice_nps"],
    "cancelled_but_running": 1,
    "horizons": {
        "30": {
            "given": True,
            "departures": 706,
            "judged_through": 90,
            "calibrated_on": "later_period",
        },
        "365": {"given": False},
    },
}


def line(**figures: Any) -> Evaluation:
    """An evaluation with a third for every figure that is not given."""
    made: dict[str, Any] = {f.name: 1 / 3 for f in fields(Evaluation)}
    return Evaluation(**made | {"horizon": 30, "test_on": None, "model": "both"} | figures)


@pytest.fixture
def card() -> dict[str, Any]:
    told = line(
        n=4607, departures=134, expected=139.6, auc=0.7123, auc_low=0.68, auc_high=0.74,
        brier=0.0281, brier_base=0.0283, ece=0.0041, ici=0.0029, lift_10=2.34,
    )  # fmt: skip
    per_date = line(test_on=date(2026, 2, 4), n=1)
    return with_figures(CARD, [per_date, told], [because(365, "few-tested", departures=4, minimum=20)])


def test_the_card_keeps_the_figures_of_all_dates_together(card: dict[str, Any]) -> None:
    found = card["horizons"]["30"]["figures"]
    assert (found["n"], found["departures"], found["auc"]) == (4607, 134, 0.7123)
    assert card["horizons"]["365"]["figures"] == {}
    assert card["horizons"]["365"]["withheld"]["code"] == "predict-withheld-few-tested"
    assert "withheld" not in card["horizons"]["30"]


def test_the_figures_of_a_horizon_stand_in_one_row(card: dict[str, Any]) -> None:
    rows = [text for text in card_text(card, Words("nl")).splitlines() if text.startswith("| 30 dagen")]
    assert rows == [
        "| 30 dagen | 4.607 | 134 | 140 | 0,712 (0,680–0,740) | 2,3 | 0,0281 | 0,0283 | 0,41 % | 0,29 % |"
    ]


def test_what_was_withheld_is_said_with_its_reason(card: dict[str, Any]) -> None:
    reason = Words("en").say("predict-withheld-few-tested", horizon=365, departures=4, minimum=20)
    assert f"- {reason}" in card_text(card, Words("en")).splitlines()


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        (
            "en",
            [
                "# Model card, as of 1 November 2026",
                "## What it predicts",
                "## What it learned from",
                "## How well it did",
                "## Calibration",
                "## What is not given",
                "## Who is not scored",
                "## What it does not look at",
                "## What it may be used for, and what not",
                "## How it was made",
            ],
        ),
        (
            "nl",
            [
                "# Modelkaart, per 1 november 2026",
                "## Wat er wordt voorspeld",
                "## Waarvan is geleerd",
                "## Hoe goed het ging",
                "## Kalibratie",
                "## Wat niet wordt gegeven",
                "## Wie geen score krijgt",
                "## Waar niet naar wordt gekeken",
                "## Waarvoor wel en waarvoor niet",
                "## Hoe dit tot stand kwam",
            ],
        ),
    ],
)
def test_every_part_is_there(card: dict[str, Any], language: str, headings: list[str]) -> None:
    text = card_text(card, Words(language))
    assert [line for line in text.splitlines() if line.startswith("#")] == headings


def test_it_says_who_is_not_scored_and_what_the_scores_are_not_for(card: dict[str, Any]) -> None:
    lines = card_text(card, Words("en")).splitlines()
    assert "3 customers objected to profiling and are neither scored nor learned from." in lines
    assert "- Not to refuse a customer anything, and not to set a price or an offer by." in lines
    assert "behoud 0.4.0, seed 7. The same data and seed give the same scores to the bit." in lines


def test_loyalty_and_personas_have_parts_of_their_own(card: dict[str, Any]) -> None:
    say = {"attitude": 0.16, "behaviour": 0.51, "ties": 0.33}
    loyalty = {"given": True, "horizon": 365, "training_customers": 2035, "departures": 685, "say": say}
    personas = {
        "own_rules": False,
        "rules": {"runaway": "nps <= 6", "VIP": "value > 1000"},
        "customers": {"runaway": 12, "VIP": 1300},
        "unknown": 1,
        "none": 0,
        "nothing_known_of": ["grade"],
    }
    lines = card_text(card | {"loyalty": loyalty, "personas": personas}, Words("nl")).splitlines()
    assert "- gedrag: 51 %" in lines
    assert "- weglopper (12): `nps <= 6`" in lines
    assert "- VIP (1.300): `value > 1000`" in lines
    assert "Van 1 klant is te weinig bekend voor een persona." in lines


def test_loyalty_that_is_withheld_says_why(card: dict[str, Any]) -> None:
    why = {"code": "loyalty-withheld-no-skill", "facts": {"horizon": 90, "auc": 0.51}}
    text = card_text(card | {"loyalty": {"given": False, "withheld": why}}, Words("en"))
    assert f"- {Words('en').say(why['code'], **why['facts'])}" in text.splitlines()  # type: ignore[arg-type]
    assert "## Loyalty score" not in text.splitlines()


def test_a_snapshot_without_dates_has_a_card_too() -> None:
    bare = CARD | {"churn": "snapshot", "snapshots": [], "features": [], "horizons": {"30": {"given": False}}}
    lines = card_text(with_figures(bare, [], [because(30, "snapshot")]), Words("en")).splitlines()
    assert "From no past: there is no date to look back at." in lines
    assert "There was no later date to judge it by." in lines
