"""A fault is said, whatever its sentence lacks."""

import pytest

from behoud.errors import BehoudError
from behoud.words import Words, in_words


def test_a_fault_whose_sentence_asks_for_more_is_said_as_it_was_raised() -> None:
    error = BehoudError("k.csv holds no rows.", code="sources-no-rows", facts={"place": "k.csv"})
    assert in_words(error, Words("nl")) == "k.csv holds no rows."


def test_a_sentence_is_strict_about_its_facts() -> None:
    with pytest.raises(KeyError, match="sources-no-rows"):
        Words("nl").say("sources-no-rows", place="k.csv")


def test_control_characters_are_visible_in_a_sentence() -> None:
    said = Words("en").say("sources-no-rows", file="k\x1b[2J\0.csv")
    assert said == "k␛[2J␀.csv holds no rows, only the names of its columns."
