"""Rules of personas and attributes to compare, as the company file states them."""

from __future__ import annotations

from pathlib import Path

import pytest

from behoud.company import CompanyFileError, load, rule_faults
from behoud.errors import BehoudError
from behoud.expressions import parse
from behoud.words import Words

HEAD = '[company]\nname = "Zuid"\ncurrency = "EUR"\n\n[churn]\nkind = "contract"\n'
OWN = '[attributes.customers]\ngender = "text"\nage = "number"\nborn = "date"\n'


def faults(folder: Path, rest: str, language: str = "en") -> list[str]:
    (folder / "behoud.toml").write_text(HEAD + rest, encoding="utf-8")
    with pytest.raises(CompanyFileError) as error:
        load(folder)
    return [fault.said(Words(language)) for fault in error.value.faults]


def test_rules_keep_their_order(tmp_path: Path) -> None:
    (tmp_path / "behoud.toml").write_text(
        HEAD + '[personas]\nweg = "nps <= 6"\n"echte fan" = "nps >= 9"\nbijna = "nps = 8"\n', encoding="utf-8"
    )
    assert list((load(tmp_path).personas or {}).items()) == [
        ("weg", "nps <= 6"),
        ("echte fan", "nps >= 9"),
        ("bijna", "nps = 8"),
    ]


def test_no_table_is_another_thing_than_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "behoud.toml").write_text(HEAD, encoding="utf-8")
    assert load(tmp_path).personas is None
    (tmp_path / "behoud.toml").write_text(HEAD + "[personas]\n", encoding="utf-8")
    assert load(tmp_path).personas == {}


def test_a_rule_that_is_no_expression_is_told_with_its_line(tmp_path: Path) -> None:
    assert faults(tmp_path, '[personas]\nfan = "nps >= 9"\nweg = "nps <="\n') == [
        "line 9: personas.weg: This is no expression: `nps <=`. It cannot be read at `<=`."
    ]


def test_a_rule_that_is_no_text_is_told(tmp_path: Path) -> None:
    assert faults(tmp_path, "[personas]\nfan = 9\n") == [
        "line 8: personas.fan: `9` is not text between quotes."
    ]


def test_a_rule_that_reaches_out_is_refused(tmp_path: Path) -> None:
    (found,) = faults(tmp_path, "[personas]\nfan = \"read_csv('x') = 1\"\n")
    assert found.startswith("line 8: personas.fan: ")
    assert "`read_csv`" in found


def test_what_is_wrong_with_a_rule_later_on_gets_its_line_too(tmp_path: Path) -> None:
    (tmp_path / "behoud.toml").write_text(
        HEAD + '[personas]\nfan = "nps >= 9"\nweg = "nsp <= 6"\n', encoding="utf-8"
    )

    def problem(text: str) -> BehoudError | None:
        try:
            parse(text, columns=["nps", "loyalty"])
        except BehoudError as error:
            return error
        return None

    (found,) = rule_faults(load(tmp_path), problem)
    assert found.said(Words("en")) == "line 9: personas.weg: unknown column `nsp`, did you mean `nps`?"


def test_sensitive_attributes_may_be_compared(tmp_path: Path) -> None:
    (tmp_path / "behoud.toml").write_text(
        HEAD + '[groups]\nattributes = ["gender", "age", "region"]\n' + OWN, encoding="utf-8"
    )
    found = load(tmp_path)
    assert found.compared == ("gender", "age", "region")
    assert found.dimensions == ()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ('["gendr"]', "line 8: groups.attributes[1]: unknown dimension `gendr`, did you mean `gender`?"),
        ('["age", "age"]', "line 8: groups.attributes[2]: `age` is in the list twice."),
        ('["name"]', "line 8: groups.attributes[1]: unknown dimension `name`"),
        ('["born"]', "line 8: groups.attributes[1]: unknown dimension `born`"),
    ],
)
def test_an_attribute_that_cannot_be_compared_is_told(tmp_path: Path, given: str, said: str) -> None:
    (found,) = faults(tmp_path, f"[groups]\nattributes = {given}\n" + OWN)
    assert found.startswith(said)
