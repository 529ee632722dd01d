"""What a purchase of a customer is worth on average: Gamma-Gamma (Fader and Hardie 2013).

Amounts vary around a mean of the customer's own, and those means vary between customers; how often
one buys is taken to say nothing about how much. A customer with few purchases is drawn towards the
average of all.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.optimize import OptimizeResult, minimize
from scipy.special import gammaln

from behoud.stats.arrays import FloatArray, floats, same_length

STARTS = ((0.0, 0.0, 0.0), (1.5, 1.0, 2.5), (-0.5, 0.5, 1.0))
LIMITS = [(-8.0, 9.0)] * 3


@dataclass(frozen=True)
class Spending:
    """A fitted model; `v` is in the unit of the amounts. The average over customers is p v / (q - 1)."""

    p: float
    q: float
    v: float
    log_likelihood: float

    @property
    def average(self) -> float:
        """Amount per purchase of a customer of whom none is known."""
        return self.p * self.v / (self.q - 1)

    def per_purchase(self, purchases: FloatArray, mean: FloatArray) -> FloatArray:
        """Expected amount of a purchase of customers with so many purchases of that mean amount.

        Without purchases the mean is not looked at.
        """
        known = np.where(purchases > 0, purchases * mean, 0.0)
        return floats(self.p * (self.v + known) / (self.p * purchases + self.q - 1))


def log_likelihood(logs: FloatArray, purchases: FloatArray, mean: FloatArray) -> FloatArray:
    """Per customer, from log p, log (q - 1) and log v: q lies above 1, or there would be no average."""
    p, above, v = np.exp(logs)
    q, shape = 1 + above, p * purchases
    return floats(
        gammaln(shape + q)
        - gammaln(shape)
        - gammaln(q)
        + q * np.log(v)
        + (shape - 1) * np.log(mean)
        + shape * np.log(purchases)
        - (shape + q) * np.log(v + purchases * mean)
    )


def fitted(purchases: FloatArray, mean: FloatArray) -> Spending:
    """The model of greatest likelihood, from the customers that bought at all and paid for it.

    ValueError where fewer than two did, or lengths differ.
    """
    same_length(purchases=purchases, mean=mean)
    paid = (purchases > 0) & (mean > 0)
    if paid.sum() < 2:
        raise ValueError("what is spent cannot be learned from fewer than two customers")
    times, amounts = purchases[paid], mean[paid]
    unit = float(np.median(amounts))

    def loss(logs: FloatArray) -> float:
        return -float(log_likelihood(logs, times, amounts / unit).mean())

    def maximum(start: tuple[float, float, float]) -> OptimizeResult:
        return minimize(loss, np.array(start), method="L-BFGS-B", bounds=LIMITS, options={"ftol": 1e-13})

    best = min((maximum(start) for start in STARTS), key=lambda one: float(one.fun))
    p, above, v = (float(value) for value in np.exp(best.x))
    at_unit = -float(best.fun) * float(paid.sum())
    return Spending(p, 1 + above, v * unit, at_unit - float(np.log(unit)) * float(paid.sum()))
