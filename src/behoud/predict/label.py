"""What customers decided, as far as it was known before a day, and the labels that follow from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from behoud.measure.presence import NOT_CHURN
from behoud.measure.scope import Definitions
from behoud.predict.features import present
from behoud.stats.arrays import FloatArray

EPOCH = date(1970, 1, 1)


@dataclass(frozen=True)
class Outcomes:
    """Decisions known before `cutoff`; days are day numbers since 1970.

    `departures`: customer_id, started, decided, left. `notices`: customer_id, decided, of customers
    that cancelled all that runs. `pending`: customer_id, deadline of terms that end in silence or
    are renewed after the cutoff: nobody knows yet what was decided at that deadline.
    """

    cutoff: int
    departures: pd.DataFrame
    notices: pd.DataFrame
    pending: pd.DataFrame


def outcomes(definitions_at: Definitions) -> Outcomes:
    """What was known of decisions at the date of `definitions_at`."""
    views = definitions_at.views
    found = definitions_at.departures
    found = found.filter(found.kind.notin(NOT_CHURN))
    departures = found.select("customer_id", started="started_on", decided="decided_on", left="left_on")
    return Outcomes(
        day_number(views.as_of),
        numbered(definitions_at, departures, "started", "decided", "left"),
        notices(definitions_at),
        pending(definitions_at),
    )


def notices(definitions_at: Definitions) -> pd.DataFrame:
    if definitions_at.company.churn.kind != "contract":
        return pd.DataFrame({"customer_id": pd.Series(dtype=object), "decided": pd.Series(dtype="int64")})
    found = present(definitions_at)
    given = found.filter(found.noticed_on.notnull()).select("customer_id", decided="noticed_on")
    return numbered(definitions_at, given, "decided")


def pending(definitions_at: Definitions) -> pd.DataFrame:
    """Terms of which the deadline has passed, that end later, and for which silence means the end."""
    if definitions_at.company.churn.kind != "contract":
        return pd.DataFrame({"customer_id": pd.Series(dtype=object), "deadline": pd.Series(dtype="int64")})
    as_of = definitions_at.views.as_of
    terms = definitions_at.views["contract_terms"]
    silent = terms.renewal.isnull() | (terms.renewal != "auto")
    terms = terms.filter(silent & (terms.notice_deadline_on < as_of) & (terms.ends_on >= as_of))
    return numbered(definitions_at, terms.select("customer_id", deadline="notice_deadline_on"), "deadline")


def labels(known: Outcomes, customers: pd.Series, as_of: pd.Series, horizon: int) -> FloatArray:
    """Per customer and day number 1 where it decided to leave in [as_of, as_of + horizon), else 0.

    `nan` where the window was not over at the cutoff, or where what was decided in it is not
    known yet. A customer whose last day to cancel had passed in silence before `as_of`, and
    which then left, decided on its last day: until then it could still have been renewed.
    """
    rows = pd.DataFrame({"customer_id": customers.to_numpy(), "as_of": as_of.to_numpy(dtype=np.int64)})
    decided = decision_days(known, rows)
    found = ((decided >= rows.as_of) & (decided < rows.as_of + horizon)).to_numpy(dtype=np.float64)
    over = rows.as_of + horizon <= known.cutoff
    return np.where(over & ~undecided(known, rows, horizon), found, np.nan)


def decision_days(known: Outcomes, rows: pd.DataFrame) -> pd.Series:
    """Per row (customer_id, as_of) the day of the first decision on or after as_of; nan without one."""
    asked = rows.reset_index(names="row")
    left = asked.merge(known.departures, on="customer_id")
    left = left[(left.started < left.as_of) & (left.left >= left.as_of)]
    silent = left.decided < left.as_of
    days = pd.concat(
        [
            pd.DataFrame({"row": left.row, "day": left.decided.mask(silent, left.left)}),
            asked.merge(known.notices, on="customer_id")
            .query("decided >= as_of")
            .rename(columns={"decided": "day"})[["row", "day"]],
        ]
    )
    return days.groupby("row").day.min().reindex(rows.index).astype("float64")


def undecided(known: Outcomes, rows: pd.DataFrame, horizon: int) -> pd.Series:
    """Whether a deadline lies in the window of which the outcome was not known at the cutoff."""
    met = rows.reset_index(names="row").merge(known.pending, on="customer_id")
    met = met[(met.deadline >= met.as_of) & (met.deadline < met.as_of + horizon)]
    return pd.Series(rows.index.isin(met.row), index=rows.index)


def numbered(definitions: Definitions, rows: Any, *columns: str) -> pd.DataFrame:
    """Rows of the engine in a fixed order, their days as day numbers."""
    table = definitions.views.engine.arrow(rows)
    names = [*columns, "customer_id"]
    found: pd.DataFrame = table.sort_by([(name, "ascending") for name in names]).to_pandas()
    for column in columns:
        found[column] = pd.to_datetime(found[column]).to_numpy().astype("datetime64[D]").astype(np.int64)
    return found


def day_number(day: date) -> int:
    """Days since 1970.

    >>> day_number(date(1970, 1, 31))
    30
    """
    return (day - EPOCH).days
