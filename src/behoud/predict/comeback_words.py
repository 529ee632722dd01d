"""The list of former customers as one reads it: heads, cells and the sentences below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from behoud.words import Words

NOTHING = "–"


def heads(card: Mapping[str, Any], words: Words) -> list[str]:
    """The heads of the columns, in the order of `cells`."""
    within = [words.say("predict-comeback-column-within", days=days) for days in horizons(card)]
    own = [words.say(f"predict-comeback-column-{name}") for name in ("left", "reason", "value")]
    last = [words.say(f"predict-comeback-column-{name}") for name in ("between", "expected")]
    first = [words.say("predict-column-rank"), words.say("predict-column-customer")]
    return [*first, *own, *within, *(last if card["expected_value_horizon"] else [])]


def cells(row: Mapping[str, Any], card: Mapping[str, Any], words: Words, currency: str) -> list[str]:
    """One former customer, from a row of the table `returns` as it is published."""
    chances = [words.percent(row[f"p_return_{days}"]) for days in horizons(card)]
    found = [
        str(row["rank"]),
        row["customer_id"],
        words.date(row["left_on"], "d MMM y"),
        words.say(f"reason-{row['reason']}"),
        amount(row["yearly_amount_lost"], words, currency),
        *chances,
    ]
    if card["expected_value_horizon"]:
        limits = {side: words.percent(row[side]) for side in ("low", "high")}
        found += [
            words.say("predict-comeback-between", **limits),
            amount(row["expected_value"], words, currency),
        ]
    return found


def sentences(card: Mapping[str, Any], words: Words) -> list[str]:
    """What the order means, what the chances rest on, and why one is withheld."""
    if not card["former_customers"]:
        return [words.say("predict-comeback-none")]
    horizon = card["expected_value_horizon"]
    order = (
        words.say("predict-comeback-order-expected", horizon=horizon)
        if horizon
        else words.say("predict-comeback-order-value")
    )
    resting = [
        words.say(
            f"predict-comeback-{card['given'][str(days)].replace('_', '-')}",
            horizon=days,
            returns=card["returns_learned_from"],
        )
        for days in horizons(card)
    ]
    return [order, *resting, *(words.say(one["code"], **one["facts"]) for one in card["withheld"])]


def horizons(card: Mapping[str, Any]) -> Sequence[int]:
    """The horizons of which a chance is given."""
    return [int(days) for days, kind in card["given"].items() if kind != "withheld"]


def amount(value: Any, words: Words, currency: str) -> str:
    return NOTHING if value is None else words.money(value, currency)
