"""Customers that gave notice and still run: for those who may yet win them back."""

from __future__ import annotations

import pyarrow as pa

from behoud.engine.calendar import or_far
from behoud.measure.scope import Definitions
from behoud.predict.features import present
from behoud.predict.value import MONEY, Worth, as_money


def cancelled_but_running(definitions: Definitions, worth: Worth) -> pa.Table:
    """Customers that gave notice on all that runs, those that end first on top, with their value."""
    found = present(definitions)
    found = found.filter(found.noticed_on.notnull())
    found = found.select("customer_id", "noticed_on", last=or_far(found.ends_on), ends_on="ends_on")
    rows = definitions.views.engine.arrow(found)
    rows = rows.sort_by([("last", "ascending"), ("customer_id", "ascending")])
    made = [
        rows["customer_id"],
        pa.repeat(pa.scalar(definitions.views.as_of), rows.num_rows),
        rows["noticed_on"],
        rows["ends_on"],
        as_money(worth.of_customers(rows["customer_id"].to_pandas())),
    ]
    return pa.table(made, schema=CANCELLED)


CANCELLED = pa.schema(
    [
        ("customer_id", pa.string()),
        ("as_of", pa.date32()),
        ("notice_given_on", pa.date32()),
        ("ends_on", pa.date32()),
        ("value", MONEY),
    ]
)
