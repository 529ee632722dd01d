"""What not to raise in a call, one rule at a time."""

from behoud.web.calls.avoid import Situation, not_to_raise


def test_the_rules_of_what_not_to_raise() -> None:
    nothing = dict.fromkeys(Situation.__dataclass_fields__, False)
    assert not_to_raise(Situation(**nothing)) == []
    told = {name: not_to_raise(Situation(**{**nothing, name: True})) for name in nothing}
    assert told == {
        "complaint": ["price"],
        "disruption": ["price"],
        "unpaid": ["payment"],
        "cancelled": ["indexation"],
        "refused": ["offer"],
        "alternative": ["alternative"],
        "objected": ["contact"],
        "answered": ["survey"],
    }
