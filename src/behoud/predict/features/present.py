"""Who is a customer at a date, which of its terms run, and what it is worth in a year."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import ibis

from behoud.engine.calendar import day_before
from behoud.measure.money import CENTS, Rates, converted, literal_rate
from behoud.measure.presence import active_on, dated_terms
from behoud.measure.scope import Definitions

GOES_ON = ("renewed", "changed")
YEAR = 365


def running_terms(definitions: Definitions) -> ibis.Table:
    """The terms that run when the day begins.

    A term whose last day was the day before counts as running where another of the same customer
    begins on the day itself, and where it was renewed or changed: what follows it is recorded on
    the day itself, which nobody knew yet.
    """
    terms = dated_terms(definitions.views)
    today = ibis.literal(definitions.views.as_of)
    eve = ibis.literal(day_before(definitions.views.as_of))
    # Only who begins today is looked up, not, as in `contract_terms`, the day after every term.
    begun = terms.filter(terms.started_on == today).select(begun_customer="customer_id").distinct()
    joined = terms.left_join(begun, terms.customer_id == begun.begun_customer)
    goes_on = joined.end_kind.isin(GOES_ON).fill_null(False)
    followed = joined.begun_customer.notnull() & (joined.started_on < today)
    handed_on = ((joined.end_on == eve) & (goes_on | followed)).fill_null(False)
    lasts = (joined.started_on < today) & (joined.end_on.isnull() | (joined.end_on > eve))
    return joined.filter(lasts | handed_on).drop("begun_customer")


def present(definitions: Definitions) -> ibis.Table:
    """Customers at the date: customer_id and, where all that runs was cancelled, noticed_on and ends_on.

    `noticed_on` is the day of the last of these cancellations; null for customers at risk.
    """
    if definitions.company.churn.kind == "contract":
        terms = running_terms(definitions)
        found = terms.group_by("customer_id").aggregate(
            running=terms.count(),
            noticed=terms.notice_given_on.count(),
            notice=terms.notice_given_on.max(),
            end=terms.ends_on.max(),
        )
        cancelled = found.running == found.noticed
        never = ibis.null("date")
        return found.select(
            "customer_id",
            noticed_on=cancelled.ifelse(found.notice, never),
            ends_on=cancelled.ifelse(found.end, never),
        )
    if definitions.company.churn.kind == "inactivity":
        eve = ibis.literal(day_before(definitions.views.as_of))
        rows = (
            definitions.presence.filter(active_on(definitions.presence, eve)).select("customer_id").distinct()
        )
    else:
        customers = definitions.views["customers"]
        rows = customers.filter(~customers[definitions.company.churn.departed].fill_null(False)).select(
            "customer_id"
        )
    return rows.mutate(noticed_on=ibis.null("date"), ends_on=ibis.null("date"))


def rate_of(currency: ibis.Value, rates: Rates, definitions: Definitions) -> ibis.Value:
    """What a unit of `currency` is worth on the eve of the date; null where no rate is known."""
    eve = day_before(definitions.views.as_of)
    found = {name: rates.on(name, eve) for name in rates.known} | {rates.reporting: Decimal(1)}
    own = ibis.coalesce(currency, ibis.literal(rates.reporting))
    cases = [(own == name, literal_rate(rate)) for name, rate in sorted(found.items()) if rate is not None]
    return ibis.cases(*cases, else_=ibis.null("decimal(18, 8)"))


def worth(definitions: Definitions) -> ibis.Table:
    """Per customer at the date `revenue` and `margin` of a year, in the reporting currency.

    Contracts: of the terms that run. Purchases: of the 365 days before the date. A snapshot:
    the attribute that the company file names. `margin` is null where it is not known.
    """
    kind = definitions.company.churn.kind
    if kind == "contract":
        rows = running_terms(definitions)
        rows = rows.mutate(amount=rows.yearly_amount, own_margin=rows.yearly_margin)
    elif kind == "inactivity":
        rows = definitions.views["transactions"]
        since = ibis.literal(definitions.views.as_of - timedelta(days=YEAR))
        rows = rows.filter(rows.on >= since).mutate(own_margin=ibis.null(CENTS))
    else:
        name = definitions.company.churn.yearly_amount
        rows = definitions.views["customers"]
        amount = rows[name].cast(CENTS) if name else ibis.null(CENTS)
        rows = rows.mutate(amount=amount, own_margin=ibis.null(CENTS), currency=ibis.null("string"))
    return worth_of(definitions, rows)


def worth_of(definitions: Definitions, rows: ibis.Table) -> ibis.Table:
    rate = rate_of(rows.currency, definitions.rates, definitions)
    gross_margin = definitions.company.gross_margin
    revenue = converted(rows.amount, rate)
    part = ibis.null(CENTS) if gross_margin is None else converted(revenue, literal_rate(gross_margin))
    rows = rows.mutate(revenue=revenue, margin=ibis.coalesce(converted(rows.own_margin, rate), part))
    found = rows.group_by("customer_id").aggregate(
        revenue=rows.revenue.sum(),
        margin=rows.margin.sum(),
        priced=rows.revenue.count(),
        margins=rows.margin.count(),
    )
    whole = found.margins == found.priced
    return found.select(
        "customer_id",
        revenue=found.revenue.cast(CENTS),
        margin=whole.ifelse(found.margin, ibis.null("decimal(38, 2)")).cast(CENTS),
    )
