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
from behoud.predict.periods import Spells
from behoud.stats.arrays import FloatArray, floats

EPOCH = date(1970, 1, 1)
FORCED = ("involuntary", "ended_by_us")
"""Ends that the customer did not decide on itself."""


@dataclass(frozen=True)
class Outcomes:
    """Decisions known before `cutoff`; days are day numbers since 1970.

    `departures`: customer_id, started, decided, left, forced (it did not decide so itself).
    `notices`: customer_id, decided, of customers that cancelled all that runs. `pending`:
    customer_id, deadline of terms that end in silence or are renewed after the cutoff: nobody
    knows yet what was decided at that deadline.
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
    departures = found.select(
        "customer_id",
        started="started_on",
        decided="decided_on",
        left="left_on",
        forced=found.kind.isin(FORCED).fill_null(False),
    )
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
    known yet.
    """
    rows = pd.DataFrame({"customer_id": customers.to_numpy(), "as_of": as_of.to_numpy(dtype=np.int64)})
    return left_within(spells(known, rows), horizon)


def left_within(found: Spells, horizon: float) -> FloatArray:
    """1 where the decision fell within `horizon` days, 0 where it did not, nan where that is not known.

    Who ended otherwise before has not decided, and never will.
    """
    left = (found.first < np.minimum(horizon, found.other)).astype(np.float64)
    return np.where(horizon <= found.known, left, np.nan)


def spells(known: Outcomes, rows: pd.DataFrame) -> Spells:
    """What is known ahead of rows (customer_id, as_of and, where only silence can end, silence_left).

    A customer whose last day to cancel had passed in silence before `as_of`, and which then
    left, decided on its last day: until then it could still have been renewed. Nothing is known
    from the first deadline of which the outcome was still open at the cutoff.
    """
    as_of = floats(rows.as_of)
    rows = rows.reset_index(drop=True)
    forced = known.departures.forced.astype(bool)
    own = decision_days(rows, known.departures[~forced], known.notices) - as_of
    other = decision_days(rows, known.departures[forced], known.notices[:0]) - as_of
    open_at = first_day(rows, known.pending.rename(columns={"deadline": "day"})) - as_of
    return Spells(
        as_of,
        np.nan_to_num(own, nan=np.inf),
        np.nan_to_num(other, nan=np.inf),
        np.minimum(known.cutoff - as_of, np.nan_to_num(open_at, nan=np.inf)),
        floats(rows.silence_left) if "silence_left" in rows else np.zeros(len(rows)),
    )


def decision_days(rows: pd.DataFrame, departures: pd.DataFrame, notices: pd.DataFrame) -> FloatArray:
    """Per row (customer_id, as_of) the day of the first decision on or after as_of; nan without one."""
    asked = rows[["customer_id", "as_of"]].reset_index(names="row")
    left = asked.merge(departures, on="customer_id")
    left = left[(left.started < left.as_of) & (left.left >= left.as_of)]
    late = left.decided < left.as_of
    own = pd.DataFrame({"row": left.row, "day": left.decided.mask(late, left.left)})
    given = asked.merge(notices, on="customer_id").query("decided >= as_of")
    days = pd.concat([own, given.rename(columns={"decided": "day"})[["row", "day"]]])
    return floats(days.groupby("row").day.min().reindex(rows.index).astype("float64"))


def first_day(rows: pd.DataFrame, days: pd.DataFrame) -> FloatArray:
    """Per row the first `day` of its customer on or after as_of; nan without one."""
    met = rows[["customer_id", "as_of"]].reset_index(names="row").merge(days, on="customer_id")
    met = met[met.day >= met.as_of]
    return floats(met.groupby("row").day.min().reindex(rows.index).astype("float64"))


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
