"""Features of what a customer is: its kind, segment and industry, and the company's own attributes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import ibis

from behoud.company import Company
from behoud.engine.calendar import days_between
from behoud.measure.scope import Definitions
from behoud.predict.features.seen import Seen, number
from behoud.predict.sensitive import sensitive
from behoud.schemas import TABLES, Type

CATEGORIES = ("kind", "segment", "industry", "region", "acquisition_channel", "purchase_motive")


def attributes(seen: Seen) -> ibis.Table:
    """Per customer the categories that may be used in the past, and the own attributes with a history."""
    rows = seen.definitions.views["customers"]
    table = TABLES["customers"]
    names = [name for name in CATEGORIES if not table.column(name).current]
    own = dict(own_attributes(seen, rows)) if usable(seen.definitions.company) else {}
    return rows.select("customer_id", **{f"customer_{name}": rows[name] for name in names}, **own)


def usable(company: Company) -> bool:
    """Whether own attributes say what was so at a date in the past.

    They do where the company file maps `recorded_at` for customers: else a value is today's,
    which nobody knew then. A snapshot has no past.
    """
    return company.churn.kind == "snapshot" or customers_have_history(company)


def customers_have_history(company: Company) -> bool:
    """Whether every source of customers says itself when each row was recorded."""
    sources = [source for source in company.sources if source.table == "customers"]
    return bool(sources) and all("recorded_at" in (source.columns or {}) for source in sources)


def own_attributes(seen: Seen, rows: ibis.Table) -> Iterator[tuple[str, ibis.Value]]:
    """Own attributes by the code that tells their unit: text is a category, all else a number.

    What marks who left is no feature, nor is what is sensitive and not allowed by the company file.
    """
    company = seen.definitions.company
    for name, kind in company.attributes.get("customers", {}).items():
        barred = sensitive(name) and name not in company.predict.allow_sensitive
        if barred or name == company.churn.departed or name not in rows.columns:
            continue
        value = rows[name]
        if kind is Type.TEXT:
            yield f"customer_{name}", value
        elif kind is Type.FLAG:
            yield f"own_flag_{name}", number(value.cast("int64"))
        elif kind is Type.MONEY:
            yield f"own_money_{name}", number(value)
        elif kind in (Type.DATE, Type.MOMENT):
            day = value.cast("date") if kind is Type.MOMENT else value
            yield f"own_days_{name}", number(days_between(seen.today, day))
        else:
            yield f"own_number_{name}", number(value)


def versions(definitions: Definitions) -> ibis.Table | None:
    """Every version of the own attributes that are features: customer_id, known (a day number) and they.

    A first version counts as known from the beginning. None where there is no history.
    """
    if not customers_have_history(definitions.company):
        return None
    rows = definitions.views.history("customers")
    seen = Seen(definitions, {})
    known = days_between(rows.valid_from, ibis.literal(EPOCH))
    return rows.select("customer_id", known=known, **dict(own_attributes(seen, rows)))


EPOCH = date(1970, 1, 1)
