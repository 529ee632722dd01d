"""A shape names every place in an answer that is not as it says."""

from tests.shapes import differences

SHAPE = {
    "name": "text",
    "left_on": "day or null",
    "team?": "text",
    "model or null": {"auc": "number"},
    "teams": ["text"],
}


def test_an_answer_of_the_shape_has_no_differences() -> None:
    full = {
        "name": "Anna",
        "left_on": "2025-12-31",
        "team": "Noord",
        "model": {"auc": 0.7},
        "teams": ["Noord"],
    }
    bare: dict[str, object] = {"name": "Bram", "left_on": None, "model": None, "teams": []}
    assert [*differences(SHAPE, full), *differences([SHAPE], [bare, full])] == []


def test_every_other_place_is_named() -> None:
    found = {"name": 3, "left_on": "31 dec", "model": {"auc": True, "f1": 0.3}, "teams": "Noord"}
    assert list(differences({**SHAPE, "n": "integer"}, found)) == [
        "$.name: 3 is no text",
        "$.left_on: '31 dec' is no day or null",
        "$.model.f1: is not documented",
        "$.model.auc: True is no number",
        "$.teams: 'Noord' is no list",
        "$.n: is absent",
    ]


def test_a_star_stands_for_any_key() -> None:
    assert list(differences({"*": "integer"}, {"read": 3, "added": "3"})) == ["$.added: '3' is no integer"]
