"""What loyalty comes to, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from behoud.predict.loyalty.components import PARTS
from behoud.words import Words

Row = Mapping[str, Any]


def of_customer(score: Row, words: Words, without_say: Sequence[str] = ()) -> list[str]:
    """The score of one customer and its parts; a part of which nothing is known is said to be so.

    `score` has loyalty and the parts, None where unknown; `without_say` are the parts that are in
    nobody's score.
    """
    if score["loyalty"] is None:
        return []
    lines = [words.say("loyalty-of-customer", score=words.number(score["loyalty"]))]
    for part in PARTS:
        name = words.say(f"loyalty-{part}")
        if part in without_say:
            lines.append(words.say("loyalty-part-no-say", part=name.capitalize()))
        elif score[part] is None:
            lines.append(words.say("loyalty-part-unknown", part=name))
        else:
            lines.append(
                words.say("loyalty-part-of-customer", part=name.capitalize(), score=words.number(score[part]))
            )
    return lines
