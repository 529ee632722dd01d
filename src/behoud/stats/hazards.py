"""When in their life customers leave, and whether groups differ in it: monthly hazard, logrank test."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import special, stats

from behoud.stats.arrays import FloatArray, floats
from behoud.stats.survival import LifeCounts

DAYS_PER_MONTH = 365.25 / 12


@dataclass(frozen=True)
class MonthlyHazard:
    """Per month of life (1 is the first): departures, days at risk, and the probability to leave in it.

    The probability is that of who is there when the month begins; `nan` in months that nobody was at risk.
    """

    month: FloatArray
    departures: FloatArray
    days_at_risk: FloatArray
    probability: FloatArray
    low: FloatArray
    high: FloatArray


@dataclass(frozen=True)
class Peak:
    """The month of life in which customers leave most.

    Departures, the average number at risk, and the probability to leave within it, with its limits.

    `stands_out`: that so many leave in this month is more than chance, `p` corrected for all months.
    """

    month: int
    departures: float
    at_risk: float
    probability: float
    low: float
    high: float
    p: float
    stands_out: bool


@dataclass(frozen=True)
class LogrankTest:
    """Outcome of the test, with departures observed and expected (were there no difference) per group."""

    statistic: float
    degrees_of_freedom: int
    p: float
    observed: tuple[float, ...]
    expected: tuple[float, ...]


def monthly_hazard(counts: LifeCounts, *, confidence: float = 0.95) -> MonthlyHazard:
    """Occurrence over exposure in each life month, as the probability to leave within it.

    probability = 1 - exp(-rate x 30.4375 days), rate = departures / days at risk, with the exact Poisson
    interval of the departures (Garwood 1936). A month runs from its first moment up to and with its last
    day; departures on day 0 belong to the first month.

    >>> from behoud.stats.survival import counts_of_lives
    >>> monthly_hazard(counts_of_lives([0, 0], [20, 40], [True, False])).days_at_risk.tolist()
    [50.4375, 9.5625]
    """
    months = max(1, int(np.ceil(counts.day[-1] / DAYS_PER_MONTH)))
    edges = floats(np.arange(months + 1) * DAYS_PER_MONTH)
    place = np.clip(np.searchsorted(edges, counts.day, side="left") - 1, 0, months - 1)
    departures = floats(np.bincount(place, counts.departures, months))
    exposure = np.diff(_days_lived_until(counts, edges))
    exposed = np.where(exposure > 0, exposure, np.nan)
    low, high = _poisson_limits(departures, confidence)

    def probability(events: FloatArray) -> FloatArray:
        return -np.expm1(-events / exposed * DAYS_PER_MONTH)

    return MonthlyHazard(
        month=np.arange(1, months + 1, dtype=np.float64),
        departures=departures,
        days_at_risk=exposure,
        probability=probability(departures),
        low=probability(low),
        high=probability(high),
    )


def logrank(groups: Sequence[LifeCounts]) -> LogrankTest | None:
    """Do the groups leave at the same pace? The k-sample logrank test with late entry (Mantel 1966).

    Klein and Moeschberger 2003, section 7.3. `None` when fewer than two groups are ever at risk together,
    or nobody leaves while they are.

    >>> from behoud.stats.survival import counts_of_lives
    >>> quick = counts_of_lives([0, 0, 0], [1, 2, 3], [True, True, True])
    >>> slow = counts_of_lives([0, 0, 0], [7, 8, 9], [True, True, True])
    >>> round(logrank([quick, slow]).p, 4)
    0.0246
    """
    if not groups:
        return None
    days = np.unique(np.concatenate([group.day for group in groups]))
    departures = np.array([_on(days, group, group.departures) for group in groups])
    at_risk = np.array([_risk_on(days, group) for group in groups])
    with_departure = departures.sum(axis=0) > 0
    departures, at_risk = departures[:, with_departure], at_risk[:, with_departure]
    everyone, leaving = at_risk.sum(axis=0), departures.sum(axis=0)
    expected = (at_risk * leaving / everyone).sum(axis=1)
    observed = departures.sum(axis=1)
    covariance = _covariance(at_risk, everyone, leaving)
    freedom = int(np.linalg.matrix_rank(covariance))
    if freedom == 0:
        return None
    excess = observed - expected
    statistic = float(excess @ np.linalg.pinv(covariance, hermitian=True) @ excess)
    p = float(special.chdtrc(freedom, statistic))
    return LogrankTest(statistic, freedom, p, tuple(observed.tolist()), tuple(expected.tolist()))


def peak(hazard: MonthlyHazard, *, minimum: float = 10, confidence: float = 0.95) -> Peak | None:
    """The month of life in which customers leave most.

    It is the one whose lower limit is the highest, of those in which on average at least `minimum` were at
    risk: a late month in which two of the last twelve left does not win by chance. Some month always wins:
    it stands out only where its departures are more than chance would put there, were the departures spread
    evenly over the time at risk (a binomial test, times the number of months looked at: Bonferroni). `None`
    when no month counts, or nobody left in those.

    >>> from behoud.stats.survival import counts_of_lives
    >>> lives = counts_of_lives([0] * 60, [45] * 20 + [200] * 40, [True] * 20 + [False] * 40)
    >>> found = peak(monthly_hazard(lives))
    >>> found.month, found.departures, found.stands_out
    (2, 20.0, True)
    """
    counts = hazard.days_at_risk >= minimum * DAYS_PER_MONTH
    departures, exposure = hazard.departures[counts], hazard.days_at_risk[counts]
    if departures.sum() == 0:
        return None
    worst = int(np.argmax(hazard.low[counts]))
    share = float(exposure[worst] / exposure.sum())
    others = stats.binom.sf(departures[worst] - 1, departures.sum(), share)
    p = min(1.0, float(others) * len(exposure))
    place = int(np.flatnonzero(counts)[worst])
    return Peak(
        month=int(hazard.month[place]),
        departures=float(hazard.departures[place]),
        at_risk=float(hazard.days_at_risk[place] / DAYS_PER_MONTH),
        probability=float(hazard.probability[place]),
        low=float(hazard.low[place]),
        high=float(hazard.high[place]),
        p=p,
        stands_out=p <= 1 - confidence,
    )


def _days_lived_until(counts: LifeCounts, edges: FloatArray) -> FloatArray:
    """Days that all lives together were at risk up to each edge."""
    net = counts.departures + counts.censored - counts.entries
    # A life from a to b has lived min(b, edge) - min(a, edge) days at the edge; one without an end counted
    # runs on until the edge.
    ended = floats([np.sum(net * np.minimum(counts.day, edge)) for edge in edges])
    return ended - float(net.sum()) * edges


def _poisson_limits(events: FloatArray, confidence: float) -> tuple[FloatArray, FloatArray]:
    tail = (1 - confidence) / 2
    low = np.where(events > 0, special.gammaincinv(np.where(events > 0, events, 1.0), tail), 0.0)
    return floats(low), floats(special.gammaincinv(events + 1, 1 - tail))


def _on(days: FloatArray, group: LifeCounts, values: FloatArray) -> FloatArray:
    spread = np.zeros(len(days))
    spread[np.searchsorted(days, group.day)] = values
    return spread


def _risk_on(days: FloatArray, group: LifeCounts) -> FloatArray:
    entered = _on(days, group, group.entries)
    gone = _on(days, group, group.departures + group.censored)
    return LifeCounts(days, entered, gone, np.zeros(len(days))).at_risk


def _covariance(at_risk: FloatArray, everyone: FloatArray, leaving: FloatArray) -> FloatArray:
    """Covariance of the observed departures given who was at risk: hypergeometric, summed over the days."""
    share = at_risk / everyone
    weight = leaving * (everyone - leaving) / np.maximum(everyone - 1, 1)
    between = (share * weight) @ share.T
    return np.asarray(np.diag((share * weight).sum(axis=1)) - between, dtype=np.float64)
