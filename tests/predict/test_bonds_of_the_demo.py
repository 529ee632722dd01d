"""Loyalty, personas, movements and groups of a demo company, from its files to what is published."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pandas as pd
import pytest
from click.testing import CliRunner

from behoud.cli import behoud
from behoud.company import load
from behoud.engine import connect_for
from behoud.engine.holdings import Holdings
from behoud.measure.scope import Definitions
from behoud.predict.bonds import Bonds, bonds
from behoud.predict.compared import groups
from behoud.predict.evaluate import Judged
from behoud.predict.label import day_number, outcomes
from behoud.predict.objection import objected
from behoud.predict.panel import Panel, Past, panel
from behoud.predict.remember import AtOnce
from behoud.sources.demo.generate import generate
from behoud.tables import Views

pytestmark = pytest.mark.slow

Seen = tuple[Definitions, Panel, Bonds]


@pytest.fixture(scope="module")
def noorderlicht(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """1,200 customers with a snapshot a quarter over three years."""
    folder = tmp_path_factory.mktemp("noorderlicht")
    generate(folder, customers=1200)
    text = (folder / "behoud.toml").read_text(encoding="utf-8")
    asked = text.replace("[groups]\n", '[groups]\nattributes = ["region", "employees"]\n')
    (folder / "behoud.toml").write_text(asked, encoding="utf-8")
    done = CliRunner().invoke(behoud, ["import", "--company", str(folder)], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    company = load(folder)
    views = Views(connect_for(company), Holdings.load(company.lake), company.as_of)
    definitions = Definitions(views, company)
    days = [company.as_of - timedelta(days=90 * back) for back in range(12, -1, -1)]
    seen = panel(definitions, days, Past(objected(definitions), AtOnce(company.lake)))
    known = {day_number(company.as_of): outcomes(definitions)}
    return definitions, seen, bonds(definitions, seen, known, horizons=(30, 90), seed=7)


def today(seen: Panel, found: Bonds) -> pd.DataFrame:
    rows = seen.on(seen.days[-1])
    return pd.concat([rows, found.score(rows)], axis=1)


def test_loyalty_is_given_and_told_apart_who_stayed(noorderlicht: Seen) -> None:
    _, seen, found = noorderlicht
    assert found.loyalty.withheld is None
    pooled = {line.among: line for line in found.loyalty.evaluations if line.test_on is None}
    assert pooled["all"].auc_low is not None
    assert pooled["all"].auc_low > 0.5
    assert pooled["all"].difference is not None
    assert pooled["all"].difference > 0
    scores = found.score(seen.on(seen.days[-1]))
    assert scores.loyalty.notna().all()
    assert scores.loyalty.between(0, 100).all()
    heard = (
        seen.on(seen.days[-1])[["voice_nps", "voice_csat", "voice_ces2", "voice_intent"]].notna().any(axis=1)
    )
    assert scores.attitude.notna().sum() <= heard.sum()


def test_the_less_loyal_keep_less_of_their_value(noorderlicht: Seen) -> None:
    rows = [row for row in noorderlicht[2].loyalty.by_value.to_pylist() if row["test_on"] is None]
    assert [row["fifth"] for row in rows] == [1, 2, 3, 4, 5]
    before = np.array([float(row["value_before"]) for row in rows])
    kept = before * np.array([row["retained_share"] for row in rows])
    assert kept[:2].sum() / before[:2].sum() < kept[3:].sum() / before[3:].sum()


def test_every_customer_at_risk_has_a_persona_or_a_reason_for_none(noorderlicht: Seen) -> None:
    _, seen, found = noorderlicht
    rows = today(seen, found)
    made = found.personas(rows)
    card = found.card(made, ())["personas"]
    assert made["customer_id"].to_pylist() == rows.customer_id.tolist()
    assert sum(card["customers"].values()) + card["none"] + card["unknown"] == len(rows)
    assert min(card["customers"].values()) > 0
    for row in made.to_pylist():
        assert (row["persona"] is None) == (row["because"] == [])


def test_movements_of_each_quarter_add_up_to_its_customers_and_their_value(noorderlicht: Seen) -> None:
    _, seen, found = noorderlicht
    lines = pd.DataFrame(found.tables()["persona_movements"].to_pylist())
    starts = lines.dropna(subset=["from"]).groupby("from_day").customers.sum()
    ends = lines.dropna(subset=["to"]).groupby("to_day").customers.sum()
    sizes = [len(seen.on(day)) for day in seen.days]
    assert starts.tolist() == sizes[:-1]
    assert ends.tolist() == sizes[1:]


def test_groups_of_the_company_file_are_compared(noorderlicht: Seen) -> None:
    definitions, seen, found = noorderlicht
    day = seen.days[-5]
    rows = seen.on(day)
    risk = (100 - found.score(rows).loyalty.to_numpy()) / 500
    left = (np.random.default_rng(1).random(len(rows)) < risk).astype(float)
    numbers = rows.customer.to_numpy(dtype=np.float64)
    judged = Judged(numbers, left, risk, risk, risk, risk, np.full(len(rows), np.nan), "both", risk)
    table = groups(definitions, seen, {90: {day: judged}, 365: {}})
    assert set(table["attribute"].to_pylist()) == {"region", "employees"}
    lines = pd.DataFrame(table.to_pylist())
    assert lines.groupby("attribute").customers.sum().tolist() == [len(rows), len(rows)]
    regions = definitions.views.engine.arrow(definitions.views["customers"].select("customer_id", "region"))
    known = regions.to_pandas().set_index("customer_id").region.reindex(rows.customer_id).value_counts()
    told = lines[(lines.attribute == "region") & (lines.group != "")].set_index("group").customers
    assert told.to_dict() == known.to_dict()
