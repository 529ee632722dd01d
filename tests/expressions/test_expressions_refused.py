"""What an expression may not say: all of it is refused, with a sentence."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from behoud.errors import BehoudError
from behoud.expressions import parse
from behoud.words import Words
from tests.expressions.hostile import HOSTILE

COLUMNS = ("a", "b")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_refused_with_a_sentence_in_both_languages(text: str) -> None:
    with pytest.raises(BehoudError) as caught:
        parse(text, columns=COLUMNS)
    for language in ("nl", "en"):
        assert len(Words(language).say(caught.value.code, **caught.value.facts)) > 10


def test_the_list_is_long_enough() -> None:
    assert len(set(HOSTILE)) >= 150


def test_a_near_match_is_named_for_a_function() -> None:
    with pytest.raises(BehoudError, match=r"The function `lowr` is not allowed, did you mean `lower`\?"):
        parse("lowr(a)", columns=COLUMNS)


WORDS = [
    "a",
    "b",
    "1",
    "2.5",
    "'x'",
    "+",
    "-",
    "*",
    "/",
    "//",
    "%",
    "(",
    ")",
    ",",
    "=",
    "<>",
    "<",
    ">",
    "<=",
    ">=",
    "and",
    "or",
    "not",
    "in",
    "between",
    "is",
    "null",
    "like",
    "ilike",
    "case",
    "when",
    "then",
    "else",
    "end",
    "cast",
    "try_cast",
    "as",
    "varchar",
    "decimal",
    "date",
    "coalesce",
    "nullif",
    "concat",
    "||",
    "lower",
    "replace",
    "round",
    "date_trunc",
    "extract",
    "year",
    "from",
    "strptime",
    "'%d'",
    "select",
    "exists",
    "over",
    "distinct",
    "[",
    "]",
    "{",
    "}",
    ":",
    "::",
    ".",
    ";",
    "--",
    "/*",
    "*/",
    "$1",
    "?",
    "@",
    "->",
    ":=",
    "**",
    "^",
    "&",
    "|",
    "~",
    "!",
    "#",
    "interval",
    "array",
    "map",
    "struct",
    "unnest",
    "lambda",
    "filter",
    "within",
    "group",
    "order",
    "by",
    "limit",
]


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
@example("cast ( a as")
@example("a in ( )")
def test_no_mix_of_sql_words_raises_anything_else(text: str) -> None:
    refused_or_compiled(text)


@settings(max_examples=400, deadline=None)
@given(st.text(max_size=60))
def test_no_text_at_all_raises_anything_else(text: str) -> None:
    refused_or_compiled(text)


def refused_or_compiled(text: str) -> None:
    """A text is refused with one of our sentences, or means the same once compiled and read again."""
    try:
        expression = parse(text, columns=COLUMNS)
        compiled = expression.sql("duckdb")
    except BehoudError as error:
        refusal: BehoudError | None = error
    else:
        refusal = None
        assert set(expression.columns) <= set(COLUMNS)
        assert parse(compiled, columns=COLUMNS).sql("duckdb") == compiled
    assert refusal is None or refusal.code.startswith("expressions-")
