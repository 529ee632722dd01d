"""A customer's score is its own: it does not depend on who else is in the batch, nor on what travelled."""

from __future__ import annotations

import pickle
from functools import partial

import numpy as np
import pandas as pd
import pytest

from behoud.predict.model import Learned, learn, lesson
from behoud.predict.scorer import alike, chances
from tests.predict.choir import TODAY, choirs
from tests.predict.test_reasons import spells, with_contracts


@pytest.fixture(scope="module")
def made() -> tuple[Learned, pd.DataFrame]:
    """A model of choirs with a contract, and the choirs that are there today."""
    found = choirs(people=300)
    panel = with_contracts(found)
    told = lesson(panel, partial(spells, found), TODAY)
    assert told is not None
    return learn(told, panel.features, seed=7), panel.on(panel.days[-1]).reset_index(drop=True)


def told(learned: Learned, rows: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(chances(rows, learned.curve(rows), learned.doubt(rows), (7, 30, 90)))


def test_chances_are_the_same_to_the_bit_whoever_stands_beside(made: tuple[Learned, pd.DataFrame]) -> None:
    learned, rows = made
    expected = told(learned, rows)
    drawn = np.random.default_rng(5).permutation(len(rows))
    for some in np.array_split(drawn, [1, 8, 75]):
        found = told(learned, rows.iloc[some].reset_index(drop=True))
        pd.testing.assert_frame_equal(found, expected.iloc[some].reset_index(drop=True), check_exact=True)


def test_what_travels_tells_the_same_and_leaves_its_lessons_behind(
    made: tuple[Learned, pd.DataFrame],
) -> None:
    learned, rows = made
    travelled = pickle.loads(pickle.dumps(learned.travelling()))  # our own
    pd.testing.assert_frame_equal(told(travelled, rows), told(learned, rows), check_exact=True)
    assert travelled.lesson.rows.empty
    assert len(pickle.dumps(travelled)) < len(pickle.dumps(learned)) / 4


def test_a_feature_that_today_lacks_says_nothing() -> None:
    rows = pd.DataFrame({"customer_id": ["Ada"], "usage_90": [3.0]})
    found = alike(rows, ("usage_90", "voice_nps", "team"))
    assert found.columns.tolist() == ["customer_id", "usage_90", "voice_nps", "team"]
    assert np.isnan(found.voice_nps[0])
    assert found.team[0] == ""
