"""The attributes that the company file compares, beside what was predicted of each customer."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.company import Company
from behoud.measure.scope import Definitions
from behoud.predict.evaluate import Judged
from behoud.predict.groups import Replayed, as_arrow, by_group
from behoud.predict.panel import Panel
from behoud.schemas import TABLES, Type


def groups(definitions: Definitions, seen: Panel, judged: Mapping[int, Mapping[int, Judged]]) -> pa.Table:
    """The table `groups`: per horizon how predictions turned out per group, on all test dates together.

    `judged` gives per horizon and test date (a day number) what was predicted and what happened;
    without attributes in the company file the table is empty.
    """
    if not definitions.company.compared:
        return as_arrow([])
    asked, names = asked_attributes(definitions), customer_ids(seen)
    thresholds = definitions.company.thresholds
    lines = []
    for horizon, by_date in judged.items():
        if by_date:
            rows = replayed(horizon, by_date)
            attributes = asked.reindex(names.reindex(rows.customer))
            lines += by_group(
                rows, attributes, minimum=thresholds.minimum_group, confidence=thresholds.confidence
            )
    return as_arrow(lines)


def replayed(horizon: int, by_date: Mapping[int, Judged]) -> Replayed:
    """The rows of all test dates, one after another."""
    days = sorted(by_date)
    parts = [by_date[day] for day in days]
    return Replayed(
        horizon,
        np.concatenate([part.customers for part in parts]),
        np.repeat(np.array(days, dtype=np.float64), [len(part.left) for part in parts]),
        np.concatenate([part.left for part in parts]),
        np.concatenate([part.model for part in parts]),
    )


def customer_ids(seen: Panel) -> pd.Series:
    """The customer_id of each customer's number."""
    rows = seen.rows.drop_duplicates("customer")
    return pd.Series(rows.customer_id.to_numpy(), index=rows.customer.to_numpy(dtype=np.float64))


def asked_attributes(definitions: Definitions) -> pd.DataFrame:
    """The attributes that the company file compares, as known at the date: indexed by customer_id."""
    names = list(definitions.company.compared)
    rows = definitions.views["customers"].select("customer_id", *names)
    table = definitions.views.engine.arrow(rows).to_pandas()
    numbers = [name for name in names if kind(definitions.company, name) in (Type.INTEGER, Type.NUMBER)]
    found: pd.DataFrame = table.astype(dict.fromkeys(numbers, "float64")).set_index("customer_id")
    return found.sort_index()


def kind(company: Company, name: str) -> Type:
    own = company.attributes.get("customers", {})
    return own[name] if name in own else TABLES["customers"].column(name).type
