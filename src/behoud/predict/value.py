"""What customers are worth in a year, what of it is at risk, and in which order to look at them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import pandas as pd

from behoud.measure.scope import Definitions
from behoud.predict.features import worth
from behoud.stats.arrays import FloatArray

CENT = Decimal("0.01")
BANDS = (30, 90, 180, 365)
"""Days: customers within one band of the plain rule are looked at in the order of their value."""


@dataclass(frozen=True)
class Worth:
    """Per customer the value of a year: its margin, or its revenue where no margin is known.

    `basis` is margin only if it is known for every customer, so that no two are compared on
    different footing. Customers without any amount are worth nothing that is known: None.
    """

    basis: str
    values: dict[str, Decimal | None]

    @classmethod
    def of(cls, definitions: Definitions) -> Worth:
        rows = definitions.views.engine.arrow(worth(definitions)).to_pylist()
        priced = [row for row in rows if row["revenue"] is not None]
        basis = "margin" if priced and all(row["margin"] is not None for row in priced) else "revenue"
        return cls(basis, {row["customer_id"]: row[basis] for row in rows})


def at_risk(value: Decimal | None, probability: float) -> Decimal | None:
    """Probability x the value of a year: what is lost in the year that follows the departure.

    >>> at_risk(Decimal("1000.00"), 0.125)
    Decimal('125.00')
    """
    if value is None:
        return None
    return (value * Decimal(repr(float(probability)))).quantize(CENT, ROUND_HALF_UP)


def band(score: FloatArray, *, nearest: bool) -> FloatArray:
    """Bands of the plain rule, 0 the first to look at.

    `score` is higher for more at risk: days of silence, or (`nearest`) minus the days to the deadline.

    >>> band(np.array([400.0, 20.0]), nearest=False).tolist()
    [0.0, 4.0]
    >>> band(np.array([-10.0, -100.0]), nearest=True).tolist()
    [0.0, 2.0]
    """
    place = np.searchsorted(BANDS, np.abs(score), side="left").astype(np.float64)
    return place if nearest else len(BANDS) - place


def order(scores: pd.DataFrame) -> pd.DataFrame:
    """By value at risk; without probabilities by the band of the plain rule, then by value."""
    keys = pd.DataFrame(
        {
            "first": -scores.value_at_risk.astype("float64").fillna(-1.0),
            "second": scores.rule_band,
            "third": -scores.value.astype("float64").fillna(-1.0),
            "last": scores.customer_id,
        }
    )
    return scores.loc[keys.sort_values(list(keys.columns), kind="stable").index].reset_index(drop=True)
