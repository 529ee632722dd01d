"""What customers are expected to bring in, as one reads it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from behoud.words import Words

Row = Mapping[str, Any]
EXPECTED = ("purchases_ahead", "past_year")
"""Sources of a value that have to be told, as no contract and no column of the company states it."""


def source_sentences(card: Row, words: Words) -> list[str]:
    """Where the value of a year comes from, where it is not simply what was agreed."""
    source = card.get("value_from")
    if source not in EXPECTED:
        return []
    return [words.say(f"value-from-{source.replace('_', '-')}", basis=card["value_basis"])]


def of_customer(row: Row, words: Words, currency: str) -> list[str]:
    """What one customer is expected to bring in, from a row of the table `scores`."""
    return [
        words.say(f"value-customer-{column.replace('_', '-')}", value=words.money(row[column], currency))
        for column in ("expected_margin", "lifetime_value")
        if row[column] is not None
    ]


def backtest_sentences(rows: Iterable[Row], words: Words, currency: str) -> list[str]:
    """What customers without a contract were expected to bring in at earlier dates, and did."""
    names = ("expected", "brought_in", "before")
    return [
        words.say(
            "value-replayed",
            day=words.date(row["as_of"]),
            days=row["days"],
            **{name: words.short_money(row[name], currency) for name in names},
        )
        for row in rows
    ]
