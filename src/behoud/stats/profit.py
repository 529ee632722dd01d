"""What a ranking is worth: the expected maximum profit of a retention campaign (EMPC)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import betainc

from behoud.stats.arrays import FloatArray, floats, same_length


@dataclass(frozen=True)
class Campaign:
    """The campaign that is reckoned with, in one currency.

    `value` is what a customer brings in over its life, `incentive` what is offered, `contact` what
    reaching one costs. The share of those about to leave that the offer keeps is not known; it is
    spread as a Beta(`alpha`, `beta`), 30 % on average by default.
    """

    value: float = 200.0
    incentive: float = 10.0
    contact: float = 1.0
    alpha: float = 6.0
    beta: float = 14.0


@dataclass(frozen=True)
class ExpectedProfit:
    """`profit` per customer of the whole company, and the `share` of the customers to reach for it."""

    profit: float
    share: float


STANDARD = Campaign()
"""The parameters of the literature, in which peers state their figures."""


def empc(left: ArrayLike, score: ArrayLike, campaign: Campaign = STANDARD) -> ExpectedProfit | None:
    """Expected maximum profit of reaching the highest scores first (Verbraken, Verbeke and Baesens 2013).

    For each acceptance rate g the best number of customers is reached: who would leave brings in
    (g (value - incentive) - contact), who would stay costs (incentive + contact). The profit is
    averaged over g. Only corners of the convex hull of the ROC curve are ever best, so the average
    is a finite sum of incomplete beta functions. `None` when nobody, or everybody, left.

    >>> found = empc([1, 1, 0, 0, 0, 0, 0, 0, 0, 0], [9, 8, 7, 6, 5, 4, 3, 2, 1, 0])
    >>> round(found.profit, 2), round(found.share, 3)
    (11.2, 0.2)
    """
    gone, scores = floats(left), floats(score)
    same_length(left=gone, score=scores)
    if gone.sum() in (0, len(gone)):
        return None
    of_gone, of_stayed = hull(gone, scores)
    share_gone = float(gone.mean())
    reached_gone, reached_stayed = share_gone * of_gone, (1 - share_gone) * of_stayed
    edges = acceptance_edges(np.diff(reached_gone), np.diff(reached_stayed), campaign)
    chance = np.diff(betainc(campaign.alpha, campaign.beta, edges))
    mean = campaign.alpha / (campaign.alpha + campaign.beta)
    accepted = mean * np.diff(betainc(campaign.alpha + 1, campaign.beta, edges))
    gain = (campaign.value - campaign.incentive) * accepted - campaign.contact * chance
    cost = (campaign.incentive + campaign.contact) * chance
    return ExpectedProfit(
        float(reached_gone @ gain - reached_stayed @ cost), float((reached_gone + reached_stayed) @ chance)
    )


def hull(left: FloatArray, score: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Corners of the upper convex hull of the ROC curve, from nobody to everybody.

    The shares of those who left and of those who stayed that are reached; equal scores go together.
    """
    distinct, place = np.unique(-score, return_inverse=True)
    gone = np.cumsum(np.bincount(place, left, len(distinct)))
    stayed = np.cumsum(np.bincount(place, 1 - left, len(distinct)))
    corners: list[tuple[float, float]] = [(0.0, 0.0)]
    for corner in zip(stayed / stayed[-1], gone / gone[-1], strict=True):
        while len(corners) > 1 and not turns_right(corners[-2], corners[-1], corner):
            corners.pop()
        corners.append(corner)
    found = np.array(corners)
    return floats(found[:, 1]), floats(found[:, 0])


def turns_right(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> bool:
    """Whether the way from `a` over `b` to `c` bends to the right.

    >>> turns_right((0, 0), (0, 1), (1, 1)), turns_right((0, 0), (1, 0), (1, 1))
    (True, False)
    """
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) < 0


def acceptance_edges(more_gone: FloatArray, more_stayed: FloatArray, campaign: Campaign) -> FloatArray:
    """Between which acceptance rates each corner of the hull is the best one: 0, one per step, 1.

    A step pays from the rate at which what it adds (per customer: those who leave and those who
    stay among them) brings in what it costs.
    """
    cost = campaign.contact * more_gone + (campaign.incentive + campaign.contact) * more_stayed
    worth = (campaign.value - campaign.incentive) * more_gone
    steps = np.divide(cost, worth, out=np.ones_like(cost), where=worth > 0)
    return floats(np.concatenate([[0.0], np.minimum(steps, 1.0), [1.0]]))
