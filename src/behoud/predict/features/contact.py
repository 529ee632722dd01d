"""Features of contact moments: what customers came with, how it was solved, whether we called."""

from __future__ import annotations

from itertools import chain

import ibis

from behoud.engine.calendar import days_between
from behoud.predict.features.seen import ONE, Seen, count, number, share

YEAR = 365
HALF_YEAR = 180
QUARTER = 90
SLOW = 14
"""Days within which a customer may expect an answer."""
KINDS = {
    "contact_questions_90": "question",
    "contact_requests_90": "service",
    "contact_cancellations_90": "cancellation",
}
WINDOWS = {QUARTER: ("_90", "_too_many"), HALF_YEAR: ("_180",)}
"""How features end that look back so many days."""
CHANNELS = ("phone", "email", "chat", "whatsapp", "visit", "portal", "post")


def contact(seen: Seen) -> ibis.Table:
    """Per customer its contact moments over 90 days, what is open, and how long solving took."""
    rows = seen.rows("interactions")
    rows = rows.mutate(
        resolved=(rows.resolved_on < seen.today).fill_null(False),
        incoming=(rows.direction != "out").fill_null(True),
        complains=(rows.kind == "complaint").fill_null(False),
        took=days_between(rows.resolved_on, rows.day),
        waits=days_between(seen.today, rows.day),
    )
    found = rows.group_by("customer_id").aggregate(**standing(seen, rows), **lately(seen, rows))
    too_many = found.contact_90 > seen.definitions.company.thresholds.contacts_too_many
    found = found.mutate(contact_too_many=number(too_many.cast("int64")))
    found = with_complaints_yearly(seen, found)
    short = {days: names for days, names in WINDOWS.items() if not seen.covers("interactions", days)}
    return found.drop(*[name for name in found.columns if name.endswith(tuple(chain(*short.values())))])


def standing(seen: Seen, rows: ibis.Table) -> dict[str, ibis.Value]:
    """What is open, how long solving took over a year, and since when we have been silent."""
    unsolved = ~rows.resolved & seen.last(rows.day, YEAR)
    recent = rows.resolved & seen.last(rows.resolved_on, YEAR)
    solved, settled = recent & rows.incoming, recent & rows.complains
    outgoing = rows.day.max(where=rows.direction == "out")
    return {
        "complaints": count(rows.complains),
        "contact_open": count(unsolved & rows.incoming),
        "contact_complaints_open": count(unsolved & rows.complains),
        "contact_complaint_age": number(rows.waits.max(where=unsolved & rows.complains)),
        "contact_days_to_resolve": share(rows.took.sum(where=solved), solved.cast("int64").sum()),
        "contact_complaint_days_to_resolve": share(rows.took.sum(where=settled), settled.cast("int64").sum()),
        "contact_days_since_outgoing": number(days_between(seen.today, outgoing)),
    }


def with_complaints_yearly(seen: Seen, found: ibis.Table) -> ibis.Table:
    """Replace `complaints` by contact_complaints_yearly: over the years in which they were written down.

    From the customer's own first day on where that is later, and with one quiet year added, so that a
    first complaint in a first month is not twelve a year.
    """
    customers = seen.definitions.views["customers"].select(known_id="customer_id", since="started_on")
    rows = found.left_join(customers, found.customer_id == customers.known_id)
    first = ibis.literal(seen.first_days["interactions"])
    days = days_between(seen.today, ibis.coalesce(ibis.greatest(rows.since, first), first))
    years = number(days) / YEAR + ONE
    rows = rows.mutate(contact_complaints_yearly=rows.complaints / years)
    return rows.drop("known_id", "since", "complaints")


def lately(seen: Seen, rows: ibis.Table) -> dict[str, ibis.Value]:
    """Counts over a window, per kind and per channel; complaints and disruptions whoever wrote them down.

    Slow are the questions that took, or still take, longer than a fortnight.
    """
    quarter = seen.last(rows.day, QUARTER)
    asked = quarter & rows.incoming
    waited = rows.resolved.ifelse(rows.took, rows.waits)
    threads = rows.thread_id.nunique(where=asked)
    again = (asked & rows.thread_id.notnull()).cast("int64").sum() - threads
    by_kind = {name: count((rows.kind == kind).fill_null(False) & asked) for name, kind in KINDS.items()}
    by_channel = {
        f"contact_{name}_90": count((rows.channel == name).fill_null(False) & quarter) for name in CHANNELS
    }
    return {
        "contact_90": count(asked),
        "contact_complaints_90": count(rows.complains & quarter),
        "contact_disruptions_90": count((rows.kind == "disruption").fill_null(False) & quarter),
        "contact_transfers_90": number(rows.transfers.sum(where=rows.resolved & quarter)),
        "contact_repeated_90": number(again),
        "contact_slow_180": count(seen.last(rows.day, HALF_YEAR) & rows.incoming & (waited > SLOW)),
        "contact_outgoing_90": count(quarter & ~rows.incoming),
        "contact_sales_90": count((rows.kind == "sales").fill_null(False) & quarter),
        **by_kind,
        **by_channel,
    }
