"""Features of what customers said in surveys, of surveys they left unanswered, and of our own rating."""

from __future__ import annotations

import ibis

from behoud.engine.calendar import days_between
from behoud.predict.catalogue import SURVEYS
from behoud.predict.features.seen import Seen, count, number, share

TIME_TO_ANSWER = 14
"""Days after which an invitation without an answer counts as unanswered."""
YEAR = 365


def scores(seen: Seen) -> ibis.Table:
    """Per customer and metric the last score, how old it is, and what it changed from the one before."""
    rows = seen.rows("responses")
    rows = rows.filter(rows.metric.isin(SURVEYS) & rows.score.notnull())
    per = last_two(rows.select("customer_id", "metric", "day", value="score"), "metric")
    columns: dict[str, ibis.Value] = {}
    for metric in SURVEYS:
        of_metric = per.metric == metric
        newest, before = of_metric & (per.place == 0), of_metric & (per.place == 1)
        columns[f"voice_{metric}"] = per.value.max(where=newest)
        columns[f"voice_{metric}_change"] = per.value.max(where=newest) - per.value.max(where=before)
        columns[f"voice_{metric}_days"] = number(days_between(seen.today, per.day.max(where=newest)))
    return per.group_by("customer_id").aggregate(**columns)


def last_two(rows: ibis.Table, *within: str) -> ibis.Table:
    """Per customer (and `within`) the last two days with a value, `place` 0 and 1.

    A day with several has their mean.
    """
    keys = ("customer_id", *within)
    exact = rows.value.cast("decimal(18, 4)")
    per = rows.group_by(*keys, "day").aggregate(value=share(exact.sum(), rows.count()))
    newest_first = ibis.window(group_by=list(keys), order_by=per.day.desc())
    per = per.mutate(place=ibis.row_number().over(newest_first))
    return per.filter(per.place <= 1)


def estimates(seen: Seen) -> ibis.Table:
    """Per customer the last rating that we gave it ourselves, how old it is, and what it changed."""
    rows = seen.rows("estimates")
    per = last_two(rows.select("customer_id", "day", value="rating"))
    newest = per.place == 0
    return per.group_by("customer_id").aggregate(
        estimate_rating=per.value.max(where=newest),
        estimate_change=per.value.max(where=newest) - per.value.max(where=per.place == 1),
        estimate_days=number(days_between(seen.today, per.day.max())),
    )


def unanswered(seen: Seen) -> ibis.Table:
    """Per customer the invitations of the last year that got no answer within a fortnight or since."""
    views = seen.definitions.views
    sent = seen.rows("invitations")
    answered = views["responses"]
    answered = (
        answered.filter(answered.completed_on < seen.today).select(answered_id="invitation_id").distinct()
    )
    rows = sent.left_join(answered, sent.invitation_id == answered.answered_id)
    waited = days_between(seen.today, rows.day) > TIME_TO_ANSWER
    asked = seen.last(rows.day, YEAR) & waited
    silent = asked & rows.answered_id.isnull()
    found = rows.group_by("customer_id").aggregate(
        of_silent=count(silent),
        asked=count(asked),
        asked_on=rows.day.max(where=asked),
        silent_on=rows.day.max(where=silent),
    )
    last_in_vain = (found.silent_on == found.asked_on).fill_null(False).cast("int64")
    return found.select(
        "customer_id",
        voice_unanswered_365=found.of_silent,
        voice_unanswered_share=share(found.of_silent, found.asked),
        voice_last_unanswered=number((found.asked > 0).ifelse(last_in_vain, ibis.null("int64"))),
    )
