"""Features of the contract: its end, its price, how long it has lasted."""

from __future__ import annotations

import ibis

from behoud.engine.calendar import days_between
from behoud.measure.money import converted
from behoud.measure.presence import dated_terms
from behoud.measure.scope import Definitions
from behoud.predict.catalogue import AND
from behoud.predict.features.present import rate_of, running_terms
from behoud.predict.features.seen import ONE, Seen, count, none, number, share

NOTICE_WINDOW = 90
"""Days before the last day to cancel in which a customer is taken to be deciding."""
HALF_YEAR = 180
YEAR = 365


def contract(seen: Seen) -> ibis.Table:
    """Per customer the state of what runs: days, price, products, renewal."""
    terms = priced(seen)
    ahead = terms.ends_on >= seen.today
    to_end = days_between(terms.ends_on, seen.today)
    to_deadline = days_between(terms.notice_deadline_on, seen.today)
    open_to_cancel = (to_deadline >= 0) & terms.notice_given_on.isnull()
    to_silent_end = (terms.renewal == "auto").fill_null(False).ifelse(ibis.null("int64"), to_end)
    to_decision = ibis.coalesce(open_to_cancel.ifelse(to_deadline, ibis.null("int64")), to_silent_end)
    found = terms.group_by("customer_id").aggregate(
        contract_days_to_end=number(to_end.min(where=ahead)),
        contract_days_to_deadline=number(to_deadline.min(where=open_to_cancel)),
        contract_days_to_decision=number(to_decision.min(where=ahead & terms.notice_given_on.isnull())),
        contract_past_deadline=number(((to_deadline < 0) & ahead).fill_null(False).cast("int64").max()),
        contract_term_days=number((days_between(terms.ends_on, terms.started_on) + 1).max()),
        contract_notice_days=number(days_between(terms.ends_on, terms.notice_deadline_on).max(where=ahead)),
        contract_previous_days=number(days_between(terms.started_on, terms.before_started).max()),
        contract_yearly_amount=number(terms.amount.sum()),
        contract_products=number(terms.product_id.nunique()),
        contract_held=ibis.coalesce(terms.product.collect(distinct=True).sort().join(AND), ibis.literal("")),
        contract_auto=number((terms.renewal == "auto").cast("int64").max()),
        contract_open_ended=number(terms.ends_on.isnull().cast("int64").min()),
        contract_paused=number(paused(terms, seen).cast("int64").max()),
        contract_partly_cancelled=count(terms.notice_given_on.notnull()),
        **prices(terms, seen),
    )
    near = found.contract_days_to_deadline <= NOTICE_WINDOW
    found = found.mutate(contract_in_notice_window=number(near.fill_null(False).cast("int64")))
    return with_peers(seen, found)


def prices(terms: ibis.Table, seen: Seen) -> dict[str, ibis.Value]:
    """What the running terms cost against those they follow; a rise of the last half year by itself."""
    compared = terms.amount_before.notnull()
    late = (compared & seen.last(terms.started_on, HALF_YEAR)).fill_null(False)
    changed = compared & (terms.amount != terms.amount_before) & seen.last(terms.started_on, YEAR)
    before = terms.amount_before.sum(where=compared)
    change = share(terms.amount.sum(where=compared), before) - ONE
    indexation = share(terms.indexed.sum(where=compared), before)
    rise = share(terms.amount.sum(where=late), terms.amount_before.sum(where=late)) - ONE
    renewed_on = (terms.amount_before > 0).ifelse(terms.started_on, ibis.null("date"))
    return {
        "contract_amount_change": change,
        "contract_indexation": indexation,
        "contract_beyond_indexation": change - ibis.coalesce(indexation, none()),
        "contract_rise_180": rise,
        "contract_price_changes_365": count(changed.fill_null(False)),
        "contract_days_since_renewal": number(days_between(seen.today, renewed_on).min()),
    }


def with_peers(seen: Seen, found: ibis.Table) -> ibis.Table:
    """Add the yearly amount against the median of its segment, where enough customers make that up."""
    usual = usual_amounts(seen).rename(usual_segment="segment")
    customers = segments(seen.definitions).rename(known_id="customer_id")
    rows = found.left_join(customers, found.customer_id == customers.known_id)
    rows = rows.mutate(own_segment=ibis.coalesce(rows.segment, ibis.literal("")))
    joined = rows.left_join(usual, rows.own_segment == usual.usual_segment)
    enough = joined.peers >= seen.definitions.company.thresholds.minimum_group
    over = joined.contract_yearly_amount / (joined.usual / ibis.literal(CENTS_PER_UNIT).cast("float64"))
    return joined.select(*found.columns, contract_amount_over_peers=enough.ifelse(over, ibis.null("float64")))


CENTS_PER_UNIT = 100


def usual_amounts(seen: Seen) -> ibis.Table:
    """Per segment of all customers: segment, peers and `usual`, the median yearly amount in cents.

    Whole cents have a median that every engine reckons alike.
    """
    definitions = seen.whole
    terms = running_terms(definitions)
    rate = rate_of(terms.currency, definitions.rates, definitions)
    sums = terms.group_by("customer_id").aggregate(amount=converted(terms.yearly_amount, rate).sum())
    customers = segments(definitions).rename(known_id="customer_id")
    rows = sums.left_join(customers, sums.customer_id == customers.known_id)
    cents = (rows.amount * CENTS_PER_UNIT).cast("int64").cast("float64")
    rows = rows.select(segment=ibis.coalesce(rows.segment, ibis.literal("")), cents=cents)
    rows = rows.filter(rows.cents > 0)
    return rows.group_by("segment").aggregate(usual=rows.cents.median(), peers=rows.count())


def segments(definitions: Definitions) -> ibis.Table:
    return definitions.views["customers"].select("customer_id", "segment")


def priced(seen: Seen) -> ibis.Table:
    """The running terms with `amount`, `indexed`, the name of the `product`, and of the term before this
    `amount_before` and `before_started`.
    """
    definitions = seen.definitions
    terms = running_terms(definitions)
    rate = rate_of(terms.currency, definitions.rates, definitions)
    terms = terms.mutate(
        amount=converted(terms.yearly_amount, rate), indexed=converted(terms.indexation, rate), rate=rate
    )
    # Of everyone: after a merger the term before is another customer's.
    before = seen.whole.views["contract_terms"].select(
        before_id="term_id", before_amount="yearly_amount", before_started="started_on"
    )
    joined = terms.left_join(before, terms.previous_term_id == before.before_id)
    joined = joined.mutate(amount_before=converted(joined.before_amount, joined.rate))
    names = definitions.views["products"].select(named_product="product_id", product_name="name")
    joined = joined.left_join(names, joined.product_id == names.named_product)
    return joined.mutate(product=ibis.coalesce(joined.product_name, joined.product_id))


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
    terms = dated_terms(seen.definitions.views)
    given_up = seen.last(terms.end_on, YEAR) & (terms.end_kind == "voluntary")
    return terms.group_by("customer_id").aggregate(contract_lost_parts_365=count(given_up.fill_null(False)))
