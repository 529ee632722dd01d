"""Features of contact moments: what customers came with, how it was solved, whether we called."""

from __future__ import annotations

import ibis

from behoud.engine.calendar import days_between
from behoud.predict.features.seen import Seen, count, number, share

YEAR = 365
QUARTER = 90


def contact(seen: Seen) -> ibis.Table:
    """Per customer its contact moments over 90 days, what is open, and how long solving took."""
    rows = seen.rows("interactions")
    resolved = (rows.resolved_on < seen.today).fill_null(False)
    incoming = rows.direction != "out"
    incoming = incoming.fill_null(True)
    complaint = (rows.kind == "complaint").fill_null(False)
    disruption = (rows.kind == "disruption").fill_null(False)
    open_complaint = complaint & ~resolved & seen.last(rows.day, YEAR)
    took = days_between(rows.resolved_on, rows.day)
    recent = resolved & seen.last(rows.resolved_on, YEAR)
    outgoing = rows.day.max(where=rows.direction == "out")
    found = rows.group_by("customer_id").aggregate(
        of_incoming=count(incoming & seen.last(rows.day, QUARTER)),
        of_complaints=count(complaint & seen.last(rows.day, QUARTER)),
        of_disruptions=count(disruption & seen.last(rows.day, QUARTER)),
        of_transfers=number(rows.transfers.sum(where=resolved & seen.last(rows.day, QUARTER))),
        contact_complaints_open=count(open_complaint),
        contact_complaint_age=number(days_between(seen.today, rows.day).max(where=open_complaint)),
        contact_days_to_resolve=share(
            took.sum(where=recent & incoming), (recent & incoming).cast("int64").sum()
        ),
        contact_days_since_outgoing=number(days_between(seen.today, outgoing)),
    )
    windowed = {
        "contact_90": found.of_incoming,
        "contact_complaints_90": found.of_complaints,
        "contact_disruptions_90": found.of_disruptions,
        "contact_transfers_90": found.of_transfers,
    }
    always = [name for name in found.columns if name.startswith("contact_")]
    kept = windowed if seen.covers("interactions", QUARTER) else {}
    return found.select("customer_id", *always, **kept)


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
    settled = ~unpaid | (days_between(seen.today, due) > 30)
    overdue = unpaid & (due < seen.today) & seen.last(due, YEAR)
    found = rows.group_by("customer_id").aggregate(
        invoices_overdue=count(overdue),
        invoices_days_late=share(late.sum(where=paid_lately), paid_lately.cast("int64").sum()),
        of_failed=number(rows.failed_attempts.sum(where=settled & seen.last(rows.day, YEAR))),
    )
    kept = {"invoices_failed_365": found.of_failed} if seen.covers("invoices", YEAR) else {}
    return found.select("customer_id", "invoices_overdue", "invoices_days_late", **kept)
