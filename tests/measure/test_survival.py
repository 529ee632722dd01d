"""Kaplan-Meier per group against lifelines, on lives counted by hand and on real data."""

from __future__ import annotations

import csv
import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from lifelines import KaplanMeierFitter
from lifelines.statistics import logrank_test, multivariate_logrank_test

from behoud.engine import Engine
from behoud.errors import BehoudError
from behoud.measure.scope import Definitions
from behoud.measure.survival import GroupSurvival, survival
from behoud.schemas import Type
from behoud.stats.hazards import DAYS_PER_MONTH
from tests.measure import crowd, kaas
from tests.small import day, definitions

LAST = crowd.AS_OF - timedelta(days=1)
Life = tuple[str, int, int, bool]


@pytest.fixture(scope="module")
def tables() -> dict[str, list[Any]]:
    return crowd.contracts(1)


@pytest.fixture
def company(duckdb_engine: Engine, tmp_path: Path, tables: dict[str, list[Any]]) -> Definitions:
    return definitions(tmp_path, duckdb_engine, tables, as_of="2026-03-15", more=crowd.MORE)


def lives_by_hand(tables: dict[str, list[Any]]) -> list[Life]:
    """Per life watched: customer, day of entry, last day, whether it left."""
    own = {c["customer_id"]: c["started_on"] for c in tables["customers"]}
    kinds: dict[tuple[str, date], list[str]] = {}
    for term in tables["contract_terms"]:
        kinds.setdefault((term["customer_id"], term["ended_on"]), []).append(term["end_kind"])
    found = []
    for who, spans in crowd.life_spans(tables["contract_terms"]).items():
        for place, (first, last) in enumerate(spans):
            since = min(first, own[who]) if place == 0 and own[who] < crowd.HISTORY_FROM else first
            eve = crowd.HISTORY_FROM - timedelta(days=1)
            entry, end = (max(first, eve) - since).days, ((last or LAST) - since).days
            # Of several terms that end on the last day the kind that says most counts.
            left = last is not None and (
                "involuntary" in kinds[who, last] or "completed" not in kinds[who, last]
            )
            if end > entry or entry == 0:
                found.append((who, entry, end, left))
    return found


def assert_as_lifelines(found: GroupSurvival, lives: list[Life], unit: float = 1.0) -> None:
    entry, last, left = (np.array([life[place] for life in lives]) for place in (1, 2, 3))
    fitted = KaplanMeierFitter().fit(last, left, entry=entry if entry.any() else None)
    ends = [min(m.month * DAYS_PER_MONTH / unit, last.max()) for m in found.months]
    expected = fitted.survival_function_at_times(ends).to_numpy()
    np.testing.assert_allclose([m.survival for m in found.months], expected, atol=1e-9)
    limits = fitted.confidence_interval_
    place = np.searchsorted(limits.index.to_numpy(), ends, side="right") - 1
    np.testing.assert_allclose([m.low for m in found.months], limits.iloc[place, 0], atol=1e-9)
    np.testing.assert_allclose([m.high for m in found.months], limits.iloc[place, 1], atol=1e-9)
    assert (found.lives, found.departures, found.late) == (len(lives), left.sum(), (entry > 0).sum())
    median = fitted.median_survival_time_
    assert found.median.value == (None if np.isinf(median) else pytest.approx(median * unit / DAYS_PER_MONTH))


def test_all_lives_as_lifelines(company: Definitions, tables: dict[str, list[Any]]) -> None:
    found = survival(company)
    lives = lives_by_hand(tables)
    assert found.unseen == sum(len(s) for s in crowd.life_spans(tables["contract_terms"]).values()) - len(
        lives
    )
    assert sum(1 for who, *_ in lives if [w for w, *_ in lives].count(who) > 1) > 10, "some came back"
    assert_as_lifelines(found.groups[0], lives)


def test_groups_and_their_tests_as_lifelines(company: Definitions, tables: dict[str, list[Any]]) -> None:
    teams = {r["customer_id"]: r["team_id"] for r in tables["customer_teams"]}
    lives = lives_by_hand(tables)
    found = survival(company, by="team")
    for group in found.groups:
        assert_as_lifelines(group, [life for life in lives if teams[life[0]] == group.group])
    noord = [life for life in lives if teams[life[0]] == "Noord"]
    zuid = [life for life in lives if teams[life[0]] == "Zuid"]
    expected = logrank_between(noord, zuid)
    assert found.test is not None
    assert found.test.p == pytest.approx(expected)
    assert [g.p_adjusted for g in found.groups] == [pytest.approx(min(1, 2 * expected))] * 2
    assert [g.group for g in found.fastest] == ["Zuid"]


def logrank_between(one: list[Life], other: list[Life]) -> float:
    """p of lifelines' test, which knows no late entry: it is fed the risk sets through weights of one."""
    days = sorted({end for _, _, end, left in one + other if left})
    observed = expected = variance = 0.0
    for on in days:
        risk = [sum((e < on or e == 0) and end >= on for _, e, end, _ in lives) for lives in (one, other)]
        gone = [sum(left and end == on for _, _, end, left in lives) for lives in (one, other)]
        n, d = sum(risk), sum(gone)
        observed += gone[0]
        expected += risk[0] * d / n
        if n > 1:
            variance += d * risk[0] * risk[1] * (n - d) / (n * n * (n - 1))
    from scipy.stats import chi2

    return float(chi2.sf((observed - expected) ** 2 / variance, 1))


def test_without_late_entry_the_hand_made_test_is_that_of_lifelines() -> None:
    rng = random.Random(8)
    one = [("", 0, rng.randint(1, 90), rng.random() < 0.7) for _ in range(60)]
    other = [("", 0, rng.randint(1, 140), rng.random() < 0.7) for _ in range(50)]
    ends = [np.array([life[2] for life in lives]) for lives in (one, other)]
    left = [np.array([life[3] for life in lives]) for lives in (one, other)]
    assert logrank_between(one, other) == pytest.approx(logrank_test(*ends, *left).p_value)


def test_the_order_of_the_rows_does_not_matter(
    company: Definitions, duckdb_engine: Engine, tmp_path: Path, tables: dict[str, list[Any]]
) -> None:
    turned = {name: random.Random(4).sample(rows, len(rows)) for name, rows in tables.items()}
    other = definitions(tmp_path / "turned", duckdb_engine, turned, as_of="2026-03-15", more=crowd.MORE)
    assert survival(company, by="product").groups == survival(other, by="product").groups


def test_successions_and_completed_departures_only_end_the_watching(
    duckdb_engine: Engine, tmp_path: Path
) -> None:
    """Of Anna, Bram, Cem, Dirk and Els only Bram leaves: Dirk goes up in Anna, Els is late."""
    company = definitions(tmp_path, duckdb_engine, kaas.TABLES, as_of=kaas.AS_OF)
    whole = survival(company).groups[0]
    assert (whole.lives, whole.departures, whole.late) == (5, 1, 0)
    [month] = [m for m in whole.months if m.departures]
    # Day 911 of Bram; Dirk went on day 792, Cem has been there for 457 days.
    assert (month.month, month.at_risk) == (30, 3)
    assert month.survival == pytest.approx(2 / 3)


def test_an_old_customer_enters_late(duckdb_engine: Engine, tmp_path: Path) -> None:
    """Fred is a customer since 2010; he cannot have left in the first twelve years that nobody watched."""
    terms = [
        kaas.term("1", "Fred", "2022-01-01", None, "2023-01-01", "10.00"),
        kaas.term("2", "Gea", "2022-01-01", None, "2022-04-01", "10.00"),
        kaas.term("3", "Hugo", "2022-01-01", None, None, "10.00", renewal="auto"),
    ]
    customers = [{"customer_id": "Fred", "started_on": day("2010-01-01")}]
    company = definitions(
        tmp_path, duckdb_engine, {"contract_terms": terms, "customers": customers}, as_of="2024-01-01"
    )
    whole = survival(company).groups[0]
    assert (whole.late, whole.months[3].at_risk, whole.months[0].at_risk) == (1, 1, 2)
    assert whole.landmarks[0].survival == 0.5


def telco(shared_data: Path, folder: Path, engine: Engine) -> tuple[Definitions, list[dict[str, str]]]:
    with (shared_data / "telco_ibm" / "Telco-Customer-Churn.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    customers = [
        {
            "customer_id": r["customerID"],
            "segment": r["Contract"],
            "churned": r["Churn"] == "Yes",
            "tenure": int(r["tenure"]),
        }
        for r in rows
    ]
    company = definitions(
        folder,
        engine,
        {"customers": customers},
        as_of="2026-01-01",
        churn='kind = "snapshot"\ndeparted = "churned"\ntenure_months = "tenure"',
        own={"customers": {"churned": Type.FLAG, "tenure": Type.INTEGER}},
        rest='[attributes.customers]\nchurned = "flag"\ntenure = "integer"\n',
    )
    return company, rows


def test_telco_as_lifelines(duckdb_engine: Engine, tmp_path: Path, shared_data: Path) -> None:
    company, rows = telco(shared_data, tmp_path, duckdb_engine)
    found = survival(company, by="segment")
    for group in found.groups:
        own = [r for r in rows if r["Contract"] == group.group]
        lives = [(r["customerID"], 0, int(r["tenure"]), r["Churn"] == "Yes") for r in own]
        assert_as_lifelines(group, lives, unit=DAYS_PER_MONTH)
    tenure, left = np.array([int(r["tenure"]) for r in rows]), np.array([r["Churn"] == "Yes" for r in rows])
    expected = multivariate_logrank_test(tenure, [r["Contract"] for r in rows], left)
    assert found.test is not None
    assert found.test.statistic == pytest.approx(expected.test_statistic)
    assert [g.group for g in found.fastest] == ["Month-to-month"]
    assert found.fastest[0].peak is not None
    assert found.fastest[0].peak.month == 1


def test_a_snapshot_without_a_tenure_says_what_is_missing(duckdb_engine: Engine, tmp_path: Path) -> None:
    company = definitions(
        tmp_path,
        duckdb_engine,
        {"customers": [{"customer_id": "Dora", "churned": True}]},
        as_of="2026-01-01",
        churn='kind = "snapshot"\ndeparted = "churned"',
        own={"customers": {"churned": Type.FLAG}},
        rest='[attributes.customers]\nchurned = "flag"\n',
    )
    with pytest.raises(BehoudError) as refused:
        survival(company)
    assert refused.value.code == "survival-no-tenure"
