"""A rule taken apart: the conditions that make it hold, and how a person reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlglot import exp

from behoud.expressions import Expression, parse
from behoud.predict.catalogue import CATALOGUE, SURVEYS, feature_named, own_attribute
from behoud.words import Words

SHORT = {
    **{metric: f"voice_{metric}" for metric in SURVEYS},
    **{f"{metric}_days": f"voice_{metric}_days" for metric in SURVEYS},
    "days_to_contract_end": "contract_days_to_end",
    "days_to_notice_deadline": "contract_days_to_deadline",
}
"""Names that a rule may use for a feature, beside its code."""

SCORES = {
    "loyalty": "score",
    "attitude": "score",
    "behaviour": "score",
    "ties": "score",
    "value": "money",
    "value_at_risk": "money",
}
"""What a rule may ask for beside features, with the unit."""

CHANCE = "p_leave_"

COMPARED: dict[type[exp.Expr], str] = {
    exp.GTE: "at-least",
    exp.GT: "above",
    exp.LTE: "at-most",
    exp.LT: "below",
    exp.EQ: "is",
    exp.NEQ: "is-not",
}


@dataclass(frozen=True)
class Condition:
    """One condition of a rule: what it says, which columns it looks at, and whether it counted.

    It counted where it is true and all that it stands in is: of `a or b` only the side that held.
    """

    text: str
    columns: tuple[str, ...]
    counted: Expression


def conditions(rule: Expression) -> list[Condition]:
    """The conditions that a rule joins by and and or, in its order.

    >>> rule = parse("nps >= 9 and (usage > 3 or tenure > 365)", columns=["nps", "usage", "tenure"])
    >>> [condition.text for condition in conditions(rule)]
    ['nps >= 9', 'usage > 3', 'tenure > 365']
    """
    return [condition(leaf, within) for leaf, within in leaves(rule.tree, ())]


def leaves(tree: exp.Expr, within: tuple[exp.Expr, ...]) -> Iterator[tuple[exp.Expr, tuple[exp.Expr, ...]]]:
    """Each condition with what must be true beside it: the `and`s that are one side of an `or`."""
    tree = bare(tree)
    if not isinstance(tree, (exp.And, exp.Or)):
        yield tree, within
        return
    for side in (bare(tree.this), bare(tree.expression)):
        alternative = isinstance(tree, exp.Or) and isinstance(side, exp.And)
        yield from leaves(side, (*within, side) if alternative else within)


def bare(tree: exp.Expr) -> exp.Expr:
    """Without the brackets around it."""
    while isinstance(tree, exp.Paren):
        tree = tree.this
    return tree


def condition(leaf: exp.Expr, within: Sequence[exp.Expr]) -> Condition:
    columns = tuple(dict.fromkeys(column.name for column in leaf.find_all(exp.Column, bfs=False)))
    met = exp.and_(*(part.copy() for part in (*within, leaf)), copy=False)
    return Condition(plain(leaf), columns, Expression(plain(leaf), columns, met))


def plain(tree: exp.Expr) -> str:
    """A condition as one would write it, names without quotes."""
    unquoted = tree.copy()
    for identifier in unquoted.find_all(exp.Identifier):
        identifier.set("quoted", False)
    return str(unquoted.sql("duckdb", comments=False))


def worded(found: Sequence[dict[str, Any]], words: Words, currency: str) -> list[str]:
    """The conditions of a customer as sentences: `found` has condition, code, value and text per figure."""
    grouped = [list(of) for _, of in groupby(found, key=lambda figure: figure["condition"])]
    return [sentence(figures, words, currency) for figures in grouped]


def sentence(figures: Sequence[dict[str, Any]], words: Words, currency: str) -> str:
    """One condition: what it looks at, the customer's figure, and what was asked."""
    tree, first = parse(figures[0]["condition"]).tree, figures[0]
    told = {"name": named(first["code"], words), "value": told_figure(first, words, currency)}
    if len(figures) == 1 and isinstance(tree, tuple(COMPARED)) and (literal := bound(tree)) is not None:
        if feature_named(first["code"]).unit == "flag" and first["code"] in CATALOGUE:
            return words.say("persona-figure", **told)
        asked = told_bound(first["code"], literal, words, currency)
        return words.say(f"persona-{comparison(tree)}", bound=asked, **told)
    if isinstance(tree, exp.Is) or (isinstance(tree, exp.Not) and isinstance(tree.this, exp.Is)):
        return words.say("persona-figure", **told)
    each = [f"{named(f['code'], words)}: {told_figure(f, words, currency)}" for f in figures]
    return words.say("persona-other", condition=figures[0]["condition"], figures="; ".join(each))


def bound(tree: exp.Expr) -> str | float | None:
    """What a column is compared with; None where it is not one fixed value."""
    sides = [tree.this, tree.expression]
    column = [side for side in sides if isinstance(side, exp.Column)]
    other = [side for side in sides if not isinstance(side, exp.Column)]
    if len(column) != 1:
        return None
    value, sign = other[0], 1.0
    if isinstance(value, exp.Neg):
        value, sign = value.this, -1.0
    if not isinstance(value, exp.Literal):
        return None
    return str(value.this) if value.is_string else sign * float(value.this)


TURNED = {"at-least": "at-most", "at-most": "at-least", "above": "below", "below": "above"}


def comparison(tree: exp.Expr) -> str:
    """How the column is compared; `9 <= nps` reads as `nps >= 9`."""
    found = COMPARED[type(tree)]
    return found if isinstance(tree.this, exp.Column) else TURNED.get(found, found)


def told_figure(found: dict[str, Any], words: Words, currency: str) -> str:
    if found["text"] is not None:
        return str(found["text"])
    if found["value"] is None:
        return words.say("persona-unknown")
    return in_unit(found["value"], unit(found["code"]), words, currency)


def told_bound(code: str, literal: str | float, words: Words, currency: str) -> str:
    return literal if isinstance(literal, str) else in_unit(literal, unit(code), words, currency)


def in_unit(value: float, unit: str, words: Words, currency: str) -> str:
    """A figure as one reads it.

    >>> in_unit(0.25, "share", Words("nl"), "EUR"), in_unit(7.5, "score", Words("nl"), "EUR")
    ('25 %', '7,5')
    """
    if unit == "flag":
        return words.say("features-yes" if value else "features-no")
    if unit == "days":
        return words.say("features-days", days=round(value))
    if unit == "money":
        return words.money(value, currency)
    if unit in ("share", "change"):
        return words.percent(value, 0)
    return words.number(value, 0 if float(value).is_integer() else 1)


def unit(code: str) -> str:
    if code.startswith(CHANCE):
        return "share"
    return SCORES.get(code) or str(feature_named(SHORT.get(code, code)).unit)


def named(code: str, words: Words) -> str:
    """What a column is called."""
    code = SHORT.get(code, code)
    if code in SCORES:
        return words.say(f"persona-column-{code.replace('_', '-')}")
    if code.startswith(CHANCE):
        return words.say("persona-column-p-leave", days=code.removeprefix(CHANCE))
    feature = feature_named(code)
    own = own_attribute(code)
    return words.say(feature.words) if code in CATALOGUE else (own or code).replace("_", " ")
