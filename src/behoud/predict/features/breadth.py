"""Features of what was used: products, kinds of use, what went wrong, and looking into leaving."""

from __future__ import annotations

from collections.abc import Sequence

import ibis

from behoud.engine.calendar import days_between
from behoud.predict.features.seen import Seen, number
from behoud.tables import used

QUARTER = 90
ERRORS = ("error", "fout", "failed", "failure", "mislukt", "exception")
LOOKUPS = (
    "terms",
    "voorwaarden",
    "cancellation",
    "cancel_page",
    "opzeg",
    "unsubscribe",
    "uitschrijven",
    "pricing",
    "prices",
    "prijzen",
    "prijslijst",
    "tarieven",
    "export_all",
    "alles_export",
    "data_export",
    "overstap",
    "delete_account",
)
"""Parts of the names of events that tell: something failed, or terms, prices or a way out were looked up."""


def with_breadth(seen: Seen, found: ibis.Table) -> ibis.Table:
    """Add what a customer made use of in the last quarter, what failed and what it looked up."""
    rows = used.breadth(seen.definitions.views, QUARTER)
    settings = seen.definitions.company.predict
    error, lookup = named(rows, settings.errors, ERRORS), named(rows, settings.lookups, LOOKUPS)
    wide = rows.group_by(wide_customer=rows.customer_id).aggregate(
        products=rows.product_id.nunique(),
        kinds=rows.name.nunique(),
        errors=rows.last_on.nunique(where=error),
        error_on=rows.last_on.max(where=error),
        lookups=rows.last_on.nunique(where=lookup),
        lookup_on=rows.last_on.max(where=lookup),
    )
    joined = found.left_join(wide, found.customer_id == wide.wide_customer)
    return joined.select(
        *found.columns,
        usage_products_90=counted(joined.products),
        usage_kinds_90=counted(joined.kinds),
        usage_errors_90=counted(joined.errors),
        usage_errors_days=number(days_between(seen.today, joined.error_on)),
        usage_lookups_90=counted(joined.lookups),
        usage_lookups_days=number(days_between(seen.today, joined.lookup_on)),
    )


def named(rows: ibis.Table, given: Sequence[str] | None, parts: Sequence[str]) -> ibis.Value:
    """Whether an event has one of the names of the company file, or one that has a telling part."""
    if given is not None:
        return rows.name.isin(given).fill_null(False) if given else ibis.literal(False)
    return rows.name.lower().re_search("|".join(parts)).fill_null(False)


def counted(value: ibis.Value) -> ibis.Value:
    return number(ibis.coalesce(value, ibis.literal(0).cast("int64")))
