"""Features of what we did to keep a customer."""

from __future__ import annotations

import ibis

from behoud.engine.calendar import days_between
from behoud.predict.features.seen import Seen, number

HALF_YEAR = 180
"""Days after which a campaign is taken to have done its work."""


def campaigns(seen: Seen) -> ibis.Table:
    """Per customer which campaign last reached it, and when; who was held out was not reached."""
    rows = seen.rows("treatments")
    rows = rows.filter((rows.arm != "holdout").fill_null(True) & (rows.sent_on < seen.today))
    newest_first = ibis.window(group_by=rows.customer_id, order_by=[rows.sent_on.desc(), rows.treatment_id])
    rows = rows.mutate(place=ibis.row_number().over(newest_first))
    rows = rows.filter(rows.place == 0)
    works = seen.last(rows.sent_on, HALF_YEAR)
    return rows.select(
        "customer_id",
        campaign_days=number(days_between(seen.today, rows.sent_on)),
        campaign_last=works.ifelse(rows.campaign, ibis.null("string")),
    )
