"""Where a contract is as days pass: deadlines, ends, renewals, and the basis that a regression reads."""

from __future__ import annotations

import math

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
    SELDOM,
    SILENCE_KNOTS,
    Clock,
    basis,
    columns,
    hats,
    later,
    parts,
)
from behoud.predict.effects import PLACES
from behoud.predict.periods import ENDS, LENGTHS, STARTS

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
    for middle in MIDDLES:
        deadline, end = clock.standing(contracts()).after(np.full(3, middle))
        again = 365.0 if middle > 40 else 0.0
        assert end[0] == 40 - middle + again, middle
        assert deadline[0] == 10 - middle + again, middle
        # Without a deadline of its own, one that is renewed by hand decides at its end.
        assert deadline[1] == end[1], middle
        assert np.isnan([deadline[2], end[2]]).all()


def test_a_deadline_that_passed_is_told_by_the_notice_of_the_contract_itself() -> None:
    """Dirk's last day was a month ago; of Eva, who tells no notice, it is as usual; Fay's stub is as before."""
    rows = pd.DataFrame(
        {
            "contract_days_to_deadline": [10.0, np.nan, np.nan, 5.0],
            "contract_days_to_end": [40.0, 60.0, 60.0, 35.0],
            "contract_notice_days": [30.0, 90.0, np.nan, 30.0],
            "contract_term_days": [365.0, 365.0, 365.0, 80.0],
            "contract_previous_days": [np.nan, 365.0, 365.0, 366.0],
            "contract_auto": [1.0, 1.0, 1.0, 1.0],
        }
    )
    found = Clock.of(rows).standing(rows)
    assert found.deadline.tolist() == [10, -30, 30, 5]
    assert found.term.tolist() == [365, 365, 365, 366]


def test_a_stretch_is_cut_at_the_last_day_to_cancel() -> None:
    """Ada's is on day 10, within the stretch of days 7 to 30; that of Bas, his end, on day 100."""
    found = Clock.of(contracts()).standing(contracts())
    second, sixth = parts(found, 1), parts(found, 4)
    assert second.days.tolist() == [[3, 1, 19], [23, 0, 0], [23, 0, 0]]
    assert second.middle[0].tolist() == [8.5, 10, 20.5]
    assert sixth.days.tolist() == [[30, 0, 0], [10, 1, 19], [30, 0, 0]]
    # On day 375 it is the last day again, behind the year that is looked at.
    assert all(parts(found, place).days[0, 1] == 0 for place in range(len(LENGTHS)) if place != 1)


@given(
    end=st.integers(0, 500),
    notice=st.integers(0, 120),
    term=st.sampled_from([31.0, 183.0, 366.0]),
    hand=st.booleans(),
)
def test_the_parts_make_up_their_stretch_and_lie_in_it_one_after_another(
    end: int, notice: int, term: float, hand: bool
) -> None:
    deadline = float(end - notice)
    rows = pd.DataFrame(
        {
            "contract_days_to_deadline": [np.nan if hand or deadline < 0 else deadline],
            "contract_days_to_end": [float(end)],
            "contract_notice_days": [np.nan if hand else float(notice)],
            "contract_term_days": [term],
            "contract_auto": [0.0 if hand else 1.0],
        }
    )
    clock = Clock(30.0, ("contract_days_to_deadline", "contract_days_to_end"))
    found = clock.standing(rows)
    for place, length in enumerate(LENGTHS):
        cut = parts(found, place)
        assert cut.days.min() >= 0
        assert cut.days.sum() == pytest.approx(length)
        seen = cut.days[0] > 0
        assert (np.diff(cut.middle[0][seen]) > 0).all()
        assert STARTS[place] <= cut.middle[0][seen].min() <= cut.middle[0][seen].max() < ENDS[place]
        if cut.days[0, 1]:
            assert found.after(cut.middle[:, 1])[0][0] == 0


@given(
    days=st.floats(0, 365),
    left=st.floats(0, 400),
    notice=st.floats(0, 90),
    term=st.sampled_from([30.0, 365.0, 730.0]),
)
def test_deadline_and_end_stay_as_far_apart(days: float, left: float, notice: float, term: float) -> None:
    deadline, end = later(np.array([left - notice]), np.array([left]), np.array([days]), np.array([term]))
    assert end[0] - deadline[0] == pytest.approx(notice, abs=1e-9)
    times = math.ceil((days - left) / term) if left < days else 0
    assert end[0] == pytest.approx(left - days + times * term, abs=1e-9)
    assert end[0] > -1e-9


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
        made = basis(clock, clock.standing(rows), place, np.full(3, MIDDLES[place]))
        stretch = made[:, : len(LENGTHS)]
        ends = made[:, -len(END_KNOTS) :]
        assert stretch.sum(axis=1).tolist() == [1, 1, 1]
        assert stretch[:, place].tolist() == [1, 1, 1]
        assert ends.sum(axis=1) == pytest.approx([0, SELDOM, 0])


def test_nothing_fades_within_the_month_that_is_explained() -> None:
    assert AHEAD[list(PLACES)].tolist() == [0.0, 0.0]
    assert (np.diff(AHEAD) >= 0).all()
    assert AHEAD[-1] == 1.0


def test_without_contracts_or_silence_only_the_days_ahead_move() -> None:
    rows = pd.DataFrame({"usage_90": [1.0, 2.0]})
    clock = Clock.of(rows)
    assert clock == Clock(0.0, ())
    assert columns(clock, clock.standing(rows), 3, MIDDLES[[3, 3]]).tolist() == [[MIDDLES[3]], [MIDDLES[3]]]
    assert parts(clock.standing(rows), 3).days.tolist() == [[LENGTHS[3], 0, 0], [LENGTHS[3], 0, 0]]


def test_a_silence_has_less_to_go_the_further_ahead() -> None:
    rows = pd.DataFrame({"silence_left": [50.0, 5.0]})
    clock = Clock.of(rows)
    made = [columns(clock, clock.standing(rows), place, MIDDLES[[place, place]]) for place in range(4)]
    assert [each[0, 1] for each in made] == [50, 43, 20, -10]
