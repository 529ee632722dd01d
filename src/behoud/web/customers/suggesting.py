"""How a condition can go on: the names, comparisons and values that fit what was typed so far."""

from __future__ import annotations

import re
from collections.abc import Iterable

from behoud.predict.persona_told import persona_name
from behoud.web.customers.columns import WHY, Column, available
from behoud.web.customers.phrase import FIGURES, alternatives
from behoud.web.customers.readable import first
from behoud.web.reading.board import STATUSES
from behoud.web.reading.current import Current
from behoud.words import Words

MOST = 12
FOR_KIND = {
    **dict.fromkeys(FIGURES, ("at-least", "at-most", "is", "not-known", "known")),
    "days": ("within", "at-least", "at-most", "not-known"),
    "day": ("within", "ago", "not-known", "known"),
    "text": ("is", "not", "has", "not-known", "known"),
}
CHOICE = ("is", "not", "not-known", "known")


def suggestions(text: str, shown: Current, words: Words, *, named: bool) -> list[str]:
    """Whole conditions that begin with `text`, a step further; at most twelve."""
    before, tail = split(text)
    known = [one for one in available(shown, words, named=named) if one.name != WHY]
    found = [before + one for one in continued(tail, known, shown, words)]
    return [one for one in found if one.lower() != text.lower()][:MOST]


def split(text: str) -> tuple[str, str]:
    """What stands fast, and the part that is being typed.

    >>> split("team is Noord and NPS at"), split("tea")
    (('team is Noord and ', 'NPS at'), ('', 'tea'))
    """
    joins = "|".join(re.escape(word) for code in ("and", "or") for word in alternatives(f"web-phrase-{code}"))
    cut = list(re.finditer(rf"\s(?:{joins})\s+", text, flags=re.IGNORECASE))
    end = cut[-1].end() if cut else 0
    return text[:end], text[end:]


def continued(tail: str, known: list[Column], shown: Current, words: Words) -> Iterable[str]:
    """Names while none is complete, then comparisons, then values, then what joins the next part."""
    folded = tail.lower()
    about = [one for one in known if folded.startswith(one.label.lower() + " ")]
    if not about:
        return [f"{one.label} " for one in known if one.label.lower().startswith(folded.strip())]
    one = max(about, key=lambda column: len(column.label))
    rest = tail[len(one.label) :].strip()
    ways = [first(words, f"web-phrase-{way}") for way in FOR_KIND.get(one.kind, CHOICE)]
    for way in ways:
        begun = way.partition("#")[0].strip()
        if rest.lower().startswith(begun.lower()) and "#" not in way:
            return valued(f"{one.label} {way}", rest[len(begun) :].strip(), one, shown, words)
    fitting = [way for way in ways if way.lower().startswith(rest.lower())]
    return [f"{one.label} {way.replace('#', '30')}" for way in fitting]


def valued(begun: str, typed: str, one: Column, shown: Current, words: Words) -> Iterable[str]:
    """The values that a column has and that begin as typed; how to go on once a value stands there."""
    values = values_of(one, shown, words)
    if typed and (not values or typed.lower() in {value.lower() for value in values}):
        return [f"{begun} {typed} {first(words, 'web-phrase-and')} "]
    return [f"{begun} {value}" for value in values if value.lower().startswith(typed.lower())]


def values_of(one: Column, shown: Current, words: Words) -> list[str]:
    if one.kind == "status":
        return [words.say(f"web-status-{status}") for status in STATUSES]
    if one.kind == "persona":
        return [persona_name(name, words) for name in shown.board.values("persona")]
    if one.kind == "flag":
        return [words.say("features-yes"), words.say("features-no")]
    return list(shown.board.few(one.name)) if one.kind == "text" else []
