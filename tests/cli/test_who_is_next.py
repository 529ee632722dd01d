"""behoud customers and behoud evaluate on the demo company: who left, the card, one customer."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from behoud.cli import behoud
from tests.conftest import Demo


def said(demo: Demo, *arguments: str) -> str:
    done = CliRunner().invoke(behoud, [*arguments, "--company", str(demo.folder)], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_former_customers_are_listed_by_what_their_return_would_be_worth(demo: Demo) -> None:
    told = json.loads(said(demo, "customers", "--departed", "--limit", "5", "--json"))
    assert [row["rank"] for row in told["departed"]] == [1, 2, 3, 4, 5]
    assert told["all"] == told["card"]["former_customers"]


@pytest.mark.parametrize(
    ("language", "title"), [("nl", "# Modelkaart, per "), ("en", "# Model card, as of ")]
)
def test_the_card_is_in_the_language_of_its_reader(demo: Demo, language: str, title: str) -> None:
    assert said(demo, "evaluate", "--card", "--language", language).startswith(title)


def test_one_customer_has_its_persona_and_why(demo: Demo) -> None:
    rows = json.loads(said(demo, "customers", "--limit", "50", "--json"))["customers"]
    row = next(row for row in rows if row["persona"])
    told = said(demo, "customers", row["customer_id"], "--language", "en")
    assert [line.partition(":")[0] for line in told.splitlines() if line.startswith("Persona")] == ["Persona"]
