"""What loyalty comes to, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from behoud.predict.loyalty.components import PARTS
from behoud.words import Words

Row = Mapping[str, Any]


def verdict(evaluation: Sequence[Row], by_value: Sequence[Row], words: Words) -> list[str]:
    """What the tables loyalty_evaluation and loyalty_value come to; nothing where they are empty."""
    return [*beside_nps(evaluation, words), *in_euros(by_value, words)]


def beside_nps(evaluation: Sequence[Row], words: Words) -> list[str]:
    """Whether loyalty told more than the recommendation score alone, among those who gave one."""
    rows = [row for row in evaluation if row["test_on"] is None and row["among"] == "nps"]
    if not rows or rows[0]["difference_low"] is None:
        return []
    row = rows[0]
    names = {"auc": "auc", "nps": "auc_nps", "difference": "difference"}
    names |= {"low": "difference_low", "high": "difference_high"}
    facts = {fact: words.number(row[column], 2) for fact, column in names.items()}
    if row["difference_low"] > 0:
        return [words.say("loyalty-better", **facts)]
    return [words.say("loyalty-worse" if row["difference_high"] < 0 else "loyalty-no-better", **facts)]


def in_euros(by_value: Sequence[Row], words: Words) -> list[str]:
    """What part of the value stayed, of the most and the least loyal fifth."""
    shares = {row["fifth"]: row["retained_share"] for row in by_value if row["test_on"] is None}
    if len(shares) < 2 or shares[min(shares)] is None or shares[max(shares)] is None:
        return []
    facts = {"high": words.percent(shares[max(shares)], 0), "low": words.percent(shares[min(shares)], 0)}
    return [words.say("loyalty-value", **facts)]


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
