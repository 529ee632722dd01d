"""What holds for any company: parts sum, the bridge closes, order does not matter, the future does not leak."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal as D
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from behoud.engine import connect
from behoud.measure.catalogue import METRICS
from behoud.measure.figures import Figure, figures
from tests.small import definitions

pytestmark = pytest.mark.slow

ENGINE = connect("duckdb://")
START = date(2022, 1, 1)
days = st.integers(0, 1400).map(lambda n: START + timedelta(days=n))


@st.composite
def terms(draw: st.DrawFn) -> list[dict[str, Any]]:
    rows = []
    for number in range(draw(st.integers(1, 14))):
        started = draw(days)
        length = draw(st.integers(20, 800))
        ends = draw(st.sampled_from([None, started + timedelta(days=length)]))
        ended = draw(st.sampled_from([None, started + timedelta(days=draw(st.integers(0, 900)))]))
        rows.append(
            {
                "term_id": f"T{number}",
                "contract_id": draw(st.sampled_from(["a", "b", "c", None])),
                "customer_id": draw(st.sampled_from(["Otto", "Puck", "Quin", "Roos", "Sam"])),
                "product_id": draw(st.sampled_from(["p", "q", None])),
                "started_on": started,
                "ends_on": ends,
                "ended_on": ended,
                "renewal": draw(st.sampled_from(["auto", "manual", None])),
                "yearly_amount": D(draw(st.integers(0, 100_000))) / 100,
                "indexation": draw(st.sampled_from([None, D("1.50")])),
                "currency": draw(st.sampled_from(["EUR", "USD", None])),
                "end_kind": draw(st.sampled_from([None, "voluntary", "completed", "changed", "renewed"])),
            }
        )
    return rows


moves = st.lists(
    st.tuples(st.sampled_from(["Otto", "Puck"]), days, st.sampled_from(["Quin", "Roos", "Nobody"])),
    max_size=2,
)
teams = st.lists(
    st.tuples(st.sampled_from(["Otto", "Puck", "Quin"]), days, st.sampled_from("AB")), max_size=6
)


def tables(
    found: Sequence[Any], moved: Sequence[Any], teamed: Sequence[Any]
) -> dict[str, list[dict[str, Any]]]:
    return {
        "contract_terms": list(found),
        "customer_successions": [
            {"customer_id": c, "on": d, "successor_id": s} for c, d, s in dict_of(moved)
        ],
        "customer_teams": [{"customer_id": c, "from_on": d, "team_id": t} for c, d, t in dict_of(teamed)],
        "fx_rates": [
            {"currency": "USD", "on": START, "rate": 0.9},
            {"currency": "USD", "on": date(2024, 1, 1), "rate": 0.8},
        ],
    }


def dict_of(rows: Sequence[Any]) -> list[Any]:
    return list({(c, d): (c, d, x) for c, d, x in rows}.values())


def computed(rows: dict[str, list[dict[str, Any]]], by: str, as_of: str = "2025-06-01") -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        more = "history_from = 2022-06-01"
        found = definitions(Path(folder), ENGINE, rows, as_of=as_of, more=more)
        return [
            f
            for metric in METRICS.values()
            if "contract" in metric.churn_kinds
            for f in figures(found, metric, by=by)
        ]


@settings(max_examples=4, deadline=None)
@given(terms(), moves, teams)
def test_the_bridge_closes_in_every_group_and_teams_sum_to_the_total(
    found: Any, moved: Any, teamed: Any
) -> None:
    rows = tables(found, moved, teamed)
    per_team, total = computed(rows, "team"), computed(rows, "total")
    rest: dict[tuple[str, str], D] = defaultdict(D)
    for f in per_team:
        if f.metric == "arr_bridge":
            rest[f.period, f.group] += (-1 if f.line == "end" else 1) * D(f.value or 0)
    assert not any(rest.values())
    assert counted(per_team) == counted(total)
    assert summed(per_team) == pytest.approx(summed(total))


def counted(found: Sequence[Figure]) -> dict[tuple[str, str, str | None], int]:
    sums: dict[tuple[str, str, str | None], int] = defaultdict(int)
    for f in found:
        sums[f.metric, f.period, f.line] += f.n
    return {key: n for key, n in sums.items() if n}


def summed(found: Sequence[Figure]) -> dict[tuple[str, str, str | None], float]:
    sums: dict[tuple[str, str, str | None], float] = defaultdict(float)
    for f in found:
        sums[f.metric, f.period, f.line] += float(f.numerator)
    return {key: sums[key] for key in counted(found)}


@settings(max_examples=3, deadline=None)
@given(terms(), st.randoms())
def test_the_order_of_the_rows_does_not_matter(found: Any, random: Any) -> None:
    shuffled = random.sample(found, len(found))
    same(computed(tables(found, [], []), "product"), computed(tables(shuffled, [], []), "product"))


def same(found: Sequence[Figure], other: Sequence[Figure]) -> None:
    """Counts and money are equal; floats are within 1e-9, since sums of them depend on order."""
    assert [exact(f) for f in found] == [exact(f) for f in other]
    for name in FLOATS:
        assert [getattr(f, name) for f in found] == pytest.approx([getattr(f, name) for f in other], rel=1e-9)


FLOATS = ("value", "numerator", "low", "high", "p_adjusted")


def exact(f: Figure) -> dict[str, Any]:
    return {name: value for name, value in vars(f).items() if not isinstance(value, float)}


@settings(max_examples=3, deadline=None)
@given(terms(), terms())
def test_what_is_recorded_later_changes_no_figure(found: Any, later: Any) -> None:
    """Ends, notices and terms that come at or after the date are not known at it."""
    as_of = "2024-06-01"
    cut = date.fromisoformat(as_of)
    added = [
        row | {"term_id": f"later {row['term_id']}", "started_on": max(row["started_on"], cut)}
        for row in later
    ]
    added = [row | {"ends_on": None, "ended_on": None} for row in added]
    changed = [
        row | {"ended_on": None, "end_kind": None} if row["ended_on"] and row["ended_on"] >= cut else row
        for row in found
    ]
    before = computed(tables(found, [], []), "total", as_of)
    same(before, computed(tables([*changed, *added], [], []), "total", as_of))
