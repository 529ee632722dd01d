"""What features are made from: the tables as they were known just before a day began."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import ibis

from behoud.measure.scope import Definitions
from behoud.tables import Views, used

DAYS = {
    "estimates": "on",
    "events": "on",
    "feedback": "on",
    "interactions": "on",
    "invoices": "issued_on",
    "invitations": "sent_on",
    "responses": "completed_on",
    "transactions": "on",
    "treatments": "assigned_on",
}
"""Per table of happenings the column that says on which day."""


@dataclass(frozen=True)
class Seen:
    """The tables before the day `as_of`, and since when each table of happenings has any row."""

    definitions: Definitions
    first_days: dict[str, date]

    @classmethod
    def of(cls, definitions: Definitions) -> Seen:
        """One small query: the first day of each table, as far as known before the date.

        Of everyone, so that a sample has the features that all customers have.
        """
        views = of_everyone(definitions).views
        firsts = [
            views[name].select(day=column).aggregate(first=ibis._.day.min()).mutate(name=ibis.literal(name))
            for name, column in DAYS.items()
            if views.has(name) and name != "events"
        ]
        found = {"events": used.first_use(views)} if views.has("events") else {}
        if firsts:
            rows = views.engine.arrow(ibis.union(*firsts) if len(firsts) > 1 else firsts[0]).to_pylist()
            found |= {row["name"]: row["first"] for row in rows}
        return cls(definitions, {name: day for name, day in found.items() if day is not None})

    @property
    def of_contracts(self) -> bool:
        return self.definitions.company.churn.kind == "contract"

    @property
    def as_of(self) -> date:
        return self.definitions.views.as_of

    @property
    def today(self) -> ibis.Value:
        return ibis.literal(self.as_of)

    @property
    def sees_everyone(self) -> bool:
        """Whether these are the tables of all customers, not of a sample."""
        return self.definitions.views.stock.customers is None

    @cached_property
    def whole(self) -> Definitions:
        """The company with all its customers at the same date: what a customer is compared with."""
        return of_everyone(self.definitions)

    def has(self, table: str) -> bool:
        """Whether the table was imported and, where it holds happenings, any was known by now."""
        return self.definitions.views.has(table) and (table not in DAYS or table in self.first_days)

    def covers(self, table: str, days: int) -> bool:
        """Whether the table goes back at least `days`: a window that begins before it says nothing."""
        return self.has(table) and self.first_days[table] <= self.as_of - timedelta(days=days)

    def rows(self, table: str) -> ibis.Table:
        """The happenings before the day, with the column `day`."""
        rows = self.definitions.views[table]
        rows = rows.mutate(day=rows[DAYS[table]])
        return rows.filter(rows.day < self.today)

    def last(self, day: ibis.Value, days: int) -> ibis.Value:
        """Whether `day` lies in the `days` days before the date: [as_of - days, as_of)."""
        return (day >= ibis.literal(self.as_of - timedelta(days=days))) & (day < self.today)


def of_everyone(definitions: Definitions) -> Definitions:
    """The same company at the same date, with all its customers where these are some of them."""
    views = definitions.views
    if views.stock.customers is None:
        return definitions
    return Definitions(Views(views.engine, views.holdings, views.as_of), definitions.company)


ONE = ibis.literal(1).cast("float64")


def none() -> ibis.Value:
    """Nothing of what is counted."""
    return ibis.literal(0).cast("float64")


def number(value: ibis.Value) -> ibis.Value:
    """A feature is a double; sums are taken exactly before they become one."""
    return value.cast("float64")


def share(part: ibis.Value, whole: ibis.Value) -> ibis.Value:
    """Part over whole, null where the whole is 0."""
    return number(part) / number(whole).nullif(0)


def count(condition: ibis.Value) -> ibis.Value:
    return number(condition.cast("int64").sum())


def rounded(value: ibis.Value) -> ibis.Value:
    return (value + ibis.literal(0.5).cast("float64")).floor().cast("int64")


def faded(weight: ibis.Value | int, age: ibis.Value, half_life: int) -> ibis.Value:
    """What is left of a weight after `age` days, whole: sums of it are exact in any order."""
    return rounded(weight * ibis.literal(0.5).cast("float64") ** (number(age) / half_life))
