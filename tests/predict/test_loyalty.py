"""Loyalty tells who stays, pulls one way only, and is withheld where it tells nothing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from behoud.company import Thresholds
from behoud.predict.loyalty import Loyalty, LoyaltyFound, learn_loyalty, loyalty
from behoud.predict.loyalty.components import COMPONENTS, PARTS
from behoud.predict.loyalty.scale import Scale, Standing
from behoud.predict.loyalty.told import of_customer
from behoud.predict.panel import Panel
from behoud.predict.withhold import Withheld
from behoud.words import Words
from tests.predict.choir import FEATURES, TODAY, Choirs, choirs

LESS_THAN_BEFORE = ("voice_ces1", "contact_complaints_open", "usage_days_since_last", "invoices_overdue")


def learned_from(made: Choirs) -> Loyalty:
    found = learn_loyalty(made.panel, made.labels_at(TODAY, 90), horizon=90, cutoff=TODAY, minimum=50)
    assert isinstance(found, Loyalty)
    return found


@pytest.fixture(scope="module")
def koren() -> Choirs:
    return choirs()


@pytest.fixture(scope="module")
def learned(koren: Choirs) -> Loyalty:
    return learned_from(koren)


@pytest.fixture(scope="module")
def judged(koren: Choirs) -> LoyaltyFound:
    return loyalty(koren.history, thresholds=Thresholds(), seed=7, horizons=(90,))


def test_scores_lie_from_0_to_100_and_the_typical_customer_has_50(koren: Choirs, learned: Loyalty) -> None:
    learned_on = koren.panel.rows[koren.panel.rows.as_of + 90 <= TODAY]
    scores = learned.score(learned_on)
    assert list(scores.columns) == ["loyalty", *PARTS]
    assert scores.min().min() >= 0
    assert scores.max().max() <= 100
    assert scores.loyalty.median() == pytest.approx(50, abs=1)
    assert scores.index.equals(learned_on.index)


one_more = st.floats(min_value=0, max_value=50, allow_nan=False)


@settings(max_examples=60, deadline=None)
@given(row=st.integers(0, 399), more=one_more, feature=st.sampled_from(FEATURES[:1] + FEATURES[2:7]))
def test_more_of_what_binds_never_lowers_loyalty(
    learned: Loyalty, koren: Choirs, row: int, more: float, feature: str
) -> None:
    before = koren.panel.on(TODAY).iloc[[row]]
    after = before.assign(**{feature: before[feature] + more})
    change = float((learned.score(after).loyalty - learned.score(before).loyalty).iloc[0])
    direction = next(c.direction for c in COMPONENTS if c.code == feature)
    assert change * direction >= 0


@settings(max_examples=60, deadline=None)
@given(nps=st.integers(0, 9), more=st.integers(1, 10), days=st.floats(0, 3000), row=st.integers(0, 399))
def test_a_higher_recommendation_score_never_lowers_loyalty_however_old_it_is(
    learned: Loyalty, koren: Choirs, nps: int, more: int, days: float, row: int
) -> None:
    rows = koren.panel.on(TODAY).iloc[[row, row]].assign(voice_nps_days=days)
    rows = rows.assign(voice_nps=[float(nps), float(min(10, nps + more))])
    scores = learned.score(rows)
    assert scores.loyalty.iloc[0] <= scores.loyalty.iloc[1]
    assert scores.attitude.iloc[0] <= scores.attitude.iloc[1]


def test_what_counts_against_is_never_for_and_the_other_way_round() -> None:
    directions = {c.code: c.direction for c in COMPONENTS}
    assert {code: directions[code] for code in LESS_THAN_BEFORE} == dict.fromkeys(LESS_THAN_BEFORE, -1)
    assert directions["voice_nps"] == directions["voice_ces2"] == directions["tenure_days"] == 1


def test_no_weight_is_below_zero_and_what_says_nothing_weighs_little(learned: Loyalty) -> None:
    weights = learned.card()["weights"]
    assert min(weights.values()) >= 0
    assert weights["voice_nps"] > 5 * weights["usage_90"]


def test_attitude_that_is_not_known_is_neutral(koren: Choirs, learned: Loyalty) -> None:
    row = koren.panel.on(TODAY).iloc[[0]].assign(voice_nps=np.nan, voice_nps_days=np.nan)
    scores = learned.score(row)
    assert np.isnan(scores.attitude.iloc[0])
    assert learned.pull(row, "attitude").tolist() == [0.0]
    low, high = (row.assign(voice_nps=nps, voice_nps_days=1.0) for nps in (0.0, 10.0))
    around = [float(learned.score(each).loyalty.iloc[0]) for each in (low, high)]
    assert around[0] < float(scores.loyalty.iloc[0]) < around[1]


def test_an_old_answer_says_less_than_a_fresh_one(koren: Choirs) -> None:
    rows = koren.panel.rows
    component = next(c for c in COMPONENTS if c.code == "voice_nps")
    scale = Scale.among(component, rows, half_life=180.0)
    assert scale is not None
    told = pd.DataFrame({"voice_nps": [10.0, 10.0, 0.0, 0.0], "voice_nps_days": [0.0, 180.0, 0.0, 180.0]})
    fresh, stale, fresh_low, stale_low = scale.of(told)
    assert stale == pytest.approx(fresh / 2)
    assert stale_low == pytest.approx(fresh_low / 2)
    assert fresh > 0 > fresh_low


def test_a_level_is_compared_with_peers() -> None:
    rows = pd.DataFrame(
        {
            "usage_90": np.concatenate([np.arange(300.0), 1000 + np.arange(300.0)]),
            "customer_segment": ["klein"] * 300 + ["groot"] * 300,
        }
    )
    component = next(c for c in COMPONENTS if c.peers)
    scale = Scale.among(component, rows, half_life=np.inf)
    assert scale is not None
    asked = pd.DataFrame(
        {"usage_90": [150.0, 1150.0, 600.0], "customer_segment": ["klein", "groot", "nieuw"]}
    )
    assert scale.of(asked) == pytest.approx([0.0, 0.0, 0.0], abs=0.01)


def test_a_standing_never_falls_and_stays_within_the_distribution() -> None:
    standing = Standing.among(np.array([3.0, 1.0, 1.0, 2.0]))
    assert standing.of(np.array([-9.0, 1.0, 1.5, 2.0, 3.0, 9.0])).tolist() == [
        0.25,
        0.25,
        0.4375,
        0.625,
        0.875,
        0.875,
    ]


def test_only_windows_that_were_over_are_learned_from(koren: Choirs) -> None:
    cutoff = 12 * 30
    asked: list[int] = []

    def of(rows: pd.DataFrame) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        asked.append(int(rows.as_of.max()))
        return koren.labels_at(cutoff, 90)(rows)

    found = learn_loyalty(koren.panel, of, horizon=90, cutoff=cutoff, minimum=20)
    assert isinstance(found, Loyalty)
    assert asked == [cutoff - 90]
    later = Panel(koren.panel.rows[koren.panel.rows.as_of <= cutoff], FEATURES)
    again = learn_loyalty(later, koren.labels_at(cutoff, 90), horizon=90, cutoff=cutoff, minimum=20)
    assert isinstance(again, Loyalty)
    assert again.weights.tolist() == found.weights.tolist()


def test_it_tells_more_than_the_recommendation_score_alone(judged: LoyaltyFound) -> None:
    assert judged.withheld is None
    pooled = {line.among: line for line in judged.evaluations if line.test_on is None}
    assert pooled["nps"].n < pooled["all"].n
    for line in pooled.values():
        assert line.auc_nps is not None
        assert line.difference == pytest.approx(line.auc - line.auc_nps)
        assert line.difference_low is not None
        assert line.difference_low > 0
    assert pooled["all"].departures == sum(
        line.departures for line in judged.evaluations if line.test_on and line.among == "all"
    )


def test_the_most_loyal_fifth_keeps_most_of_its_value(judged: LoyaltyFound, koren: Choirs) -> None:
    lines = [row for row in judged.by_value.to_pylist() if row["test_on"] is None]
    assert [row["fifth"] for row in lines] == [1, 2, 3, 4, 5]
    assert lines[0]["retained_share"] < lines[2]["retained_share"] < lines[4]["retained_share"]
    pooled = next(line for line in judged.evaluations if line.test_on is None and line.among == "all")
    assert sum(row["customers"] for row in lines) == pooled.n
    assert sum(row["departures"] for row in lines) == pooled.departures
    for row in lines:  # nobody pays more or less here, so all that is lost was lost to leaving
        assert float(row["value_after"] / row["value_before"]) == pytest.approx(row["retained_share"])
        assert row["growth"] == pytest.approx(row["retained_share"] - 1)


def test_the_same_data_and_seed_give_the_same_tables(koren: Choirs, judged: LoyaltyFound) -> None:
    again = loyalty(koren.history, thresholds=Thresholds(), seed=7, horizons=(90,))
    assert again.card() == judged.card()
    assert {n: t.to_pydict() for n, t in again.tables().items()} == {
        n: t.to_pydict() for n, t in judged.tables().items()
    }


def test_few_departures_are_withheld(koren: Choirs) -> None:
    found = loyalty(koren.history, thresholds=Thresholds(minimum_departures=5000), seed=7)
    assert found.learned is None
    assert found.withheld is not None
    assert found.withheld.code == "loyalty-withheld-few-departures"
    assert found.card()["given"] is False
    assert found.tables()["loyalty_value"].num_rows == 0


def test_few_departures_to_judge_by_are_withheld(koren: Choirs) -> None:
    found = loyalty(
        koren.history, thresholds=Thresholds(minimum_test_departures=5000), seed=7, horizons=(90,)
    )
    assert found.withheld is not None
    assert found.withheld.code == "loyalty-withheld-few-tested"


def test_chance_is_withheld() -> None:
    found = loyalty(choirs(signal=0.0, seed=4).history, thresholds=Thresholds(), seed=7, horizons=(90,))
    assert found.withheld is not None
    assert found.withheld.code in ("loyalty-withheld-no-skill", "loyalty-withheld-nothing")


def test_a_panel_without_anything_to_build_on_is_withheld(koren: Choirs) -> None:
    bare = Panel(koren.panel.rows[["customer_id", "customer", "as_of"]], ())
    found = learn_loyalty(bare, koren.labels_at(TODAY, 90), horizon=90, cutoff=TODAY, minimum=50)
    assert isinstance(found, Withheld)
    assert found.code == "loyalty-withheld-nothing"


def test_a_part_without_any_component_has_no_score(koren: Choirs) -> None:
    rows = koren.panel.rows.drop(columns=["voice_nps", "voice_nps_days"])
    found = learned_from(replace(koren, panel=Panel(rows, FEATURES)))
    scores = found.score(koren.panel.on(TODAY))
    assert scores.attitude.isna().all()
    assert scores.loyalty.notna().all()
    assert found.card()["parts_without_say"] == ["attitude"]


def test_every_reason_is_said_in_both_languages() -> None:
    facts = {"horizon": 365, "departures": 3, "minimum": 50, "auc": 0.5}
    for language in ("en", "nl"):
        for code in ("few-departures", "nothing", "few-tested", "no-skill", "snapshot"):
            assert Words(language).say(f"loyalty-withheld-{code}", **facts).endswith(".")


def test_a_customer_is_told_on_which_parts_its_score_rests() -> None:
    score = {"loyalty": 61.4, "attitude": None, "behaviour": 70.0, "ties": None}
    assert of_customer(score, Words("en"), ["ties"]) == [
        "Loyalty: 61 out of 100 (50 is the typical customer)",
        "Nothing is known of its attitude: that counts as usual, and the score rests on the other two parts.",
        "Behaviour: 70",
        "Ties says nothing of staying in these data, and is no part of the score.",
    ]
