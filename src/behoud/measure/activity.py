"""In which periods a customer of a cohort was there, and what it brought: contracts and purchases."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import ibis
import pyarrow as pa

from behoud.engine.calendar import month_number, or_far
from behoud.measure.money import amount_where

if TYPE_CHECKING:
    from behoud.measure.periods import Period
    from behoud.measure.scope import Definitions


def active_periods(
    definitions: Definitions, held: ibis.Table, steps: Mapping[int, Period], months: int
) -> ibis.Table:
    """The columns of `held` per period in which the customer was there, with at_number and value.

    `held` has customer_id and number, that of the period it began in; `steps` are the periods
    by number, of `months` months each.
    """
    if definitions.company.churn.kind == "contract":
        rows = running_terms(definitions, held, steps)
    else:
        rows = purchases(definitions, held)
        number = (month_number(rows.day).cast("float64") / ibis.literal(months).cast("float64")).floor()
        rows = rows.mutate(at_number=number.cast("int64"))
    return rows.group_by(*held.columns, "at_number").aggregate(value=rows.amount.sum())


def start_values(definitions: Definitions, held: ibis.Table, steps: Mapping[int, Period]) -> ibis.Table:
    """customer_id and value_at_start: contracts begun on the first day, or the sales of the first period."""
    if definitions.company.churn.kind == "contract":
        rows = priced(definitions, held, steps)
        rows = rows.filter(rows.term_started_on == rows.started_on)
        rows = rows.mutate(amount=amount_where(ibis.literal(True), rows.yearly_amount, rows.rate))
    else:
        rows = purchases(definitions, held).join(steps_table(definitions, steps), "number")
        rows = rows.filter(rows.day <= rows.t1)
    return rows.group_by("customer_id").aggregate(value_at_start=rows.amount.sum())


def running_terms(definitions: Definitions, held: ibis.Table, steps: Mapping[int, Period]) -> ibis.Table:
    """Terms that run on the last day of a period, from the customer's own period on."""
    rows = priced(definitions, held, steps)
    ends = steps_table(definitions, steps).rename(at_number="number", at_t1="t1")
    rows = rows.cross_join(ends)
    runs = (rows.term_started_on <= rows.at_t1) & (rows.until.isnull() | (rows.until > rows.at_t1))
    rows = rows.filter((rows.at_number >= rows.number) & runs)
    return rows.mutate(amount=amount_where(ibis.literal(True), rows.yearly_amount, rows.rate))


def priced(definitions: Definitions, held: ibis.Table, steps: Mapping[int, Period]) -> ibis.Table:
    """Terms of the customers' first life with the rate of the last day of their cohort's period."""
    views = definitions.views
    terms = first_life(definitions)
    currency = ibis.coalesce(terms.currency, ibis.literal(definitions.company.currency))
    terms = terms.select(
        "customer_id", "until", "yearly_amount", term_currency=currency, term_started_on=terms.started_on
    )
    rows = held.join(steps_table(definitions, steps), "number").join(terms, "customer_id")
    rates = views.engine.table(definitions.rates.table([one.t1 for one in steps.values()]))
    return rows.left_join(rates, [rows.term_currency == rates.currency, rows.t1 == rates.day])


def first_life(definitions: Definitions) -> ibis.Table:
    """The contract terms begun in the first life of their customer; a second stands beside the cohort."""
    terms, lives = definitions.terms, definitions.lives
    first = lives.filter(lives.life == 1).select(life_customer="customer_id", life_end=or_far(lives.end_on))
    rows = terms.join(first, terms.customer_id == first.life_customer)
    return rows.filter(rows.started_on <= rows.life_end)


def purchases(definitions: Definitions, held: ibis.Table) -> ibis.Table:
    """The sales to customers, at the rates of the day of sale: the columns of `held`, day and amount."""
    sold = sales(definitions)
    return held.join(sold, "customer_id")


def sales(definitions: Definitions) -> ibis.Table:
    """customer_id, day, product_id and amount in the reporting currency, at the rates of the day of sale."""
    views = definitions.views
    sold = views["transactions"]
    currency = ibis.coalesce(sold.currency, ibis.literal(definitions.company.currency))
    sold = sold.select("customer_id", "product_id", "amount", sold_on="on", sold_in=currency)
    days = views.engine.arrow(sold.select("sold_on").distinct())["sold_on"].to_pylist()
    rates = views.engine.table(definitions.rates.table(days))
    joined = sold.left_join(rates, [sold.sold_in == rates.currency, sold.sold_on == rates.day])
    amount = amount_where(ibis.literal(True), joined.amount, joined.rate)
    return joined.select("customer_id", "product_id", amount=amount, day=joined.sold_on)


def steps_table(definitions: Definitions, steps: Mapping[int, Period]) -> ibis.Table:
    """Columns number, t1."""
    return definitions.views.engine.table(
        pa.table(
            {
                "number": pa.array(list(steps), pa.int64()),
                "t1": pa.array([one.t1 for one in steps.values()], pa.date32()),
            }
        )
    )
