"""Where a company's own data leak: the attributes of a snapshot, and those set after a decision."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from behoud.measure.scope import Definitions
from behoud.predict.catalogue import features_among
from behoud.predict.features import marked, versions
from behoud.predict.leaks import Leak, leaks, set_afterwards


def of_snapshot(definitions: Definitions) -> tuple[Leak, ...]:
    """The attributes of a snapshot that know who left, or stand in for the months as a customer."""
    table = definitions.views.engine.arrow(marked(definitions))
    rows = table.sort_by("customer_id").to_pandas()
    months = definitions.company.churn.tenure_months
    time = f"own_number_{months}" if months else None
    return leaks(rows[features_among(list(rows.columns))], rows["left"], time=time)


def of_history(definitions: Definitions, decided: Mapping[str, int]) -> tuple[Leak, ...]:
    """The own attributes that are mostly set after a customer decided to leave.

    `decided` gives the day number of that per customer.
    """
    found = versions(definitions)
    if found is None:
        return ()
    rows: pd.DataFrame = definitions.views.engine.arrow(found).to_pandas()
    own = [name for name in rows.columns if name not in ("customer_id", "known")]
    return set_afterwards(rows, decided, own)
