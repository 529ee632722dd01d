"""Contract terms that came up for renewal, and contracts that ended outside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ibis

from behoud.engine.calendar import add_days, days_between, month_number, years
from behoud.measure.followers import followed, shares, unlinked
from behoud.measure.metric import Metric
from behoud.measure.money import amount_where

if TYPE_CHECKING:
    from behoud.measure.scope import Scope

TERMS = ("contract_terms",)
EARLY = ("voluntary", "involuntary", "ended_by_us", "completed")
"""Ends before the original end that are cancellations, not renewals or price changes."""


def within(scope: Scope, day: str) -> ibis.Table:
    """The terms that are over, with what followed them, and the period that their `day` falls in.

    Joined by the month of the day, as engines compare every row with every period otherwise.
    """
    terms = followed(scope.definitions)
    rows = terms.mutate(month=month_number(terms[day])).join(scope.months, "month")
    return rows.filter((rows[day] > rows.t0) & (rows[day] <= rows.t1)).drop("month")


def due(scope: Scope) -> ibis.Table:
    """Terms whose original end falls in the period, and whether they were renewed.

    Closures by price change and cancellations before the original end are not due: the
    latter stand under ended contracts. An automatic term that runs on was renewed in silence.
    """
    rows = within(scope, "ends_on")
    ended_early = rows.end_on.notnull() & (rows.end_on < rows.ends_on)
    none = ended_early & (rows.end_kind.isin((*EARLY, "changed")) | (rows.end_kind.isnull() & unlinked(rows)))
    rows = rows.filter(~none.fill_null(False))
    runs_on = rows.end_on.isnull() | (rows.end_on > rows.ends_on)
    rows = rows.mutate(renewed=rows.follow_id.notnull() | runs_on)
    grace_over = add_days(rows.ends_on, scope.company.churn.grace_days) < ibis.literal(scope.views.as_of)
    return rows.mutate(
        provisional=~grace_over & ~rows.renewed,
        group_on=ibis.coalesce(rows.notice_deadline_on, rows.ends_on),
        renewal_form=(rows.renewal == "auto").fill_null(True).ifelse("silent", "active"),
    )


DUE = (
    "period",
    "customer_id",
    "term_id",
    "product_id",
    "ends_on",
    "renewal_form",
    "renewed",
    "follow_id",
    "provisional",
)


def counted(scope: Scope) -> ibis.Table:
    """The terms due, one by one."""
    rows = due(scope)
    one = ibis.literal(1).cast("int64")
    return rows.select(*DUE, numerator=rows.renewed.cast("int64"), denominator=one, group_on=rows.group_on)


def valued(scope: Scope, numerator: str) -> ibis.Table:
    """The terms due, with the yearly value due and `numerator`: that renewed, or not renewed."""
    rows = with_shares(scope, due(scope))
    rows = rows.mutate(follow=rows.follow_id.notnull().ifelse(rows.follow_amount, rows.yearly_amount))
    rows = at_t0_rates(scope, rows)
    rows = rows.mutate(renewed_value=ibis.least(rows.value_due, rows.value_follow))
    rows = rows.mutate(
        not_renewed=rows.value_due - rows.renewed_value,
        term_years=years(days_between(rows.ends_on, rows.started_on) + 1),
    )
    whole = (rows.not_renewed.cast("float64") * rows.term_years).round(2).cast("decimal(18, 2)")
    rows = rows.mutate(contract_not_renewed=whole)
    return rows.select(*DUE, numerator=rows[numerator], denominator=rows.value_due, group_on=rows.group_on)


def with_shares(scope: Scope, rows: ibis.Table) -> ibis.Table:
    """The terms with only their own part of a follower that they share with others."""
    found = shares(scope.definitions)
    rows = rows.left_join(found, rows.term_id == found.sharing_id)
    own = rows.sharing_id.notnull().ifelse(rows.share, rows.follow_amount)
    return rows.mutate(follow_amount=own).drop("sharing_id", "share")


def at_t0_rates(scope: Scope, rows: ibis.Table) -> ibis.Table:
    """value_due and value_follow (0 where not renewed) at the rates of t0."""
    own = ibis.literal(scope.company.currency)
    rates = scope.views.engine.table(scope.definitions.rates.table([p.t0 for p in scope.found]))
    rows = rows.mutate(
        currency=ibis.coalesce(rows.currency, own),
        follow_currency=ibis.coalesce(rows.follow_currency, rows.currency, own),
    )
    here = rates.rename(currency_here="currency", day_here="day", rate_here="rate")
    rows = rows.left_join(here, [rows.currency == here.currency_here, rows.t0 == here.day_here]).drop(
        "day_here"
    )
    there = rates.rename(currency_there="currency", day_there="day", rate_there="rate")
    rows = rows.left_join(there, [rows.follow_currency == there.currency_there, rows.t0 == there.day_there])
    return rows.mutate(
        value_due=amount_where(ibis.literal(True), rows.yearly_amount, rows.rate_here),
        value_follow=amount_where(rows.renewed, rows.follow, rows.rate_there),
    )


def ended(scope: Scope) -> ibis.Table:
    """Cancellations before the original end and of open-ended terms, with the yearly value that went.

    What a replacing contract brings is taken off.
    """
    rows = within(scope, "end_on")
    outside = rows.ends_on.isnull() | (rows.end_on != rows.ends_on)
    cancelled = rows.end_kind.isin(EARLY) | (rows.end_kind.isnull() & unlinked(rows))
    rows = rows.filter(outside & cancelled.fill_null(False))
    rows = with_shares(scope, rows)
    rows = rows.mutate(renewed=rows.follow_id.notnull(), follow=rows.follow_amount)
    rows = at_t0_rates(scope, rows)
    gone = rows.value_due - ibis.least(rows.value_due, rows.value_follow)
    return rows.select(
        "period",
        "customer_id",
        "term_id",
        "product_id",
        "end_on",
        "end_kind",
        "end_reason",
        numerator=gone,
        denominator=rows.value_due,
        group_on=rows.t0,
    )


METRICS = (
    Metric(
        "renewal_rate",
        "share",
        "share",
        TERMS,
        counted,
        "better",
        basis="terms",
    ),
    Metric(
        "gross_renewal_rate",
        "ratio",
        "share",
        TERMS,
        lambda s: valued(s, "renewed_value"),
        "better",
        basis="revenue",
        bounded=True,
    ),
    Metric(
        "value_not_renewed",
        "total",
        "money",
        TERMS,
        lambda s: valued(s, "not_renewed"),
        "worse",
        basis="revenue",
    ),
    Metric(
        "contract_value_not_renewed",
        "total",
        "money",
        TERMS,
        lambda s: valued(s, "contract_not_renewed"),
        "worse",
        basis="revenue",
    ),
    Metric("value_of_ended_contracts", "total", "money", TERMS, ended, "worse", basis="revenue"),
)
