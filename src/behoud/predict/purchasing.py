"""Repeat purchases without a contract: who still buys, and how often it will.

The model is BG/NBD (Fader, Hardie and Lee 2005): while a customer is alive it buys at random at a
rate of its own, and after each repeat purchase it may be gone for good, with a chance of its own.
In MBG/NBD (Batislam, Denizel and Filiztekin 2007) it may be gone after its first purchase too; in
BG/NBD whoever bought once is certain to be alive for ever. Which of both a company gets is settled
in `purchase_choice.py`. Why this code is our own stands in docs/decisions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd
from scipy.optimize import OptimizeResult, approx_fprime, minimize
from scipy.special import betaln, digamma, expit, gammaln, hyp2f1

from behoud.stats.arrays import FloatArray, IndexArray, floats, same_length

Starts = tuple[tuple[float, ...], ...]
STARTS: Starts = ((0.0, 0.0, 0.0, 0.0), (-1.0, 1.5, 0.0, 1.0), (0.5, 3.0, -1.0, 0.5))
LIMITS = [(-8.0, 9.0)] * 4
"""Logarithms of the parameters: beyond these no data can tell one value from another."""
TOO_NEAR = 1e-6
"""The expectation divides by a - 1 and by a + b - 1; this near to them, the value beside it is taken."""


@dataclass(frozen=True)
class Histories:
    """Per customer its days with a purchase after the first one, and in weeks since the first one
    when the last was (`recency`) and how long ago the first one is (`age`).

    ValueError where they differ in length, or a last purchase lies after the age.
    """

    repeats: FloatArray
    recency: FloatArray
    age: FloatArray

    def __post_init__(self) -> None:
        same_length(repeats=self.repeats, recency=self.recency, age=self.age)
        if np.any(self.recency > self.age) or np.any(self.repeats < 0):
            raise ValueError("a last purchase lies between the first one and today")

    def __len__(self) -> int:
        return len(self.repeats)

    def distinct(self) -> tuple[Histories, FloatArray]:
        """Each history once, and how many customers have it."""
        rows = pd.DataFrame({"repeats": self.repeats, "recency": self.recency, "age": self.age})
        found = rows.groupby(list(rows.columns), sort=True).size().rename("customers").reset_index()
        return Histories(*(floats(found[name]) for name in rows)), floats(found.customers)

    def number_and_age(self) -> tuple[FloatArray, FloatArray, IndexArray]:
        """Each pair of repeats and age once, and the place of every customer's own among them."""
        numbers, number = np.unique(self.repeats, return_inverse=True)
        ages, age = np.unique(self.age, return_inverse=True)
        pairs, place = np.unique(number * len(ages) + age, return_inverse=True)
        return numbers[pairs // len(ages)], ages[pairs % len(ages)], place


@dataclass(frozen=True)
class Purchases:
    """Days (numbers) on which customers (numbers 0, 1, …) bought; each pair once."""

    customer: FloatArray
    day: FloatArray

    def until(self, last: int) -> tuple[FloatArray, Histories]:
        """The customers that had bought by the end of day `last`, and their histories at that moment."""
        seen = self.day <= last
        rows = pd.DataFrame({"customer": self.customer[seen], "day": self.day[seen]})
        found = rows.groupby("customer").day.agg(["min", "max", "count"])
        first = floats(found["min"])
        recency = floats(found["max"] - first) / 7
        return floats(found.index), Histories(floats(found["count"]) - 1, recency, (last - first) / 7)

    def between(self, customers: FloatArray, after: int, last: int) -> FloatArray:
        """Per customer the days with a purchase after day `after`, up to and with `last`."""
        within = self.customer[(self.day > after) & (self.day <= last)]
        return floats(pd.Series(within).value_counts().reindex(customers).fillna(0.0))


@dataclass(frozen=True)
class Buying:
    """A fitted model: rates per week average r / alpha, the chance to be gone a / (a + b).

    `first_counts` is 1 where a customer may be gone after its first purchase (MBG/NBD), else 0.
    `errors` are the standard errors of the logarithms of r, alpha, a and b, `None` where the data
    do not settle all four. `level` multiplies what is expected; 1 unless it was set on earlier dates.
    """

    r: float
    alpha: float
    a: float
    b: float
    first_counts: int
    log_likelihood: float
    errors: tuple[float, float, float, float] | None
    level: float = 1.0

    @property
    def name(self) -> str:
        return "MBG/NBD" if self.first_counts else "BG/NBD"

    @property
    def logs(self) -> FloatArray:
        return np.log([self.r, self.alpha, self.a, self.b])

    def alive(self, of: Histories) -> FloatArray:
        """Probability that a customer has not gone for good."""
        return alive(self.logs, of, self.first_counts)

    def silent(self, of: Histories, weeks: float) -> FloatArray:
        """Probability of no purchase within so many weeks from now.

        Gone, or alive and silent at a rate that is gamma distributed given the history:
        ((alpha + T) / (alpha + T + t))^(r + x).
        """
        quiet = np.exp((self.r + of.repeats) * -np.log1p(weeks / (self.alpha + of.age)))
        return floats(1 - self.alive(of) * (1 - quiet))

    def expected(self, of: Histories, weeks: float) -> FloatArray:
        """Days with a purchase that are expected within so many weeks from now, times `level`.

        Fader, Hardie and Lee (2005), formula 10, after Euler's transformation of the hypergeometric
        function: its arguments then stay small however often a customer bought.
        """
        return next(self.over(of, [weeks]))

    def over(self, of: Histories, ends: Sequence[float]) -> Iterator[FloatArray]:
        """What `expected` gives for each number of weeks, one after the other."""
        repeats, age, place = of.number_and_age()
        alive_now = self.level * self.alive(of)
        for weeks in ends:
            yield floats(alive_now * while_alive(self, repeats, age, weeks)[place])


def while_alive(model: Buying, repeats: FloatArray, age: FloatArray, weeks: float) -> FloatArray:
    """Purchases expected of those who are alive now."""
    b = model.b + model.first_counts
    a = model.a if min(abs(model.a - 1), abs(model.a + b - 1)) > TOO_NEAR else model.a + 2 * TOO_NEAR
    total = a + b
    z = weeks / (model.alpha + age + weeks)
    left = (1 - z) ** (a - 1) * hyp2f1(total - 1 - model.r, a - 1, total + repeats - 1, z)
    return floats((total + repeats - 1) / (a - 1) * (1 - left))


def alive(logs: FloatArray, of: Histories, first_counts: int) -> FloatArray:
    """Probability to be alive given the history, from the logarithms of the parameters."""
    living, gone = branches(logs, of, first_counts)
    return floats(expit(living - gone))


def branches(logs: FloatArray, of: Histories, first_counts: int) -> tuple[FloatArray, FloatArray]:
    """Logarithms of what a customer that is alive and one that is gone contribute to the likelihood."""
    r, alpha, a, b = np.exp(logs)
    chances = of.repeats + first_counts
    living = -(r + of.repeats) * np.log(alpha + of.age)
    odds = np.log(a / np.where(chances > 0, b + chances - 1, 1.0))
    gone = np.where(chances > 0, odds - (r + of.repeats) * np.log(alpha + of.recency), -np.inf)
    return floats(living), floats(gone)


def log_likelihood(logs: FloatArray, of: Histories, first_counts: int) -> FloatArray:
    """Per customer (Fader, Hardie and Lee 2005, formula 6, in the form that neither over- nor underflows)."""
    r, alpha, a, b = np.exp(logs)
    chances = of.repeats + first_counts
    buying = gammaln(r + of.repeats) - gammaln(r) + r * np.log(alpha)
    staying = betaln(a, b + chances) - betaln(a, b)
    return floats(buying + staying + np.logaddexp(*branches(logs, of, first_counts)))


def slopes(logs: FloatArray, of: Histories, first_counts: int) -> FloatArray:
    """Derivatives of `log_likelihood` to each logarithm, one column each."""
    r, alpha, a, b = np.exp(logs)
    chances = of.repeats + first_counts
    living = alive(logs, of, first_counts)
    gone = 1 - living
    waited = living * np.log(alpha + of.age) + gone * np.log(alpha + of.recency)
    to_r = r * (digamma(r + of.repeats) - digamma(r) + np.log(alpha) - waited)
    to_alpha = r - (r + of.repeats) * alpha * (living / (alpha + of.age) + gone / (alpha + of.recency))
    both = digamma(a + b) - digamma(a + b + chances)
    to_a = a * both + gone
    share = b / np.where(chances > 0, b + chances - 1, 1.0)
    to_b = b * (both + digamma(b + chances) - digamma(b)) - gone * share
    return np.column_stack([to_r, to_alpha, to_a, to_b])


def fitted(of: Histories, *, first_counts: int = 0, starts: Starts = STARTS) -> Buying:
    """The model of greatest likelihood from any of the starts; ValueError where nobody bought twice."""
    if not np.any(of.repeats > 0):
        raise ValueError("repeat purchases cannot be learned where nobody bought twice")
    rows, counts = of.distinct()

    def loss(logs: FloatArray) -> tuple[float, FloatArray]:
        """What is minimised per customer, and its slope."""
        value = counts @ log_likelihood(logs, rows, first_counts)
        return -value / counts.sum(), -(counts @ slopes(logs, rows, first_counts)) / counts.sum()

    best = min((maximum(loss, start) for start in starts), key=lambda found: float(found.fun))
    r, alpha, a, b = (float(value) for value in np.exp(best.x))
    errors = standard_errors(floats(best.x), partial(total_slopes, rows, counts, first_counts))
    return Buying(r, alpha, a, b, first_counts, -float(best.fun) * float(counts.sum()), errors)


def maximum(
    loss: Callable[[FloatArray], tuple[float, FloatArray]], start: tuple[float, ...]
) -> OptimizeResult:
    return minimize(
        loss, start, jac=True, method="L-BFGS-B", bounds=LIMITS, options={"ftol": 1e-13, "gtol": 1e-9}
    )


def total_slopes(rows: Histories, counts: FloatArray, first_counts: int, logs: FloatArray) -> FloatArray:
    return floats(counts @ slopes(logs, rows, first_counts))


def standard_errors(
    logs: FloatArray, slope: Callable[[FloatArray], FloatArray]
) -> tuple[float, float, float, float] | None:
    """From the curvature at the maximum; `None` where it is no maximum in all four directions."""
    curvature = -np.asarray(approx_fprime(logs, slope, 1e-5))
    curvature = (curvature + curvature.T) / 2
    if np.any(np.linalg.eigvalsh(curvature) <= 0):
        return None
    first, second, third, fourth = (float(x) for x in np.sqrt(np.diag(np.linalg.inv(curvature))))
    return first, second, third, fourth
