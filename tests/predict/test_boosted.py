"""Trees on bins found at once, beside scikit-learn's own on the features as they are."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from behoud.predict.boosted import BINS, Boosted, coded, edges_of, trees
from behoud.stats.arrays import FloatArray


def company(seed: int, rows: int = 3000) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Features of every shape, how much oftener each row leaves, and how often it was expected."""
    random = np.random.default_rng(seed)
    amount = random.lognormal(4, 2, rows)
    lacking = np.where(random.random(rows) < 0.4, np.nan, random.normal(0, 1, rows))
    count = random.poisson(1.5, rows).astype(np.float64)
    often_the_same = np.where(random.random(rows) < 0.9, 7.0, random.random(rows))
    always = np.full(rows, 3.0)
    features = np.column_stack([amount, lacking, count, often_the_same, always])
    expected = random.gamma(0.5, 0.2, rows) + 1e-4
    rate = np.where(amount > 60, 2.0, 0.8) * np.where(np.isnan(lacking), 1.5, 1.0)
    return features, random.poisson(rate * expected) / expected, expected


def test_the_trees_are_those_of_scikit_learn() -> None:
    features, ratio, expected = company(1)
    new = company(2)[0]
    new[0], new[1] = -1e9, 1e9
    ours = Boosted.fit(features, ratio, expected, 400.0, 5)
    theirs = trees(5, 400.0, features.shape[1]).fit(features, ratio, sample_weight=expected)
    for rows in (features, new):
        np.testing.assert_array_equal(ours.ratio(ours.coded(rows)), theirs.predict(rows))
    assert np.ptp(ours.ratio(ours.coded(new))) > 0.3


def test_some_of_the_features_are_coded_as_all_of_them() -> None:
    features, ratio, expected = company(3)
    found = Boosted.fit(features, ratio, expected, 400.0, 5)
    np.testing.assert_array_equal(found.coded(features)[:, 2:4], found.coded(features[:, 2:4], 2))


@given(st.lists(st.floats(-1e3, 1e3, width=16), min_size=1, max_size=300), st.integers(0, 9))
def test_a_bin_is_a_range_of_values(values: list[float], seed: int) -> None:
    column = np.array(values)
    weight = np.random.default_rng(seed).random(len(column)) + 0.1
    bins = coded(column[:, None], (edges_of(column, weight),))[:, 0]
    assert len(np.unique(bins)) <= BINS
    order = np.argsort(column, kind="stable")
    assert (np.diff(bins[order]) >= 0).all()
    if len(np.unique(column)) <= BINS:
        assert len(np.unique(bins)) == len(np.unique(column))
