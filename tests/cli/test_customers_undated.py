"""behoud customers and evaluate of a snapshot without dates: a ranking, said to be unverified in time."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from behoud.cli import behoud
from tests.predict.test_snapshot import KINDS, gyms

FILE = """
[company]
name = "Sportscholen"
language = "nl"
currency = "EUR"
time_zone = "Europe/Amsterdam"
as_of = 2026-01-01

[churn]
kind = "snapshot"
departed = "gone"
yearly_amount = "yearly"

[attributes.customers]
{attributes}

[[sources]]
name = "sportscholen"
table = "customers"
files = "klanten.csv"
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A company of which a refresh has been published."""
    made = tmp_path_factory.mktemp("undated")
    attributes = "\n".join(f'{name} = "{kind}"' for name, kind in KINDS.items())
    (made / "behoud.toml").write_text(FILE.format(attributes=attributes))
    rows = gyms(400)
    with (made / "klanten.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    done = CliRunner().invoke(behoud, ["refresh", "--company", str(made)], catch_exceptions=False)
    assert done.exit_code == 0
    return made


def printed(*arguments: str) -> str:
    done = CliRunner().invoke(behoud, [*arguments], catch_exceptions=False)
    assert done.exit_code == 0
    return " ".join(done.stdout.split())


@pytest.mark.parametrize(
    ("language", "unverified", "dated"),
    [("nl", "Niet getoetst in de tijd.", "binnen 30 d"), ("en", "Unverified in time.", "within 30 d")],
)
def test_the_list_says_that_it_is_unverified_in_time(
    folder: Path, language: str, unverified: str, dated: str
) -> None:
    said = printed("customers", "--company", str(folder), "--language", language)
    assert unverified in said
    assert dated not in said


def test_the_likeness_of_one_customer_stands_where_a_probability_would(folder: Path) -> None:
    answer = json.loads(printed("customers", "--company", str(folder), "--limit", "1", "--json"))
    (first,) = answer["customers"]
    share = f"{100 * first['likeness']:.0f} %"
    said = printed("customers", first["customer_id"], "--company", str(folder))
    assert f"Gelijkenis: van de klanten zoals deze was {share} al weg (niet getoetst in de tijd)" in said
    assert "Kans op vertrek" not in said
    assert answer["order"] == "likeness"


def test_the_evaluation_says_how_it_was_judged(folder: Path) -> None:
    said = printed("evaluate", "--company", str(folder), "--language", "en")
    assert "Likeness, unverified in time: of 400 customers" in said
    assert "not on a later period" in said
