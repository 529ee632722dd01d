"""What customers are worth in a year, what of it is at risk, and in which order to look at them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from behoud.company import Value
from behoud.measure.scope import Definitions
from behoud.predict.features import worth
from behoud.predict.lifetime import YEAR, Staying, expected_margin, lifetime_value
from behoud.predict.prospects import COMING, Prospects
from behoud.stats.arrays import FloatArray, floats

MONEY = pa.decimal128(18, 2)
SOURCES = {"contract": "contracts", "inactivity": "past_year", "snapshot": "attribute"}
"""What the value of a year is taken from, by the kind of churn, where it is not expected."""
Columns = dict[str, FloatArray]
BANDS = (30, 90, 180, 365)
"""Days: customers within one band of the plain rule are looked at in the order of their value."""


@dataclass(frozen=True)
class Worth:
    """Per customer the value of a year in cents: its margin, or its revenue where no margin is known.

    `basis` is margin only if it is known for every customer, so that no two are compared on
    different footing. Customers without any amount are worth nothing that is known: NaN.
    `source` is attribute, contracts, past_year, or purchases_ahead; `coming` has, for the last, what
    is expected of each customer, its chance to have gone taken in (`prospects.py`).
    """

    basis: str
    cents: pd.Series
    source: str = "contracts"
    coming: pd.DataFrame | None = None

    @classmethod
    def of(cls, definitions: Definitions) -> Worth:
        rows = definitions.views.engine.arrow(worth(definitions))
        priced = rows.filter(pc.is_valid(rows["revenue"]))
        basis = "margin" if priced.num_rows and not priced["margin"].null_count else "revenue"
        cents = pc.multiply(rows[basis], pa.scalar(Decimal(100))).cast(pa.float64())
        values = pd.Series(cents.to_numpy(), index=rows["customer_id"].to_pandas())
        return cls(basis, values, SOURCES[definitions.company.churn.kind])

    @classmethod
    def ahead(cls, definitions: Definitions) -> Worth:
        """The value of the year to come: what runs by contract, or is expected from repeat purchases.

        Without a contract and with too few who bought again to expect anything from, the year past.
        """
        bought = definitions.company.churn.kind == "inactivity"
        prospects = Prospects.of(definitions) if bought else None
        if prospects is None:
            return cls.of(definitions)
        basis = "revenue" if definitions.company.gross_margin is None else "margin"
        coming = prospects.coming(definitions.company.value)
        return cls(basis, prospects.year(), "purchases_ahead", coming)

    def of_customers(self, customers: pd.Series) -> FloatArray:
        """Cents per customer, NaN where unknown."""
        return floats(self.cents.reindex(customers))


def coming(worth: Worth, customers: pd.Series, staying: Staying | None, settings: Value) -> Columns:
    """Cents that each is expected to bring in: `expected_margin` of the coming year, `lifetime_value`.

    From repeat purchases where those were learned from, else from the chance to stay, both discounted
    to today; NaN where that chance is withheld.
    """
    if worth.coming is not None:
        found = worth.coming.reindex(customers)
        return {name: floats(found[name]) for name in COMING}
    if staying is None:
        return {name: np.full(len(customers), np.nan) for name in COMING}
    cents, discount = worth.of_customers(customers), float(settings.discount_rate)
    year = expected_margin(staying, cents, YEAR, discount=discount)
    lifetime = lifetime_value(staying, cents, discount=discount, years=settings.lifetime_years)
    return dict(zip(COMING, (year, lifetime), strict=True))


def at_risk(cents: FloatArray, probability: FloatArray) -> FloatArray:
    """Probability x the value of a year, in whole cents: what is lost in the year after the departure.

    >>> at_risk(np.array([100000.0, 333.0, np.nan]), np.array([0.125, 0.5, 0.5])).tolist()
    [12500.0, 167.0, nan]
    """
    return floats(np.floor(cents * probability + 0.5))


def as_money(cents: FloatArray) -> pa.Array:
    """Cents as DECIMAL(18,2), null where they are NaN.

    >>> as_money(np.array([12345.0, -1.0, np.nan])).to_pylist()
    [Decimal('123.45'), Decimal('-0.01'), None]
    """
    unknown = np.isnan(cents)
    whole = np.where(unknown, 0.0, cents).astype("<i8")
    # A decimal of Arrow is a whole number of 16 bytes, the low half first; the high half is the sign.
    halves = np.column_stack([whole, whole >> 63])
    validity = pa.array(~unknown).buffers()[1]
    return pa.Array.from_buffers(MONEY, len(cents), [validity, pa.py_buffer(halves.tobytes())])


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


def order(scores: pd.DataFrame) -> tuple[pd.DataFrame, np.ndarray[tuple[int], np.dtype[np.int64]]]:
    """By value at risk; without probabilities by the band of the plain rule, then by value.

    A snapshot without dates has neither: it goes by likeness times value, where it has a likeness.

    Beside the rows in their order, the place that each had before.
    """
    likeness = scores.likeness if "likeness" in scores else pd.Series(np.nan, scores.index)
    keys = pd.DataFrame(
        {
            "first": -scores.value_at_risk.fillna(likeness * scores.value).fillna(-1.0),
            "second": scores.rule_band,
            "third": -scores.value.fillna(-1.0),
            "fourth": -likeness.fillna(0.0),
            "last": scores.customer_id,
        }
    ).reset_index(drop=True)
    places = keys.sort_values(list(keys.columns), kind="stable").index.to_numpy(dtype=np.int64)
    return scores.iloc[places].reset_index(drop=True), places
