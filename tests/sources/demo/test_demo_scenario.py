"""A scenario from a file, and what is said when it is wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from behoud.errors import BehoudError
from behoud.sources.demo import Scenario, load
from behoud.words import Words


def written(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def test_a_toml_file_changes_what_it_names(tmp_path: Path) -> None:
    file = written(tmp_path, "strong.toml", 'name = "strong"\nsilence = 1.2\n[teams]\nwest = 0.0\n')
    usual = Scenario()
    assert load(file) == replace(usual, name="strong", silence=1.2, teams={**usual.teams, "west": 0.0})


def test_a_json_file_that_was_written_reads_back(tmp_path: Path) -> None:
    scenario = Scenario(price_rise=9.0)
    assert load(written(tmp_path, "price.json", scenario.to_json())) == scenario


A_SENTENCE = "a.toml names a parameter that the demo does not have: `silense`, did you mean `silence`?"


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("a.toml", "silense = 1.0", A_SENTENCE),
        ("b.toml", 'silence = "much"', "In b.toml, `silence` is much. It should look like 0.6."),
        ("c.json", '{"silence": true}', "In c.json, `silence` is True. It should look like 0.6."),
    ],
)  # fmt: skip
def test_a_wrong_parameter_is_named(tmp_path: Path, name: str, text: str, sentence: str) -> None:
    with pytest.raises(BehoudError) as raised:
        load(written(tmp_path, name, text))
    assert str(raised.value) == sentence


def test_a_team_that_does_not_exist_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(BehoudError) as raised:
        load(written(tmp_path, "teams.toml", "[teams]\nzuidwest = 1.0\n"))
    assert raised.value.code == "demo-scenario-wrong"


@pytest.mark.parametrize(("name", "text"), [("broken.toml", "silence = = 1"), ("list.json", "[1, 2]")])
def test_a_file_that_is_no_scenario_says_so_in_dutch(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(BehoudError) as raised:
        load(written(tmp_path, name, text))
    said = Words("nl").say(raised.value.code, **raised.value.facts)
    assert said.startswith(f"{name} is niet te lezen als scenario (")
