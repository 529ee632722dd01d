"""Customers that objected to profiling are neither scored nor learned from."""

from __future__ import annotations

from behoud.measure.scope import Definitions


def objected(definitions: Definitions) -> frozenset[str]:
    """Customers of which a contact's last word on profiling, on any channel, is an objection."""
    views = definitions.views
    if not views.has("consents"):
        return frozenset()
    said = views["consents"]
    said = said.filter(said.purpose == "profiling").select("contact_id", "channel", "at", "state")
    rows = views.engine.arrow(said).to_pandas()
    rows["channel"] = rows.channel.fillna("")
    # On equal moments the objection counts.
    rows["objects"] = rows.state == "objected"
    last = (
        rows.sort_values(["contact_id", "channel", "at", "objects"])
        .groupby(["contact_id", "channel"])
        .tail(1)
    )
    contacts = set(last.contact_id[last.objects])
    people = views.engine.arrow(views["contacts"].select("contact_id", "customer_id")).to_pandas()
    return frozenset(people.customer_id[people.contact_id.isin(contacts)])
