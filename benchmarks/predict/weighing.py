"""How good predicted survival is where some customers are still there: weighed by the chance to be seen."""

from __future__ import annotations

import numpy as np

from behoud.stats.arrays import FloatArray, floats


def still_watched(time: FloatArray, left: FloatArray, at: FloatArray) -> FloatArray:
    """P(not yet out of sight by `at`): Kaplan-Meier of censoring, who left at a moment first of all.

    >>> still_watched(np.array([1.0, 2.0, 3.0]), np.array([1.0, 0.0, 1.0]), np.array([1.0, 2.0])).tolist()
    [1.0, 0.5]
    """
    moments, place = np.unique(time, return_inverse=True)
    lost = np.bincount(place, 1 - left, len(moments))
    gone = np.bincount(place, left, len(moments))
    there = len(time) - np.concatenate([[0.0], np.cumsum(lost + gone)[:-1]]) - gone
    share = 1 - np.divide(lost, there, out=np.zeros_like(lost), where=there > 0)
    found = np.concatenate([[1.0], np.cumprod(share)])
    return floats(found[np.searchsorted(moments, at, side="right")])


def integrated_brier(
    known: tuple[FloatArray, FloatArray],
    judged: tuple[FloatArray, FloatArray],
    staying: FloatArray,
    grid: FloatArray,
) -> float:
    """Brier score of P(still there) over the moments of `grid`, its mean by trapezia (Graf et al. 1999).

    `known` and `judged` are (time, 1 where it left) of the customers learned from, which tell who is
    out of sight when, and of those judged. `staying`: customers judged x moments.
    """
    time, left = judged
    gone = (time[:, None] <= grid) & (left[:, None] == 1)
    there = time[:, None] > grid
    seen = np.where(gone, still_watched(*known, time)[:, None], still_watched(*known, grid))
    weight = np.divide(1.0, seen, out=np.zeros_like(seen), where=gone | there)
    per_moment = (weight * (staying - there) ** 2).mean(axis=0)
    return float(np.trapezoid(per_moment, grid) / (grid[-1] - grid[0]))
