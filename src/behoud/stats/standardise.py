"""Rates as they would be with the company's mix of customers, so that no team is blamed for its portfolio."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import special

from behoud.stats.arrays import FloatArray, floats, same_length


@dataclass(frozen=True)
class StandardisedRate:
    """A group's own rate, and the one it would have with the reference mix.

    `borrowed_weight` is the share of the reference mix of which the group has no customers; there the
    company's rate stands in. At 0 the adjusted rate is all the group's own.
    """

    n: float
    events: float
    raw_rate: float
    rate: float
    low: float
    high: float
    borrowed_weight: float


def standardise(
    n: ArrayLike, events: ArrayLike, weights: ArrayLike | None = None, *, confidence: float = 0.95
) -> tuple[StandardisedRate | None, ...]:
    """Directly standardised rate per group, with the gamma interval of Fay and Feuer (1997).

    `n` and `events` have a row per group and a column per stratum. `weights`, one per stratum, is the
    reference mix, by default the company's own (the column totals of `n`); they need not sum to 1. The
    interval takes the events as Poisson counts, which is slightly wide for shares, and stops at 1. A group
    without customers in any stratum that counts gives `None`. ValueError when a stratum with weight has no
    customers at all, or more events than customers stand in a cell.

    >>> north, south = standardise([[80, 20], [20, 80]], [[8, 6], [2, 24]])
    >>> north.raw_rate, north.rate, south.raw_rate, south.rate
    (0.14, 0.2, 0.26, 0.2)
    """
    sizes, hits = _table(n), _table(events)
    if sizes.shape != hits.shape or bool(np.any((hits < 0) | (hits > sizes))):
        raise ValueError("events must be a table like n, with 0 to n events in each cell")
    company = sizes.sum(axis=0)
    mix = _mix(company if weights is None else floats(weights), company)
    return tuple(
        _rate(size, hit, (company, hits.sum(axis=0)), mix, confidence)
        for size, hit in zip(sizes, hits, strict=True)
    )


def _table(values: ArrayLike) -> NDArray[np.float64]:
    table = np.asarray(values, dtype=np.float64)
    if table.ndim != 2:
        raise ValueError(f"expected groups by strata, got an array of shape {table.shape}")
    return table


def _mix(weights: FloatArray, company: FloatArray) -> FloatArray:
    same_length(weights=weights, strata=company)
    if bool(np.any(weights < 0)) or weights.sum() == 0:
        raise ValueError("weights must not be negative, nor all be 0")
    if bool(np.any((weights > 0) & (company == 0))):
        raise ValueError("a stratum with weight has no customers in the whole company")
    return floats(weights / weights.sum())


def _rate(
    size: FloatArray,
    hits: FloatArray,
    company: tuple[FloatArray, FloatArray],
    mix: FloatArray,
    confidence: float,
) -> StandardisedRate | None:
    counts = mix > 0
    if size[counts].sum() == 0:
        return None
    own = size > 0
    per_customer = mix[counts] / np.where(own, size, company[0])[counts]
    seen = np.where(own, hits, company[1])[counts]
    rate = float(per_customer @ seen)
    low, high = _gamma_limits(rate, float(per_customer**2 @ seen), float(per_customer.max()), confidence)
    return StandardisedRate(
        n=float(size.sum()),
        events=float(hits.sum()),
        raw_rate=float(hits.sum() / size.sum()),
        rate=rate,
        low=low,
        high=min(high, 1.0),
        borrowed_weight=float(mix[~own].sum()),
    )


def _gamma_limits(rate: float, variance: float, heaviest: float, confidence: float) -> tuple[float, float]:
    """Fay and Feuer 1997: gamma quantiles, the upper as if one more event fell in the heaviest cell."""
    tail = (1 - confidence) / 2
    low = variance / rate * float(special.gammaincinv(rate**2 / variance, tail)) if rate > 0 else 0.0
    upper_rate, upper_variance = rate + heaviest, variance + heaviest**2
    shape = upper_rate**2 / upper_variance
    return low, upper_variance / upper_rate * float(special.gammaincinv(shape, 1 - tail))
