"""Two scores beside each other, customers drawn whole."""

from __future__ import annotations

import numpy as np
import pytest

from behoud.stats.bootstrap import auc_difference
from behoud.stats.clustered import auc_versus, weighted_auc
from behoud.stats.discrimination import auc, auc_interval


def rows(n: int = 400, seed: int = 3) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    score, other = random.normal(size=(2, n))
    left = (random.random(n) < 1 / (1 + np.exp(1.5 - score - 0.3 * other))).astype(float)
    return left, score, other


def test_the_values_are_the_aucs_and_their_difference() -> None:
    left, one, other = rows()
    found = auc_versus(left, one, other, np.arange(len(left)))
    assert found is not None
    assert found.one.value == pytest.approx(auc(left, one))
    assert found.other.value == pytest.approx(auc(left, other))
    assert found.difference.value == pytest.approx(found.one.value - found.other.value)


def test_with_a_row_per_customer_the_intervals_agree_with_those_of_others() -> None:
    left, one, other = rows()
    found = auc_versus(left, one, other, np.arange(len(left)))
    delong, stratified = auc_interval(left, one), auc_difference(left, one, other)
    assert found is not None
    assert delong is not None
    assert stratified is not None
    assert found.one.interval
    assert found.difference.interval
    assert delong.interval
    assert stratified.interval
    assert found.one.interval.width == pytest.approx(delong.interval.width, rel=0.15)
    assert found.difference.interval.width == pytest.approx(stratified.interval.width, rel=0.15)


def test_rows_of_one_customer_do_not_count_as_more_customers() -> None:
    left, one, other = rows()
    left_twice, one_twice, other_twice = (np.tile(values, 2) for values in (left, one, other))
    alone = auc_versus(left, one, other, np.arange(len(left)))
    together = auc_versus(left_twice, one_twice, other_twice, np.tile(np.arange(len(left)), 2))
    assert alone is not None
    assert together is not None
    assert together.difference == alone.difference


def test_a_weight_counts_as_so_many_rows() -> None:
    left, score = np.array([1.0, 0, 1, 0, 0]), np.array([3.0, 1, 2, 2, 5])
    times = np.array([2, 1, 3, 1, 2])
    repeated = auc(np.repeat(left, times), np.repeat(score, times))
    assert weighted_auc(left, score)(times.astype(float)) == pytest.approx(repeated)


def test_with_one_who_left_there_is_nothing_to_say() -> None:
    assert auc_versus([1, 0, 0], [1, 2, 3], [1, 2, 3], [0, 1, 2]) is None
