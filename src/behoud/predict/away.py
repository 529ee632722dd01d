"""Former customers as a hazard sees them: since when each is away, and until when it was watched."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from behoud.measure.former import former
from behoud.measure.scope import Definitions, grace
from behoud.predict.returning import MONTH
from behoud.stats.arrays import floats


def departures(definitions: Definitions, without: frozenset[str]) -> pd.DataFrame:
    """Every departure known at the date, in a fixed order, without customers that objected.

    customer_id, reason, kind, cents, tenure in days, and as day numbers left, since (from when a
    return counts as one) and returned (NaN while it is away).
    """
    table = definitions.views.engine.arrow(former(definitions))
    table = table.sort_by([("left_on", "ascending"), ("customer_id", "ascending"), ("life", "ascending")])
    left = day_numbers(table["left_on"])
    cents = pc.multiply(table["yearly_amount"], pa.scalar(Decimal(100)))
    rows = pd.DataFrame(
        {
            "customer_id": table["customer_id"].to_pandas(),
            "reason": table["reason"].to_pandas(),
            "kind": table["kind"].to_pandas(),
            "cents": cents.cast(pa.float64()).to_numpy(),
            "tenure": left - day_numbers(table["started_on"]),
            "left": left,
            "since": left + grace(definitions.company),
            "returned": day_numbers(table["returned_on"]),
        }
    )
    return rows[~rows.customer_id.isin(without)].reset_index(drop=True)


def day_numbers(days: pa.ChunkedArray) -> pd.Series:
    """Days since 1970, NaN where there is none."""
    return pd.Series(days.cast(pa.int32()).to_pandas(), dtype="float64")


def lived_through(rows: pd.DataFrame, until: int) -> pd.DataFrame:
    """What was seen of each departure before day `until`, added as watched and back.

    `watched` are the months away that were seen to their end, the one of a return with it; `back`
    whether the last of them saw a return. The month that still runs says nothing yet.
    """
    whole = np.maximum(np.floor((until - rows.since) / MONTH), 0)
    event = np.floor((rows.returned - rows.since) / MONTH)
    back = event < whole
    return rows.assign(watched=np.where(back, event + 1, whole).astype(np.int64), back=back)


def still_away(rows: pd.DataFrame, today: int) -> pd.DataFrame:
    """Who has not come back before day `today`: their last departure, with `away`, days since `since`."""
    gone = rows[rows.returned.isna() | (rows.returned >= today)]
    return gone.assign(away=np.maximum(floats(today - gone.since), 0.0)).reset_index(drop=True)
