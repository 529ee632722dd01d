"""A source as it is proposed: its table, its place and where each column comes from."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace

from behoud.company import strptime
from behoud.schemas import REASONS, TABLES, Type
from behoud.schemas import Column as Target
from behoud.sources.recognise.match import NUMERIC, Recognised, part
from behoud.sources.recognise.names import is_part, plain, value_map
from behoud.sources.recognise.peek import Peek
from behoud.sources.recognise.profile import Column

SIMPLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
NO_ONE = ("0", "-1", "unknown", "onbekend", "anoniem", "anonymous", "guest", "n/a")
UNTOLD = ("unknown", "onbekend", "n/a", "none", "-")
OFTEN = 0.02


@dataclass(frozen=True)
class Remark:
    """A sentence of the proposal by its id, with its facts."""

    code: str
    facts: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class Line:
    """One mapping: the target column and its value as TOML; `empty` where nothing stands in it yet."""

    target: str
    toml: str
    empty: bool = False


@dataclass(frozen=True)
class Draft:
    """One proposed source, with what is in doubt about it."""

    name: str
    table: str
    peek: Peek
    lines: tuple[Line, ...]
    where: str | None = None
    remarks: tuple[Remark, ...] = ()
    attributes: tuple[tuple[str, Type], ...] = ()

    @property
    def mapped(self) -> tuple[str, ...]:
        return tuple(line.target for line in self.lines)

    @property
    def filled(self) -> tuple[str, ...]:
        """The columns in which something stands."""
        return tuple(line.target for line in self.lines if not line.empty)

    def with_lines(self, *lines: Line) -> Draft:
        return replace(self, lines=(*self.lines, *lines))

    def with_remarks(self, *remarks: Remark) -> Draft:
        return replace(self, remarks=(*self.remarks, *remarks))


def quoted(text: str) -> str:
    """A text as TOML writes it.

    >>> quoted('a "b"')
    '"a \\\\"b\\\\""'
    """
    return json.dumps(text, ensure_ascii=False)


def key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else quoted(name)


def sql_name(name: str) -> str:
    """A column in an expression: between quotes where it is no plain word."""
    return name if SIMPLE.fullmatch(name) else '"' + name.replace('"', '""') + '"'


def table(**pairs: str) -> str:
    """An inline table of TOML values."""
    return "{ " + ", ".join(f"{name} = {value}" for name, value in pairs.items()) + " }"


def constant(target: str, value: str) -> Line:
    return Line(target, table(value=quoted(value)))


def drafted(match: Recognised) -> Draft:
    """The source that a recognised file makes, all but what needs the other files."""
    draft = Draft(match.peek.name, match.table, match.peek, ())
    for target in TABLES[match.table]:
        if target.name in match.columns:
            draft = with_column(draft, match, target)
    draft = computed(draft)
    return with_filters(draft, match)


def with_column(draft: Draft, match: Recognised, target: Target) -> Draft:
    column = match.columns[target.name]
    generated = TABLES[match.table].generated_key and TABLES[match.table].key == (target.name,)
    if generated and not column.unique:
        twice = column.filled - column.distinct
        return draft.with_remarks(Remark("new-doubt-key", {"column": column.name, "count": twice}))
    if not column.filled:
        remark = Remark("new-doubt-empty", {"column": column.name, "target": target.name})
        return draft.with_lines(Line(target.name, quoted(column.name), empty=True)).with_remarks(remark)
    if match.likenesses[target.name].score < 0.8:
        draft = draft.with_remarks(Remark("new-doubt-name", {"column": column.name, "target": target.name}))
    return mapped(draft, target, column)


def mapped(draft: Draft, target: Target, column: Column) -> Draft:
    """`draft` with a column that has something in it, in the way that its target asks for."""
    allowed = REASONS if target.name == "reason" else target.values
    if allowed:
        return with_values(draft, target, column, allowed)
    if column.readings:
        return with_format(draft, target, column)
    if target.name == "yearly_amount" and is_part(column.name, "monthly"):
        return draft.with_lines(Line(target.name, table(sql=quoted(f"{sql_name(column.name)} * 12"))))
    return draft.with_lines(Line(target.name, quoted(column.name)))


def with_values(draft: Draft, target: Target, column: Column, allowed: tuple[str, ...]) -> Draft:
    """A column of fixed values, each translated; those without a meaning are named."""
    meant = value_map(target.name, allowed, column.values)
    strange = [value for value in column.values if value not in meant and plain(value) not in UNTOLD]
    if strange or not meant:
        facts = {"column": column.name, "target": target.name, "values": ", ".join(strange or column.values)}
        draft = draft.with_remarks(Remark("new-doubt-values", {**facts, "known": ", ".join(allowed)}))
    if not meant:
        return draft
    if all(value == code for value, code in meant.items()):
        return draft.with_lines(Line(target.name, quoted(column.name)))
    values = table(**{key(value): quoted(code) for value, code in meant.items()})
    return draft.with_lines(Line(target.name, table(column=quoted(column.name), values=values)))


def with_format(draft: Draft, target: Target, column: Column) -> Draft:
    """A day that can be read in two ways: as the others in the file, else day first."""
    named = [name for name in column.readings if tellable(name)]
    if not named:
        return draft.with_lines(Line(target.name, quoted(column.name)))
    beside = {c.reading for c in draft.peek.dates if not c.readings}
    first = next((name for name in named if name in beside or name.startswith("dd")), named[0])
    others = ", ".join(name for name in column.readings if name != first)
    code = "new-doubt-format-beside" if first in beside else "new-doubt-format"
    remark = Remark(code, {"column": column.name, "format": first, "others": others})
    line = Line(target.name, table(column=quoted(column.name), format=quoted(first)))
    return draft.with_lines(line).with_remarks(remark)


def tellable(form: str) -> bool:
    try:
        strptime(form)
    except ValueError:
        return False
    return True


def computed(draft: Draft) -> Draft:
    """Amounts that the file has in parts: a price and a quantity, an amount per month."""
    if draft.table == "transactions" and "amount" not in draft.mapped:
        quantity, price = part(draft.peek, "quantity"), part(draft.peek, "price")
        if quantity and price:
            product = f"cast({sql_name(quantity.name)} * {sql_name(price.name)} as decimal(18, 2))"
            return draft.with_lines(Line("amount", table(sql=quoted(product))))
    if draft.table == "contract_terms" and "yearly_amount" not in draft.mapped:
        for name, times in (("monthly", 12), ("quarterly", 4)):
            if found := part(draft.peek, name):
                return draft.with_lines(
                    Line("yearly_amount", table(sql=quoted(f"{sql_name(found.name)} * {times}")))
                )
        return draft.with_remarks(Remark("new-doubt-no-amount"))
    return draft


def with_filters(draft: Draft, match: Recognised) -> Draft:
    """Rows that had better be left out: trials, customers that are no one, reasons untold."""
    rules: list[str] = []
    remarks: list[Remark] = []
    trial = next((c for c in match.peek.columns if is_part(c.name, "trial") and c.kind is Type.FLAG), None)
    if match.table == "contract_terms" and trial:
        rules.append(f"not {sql_name(trial.name)}")
        remarks.append(Remark("new-doubt-trial", {"column": trial.name}))
    customer = match.columns.get("customer_id")
    if customer and match.table != "customers" and no_one(customer):
        rules.append(f"{sql_name(customer.name)} <> {literal(customer)}")
        share = round(customer.common_share * 100)
        facts: dict[str, str | int] = {"column": customer.name, "value": customer.common, "share": share}
        remarks.append(Remark("new-doubt-no-one", facts))
    reason = match.columns.get("reason")
    for value in reason.values if reason and match.table == "departure_reasons" else ():
        if plain(value) in UNTOLD:
            rules.append(f"{sql_name(reason.name)} <> '{value}'" if reason else "")
            remarks.append(Remark("new-doubt-untold", {"value": value}))
    return replace(draft, where=" and ".join(rules) or None).with_remarks(*remarks)


def no_one(column: Column) -> bool:
    return column.common.lower() in NO_ONE and column.common_share >= OFTEN


def literal(column: Column) -> str:
    text = column.common.replace("'", "''")
    return column.common if column.kind in NUMERIC else f"'{text}'"
