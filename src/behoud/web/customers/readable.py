"""An expression told as the sentence that one would write for it, where it is simple enough to be one."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlglot import exp

from behoud.errors import BehoudError
from behoud.expressions import parse
from behoud.web.customers.columns import CHANCE, Column, available, said
from behoud.web.reading.current import Current
from behoud.words import Words

WAYS: dict[type[exp.Expr], str] = {
    exp.EQ: "is",
    exp.NEQ: "not",
    exp.GTE: "at-least",
    exp.LTE: "at-most",
    exp.GT: "more",
    exp.LT: "less",
}


DAYS: dict[type[exp.Expr], str] = {exp.GT: "after", exp.LT: "before"}
"""Other words where days are compared."""


class NoSentence(Exception):
    """The expression says more than our sentences can."""


def sentence_of(text: str, shown: Current, words: Words, *, named: bool) -> str:
    """The condition as a sentence; empty where it is none, or where there is no condition."""
    if not text:
        return ""
    columns = available(shown, words, named=named)
    known = {(one.sort if one.name == CHANCE else one.name): one for one in columns}
    try:
        tree = parse(text, columns=shown.board.open_to(named)).tree
        return told(tree, known, words, shown.company.currency)
    except (NoSentence, BehoudError):
        return ""


def told(tree: exp.Expr, known: dict[str, Column], words: Words, currency: str) -> str:
    """A part of the condition; and binds as it does in the expression, so brackets are not needed."""
    for kind, code in ((exp.Or, "web-phrase-or"), (exp.And, "web-phrase-and")):
        if isinstance(tree, kind):
            sides = (told(side, known, words, currency) for side in (tree.this, tree.expression))
            return f" {first(words, code)} ".join(sides)
    if isinstance(tree, exp.Between):
        return within(tree, known, words)
    if isinstance(tree, exp.Not | exp.Is):
        return whether_known(tree, known, words)
    return compared(tree, known, words, currency)


def whether_known(tree: exp.Expr, known: dict[str, Column], words: Words) -> str:
    code = "web-phrase-known" if isinstance(tree, exp.Not) else "web-phrase-not-known"
    about = tree.this if isinstance(tree, exp.Not) else tree
    if not isinstance(about, exp.Is) or not isinstance(about.expression, exp.Null):
        raise NoSentence
    return f"{subject(about.this, known).label} {first(words, code)}"


def compared(tree: exp.Expr, known: dict[str, Column], words: Words, currency: str) -> str:
    if type(tree) not in (*WAYS, exp.ILike):
        raise NoSentence
    about = subject(tree.this, known)
    if isinstance(tree, exp.ILike):
        return f"{about.label} {first(words, 'web-phrase-has')} {tree.expression.name.strip('%')}"
    ways = WAYS | DAYS if about.kind == "day" else WAYS
    value = said(plain_value(tree.expression, about), about.kind, words, currency)
    return f"{about.label} {first(words, 'web-phrase-' + ways[type(tree)])} {value}"


def within(tree: exp.Between, known: dict[str, Column], words: Words) -> str:
    about = subject(tree.this, known)
    low, high = tree.args["low"], tree.args["high"]
    if about.kind != "days" or low.name != "0" or not isinstance(high, exp.Literal):
        raise NoSentence
    return f"{about.label} {first(words, 'web-phrase-within').replace('#', high.name)}"


def subject(node: exp.Expr, known: dict[str, Column]) -> Column:
    if not isinstance(node, exp.Column) or node.name not in known:
        raise NoSentence
    return known[node.name]


def plain_value(node: exp.Expr, about: Column) -> Any:
    """The value that is compared with, as the board would hold it."""
    if isinstance(node, exp.Boolean):
        return bool(node.this)
    if isinstance(node, exp.Cast) and about.kind == "day" and isinstance(node.this, exp.Literal):
        return date.fromisoformat(node.this.name)
    if not isinstance(node, exp.Literal):
        raise NoSentence
    if node.is_string == about.figures:
        raise NoSentence
    return node.name if node.is_string else float(node.name)


def first(words: Words, code: str) -> str:
    """Of the words for one way to compare, the one that we use ourselves."""
    return words.say(code).split("|")[0].strip()
