"""What a persona is called, and why a customer is one, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from behoud.predict.conditions import worded
from behoud.words import Words


def persona_name(name: str, words: Words) -> str:
    """One of ours in the reader's language, the company's own as it wrote it; "" is no persona.

    >>> persona_name("runaway", Words("nl")), persona_name("VIP", Words("nl"))
    ('weglopper', 'VIP')
    """
    code = f"persona-name-{name}" if name else "persona-none"
    return words.say(code) if words.has(code) else name


def of_customer(row: Mapping[str, Any], words: Words, currency: str) -> str:
    """The persona of one customer with the conditions that made it one, or why it has none.

    `row` is one of the table personas: persona, undecided and because.
    """
    if row["persona"] is not None:
        because = "; ".join(worded(row["because"], words, currency))
        return words.say("persona-of-customer", persona=persona_name(row["persona"], words), because=because)
    if row["undecided"]:
        rules = ", ".join(persona_name(name, words) for name in row["undecided"])
        return words.say("persona-not-known", rules=rules)
    return words.say("persona-no-rule")


def moved_name(name: str | None, words: Words, *, start: bool) -> str:
    """A persona in a movement; None is who was no customer on that day: new at the start, gone at the end.

    >>> moved_name(None, Words("en"), start=True), moved_name(None, Words("en"), start=False)
    ('new', 'gone')
    """
    if name is None:
        return words.say("persona-new") if start else words.say("persona-gone")
    return persona_name(name, words)
