"""The cohort triangle: of the customers that began together, who is still there, and what they bring.

With contracts a customer is kept at age k where a contract of it runs on the last day of the
k-th period after its own, and brings its ARR of that day at the exchange rates of the last day
of its cohort's period, so that a currency neither keeps nor loses a customer. With purchases it
is kept where it bought in that period, and brings what it bought, at the rates of the day of
sale. A customer belongs to the cohort of its first start. Of contracts only the first life counts: a
second life stands beside its cohort. A customer that went up in another one is no longer there.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

import ibis

from behoud.engine.calendar import month_number
from behoud.measure.activity import active_periods, start_values
from behoud.measure.dimensions import TOTAL, grouped
from behoud.measure.lifetimes import first_lives
from behoud.measure.periods import MONTHS, Period, periods, start_of
from behoud.measure.scope import Definitions
from behoud.stats.intervals import wilson
from behoud.tables import used
from behoud.words import fault

Step = Literal["month", "quarter", "year"]
KeptBy = Literal["churn", "usage"]
"""What keeps a customer in its cohort: a contract or a purchase (what churn goes by), or use."""
START = "start"
BEFORE = "before"
"""The row of customers that are older than the history: nobody knows how many began with them."""
ALL = "all"
"""The cohort of a triangle by dimension: all starting periods together."""


@dataclass(frozen=True)
class Cell:
    """One cell: of `size` customers of a cohort and group, those kept at `age`.

    By start: `cohort` is the starting period, `group` is "total". By a dimension: `cohort` is
    "all", `group` the group on the first day, and `size` counts only who can have reached the
    age. `value` is money of the kept, `value_at_start` that of the whole cohort in the
    beginning: the contracts that began on the first day, or what was bought in the first
    period. `complete` is False where the period still runs. The row "before" has neither age
    nor share.
    """

    cohort: str
    group: str
    age: int | None
    customers: int
    size: int | None
    share: float | None
    low: float | None
    high: float | None
    value: Decimal | None
    value_at_start: Decimal | None
    value_share: float | None
    complete: bool


@dataclass(frozen=True)
class Sums:
    """What the engine delivers of a cell; sums add up over cohorts."""

    customers: int
    size: int
    value: Decimal
    value_at_start: Decimal

    def __add__(self, other: Sums) -> Sums:
        return Sums(
            self.customers + other.customers,
            self.size + other.size,
            self.value + other.value,
            self.value_at_start + other.value_at_start,
        )


NOTHING = Sums(0, 0, Decimal("0.00"), Decimal("0.00"))


def triangle(
    definitions: Definitions, *, by: str = START, period: Step = "month", kept_by: KeptBy = "churn"
) -> list[Cell]:
    """The cells in the order of cohort, group and age; the row "before" comes first.

    `by` is "start", or a dimension: its group on the first day ("product" is the product the
    customer began with). BehoudError where usage is asked for and no events are recorded.
    """
    held = members(definitions, by=by, period=period)
    found = kept(definitions, held, period) if kept_by == "churn" else using(definitions, held, period)
    steps = numbered_periods(definitions, period)
    cells = [before(row) for row in found.older]
    if by == START:
        return cells + by_start(found, steps, definitions.company.thresholds.confidence)
    return cells + by_group(found, steps, definitions.company.thresholds.confidence)


def numbered_periods(definitions: Definitions, period: Step) -> dict[int, Period]:
    """Every period since the one in which the history begins, by its number."""
    first = start_of(period, definitions.first_day)
    found = periods(period, first, definitions.views.as_of)
    number = (first.year * 12 + first.month - 1) // MONTHS[period]
    return {number + place: one for place, one in enumerate(found)}


def period_number(day: ibis.Value, period: Step) -> ibis.Value:
    """Periods since year 0, so that an age is a subtraction."""
    months = ibis.literal(MONTHS[period]).cast("float64")
    return (month_number(day).cast("float64") / months).floor().cast("int64")


def members(definitions: Definitions, *, by: str, period: Step) -> ibis.Table:
    """Every customer once: customer_id, started_on, number (of its cohort, null where older), group."""
    if definitions.company.churn.kind == "snapshot":
        raise fault("cohorts-kind")
    rows = first_lives(definitions)
    known = rows.since >= ibis.literal(definitions.first_day)
    number = known.ifelse(period_number(rows.started_on, period), ibis.null("int64"))
    rows = rows.select("customer_id", "started_on", number=number, group_on=rows.observed_on)
    made = grouped(definitions, rows, TOTAL if by == START else by)
    return definitions.views.engine.keep(made.drop("group_on"))


@dataclass(frozen=True)
class Kept:
    """Counts and sums by cohort and group: at the start, and at each age with anybody."""

    older: list[dict[str, Any]]
    starts: list[dict[str, Any]]
    ages: dict[tuple[int, str, int], dict[str, Any]]

    def at(self, start: dict[str, Any], age: int) -> Sums:
        row = self.ages.get((start["number"], start["group"], age))
        customers, value = (row["customers"], row["value"]) if row else (0, NOTHING.value)
        return Sums(customers, start["size"], value, start["value"])


def kept(definitions: Definitions, held: ibis.Table, period: Step) -> Kept:
    arrow = definitions.views.engine.arrow
    older = held.filter(held.number.isnull()).group_by("group").aggregate(customers=ibis._.count())
    rows = with_values(definitions, held, period)
    starts = rows.group_by("number", "group").aggregate(size=rows.count(), value=rows.value_at_start.sum())
    active = aged(definitions, held, period)
    ages = active.group_by("number", "group", "age").aggregate(
        customers=active.count(), value=active.value.sum()
    )
    return Kept(
        older=arrow(older.order_by("group")).to_pylist(),
        starts=arrow(starts.order_by("number", "group")).to_pylist(),
        ages={(r["number"], r["group"], r["age"]): r for r in arrow(ages).to_pylist()},
    )


def using(definitions: Definitions, held: ibis.Table, period: Step) -> Kept:
    """The same where use is what keeps a customer; without money."""
    arrow = definitions.views.engine.arrow
    older = held.filter(held.number.isnull()).group_by("group").aggregate(customers=ibis._.count())
    known = held.filter(held.number.notnull())
    starts = known.group_by("number", "group").aggregate(size=known.count())
    active = users_aged(definitions, known, period)
    ages = active.group_by("number", "group", "age").aggregate(customers=active.count())
    return Kept(
        older=arrow(older.order_by("group")).to_pylist(),
        starts=[row | NO_MONEY for row in arrow(starts.order_by("number", "group")).to_pylist()],
        ages={(r["number"], r["group"], r["age"]): r | NO_MONEY for r in arrow(ages).to_pylist()},
    )


NO_MONEY = {"value": NOTHING.value}


def users_aged(definitions: Definitions, known: ibis.Table, period: Step) -> ibis.Table:
    """One row per customer of a known cohort and period, from its own on, in which it used anything."""
    if not definitions.views.has("events"):
        raise fault("usage-no-events")
    rows = used.months(definitions.views).rename(user="customer_id")
    rows = known.join(rows, known.customer_id == rows.user)
    if period == "month":
        rows = rows.select("customer_id", "number", "group", age=rows.month - rows.number)
    else:
        months = ibis.literal(MONTHS[period]).cast("float64")
        number = (rows.month.cast("float64") / months).floor().cast("int64")
        rows = rows.select("customer_id", "number", "group", age=number - rows.number).distinct()
    return rows.filter(rows.age >= 0)


def with_values(definitions: Definitions, held: ibis.Table, period: Step) -> ibis.Table:
    """Customers of a known cohort with `value_at_start`."""
    known = held.filter(held.number.notnull())
    values = start_values(definitions, known, numbered_periods(definitions, period))
    zero = ibis.literal(NOTHING.value).cast("decimal(38, 2)")
    joined = known.left_join(values, "customer_id").drop("customer_id_right")
    return joined.mutate(value_at_start=ibis.coalesce(joined.value_at_start, zero))


def aged(definitions: Definitions, held: ibis.Table, period: Step) -> ibis.Table:
    """One row per customer of a known cohort and period in which it was kept, with `age` and `value`."""
    known = held.filter(held.number.notnull())
    rows = active_periods(definitions, known, numbered_periods(definitions, period), MONTHS[period])
    return rows.mutate(age=rows.at_number - rows.number)


def done(steps: dict[int, Period], number: int) -> bool:
    return number in steps and steps[number].complete


def by_start(found: Kept, steps: dict[int, Period], confidence: float) -> list[Cell]:
    last = max(steps, default=0)
    return [
        cell(
            steps[s["number"]].label,
            s["group"],
            age,
            found.at(s, age),
            steps[s["number"] + age].complete,
            confidence,
        )
        for s in found.starts
        for age in range(last - s["number"] + 1)
    ]


def by_group(found: Kept, steps: dict[int, Period], confidence: float) -> list[Cell]:
    """All cohorts of a group together; a period that still runs is left out."""
    over = [number for number in steps if done(steps, number)]
    cells = []
    for group in sorted({s["group"] for s in found.starts}):
        own = [s for s in found.starts if s["group"] == group and s["number"] in over]
        for age in range(max((max(over) - s["number"] for s in own), default=-1) + 1):
            there = [found.at(s, age) for s in own if s["number"] + age in over]
            cells.append(cell(ALL, group, age, sum(there, NOTHING), True, confidence))
    return cells


def before(row: dict[str, Any]) -> Cell:
    empty = dict.fromkeys(("age", "size", "share", "low", "high", "value", "value_at_start", "value_share"))
    return Cell(BEFORE, row["group"], customers=row["customers"], complete=True, **empty)


def cell(cohort: str, group: str, age: int, sums: Sums, complete: bool, confidence: float) -> Cell:
    interval = wilson(sums.customers, sums.size, confidence)
    return Cell(
        cohort=cohort,
        group=group,
        age=age,
        customers=sums.customers,
        size=sums.size,
        share=sums.customers / sums.size if sums.size else None,
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        value=sums.value,
        value_at_start=sums.value_at_start,
        value_share=float(sums.value / sums.value_at_start) if sums.value_at_start else None,
        complete=complete,
    )
