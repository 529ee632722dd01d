"""Words and figures in templates, in the reader's language: `{% say "web-…" name=value %}`."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from behoud.report.html import kept as kept_together
from behoud.report.page import Column, DataTable
from behoud.words import Words

register = template.Library()
ABSENT = "–"


def words_of(context: Any) -> Words:
    words: Words = context["request"].words
    return words


@register.simple_tag(takes_context=True)
def say(context: Any, code: str, **facts: Any) -> str:
    """The sentence `code` in the reader's language; it is escaped like any text."""
    return kept_together(words_of(context).say(code, **facts))


@register.simple_tag(takes_context=True)
def say_of(context: Any, stem: str, what: Any, **facts: Any) -> str:
    """The sentence whose id is `stem` and a value: `{% say_of "web-role" "owner" %}`."""
    code = f"{stem}-{str(what).replace('_', '-')}"
    return kept_together(words_of(context).say(code, **facts))


@register.simple_tag(takes_context=True)
def money(context: Any, amount: Decimal | float | None) -> str:
    """An amount in the company's currency."""
    said = "" if amount is None else words_of(context).money(amount, context["currency"])
    return kept_together(said) or ABSENT


@register.simple_tag(takes_context=True)
def percent(context: Any, share: float | None, digits: int = 0) -> str:
    return ABSENT if share is None else kept_together(words_of(context).percent(share, digits))


@register.simple_tag(takes_context=True)
def number(context: Any, value: float | None, digits: int = 0) -> str:
    return ABSENT if value is None else words_of(context).number(value, digits)


@register.simple_tag(takes_context=True)
def day(context: Any, value: date | None, form: str = "d MMM y") -> SafeString | str:
    """A day as the reader writes it."""
    if value is None:
        return ABSENT
    return format_html(
        '<time datetime="{}">{}</time>', f"{value:%Y-%m-%d}", words_of(context).date(value, form)
    )


@register.simple_tag(takes_context=True)
def moment(context: Any, at: datetime) -> SafeString:
    """A moment in the company's time zone."""
    local = timezone.localtime(at)
    return format_html('<time datetime="{}">{}</time>', local.isoformat(), words_of(context).moment(local))


@register.filter
def kept(text: str) -> str:
    """No line ends between a number and what it belongs to."""
    return kept_together(text)


@register.filter
def drawn(svg: str) -> SafeString:
    """SVG that we drew ourselves: every text in it was escaped then. Its width is the style sheet's."""
    return mark_safe(re.sub(r' style="[^"]*"', "", svg))  # noqa: S308  the renderer escapes all text


@register.filter
def lines(text: str) -> list[str]:
    """The lines of a cell: the first, and those that stand small under it."""
    return text.split("\n")


@register.filter
def set_as(columns: tuple[Column, ...], place: int) -> str:
    """How the column at `place` is set: figures to the right, days unbroken."""
    column = columns[place]
    return "num" if column.figures else "day" if column.day else ""


@register.filter
def cells(table: DataTable) -> list[list[tuple[str, str]]]:
    """Rows of (text, how it is set)."""
    return [[(text, set_as(table.columns, place)) for place, text in enumerate(row)] for row in table.rows]


@register.filter
def at(row: dict[str, Any], name: str) -> Any:
    """The value of a row under a name that is known when the page is made."""
    return row.get(name)
