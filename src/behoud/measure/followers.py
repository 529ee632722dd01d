"""What followed a contract term: the next one, and what it is worth.

Most terms are followed by one that names them. So that is looked up for all terms at once, and
only those that nothing names are compared with the rest of their contract and customer.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from typing import TYPE_CHECKING

import ibis

from behoud.engine.calendar import add_days
from behoud.measure.money import CENTS
from behoud.measure.presence import dated_terms

if TYPE_CHECKING:
    from behoud.measure.scope import Definitions

ASKED = (
    "term_id",
    "contract_id",
    "customer_id",
    "product_id",
    "started_on",
    "ends_on",
    "end_on",
    "last_day",
    "end_kind",
    "end_reason",
    "renewal",
    "notice_deadline_on",
    "yearly_amount",
    "currency",
)
"""What is asked of a term, to find what followed it and to measure it."""
FOLLOW = ("follow_id", "follow_amount", "follow_currency")
"""What is told of a follower."""


def followed(definitions: Definitions) -> ibis.Table:
    """Each term that is over, with what followed it: follow_id, follow_amount, follow_currency.

    What follows is the term that names it as its previous one, else the next term of the
    same contract, else a new contract of the customer (or its successor) for the same
    product (`replacing`), each begun no later than the grace period after the end. All four
    are null where nothing did. The amount is the whole one, also where it follows several
    terms: see `shares`.
    """
    terms = terms_over(definitions)
    others = terms_over_unnamed(definitions).rename({f"other_{name}": name for name in FOLLOW})
    others = others.drop("yearly_amount").rename(unnamed_id="term_id")
    rows = terms.left_join(others, terms.term_id == others.unnamed_id)
    found = {name: ibis.coalesce(rows[name], rows[f"other_{name}"]) for name in FOLLOW}
    return rows.mutate(**found).drop("unnamed_id", "next_started", *[f"other_{name}" for name in FOLLOW])


def unlinked(rows: ibis.Table) -> ibis.Value:
    """Whether nothing followed, or only a new contract in its place: not the same one at another price."""
    return rows.follow_id.isnull() | rows.replacing.fill_null(False)


def terms_over(definitions: Definitions) -> ibis.Table:
    """The terms whose last day was before the as-of date, with the follower that names them."""
    terms = asked(definitions)
    terms = terms.filter(terms.last_day < ibis.literal(definitions.views.as_of))
    found = definitions.kept("terms that are over", lambda: with_namesakes(definitions, terms))
    # Several hardly ever name one: counting tells, at a fraction of what it takes to put all in order.
    if definitions.once("several namesakes", lambda: count(definitions, found) > count(definitions, terms)):
        return definitions.kept("terms that are over, once each", lambda: first_by(found, "term_id"))
    return found


def count(definitions: Definitions, rows: ibis.Table) -> int:
    answer = definitions.views.engine.arrow(rows.aggregate(n=rows.count()))
    return int(answer["n"][0].as_py())


def terms_over_unnamed(definitions: Definitions) -> ibis.Table:
    """Of the terms that are over and that no follower names, those that something followed."""
    return definitions.kept(
        "followers that name nobody", lambda: otherwise(definitions, terms_over(definitions))
    )


def asked(definitions: Definitions) -> ibis.Table:
    terms = dated_terms(definitions.views)
    last_day = ibis.coalesce(ibis.least(terms.end_on, terms.ends_on), terms.end_on, terms.ends_on)
    return terms.mutate(last_day=last_day).select(ASKED)


def later_terms(definitions: Definitions) -> ibis.Table:
    return definitions.views["contract_terms"].select(
        follow_id="term_id",
        next_previous="previous_term_id",
        next_contract="contract_id",
        next_customer="customer_id",
        next_product="product_id",
        next_started="started_on",
        follow_amount="yearly_amount",
        follow_currency="currency",
    )


def with_namesakes(definitions: Definitions, terms: ibis.Table) -> ibis.Table:
    """The terms with every term that names it as its previous one and began in time."""
    later = later_terms(definitions)
    naming = later.filter(later.next_previous.notnull()).select("next_previous", "next_started", *FOLLOW)
    terms = terms.mutate(grace_over=add_days(terms.last_day, definitions.company.churn.grace_days))
    in_time = [terms.term_id == naming.next_previous, terms.grace_over >= naming.next_started]
    return terms.left_join(naming, in_time).drop("next_previous", "grace_over")


def first_by(rows: ibis.Table, key: str) -> ibis.Table:
    """Of all that follows one the term that began first."""
    window = ibis.window(group_by=key, order_by=[rows.next_started, rows.follow_id])
    ranked = rows.mutate(behind=ibis.row_number().over(window))
    return ranked.filter(ranked.behind == 0).drop("behind")


def otherwise(definitions: Definitions, terms: ibis.Table) -> ibis.Table:
    """Of the terms without a follower that names them, those that something else followed.

    term_id, yearly_amount, follow_id, follow_amount, follow_currency, replacing.
    """
    unnamed = terms.filter(terms.follow_id.isnull()).drop(*FOLLOW, "next_started")
    later = later_terms(definitions)
    grace_days = definitions.company.churn.grace_days
    next_one = in_time(of_contract(unnamed, later), grace_days, replacing=False)
    left = unnamed.anti_join(next_one, "term_id")
    found = [
        in_time(replaced(owned, later, grace_days), grace_days, replacing=True)
        for owned in with_owner(definitions, left)
    ]
    first = first_by(reduce(ibis.union, [next_one, *found]), "term_id")
    worth = later.select(*FOLLOW)
    return first.drop("next_started").join(worth, "follow_id")


def in_time(pairs: ibis.Table, grace_days: int, *, replacing: bool) -> ibis.Table:
    """The pairs of which the second began in time to be a renewal."""
    pairs = pairs.filter(pairs.next_started <= add_days(pairs.last_day, grace_days))
    return pairs.select(
        "term_id", "yearly_amount", "next_started", "follow_id", replacing=ibis.literal(replacing)
    )


def of_contract(terms: ibis.Table, later: ibis.Table) -> ibis.Table:
    """What began later in the same contract."""
    pairs = terms.join(later, terms.contract_id == later.next_contract)
    return pairs.filter(pairs.next_started > pairs.started_on)


def with_owner(definitions: Definitions, terms: ibis.Table) -> Iterator[ibis.Table]:
    """The terms with `owner`, who may have the new contract: the customer, and its successor."""
    yield terms.mutate(owner=terms.customer_id)
    if definitions.views.has("customer_successions"):
        moved = definitions.views["customer_successions"]
        became = moved.group_by("customer_id").aggregate(owner=moved.successor_id.max())
        yield terms.join(became, "customer_id")


def replaced(terms: ibis.Table, later: ibis.Table, grace_days: int) -> ibis.Table:
    """A new contract for the same product (any, where none is known), begun around the end."""
    later = later.filter(later.next_previous.isnull())
    pairs = terms.join(later, terms.owner == later.next_customer)
    same = pairs.product_id.isnull() | (pairs.product_id == pairs.next_product)
    other = (
        pairs.contract_id.isnull() | pairs.next_contract.isnull() | (pairs.contract_id != pairs.next_contract)
    )
    begun = pairs.next_started > pairs.started_on
    near = pairs.next_started >= add_days(pairs.last_day, -grace_days)
    return pairs.filter(same & other & begun & near)


def shares(definitions: Definitions) -> ibis.Table:
    """Terms that share their follower with others: sharing_id, and `share`, the part of it that is theirs.

    Each gets of the follower's amount in proportion to its own, so that no euro renews twice.
    Terms that still run claim their part too.
    """
    return definitions.kept("shares of followers", lambda: parts(claims(definitions)))


def claims(definitions: Definitions) -> ibis.Table:
    """All terms that something followed, whether they are over or not."""
    today = ibis.literal(definitions.views.as_of)
    terms = asked(definitions)
    running = with_namesakes(definitions, terms.filter(terms.last_day >= today))
    running = first_by(running, "term_id")
    found = [
        told(terms_over(definitions), unnamed=False),
        told(terms_over_unnamed(definitions), unnamed=True),
        told(running, unnamed=False),
        told(otherwise(definitions, running), unnamed=True),
    ]
    return definitions.views.engine.keep(reduce(ibis.union, found))


def told(terms: ibis.Table, *, unnamed: bool) -> ibis.Table:
    found = terms.filter(terms.follow_id.notnull())
    return found.select(
        "term_id", "yearly_amount", "follow_id", "follow_amount", unnamed=ibis.literal(unnamed)
    )


def parts(found: ibis.Table) -> ibis.Table:
    # A follower names one term at most: of several that it follows, the others it does not name.
    unnamed = found.filter(found.unnamed).select("follow_id").distinct()
    contested = found.semi_join(unnamed, "follow_id")
    sums = contested.group_by(shared_id="follow_id").aggregate(
        claims=contested.count(), claimed=contested.yearly_amount.sum().cast("float64")
    )
    several = sums.filter(sums.claims > 1)
    rows = contested.join(several, contested.follow_id == several.shared_id)
    amount = rows.follow_amount.cast("float64") * rows.yearly_amount.cast("float64")
    share = (amount / rows.claimed.nullif(0)).round(2).cast(CENTS)
    return rows.select(sharing_id="term_id", share=share)
