"""Whether the first reason is a true one: a demo company whose truth is known, and was not built on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from click.testing import CliRunner

from behoud.cli import behoud
from behoud.company import load
from behoud.engine import connect_for
from behoud.engine.holdings import Holdings
from behoud.measure.scope import Definitions
from behoud.predict.catalogue import feature_named
from behoud.predict.label import day_number, outcomes
from behoud.predict.model import Learned
from behoud.predict.objection import objected
from behoud.predict.outlook import Recipe
from behoud.predict.panel import Past, panel, snapshot_days
from behoud.predict.reasons import grouped, reasons
from behoud.predict.remember import AtOnce
from behoud.predict.usual import Usual
from behoud.sources.demo.generate import generate
from behoud.sources.demo.hazard import DRIVERS
from behoud.sources.demo.scenario import Scenario
from behoud.stats.arrays import FloatArray
from behoud.tables import Views

pytestmark = pytest.mark.slow

DRIVERS_OF = {
    "contract": {"contract"},
    "price": {"price_rise"},
    "size": {"products"},
    "given_up": {"products"},
    "tenure": {"tenure"},
    "onboarding": {"usage_decline"},
    "usage": {"usage_decline"},
    "service": {"open_complaint", "late_service", "many_contacts"},
    "channel": {"many_contacts"},
    "silence": {"silence"},
    "campaign": {"campaign"},
    "mood": {"attitude"},
    "voice": {"attitude"},
    "people": {"champion_left"},
    "team": {"team"},
}
"""Which true drivers a group of features tells of. Looking into leaving, payment, errors and the kind of
customer tell of none: naming them counts as wrong."""

OTHERWISE = Scenario(
    name="havenwerk",
    base_daily_hazard=0.0003,
    attitude=-0.7,
    usage_decline=3.0,
    open_complaint=0.8,
    late_service=0.3,
    many_contacts=0.6,
    silence=1.1,
    price_rise=4.0,
    champion_left=1.2,
    contract_window=1.2,
    contract_outside_window=-0.8,
    contract_after_deadline=-1.2,
    tenure=-0.1,
    products=-0.25,
)
"""Hazards and effects that nothing was tuned on; the default scenario and others were looked at."""


@dataclass(frozen=True)
class Explained:
    """The customers at risk, their reasons, and what each driver truly adds beside the typical customer."""

    learned: Learned
    rows: pd.DataFrame
    why: list[list[dict[str, Any]]]
    truth: pd.DataFrame

    def high(self) -> list[int]:
        """The places of the tenth of the customers that leaves soonest."""
        chance: FloatArray = self.learned.curve(self.rows).leave(90)
        known = self.rows.customer_id.isin(self.truth.index).to_numpy()
        return [int(i) for i in np.flatnonzero(known & (chance >= np.quantile(chance[known], 0.9)))]

    def largest(self, place: int) -> set[str]:
        """The two drivers that truly raise the customer's hazard most."""
        parts = self.truth.loc[self.rows.customer_id.iloc[place]].sort_values(ascending=False)[:2]
        return {str(driver) for driver, part in parts.items() if part > 0}


def parts_of(folder: Path, day: int) -> pd.DataFrame:
    """What each driver adds to the log-hazard in the last week known on the day, less its median."""
    found = pd.read_parquet(folder / "truth" / "hazards.parquet")
    week = pd.to_datetime(found.week_on).to_numpy().astype("datetime64[D]").astype(int)
    parts: pd.DataFrame = found[week == week[week <= day].max()].set_index("customer_id")[list(DRIVERS)]
    return parts.sub(parts.median())


@pytest.fixture(scope="module")
def havenwerk(tmp_path_factory: pytest.TempPathFactory) -> Explained:
    """2,400 customers with a snapshot every sixty days of the last year, fewer before."""
    folder = tmp_path_factory.mktemp("havenwerk")
    generate(folder, customers=2400, seed=77, scenario=OTHERWISE)
    done = CliRunner().invoke(behoud, ["import", "--company", str(folder)], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    company = load(folder)
    views = Views(connect_for(company), Holdings.load(company.lake), company.as_of)
    definitions = Definitions(views, company)
    days = snapshot_days(definitions.first_day, company.as_of)[::-2][::-1]
    seen = panel(definitions, days, Past(objected(definitions), AtOnce(company.lake)))
    today = day_number(company.as_of)
    learned = Recipe(seen, {today: outcomes(definitions)}, {}, 7).at(today)
    assert learned is not None
    rows = seen.on(today).reset_index(drop=True)
    typical = Usual.of(rows, learned.hazard.encoder.columns)
    why = reasons(learned, rows, typical).to_pylist()
    return Explained(learned, rows, why, parts_of(folder, today))


def test_the_first_reason_is_one_of_the_two_largest_true_contributors(havenwerk: Explained) -> None:
    high = havenwerk.high()
    assert len(high) >= 100
    largest = [havenwerk.largest(place) for place in high]
    first = [feature_named(havenwerk.why[place][0]["code"]).group for place in high]
    right = np.mean(
        [bool(DRIVERS_OF.get(group, set()) & two) for group, two in zip(first, largest, strict=True)]
    )
    always = {driver: np.mean([driver in two for two in largest]) for driver in DRIVERS}
    assert right >= 0.7, (right, always)
    assert right > max(always.values()), (right, always)


def test_the_first_reason_of_who_leaves_soonest_raises_the_probability(havenwerk: Explained) -> None:
    assert {havenwerk.why[place][0]["direction"] for place in havenwerk.high()} == {"up"}


def test_undoing_a_named_reason_lowers_the_probability(havenwerk: Explained) -> None:
    learned, rows = havenwerk.learned, havenwerk.rows
    usual = Usual.of(rows, learned.hazard.encoder.columns)
    now = learned.curve(rows).leave(30)
    lower = []
    for names in grouped(learned.hazard.encoder.columns).values():
        then = learned.curve(usual.reset(rows, names)).leave(30)
        lower += [
            then[i] < now[i]
            for i, why in enumerate(havenwerk.why)
            for one in why
            if one["code"] in names and one["direction"] == "up"
        ]
    assert len(lower) > 2000
    assert np.mean(lower) > 0.995
