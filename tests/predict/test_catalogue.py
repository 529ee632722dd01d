"""Every feature says what it is in both languages, and belongs to what a person can act on."""

from behoud.predict.catalogue import (
    CATALOGUE,
    FEATURES,
    Feature,
    feature_named,
    features_among,
    to_learn_from,
)
from behoud.words import LANGUAGES, Words


def test_every_feature_has_a_name_a_sentence_a_group_and_a_unit_in_every_language() -> None:
    ids = {
        name
        for feature in FEATURES
        for name in (feature.words, f"{feature.words}-about", feature.group_words, feature.unit_words)
    }
    assert [(language, name) for language in LANGUAGES for name in ids if not Words(language).has(name)] == []


def test_no_feature_stands_twice() -> None:
    assert len(CATALOGUE) == len(FEATURES)


def test_own_attributes_come_behind_the_catalogue_and_tell_their_unit() -> None:
    columns = ["own_number_employees", "rule_days_silent", "customer_plan", "as_of", "usage_7", "customer_id"]
    assert features_among(columns) == ["usage_7", "customer_plan", "own_number_employees"]
    assert feature_named("own_number_employees") == Feature("own_number_employees", "kind", "number")
    assert feature_named("own_days_last_visit").unit == "days"
    assert feature_named("customer_plan").unit == "category"


def test_a_model_learns_from_the_mood_rather_than_from_single_answers() -> None:
    every = tuple(CATALOGUE)
    left_out = set(every) - set(to_learn_from(every))
    assert {code.split("_")[0] for code in left_out} == {"voice", "estimate"}
    assert {"mood_recent", "mood_lasting", "voice_unanswered_share"} <= set(to_learn_from(every))
    without = tuple(code for code in every if not code.startswith("mood"))
    assert to_learn_from(without) == without
