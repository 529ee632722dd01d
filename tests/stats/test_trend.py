"""The trend of shares against scipy's correlation, of which it is the square root of n r squared."""

import numpy as np
import pytest
from scipy import stats

from behoud.stats.trend import trend


@pytest.mark.parametrize("seed", range(4))
def test_as_the_correlation_of_customers(seed: int) -> None:
    rng = np.random.default_rng(seed)
    sizes = rng.integers(10, 80, 5)
    hits = rng.binomial(sizes, np.linspace(0.5, 0.3, 5))
    scores = np.repeat(np.arange(5), sizes)
    left = np.concatenate([np.arange(n) < h for n, h in zip(sizes, hits, strict=True)]).astype(float)
    line = stats.linregress(scores, left)
    found = trend(hits, sizes)
    assert found is not None
    assert found.slope == pytest.approx(line.slope)
    z = abs(line.rvalue) * np.sqrt(len(left))
    assert found.p == pytest.approx(2 * stats.norm.sf(z))


def test_no_trend_where_there_is_nothing_to_see() -> None:
    assert trend([0, 0], [10, 10]) is None
    assert trend([10, 10], [10, 10]) is None
    assert trend([3], [10]) is None
    assert trend([], []) is None
    with pytest.raises(ValueError, match="between 0 and n"):
        trend([11], [10])
