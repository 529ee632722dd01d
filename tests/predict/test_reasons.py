"""What a reason says is what the model does: undoing it gives back just that."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
import pandas as pd
import pytest

from behoud.predict.effects import NEAREST, PLACES, Effects, owners
from behoud.predict.model import Learned, learn, lesson
from behoud.predict.panel import Panel
from behoud.predict.periods import Spells
from behoud.predict.reasons import FEWEST, MOST, SMALLEST, grouped, reasons, strongest
from behoud.predict.usual import Usual
from behoud.stats.arrays import FloatArray, floats
from tests.predict.choir import TODAY, Choirs, choirs

CONTRACT = ("contract_days_to_deadline", "contract_days_to_end", "contract_auto")


def with_contracts(found: Choirs) -> Panel:
    """The choirs with a contract for a year each: some can cancel until two months before its end."""
    rows = found.panel.rows.copy()
    number = rows.customer_id.rank(method="dense").to_numpy()
    rows["contract_days_to_end"] = np.mod(37 * number - rows.as_of, 365.0)
    rows["contract_auto"] = np.where(number % 3 == 0, 0.0, 1.0)
    deadline = rows.contract_days_to_end - 60
    rows["contract_days_to_deadline"] = deadline.where((deadline >= 0) & (rows.contract_auto == 1))
    return Panel(rows, (*CONTRACT, *found.panel.features))


def spells(found: Choirs, rows: pd.DataFrame) -> Spells:
    decided = floats(found.decided.reindex(rows.customer_id)) - floats(rows.as_of)
    nothing = np.zeros(len(rows))
    first = np.where(np.isnan(decided) | (decided < 0), np.inf, decided)
    return Spells(floats(rows.as_of), first, nothing + np.inf, floats(TODAY - rows.as_of), nothing)


@pytest.fixture(scope="module")
def made() -> tuple[Learned, pd.DataFrame]:
    """A model of choirs, and the choirs that are there today."""
    found = choirs(people=300)
    panel = with_contracts(found)
    told = lesson(panel, partial(spells, found), TODAY)
    assert told is not None
    return learn(told, panel.features, seed=7), panel.on(panel.days[-1]).reset_index(drop=True)


def undone(learned: Learned, rows: pd.DataFrame, usual: Usual, names: list[str]) -> FloatArray:
    """What the rate of decisions per stretch loses when `names` are as usual, as a logarithm."""
    now, then = learned.curve(rows).mass, learned.curve(usual.reset(rows, names)).mass
    return np.asarray(np.log(now) - np.log(then), dtype=np.float64)


@pytest.mark.parametrize("name", ["regression", "corrected"])
def test_an_effect_is_what_undoing_the_group_takes_away(
    made: tuple[Learned, pd.DataFrame], name: str
) -> None:
    learned, rows = replace(made[0], name=name), made[1]
    usual = Usual.of(rows, learned.hazard.encoder.columns)
    effects = Effects.of(learned, usual, rows)
    for group, names in grouped(learned.hazard.encoder.columns).items():
        if group != "contract":
            expected = undone(learned, rows, usual, names)[:, NEAREST]
            assert effects.together(names) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("name", ["regression", "corrected"])
def test_the_contract_is_weighed_over_the_days_of_the_month(
    made: tuple[Learned, pd.DataFrame], name: str
) -> None:
    learned, rows = replace(made[0], name=name), made[1]
    usual = Usual.of(rows, learned.hazard.encoder.columns)
    names = grouped(learned.hazard.encoder.columns)["contract"]
    assert set(CONTRACT) <= set(names)
    now, then = (learned.curve(r).mass[:, PLACES].sum(axis=1) for r in (rows, usual.reset(rows, names)))
    found = Effects.of(learned, usual, rows).together(names)
    assert np.ptp(found) > 0.1
    assert found == pytest.approx(np.log(now / then), abs=1e-9)


def test_a_feature_alone_is_what_undoing_it_takes_away(made: tuple[Learned, pd.DataFrame]) -> None:
    learned, rows = replace(made[0], name="corrected"), made[1]
    usual = Usual.of(rows, learned.hazard.encoder.columns)
    some = np.array([0, 5, 9])
    names = ["contract_days_to_end", "usage_90", "voice_nps"]
    found = Effects.of(learned, usual, rows).alone(names, some)
    for place, name in enumerate(names):
        expected = undone(learned, rows.iloc[some], usual, [name])[:, NEAREST]
        assert found[:, place] == pytest.approx(expected, abs=1e-9)


def test_every_encoded_column_has_the_feature_that_it_tells_of(made: tuple[Learned, pd.DataFrame]) -> None:
    encoder, rows = made[0].hazard.encoder, made[1]
    usual = Usual.of(rows, encoder.columns)
    for encoded, encoding in ((encoder.for_regression, encoder.straight), (encoder.for_trees, encoder.plain)):
        owner = owners(encoding, encoder.columns)
        assert len(owner) == encoded(rows).shape[1]
        for place, name in enumerate(encoder.columns):
            moved = encoded(rows) != encoded(usual.reset(rows, [name]))
            moved &= ~(np.isnan(encoded(rows)) & np.isnan(encoded(usual.reset(rows, [name]))))
            assert set(owner[moved.any(axis=0)]) <= {place}


def test_reasons_come_strongest_first_and_what_keeps_the_customer_last(
    made: tuple[Learned, pd.DataFrame],
) -> None:
    learned, rows = made
    found = reasons(learned, rows, Usual.of(rows, learned.hazard.encoder.columns)).to_pylist()
    assert len(found) == len(rows)
    effects = Effects.of(learned, Usual.of(rows, learned.hazard.encoder.columns), rows)
    groups = grouped(learned.hazard.encoder.columns)
    telling = np.column_stack([np.abs(effects.together(names)) >= SMALLEST for names in groups.values()])
    for each, count in zip(found, telling.sum(axis=1), strict=True):
        assert min(FEWEST, count) <= len(each) <= MOST
        up = [one["effect"] for one in each if one["direction"] == "up"]
        down = [one["effect"] for one in each if one["direction"] == "down"]
        assert [one["effect"] for one in each] == up + down
        assert all(effect >= SMALLEST for effect in up)
        assert all(effect <= -SMALLEST for effect in down)


GROUPS = ("usage", "service", "price", "voice", "people", "silence", "team", "size")


def named(**effects: float) -> list[str]:
    """The groups that are named of a customer with these effects; the team and the size are as they are."""
    table = np.array([[effects.get(group, 0.0) for group in GROUPS]])
    row, place = strongest(table, np.array([group in ("team", "size") for group in GROUPS]))
    assert set(row.tolist()) <= {0}
    return [GROUPS[each] for each in place]


def test_where_much_raises_the_probability_what_keeps_the_customer_is_told_too() -> None:
    much = {"usage": 0.9, "service": 0.8, "price": 0.7, "voice": 0.6, "people": 0.5}
    assert named(**much, silence=-0.1) == ["usage", "service", "price", "voice", "silence"]
    assert named(**much) == ["usage", "service", "price", "voice", "people"]
    assert named(team=0.9, usage=0.3, size=-0.2) == ["usage", "team", "size"]


def test_the_groups_of_each_row_are_its_own() -> None:
    table = np.array([[0.0, 0.2, -0.3], [0.0, 0.0, 0.0], [0.9, 0.0, 1.0]])
    row, place = strongest(table, np.zeros(3, dtype=bool))
    assert list(zip(row.tolist(), place.tolist(), strict=True)) == [(0, 1), (0, 2), (2, 2), (2, 0)]


def test_nobody_has_no_reasons(made: tuple[Learned, pd.DataFrame]) -> None:
    learned, rows = made
    typical = Usual.of(rows, learned.hazard.encoder.columns)
    assert reasons(learned, rows.iloc[:0], typical).to_pylist() == []
