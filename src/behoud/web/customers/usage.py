"""How often a customer used what it has, month by month, as a chart."""

from __future__ import annotations

from datetime import date
from functools import partial

from behoud.report.charts.paint import HATCH, NARROW, Caption
from behoud.report.facts import Reader
from behoud.report.page import Column, DataTable, Picture
from behoud.web.customers.sketch import FOOT, Plane, room, ruled, sketched, steps, text

MONTHS = 24
HIGH, LOW = 170, 150


def usage_chart(found: list[tuple[date, int]], as_of: date, reader: Reader) -> Picture | None:
    """Bars of the last two years, a month without use as an empty place; None where there never was any."""
    if not found:
        return None
    months = with_gaps(dict(found), as_of)
    title = reader.say("web-usage-title")
    told = f"{title}. " + "; ".join(f"{reader.words.date(m, 'MMM y')}: {n}" for m, n in months[-12:])
    heads = (Column(reader.say("web-usage-month")), Column(reader.say("web-usage-times"), True))
    rows = tuple((reader.words.date(m, "MMM y"), reader.words.number(n)) for m, n in reversed(months))
    caption = Caption("usage", title, reader.say("web-usage-about"), told)
    table = DataTable(heads, rows)
    return sketched(caption, table, partial(bars, months, as_of, reader), (HIGH, LOW), half=False)


def with_gaps(found: dict[date, int], as_of: date) -> list[tuple[date, int]]:
    """The last months up to that of the as-of date, or fewer where use began later.

    >>> with_gaps({date(2026, 8, 1): 3, date(2026, 10, 1): 2}, date(2026, 11, 1))[1:3]
    [(datetime.date(2026, 9, 1), 0), (datetime.date(2026, 10, 1), 2)]
    """
    last = as_of.year * 12 + as_of.month - 1
    begun = min(found)
    first = max(last - MONTHS + 1, begun.year * 12 + begun.month - 1)
    months = [date(number // 12, number % 12 + 1, 1) for number in range(first, last + 1)]
    return [(month, found.get(month, 0)) for month in months]


def bars(found: list[tuple[date, int]], as_of: date, reader: Reader, width: int) -> str:
    """A bar per month; on a phone the last year. The month that still runs is hatched."""
    shown = found[-12:] if width == NARROW else found
    height = LOW if width == NARROW else HIGH
    top = max(max(times for _, times in shown) * 1.06, 1.0)
    values = steps(top, 3)
    labels = [reader.words.number(value, 0 if float(value).is_integer() else 1) for value in values]
    plane = Plane(width, height, room(labels), FOOT, len(shown), top)
    return (
        ruled(plane, values, lambda value: labels[values.index(value)])
        + "".join(
            bar(plane, place, times, hatch=running(month, as_of))
            for place, (month, times) in enumerate(shown)
        )
        + "".join(
            text(reader.words.date(month, "MMM yy"), plane.x(place + 0.5), height - 6)
            for place, (month, _) in enumerate(shown)
            if place % 3 == 0
        )
    )


def bar(plane: Plane, place: int, times: int, *, hatch: bool) -> str:
    left, right, top = plane.x(place + 0.1), plane.x(place + 0.9), plane.y(times)
    size = f'width="{right - left:.1f}" height="{plane.y(0) - top:.1f}"'
    return f'<rect x="{left}" y="{top}" {size} fill="{HATCH if hatch else "var(--heat)"}"/>'


def running(month: date, as_of: date) -> bool:
    return (month.year, month.month) == (as_of.year, as_of.month)
