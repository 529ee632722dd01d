"""The ranking of a snapshot without dates as one reads it: always as what it is, unverified in time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from behoud.words import Words

ORDERS = ("likeness", "likeness_alone")


def ranked(card: Mapping[str, Any]) -> bool:
    """Whether the customers stand in the order of their likeness to who had left.

    >>> ranked({"order": "value"}), ranked({"order": "likeness"})
    (False, True)
    """
    return card["order"] in ORDERS


def order_sentence(card: Mapping[str, Any], words: Words) -> str:
    """What the order means, and that no later period has shown it right."""
    name = card["order"].replace("_", "-")
    return words.say(f"predict-order-{name}", basis=card["value_basis"])


def sentences(card: Mapping[str, Any], words: Words) -> list[str]:
    """How well the likeness tells who had left, or why it is withheld; nothing of data with dates."""
    found = card.get("likeness")
    if not found:
        return []
    if not found["given"]:
        return [words.say(found["withheld"]["code"], **found["withheld"]["facts"])]
    shares = {end: words.percent(found[f"auc{end}"], 0) for end in ("", "_low", "_high")}
    facts = {"auc": shares[""], "low": shares["_low"], "high": shares["_high"]}
    counts = {name: found[name] for name in ("customers", "departures")}
    return [words.say("snapshot-judged", **counts, **facts)]


def of_customer(row: Mapping[str, Any], words: Words) -> list[str]:
    """The likeness of one customer, from a row of the table `scores`."""
    if row["likeness"] is None:
        return []
    return [words.say("snapshot-customer-likeness", share=words.percent(row["likeness"], 0))]
