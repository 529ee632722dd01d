"""Adjusted team rates against weighing strata by hand."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from behoud.engine import Engine
from behoud.measure.adjusted import AdjustedFigure, adjusted_rates
from behoud.measure.catalogue import metric_named
from behoud.measure.figures import figures
from tests.measure import crowd, kaas
from tests.measure.test_usage import ByHand
from tests.small import day, definitions


def tenure_band(since: date, on: date) -> str:
    years = (on - since).days / 365.25
    return next(
        (name for limit, name in ((1, "0-1"), (2, "1-2"), (3, "2-3"), (5, "3-5")) if years < limit), "5+"
    )


def strata_by_hand(tables: dict[str, list[Any]], year: int) -> dict[str, dict[Any, list[int]]]:
    """Per team and stratum customers at t0 and those that left."""
    hand, t0 = ByHand(tables), date(year - 1, 12, 31)
    running, left = crowd.running(hand.terms, t0), hand.left(t0, date(year, 12, 31))
    own = {c["customer_id"]: c for c in tables["customers"]}
    team = {r["customer_id"]: r["team_id"] for r in tables["customer_teams"]}
    arr: dict[str, Any] = defaultdict(int)
    for t in running:
        arr[t["customer_id"]] += t["yearly_amount"]
    amounts = sorted(arr.values())
    found: dict[str, dict[Any, list[int]]] = defaultdict(dict)
    for who, amount in arr.items():
        spans = hand.spans[who]
        place = next(
            n for n, (first, last) in enumerate(spans) if first <= t0 and (last is None or last > t0)
        )
        older = place == 0 and own[who]["started_on"] < crowd.HISTORY_FROM
        since = min(spans[place][0], own[who]["started_on"]) if older else spans[place][0]
        stratum = (amounts.index(amount) * 5 // len(amounts), own[who]["segment"], tenure_band(since, t0))
        counts = found[team[who]].setdefault(stratum, [0, 0])
        counts[0] += 1
        counts[1] += who in left
    return found


def test_rates_as_weighed_by_hand(duckdb_engine: Engine, tmp_path: Path) -> None:
    tables = crowd.contracts(6, n=220)
    company = definitions(tmp_path, duckdb_engine, tables, as_of="2026-03-15", more=crowd.MORE)
    found = [f for f in adjusted_rates(company) if f.complete]
    for figure in found:
        teams = strata_by_hand(tables, int(figure.period))
        assert_weighed(figure, teams)
    assert [(f.period, f.group) for f in found] == [
        (str(year), team) for year in range(2022, 2026) for team in ("Noord", "Zuid")
    ]


def assert_weighed(figure: AdjustedFigure, teams: dict[str, dict[Any, list[int]]]) -> None:
    whole: dict[Any, list[int]] = {}
    for strata in teams.values():
        for key, (n, left) in strata.items():
            sums = whole.setdefault(key, [0, 0])
            sums[0] += n
            sums[1] += left
    size = sum(n for n, _ in whole.values())
    own = teams[figure.group]
    rates = {key: own.get(key, whole[key]) for key in whole}
    expected = sum(whole[key][0] / size * left / n for key, (n, left) in rates.items())
    borrowed = sum(n for key, (n, _) in whole.items() if key not in own) / size
    assert figure.adjusted == pytest.approx(expected)
    assert figure.borrowed == pytest.approx(borrowed)
    assert figure.company == pytest.approx(sum(left for _, left in whole.values()) / size)
    assert (figure.denominator, figure.numerator) == tuple(sum(c[i] for c in own.values()) for i in (0, 1))


def test_the_raw_rate_is_the_customer_churn_rate(duckdb_engine: Engine, tmp_path: Path) -> None:
    company = definitions(tmp_path, duckdb_engine, crowd.contracts(6), as_of="2026-03-15", more=crowd.MORE)
    for by in ("team", "segment", "product"):
        raw = figures(company, metric_named("customer_churn_rate"), by=by, period="quarter")
        expected = [(f.period, f.group, f.numerator, f.denominator) for f in raw if f.n]
        found = adjusted_rates(company, by=by, period="quarter")
        assert [(f.period, f.group, f.numerator, f.denominator) for f in found] == expected
        assert [f.raw for f in found] == [f.value for f in raw if f.n]


def test_a_team_is_not_blamed_for_its_portfolio(duckdb_engine: Engine, tmp_path: Path) -> None:
    """Zuid has the new customers, who leave at 40 % with every team; old ones leave at 5 %."""
    terms: list[dict[str, Any]] = []
    teams = []
    for team, since, left, stay in (("Noord", "2019-01-01", 10, 190), ("Noord", "2024-06-01", 8, 12), ("Zuid", "2019-01-01", 1, 19), ("Zuid", "2024-06-01", 80, 120)):  # fmt: skip
        for n in range(left + stay):
            who = f"{team} {since} {n}"
            ended = "2025-06-01" if n < left else None
            terms.append(kaas.term(who, who, since, None, ended, "10.00", renewal="auto"))
            teams.append({"customer_id": who, "from_on": day("2019-01-01"), "team_id": team})
    tables = {"contract_terms": terms, "customer_teams": teams}
    company = definitions(
        tmp_path, duckdb_engine, tables, as_of="2026-01-01", more="history_from = 2025-01-01"
    )
    noord, zuid = adjusted_rates(company)
    assert (noord.raw, zuid.raw) == (18 / 220, 81 / 220)
    assert noord.adjusted == pytest.approx(zuid.adjusted) == pytest.approx(99 / 440)
    assert (noord.differs, zuid.differs) == (False, False)


def test_small_groups_are_shown_and_not_tested(duckdb_engine: Engine, tmp_path: Path) -> None:
    company = definitions(tmp_path, duckdb_engine, kaas.TABLES, as_of=kaas.AS_OF)
    found = [f for f in adjusted_rates(company) if f.period == "2024"]
    assert [(f.group, f.numerator, f.denominator, f.differs) for f in found] == [
        ("Noord", 1, 2, None),
        ("Zuid", 0, 1, None),
    ]
