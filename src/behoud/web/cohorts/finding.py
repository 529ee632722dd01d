"""What the triangle comes to, as a sentence: did those that began last stay more than those before?"""

from __future__ import annotations

from collections.abc import Sequence

from behoud.measure.cohorts import START, Cell
from behoud.report.facts import Reader
from behoud.web.cohorts.asking import AskedCohorts
from behoud.web.cohorts.table import cohort_name, share_of

YEAR = {"quarter": 4, "year": 1}
"""Ages after which a year has passed."""


def sentence(cells: Sequence[Cell], asked: AskedCohorts, reader: Reader, minimum: int) -> str:
    """The first and the last cohort that can be compared after a year; a difference only beyond chance."""
    if asked.by != START:
        return of_groups(cells, asked, reader, minimum)
    year = [c for c in cells if c.age == YEAR[asked.period] and c.complete and (c.size or 0) >= minimum]
    year = [c for c in year if share_of(c, asked) is not None]
    if not year:
        return reader.say("web-cohorts-short", minimum=minimum)
    first, last = year[0], year[-1]
    facts = {
        "value": asked.value,
        "first": cohort_name(first.cohort, reader.words),
        "last": cohort_name(last.cohort, reader.words),
        "before": reader.words.percent(share_of(first, asked) or 0.0, 0),
        "now": reader.words.percent(share_of(last, asked) or 0.0, 0),
    }
    return reader.say("web-cohorts-finding", way=way(first, last, asked), **facts)


def way(first: Cell, last: Cell, asked: AskedCohorts) -> str:
    """More, less, alike (the intervals meet), plain (money has no interval), or one (a single cohort)."""
    if first.cohort == last.cohort:
        return "one"
    if asked.value == "money":
        return "plain"
    if (last.low or 0.0) > (first.high or 1.0):
        return "more"
    return "less" if (last.high or 1.0) < (first.low or 0.0) else "alike"


def of_groups(cells: Sequence[Cell], asked: AskedCohorts, reader: Reader, minimum: int) -> str:
    """Which group keeps the smallest and which the largest part after a year."""
    year = [c for c in cells if c.age == YEAR[asked.period] and (c.size or 0) >= minimum]
    year = sorted(
        (c for c in year if share_of(c, asked) is not None), key=lambda c: share_of(c, asked) or 0.0
    )
    if len(year) < 2:
        return reader.say("web-cohorts-short", minimum=minimum)
    least, most = year[0], year[-1]
    proven = asked.value == "customers" and (least.high or 1.0) < (most.low or 0.0)
    return reader.say(
        "web-cohorts-groups",
        value=asked.value,
        proven="yes" if proven else "no",
        least=least.group or reader.say("figure-unassigned"),
        most=most.group or reader.say("figure-unassigned"),
        low=reader.words.percent(share_of(least, asked) or 0.0, 0),
        high=reader.words.percent(share_of(most, asked) or 0.0, 0),
    )
