"""Usage before a period against churn in it, by counting event by event."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal as D
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from behoud.engine import Engine
from behoud.errors import BehoudError
from behoud.measure.scope import Definitions
from behoud.measure.usage import NONE, decline, intensity
from behoud.stats.intervals import wilson
from tests.measure import crowd, kaas
from tests.small import at, definitions

SETTINGS: Any = {
    "more": crowd.MORE,
    "rest": "[thresholds]\nusage_window_days = 60\nheavy_user_share = 0.4\n",
}


@pytest.fixture(scope="module")
def tables() -> dict[str, list[Any]]:
    return crowd.contracts(6, n=220)


@pytest.fixture
def company(duckdb_engine: Engine, tmp_path: Path, tables: dict[str, list[Any]]) -> Definitions:
    return definitions(tmp_path, duckdb_engine, tables, as_of="2026-03-15", **SETTINGS)


def quarter_eves() -> list[tuple[date, date]]:
    """t0 and t1 of every complete quarter of the history."""
    firsts = [date(y, m, 1) for y in range(2022, 2027) for m in (1, 4, 7, 10)]
    ends = [day - timedelta(days=1) for day in firsts]
    return [(t0, t1) for t0, t1 in pairwise(ends) if t1 < crowd.AS_OF]


class ByHand:
    """Usage and churn per customer, read off the rows."""

    def __init__(self, tables: dict[str, list[Any]]) -> None:
        self.terms = tables["contract_terms"]
        self.spans = crowd.life_spans(self.terms)
        self.kinds: dict[tuple[str, date], set[str]] = {}
        for t in self.terms:
            self.kinds.setdefault((t["customer_id"], t["ended_on"]), set()).add(t["end_kind"])
        self.events = [e for e in tables["events"] if self.covered(e)]
        self.lost = len(tables["events"]) - len(self.events)

    def covered(self, event: dict[str, Any]) -> bool:
        on = event["at"].date()
        own = [t for t in self.terms if t["customer_id"] == event["customer_id"]]
        return any(t["started_on"] <= on and (t["ended_on"] is None or t["ended_on"] >= on) for t in own)

    def used(self, after: date, until: date) -> dict[str, float]:
        sums: dict[str, float] = {}
        for e in self.events:
            if after < e["at"].date() <= until:
                sums[e["customer_id"]] = sums.get(e["customer_id"], 0) + (
                    e["quantity"] or 1 if e["quantity"] is None else e["quantity"]
                )
        return sums

    def there(self, on: date) -> set[str]:
        return {t["customer_id"] for t in crowd.running(self.terms, on)}

    def left(self, t0: date, t1: date) -> set[str]:
        """Customers at t0 and not at t1 that left in between, other than by a completed departure."""
        gone = set()
        for who in self.there(t0) - self.there(t1):
            ends = [last for _, last in self.spans[who] if last is not None and t0 < last <= t1]
            if ends:
                kinds = self.kinds[who, max(ends)]
                if "completed" not in kinds or "involuntary" in kinds:
                    gone.add(who)
        return gone


def test_bands_as_counted_by_hand(company: Definitions, tables: dict[str, list[Any]]) -> None:
    hand = ByHand(tables)
    found = intensity(company)
    first = min(e["at"].date() for e in tables["events"])
    eves = [(t0, t1) for t0, t1 in quarter_eves() if t0 >= first + timedelta(days=59)]
    assert len(found.periods) == len(eves)
    expected: dict[int, list[int]] = {}
    for t0, t1 in eves:
        usage, there, left = hand.used(t0 - timedelta(days=60), t0), hand.there(t0), hand.left(t0, t1)
        amounts = sorted(usage[who] for who in there if who in usage)
        for who in there:
            place = amounts.index(usage[who]) * 4 // len(amounts) if who in usage else NONE
            counts = expected.setdefault(place, [0, 0])
            counts[0] += 1
            counts[1] += who in left
    assert {b.band: [b.observed.customers, b.observed.departures] for b in found.bands} == expected
    for b in found.bands:
        interval = wilson(b.observed.departures, b.observed.customers)
        assert interval is not None
        assert (b.observed.low, b.observed.high) == (interval.low, interval.high)


def test_usage_outside_a_contract_is_counted_apart(
    company: Definitions, tables: dict[str, list[Any]]
) -> None:
    found = intensity(company).outside
    lost = ByHand(tables).lost
    assert lost > 0
    assert (found.events, found.all_events) == (lost, len(tables["events"]))
    assert found.share == lost / len(tables["events"])


def test_heavy_users_in_decline_as_counted_by_hand(
    company: Definitions, tables: dict[str, list[Any]]
) -> None:
    hand = ByHand(tables)
    found = decline(company)
    first = min(e["at"].date() for e in tables["events"])
    declined, steady = [0, 0], [0, 0]
    for t0, t1 in [(t0, t1) for t0, t1 in quarter_eves() if t0 >= first + timedelta(days=119)]:
        left = hand.left(t0, t1)
        for who, (before, after) in heavy(hand, t0).items():
            counts = declined if after <= before / 2 else steady
            counts[0] += 1
            counts[1] += who in left
    assert [found.declined.customers, found.declined.departures] == declined
    assert [found.steady.customers, found.steady.departures] == steady
    assert min(declined) > 0


def heavy(hand: ByHand, t0: date) -> dict[str, tuple[float, float]]:
    """The two fifths of the users in the window before last that used most, with both windows."""
    window = timedelta(days=60)
    after, before = hand.used(t0 - window, t0), hand.used(t0 - 2 * window, t0 - window)
    amounts = sorted((before[who] for who in hand.there(t0) if who in before), reverse=True)
    return {
        who: (before[who], after.get(who, 0.0))
        for who in hand.there(t0)
        if who in before and amounts.index(before[who]) < 0.4 * len(amounts)
    }


def test_the_list_of_today(company: Definitions, tables: dict[str, list[Any]]) -> None:
    hand = ByHand(tables)
    today = crowd.AS_OF - timedelta(days=1)
    expected = {who: pair for who, pair in heavy(hand, today).items() if pair[1] <= pair[0] / 2}
    found = decline(company)
    assert found.on == today
    assert {c.customer_id: (c.before, c.after) for c in found.now} == expected
    amounts = {
        who: sum(
            (t["yearly_amount"] for t in crowd.running(hand.terms, today) if t["customer_id"] == who), D(0)
        )
        for who in expected
    }
    assert {c.customer_id: c.yearly_amount for c in found.now} == amounts
    assert [c.yearly_amount for c in found.now] == sorted(amounts.values(), reverse=True)


def test_the_order_of_the_rows_does_not_matter(
    company: Definitions, duckdb_engine: Engine, tmp_path: Path, tables: dict[str, list[Any]]
) -> None:
    turned = {name: random.Random(4).sample(rows, len(rows)) for name, rows in tables.items()}
    other = definitions(tmp_path / "turned", duckdb_engine, turned, as_of="2026-03-15", **SETTINGS)
    assert intensity(company) == intensity(other)
    assert decline(company) == decline(other)


def test_what_happens_on_or_after_the_as_of_date_changes_nothing(
    company: Definitions, duckdb_engine: Engine, tmp_path: Path, tables: dict[str, list[Any]]
) -> None:
    later = [
        {
            "event_id": f"later {n}",
            "customer_id": "klant 001",
            "at": at("2026-03-15T00:00"),
            "quantity": 900.0,
        }
        for n in range(3)
    ]
    more = tables | {"events": [*tables["events"], *later]}
    other = definitions(tmp_path / "more", duckdb_engine, more, as_of="2026-03-15", **SETTINGS)
    assert decline(other).now == decline(company).now
    assert intensity(other) == intensity(company)


@pytest.mark.parametrize(
    ("events", "code"),
    [
        (None, "usage-no-events"),
        ([{"event_id": "1", "customer_id": "Anna", "at": at("2025-05-30T10:00")}], "usage-short"),
    ],
    ids=["no usage", "usage since yesterday"],
)
def test_without_usage_it_says_what_is_missing(
    duckdb_engine: Engine, tmp_path: Path, events: list[Any] | None, code: str
) -> None:
    tables = kaas.TABLES if events is None else kaas.TABLES | {"events": events}
    company = definitions(tmp_path, duckdb_engine, tables, as_of=kaas.AS_OF)
    for ask in (intensity, decline):
        with pytest.raises(BehoudError) as refused:
            ask(company)
        assert refused.value.code == code
