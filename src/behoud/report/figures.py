"""A figure as a reader sees it."""

from __future__ import annotations

from behoud.measure.catalogue import METRICS
from behoud.measure.dimensions import TOTAL
from behoud.measure.figures import Figure
from behoud.measure.reduced import Number
from behoud.words import Words

ABSENT = "–"


def amount_text(words: Words, value: Number | float, unit: str, currency: str) -> str:
    """A number in its unit: '11,8 %', '€ 48.200', '4,2 jaar', '31'."""
    if unit == "share":
        return words.percent(value)
    if unit == "money":
        return words.money(value, currency)
    if unit == "years":
        return words.say("figure-years", years=words.number(value, 1))
    if unit == "times":
        return words.number(value, 2) + " ×"
    return words.number(value)


def value_text(words: Words, f: Figure, currency: str) -> str:
    return ABSENT if f.value is None else amount_text(words, f.value, f.unit, currency)


def interval_text(words: Words, f: Figure, currency: str) -> str:
    """'10,4 – 13,3 %', or nothing where there is no interval."""
    if f.low is None or f.high is None:
        return ""
    low, high = (amount_text(words, end, f.unit, currency) for end in (f.low, f.high))
    return f"{low} – {high}"


def part_text(words: Words, f: Figure, currency: str) -> str:
    """Numerator and denominator: '284 / 2.400', '€ 1,2 mln / € 9,8 mln'."""
    metric = METRICS.get(f.metric)
    if metric is None:
        return made_of(words, f)
    if metric.kind == "total" and metric.unit != "money":
        return ""
    if metric.stock:
        return ""
    money = metric.kind in ("ratio", "total")
    top = (
        words.money(f.numerator, currency)
        if money
        else words.number(f.numerator, 1 if f.unit == "years" else 0)
    )
    bottom = words.money(f.denominator, currency) if money else words.number(f.denominator)
    return f"{top} / {bottom}"


def made_of(words: Words, f: Figure) -> str:
    """The parts of a metric that is reckoned from others: two rates, or the raw count."""
    if f.unit == "times":
        return f"{words.percent(f.numerator)} / {words.percent(f.denominator)}"
    return f"{words.number(f.numerator)} / {words.number(f.denominator)}"


def share_text(words: Words, share: float | None) -> str:
    return ABSENT if share is None else words.percent(share)


def points_text(words: Words, difference: float | None) -> str:
    """A difference of shares, in percentage points.

    >>> points_text(Words("nl"), 0.012), points_text(Words("en"), -0.03), points_text(Words("en"), None)
    ('+1,2', '−3.0', '–')
    """
    if difference is None:
        return ABSENT
    sign = "+" if difference > 0 else "−" if difference < 0 else ""
    return sign + words.number(abs(difference) * 100, 1)


def range_text(low: str, high: str) -> str:
    """'10,4 … 13,3', or nothing where an end is absent."""
    return "" if ABSENT in (low, high) else f"{low} … {high}"


def p_text(words: Words, p: float) -> str:
    """'p 0,034'; below a thousandth it says so.

    >>> p_text(Words("en"), 0.034), p_text(Words("nl"), 0.0)
    ('p 0.034', 'p < 0,001')
    """
    return f"p < {words.number(0.001, 3)}" if p < 0.001 else f"p {words.number(p, 3)}"


def group_name(words: Words, group: str) -> str:
    """The group's own name; '' is the group of those that have none."""
    if group == TOTAL:
        return words.say("figure-total")
    return group or words.say("figure-unassigned")


def period_name(words: Words, f: Figure) -> str:
    if f.complete:
        return f.period
    return words.say("figure-until", period=f.period, day=words.date(f.t1, "d MMM"))
