"""A source's mappings against the columns that its file turns out to have."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from behoud.company.faults import Facts, Fault
from behoud.company.locate import Lines, Path
from behoud.company.model import Company, Source
from behoud.errors import BehoudError
from behoud.expressions import parse
from behoud.words.nearest import nearest

FILE_NAME = "behoud.toml"


def column_faults(company: Company, source: Source, present: Collection[str]) -> tuple[Fault, ...]:
    """What `source` asks for that is not among the columns `present`; empty where all is there.

    Each fault has the line of behoud.toml on which the column is asked for.
    """
    lines = Lines((company.root / FILE_NAME).read_text(encoding="utf-8-sig"))
    index = company.sources.index(source)
    found = []
    for path, where, code, facts in asked_in_vain(source, present):
        place = ".".join(["sources", source.name, *where])
        found.append(Fault(lines.of(("sources", index, *path)), place, code, facts))
    return tuple(sorted(found, key=lambda fault: fault.line))


def rule_faults(company: Company, problem: Callable[[str], BehoudError | None]) -> tuple[Fault, ...]:
    """The rules of personas of which `problem` says what is wrong, each with its line of behoud.toml."""
    if not company.personas:
        return ()
    lines = Lines((company.root / FILE_NAME).read_text(encoding="utf-8-sig"))
    found = [(name, problem(rule)) for name, rule in company.personas.items()]
    return tuple(
        Fault(lines.of(("personas", name)), f"personas.{name}", "company-expression", {"problem": error})
        for name, error in found
        if error is not None
    )


Missing = tuple[Path, tuple[str, ...], str, Facts]


def asked_in_vain(source: Source, present: Collection[str]) -> Iterator[Missing]:
    if source.where is not None:
        yield from expression_faults(("where",), source.where, present)
    for name, mapping in (source.columns or {}).items():
        path = ("columns", name)
        if mapping.sql is not None:
            yield from expression_faults(path, mapping.sql, present)
        elif mapping.column is not None and mapping.column not in present:
            near = nearest(mapping.column, present)
            facts: Facts = {"name": mapping.column, "near": near, "known": ", ".join(present)}
            yield path, path, "company-column-not-in-source", facts


def expression_faults(path: tuple[str, ...], text: str, present: Collection[str]) -> Iterator[Missing]:
    try:
        parse(text, columns=present)
    except BehoudError as error:
        yield path, path, "company-expression", {"problem": error}
