"""Own columns of customers: which are worth keeping, and which tell too much."""

from __future__ import annotations

from dataclasses import replace

from behoud.company.names import LAKE_COLUMNS
from behoud.schemas import TABLES, Type
from behoud.sources.recognise.draft import Draft, Line, Remark, quoted, sql_name, table
from behoud.sources.recognise.match import NUMERIC, Recognised
from behoud.sources.recognise.names import is_part, plain
from behoud.sources.recognise.profile import Column

MONEY_WORDS = ("amount", "bedrag", "price", "prijs", "charges", "fee", "cost", "kosten", "omzet", "revenue")
MOST_OPTIONS = 12


def with_attributes(draft: Draft, match: Recognised, *, snapshot: bool) -> Draft:
    """A draft of customers with the own columns that the file has beside the table's."""
    taken = {column.name for column in match.columns.values()}
    remarks: dict[str, list[str]] = {
        "new-doubt-personal": [],
        "new-doubt-outcome": [],
        "new-doubt-unused": [],
    }
    for column in match.peek.columns:
        if column.name in taken:
            continue
        code = left_out(column, snapshot=snapshot)
        if code:
            remarks[code].append(column.name)
        else:
            draft = with_attribute(draft, column, snapshot=snapshot)
    said = [Remark(code, {"columns": ", ".join(names)}) for code, names in remarks.items() if names]
    return draft.with_remarks(*said)


def left_out(column: Column, *, snapshot: bool) -> str | None:
    """Why a column is not kept; None where it is."""
    if is_part(column.name, "personal"):
        return "new-doubt-personal"
    if is_part(column.name, "outcome") or (is_part(column.name, "departed") and not snapshot):
        return "new-doubt-outcome"
    if is_part(column.name, "trial") or not column.filled or column.distinct < 2:
        return "new-doubt-unused"
    many = column.kind is Type.TEXT and not column.grouping
    return "new-doubt-unused" if many or column.kind in (Type.DATE, Type.MOMENT) else None


def with_attribute(draft: Draft, column: Column, *, snapshot: bool) -> Draft:
    if snapshot and is_part(column.name, "monthly") and column.kind in NUMERIC:
        value = table(sql=quoted(f"{sql_name(column.name)} * 12"))
        return added(draft, "yearly_amount", Type.MONEY, value)
    name = attribute_name(column.name, {name for name, _ in draft.attributes})
    return added(draft, name, kind(column), quoted(column.name))


def added(draft: Draft, name: str, kind: Type, toml: str) -> Draft:
    return replace(draft.with_lines(Line(name, toml)), attributes=(*draft.attributes, (name, kind)))


def kind(column: Column) -> Type:
    money = column.kind in NUMERIC and any(word in plain(column.name).split() for word in MONEY_WORDS)
    return Type.MONEY if money else column.kind


def attribute_name(name: str, taken: set[str]) -> str:
    """A name that a column of our own can have.

    >>> attribute_name("StreamingTV", set()), attribute_name("Name", set()), attribute_name("2e taal", set())
    ('streaming_tv', 'own_name', 'own_2e_taal')
    """
    found = plain(name).replace(" ", "_") or "column"
    reserved = {*TABLES["customers"].names, *LAKE_COLUMNS, *taken, "team", "product", "channel"}
    if not found.isidentifier() or found in reserved:
        found = f"own_{found}"
    return found if found not in taken else f"{found}_{len(taken)}"


def grouping(draft: Draft, match: Recognised) -> list[str]:
    """The own columns that split customers into a few groups."""
    few = {c.name for c in match.peek.columns if c.grouping and c.distinct <= MOST_OPTIONS}
    named = {line.target: line.toml.strip('"') for line in draft.lines}
    return [name for name, _ in draft.attributes if named.get(name) in few and not is_part(name, "departed")]
