"""Recurring revenue of customers at the two ends of a period, in one currency, to the cent."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import ibis
import pyarrow as pa

from behoud.measure import succession
from behoud.measure.presence import active_on
from behoud.tables import Views

if TYPE_CHECKING:
    from behoud.measure.periods import Period
    from behoud.measure.scope import Definitions

RATE = pa.decimal128(18, 8)
CENTS = "decimal(18, 2)"


@dataclass(frozen=True)
class Rates:
    """Exchange rates to the reporting currency.

    A rate holds from its day until the next one; before the first known day the first
    rate holds. A currency without any rate has none, and its money is left out and said.
    """

    reporting: str
    known: dict[str, tuple[list[date], list[Decimal]]] = field(default_factory=dict)

    @classmethod
    def of(cls, views: Views, reporting: str) -> Rates:
        rows = views.engine.arrow(views["fx_rates"].select("currency", "on", "rate")).to_pylist()
        known: dict[str, tuple[list[date], list[Decimal]]] = {}
        for row in sorted(rows, key=lambda r: (r["currency"], r["on"])):
            days, rates = known.setdefault(row["currency"], ([], []))
            days.append(row["on"])
            rates.append(round(Decimal(repr(row["rate"])), 8))
        return cls(reporting, known)

    def on(self, currency: str, day: date) -> Decimal | None:
        """What one unit of `currency` was worth on `day`.

        >>> Rates("EUR", {"USD": ([date(2025, 1, 1)], [Decimal("0.95")])}).on("USD", date(2026, 1, 1))
        Decimal('0.95')
        """
        if currency == self.reporting:
            return Decimal(1)
        if currency not in self.known:
            return None
        days, rates = self.known[currency]
        return rates[max(bisect_right(days, day) - 1, 0)]

    def table(self, days: Iterable[date]) -> pa.Table:
        """Columns currency, day, rate for every known currency on each of `days`."""
        rows = [
            (currency, day, self.on(currency, day))
            for currency in (self.reporting, *(c for c in self.known if c != self.reporting))
            for day in sorted(set(days))
        ]
        currencies, found, rates = zip(*rows, strict=True) if rows else ((), (), ())
        return pa.table(
            {
                "currency": pa.array(currencies, pa.string()),
                "day": pa.array(found, pa.date32()),
                "rate": pa.array(rates, RATE),
            }
        )


def literal_rate(rate: Decimal) -> ibis.Value:
    """A rate as a literal with all its eight decimals: of a plain decimal DuckDB keeps three.

    >>> ibis.duckdb.connect().execute(literal_rate(Decimal("0.94895123")))
    Decimal('0.94895123')
    """
    return ibis.literal(rate, "decimal(18, 8)")


def converted(amount: ibis.Value, rate: ibis.Value) -> ibis.Value:
    """An amount at a rate, rounded to the cent per row, so that sums of rows are exact."""
    return (amount.cast("decimal(18, 2)") * rate.cast("decimal(18, 8)")).round(2).cast(CENTS)


def priced_terms(definitions: Definitions, found: tuple[Period, ...], periods: ibis.Table) -> ibis.Table:
    """Per period the terms that run at t0 or t1 or start in between, with arr0, arr1 and arr1_now.

    arr0 and arr1 are at the rates of t0, arr1_now at those of t1; 0 where the term does not
    run on that day or has no amount or rate. `indexed`, at the rates of t0, is the indexation of
    a term begun in the period, also where it was closed again before t1 by the next price.
    """
    views = definitions.views
    terms = definitions.terms
    terms = terms.mutate(currency=ibis.coalesce(terms.currency, ibis.literal(definitions.company.currency)))
    rows = terms.cross_join(periods)
    rows = rows.filter((rows.started_on <= rows.t1) & (rows.until.isnull() | (rows.until > rows.t0)))
    table = views.engine.table(definitions.rates.table([d for p in found for d in (p.t0, p.t1)]))
    first, last = (
        table.rename(currency0="currency", rate0="rate"),
        table.rename(currency1="currency", rate1="rate"),
    )
    rows = rows.left_join(first, [rows.currency == first.currency0, rows.t0 == first.day]).drop(
        "day", "currency0"
    )
    rows = rows.left_join(last, [rows.currency == last.currency1, rows.t1 == last.day]).drop(
        "day", "currency1"
    )
    at0, at1 = active_on(rows, rows.t0), active_on(rows, rows.t1)
    begun = rows.started_on > rows.t0
    return rows.mutate(
        at0=at0,
        at1=at1,
        arr0=amount_where(at0, rows.yearly_amount, rows.rate0),
        arr1=amount_where(at1, rows.yearly_amount, rows.rate0),
        arr1_now=amount_where(at1, rows.yearly_amount, rows.rate1),
        indexed=amount_where(begun, rows.indexation, rows.rate0),
    )


def amount_where(condition: ibis.Value, amount: ibis.Value, rate: ibis.Value) -> ibis.Value:
    zero = ibis.literal(Decimal("0.00")).cast(CENTS)
    return condition.ifelse(ibis.coalesce(converted(amount, rate), zero), zero)


def recurring(definitions: Definitions, found: tuple[Period, ...], periods: ibis.Table) -> ibis.Table:
    """Per period and customer: arr0, arr1, arr1_now, indexed, moved (in by succession, out negative).

    `carried` is what a customer of t0 still brings at t1: its own ARR1, or its part of what
    its successor brings (in proportion to ARR0), so that a merger is no loss.
    """
    terms = priced_terms(definitions, found, periods)
    contract = ibis.coalesce(terms.contract_id, terms.term_id)
    terms = terms.mutate(contract=contract)
    held = terms.group_by("period", "t0", "t1", "customer_id", "contract").aggregate(
        arr0=terms.arr0.sum(),
        arr1=terms.arr1.sum(),
        arr1_now=terms.arr1_now.sum(),
        indexed=terms.indexed.sum(),
        runs=terms.at1.any(),
    )
    # Of a contract that ended in the period the indexation went with it.
    held = held.mutate(indexed=held.runs.ifelse(held.indexed, held.indexed - held.indexed))
    held = held.group_by("period", "t0", "t1", "customer_id").aggregate(
        arr0=held.arr0.sum(), arr1=held.arr1.sum(), arr1_now=held.arr1_now.sum(), indexed=held.indexed.sum()
    )
    return succession.carry(definitions.views, held, found)
