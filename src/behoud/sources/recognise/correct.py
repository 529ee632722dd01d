"""What a person says about a proposed source: another table, other columns, other days and values."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from behoud.schemas import REASONS, TABLES, Type
from behoud.schemas import Column as Target
from behoud.sources.recognise.attributes import with_attribute, with_attributes
from behoud.sources.recognise.draft import Draft, Line, drafted, key, mapped, quoted, table, tellable
from behoud.sources.recognise.match import Recognised, assigned
from behoud.sources.recognise.match import missing as missing_of
from behoud.sources.recognise.peek import Peek
from behoud.sources.recognise.profile import Column

ABOUT_OTHERS = (
    "new-doubt-personal",
    "new-doubt-outcome",
    "new-doubt-unused",
    "new-doubt-lookup",
    "new-doubt-customers-within",
    "new-doubt-no-one",
    "new-doubt-trial",
    "new-doubt-untold",
)
"""Remarks that stay true when columns are chosen by hand."""


@dataclass(frozen=True)
class Chosen:
    """What was chosen for one source: per target its column, and how its days and values are meant.

    `own` are columns that the table does not know and that are kept beside it.
    """

    columns: Mapping[str, str]
    own: Collection[str] = ()
    formats: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def as_table(peek: Peek, name: str, *, snapshot: bool = False) -> Draft:
    """The source that `peek` makes if it is the table `name`, with the columns that fit best."""
    columns, likenesses = assigned(peek, TABLES[name])
    match = Recognised(peek, name, 1.0, columns, likenesses)
    draft = drafted(match)
    return with_attributes(draft, match, snapshot=snapshot) if name == "customers" else draft


def corrected(draft: Draft, chosen: Chosen) -> Draft:
    """`draft` with the columns as they were chosen; what is computed, constant or looked up stays.

    A target that keeps its column keeps how it is read, unless that was chosen too.
    """
    own = {name for name, _ in draft.attributes}
    before = {line.target: line for line in draft.lines}
    remarks = tuple(remark for remark in draft.remarks if remark.code in ABOUT_OTHERS)
    made = replace(draft, lines=(), remarks=remarks)
    for target in TABLES[draft.table]:
        line = before.get(target.name)
        if name := chosen.columns.get(target.name):
            made = with_choice(made, target, draft.peek.column(name), line, chosen)
        elif line is not None and column_of(line) is None:
            made = made.with_lines(line)
    kept = [line for line in draft.lines if line.target in own and column_of(line) in (None, *chosen.own)]
    names = {line.target for line in kept}
    attributes = tuple((name, kind) for name, kind in draft.attributes if name in names)
    made = replace(made.with_lines(*kept), attributes=attributes)
    for name in sorted(set(chosen.own) - {column_of(line) for line in kept}):
        made = with_attribute(made, draft.peek.column(name), snapshot=False)
    return made


def with_choice(draft: Draft, target: Target, column: Column, before: Line | None, chosen: Chosen) -> Draft:
    """`draft` with a chosen column, read as was said, else as before, else as it looks."""
    if form := chosen.formats.get(target.name):
        line = table(column=quoted(column.name), format=quoted(form))
        return draft.with_lines(Line(target.name, line))
    if told := {value: code for value, code in chosen.values.get(target.name, {}).items() if code}:
        values = table(**{key(value): quoted(code) for value, code in told.items()})
        return draft.with_lines(Line(target.name, table(column=quoted(column.name), values=values)))
    if before is not None and column_of(before) == column.name:
        return draft.with_lines(before)
    return mapped(draft, target, column) if column.filled else with_empty(draft, target, column)


def with_empty(draft: Draft, target: Target, column: Column) -> Draft:
    return draft.with_lines(Line(target.name, quoted(column.name), empty=True))


def column_of(line: Line) -> str | None:
    """The column that a line takes as it is or translates; None where it computes or looks up.

    >>> column_of(Line("renewal", '{ column = "auto", values = { J = "auto" } }'))
    'auto'
    """
    import tomllib

    value = tomllib.loads(f"line = {line.toml}")["line"]
    if isinstance(value, str):
        return value
    found = value.get("column") if "lookup" not in value else None
    return str(found) if found is not None else None


def reading_of(line: Line) -> tuple[str, dict[str, str]]:
    """How a line says that days are written, and what values mean; empty where it does not.

    >>> reading_of(Line("renewal", '{ column = "auto", values = { J = "auto" } }'))
    ('', {'J': 'auto'})
    """
    import tomllib

    value = tomllib.loads(f"line = {line.toml}")["line"]
    if isinstance(value, str):
        return "", {}
    return str(value.get("format", "")), {str(k): str(v) for k, v in value.get("values", {}).items()}


def lacking(draft: Draft) -> tuple[str, ...]:
    """Required columns of the table that nothing fills."""
    return missing_of(TABLES[draft.table], dict.fromkeys(draft.mapped, draft.peek.columns[0]))


def formats_of(column: Column, target: Target) -> tuple[str, ...]:
    """The ways to read a column of days between which a person has to choose; empty where it is clear."""
    if target.type not in (Type.DATE, Type.MOMENT):
        return ()
    return tuple(name for name in column.readings if tellable(name))


def meanings_of(target: Target) -> tuple[str, ...]:
    """The values that a target allows."""
    return REASONS if target.name == "reason" else target.values


def used(drafts: Sequence[Draft], peek: Peek) -> list[Draft]:
    """The sources that an input fills."""
    return [draft for draft in drafts if draft.peek.place == peek.place]
