"""What comes up: running terms whose last day to cancel, or end, lies in the days ahead."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import ibis
import pyarrow as pa

from behoud.measure.dimensions import TOTAL, grouped
from behoud.measure.money import amount_where
from behoud.measure.presence import contract_terms
from behoud.words import fault

if TYPE_CHECKING:
    from behoud.measure.scope import Definitions


def coming_up(definitions: Definitions, *, days: int, by: str = TOTAL) -> pa.Table:
    """Terms that run on the as-of date and come up within `days` of it, the first date first.

    Columns deadline_on (the last day to cancel; the end where no such day is known),
    term_id, customer_id, product, ends_on, renewal, value (yearly, at the rates of the eve of
    the as-of date) and group, that of the deadline. Terms that were cancelled already are
    left out: they are no longer open. BehoudError without contract terms.
    """
    views = definitions.views
    if definitions.company.churn.kind != "contract":
        raise fault("measure-kind", metric="coming_up", kind=definitions.company.churn.kind)
    first, last = views.as_of, views.as_of + timedelta(days=days)
    terms = contract_terms(views)
    deadline = ibis.coalesce(terms.notice_deadline_on, terms.ends_on)
    terms = terms.mutate(deadline_on=deadline)
    open_terms = terms.end_on.isnull() & terms.notice_given_on.isnull()
    ahead = (terms.deadline_on >= ibis.literal(first)) & (terms.deadline_on < ibis.literal(last))
    rows = grouped(definitions, priced(definitions, terms.filter(open_terms & ahead)), by)
    names = views["products"].select(named_product="product_id", product_name="name")
    rows = rows.left_join(names, rows.product_id == names.named_product)
    found = rows.select(
        "deadline_on",
        "term_id",
        "customer_id",
        "ends_on",
        "renewal",
        "value",
        "group",
        product=ibis.coalesce(rows.product_name, rows.product_id),
    )
    return views.engine.arrow(found).sort_by([("deadline_on", "ascending"), ("term_id", "ascending")])


def priced(definitions: Definitions, terms: ibis.Table) -> ibis.Table:
    """Add `value` in the reporting currency, and `group_on`."""
    eve = definitions.views.as_of - timedelta(days=1)
    own = ibis.literal(definitions.company.currency)
    rates = definitions.views.engine.table(definitions.rates.table([eve]))
    rows = terms.mutate(paid_in=ibis.coalesce(terms.currency, own)).drop("currency")
    rows = rows.left_join(rates, rows.paid_in == rates.currency)
    value = amount_where(ibis.literal(True), rows.yearly_amount, rows.rate)
    return rows.mutate(value=value, group_on=rows.deadline_on)
