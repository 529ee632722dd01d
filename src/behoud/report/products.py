"""Owners of a product beside customers like them without it: the columns and cells of every such table."""

from __future__ import annotations

from behoud.measure.ownership import Ownership, ProductChurn
from behoud.report.figures import points_text, range_text, share_text
from behoud.words import Words

COLUMNS = (
    "product",
    "owners",
    "owners-churn",
    "others-churn",
    "difference",
    "adjusted",
    "interval",
    "verdict",
)


def tested(owned: Ownership) -> tuple[ProductChurn, ...]:
    """The products of which could be tested whether they bind, in their order."""
    return tuple(one for one in owned.products if one.binds is not None)


def cells(words: Words, one: ProductChurn) -> tuple[str, ...]:
    """A product under `COLUMNS`."""
    verdict = "binds" if one.binds else "loosens" if one.loosens else "none"
    return (
        one.product,
        words.number(one.owners.customers),
        share_text(words, one.owners.share),
        share_text(words, one.others.share),
        points_text(words, one.difference),
        points_text(words, one.adjusted),
        range_text(points_text(words, one.adjusted_low), points_text(words, one.adjusted_high)),
        words.say(f"usage-verdict-{verdict}"),
    )


def told(words: Words, owned: Ownership, shown: int) -> str:
    """How many products are shown, of how many that could be tested, of how many there are."""
    return words.say(
        "usage-products-shown", shown=shown, total=len(owned.products), tested=len(tested(owned))
    )
