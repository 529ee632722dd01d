"""What customers without a contract are expected to bring in: purchases to come, times their margin.

How often a customer will buy comes from the purchase model of `purchase_choice.py`, what it then
pays from `spending.py`; both are learned from what was bought before the date, of a large company
from a sample of its customers, and asked for everyone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from behoud.company import Value
from behoud.measure.scope import Definitions
from behoud.predict import spending
from behoud.predict.features.buying import purchase_days, purchase_histories
from behoud.predict.lifetime import YEAR, margin_per_purchase, repeat_value, whole
from behoud.predict.purchase_choice import chosen
from behoud.predict.purchasing import Buying, Histories, Purchases, while_alive
from behoud.predict.sample import sampled
from behoud.predict.spending import Spending
from behoud.stats.arrays import FloatArray, floats

FEWEST = 50
"""Customers that bought again below which nothing is expected from repeat purchases."""
WEEK = 7.0
COMING = ("expected_margin", "lifetime_value")


@dataclass(frozen=True)
class Bought:
    """Per customer what it bought before a date: its history, and the mean amount of a day in cents."""

    customers: pd.Series
    histories: Histories
    mean_cents: FloatArray

    @property
    def days(self) -> FloatArray:
        """Days with a purchase, the first one too."""
        return floats(self.histories.repeats + 1)


@dataclass(frozen=True)
class Prospects:
    """Both models, and what they say of each customer. Amounts are cents, indexed by customer.

    `year`: of the coming year if the customer is still one today, the footing on which customers with
    a contract are valued too. `margin` is 1 where the company file gives no gross margin.
    """

    buying: Buying
    spending: Spending
    bought: Bought
    margin: float

    @classmethod
    def of(cls, definitions: Definitions) -> Prospects | None:
        """As of the date of `definitions`; None where too few customers bought again to learn from."""
        last = day_number_before(definitions)
        purchases = purchases_of(sampled(definitions))
        if again(purchases) < FEWEST:
            return None
        bought = bought_by(definitions)
        paid = spending.fitted(bought.days, bought.mean_cents) if enough_paid(bought) else None
        if paid is None:
            return None
        margin = definitions.company.gross_margin
        return cls(chosen(purchases, last), paid, bought, 1.0 if margin is None else float(margin))

    @property
    def cents_per_purchase(self) -> FloatArray:
        """Expected margin of a day with a purchase."""
        return margin_per_purchase(self.spending, self.bought.days, self.bought.mean_cents, self.margin)

    def year(self) -> pd.Series:
        """Of the coming year, of a customer that still buys today."""
        repeats, age, place = self.bought.histories.number_and_age()
        purchases = self.buying.level * while_alive(self.buying, repeats, age, YEAR / WEEK)[place]
        return self._named(whole(purchases * self.cents_per_purchase))

    def coming(self, settings: Value) -> pd.DataFrame:
        """Columns `COMING` in cents: of the coming year, and until the last year of a lifetime."""
        discount, spans = float(settings.discount_rate), (YEAR, settings.lifetime_years * YEAR)
        found = [self.expected(days, discount) for days in spans]
        return pd.DataFrame(dict(zip(COMING, found, strict=True)))

    def expected(self, days: float, discount: float) -> pd.Series:
        """Within so many days, the chance to have gone taken in, discounted to today."""
        histories, each = self.bought.histories, self.cents_per_purchase
        return self._named(repeat_value(self.buying, histories, each, days=days, discount=discount))

    def _named(self, cents: FloatArray) -> pd.Series:
        return pd.Series(cents, index=self.bought.customers)


def purchases_of(definitions: Definitions) -> Purchases:
    """The days on which the customers bought, in a fixed order."""
    table = definitions.views.engine.arrow(purchase_days(definitions))
    table = table.sort_by([("customer_id", "ascending"), ("on", "ascending")])
    customer, _ = pd.factorize(table["customer_id"].to_pandas())
    return Purchases(floats(customer), numbered(table["on"]))


def bought_by(definitions: Definitions) -> Bought:
    """What each customer bought before the date, in the order of customer_id."""
    table = definitions.views.engine.arrow(purchase_histories(definitions)).sort_by("customer_id")
    first, last = numbered(table["first_on"]), numbered(table["last_on"])
    days = floats(table["days"].to_numpy())
    histories = Histories(
        floats(days - 1),
        floats((last - first) / WEEK),
        floats((day_number_before(definitions) - first) / WEEK),
    )
    amount = pc.fill_null(table["amount"].cast(pa.float64()), 0.0)
    cents = np.maximum(floats(amount.to_numpy()) * 100, 0.0)
    return Bought(table["customer_id"].to_pandas(), histories, floats(cents / days))


def numbered(days: pa.ChunkedArray) -> FloatArray:
    """Dates as day numbers."""
    return floats(days.to_numpy().astype("datetime64[D]").astype(np.int64))


def day_number_before(definitions: Definitions) -> int:
    """The number of the last day of which all is known: the one before the date."""
    return int(np.datetime64(definitions.views.as_of).astype(np.int64)) - 1


def again(purchases: Purchases) -> int:
    """Customers that bought on more than one day."""
    return int((np.unique(purchases.customer, return_counts=True)[1] > 1).sum())


def enough_paid(bought: Bought) -> bool:
    return int((bought.mean_cents > 0).sum()) >= FEWEST
