"""What a measure looks at: the tables at a date, the company's definitions and the periods."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any, TypeVar

import ibis

from behoud.company import Company
from behoud.measure import money, periods, presence
from behoud.measure.metric import Metric
from behoud.measure.periods import Kind, Period
from behoud.tables import Views
from behoud.words import fault

Answer = TypeVar("Answer")
FEW = 12
"""Periods over which the rows of a metric are kept at once."""
MOST_ROWS = 8_000_000
"""Customers times periods of which a metric is made at once where there are many periods."""


@dataclass(frozen=True)
class Definitions:
    """The tables that every measure shares, computed once for a date."""

    views: Views
    company: Company

    @cached_property
    def _kept(self) -> dict[str, Any]:
        return {}

    def kept(self, name: str, make: Callable[[], ibis.Table]) -> ibis.Table:
        """What `make` gives, computed by the engine the first time that `name` is asked for."""
        if name not in self._kept:
            self._kept[name] = self.views.engine.keep(make())
        return self._kept[name]

    def once(self, name: str, make: Callable[[], Answer]) -> Answer:
        """What `make` gives, found out the first time that `name` is asked for."""
        if name not in self._kept:
            self._kept[name] = make()
        found: Answer = self._kept[name]
        return found

    @cached_property
    def terms(self) -> ibis.Table:
        """The contract terms with end_on and until; see `presence.contract_terms`."""
        return self.views.engine.keep(presence.contract_terms(self.views))

    @cached_property
    def presence(self) -> ibis.Table:
        """Stretches of being a customer: customer_id, started_on, end_on (null while it runs)."""
        return self.views.engine.keep(presence.stretches(self.views, self.company.churn))

    @cached_property
    def lives(self) -> ibis.Table:
        """Lives of customers: a return after the grace period begins a new one."""
        return self.views.engine.keep(presence.lives(self.presence, grace(self.company)))

    @cached_property
    def departures(self) -> ibis.Table:
        """One row per departure; see `presence.departures`."""
        found = presence.departures(self.views, self.company, self.lives)
        return self.views.engine.keep(found)

    @cached_property
    def customers(self) -> int:
        """How many customers there ever were."""
        rows = self.presence.aggregate(n=self.presence.customer_id.nunique())
        return int(self.views.engine.arrow(rows)["n"][0].as_py())

    @cached_property
    def rates(self) -> money.Rates:
        return money.Rates.of(self.views, self.company.currency)

    @cached_property
    def first_day(self) -> date:
        """The first day of the history; BehoudError where there is none."""
        if self.company.history_from is not None:
            return self.company.history_from
        first = self.views.engine.arrow(self.presence.aggregate(day=self.presence.started_on.min()))
        day = first["day"][0].as_py()
        if day is None:
            raise fault("measure-no-history", table=presence.SOURCE[self.company.churn.kind])
        return date.fromisoformat(str(day))

    @cached_property
    def span_start(self) -> date:
        """The first day of the whole span: one on whose eve somebody was a customer already."""
        eve = self.first_day - timedelta(days=1)
        rows = self.presence.filter(presence.active_on(self.presence, ibis.literal(eve)))
        if self.views.engine.arrow(rows.aggregate(n=rows.count()))["n"][0].as_py():
            return self.first_day
        return periods.next_start("month", periods.start_of("month", self.first_day))

    def periods(self, kind: Kind) -> tuple[Period, ...]:
        first = self.span_start if kind == "span" else self.first_day
        return periods.periods(kind, first, self.views.as_of)

    @cached_property
    def _scopes(self) -> dict[str, Scope]:
        return {}

    def scope(self, kind: Kind) -> Scope:
        """The scope over all periods of a kind; a snapshot without dates has one period, itself."""
        if kind not in self._scopes:
            self._scopes[kind] = Scope(self, self._periods_or_snapshot(kind))
        return self._scopes[kind]

    def forget_rows(self) -> None:
        """Let go of the rows of metrics over all kinds of periods; figures that were made stay."""
        for scope in self._scopes.values():
            scope.forget()

    def _periods_or_snapshot(self, kind: Kind) -> tuple[Period, ...]:
        if self.company.churn.kind != "snapshot":
            return self.periods(kind)
        day = self.views.as_of
        return (Period("snapshot", day, day, True),)


@dataclass(frozen=True)
class Scope:
    """Definitions over periods: what the rows of a metric are made from.

    A `part` of a scope holds a few of its periods, and keeps what all metrics share for those alone:
    what does not fit in memory is then read once per metric, and not once per part of it.
    """

    definitions: Definitions
    found: tuple[Period, ...]
    part: bool = False

    @property
    def views(self) -> Views:
        return self.definitions.views

    @property
    def company(self) -> Company:
        return self.definitions.company

    @cached_property
    def periods(self) -> ibis.Table:
        return self.views.engine.table(periods.as_arrow(self.found))

    @cached_property
    def months(self) -> ibis.Table:
        """The periods by the months that they have days in: month, period, t0, t1."""
        return self.views.engine.table(periods.by_month(self.found))

    @cached_property
    def customers(self) -> ibis.Table:
        """Per period and customer whether it was one at t0 and at t1, and its departure in between."""
        return self.views.engine.keep(presence.customer_periods(self.definitions, self.periods))

    @cached_property
    def _rows(self) -> dict[str, ibis.Table]:
        return {}

    @cached_property
    def _kept(self) -> list[ibis.Table]:
        return []

    def rows(self, metric: Metric) -> ibis.Table:
        """The rows of a metric. Over a few periods they are computed once, as many groups will ask for them.

        Over many periods they are large and mostly asked for once: kept from the second time on.
        """
        asked = metric.name in self._rows
        if asked and self._rows[metric.name] in self._kept:
            return self._rows[metric.name]
        rows = metric.rows(self)
        once = len(self.found) > FEW or self.part
        self._rows[metric.name] = self.keep(rows) if asked or not once else rows
        return self._rows[metric.name]

    def parts(self) -> Iterator[Scope]:
        """The scope itself, or of a large one a few periods at a time, so that a metric needs less room."""
        if len(self._parts) <= 1:
            yield self
            return
        for part in self._parts:
            yield part
            part.forget()

    @cached_property
    def _parts(self) -> tuple[Scope, ...]:
        whole = len(self.found) <= FEW
        few = len(self.found) if whole else max(FEW // 3, MOST_ROWS // max(1, self.definitions.customers))
        places = range(0, len(self.found), max(1, few))
        return tuple(Scope(self.definitions, self.found[place : place + few], part=True) for place in places)

    def keep(self, rows: ibis.Table) -> ibis.Table:
        """Rows computed once, until `forget`."""
        self._kept.append(self.views.engine.keep(rows))
        return self._kept[-1]

    def forget(self) -> None:
        """Let go of the rows of metrics: of a large company they take more room than all else."""
        for rows in self._kept:
            self.views.engine.forget(rows)
        self._kept.clear()
        self._rows.clear()

    @cached_property
    def recurring(self) -> ibis.Table:
        """Per period and customer its ARR at t0 and at t1; see `money.recurring`."""
        return self.views.engine.keep(money.recurring(self.definitions, self.found, self.periods))


def grace(company: Company) -> int:
    """Days within which a return is a late renewal: the next day at least; none where churn is inactivity."""
    return max(company.churn.grace_days, 1) if company.churn.kind == "contract" else 0
