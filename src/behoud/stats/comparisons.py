"""Each group against the rest of the company, corrected for the number of groups looked at.

Only what stays significant after Holm's correction is called a difference. A group, or a rest, smaller than
the minimum is shown but not tested: its `differs` is `None`, and it is no part of the family.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add

import numpy as np
from numpy.typing import ArrayLike
from scipy import special, stats

from behoud.stats.arrays import FloatArray, floats, same_length
from behoud.stats.intervals import Interval, share_difference, student_quantile
from behoud.stats.sums import RatioSums


@dataclass(frozen=True)
class Comparison:
    """One group against the rest.

    `difference` is `value - rest`, with an interval of its own (not widened for the number of groups);
    `p` is two-sided, `p_adjusted` is corrected; `differs` is `None` where no test was done.
    """

    value: float | None
    rest: float | None
    difference: float | None
    interval: Interval | None
    p: float | None
    p_adjusted: float | None
    differs: bool | None


@dataclass(frozen=True)
class _Spread:
    """Squared standard error of one side: from its own customers, and expected from the whole company's."""

    n: float
    own: float
    expected: float

    @property
    def larger(self) -> float:
        return max(self.own, self.expected)


_Test = Callable[[float, _Spread, _Spread], float]


@dataclass(frozen=True)
class _Tested:
    """A comparison before the correction."""

    value: float | None
    rest: float | None
    interval: Interval | None
    p: float | None


def compare_shares(
    successes: ArrayLike, n: ArrayLike, *, minimum: float = 10, confidence: float = 0.95
) -> tuple[Comparison, ...]:
    """Compare the share of each group with that of all others, in the order given.

    Fisher's exact test (Fisher 1935), differences with Newcombe's interval, Holm's correction.

    >>> [c.differs for c in compare_shares([30, 5, 12, 1], [100, 100, 100, 4])]
    [True, True, False, None]
    """
    hits, sizes = floats(successes), floats(n)
    same_length(successes=hits, n=sizes)
    if bool(np.any((hits < 0) | (hits > sizes))):
        raise ValueError("successes must lie between 0 and n")
    tested = [
        _compare_share(
            (int(hit), int(size)), (int(hits.sum() - hit), int(sizes.sum() - size)), minimum, confidence
        )
        for hit, size in zip(hits, sizes, strict=True)
    ]
    return _corrected(tested, confidence)


def compare_ratios(
    groups: Sequence[RatioSums], *, minimum: float = 10, confidence: float = 0.95
) -> tuple[Comparison, ...]:
    """Compare the ratio of each group with that of all others, in the order given.

    A score test, Holm's correction. The standard error under "no difference" gives each side the spread of
    the whole company's residuals (Cochran 1977), in proportion to the size of its customers, and not the
    spread within the group: a small group in which by chance nobody left has none, and a test that
    believed it would call one in three such companies different. The interval of the difference uses the
    larger of the two.

    >>> north = RatioSums(40, 40e3, 50e3, 55e6, 70e6, 56e6)
    >>> south = RatioSums(60, 66e3, 70e3, 92e6, 98e6, 92e6)
    >>> [c.differs for c in compare_ratios([north, south])]
    [True, True]
    """
    tested = [_compare_ratio(group, rest, _score_test, minimum, confidence) for group, rest in _sides(groups)]
    return _corrected(tested, confidence)


def compare_means(
    n: ArrayLike,
    totals: ArrayLike,
    sums_of_squares: ArrayLike,
    *,
    minimum: float = 10,
    confidence: float = 0.95,
) -> tuple[Comparison, ...]:
    """Compare the mean of each group with that of all others, in the order given.

    Welch's t test (Welch 1947), Holm's correction. The standard error of a side is at least the one that
    its size would give with the spread of the whole company, so that a small group whose values happen to
    be alike proves nothing.

    >>> [c.differs for c in compare_means([40, 60], [400, 480], [4400, 4200])]
    [True, True]
    """
    sizes, sums, squares = floats(n), floats(totals), floats(sums_of_squares)
    same_length(n=sizes, totals=sums, sums_of_squares=squares)
    groups = [
        RatioSums.of_mean(float(size), float(total), float(square))
        for size, total, square in zip(sizes, sums, squares, strict=True)
    ]
    tested = [_compare_ratio(group, rest, _welch_test, minimum, confidence) for group, rest in _sides(groups)]
    return _corrected(tested, confidence)


def holm(p_values: ArrayLike) -> FloatArray:
    """Step-down adjusted p-values (Holm 1979); `nan` stays `nan` and is no part of the family.

    >>> holm([0.01, 0.04, 0.03]).tolist()
    [0.03, 0.06, 0.06]
    """
    given = floats(p_values)
    adjusted = np.full(len(given), np.nan)
    family = np.flatnonzero(~np.isnan(given))
    ascending = family[np.argsort(given[family], kind="stable")]
    stepped = given[ascending] * np.arange(len(family), 0, -1)
    adjusted[ascending] = np.minimum(np.maximum.accumulate(stepped), 1.0)
    return adjusted


def fisher(hits: int, size: int, other_hits: int, other_size: int) -> float:
    """Two-sided p of Fisher's exact test (1935) that two shares are alike.

    >>> round(fisher(3, 4, 1, 4), 4)
    0.4857
    """
    table = np.array([[hits, size - hits], [other_hits, other_size - other_hits]])
    return float(stats.fisher_exact(table).pvalue)


def _compare_share(
    group: tuple[int, int], others: tuple[int, int], minimum: float, confidence: float
) -> _Tested:
    (hits, size), (other_hits, other_size) = group, others
    value = hits / size if size else None
    rest = other_hits / other_size if other_size else None
    interval = share_difference(hits, size, other_hits, other_size, confidence)
    if interval is None or min(size, other_size) < minimum:
        return _Tested(value, rest, interval, None)
    return _Tested(value, rest, interval, fisher(hits, size, other_hits, other_size))


def _sides(groups: Sequence[RatioSums]) -> list[tuple[RatioSums, RatioSums]]:
    """Each group with the sum of all others: added, as a subtraction from the whole would lose digits."""
    nobody = RatioSums(0, 0, 0, 0, 0, 0)
    return [
        (group, reduce(add, [*groups[:place], *groups[place + 1 :]], nobody))
        for place, group in enumerate(groups)
    ]


def _compare_ratio(
    group: RatioSums, rest: RatioSums, test: _Test, minimum: float, confidence: float
) -> _Tested:
    one, other = _spread(group, group + rest), _spread(rest, group + rest)
    if group.value is None or rest.value is None or one is None or other is None:
        return _Tested(group.value, rest.value, None, None)
    if one.expected + other.expected == 0:
        return _Tested(group.value, rest.value, None, None)
    difference = group.value - rest.value
    error = math.sqrt(one.larger + other.larger)
    margin = student_quantile(confidence, _welch_freedom(one, other)) * error
    interval = Interval(difference - margin, difference + margin)
    p = test(difference, one, other) if min(group.n, rest.n) >= minimum else None
    return _Tested(group.value, rest.value, interval, p)


def _spread(side: RatioSums, company: RatioSums) -> _Spread | None:
    own, whole = side.standard_error, company.standard_error
    if own is None or whole is None:
        return None
    # Residuals in proportion to the denominator, as when a customer is lost whole or not at all.
    per_square = (whole * company.denominator) ** 2 / company.denominator2
    return _Spread(side.n, own * own, per_square * side.denominator2 / side.denominator**2)


def _score_test(difference: float, one: _Spread, other: _Spread) -> float:
    return _two_sided(difference / math.sqrt(one.expected + other.expected), one.n + other.n - 2)


def _welch_test(difference: float, one: _Spread, other: _Spread) -> float:
    return _two_sided(difference / math.sqrt(one.larger + other.larger), _welch_freedom(one, other))


def _welch_freedom(one: _Spread, other: _Spread) -> float:
    squares = one.larger**2 / (one.n - 1) + other.larger**2 / (other.n - 1)
    return (one.larger + other.larger) ** 2 / squares


def _two_sided(statistic: float, freedom: float) -> float:
    return 2 * float(special.stdtr(freedom, -abs(statistic)))


def _corrected(tested: Sequence[_Tested], confidence: float) -> tuple[Comparison, ...]:
    raw = np.array([np.nan if one.p is None else one.p for one in tested], dtype=np.float64)
    # Of two groups each is the other's rest: one hypothesis, seen from both sides.
    adjusted = holm(raw) if len(tested) > 2 else raw
    return tuple(
        _comparison(one, None if one.p is None else float(p), 1 - confidence)
        for one, p in zip(tested, adjusted, strict=True)
    )


def _comparison(one: _Tested, adjusted: float | None, level: float) -> Comparison:
    return Comparison(
        value=one.value,
        rest=one.rest,
        difference=None if one.value is None or one.rest is None else one.value - one.rest,
        interval=one.interval,
        p=one.p,
        p_adjusted=adjusted,
        differs=None if adjusted is None else adjusted <= level,
    )
