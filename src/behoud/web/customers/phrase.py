"""A condition as a sentence: "team is Noord and days to deadline within 60", in Dutch or in English.

Whatever is no such sentence is taken for an expression, and told as one where it is wrong.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

from behoud.predict.persona_told import persona_name
from behoud.web.customers.columns import CHANCE, WHY, available
from behoud.web.reading.board import STATUSES
from behoud.web.reading.current import Current
from behoud.words import LANGUAGES, Words

COMPARED = {
    "before": "<",
    "after": ">",
    "not-known": "IS NULL",
    "known": "IS NOT NULL",
    "within": "",
    "ago": "",
    "at-least": ">=",
    "at-most": "<=",
    "more": ">",
    "less": "<",
    "has": "ILIKE",
    "not": "<>",
    "is": "=",
}
"""Ways to compare, those first that begin with the words of another; their words are `web-phrase-…`."""
SIGNS = {
    "<>": "<>",
    "!=": "<>",
    ">=": ">=",
    "<=": "<=",
    "≥": ">=",
    "≤": "<=",
    "≠": "<>",
    "=": "=",
    ">": ">",
    "<": "<",
}
FIGURES = ("money", "number", "days", "percent", "chance")


@dataclass(frozen=True)
class Subject:
    """What a part of a sentence can be about; `values` are its words with what they stand for."""

    column: str
    kind: str
    words: tuple[str, ...]
    values: dict[str, str]


def expression_of(text: str, shown: Current, *, named: bool) -> str:
    """The expression that a condition says: translated where it is a sentence, else as it was written."""
    text = text.strip()
    if not text:
        return ""
    return translated(text, subjects(shown, named), shown.snapshot.as_of) or text


def translated(text: str, known: tuple[Subject, ...], as_of: Any) -> str:
    """The expression of a sentence; empty where one part of it is none."""
    joins = {word: sql for sql in ("and", "or") for word in alternatives(f"web-phrase-{sql}")}
    cut = re.split(rf"\s+({'|'.join(map(re.escape, joins))})\s+", text, flags=re.IGNORECASE)
    parts, at = [], 0
    while at < len(cut):
        # A value may hold the word that joins: "Zuid en Oost" is tried whole when its parts say nothing.
        for end in range(at, len(cut), 2):
            if said := part("".join(spaced(cut[at : end + 1])), known, as_of):
                parts += [said] if end + 1 >= len(cut) else [said, joins[cut[end + 1].lower()]]
                at = end + 2
                break
        else:
            return ""
    return " ".join(parts)


def spaced(pieces: list[str]) -> list[str]:
    return [piece if place % 2 == 0 else f" {piece} " for place, piece in enumerate(pieces)]


def part(text: str, known: tuple[Subject, ...], as_of: Any) -> str:
    """One comparison as SQL; empty where it is none."""
    folded = text.strip().lower()
    for subject in known:
        for word in subject.words:
            if folded.startswith(word) and not folded[len(word) : len(word) + 1].isalnum():
                rest = text.strip()[len(word) :].strip()
                if said := compared(subject, rest, as_of):
                    return said
    return ""


def compared(subject: Subject, rest: str, as_of: Any) -> str:
    """What follows the subject: a sign or a word, and a value."""
    name = f'"{subject.column}"' if not subject.column.isidentifier() else subject.column
    for sign, sql in SIGNS.items():
        if rest.startswith(sign):
            value = valued(subject, rest.removeprefix(sign).strip(), quoted=True)
            return f"{name} {sql} {value}" if value else ""
    for way, sql in COMPARED.items():
        for word in alternatives(f"web-phrase-{way}"):
            found = re.fullmatch(pattern(word), rest, flags=re.IGNORECASE)
            if found and (said := by_words(subject, name, way, sql, found, as_of)):
                return said
    return ""


def pattern(word: str) -> str:
    """The words of a comparison as a pattern: where they hold no # the value stands behind them."""
    if "#" in word:
        before, _, after = word.partition("#")
        return rf"{re.escape(before.strip())}\s*(?P<value>\d+)\s*{re.escape(after.strip())}"
    return rf"{re.escape(word)}(\s+(?P<value>.+))?"


def by_words(subject: Subject, name: str, way: str, sql: str, found: re.Match[str], as_of: Any) -> str:
    given = found["value"] or ""
    if way in ("known", "not-known"):
        return "" if given else f"{name} {sql}"
    if way in ("within", "ago"):
        return timed(subject, name, way, int(given), as_of)
    if way == "has":
        text = given.strip("'\"").replace("'", "''")
        return f"{name} ILIKE '%{text}%'" if subject.kind == "text" and text else ""
    value = valued(subject, given, quoted=False) if given else ""
    return f"{name} {sql} {value}" if value else ""


def timed(subject: Subject, name: str, way: str, days: int, as_of: Any) -> str:
    """Within so many days, or longer ago; days to go count from the day of the snapshot."""
    if subject.kind == "days":
        return f"{name} BETWEEN 0 AND {days}" if way == "within" else ""
    if subject.kind != "day" or days > 40_000:
        return ""
    if way == "ago":
        return f"{name} < CAST('{as_of - timedelta(days=days)}' AS DATE)"
    until = as_of + timedelta(days=days)
    return f"{name} BETWEEN CAST('{as_of}' AS DATE) AND CAST('{until}' AS DATE)"


def valued(subject: Subject, given: str, *, quoted: bool) -> str:
    """A value as SQL; empty where the subject has none like it. After a sign a text needs its quotes."""
    folded = given.strip("'\"").lower()
    if subject.kind in FIGURES:
        return figure(given, share=subject.kind in ("percent", "chance"))
    if subject.kind == "day":
        return f"CAST('{folded}' AS DATE)" if re.fullmatch(r"\d{4}-\d{2}-\d{2}", folded) else ""
    return subject.values.get(folded) or worded(subject, given, folded, quoted=quoted)


def worded(subject: Subject, given: str, folded: str, *, quoted: bool) -> str:
    """A text that is no value as it stands: the one value that holds it as a word, else itself."""
    if subject.kind == "flag" or not folded:
        return ""
    in_quotes = len(given) > 2 and given[0] == given[-1] == "'"
    if quoted and not in_quotes:
        return ""
    alike = [sql for word, sql in subject.values.items() if folded in word.split()]
    if len(alike) == 1 and not in_quotes:
        return alike[0]
    return "'" + (given[1:-1] if in_quotes else given.replace("'", "''")) + "'"


def figure(given: str, *, share: bool) -> str:
    """A figure as it is written in either language: 20.000, 20,000, 2,5 or 30 %.

    >>> figure("20.000", share=False), figure("2,5", share=False), figure("30 %", share=True)
    ('20000', '2.5', '0.3')
    """
    text = given.strip().strip("€$£").replace(" ", "").replace("\N{NO-BREAK SPACE}", "")
    percent = text.endswith("%")
    text = text.rstrip("%")
    text = re.sub(r"[.,](?=\d{3}(\D|$))", "", text).replace(",", ".")
    try:
        value = Decimal(text)
    except InvalidOperation:
        return ""
    if not value.is_finite():
        return ""
    return f"{(value / 100 if percent and share else value).normalize():f}"


@lru_cache(maxsize=64)
def alternatives(code: str) -> tuple[str, ...]:
    """The words of both languages for one thing, the longest first; they stand with | between them."""
    found = {word.strip().lower() for one in LANGUAGES for word in Words(one).say(code).split("|")}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def subjects(shown: Current, named: bool) -> tuple[Subject, ...]:
    """Everything that a sentence on this snapshot can be about; the longest names first."""
    held: dict[bool, tuple[Subject, ...]] = vars(shown).setdefault("subjects", {})
    if named not in held:
        held[named] = tuple(sorted(made(shown, named), key=lambda one: -max(map(len, one.words))))
    return held[named]


def made(shown: Current, named: bool) -> list[Subject]:
    both = [available(shown, Words(language), named=named) for language in LANGUAGES]
    found = []
    for columns in zip(*both, strict=True):
        one = columns[0]
        if one.name != WHY:
            names = {column.label.lower() for column in columns} | {one.name}
            longest = tuple(sorted(names, key=lambda word: (-len(word), word)))
            column = one.sort if one.name == CHANCE else one.name
            found.append(Subject(column, one.kind, longest, values_of(shown, one.name, one.kind)))
    return found


def values_of(shown: Current, name: str, kind: str) -> dict[str, str]:
    """The words for the values of a column, each with its SQL."""
    found: dict[str, str] = {}
    for words in map(Words, LANGUAGES):
        if kind == "flag":
            found |= {words.say("features-yes"): "true", words.say("features-no"): "false"}
        elif kind == "status":
            found |= {words.say(f"web-status-{one}"): f"'{one}'" for one in STATUSES}
        elif kind == "persona":
            found |= {persona_name(one, words): f"'{one}'" for one in shown.board.values("persona")}
    if kind == "text" and name in shown.board.columns:
        found |= {one: quoted(one) for one in shown.board.few(name)}
    return {word.lower(): sql for word, sql in found.items()}


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
