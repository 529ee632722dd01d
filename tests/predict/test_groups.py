"""How predictions turn out per group, and when a difference is one."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from behoud.predict.group_names import labelled
from behoud.predict.groups import GroupLine, Replayed, as_arrow, by_group, first_tenth
from behoud.predict.groups_told import told
from behoud.words import Words

PEOPLE, DATES = 1500, 3


def on_later_dates(more_in_b: float = 1.0, seed: int = 2) -> tuple[Replayed, pd.DataFrame]:
    """Customers on three dates; of group b `more_in_b` times as many leave as was said."""
    random = np.random.default_rng(seed)
    group = np.repeat(random.choice(["a", "b", ""], PEOPLE, p=[0.6, 0.35, 0.05]), DATES)
    predicted = random.beta(1, 9, PEOPLE * DATES)
    left = random.random(len(predicted)) < predicted * np.where(group == "b", more_in_b, 1.0)
    customer, day = np.repeat(np.arange(PEOPLE), DATES), np.tile(np.arange(DATES) * 90, PEOPLE)
    rows = Replayed(90, customer.astype(float), day.astype(float), left.astype(float), predicted)
    return rows, pd.DataFrame({"gender": group})


def lines(found: tuple[Replayed, pd.DataFrame], minimum: int = 10) -> dict[str, GroupLine]:
    return {line.group: line for line in by_group(*found, minimum=minimum)}


def test_counts_add_up_and_rates_are_those_of_the_rows() -> None:
    rows, attributes = on_later_dates()
    found = lines((rows, attributes))
    assert list(found) == ["a", "b", ""]
    assert sum(line.rows for line in found.values()) == len(rows.left)
    assert sum(line.customers for line in found.values()) == PEOPLE
    assert sum(line.departures or 0 for line in found.values()) == rows.left.sum()
    b = (attributes.gender == "b").to_numpy()
    assert found["b"].observed == pytest.approx(rows.left[b].mean())
    assert found["b"].predicted == pytest.approx(rows.predicted[b].mean())
    assert found["b"].calibration == pytest.approx(rows.left[b].sum() / rows.predicted[b].sum())


def test_a_group_that_leaves_more_than_was_said_is_called_different() -> None:
    found = lines(on_later_dates(more_in_b=2.0))
    assert found["b"].calibration_differs is True
    assert found["b"].calibration_low is not None
    assert found["b"].calibration_low > 1.5
    rest = found["b"].calibration_elsewhere
    assert rest is not None
    assert rest == pytest.approx(1.0, abs=0.15)


def test_chance_is_not_called_a_difference() -> None:
    alarms = [
        line.calibration_differs or line.found_differs or line.observed_differs
        for seed in range(10)
        for line in lines(on_later_dates(seed=seed)).values()
    ]
    assert sum(map(bool, alarms)) <= 3


def test_the_first_tenth_is_a_tenth_of_each_date_whatever_the_ties() -> None:
    rows, _ = on_later_dates()
    coarse = Replayed(90, rows.customer, rows.test_on, rows.left, np.round(rows.predicted, 1))
    top = first_tenth(coarse)
    for day in np.unique(rows.test_on):
        assert top[rows.test_on == day].sum() == pytest.approx(PEOPLE / 10)


def test_the_share_of_leavers_found_is_of_leavers_alone() -> None:
    left, predicted = np.array([1.0, 0, 1, 0] * 10), np.array([0.9, 0.1, 0.2, 0.3] * 10)
    rows = Replayed(30, np.arange(40.0), np.zeros(40), left, predicted)
    found = lines((rows, pd.DataFrame({"team": ["noord", "noord", "zuid", "zuid"] * 10})))
    # The first tenth is 4 of the 10 that stand at 0.9: of each leaver in the north two fifths.
    assert found["noord"].found == pytest.approx(0.4)
    assert found["noord"].found_elsewhere == pytest.approx(0.0)
    assert found["zuid"].found == 0.0


def test_of_a_small_group_nothing_is_said_but_that_it_is_there() -> None:
    rows, attributes = on_later_dates()
    found = lines((rows, attributes), minimum=200)
    assert found[""].withheld is True
    assert (found[""].customers, found[""].departures, found[""].calibration) == (
        len(np.unique(rows.customer[attributes.gender == ""])),
        None,
        None,
    )
    assert found["a"].withheld is False


def test_numbers_with_many_values_come_in_bands_and_flags_as_words() -> None:
    ages = pd.Series([*range(20, 70), None], dtype=float)
    assert labelled(ages).unique().tolist() == ["20–29", "30–39", "40–49", "50–59", "60–69", ""]
    assert labelled(pd.Series([True, False, None], dtype=object)).tolist() == ["true", "false", ""]
    assert labelled(pd.Series([1.0, 2.0, None])).tolist() == ["1", "2", ""]


def test_differences_are_said_in_words_or_that_there_is_none() -> None:
    words = Words("nl")
    differ = as_arrow(by_group(*on_later_dates(more_in_b=2.0), minimum=10)).to_pylist()
    assert any(
        line.startswith("Binnen 90 dagen, gender “b”: voor elke klant") for line in told(differ, 10, words)
    )
    alike = as_arrow(by_group(*on_later_dates(seed=5), minimum=200)).to_pylist()
    assert told(alike, 200, words)[-1] == "1 groep telt minder dan 200 klanten: daarover wordt niets gezegd."
    assert told([], 10, words) == [words.say("groups-none-asked")]
