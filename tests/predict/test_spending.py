"""What a purchase is worth: the published figures of CDNOW, and a simulation."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from behoud.predict.spending import fitted
from behoud.stats.arrays import floats


def test_the_published_parameters_of_cdnow(shared_data: Path) -> None:
    """Fader and Hardie (2013), the 946 repeat customers: p 6.25, q 3.74, gamma 15.44."""
    names = ["master", "customer", "day", "number", "amount"]
    file = shared_data / "cdnow" / "CDNOW_sample.txt"
    rows = pd.read_csv(file, sep=r"\s+", header=None, names=names)
    days = rows[rows.day <= 19970930].groupby(["customer", "day"], as_index=False).amount.sum()
    repeats = days[days.groupby("customer").cumcount() > 0].groupby("customer").amount
    found = fitted(floats(repeats.count()), floats(repeats.mean()))
    assert repeats.ngroups == 946
    assert (found.p, found.q, found.v) == pytest.approx((6.25, 3.74, 15.44), abs=0.01)


def test_one_amount_is_drawn_to_the_average_and_many_are_not() -> None:
    draw = np.random.default_rng(4)
    times = draw.integers(1, 12, 4000).astype(np.float64)
    own = 4.0 / draw.gamma(5.0, 1 / 30.0, 4000)
    mean = draw.gamma(4.0 * times) * own / (4.0 * times)
    found = fitted(times, mean)
    assert (found.p, found.q, found.v) == pytest.approx((4.0, 5.0, 30.0), rel=0.15)
    said = found.per_purchase(floats([0, 1, 500]), floats([np.nan, 100.0, 100.0]))
    assert said[0] == pytest.approx(found.average)
    assert found.average < said[1] < said[2]
    assert said[2] == pytest.approx(100.0, rel=0.01)


def test_too_few_to_learn_from() -> None:
    with pytest.raises(ValueError, match="fewer than two"):
        fitted(floats([3, 0]), floats([10.0, 0.0]))
