"""Features of the contract: its end, its price, how long it has lasted."""

from __future__ import annotations

import ibis

from behoud.engine.calendar import days_between
from behoud.measure.money import converted
from behoud.measure.presence import contract_terms
from behoud.predict.features.present import rate_of, running_terms
from behoud.predict.features.seen import Seen, count, number, share

NOTICE_WINDOW = 90
"""Days before the last day to cancel in which a customer is taken to be deciding."""


def contract(seen: Seen) -> ibis.Table:
    """Per customer the state of what runs: days, price, products, renewal."""
    terms = priced(seen)
    ahead = terms.ends_on >= seen.today
    to_end = days_between(terms.ends_on, seen.today)
    to_deadline = days_between(terms.notice_deadline_on, seen.today)
    open_to_cancel = (to_deadline >= 0) & terms.notice_given_on.isnull()
    renewed_on = (terms.amount_before > 0).ifelse(terms.started_on, ibis.null("date"))
    compared = terms.amount_before.notnull()
    found = terms.group_by("customer_id").aggregate(
        contract_days_to_end=number(to_end.min(where=ahead)),
        contract_days_to_deadline=number(to_deadline.min(where=open_to_cancel)),
        contract_past_deadline=number(((to_deadline < 0) & ahead).fill_null(False).cast("int64").max()),
        contract_yearly_amount=number(terms.amount.sum()),
        contract_amount_change=share(
            terms.amount.sum(where=compared), terms.amount_before.sum(where=compared)
        )
        - ONE,
        contract_indexation=share(terms.indexed.sum(where=compared), terms.amount_before.sum(where=compared)),
        contract_days_since_renewal=number(days_between(seen.today, renewed_on).min()),
        contract_products=number(terms.product_id.nunique()),
        contract_auto=number((terms.renewal == "auto").cast("int64").max()),
        contract_open_ended=number(terms.ends_on.isnull().cast("int64").min()),
        contract_paused=number(paused(terms, seen).cast("int64").max()),
        contract_partly_cancelled=count(terms.notice_given_on.notnull()),
    )
    near = found.contract_days_to_deadline <= NOTICE_WINDOW
    return found.mutate(contract_in_notice_window=number(near.fill_null(False).cast("int64")))


def priced(seen: Seen) -> ibis.Table:
    """The running terms with `amount`, `indexed` and, where one went before, `amount_before`."""
    definitions = seen.definitions
    terms = running_terms(definitions)
    rate = rate_of(terms.currency, definitions.rates, definitions)
    terms = terms.mutate(
        amount=converted(terms.yearly_amount, rate), indexed=converted(terms.indexation, rate), rate=rate
    )
    before = definitions.views["contract_terms"].select(before_id="term_id", before_amount="yearly_amount")
    joined = terms.left_join(before, terms.previous_term_id == before.before_id)
    return joined.mutate(amount_before=converted(joined.before_amount, joined.rate))


def paused(terms: ibis.Table, seen: Seen) -> ibis.Value:
    until = terms.paused_to.isnull() | (terms.paused_to >= seen.today)
    return ((terms.paused_from < seen.today) & until).fill_null(False)


def tenure(seen: Seen) -> ibis.Table:
    """Days in the present life, which life it is, and what was lost of it in the last year.

    The first life counts from the customer's own first day where that is earlier.
    """
    views = seen.definitions.views
    lives = seen.definitions.lives.filter(seen.definitions.lives.started_on < seen.today)
    latest = lives.group_by("customer_id").aggregate(life=lives.life.max(), started_on=lives.started_on.max())
    known = views["customers"].select(known_id="customer_id", own_start="started_on")
    latest = latest.left_join(known, latest.customer_id == known.known_id)
    earlier = ((latest.life == 1) & (latest.own_start < latest.started_on)).fill_null(False)
    since = earlier.ifelse(latest.own_start, latest.started_on)
    return latest.select(
        "customer_id", tenure_days=number(days_between(seen.today, since)), tenure_life=number(latest.life)
    )


def lost_parts(seen: Seen) -> ibis.Table:
    """Contracts given up in the last year by customers that stayed."""
    terms = contract_terms(seen.definitions.views)
    given_up = seen.last(terms.end_on, 365) & (terms.end_kind == "voluntary")
    return terms.group_by("customer_id").aggregate(contract_lost_parts_365=count(given_up.fill_null(False)))


ONE = ibis.literal(1).cast("float64")
