"""Contract terms that came up for renewal, and contracts that ended outside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ibis

from behoud.engine.calendar import add_days, days_between, years
from behoud.measure.metric import Metric
from behoud.measure.money import CENTS, amount_where

if TYPE_CHECKING:
    from behoud.measure.scope import Scope

TERMS = ("contract_terms",)
EARLY = ("voluntary", "involuntary", "ended_by_us", "completed")
"""Ends before the original end that are cancellations, not renewals or price changes."""


def followed(scope: Scope) -> ibis.Table:
    """Each term with what followed it: follow_amount (null where nothing did) and follow_currency.

    What follows is the term that names it as its previous one, else the next term of the
    same contract, else a new contract of the customer (or its successor) for the same
    product, each begun no later than the grace period after the end.
    """
    terms = scope.definitions.terms
    became = (
        scope.views["customer_successions"]
        .group_by("customer_id")
        .aggregate(heir=scope.views["customer_successions"].successor_id.max())
    )
    terms = terms.left_join(became, "customer_id").drop("customer_id_right")
    last_day = ibis.coalesce(ibis.least(terms.end_on, terms.ends_on), terms.end_on, terms.ends_on)
    terms = terms.mutate(last_day=last_day)
    later = scope.definitions.terms.select(
        next_id="term_id",
        next_previous="previous_term_id",
        next_contract="contract_id",
        next_customer="customer_id",
        next_product="product_id",
        next_started="started_on",
        follow_amount="yearly_amount",
        follow_currency="currency",
    )
    grace_days = scope.company.churn.grace_days
    candidates = (
        ibis.union(named(terms, later), of_contract(terms, later), distinct=False)
        .union(replaced(terms, later, terms.customer_id, grace_days))
        .union(replaced(terms, later, terms.heir, grace_days))
    )
    grace_over = add_days(candidates.last_day, grace_days)
    candidates = candidates.filter(candidates.next_started <= grace_over)
    window = ibis.window(
        group_by="term_id", order_by=[candidates.rank, candidates.next_started, candidates.next_id]
    )
    best = candidates.mutate(behind=ibis.row_number().over(window))
    best = best.filter(best.behind == 0).select(
        "term_id", "follow_amount", "follow_currency", follow_id="next_id", follow_rank="rank"
    )
    return shared(terms.left_join(best, "term_id").drop("term_id_right"))


def shared(terms: ibis.Table) -> ibis.Table:
    """Where several terms are followed by one, each gets its part of it, in proportion to its own amount."""
    window = ibis.window(group_by=terms.follow_id)
    terms = terms.mutate(
        claims=terms.count().over(window), claimed=terms.yearly_amount.sum().over(window).cast("float64")
    )
    amount = terms.follow_amount.cast("float64") * terms.yearly_amount.cast("float64")
    part = (amount / terms.claimed.nullif(0)).round(2).cast(CENTS)
    several = terms.follow_id.notnull() & (terms.claims > 1)
    return terms.mutate(follow_amount=several.ifelse(part, terms.follow_amount)).drop("claims", "claimed")


REPLACED = 2
"""The rank of a follower that is a new contract."""
FOUND = ("term_id", "last_day", "next_id", "next_started", "follow_amount", "follow_currency")


def named(terms: ibis.Table, later: ibis.Table) -> ibis.Table:
    pairs = terms.join(later, terms.term_id == later.next_previous)
    return pairs.select(*FOUND, rank=ibis.literal(0))


def of_contract(terms: ibis.Table, later: ibis.Table) -> ibis.Table:
    pairs = terms.join(later, terms.contract_id == later.next_contract)
    pairs = pairs.filter(pairs.next_started > pairs.started_on)
    return pairs.select(*FOUND, rank=ibis.literal(1))


def replaced(terms: ibis.Table, later: ibis.Table, owner: ibis.Value, grace_days: int) -> ibis.Table:
    """A new contract for the same product (any, where none is known), begun around the end."""
    pairs = terms.join(later, owner == later.next_customer)
    same = pairs.product_id.isnull() | (pairs.product_id == pairs.next_product)
    other = (
        pairs.contract_id.isnull() | pairs.next_contract.isnull() | (pairs.contract_id != pairs.next_contract)
    )
    begun = pairs.next_started > pairs.started_on
    pairs = pairs.filter(same & other & begun & pairs.next_previous.isnull())
    near = days_between(pairs.last_day, pairs.next_started) <= grace_days
    return pairs.filter(near).select(*FOUND, rank=ibis.literal(REPLACED))


def unlinked(rows: ibis.Table) -> ibis.Value:
    """Whether nothing followed, or only a new contract in its place: not the same one at another price."""
    return rows.follow_id.isnull() | (rows.follow_rank == REPLACED)


def due(scope: Scope) -> ibis.Table:
    """Terms whose original end falls in the period, with value due and value renewed.

    Closures by price change and cancellations before the original end are not due: the
    latter stand under ended contracts. An automatic term that runs on was renewed in silence.
    """
    terms = scope.definitions.kept("terms with what followed them", lambda: followed(scope))
    rows = terms.cross_join(scope.periods)
    rows = rows.filter((rows.ends_on > rows.t0) & (rows.ends_on <= rows.t1))
    ended_early = rows.end_on.notnull() & (rows.end_on < rows.ends_on)
    none = ended_early & (rows.end_kind.isin((*EARLY, "changed")) | (rows.end_kind.isnull() & unlinked(rows)))
    rows = rows.filter(~none.fill_null(False))
    runs_on = rows.end_on.isnull() | (rows.end_on > rows.ends_on)
    rows = rows.mutate(renewed=rows.follow_id.notnull() | runs_on)
    rows = rows.mutate(follow=rows.follow_id.notnull().ifelse(rows.follow_amount, rows.yearly_amount))
    rows = at_t0_rates(scope, rows)
    grace_over = add_days(rows.ends_on, scope.company.churn.grace_days) < ibis.literal(scope.views.as_of)
    deadline = ibis.coalesce(rows.notice_deadline_on, rows.ends_on)
    return rows.mutate(
        provisional=~grace_over & ~rows.renewed,
        renewed_value=ibis.least(rows.value_due, rows.value_follow),
        group_on=deadline,
    )


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


def of_due(scope: Scope, numerator: str, denominator: str) -> ibis.Table:
    rows = due(scope)
    silent = (rows.renewal == "auto").fill_null(True).ifelse("silent", "active")
    rows = rows.mutate(
        one=ibis.literal(1).cast("int64"),
        was_renewed=rows.renewed.cast("int64"),
        not_renewed=rows.value_due - rows.renewed_value,
        term_years=years(days_between(rows.ends_on, rows.started_on) + 1),
        renewal_form=silent,
    )
    whole = (rows.not_renewed.cast("float64") * rows.term_years).round(2).cast("decimal(18, 2)")
    rows = rows.mutate(contract_not_renewed=whole)
    return rows.select(
        "period",
        "customer_id",
        "term_id",
        "product_id",
        "ends_on",
        "renewal_form",
        "renewed",
        "follow_id",
        "provisional",
        numerator=rows[numerator],
        denominator=rows[denominator],
        group_on=rows.group_on,
    )


def ended(scope: Scope) -> ibis.Table:
    """Cancellations before the original end and of open-ended terms, with the yearly value that went.

    What a replacing contract brings is taken off.
    """
    terms = scope.definitions.kept("terms with what followed them", lambda: followed(scope))
    rows = terms.cross_join(scope.periods)
    rows = rows.filter((rows.end_on > rows.t0) & (rows.end_on <= rows.t1))
    outside = rows.ends_on.isnull() | (rows.end_on != rows.ends_on)
    cancelled = rows.end_kind.isin(EARLY) | (rows.end_kind.isnull() & unlinked(rows))
    rows = rows.filter(outside & cancelled.fill_null(False))
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
        lambda s: of_due(s, "was_renewed", "one"),
        "better",
        basis="terms",
    ),
    Metric(
        "gross_renewal_rate",
        "ratio",
        "share",
        TERMS,
        lambda s: of_due(s, "renewed_value", "value_due"),
        "better",
        basis="revenue",
        bounded=True,
    ),
    Metric(
        "value_not_renewed",
        "total",
        "money",
        TERMS,
        lambda s: of_due(s, "not_renewed", "value_due"),
        "worse",
        basis="revenue",
    ),
    Metric(
        "contract_value_not_renewed",
        "total",
        "money",
        TERMS,
        lambda s: of_due(s, "contract_not_renewed", "value_due"),
        "worse",
        basis="revenue",
    ),
    Metric("value_of_ended_contracts", "total", "money", TERMS, ended, "worse", basis="revenue"),
)
