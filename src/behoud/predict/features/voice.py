"""Features of what customers said in surveys, and of surveys they left unanswered."""

from __future__ import annotations

import ibis

from behoud.engine.calendar import days_between
from behoud.predict.features.seen import Seen, count, number, share

SCORES = ("nps", "csat", "ces1", "ces2", "grade")
"""Metrics whose last score is a feature; never pooled, as their scales and directions differ."""

TIME_TO_ANSWER = 14
"""Days after which an invitation without an answer counts as unanswered."""


def scores(seen: Seen) -> ibis.Table:
    """Per customer and metric the last score, the mean of a day with several, and how old it is."""
    rows = seen.rows("responses")
    rows = rows.filter(rows.metric.isin(SCORES) & rows.score.notnull())
    latest = rows.mutate(last_on=rows.day.max().over(ibis.window(group_by=["customer_id", "metric"])))
    latest = latest.filter(latest.day == latest.last_on)
    exact = latest.score.cast("decimal(18, 4)")
    per = latest.group_by("customer_id", "metric").aggregate(
        score=share(exact.sum(), latest.count()), days=number(days_between(seen.today, latest.day.max()))
    )
    columns = {f"voice_{metric}": per.score.max(where=per.metric == metric) for metric in SCORES}
    columns |= {f"voice_{metric}_days": per.days.max(where=per.metric == metric) for metric in SCORES}
    return per.group_by("customer_id").aggregate(**columns)


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
    silent = seen.last(rows.day, 365) & waited & rows.answered_id.isnull()
    asked = seen.last(rows.day, 365) & waited
    found = rows.group_by("customer_id").aggregate(of_silent=count(silent), asked=count(asked))
    return found.select(
        "customer_id",
        voice_unanswered_365=found.of_silent,
        voice_unanswered_share=share(found.of_silent, found.asked),
    )
