"""How close we are to every customer: whom we spoke with, what it answered, what it used, what comes up."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pyarrow as pa

from behoud.engine.scratch import scratch
from behoud.library import OpenCompany
from behoud.measure.coming import coming_up
from behoud.tables import used
from behoud.tables.rollup import UNITS

YEAR = 365
"""Days: people who were spoken with in them count as reached; older matters are no longer open."""
FAR = 100 * YEAR
OPEN_KINDS = ("complaint", "disruption")
"""What stays open until it is solved."""
NO_DEADLINES = pa.schema([("customer_id", pa.string()), ("notice_deadline_on", pa.date32())])

COLUMNS = (
    "x.parent_id, d.notice_deadline_on, e.last_reached_on, e.decider_reached_on, "
    "coalesce(e.people_reached, 0) AS people_reached, coalesce(f.people_known, 0) AS people_known, "
    "coalesce(g.open_matters, 0) AS open_matters, h.answered_on, h.nps_on, "
    "u.last_used_on, {usage}"
)
USAGE = "coalesce(u.usage_recent, 0) AS usage_recent, coalesce(u.usage_before, 0) AS usage_before"
NO_USAGE = "u.usage_recent, u.usage_before"
JOINS = """
LEFT JOIN parents AS x USING (customer_id)
LEFT JOIN deadlines AS d USING (customer_id)
LEFT JOIN reached AS e USING (customer_id)
LEFT JOIN people AS f USING (customer_id)
LEFT JOIN matters AS g USING (customer_id)
LEFT JOIN answered AS h USING (customer_id)
LEFT JOIN usage AS u USING (customer_id)
"""


def columns(opened: OpenCompany) -> str:
    """The columns of `related` in the board; where no usage is recorded at all, 0 would be untrue."""
    return COLUMNS.format(usage=USAGE if opened.definitions.views.has("events") else NO_USAGE)


def related(opened: OpenCompany) -> dict[str, pa.Table]:
    """A row per customer in each: parents, deadlines, reached, people, matters, answered, usage."""
    views = opened.definitions.views
    arrow = views.engine.arrow
    return {
        "parents": arrow(views["customers"].select("customer_id", "parent_id")),
        "deadlines": deadlines(opened),
        "reached": arrow(reached(views)),
        "people": arrow(known(views)),
        "matters": arrow(matters(views)),
        "answered": arrow(answered(views)),
        "usage": arrow(usage(opened)),
    }


def deadlines(opened: OpenCompany) -> pa.Table:
    """The next last day to cancel of each customer: `notice_deadline_on`."""
    if opened.company.churn.kind != "contract":
        return NO_DEADLINES.empty_table()
    coming = coming_up(opened.definitions, days=FAR)
    with scratch() as database:
        database.register("coming", coming)
        asked = "SELECT customer_id, min(deadline_on) AS notice_deadline_on FROM coming GROUP BY 1"
        return database.execute(asked).to_arrow_table()


def reached(views: Any) -> Any:
    """When we last came to a customer, when last spoken with who decides there, and with how many people."""
    people = views["contacts"]
    deciding = (people.role == "decider") | (people.level == "c_level")
    people = people.select("contact_id", decides=deciding.fill_null(False))
    talks = views["interactions"].select("customer_id", "contact_id", "on", "direction")
    talks = talks.left_join(people, "contact_id").drop("contact_id_right")
    late = talks.on >= views.as_of - timedelta(days=YEAR)
    return talks.group_by("customer_id").aggregate(
        last_reached_on=talks.on.max(where=talks.direction == "out"),
        decider_reached_on=talks.on.max(where=talks.decides),
        people_reached=talks.contact_id.nunique(where=late),
    )


def known(views: Any) -> Any:
    """How many people we know who still work there."""
    people = views["contacts"]
    people = people.filter(people.active_to.isnull())
    return people.group_by("customer_id").aggregate(people_known=people.count())


def matters(views: Any) -> Any:
    """Complaints and disruptions of the last year that were not solved."""
    talks = views["interactions"]
    still = talks.kind.isin(OPEN_KINDS) & talks.resolved_at.isnull()
    talks = talks.filter(still & (talks.on >= views.as_of - timedelta(days=YEAR)))
    return talks.group_by("customer_id").aggregate(open_matters=talks.count())


def answered(views: Any) -> Any:
    """When a customer last answered a survey, and when last what it thinks of us (NPS)."""
    answers = views["responses"]
    return answers.group_by("customer_id").aggregate(
        answered_on=answers.completed_on.max(),
        nps_on=answers.completed_on.max(where=(answers.metric == "nps") & answers.score.notnull()),
    )


def usage(opened: OpenCompany) -> Any:
    """Usage in the window of the company file, in the window before it, and the last day of use."""
    views, days = opened.definitions.views, opened.company.thresholds.usage_window_days
    rows = used.usage(views, 2 * days)
    middle, begin = views.as_of - timedelta(days=days), views.as_of - timedelta(days=2 * days)
    recent, before = rows.on >= middle, (rows.on >= begin) & (rows.on < middle)
    sums = rows.group_by("customer_id").aggregate(
        last_used_on=rows.on.max(),
        recent=rows.quantity.sum(where=recent),
        before=rows.quantity.sum(where=before),
    )
    return sums.select(
        "customer_id",
        "last_used_on",
        usage_recent=(sums.recent.cast("float64") / UNITS).fill_null(0.0),
        usage_before=(sums.before.cast("float64") / UNITS).fill_null(0.0),
    )
