"""What is known of every customer, side by side: the rows behind the list of customers."""

from __future__ import annotations

import hashlib
import hmac
from datetime import timedelta
from typing import Any

import pyarrow as pa

from behoud.engine.scratch import scratch
from behoud.library import OpenCompany
from behoud.measure.coming import priced
from behoud.measure.dimensions import groups
from behoud.measure.presence import active_on
from behoud.tables import quoting
from behoud.web.reading import relation

RECENT = 90
"""Days: contact within them is counted."""
SHOWN_APART = ("customer_id", "name", "started_on")

JOINED = """
SELECT
    c.customer_id, p.pseudonym, c.name,
    CASE WHEN n.customer_id IS NOT NULL THEN 'cancelled' WHEN s.customer_id IS NOT NULL THEN 'active'
         WHEN a.customer_id IS NOT NULL THEN 'unscored' ELSE 'former' END AS status,
    t."group" AS team, m.account_manager, {own}
    coalesce(a.started_on, c.started_on) AS customer_since,
    k.yearly_amount, k.products, k.ends_on AS contract_ends_on, n.notice_given_on, n.ends_on AS leaves_on,
    s.* EXCLUDE (customer_id, as_of, reasons, persona_because), s.reasons, s.persona_because,
    list_filter(s.reasons, lambda reason: reason.direction = 'up')[1].code AS first_reason,
    coalesce(s.value, n.value) AS worth,
    i.last_contact_on, coalesce(r.contacts_90, 0) AS contacts_90,
    coalesce(o.complaints, 0) AS open_complaints, v.nps, {related}
FROM customers AS c
JOIN pseudonyms AS p USING (customer_id)
LEFT JOIN scores AS s USING (customer_id)
LEFT JOIN notice AS n USING (customer_id)
LEFT JOIN active AS a USING (customer_id)
LEFT JOIN (SELECT customer_id, max_by("group", valid_from) AS "group"
           FROM teams GROUP BY 1) AS t USING (customer_id)
LEFT JOIN (SELECT customer_id, max_by(account_manager, from_on) AS account_manager
           FROM managers GROUP BY 1) AS m USING (customer_id)
LEFT JOIN contracts AS k USING (customer_id)
LEFT JOIN contacted AS i USING (customer_id)
LEFT JOIN recent AS r USING (customer_id)
LEFT JOIN complaints AS o USING (customer_id)
LEFT JOIN (SELECT customer_id, max_by(score, completed_at) AS nps
           FROM answers GROUP BY 1) AS v USING (customer_id)
{joins}
ORDER BY s.rank NULLS LAST, c.customer_id
"""
MEANING = "2"
"""Counts how often what a column holds changed, with the same name."""
LAYOUT = hashlib.sha256((JOINED + relation.COLUMNS + relation.JOINS + MEANING).encode()).hexdigest()[:8]
"""Changes when the columns do, so that a board that was kept before is made again."""


def gathered(opened: OpenCompany, key: str) -> pa.Table:
    """A row per customer that ever was: who it is, its scores, its contracts and its last contact.

    `status` is active, cancelled (gave notice and still runs), unscored (a customer that objected
    to profiling, or has no score) or former. `pseudonym` stands for the customer where names are
    not shown: the same for a customer as long as `key` is.
    """
    asked = tables(opened)
    asked["pseudonyms"] = pseudonyms(asked["customers"]["customer_id"], key)
    own = [name for name in asked["customers"].column_names if name not in SHOWN_APART]
    mine = "".join(f"c.{quoting.name(name)}, " for name in own)
    query = JOINED.format(own=mine, related=relation.columns(opened), joins=relation.JOINS)
    with scratch() as database:
        for name, rows in asked.items():
            database.register(name, rows)
        return database.execute(query).to_arrow_table()


def pseudonyms(customers: pa.ChunkedArray, key: str) -> pa.Table:
    made = [pseudonym(customer, key) for customer in customers.to_pylist()]
    return pa.table({"customer_id": customers, "pseudonym": pa.array(made, pa.string())})


def pseudonym(customer: str, key: str) -> str:
    """A name for a customer that only the holder of `key` can lead back.

    >>> pseudonym("K1", "a") == pseudonym("K1", "a"), pseudonym("K1", "a") == pseudonym("K1", "b")
    (True, False)
    """
    digest = hmac.new(key.encode(), b"customer " + customer.encode(), hashlib.sha256)
    return "~" + digest.hexdigest()[:14]


def tables(opened: OpenCompany) -> dict[str, pa.Table]:
    """The tables that are joined, each with a row per customer or few."""
    views, definitions = opened.definitions.views, opened.definitions
    eve = views.as_of - timedelta(days=1)
    arrow = views.engine.arrow
    held = groups(definitions, "team")
    held = held.filter((held.valid_from <= eve) & (held.valid_to > eve))
    managers = views["customer_teams"]
    managers = managers.filter(managers.from_on <= eve)
    own = [c for c in views["customers"].columns if c not in ("parent_id", "language")]
    return {
        "customers": arrow(views["customers"].select(*own)),
        "teams": arrow(held.select("group", "valid_from", customer_id="group_customer")),
        "managers": arrow(managers.select("customer_id", "account_manager", "from_on")),
        "scores": opened.table("scores"),
        "notice": opened.table("cancelled_but_running").drop_columns(["as_of"]),
        "active": arrow(active(opened, eve)),
        "contracts": arrow(contracts(opened, eve)),
        **talked(opened),
        **relation.related(opened),
    }


def active(opened: OpenCompany, eve: Any) -> Any:
    """Who is a customer on the eve of the snapshot's day, and since when."""
    views = opened.definitions.views
    if opened.company.churn.kind == "snapshot":
        everybody = views["customers"]
        return everybody.group_by("customer_id").aggregate(started_on=everybody.started_on.min()).limit(0)
    rows = opened.definitions.presence
    rows = rows.filter(rows.started_on <= eve)
    first = rows.group_by("customer_id").aggregate(started_on=rows.started_on.min())
    running = rows.filter(active_on(rows, eve)).select("customer_id").distinct()
    return first.semi_join(running, "customer_id")


def contracts(opened: OpenCompany, eve: Any) -> Any:
    """What the running contracts of a customer add up to in the company's currency, and when they end.

    The rates are those of the eve; of several contracts it is the first end that counts.
    """
    terms = opened.definitions.terms
    terms = terms.filter(terms.started_on <= eve)
    terms = priced(opened.definitions, terms.filter(active_on(terms, eve)).mutate(deadline_on=terms.ends_on))
    return terms.group_by("customer_id").aggregate(
        yearly_amount=terms.value.sum(),
        products=terms.product_id.nunique(),
        ends_on=terms.ends_on.min(),
    )


def talked(opened: OpenCompany) -> dict[str, pa.Table]:
    """Contact with a customer: the last, how often of late, complaints that are open, the last NPS."""
    views = opened.definitions.views
    arrow, contact, answers = views.engine.arrow, views["interactions"], views["responses"]
    late = contact.filter(contact.on >= views.as_of - timedelta(days=RECENT))
    still = contact.filter((contact.kind == "complaint") & contact.resolved_at.isnull())
    asked = answers.filter((answers.metric == "nps") & answers.score.notnull())
    return {
        "contacted": arrow(contact.group_by("customer_id").aggregate(last_contact_on=contact.on.max())),
        "recent": arrow(late.group_by("customer_id").aggregate(contacts_90=late.count())),
        "complaints": arrow(still.group_by("customer_id").aggregate(complaints=still.count())),
        "answers": arrow(asked.select("customer_id", "completed_at", "score")),
    }
