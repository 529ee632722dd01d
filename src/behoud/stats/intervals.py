"""Confidence intervals of shares, ratios, totals and means, from the sums that an engine delivers.

`confidence` is the two-sided coverage, 0.95 by default. An interval is `None` where the data cannot give
one: no observations, a denominator of zero, or no spread at all to judge the uncertainty by.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy import special

from behoud.stats.arrays import FloatArray, floats, same_length

# A residual sum of squares below this part of the sums it is the difference of is rounding, not spread.
ROUNDING = 1e-12


@dataclass(frozen=True)
class Interval:
    """Lower and upper limit, in the unit of the estimate."""

    low: float
    high: float

    def __contains__(self, value: float) -> bool:
        return self.low <= value <= self.high

    @property
    def width(self) -> float:
        return self.high - self.low

    def rounded(self, digits: int) -> "Interval":
        """The same limits to so many decimals."""
        return Interval(round(self.low, digits), round(self.high, digits))


@dataclass(frozen=True)
class Intervals:
    """Lower and upper limits of many estimates, `nan` where there is none."""

    low: FloatArray
    high: FloatArray


def normal_quantile(confidence: float) -> float:
    """Two-sided standard normal quantile.

    >>> round(normal_quantile(0.95), 4)
    1.96
    """
    return float(special.ndtri(0.5 + _checked(confidence) / 2))


def student_quantile(confidence: float, degrees_of_freedom: float) -> float:
    """Two-sided quantile of Student's t.

    >>> round(student_quantile(0.95, 9), 4)
    2.2622
    """
    return float(special.stdtrit(degrees_of_freedom, 0.5 + _checked(confidence) / 2))


def wilson(successes: float, n: float, confidence: float = 0.95) -> Interval | None:
    """Score interval of a share (Wilson 1927); `None` without observations.

    >>> wilson(0, 20).rounded(4)
    Interval(low=0.0, high=0.1611)
    """
    if n == 0:
        return None
    many = wilson_many([successes], [n], confidence)
    return Interval(float(many.low[0]), float(many.high[0]))


def wilson_many(successes: ArrayLike, n: ArrayLike, confidence: float = 0.95) -> Intervals:
    """Score interval (Wilson 1927) of each share `successes / n`; `nan` where `n` is 0.

    ValueError when a count is negative or more succeed than there are.

    >>> wilson_many([0, 10], [20, 20]).high.round(4).tolist()
    [0.1611, 0.7007]
    """
    hits, sizes = floats(successes), floats(n)
    same_length(successes=hits, n=sizes)
    if bool(np.any((hits < 0) | (hits > sizes))):
        raise ValueError("successes must lie between 0 and n")
    return _score_intervals(hits, sizes, normal_quantile(confidence))


def ratio(  # noqa: PLR0913, PLR0917 - the sums that an engine delivers, in one order everywhere
    sum_num: float,
    sum_den: float,
    sum_num2: float,
    sum_den2: float,
    sum_cross: float,
    n: float,
    confidence: float = 0.95,
    *,
    bounded: bool = False,
) -> Interval | None:
    """Interval of `sum_num / sum_den` over `n` customers by the delta method (Cochran 1977, section 6.4).

    `sum_num2`, `sum_den2` and `sum_cross` are the sums of squares and of products per customer. The limits
    use Student's t with n - 1 degrees of freedom. `None` with fewer than two customers, a denominator of
    zero, or no spread between customers.

    `bounded` is for a ratio of which each customer's numerator lies between 0 and its denominator (GRR,
    renewed value of value due). It gives a score interval on the effective number of customers (Dean and
    Pagano 2015), which stays between 0 and 1 and has an answer when nobody, or everybody, was lost.

    Four customers worth 10, 20, 30 and 40, of which 10, 15, 30 and 20 was kept:

    >>> ratio(75, 100, 1625, 3000, 2100, 4).rounded(4)
    Interval(low=0.2816, high=1.2184)
    >>> ratio(75, 100, 1625, 3000, 2100, 4, bounded=True).rounded(4)
    Interval(low=0.2698, high=0.9606)
    """
    error = ratio_standard_error(sum_num, sum_den, sum_num2, sum_den2, sum_cross, n)
    if error is None or (error == 0 and not bounded):
        return None
    value = sum_num / sum_den
    critical = student_quantile(confidence, n - 1)
    if not bounded:
        return Interval(value - critical * error, value + critical * error)
    return _bounded_ratio(value, error, sum_den * sum_den / sum_den2, critical)


def ratio_standard_error(
    sum_num: float, sum_den: float, sum_num2: float, sum_den2: float, sum_cross: float, n: float
) -> float | None:
    """Standard error of a ratio of sums (Cochran 1977, formula 6.13, without finite population correction).

    sqrt(n / (n - 1) * sum of (y - R x)^2) / sum of x, from the reduced sums. `None` where `ratio` has none.

    >>> round(ratio_standard_error(75, 100, 1625, 3000, 2100, 4), 4)
    0.1472
    """
    if n < 2 or sum_den == 0:
        return None
    value = sum_num / sum_den
    squares = sum_num2 - 2 * value * sum_cross + value * value * sum_den2
    scale = sum_num2 + 2 * abs(value * sum_cross) + value * value * sum_den2
    if squares <= ROUNDING * scale:
        return 0.0
    return math.sqrt(n / (n - 1) * squares) / abs(sum_den)


def total(*, total: float, sum_squares: float, confidence: float = 0.95) -> Interval | None:
    """Interval of a random total of positive amounts, such as the value lost in a year.

    Number and size of the amounts are both chance: the variance of a compound Poisson total is the expected
    sum of squared amounts, estimated by the observed one (Daykin, Pentikainen and Pesonen 1994, chapter 3);
    the normal approximation, not below 0. It wants some tens of amounts. `None` when there are none.

    >>> total(total=1000.0, sum_squares=40_000.0).rounded(0)
    Interval(low=608.0, high=1392.0)
    """
    if total < 0 or sum_squares < 0:
        raise ValueError("amounts must not be negative")
    if sum_squares == 0:
        return None
    margin = normal_quantile(confidence) * math.sqrt(sum_squares)
    return Interval(max(0.0, total - margin), total + margin)


def mean(n: float, total: float, sum_squares: float, confidence: float = 0.95) -> Interval | None:
    """Student's t interval of a mean; `None` with fewer than two values or no spread.

    >>> mean(4, 20.0, 110.0).rounded(3)
    Interval(low=2.095, high=7.905)
    """
    return ratio(total, n, sum_squares, n, total, n, confidence)


def share_difference(
    successes: float, n: float, other_successes: float, other_n: float, confidence: float = 0.95
) -> Interval | None:
    """Interval of `successes / n - other_successes / other_n` (Newcombe 1998, method 10).

    The hybrid of two Wilson intervals; `None` when either side is empty.

    >>> share_difference(56, 70, 48, 80).rounded(4)
    Interval(low=0.0524, high=0.3339)
    """
    one, other = wilson(successes, n, confidence), wilson(other_successes, other_n, confidence)
    if one is None or other is None:
        return None
    p, q = successes / n, other_successes / other_n
    below = math.hypot(p - one.low, other.high - q)
    above = math.hypot(one.high - p, q - other.low)
    return Interval(p - q - below, p - q + above)


def _checked(confidence: float) -> float:
    if not 0 < confidence < 1:
        raise ValueError(f"confidence must lie between 0 and 1, not {confidence}")
    return confidence


def _score_intervals(hits: FloatArray, sizes: FloatArray, critical: float) -> Intervals:
    squared = critical * critical
    known = np.where(sizes > 0, sizes, np.nan)
    share = hits / known
    centre = (hits + squared / 2) / (known + squared)
    half = critical / (known + squared) * np.sqrt(known * share * (1 - share) + squared / 4)
    # Rounding may put a limit a hair inside the estimate at 0 and at 1.
    low = np.where(hits == 0, 0.0, np.minimum(centre - half, share))
    high = np.where(hits == sizes, 1.0, np.maximum(centre + half, share))
    return Intervals(np.where(sizes > 0, low, np.nan), np.where(sizes > 0, high, np.nan))


def _bounded_ratio(value: float, error: float, kish: float, critical: float) -> Interval:
    """Score interval of a share on as many customers as would give it this standard error.

    Without spread there is no such number; the one for whole-or-nothing losses is taken (Kish 1965).
    """
    if not -ROUNDING <= value <= 1 + ROUNDING:
        raise ValueError(f"a bounded ratio lies between 0 and 1, not {value}")
    share = min(max(value, 0.0), 1.0)
    spread = share * (1 - share)
    effective = spread / (error * error) if error > 0 and spread > 0 else kish
    limits = _score_intervals(np.array([share * effective]), np.array([effective]), critical)
    return Interval(float(limits.low[0]), float(limits.high[0]))
