"""Features of paying: what is overdue, how late it is paid, and what failed."""

from __future__ import annotations

import ibis

from behoud.engine.calendar import days_between
from behoud.measure.money import converted
from behoud.predict.features.present import rate_of
from behoud.predict.features.seen import Seen, count, number, share

YEAR = 365
MONTH = 30


def invoices(seen: Seen) -> ibis.Table:
    """Per customer what is overdue now, how late it paid over a year, and payments that failed.

    A failed payment is counted once its invoice is paid or a month overdue: when it failed
    is not recorded, and before that it may not have happened yet.
    """
    rows = seen.rows("invoices")
    due = ibis.coalesce(rows.due_on, rows.day)
    unpaid = rows.paid_on.isnull()
    late = ibis.greatest(days_between(rows.paid_on, due), ibis.literal(0).cast("int64"))
    paid_lately = seen.last(rows.paid_on, YEAR).fill_null(False)
    settled = ~unpaid | (days_between(seen.today, due) > MONTH)
    overdue = unpaid & (due < seen.today) & seen.last(due, YEAR)
    definitions = seen.definitions
    amount = converted(rows.amount, rate_of(rows.currency, definitions.rates, definitions))
    found = rows.group_by("customer_id").aggregate(
        invoices_overdue=count(overdue),
        invoices_overdue_amount=number(amount.sum(where=overdue)),
        invoices_overdue_days=number(days_between(seen.today, due).max(where=overdue)),
        invoices_days_late=share(late.sum(where=paid_lately), paid_lately.cast("int64").sum()),
        invoices_failed_365=number(rows.failed_attempts.sum(where=settled & seen.last(rows.day, YEAR))),
    )
    return found if seen.covers("invoices", YEAR) else found.drop("invoices_failed_365")
