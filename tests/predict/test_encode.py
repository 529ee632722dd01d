"""Categories by number, beside scikit-learn's own columns of the text itself."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from behoud.predict.encode import FARTHEST, Encoder, Listed, one_hot, shrunk

NAMES = np.array(["noord", "zuid", "", "Oost", "a", "é"])


def customers(seed: int, shares: tuple[float, ...]) -> pd.DataFrame:
    """Two categories of 2,000 customers, the second of them only noord and zuid."""
    random = np.random.default_rng(seed)
    team = NAMES[random.choice(len(NAMES), 2000, p=shares)].astype(object)
    return pd.DataFrame({"team": team, "segment": NAMES[random.integers(0, 2, 2000)].astype(object)})


COMMON = (0.4, 0.3, 0.2, 0.08, 0.01, 0.01)


@pytest.mark.parametrize("missing", [None, np.nan, ""])
def test_the_columns_are_those_of_the_text(missing: str | float | None) -> None:
    rows, new = customers(1, COMMON), customers(2, COMMON[::-1])
    rows.loc[::7, "team"] = missing
    new.loc[::3, "team"] = missing
    new.loc[5, "segment"] = "never seen"
    ours = one_hot().fit(rows)
    theirs = one_hot().named_steps["onehotencoder"].fit(rows)
    for each in (rows, new):
        found = ours.transform(each)
        np.testing.assert_array_equal(found, theirs.transform(each))
        assert 1 < found.shape[1] < len(NAMES) + 3


def test_each_thing_that_is_listed_has_a_column_of_its_own() -> None:
    held = ["roll + pie"] * 60 + ["pie"] * 40 + ["", None, "cake"] + ["bun + roll"] * 30
    rows = pd.DataFrame({"contract_held": held})
    found = Listed().fit(rows)
    assert found.names_ == [["pie", "roll"]]
    new = pd.DataFrame({"contract_held": ["roll + cake + pie", "roll", "pie pan", "", None]})
    assert found.transform(new).tolist() == [[1, 1], [0, 1], [0, 0], [0, 0], [0, 0]]
    assert found.transform(rows).sum(axis=0).tolist() == [100, 90]


def test_what_hardly_anybody_had_is_not_multiplied_where_everybody_has_it() -> None:
    random = np.random.default_rng(3)
    rows = pd.DataFrame({"usage_30": random.gamma(2.0, 20.0, 20_000), "usage_365": np.nan})
    rows.loc[:2, "usage_365"] = [300.0, 200.0, 400.0]
    today = rows.assign(usage_365=random.gamma(2.0, 200.0, 20_000))
    encoder = Encoder.fit(rows, ("usage_30", "usage_365"))
    told = encoder.for_regression(today)
    assert np.abs(told).max() == FARTHEST
    size = shrunk(rows.usage_30)
    assert told[:, 0] == pytest.approx((size - size.mean()) / size.std(ddof=0))
    assert np.array_equal(encoder.for_trees(today), today[["usage_30", "usage_365"]])
