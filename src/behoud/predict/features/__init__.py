"""As-of features: per customer at risk what was known of it before a day, one query per day."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import ibis

from behoud.measure.scope import Definitions
from behoud.predict.catalogue import CATALOGUE
from behoud.predict.features.attributes import attributes, versions
from behoud.predict.features.campaigns import campaigns
from behoud.predict.features.contact import contact
from behoud.predict.features.contract import contract, lost_parts, tenure
from behoud.predict.features.invoices import invoices
from behoud.predict.features.mood import has_mood, mood
from behoud.predict.features.onboarding import with_onboarding
from behoud.predict.features.people import people, teams
from behoud.predict.features.present import present, worth
from behoud.predict.features.purchases import purchases
from behoud.predict.features.remarks import has_remarks, remarks
from behoud.predict.features.seen import Seen
from behoud.predict.features.usage import usage
from behoud.predict.features.voice import estimates, scores, unanswered

__all__ = ["features", "marked", "present", "versions", "worth"]

Family = Callable[[Seen], ibis.Table]

BY_TABLE: tuple[tuple[str, Family], ...] = (
    ("events", usage),
    ("interactions", contact),
    ("invoices", invoices),
    ("responses", scores),
    ("invitations", unanswered),
    ("estimates", estimates),
    ("treatments", campaigns),
    ("contacts", people),
    ("customer_teams", teams),
    ("customers", attributes),
)
BY_KIND: dict[str, tuple[Family, ...]] = {
    "contract": (contract, tenure, lost_parts),
    "inactivity": (purchases,),
    "snapshot": (),
}


def features(definitions_at: Definitions) -> ibis.Table:
    """Per customer at risk at `definitions_at.views.as_of` its features, as doubles or text.

    Everything comes from `definitions_at.views`, which know nothing that was recorded on or
    after that day. Customers that gave notice are left out: they have decided. What a table
    that was never imported would say is absent; a count of happenings that a customer has
    none of is 0. Columns beside the features: customer_id, as_of and, where usage or
    purchases are recorded, rule_days_silent for the plain rule.
    """
    seen = Seen.of(definitions_at)
    found = present(definitions_at)
    at_risk = found.filter(found.noticed_on.isnull()).select("customer_id")
    return with_onboarding(side_by_side(at_risk, list(families(seen)))).mutate(as_of=seen.today)


def marked(definitions: Definitions) -> ibis.Table:
    """Of a snapshot without dates every customer, gone or not: its attributes and `left`, 1 or 0."""
    customers = definitions.views["customers"]
    gone = customers[definitions.company.churn.departed].fill_null(False)
    found = customers.select("customer_id", left=gone.cast("int64"))
    return found.left_join(attributes(Seen.of(definitions)), "customer_id").drop("customer_id_right")


def side_by_side(at_risk: ibis.Table, found: list[ibis.Table]) -> ibis.Table:
    """Every customer at risk with its row of each table, in one join; counts of nothing are 0."""
    rows = at_risk
    zero = ibis.literal(0).cast("float64")
    kept: dict[str, ibis.Value] = {}
    keyed = [table.rename({f"key_{place}": "customer_id"}) for place, table in enumerate(found)]
    for place, table in enumerate(keyed):
        rows = rows.left_join(table, at_risk.customer_id == table[f"key_{place}"])
    for table in keyed:
        for name in table.columns:
            if name.startswith("key_"):
                continue
            counts = name in CATALOGUE and CATALOGUE[name].absent_is_zero
            kept[name] = ibis.coalesce(rows[name], zero) if counts else rows[name]
    return rows.select("customer_id", **kept)


def families(seen: Seen) -> Iterator[ibis.Table]:
    """The tables of features that the imported tables allow, each keyed by customer_id."""
    for family in BY_KIND[seen.definitions.company.churn.kind]:
        yield family(seen)
    for table, family in BY_TABLE:
        if seen.has(table):
            yield family(seen)
    if has_mood(seen):
        yield mood(seen)
    if has_remarks(seen):
        yield remarks(seen)
