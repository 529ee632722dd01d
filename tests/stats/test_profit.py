"""EMPC against brute force over the unknown acceptance rate, and against empulse."""

import numpy as np
import pytest
from empulse.metrics import empc_score
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.stats import beta

from behoud.stats.arrays import FloatArray
from behoud.stats.profit import STANDARD, Campaign, empc

SCORED = st.lists(st.tuples(st.booleans(), st.integers(0, 8)), min_size=2, max_size=60)
CHEAP = Campaign(value=1500.0, incentive=60.0, contact=4.0, alpha=2.0, beta=9.0)


def columns(scored: list[tuple[bool, int]]) -> tuple[FloatArray, FloatArray]:
    left, score = (np.array(column, dtype=np.float64) for column in zip(*scored, strict=True))
    assume(left.any() and not left.all())
    return left, score


def by_brute_force(left: FloatArray, score: FloatArray, campaign: Campaign) -> tuple[float, float]:
    """For 4,000 rates of acceptance the best of all thresholds, weighted by how likely the rate is."""
    order = np.argsort(-score, kind="stable")
    last = np.append(score[order][1:] != score[order][:-1], True)
    gone = np.append(0, np.cumsum(left[order])[last]) / len(left)
    stayed = np.append(0, np.cumsum(1 - left[order])[last]) / len(left)
    steps = 4_000
    rate = (np.arange(steps) + 0.5) / steps
    weight = np.diff(beta.cdf(np.linspace(0, 1, steps + 1), campaign.alpha, campaign.beta))
    gain = rate * (campaign.value - campaign.incentive) - campaign.contact
    profit = np.outer(gain, gone) - (campaign.incentive + campaign.contact) * stayed
    best = profit.argmax(axis=1)
    return float(weight @ profit.max(axis=1)), float(weight @ (gone + stayed)[best])


@given(SCORED, st.sampled_from([STANDARD, CHEAP]))
def test_as_by_brute_force_over_the_acceptance_rate(
    scored: list[tuple[bool, int]], campaign: Campaign
) -> None:
    left, score = columns(scored)
    found = empc(left, score, campaign)
    assert found is not None
    profit, share = by_brute_force(left, score, campaign)
    assert found.profit == pytest.approx(profit, abs=5e-3)
    assert found.share == pytest.approx(share, abs=5e-3)


@given(SCORED)
def test_as_empulse(scored: list[tuple[bool, int]]) -> None:
    left, score = columns(scored)
    found = empc(left, score)
    assert found is not None
    assert found.profit == pytest.approx(empc_score(left, score), abs=1e-9)


def test_knowing_who_leaves_earns_the_most_that_can_be_earned() -> None:
    left = np.repeat([1.0, 0.0], [30, 70])
    perfect = empc(left, left)
    assert perfect is not None
    assert (perfect.profit, perfect.share) == pytest.approx((0.3 * (0.3 * 190 - 1), 0.3), abs=1e-3)


def test_a_ranking_without_worth_reaches_all_or_nobody() -> None:
    rare = np.repeat([1.0, 0.0], [1, 99])
    found = empc(rare, np.zeros(100))
    assert found is not None
    assert (found.profit, found.share) == pytest.approx((0.0, 0.0), abs=1e-9)


def test_nothing_to_say_when_all_or_none_left() -> None:
    assert (empc([0, 0], [1, 2]), empc([1, 1], [1, 2])) == (None, None)
