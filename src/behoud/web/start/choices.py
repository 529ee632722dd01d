"""The mapping of one source as a form: each column of the file with what it is taken for."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from behoud.schemas import TABLES, Type
from behoud.schemas import Column as Target
from behoud.sources.recognise.correct import Chosen, column_of, formats_of, meanings_of, reading_of
from behoud.sources.recognise.draft import Draft, Line
from behoud.sources.recognise.names import column_words, table_words, value_map
from behoud.sources.recognise.profile import Column
from behoud.words import Words

OWN = "own"
"""Kept beside what the table knows: an own column of customers."""

MOST_MEANINGS = 40


@dataclass(frozen=True)
class Option:
    """One item of a list to choose from."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class Choice:
    """One column of a file: what stands in it, and the lists to choose from."""

    place: int
    name: str
    examples: tuple[str, ...]
    targets: tuple[Option, ...]
    told: str
    formats: tuple[Option, ...]
    meanings: tuple[tuple[str, tuple[Option, ...]], ...]


def label_of_table(name: str, words: Words) -> str:
    """What a table is called in the reader's language."""
    return first_word(table_words(name), words, name)


def label_of(table: str, column: str, words: Words) -> str:
    """What a column of a table is called in the reader's language."""
    return first_word(column_words(table, column), words, column)


def first_word(pairs: tuple[tuple[str, str], ...], words: Words, name: str) -> str:
    """The first of the known names in a language, else the plain name.

    >>> first_word((("", "customer_id"), ("nl", "klantnummer")), Words("nl"), "customer_id")
    'klantnummer'
    """
    return next((word for lang, word in pairs if lang == words.language), name.replace("_", " "))


def choices(draft: Draft, words: Words) -> list[Choice]:
    """A row for each column of the file that `draft` takes from."""
    lines = {column_of(line): line for line in draft.lines}
    return [
        choice(draft, place, column, lines.get(column.name), words)
        for place, column in enumerate(draft.peek.columns)
    ]


def choice(draft: Draft, place: int, column: Column, line: Line | None, words: Words) -> Choice:
    own = {name for name, _ in draft.attributes}
    target = "" if line is None else OWN if line.target in own else line.target
    known = TABLES[draft.table].column(target) if target not in ("", OWN) else None
    code = f"schema-{draft.table}-{target}".replace("_", "-")
    return Choice(
        place,
        column.name,
        column.examples,
        tuple(targets_of(draft, target, words)),
        words.say(code) if known and words.has(code) else "",
        formats(column, known, line),
        meanings(column, known, line),
    )


def targets_of(draft: Draft, chosen: str, words: Words) -> list[Option]:
    found = [Option("", words.say("web-start-unused"), not chosen)]
    if draft.table == "customers":
        found.append(Option(OWN, words.say("web-start-own"), chosen == OWN))
    named = sorted((label_of(draft.table, t.name, words), t.name) for t in TABLES[draft.table])
    return [*found, *(Option(name, label, name == chosen) for label, name in named)]


def formats(column: Column, target: Target | None, line: Line | None) -> tuple[Option, ...]:
    """The ways in which a column of days can be read, where there is more than one."""
    if target is None or line is None or target.type not in (Type.DATE, Type.MOMENT):
        return ()
    chosen, _ = reading_of(line)
    return tuple(Option(name, name, name == chosen) for name in formats_of(column, target))


def meanings(
    column: Column, target: Target | None, line: Line | None
) -> tuple[tuple[str, tuple[Option, ...]], ...]:
    """For each value of a column what it may mean, where only some values are allowed."""
    allowed = meanings_of(target) if target is not None else ()
    if not allowed or line is None or target is None:
        return ()
    _, told = reading_of(line)
    meant = told or value_map(target.name, allowed, column.values)
    return tuple(
        (value, tuple(Option(code, code or "–", code == meant.get(value, "")) for code in ("", *allowed)))
        for value in column.values[:MOST_MEANINGS]
    )


def fixed(draft: Draft, words: Words) -> list[tuple[str, str]]:
    """Columns of the table that are computed, constant or looked up, with how."""
    return [
        (label_of(draft.table, line.target, words), how(line, words))
        for line in draft.lines
        if column_of(line) is None
    ]


def how(line: Line, words: Words) -> str:
    value = tomllib.loads(f"line = {line.toml}")["line"]
    if "lookup" in value:
        table = label_of_table(value["lookup"], words)
        return words.say("web-start-looked-up", column=value["column"], table=table)
    if "sql" in value:
        return words.say("web-start-computed", expression=value["sql"])
    return words.say("web-start-always", value=str(value["value"]))


def chosen(draft: Draft, given: Mapping[str, str]) -> Chosen:
    """What a form says, as far as there are such columns, targets, days and values."""
    columns: dict[str, str] = {}
    formats: dict[str, str] = {}
    values: dict[str, dict[str, str]] = {}
    own: list[str] = []
    known = set(TABLES[draft.table].names)
    for place, column in enumerate(draft.peek.columns):
        target = given.get(f"column-{place}", "")
        if target == OWN and draft.table == "customers":
            own.append(column.name)
        if target not in known or target in columns:
            continue
        columns[target] = column.name
        told = TABLES[draft.table].column(target)
        if (form := given.get(f"format-{place}", "")) in formats_of(column, told):
            formats[target] = form
        if meant := meant_in(column, meanings_of(told), given, place):
            values[target] = meant
    return Chosen(columns, own, formats, values)


def meant_in(
    column: Column, allowed: tuple[str, ...], given: Mapping[str, str], place: int
) -> dict[str, str]:
    asked = {value: given.get(f"value-{place}-{n}", "") for n, value in enumerate(column.values)}
    return {value: code for value, code in asked.items() if code in allowed}


def twice(draft: Draft, given: Mapping[str, str]) -> list[str]:
    """Targets that were chosen for more than one column."""
    told = [given.get(f"column-{place}", "") for place in range(len(draft.peek.columns))]
    return sorted({name for name in told if name not in ("", OWN) and told.count(name) > 1})
