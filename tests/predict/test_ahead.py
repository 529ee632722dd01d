"""Where a contract is as days pass: deadlines, ends, renewals, and the basis that a regression reads."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from behoud.predict.ahead import (
    AHEAD,
    DEADLINE_KNOTS,
    END_KNOTS,
    MIDDLES,
    SILENCE_KNOTS,
    Clock,
    basis,
    columns,
    hats,
    later,
)
from behoud.predict.effects import PLACES
from behoud.predict.periods import LENGTHS

KNOTS = (DEADLINE_KNOTS, END_KNOTS, SILENCE_KNOTS)


def contracts() -> pd.DataFrame:
    """Ada renews by herself in 40 days with notice of 30; Bas must be renewed by hand in 100; Cor has no end."""
    return pd.DataFrame(
        {
            "contract_days_to_deadline": [10.0, np.nan, np.nan],
            "contract_days_to_end": [40.0, 100.0, np.nan],
            "contract_term_days": [365.0, 365.0, np.nan],
            "contract_auto": [1.0, 0.0, 1.0],
        }
    )


def test_the_usual_notice_is_the_median_between_deadline_and_end() -> None:
    clock = Clock.of(contracts())
    assert (clock.notice, clock.moves) == (30.0, ("contract_days_to_deadline", "contract_days_to_end"))


def test_days_run_down_to_the_middle_of_each_stretch_and_begin_again_after_the_end() -> None:
    clock = Clock.of(contracts())
    for place, middle in enumerate(MIDDLES):
        deadline, end = clock.days(contracts(), place)
        again = 365.0 if middle > 40 else 0.0
        assert end[0] == 40 - middle + again, place
        assert deadline[0] == 10 - middle + again, place
        # Without a deadline of its own, one that is renewed by hand decides at its end.
        assert deadline[1] == end[1], place
        assert np.isnan([deadline[2], end[2]]).all()


@given(
    days=st.floats(0, 365),
    left=st.floats(0, 400),
    notice=st.floats(0, 90),
    term=st.sampled_from([30.0, 365.0, 730.0]),
)
def test_deadline_and_end_stay_as_far_apart(days: float, left: float, notice: float, term: float) -> None:
    deadline, end = later(np.array([left - notice]), np.array([left]), days, np.array([term]))
    assert end[0] - deadline[0] == pytest.approx(notice, abs=1e-9)
    assert end[0] == pytest.approx(left - days + (term if left < days else 0.0), abs=1e-9)


@given(st.lists(st.floats(-500, 500), min_size=1, max_size=20))
def test_hats_share_out_one_and_give_back_what_lies_between_the_knots(values: list[float]) -> None:
    for knots in KNOTS:
        made = hats(np.array(values), knots)
        assert made.min() >= 0
        assert made.sum(axis=1) == pytest.approx(np.ones(len(values)))
        assert made @ knots == pytest.approx(np.clip(values, knots[0], knots[-1]), abs=1e-9)
        assert ((made > 0).sum(axis=1) <= 2).all()


def test_the_basis_has_one_stretch_each_and_the_end_only_of_who_is_renewed_by_hand() -> None:
    rows, clock = contracts(), Clock.of(contracts())
    for place in range(len(LENGTHS)):
        made = basis(clock, rows, place)
        stretch = made[:, : len(LENGTHS)]
        ends = made[:, -len(END_KNOTS) :]
        assert stretch.sum(axis=1).tolist() == [1, 1, 1]
        assert stretch[:, place].tolist() == [1, 1, 1]
        assert ends.sum(axis=1) == pytest.approx([0, 1, 0])


def test_nothing_fades_within_the_month_that_is_explained() -> None:
    assert AHEAD[list(PLACES)].tolist() == [0.0, 0.0]
    assert (np.diff(AHEAD) >= 0).all()
    assert AHEAD[-1] == 1.0


def test_without_contracts_or_silence_only_the_days_ahead_move() -> None:
    rows = pd.DataFrame({"usage_90": [1.0, 2.0]})
    clock = Clock.of(rows)
    assert clock == Clock(0.0, ())
    assert columns(clock, rows, 3).tolist() == [[MIDDLES[3]], [MIDDLES[3]]]


def test_a_silence_has_less_to_go_the_further_ahead() -> None:
    rows = pd.DataFrame({"silence_left": [50.0, 5.0]})
    clock = Clock.of(rows)
    assert [columns(clock, rows, place)[0, 1] for place in range(4)] == [50, 43, 20, -10]
