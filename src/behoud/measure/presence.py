"""Who was a customer when, and when it left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ibis

from behoud.engine.calendar import FAR, add_days, days_between, or_far
from behoud.tables import Views

if TYPE_CHECKING:
    from behoud.company import Churn, Company
    from behoud.measure.scope import Definitions

SOURCE = {"contract": "contract_terms", "inactivity": "transactions", "snapshot": "customers"}
NOT_CHURN = ("completed", "succession")
"""Departures that are shown apart and never counted as churn."""


def dated_terms(views: Views) -> ibis.Table:
    """The contract terms with `end_on`, the last day of service (null while the term runs).

    A term past `ends_on` without `ended_on`: a manual one has ended, any other runs on.
    """
    terms = views["contract_terms"]
    lapsed = (terms.renewal == "manual") & (terms.ends_on < ibis.literal(views.as_of))
    silent_end = lapsed.ifelse(terms.ends_on, ibis.null("date"))
    return terms.mutate(end_on=ibis.coalesce(terms.ended_on, silent_end))


def contract_terms(views: Views) -> ibis.Table:
    """The contract terms with `end_on` as `dated_terms` gives it, and `until`.

    `until` is the first day that the term no longer counts for: its last day itself, so that
    who leaves on 31 December left in that year; but a term that is followed by one of the
    same customer on the very next day still counts on its last day, or nobody with a contract
    per calendar year would be a customer at the year's end.
    """
    terms = dated_terms(views)
    begun = terms.select(eve_customer="customer_id", eve=add_days(terms.started_on, -1)).distinct()
    joined = terms.left_join(begun, [terms.customer_id == begun.eve_customer, terms.end_on == begun.eve])
    until = joined.eve.notnull().ifelse(add_days(joined.end_on, 1), joined.end_on)
    return joined.mutate(until=until).drop("eve_customer", "eve")


def stretches(views: Views, churn: Churn) -> ibis.Table:
    """Stretches of being a customer: customer_id, started_on, end_on, until."""
    if churn.kind == "inactivity":
        return purchase_stretches(views, churn.inactivity_days or 0)
    terms = contract_terms(views)
    return terms.select("customer_id", "started_on", "end_on", "until")


def first_days(views: Views, churn: Churn) -> ibis.Table:
    """The day that each customer began: customer_id, started_on, as the first of its stretches has it."""
    if churn.kind == "inactivity":
        days = views["transactions"].select("customer_id", started_on="on")
    else:
        days = views["contract_terms"].select("customer_id", "started_on")
    return days.group_by("customer_id").aggregate(started_on=days.started_on.min())


def purchase_stretches(views: Views, inactivity_days: int) -> ibis.Table:
    """Runs of purchases with at most N days between them; each ends N days after its last."""
    bought = views["transactions"].select("customer_id", day="on").distinct()
    runs = islands(bought.mutate(started_on=bought.day, end_on=bought.day), gap=inactivity_days)
    end_on = add_days(runs.end_on, inactivity_days)
    ended = (end_on < ibis.literal(views.as_of)).ifelse(end_on, ibis.null("date"))
    return runs.select("customer_id", "started_on", end_on=ended, until=ended)


def islands(rows: ibis.Table, *, gap: int) -> ibis.Table:
    """Merge stretches of a customer that overlap or lie at most `gap` days apart.

    Columns customer_id, life (1, 2, …), started_on, end_on (null where one still runs).
    """
    # Equal stretches would have no order, and the two windows could take them in a different one.
    rows = rows.select("customer_id", "started_on", last=or_far(rows.end_on)).distinct()
    order = [rows.started_on, rows.last]
    before = ibis.window(group_by=rows.customer_id, order_by=order, rows=(None, -1))
    rows = rows.mutate(reached=rows["last"].max().over(before))
    apart = rows.reached.isnull() | (days_between(rows.started_on, rows.reached) > gap)
    rows = rows.mutate(fresh=apart.cast("int64"))
    so_far = ibis.window(group_by=rows.customer_id, order_by=[rows.started_on, rows["last"]], rows=(None, 0))
    rows = rows.mutate(life=rows.fresh.sum().over(so_far))
    merged = rows.group_by("customer_id", "life").aggregate(
        started_on=rows.started_on.min(), last=rows["last"].max()
    )
    runs = merged["last"] == ibis.literal(FAR)
    return merged.select(
        "customer_id", "life", "started_on", end_on=runs.ifelse(ibis.null("date"), merged["last"])
    )


def lives(presence: ibis.Table, grace_days: int) -> ibis.Table:
    """Lives of customers: stretches bridged over gaps of at most the grace period."""
    return islands(presence, gap=grace_days)


def active_on(rows: ibis.Table, day: ibis.Value) -> ibis.Value:
    """Whether a stretch covers `day`: begun, and not yet over."""
    return (rows.started_on <= day) & (rows.until.isnull() | (rows.until > day))


def departures(views: Views, company: Company, found: ibis.Table) -> ibis.Table:
    """One row per life that ended.

    customer_id, life, started_on, left_on, decided_on, kind, end_reason, returned_on (the
    next life's start), provisional (the grace period has not passed yet).
    """
    window = ibis.window(group_by="customer_id", order_by="life")
    ended = found.mutate(returned_on=found.started_on.lead().over(window))
    ended = ended.filter(ended.end_on.notnull()).rename(left_on="end_on")
    grace_days = company.churn.grace_days if company.churn.kind == "contract" else 0
    grace_over = add_days(ended.left_on, grace_days) < ibis.literal(views.as_of)
    ended = ended.mutate(provisional=~grace_over & ended.returned_on.isnull())
    if company.churn.kind == "contract":
        ended = ended.left_join(last_terms(views), ["customer_id", "left_on"]).drop(
            "customer_id_right", "left_on_right"
        )
    else:
        ended = ended.mutate(
            decided_on=ended.left_on, kind=ibis.literal("unknown"), end_reason=ibis.null("string")
        )
    return mark_successions(views, max(grace_days, 1), ended)


def last_terms(views: Views) -> ibis.Table:
    """Per customer and last day of service, how the terms that ended on it ended.

    Where several end on one day the kind that says most wins: involuntary, completed,
    ended by us, voluntary.
    """
    terms = contract_terms(views)
    terms = terms.filter(terms.end_on.notnull())
    rank = terms.end_kind.cases(
        ("involuntary", 4), ("completed", 3), ("ended_by_us", 2), ("voluntary", 1), else_=0
    )
    silent = ibis.coalesce(terms.notice_deadline_on, terms.end_on)
    earliest = ibis.least(silent, terms.end_on)
    decided = ibis.coalesce(terms.notice_given_on, (rank > 1).ifelse(terms.end_on, earliest))
    terms = terms.mutate(rank=rank, decided=decided)
    ended = terms.group_by("customer_id", left_on=terms.end_on).aggregate(
        decided_on=terms.decided.max(), rank=terms.rank.max(), end_reason=terms.end_reason.max()
    )
    kind = ended.rank.cases(
        (4, "involuntary"), (3, "completed"), (2, "ended_by_us"), (1, "voluntary"), else_="unknown"
    )
    return ended.mutate(kind=kind).drop("rank")


def mark_successions(views: Views, grace_days: int, ended: ibis.Table) -> ibis.Table:
    """A customer that went up in another one around its last day did not leave."""
    moved = views["customer_successions"].select(gone_customer="customer_id", succeeded_on="on")
    pairs = ended.join(moved, ended.customer_id == moved.gone_customer)
    near = days_between(pairs.succeeded_on, pairs.left_on).abs() <= grace_days
    found = pairs.filter(near & pairs.returned_on.isnull()).select("customer_id", "life").distinct()
    found = found.mutate(merged=ibis.literal(True))
    ended = ended.left_join(found, ["customer_id", "life"]).drop("customer_id_right", "life_right")
    return ended.mutate(kind=ended.merged.notnull().ifelse("succession", ended.kind)).drop("merged")


def customer_periods(definitions: Definitions, periods: ibis.Table) -> ibis.Table:
    """Per period and customer: at_start, at_end, left_on and kind of its last departure in the period."""
    rows = definitions.presence.cross_join(periods)
    rows = rows.filter((rows.started_on <= rows.t1) & (rows.until.isnull() | (rows.until > rows.t0)))
    rows = rows.mutate(start=active_on(rows, rows.t0), finish=active_on(rows, rows.t1))
    held = rows.group_by("period", "t0", "t1", "customer_id").aggregate(
        at_start=rows.start.any(), at_end=rows.finish.any(), first_on=rows.started_on.min()
    )
    gone = last_departures(definitions, periods)
    return held.left_join(gone, ["period", "customer_id"]).drop("period_right", "customer_id_right")


def last_departures(definitions: Definitions, periods: ibis.Table) -> ibis.Table:
    """Per period and customer its last departure in (t0, t1]."""
    left = definitions.departures.cross_join(periods)
    left = left.filter((left.left_on > left.t0) & (left.left_on <= left.t1))
    window = ibis.window(group_by=["period", "customer_id"], order_by=left.life.desc())
    left = left.mutate(behind=ibis.row_number().over(window))
    return left.filter(left.behind == 0).select(
        "period", "customer_id", "left_on", "kind", "end_reason", "returned_on", "provisional", "decided_on"
    )
