"""The columns that the list of customers can show: what they are called, and how a cell is set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html

from behoud.predict.persona_told import persona_name
from behoud.predict.reasons_told import worded
from behoud.report.html import kept
from behoud.web.reading.current import Current
from behoud.words import Words

CHANCE = "chance"
WHY = "why"
FIRST = (
    "team",
    CHANCE,
    "worth",
    "value_at_risk",
    WHY,
    "days_to_notice_deadline",
    "last_contact_on",
    "account_manager",
)
"""What is shown to who chose nothing."""
NEVER = frozenset({"customer_id", "pseudonym", "name", "value", "first_reason", "rank"})
"""Who a customer is stands in front of every row; the others stand there under another name."""
MONEY = frozenset(
    {"worth", "value_at_risk", "expected_margin", "lifetime_value", "yearly_amount", "acquisition_cost"}
)
KINDS = {
    CHANCE: CHANCE,
    WHY: WHY,
    "persona": "persona",
    "status": "status",
    "days_to_notice_deadline": "days",
}
STORED = {
    "DATE": "day",
    "TIMESTAMP": "day",
    "BOOLEAN": "flag",
    "DOUBLE": "number",
    "BIGINT": "number",
    "INTEGER": "number",
    "DECIMAL": "number",
}
"""How values are shown by the type that the board keeps them in."""
SORTS = {WHY: "first_reason"}
BAR = 48
"""Pixels of a bar that is a whole chance."""


@dataclass(frozen=True)
class Column:
    """A column of the list; `sort` is the column of the board that it is sorted by."""

    name: str
    label: str
    kind: str
    sort: str

    @property
    def figures(self) -> bool:
        return self.kind in ("money", "percent", "number", "days", "chance")


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, and how it is set (a class of the style sheet)."""

    shown: str
    set_as: str = ""


def available(shown: Current, words: Words, *, named: bool) -> list[Column]:
    """Every column that can be chosen, those of the ordinary list first."""
    open_columns = [one for one in shown.board.open_to(named) if one not in NEVER and not bounds(one)]
    if shown.horizon is not None:
        # The chance of this horizon stands there as the column "chance", once.
        open_columns = [one for one in open_columns if one != f"p_leave_{shown.horizon}"] + [CHANCE, WHY]
    known = {**dict.fromkeys(one for one in FIRST if one in open_columns), **dict.fromkeys(open_columns)}
    return [column(name, shown, words) for name in known]


def bounds(name: str) -> bool:
    """The edges of an interval, and what only adds up to another column."""
    return (name.startswith("p_") and name.endswith(("_low", "_high"))) or name.startswith("p_involuntary")


def column(name: str, shown: Current, words: Words) -> Column:
    sort = f"p_leave_{shown.horizon}" if name == CHANCE else SORTS.get(name, name)
    return Column(name, label(name, words), kind_of(name, shown.board.columns.get(name, "")), sort)


def label(name: str, words: Words) -> str:
    """What a column is called; an attribute of the company's own by the name that it has there.

    >>> label("worth", Words("en")), label("p_leave_30", Words("en")), label("plan_tier", Words("en"))
    ('value a year', 'chance within 30 days', 'plan tier')
    """
    days = name.removeprefix("p_leave_")
    if name.startswith("p_leave_") and days.isdigit():
        return words.say("web-field-within", days=int(days))
    code = f"web-field-{name.replace('_', '-')}"
    return words.say(code) if words.has(code) else name.replace("_", " ")


def kind_of(name: str, stored: str) -> str:
    """How the values of a column are shown.

    >>> kind_of("worth", "DECIMAL(18,2)"), kind_of("nps", "DOUBLE"), kind_of("started_on", "DATE")
    ('money', 'number', 'day')
    """
    if name in KINDS or name in MONEY:
        return KINDS.get(name, "money")
    if name.startswith("p_") and stored == "DOUBLE":
        return "percent"
    return next((kind for begin, kind in STORED.items() if stored.startswith(begin)), "text")


def chosen_of(names: Iterable[str], known: Sequence[Column]) -> list[Column]:
    """The columns of these names, in the order in which they can be chosen; FIRST where none is known."""
    asked = set(names)
    found = [one for one in known if one.name in asked]
    return found or [one for one in known if one.name in FIRST]


def cell(row: dict[str, Any], one: Column, words: Words, currency: str) -> Cell:
    """A cell of the list in words; a dash where nothing is known."""
    if one.kind == WHY:
        up = [reason for reason in row["reasons"] or [] if reason["direction"] == "up"]
        return Cell(kept(worded(up[0], words, currency)) if up else "", WHY)
    value = row.get(one.sort if one.kind == CHANCE else one.name)
    set_as = "num" if one.figures else "day" if one.kind == "day" else ""
    if value is None:
        return Cell("–", set_as)
    text = kept(said(value, one.kind, words, currency))
    if one.kind == CHANCE:
        return Cell(format_html(CHANCE_WITH_BAR, text, f"{BAR * value:.1f}"), set_as)
    if one.kind == "day":
        return Cell(format_html('<time datetime="{}">{}</time>', f"{value:%Y-%m-%d}", text), set_as)
    return Cell(text, set_as)


CHANCE_WITH_BAR = (
    '<span class="chance">{} <svg viewBox="0 0 48 8" aria-hidden="true">'
    '<rect class="all" width="48" height="8"/><rect class="part" width="{}" height="8"/></svg></span>'
)


def said(value: Any, kind: str, words: Words, currency: str) -> str:
    """A value that is known, as its kind is told."""
    told = TOLD.get(kind)
    return str(value) if told is None else told(value, words, currency)


TOLD: dict[str, Callable[[Any, Words, str], str]] = {
    "money": lambda value, words, currency: words.money(value, currency),
    "percent": lambda value, words, currency: words.percent(value, 0),
    "chance": lambda value, words, currency: words.percent(value, 0),
    "days": lambda value, words, currency: words.say("features-days", days=int(value)),
    "day": lambda value, words, currency: words.date(value, "d MMM y"),
    "flag": lambda value, words, currency: words.say("features-yes" if value else "features-no"),
    "persona": lambda value, words, currency: persona_name(value, words),
    "status": lambda value, words, currency: words.say(f"web-status-{value}"),
    "number": lambda value, words, currency: words.number(value, 0 if float(value).is_integer() else 1),
}
