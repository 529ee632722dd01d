"""Conditions as sentences, in both languages: what they are asked as, told as, and how they go on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from behoud.errors import BehoudError
from behoud.web.accounts.roles import Scope
from behoud.web.customers.columns import available
from behoud.web.customers.phrase import expression_of
from behoud.web.customers.readable import sentence_of
from behoud.web.customers.suggesting import suggestions
from behoud.web.reading.board import Asked
from behoud.web.reading.current import Current
from behoud.words import Words
from tests.web.test_customers import small

EVERYBODY = Asked(scope=Scope(None), status="")


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("team is Noord", "team = 'Team Noord'"),
        ("team is Team Noord en NPS ≤ 6", "team = 'Team Noord' and nps <= 6"),
        ("days to deadline within 60 days", "days_to_notice_deadline BETWEEN 0 AND 60"),
        ("uiterste opzegdatum binnen 60 dagen", "days_to_notice_deadline BETWEEN 0 AND 60"),
        ("omzet per jaar meer dan € 20.000", "yearly_amount > 20000"),
        ("revenue a year more than 20,000", "yearly_amount > 20000"),
        ("NPS is onbekend of open klachten minstens 1", "nps IS NULL or open_complaints >= 1"),
        ("sleutelklant is ja", "key_customer = true"),
        ("status is opgezegd, nog klant", "status = 'cancelled'"),
        ("account manager contains O'Brien", "account_manager ILIKE '%O''Brien%'"),
        ("nps <= 6 and not (team = 'Team Noord')", "nps <= 6 and not (team = 'Team Noord')"),
        ("worth > yearly_amount", "worth > yearly_amount"),
    ],
)
def test_a_sentence_is_asked_as_an_expression(said: str, asked: str, shown: Current) -> None:
    assert expression_of(said, shown, named=True) == asked
    shown.board.count(replace(EVERYBODY, where=asked))


def test_days_count_from_the_day_of_the_snapshot(shown: Current) -> None:
    asked = expression_of("laatste contact langer dan 90 dagen geleden", shown, named=True)
    found = shown.board.page(replace(EVERYBODY, where=asked, size=1000))
    days = {(shown.snapshot.as_of - row["last_contact_on"]).days for row in found.rows}
    assert min(days) > 90
    assert found.unknown == sum(row["last_contact_on"] is None for row in everybody(shown))


def everybody(shown: Current) -> list[dict[str, object]]:
    return list(shown.board.every(EVERYBODY))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    "expression",
    [
        "team = 'Team Noord' and nps <= 6",
        "days_to_notice_deadline BETWEEN 0 AND 30 or open_complaints >= 2",
        "last_contact_on < CAST('2026-08-03' AS DATE)",
        "segment IS NULL",
        "key_customer = true and region <> 'Utrecht'",
        "account_manager ILIKE '%de%'",
    ],
)
def test_an_expression_is_told_as_the_sentence_that_asks_it(
    expression: str, language: str, shown: Current
) -> None:
    said = sentence_of(expression, shown, Words(language), named=True)
    if "last_contact_on" in expression:
        assert (
            said
            == {"nl": "laatste contact vóór 3 aug 2026", "en": "last contact before 3 Aug 2026"}[language]
        )
    else:
        assert expression_of(said, shown, named=True) == expression


def test_what_is_no_simple_condition_is_not_told_as_one(shown: Current) -> None:
    for expression in ("lower(region) = 'utrecht'", "not (nps > 3)", "nps < open_complaints", "", "nps <"):
        assert sentence_of(expression, shown, Words("en"), named=True) == ""


def test_a_condition_goes_on_with_what_fits(shown: Current) -> None:
    english = Words("en")

    def on(text: str) -> list[str]:
        return suggestions(text, shown, english, named=True)

    assert on("reg") == ["region "]
    assert on("team is ")[:1] == [f"team is {shown.teams[0]}"]
    assert on(f"team is {shown.teams[0]}") == [f"team is {shown.teams[0]} and "]
    assert on("NPS at") == ["NPS at least", "NPS at most"]
    assert on("nobody knows this") == []


def test_who_sees_no_names_is_offered_none(shown: Current) -> None:
    offered = suggestions("", shown, Words("en"), named=False) + suggestions(
        "acc", shown, Words("en"), named=False
    )
    assert [one for one in offered if one.startswith("account manager")] == []
    asked = expression_of("account manager is Jan", shown, named=False)
    with pytest.raises(BehoudError):
        shown.board.count(replace(EVERYBODY, names=False, where=asked))


PIECES = [
    "team",
    "is",
    "'",
    '"',
    "nps",
    "<=",
    "6",
    "and",
    "en",
    "of",
    "not",
    "(",
    ")",
    "--",
    ";",
    "%",
    "$$",
    "binnen",
    "dagen",
    "within",
    "days",
    "CAST",
    "AS",
    "DATE",
    "ILIKE",
    "board",
    "select",
    "null",
    "\\",
    "0x",
    "1e9",
    "contains",
    "bevat",
    "60",
    "'Team",
    "case",
    "when",
    "then",
    "end",
    "||",
    ",",
    "[",
    "]",
    "{",
    "}",
    "::",
    "@",
    "#",
    "?",
    "/*",
    "*/",
]
HOSTILE = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join),
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HOSTILE)
@example("team is '; drop table board --")
@example("nps = 1e309")
@example("account manager contains %'%")
@example("last contact within 999999999999 days")
@example("name = '" + "x" * 1990)
def test_whatever_is_typed_is_answered_or_told(shown: Current, text: str) -> None:
    """No text breaks out, crashes or changes the board: it is counted, or refused in words."""
    asked = expression_of(text, shown, named=True)
    suggestions(text, shown, Words("nl"), named=True)
    before = shown.board.count(EVERYBODY).matched
    try:
        found = shown.board.count(replace(EVERYBODY, where=asked))
        sentence_of(asked, shown, Words("en"), named=True)
    except BehoudError:
        return
    finally:
        assert shown.board.count(EVERYBODY).matched == before
    assert 0 <= found.matched + found.unknown <= before


@settings(max_examples=100, deadline=None)
@given(HOSTILE)
def test_a_search_is_a_text_and_nothing_else(text: str) -> None:
    board = small()
    found = board.page(replace(EVERYBODY, search=text))
    names = [str(row["name"]).lower() for row in board.page(EVERYBODY).rows]
    expected = [n for n, k in zip(names, range(9), strict=False) if text.lower() in n]
    if not text.lower().startswith("k"):
        assert found.matched == len(expected)


def test_every_column_has_a_name_of_its_own_in_both_languages(shown: Current) -> None:
    own = set(shown.company.attributes.get("customers", {}))
    for words in (Words("nl"), Words("en")):
        columns = [one for one in available(shown, words, named=True) if not one.name.startswith("p_leave_")]
        ids = {one.name: f"web-field-{one.name.replace('_', '-')}" for one in columns}
        assert {name for name, code in ids.items() if not words.has(code)} - own == set()
        assert len({one.label for one in columns}) == len(columns)
