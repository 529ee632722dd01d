"""The first rule that holds makes the persona, says why, and what is not known is not guessed."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from behoud.company import Company, CompanyFileError, load
from behoud.expressions import parse
from behoud.predict.conditions import conditions, worded
from behoud.predict.persona import DEFAULT, Rule, Rules, counted, lacking, personas, rules_of
from behoud.predict.persona_told import of_customer
from behoud.words import Words

HEAD = '[company]\nname = "Zuid"\ncurrency = "EUR"\n\n[churn]\nkind = "contract"\n'
FEATURES = (
    "voice_nps",
    "voice_nps_days",
    "contact_complaints_open",
    "team",
    "contract_auto",
    "customer_plan",
)
ROWS = pd.DataFrame(
    {
        "customer_id": ["Ada", "Bas", "Cor", "Dina", "Eva"],
        "voice_nps": [10.0, 4.0, None, 8.0, None],
        "voice_nps_days": [20.0, 30.0, None, 900.0, None],
        "contact_complaints_open": [0.0, 1.0, 3.0, 0.0, 0.0],
        "team": ["noord", "zuid", "", "noord", "zuid"],
        "contract_auto": [1.0, 0.0, 1.0, 1.0, 0.0],
        "customer_plan": ["goud", "brons", "brons", "", "goud"],
        "loyalty": [88.0, 12.0, 31.0, 55.0, 49.0],
        "value": [1200.0, 300.0, None, 90.0, 10.0],
    }
)


def company(folder: Path, rules: str | None) -> Company:
    text = HEAD + (f"[personas]\n{rules}\n" if rules is not None else "")
    (folder / "behoud.toml").write_text(text, encoding="utf-8")
    return load(folder)


def made(folder: Path, rules: str) -> pa.Table:
    return personas(ROWS, rules_of(company(folder, rules), FEATURES, (30, 90)))


def named(found: pa.Table) -> dict[str, str | None]:
    return dict(zip(found["customer_id"].to_pylist(), found["persona"].to_pylist(), strict=True))


def ready(**texts: str) -> Rules:
    found = [(name, parse(text, columns=ROWS.columns)) for name, text in texts.items()]
    return Rules(tuple(Rule(name, rule, tuple(conditions(rule))) for name, rule in found), own=True)


def test_the_first_rule_that_holds_counts_and_order_decides(tmp_path: Path) -> None:
    fan, member = 'fan = "nps >= 9"', 'lid = "loyalty > 50"'
    assert named(made(tmp_path, f"{fan}\n{member}")) == {
        "Ada": "fan", "Bas": None, "Cor": None, "Dina": "lid", "Eva": None,
    }  # fmt: skip
    assert named(made(tmp_path, f"{member}\n{fan}"))["Ada"] == "lid"


@given(st.permutations(["voice_nps >= 8", "loyalty > 30", "contact_complaints_open >= 1", "team = 'noord'"]))
def test_whatever_the_order_the_persona_is_the_first_that_is_true(texts: list[str]) -> None:
    found = personas(ROWS, ready(**{text: text for text in texts}))
    holds = {
        "voice_nps >= 8": {"Ada", "Dina"},
        "loyalty > 30": {"Ada", "Cor", "Dina", "Eva"},
        "contact_complaints_open >= 1": {"Bas", "Cor"},
        "team = 'noord'": {"Ada", "Dina"},
    }
    expected = {name: next((t for t in texts if name in holds[t]), None) for name in ROWS.customer_id}
    assert named(found) == expected


def test_what_is_not_known_makes_no_persona_and_is_counted(tmp_path: Path) -> None:
    rules = rules_of(company(tmp_path, 'fan = "nps >= 9"\nboos = "nps <= 6"'), FEATURES)
    found = personas(ROWS, rules)
    undecided = dict(zip(ROWS.customer_id, found["undecided"].to_pylist(), strict=True))
    assert undecided == {"Ada": [], "Bas": [], "Cor": ["fan", "boos"], "Dina": [], "Eva": ["fan", "boos"]}
    assert counted(found, rules, ()) == {
        "own_rules": True,
        "rules": {"fan": "nps >= 9", "boos": "nps <= 6"},
        "customers": {"fan": 1, "boos": 1},
        "none": 1,
        "unknown": 2,
        "nothing_known_of": [],
    }


def test_a_rule_before_the_one_that_held_may_be_undecided(tmp_path: Path) -> None:
    found = made(tmp_path, 'fan = "nps >= 9"\nklager = "contact_complaints_open >= 2"')
    cor = found.to_pylist()[2]
    assert (cor["persona"], cor["undecided"]) == ("klager", ["fan"])


def test_the_conditions_that_held_are_given_with_the_figures(tmp_path: Path) -> None:
    found = made(tmp_path, 'boos = "(nps <= 6 and nps_days <= 365) or contact_complaints_open >= 2"')
    bas, cor = found.to_pylist()[1:3]
    assert [(f["condition"], f["code"], f["value"]) for f in bas["because"]] == [
        ("nps <= 6", "nps", 4.0),
        ("nps_days <= 365", "nps_days", 30.0),
    ]
    assert [(f["condition"], f["value"]) for f in cor["because"]] == [("contact_complaints_open >= 2", 3.0)]
    assert found.to_pylist()[0]["because"] == []


def test_one_side_of_an_or_counts_only_as_a_whole(tmp_path: Path) -> None:
    found = made(tmp_path, "x = \"(team = 'noord' and nps < 5) or loyalty > 50\"")
    ada = found.to_pylist()[0]
    assert [f["condition"] for f in ada["because"]] == ["loyalty > 50"]


@pytest.mark.parametrize(
    ("rule", "english", "dutch"),
    [
        ("nps >= 9", "Last recommendation score: 10 (at least 9)", "Laatste aanbevelingscijfer: 10 (minstens 9)"),
        ("9 <= nps", "Last recommendation score: 10 (at least 9)", "Laatste aanbevelingscijfer: 10 (minstens 9)"),
        ("value > 1000", "Value of a year: €1,200 (more than €1,000)", "Waarde per jaar: € 1.200 (meer dan € 1.000)"),
        ("loyalty < 90", "Loyalty score: 88 (less than 90)", "Loyaliteitsscore: 88 (minder dan 90)"),
        ("team <> 'zuid'", "Account team: noord (not zuid)", "Klantteam: noord (niet zuid)"),
        ("customer_plan = 'goud'", "plan: goud", "plan: goud"),
        ("plan = 'goud'", "plan: goud", "plan: goud"),
        ("contract_auto = 1", "Renews by itself: yes", "Stilzwijgende verlenging: ja"),
        ("grade is null", "Last grade: not known", "Laatste rapportcijfer: niet bekend"),
        ("nps_days between 1 and 90",
         "nps_days BETWEEN 1 AND 90 (Days since the last recommendation score: 20 days)",
         "nps_days BETWEEN 1 AND 90 (Dagen sinds het laatste aanbevelingscijfer: 20 dagen)"),
        ("nps > contact_complaints_open",
         "nps > contact_complaints_open (Last recommendation score: 10; Open complaints: 0)",
         "nps > contact_complaints_open (Laatste aanbevelingscijfer: 10; Openstaande klachten: 0)"),
    ],
)  # fmt: skip
def test_a_condition_reads_as_a_sentence(tmp_path: Path, rule: str, english: str, dutch: str) -> None:
    because = made(tmp_path, f'x = "{rule}"').to_pylist()[0]["because"]
    assert worded(because, Words("en"), "EUR") == [english]
    assert worded(because, Words("nl"), "EUR") == [dutch]


def test_a_persona_is_told_with_why_and_without_one_why_not(tmp_path: Path) -> None:
    words = Words("nl")
    rows = made(tmp_path, 'ambassador = "nps >= 9"\nfan = "nps >= 8 and nps_days < 99"').to_pylist()
    assert of_customer(rows[0], words, "EUR") == (
        "Persona: ambassadeur. Laatste aanbevelingscijfer: 10 (minstens 9)."
    )
    assert of_customer(rows[1], words, "EUR") == "Geen persona: geen van de regels gaat op."
    assert of_customer(rows[2], words, "EUR") == (
        "Geen persona: er is te weinig bekend om het te zeggen (ambassadeur, fan)."
    )


def faults(folder: Path, rules: str) -> list[str]:
    with pytest.raises(CompanyFileError) as error:
        rules_of(company(folder, rules), FEATURES, (30, 90))
    return [str(fault.error()) for fault in error.value.faults]


def test_an_unknown_column_is_told_with_its_line_and_what_may_be_meant(tmp_path: Path) -> None:
    assert faults(tmp_path, 'fan = "nps >= 9"\nweg = "loyaltie < 20"\nx = "p_leave_60 > 0.5"') == [
        "line 9: personas.weg: unknown column `loyaltie`, did you mean `loyalty`?",
        "line 10: personas.x: unknown column `p_leave_60`, did you mean `p_leave_30`?",
    ]


def test_a_rule_that_is_no_condition_or_compares_unlike_things_is_told(tmp_path: Path) -> None:
    first, second = faults(tmp_path, 'a = "nps + 1"\nb = "team > 3"')
    assert first == (
        "line 8: personas.a: the rule `nps + 1` is no condition; it must be true or false, such as `nps >= 9`."
    )
    assert second.startswith("line 9: personas.b: the rule `team > 3` compares what cannot be compared: ")


def test_a_feature_that_nobody_has_is_known_and_said_to_be_empty(tmp_path: Path) -> None:
    rules = rules_of(company(tmp_path, 'x = "grade >= 8 or p_leave_90 > 0.5"'), FEATURES, (90,))
    found = personas(ROWS, rules)
    assert set(found["persona"].to_pylist()) == {None}
    assert counted(found, rules, ("grade",))["nothing_known_of"] == ["grade"]
    assert counted(found, rules, ("grade",))["unknown"] == len(ROWS)


def test_what_nobody_has_a_value_of_is_named_whichever_table_would_have_it(tmp_path: Path) -> None:
    text = "grade >= 8 or p_leave_90 > 0.5 or nps > 9 or team = 'noord'"
    rules = rules_of(company(tmp_path, f'x = "{text}"'), FEATURES, (90,))
    chances = pa.table({"p_leave_90": pa.array([None, 0.5], pa.float64())})
    features = pa.table({"voice_nps": pa.array([None, 9.0]), "team": ["", ""]})
    assert lacking(rules, [chances, features]) == ("grade", "team")


def test_without_rules_of_its_own_a_company_has_ours_and_with_an_empty_table_none(tmp_path: Path) -> None:
    ours = rules_of(company(tmp_path, None), FEATURES)
    assert ([rule.name for rule in ours.rules], ours.own) == (list(DEFAULT), False)
    assert named(personas(ROWS, ours)) == {
        "Ada": "ambassador", "Bas": "runaway", "Cor": "runaway", "Dina": "passive", "Eva": None,
    }  # fmt: skip
    none = personas(ROWS, rules_of(company(tmp_path, ""), FEATURES))
    assert none["persona"].null_count == len(ROWS)
    assert none["undecided"].to_pylist() == [[]] * len(ROWS)


def test_personas_of_nobody_are_a_table_without_rows(tmp_path: Path) -> None:
    found = personas(ROWS.iloc[:0], rules_of(company(tmp_path, None), FEATURES))
    assert (found.num_rows, found.column_names) == (0, ["customer_id", "persona", "undecided", "because"])


def test_every_default_persona_has_a_name_in_both_languages() -> None:
    for language in ("en", "nl"):
        assert all(Words(language).say(f"persona-name-{name}") for name in DEFAULT)
