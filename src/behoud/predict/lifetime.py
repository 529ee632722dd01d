"""What a customer is expected to bring in: over a horizon, over its lifetime, and what of it is at risk.

With a contract: the value of a year times the chance that the customer is still there, discounted
(Gupta, Lehmann and Stuart 2004: the sum over time of margin x retention / (1 + rate)^t, here in
continuous time). Without one: expected purchases times their expected margin, discounted
(Fader, Hardie and Lee 2005, "RFM and CLV", up to a last year).

All amounts are cents as float64, one per customer, NaN where unknown; `as_money` in `value.py`
makes decimals of them where they are published.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.stats import rankdata

from behoud.predict.purchasing import Buying, Histories
from behoud.predict.spending import Spending
from behoud.stats.arrays import FloatArray, floats

YEAR = 365.0
SURELY_GONE = 1e-12
"""A chance of staying below this is taken as this: its hazard is then large, and finite."""
QUARTER = 13.0
WEEKS = YEAR / 7


@dataclass(frozen=True)
class Staying:
    """Survival curves: `marks` are increasing days, `left` one column of P(leave within) for each.

    Between two marks the hazard is constant, beyond the last mark it stays what it was before it.
    ValueError where the marks do not increase or the shapes do not fit.
    """

    marks: tuple[float, ...]
    left: np.ndarray[tuple[int, int], np.dtype[np.float64]]

    def __post_init__(self) -> None:
        if self.left.ndim != 2 or self.left.shape[1] != len(self.marks) or not self.marks:
            raise ValueError(f"expected a column per mark, got shape {self.left.shape}")
        if any(later <= earlier for earlier, later in zip((0.0, *self.marks), self.marks, strict=False)):
            raise ValueError("marks must increase from above 0")

    @cached_property
    def staying(self) -> list[FloatArray]:
        """P(still there) today, which is 1, and at each mark; it never rises."""
        found = [np.ones(len(self.left))]
        for column in self.left.T:
            found.append(floats(np.minimum(found[-1], np.maximum(1 - column, SURELY_GONE))))
        return found

    def hazard(self, place: int) -> FloatArray:
        """Per day, before the mark at `place`."""
        days = self.marks[place] - (self.marks[place - 1] if place else 0.0)
        return floats(np.log(self.staying[place] / self.staying[place + 1]) / days)

    def still_there(self, day: float) -> FloatArray:
        """P(still there) at the end of so many days.

        >>> Staying((365.0,), np.array([[0.19]])).still_there(182.5).round(3).tolist()
        [0.9]
        """
        place = min(int(np.searchsorted(self.marks, day)), len(self.marks) - 1)
        began = self.marks[place - 1] if place else 0.0
        return floats(self.staying[place] * np.exp(-self.hazard(place) * (day - began)))

    def paying_days(self, until: float | FloatArray, discount: float, since: float = 0.0) -> FloatArray:
        """Expected days between `since` and `until` that the customer is there, each discounted to today.

        `discount` is a rate per year; a day t counts for (1 + discount)^(-t / 365). `until` is one day
        for all, or one per customer.
        """
        rate = float(np.log1p(discount)) / YEAR
        total = np.zeros(len(self.left))
        for place in range(len(self.marks)):
            began = self.marks[place - 1] if place else 0.0
            start, last = max(began, since), place == len(self.marks) - 1
            days = np.maximum((until if last else np.minimum(until, self.marks[place])) - start, 0.0)
            if np.any(days > 0):
                hazard = self.hazard(place)
                there = self.staying[place] * np.exp(-hazard * (start - began) - rate * start)
                total += there * decaying(hazard + rate, days)
        return total


def decaying(rate: FloatArray, days: float | FloatArray) -> FloatArray:
    """The integral of exp(-rate t) over so many days, also where the rate is 0.

    >>> decaying(np.array([0.0, 1.0]), 2.0).round(4).tolist()
    [2.0, 0.8647]
    """
    safe = np.where(rate > 0, rate, 1.0)
    return floats(np.where(rate > 0, -np.expm1(-safe * days) / safe, days))


def expected_margin(
    staying: Staying,
    cents: FloatArray,
    days: float,
    *,
    discount: float = 0.0,
    paid_for: FloatArray | None = None,
) -> FloatArray:
    """Cents that customers are expected to bring in over so many days, from their value of a year.

    `paid_for` are the days that are paid whatever the customer decides, such as the rest of a term
    that cannot be ended earlier: over those it counts as there. Whole cents.

    >>> one = Staying((365.0,), np.array([[0.19]]))
    >>> expected_margin(one, np.array([36500.0]), 365.0).tolist()
    [32911.0]
    """
    there = staying.paying_days(days, discount)
    if paid_for is not None:
        there = there + certain_days(staying, floats(np.clip(paid_for, 0.0, days)), discount)
    return whole(cents / YEAR * there)


def certain_days(staying: Staying, paid_for: FloatArray, discount: float) -> FloatArray:
    """Discounted days within `paid_for` on which a customer would not be there, but pays."""
    rate = np.full(len(paid_for), float(np.log1p(discount)) / YEAR)
    return floats(decaying(rate, paid_for) - staying.paying_days(paid_for, discount))


def lifetime_value(staying: Staying, cents: FloatArray, *, discount: float, years: int) -> FloatArray:
    """Expected margin until so many years from now, discounted; whole cents.

    >>> forever = Staying((365.0,), np.array([[0.0], [0.2]]))
    >>> lifetime_value(forever, np.array([10000.0, 10000.0]), discount=0.1, years=5).tolist()
    [39773.0, 25013.0]
    """
    return expected_margin(staying, cents, years * YEAR, discount=discount)


def value_at_risk(
    staying: Staying, cents: FloatArray, within: float, *, over: float = YEAR, discount: float = 0.0
) -> FloatArray:
    """P(leave within so many days) times the margin of the period that would be lost with it; whole cents.

    That period is the `over` days after the window. Of those, only the days are counted on which the
    customer would still have been there, had it not left within the window.
    """
    stays = staying.still_there(within)
    later = staying.paying_days(within + over, discount, since=within) / stays
    return whole(cents / YEAR * (1 - stays) * later)


def repeat_value(
    buying: Buying, of: Histories, cents_per_purchase: FloatArray, *, days: float, discount: float
) -> FloatArray:
    """Expected margin of repeat purchases within so many days, discounted per quarter; whole cents.

    `cents_per_purchase` is the expected margin of one purchase day of each customer.
    """
    weeks = days / 7
    ends = [*(float(end) for end in np.arange(QUARTER, weeks, QUARTER)), weeks]
    total, before, began = np.zeros(len(of)), np.zeros(len(of)), 0.0
    for end, bought in zip(ends, buying.over(of, ends), strict=True):
        middle = (began + end) / 2 / WEEKS
        total += (bought - before) / (1 + discount) ** middle
        before, began = bought, end
    return whole(total * cents_per_purchase)


def margin_per_purchase(
    spending: Spending, purchases: FloatArray, mean_cents: FloatArray, margin: float = 1.0
) -> FloatArray:
    """Expected cents of margin per purchase day; without a known margin it is revenue."""
    return floats(margin * spending.per_purchase(purchases, mean_cents))


def whole(cents: FloatArray) -> FloatArray:
    """Rounded to cents, halves up; NaN stays.

    >>> whole(np.array([1.5, 2.4, np.nan])).tolist()
    [2.0, 2.0, nan]
    """
    return floats(np.floor(cents + 0.5))


@dataclass(frozen=True)
class Backtest:
    """Expected against brought in, in cents, over the customers of whom both are known.

    `bias` is expected / brought in - 1, None where nothing was brought in. `correlation` is that of
    the ranks; `tenths` sums both per tenth of the customers, the highest expectations first.
    """

    customers: int
    expected: float
    brought_in: float
    bias: float | None
    correlation: float | None
    tenths: tuple[tuple[float, float], ...]


def backtest(expected: FloatArray, brought_in: FloatArray) -> Backtest:
    """How far what was expected at an earlier date came true.

    >>> found = backtest(np.array([300.0, 100.0, np.nan]), np.array([200.0, 120.0, 50.0]))
    >>> found.customers, found.bias, round(found.correlation or 0, 6)
    (2, 0.25, 1.0)
    """
    known = ~(np.isnan(expected) | np.isnan(brought_in))
    said, came = expected[known], brought_in[known]
    order = np.argsort(-said, kind="stable")
    tenths = tuple(
        (float(said[part].sum()), float(came[part].sum())) for part in np.array_split(order, 10) if len(part)
    )
    bias = float(said.sum() / came.sum() - 1) if came.sum() else None
    return Backtest(
        int(known.sum()), float(said.sum()), float(came.sum()), bias, rank_correlation(said, came), tenths
    )


def rank_correlation(one: FloatArray, other: FloatArray) -> float | None:
    """Spearman's; None where either does not vary."""
    if len(one) < 2 or np.ptp(one) == 0 or np.ptp(other) == 0:
        return None
    return float(np.corrcoef(rankdata(one), rankdata(other))[0, 1])
