"""How well a score tells who leaves from who stays: AUC, average precision, lift."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import stats

from behoud.stats.arrays import FloatArray, floats, same_length
from behoud.stats.intervals import Interval, normal_quantile


@dataclass(frozen=True)
class Auc:
    """Area under the ROC curve; the interval is `None` where the scores leave no spread to judge it by."""

    value: float
    interval: Interval | None
    standard_error: float


@dataclass(frozen=True)
class Lift:
    """The customers with the highest scores, as a share of all.

    `precision` is the share of them that left, `recall` the share of all who left that is among them,
    `lift` how many times the company's rate that precision is.
    """

    share: float
    customers: int
    precision: float
    recall: float
    lift: float


def auc(outcome: ArrayLike, score: ArrayLike) -> float:
    """Chance that one who left scores higher than one who stayed, ties for a half (Hanley and McNeil 1982).

    `nan` when nobody, or everybody, left.

    >>> auc([1, 0, 1, 0], [0.9, 0.4, 0.4, 0.1])
    0.875
    """
    left, scores = _checked(outcome, score)
    gone = int(left.sum())
    stayed = len(left) - gone
    if gone == 0 or stayed == 0:
        return math.nan
    ranks = float(stats.rankdata(scores)[left].sum())
    return (ranks - gone * (gone + 1) / 2) / (gone * stayed)


def auc_interval(outcome: ArrayLike, score: ArrayLike, *, confidence: float = 0.95) -> Auc | None:
    """AUC with the interval of DeLong, DeLong and Clarke-Pearson (1988), by midranks (Sun and Xu 2014).

    `None` with fewer than two who left or two who stayed. The limits stay within 0 and 1.

    >>> auc_interval([1, 1, 1, 0, 0, 0, 0], [0.9, 0.8, 0.3, 0.6, 0.4, 0.2, 0.1]).interval.rounded(4)
    Interval(low=0.4561, high=1.0)
    """
    left, scores = _checked(outcome, score)
    if min(left.sum(), (~left).sum()) < 2:
        return None
    value = auc(left, scores)
    of_gone, of_stayed = _placements(left, scores)
    error = math.sqrt(of_gone.var(ddof=1) / len(of_gone) + of_stayed.var(ddof=1) / len(of_stayed))
    if error == 0:
        return Auc(value, None, 0.0)
    margin = normal_quantile(confidence) * error
    return Auc(value, Interval(max(0.0, value - margin), min(1.0, value + margin)), error)


def average_precision(outcome: ArrayLike, score: ArrayLike) -> float:
    """Precision at each score, weighted by the recall gained there; equal scores count as one step.

    The uninterpolated sum that scikit-learn reports. `nan` when nobody left. A random score has about the
    base rate.

    >>> round(average_precision([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]), 4)
    0.8333
    """
    left, scores = _checked(outcome, score)
    if not left.any():
        return math.nan
    distinct, place = np.unique(-scores, return_inverse=True)
    gained = np.bincount(place, left.astype(np.float64), len(distinct))
    chosen = np.cumsum(np.bincount(place, minlength=len(distinct)))
    return float(np.sum(gained * np.cumsum(gained) / chosen) / left.sum())


def lift_at(outcome: ArrayLike, score: ArrayLike, share: float) -> Lift | None:
    """What the highest-scoring `share` of the customers holds, at least one customer.

    Of customers with the same score at the edge the expected number is counted, so that the order of the
    rows does not matter. `None` when nobody left.

    >>> lift_at([1, 1, 0, 0, 0, 0, 0, 0, 1, 0], [9, 8, 7, 6, 5, 4, 3, 2, 1, 0], 0.2)
    Lift(share=0.2, customers=2, precision=1.0, recall=0.6666666666666666, lift=3.3333333333333335)
    """
    if not 0 < share <= 1:
        raise ValueError(f"share must lie above 0 and up to 1, not {share}")
    left, scores = _checked(outcome, score)
    if not left.any():
        return None
    customers = max(1, round(share * len(left)))
    edge = np.sort(scores)[len(left) - customers]
    above, tied = scores > edge, scores == edge
    found = float(left[above].sum() + left[tied].mean() * (customers - above.sum()))
    precision = found / customers
    return Lift(share, customers, precision, found / float(left.sum()), precision / float(left.mean()))


def _placements(left: NDArray[np.bool_], scores: FloatArray) -> tuple[FloatArray, FloatArray]:
    """For each who left the share of stayers below it, and for each who stayed the share of leavers above."""
    overall = stats.rankdata(scores)
    gone, stayed = int(left.sum()), int((~left).sum())
    of_gone = (overall[left] - stats.rankdata(scores[left])) / stayed
    of_stayed = 1 - (overall[~left] - stats.rankdata(scores[~left])) / gone
    return floats(of_gone), floats(of_stayed)


def _checked(outcome: ArrayLike, score: ArrayLike) -> tuple[NDArray[np.bool_], FloatArray]:
    left, scores = floats(outcome), floats(score)
    same_length(outcome=left, score=scores)
    if not bool(np.all((left == 0) | (left == 1))):
        raise ValueError("an outcome is 0 or 1")
    if bool(np.any(np.isnan(scores))):
        raise ValueError("a score is missing")
    return left == 1, scores
