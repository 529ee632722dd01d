"""The demo's figures, reckoned again in plain Python from its own export files."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP
from decimal import Decimal as D
from pathlib import Path
from typing import Any

import pytest

from behoud.company import load
from behoud.engine import Engine
from behoud.engine.holdings import Holdings
from behoud.measure.catalogue import metric_named
from behoud.measure.figures import figures
from behoud.measure.scope import Definitions
from behoud.sources.demo import generate
from behoud.sources.intake import import_all
from behoud.tables import Views

YEARS = (2023, 2024, 2025)
GRACE = timedelta(days=30)
CENT = D("0.01")


@dataclass
class Plain:
    """The demo's rows as Python values."""

    terms: list[dict[str, Any]]
    successor: dict[str, tuple[date, str]]
    rates: dict[str, list[tuple[date, D]]]
    teams: dict[str, list[tuple[date, date | None, str]]]
    as_of: date

    def rate(self, currency: str, day: date) -> D:
        if currency == "EUR":
            return D(1)
        known = self.rates[currency]
        return max((r for r in known if r[0] <= day), default=known[0])[1]

    def amount(self, term: dict[str, Any], day: date) -> D:
        exact: D = term["amount"] * self.rate(term["currency"], day)
        return exact.quantize(CENT, ROUND_HALF_UP)

    def active(self, term: dict[str, Any], day: date) -> bool:
        """Begun and not ended; on its last day only when the customer goes on the next day."""
        if term["start"] > day:
            return False
        goes_on = any(t["start"] == day + timedelta(days=1) for t in self.of(term["customer"]))
        return term["end"] is None or term["end"] > day or (term["end"] == day and goes_on)

    def of(self, customer: str) -> list[dict[str, Any]]:
        return self.by_customer[customer]

    def __post_init__(self) -> None:
        self.by_customer: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for term in self.terms:
            self.by_customer[term["customer"]].append(term)

    def customers_on(self, day: date) -> set[str]:
        return {c for c, terms in self.by_customer.items() if any(self.active(t, day) for t in terms)}

    def arr(self, customer: str, day: date, rates_of: date) -> D:
        return sum((self.amount(t, rates_of) for t in self.of(customer) if self.active(t, day)), D(0))

    def churned(self, t0: date, t1: date) -> set[str]:
        return {c for c in self.customers_on(t0) if self.left(c, t1) not in (None, "completed", "succession")}

    def left(self, customer: str, t1: date) -> str | None:
        """How a customer of t0 had left by t1, or None while it is one (or comes back in time)."""
        terms = self.of(customer)
        if any(self.active(t, t1) for t in terms):
            return None
        last = max(t["end"] for t in terms if t["start"] <= t1)
        if any(t1 < t["start"] <= last + GRACE for t in terms):
            return None
        if customer in self.successor and all(t["start"] <= t1 for t in terms):
            return "succession"
        kinds = {t["kind"] for t in terms if t["end"] == last}
        order = ("involuntary", "completed", "ended_by_us", "voluntary")
        return next((k for k in order if k in kinds), "unknown")

    def team(self, customer: str, day: date) -> str:
        held = [a for a in self.teams.get(customer, []) if a[0] <= day]
        if not held:
            return ""
        latest = max(held)
        return latest[2] if latest[1] is None or day <= latest[1] else ""


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def read(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def plain(folder: Path, as_of: date) -> Plain:
    terms = [term(row, as_of) for row in read(folder, "contract_terms")]
    terms = [t for t in terms if t["start"] < as_of]
    rates: dict[str, list[tuple[date, D]]] = defaultdict(list)
    for row in read(folder, "fx_rates"):
        rates[row["currency"]].append((date.fromisoformat(row["on"]), D(row["rate"])))
    names = {row["team_id"]: row["name"] for row in read(folder, "teams")}
    teams: dict[str, list[tuple[date, date | None, str]]] = defaultdict(list)
    for row in read(folder, "customer_teams"):
        begun = date.fromisoformat(row["from_on"])
        if begun < as_of:
            teams[row["customer_id"]].append((begun, day(row["to_on"]), names[row["team_id"]]))
    successor = {
        r["customer_id"]: (date.fromisoformat(r["on"]), r["successor_id"])
        for r in read(folder, "customer_successions")
    }
    return Plain(terms, successor, {c: sorted(r) for c, r in rates.items()}, teams, as_of)


def term(row: dict[str, str], as_of: date) -> dict[str, Any]:
    ends, ended = day(row["ends_on"]), day(row["ended_on"])
    if ended is not None and ended >= as_of:
        ended = None
    silent = row["renewal"] == "manual" and ends is not None and ends < as_of and ended is None
    end = ends if silent else ended
    return {
        "id": row["term_id"],
        "customer": row["customer_id"],
        "start": date.fromisoformat(row["started_on"]),
        "ends": ends,
        "end": end,
        "kind": row["end_kind"] if ended is not None else "",
        "amount": D(row["yearly_amount"] or 0),
        "currency": row["currency"] or "EUR",
        "previous": row["previous_term_id"],
        "product": row["product_id"],
        "deadline": day(row["notice_deadline_on"]),
    }


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    generate(folder, customers=400, seed=11)
    import_all(load(folder))
    return folder


@pytest.fixture(scope="module")
def ours(demo: Path, duckdb_engine: Engine) -> Definitions:
    company = load(demo)
    return Definitions(Views(duckdb_engine, Holdings.load(company.lake), company.as_of), company)


@pytest.fixture(scope="module")
def rows(demo: Path) -> Plain:
    return plain(demo, load(demo).as_of)


def ends(year: int) -> tuple[date, date]:
    return date(year - 1, 12, 31), date(year, 12, 31)


def figure(ours: Definitions, name: str, by: str = "total") -> dict[tuple[str, str], tuple[Any, Any]]:
    found = figures(ours, metric_named(name), by=by)
    return {(f.period, f.group): (f.numerator, f.denominator) for f in found if f.complete}


def test_customer_churn_in_total(ours: Definitions, rows: Plain) -> None:
    expected = {}
    for year in YEARS:
        t0, t1 = ends(year)
        expected[str(year), "total"] = (len(rows.churned(t0, t1)), len(rows.customers_on(t0)))
    assert figure(ours, "customer_churn_rate") == expected


def test_customer_churn_per_team(ours: Definitions, rows: Plain) -> None:
    expected: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for year in YEARS:
        t0, t1 = ends(year)
        gone = rows.churned(t0, t1)
        for customer in rows.customers_on(t0):
            cell = expected[str(year), rows.team(customer, t0)]
            cell[0] += customer in gone
            cell[1] += 1
    assert figure(ours, "customer_churn_rate", "team") == {k: tuple(v) for k, v in expected.items()}


def units(rows: Plain, t0: date, t1: date) -> Iterator[tuple[D, D]]:
    """ARR at t0 and at t1 of the customers at t0, a merged customer taken together with its successor."""
    became = {c: to for c, (on, to) in rows.successor.items() if t0 < on <= t1}
    heads: dict[str, set[str]] = defaultdict(set)
    for customer in rows.by_customer:
        head, seen = customer, {customer}
        while head in became and became[head] not in seen:
            head = became[head]
            seen.add(head)
        heads[head].add(customer)
    for members in heads.values():
        arr0 = sum((rows.arr(c, t0, t0) for c in members), D(0))
        if arr0 > 0:
            yield arr0, sum((rows.arr(c, t1, t0) for c in members), D(0))


def test_gross_and_net_revenue_retention(ours: Definitions, rows: Plain) -> None:
    gross, net = figure(ours, "gross_revenue_retention"), figure(ours, "net_revenue_retention")
    for year in YEARS:
        pairs = list(units(rows, *ends(year)))
        whole = sum(a for a, _ in pairs)
        assert net[str(year), "total"] == (sum(b for _, b in pairs), whole)
        kept, base = gross[str(year), "total"]
        # Cents of a merged customer are shared out, so each merger may round by one.
        assert abs(kept - sum(min(a, b) for a, b in pairs)) <= CENT * len(rows.successor)
        assert base == whole


def test_arr_per_team(ours: Definitions, rows: Plain) -> None:
    found = figure(ours, "arr", "team")
    for year in YEARS:
        t1 = ends(year)[1]
        expected: dict[str, D] = defaultdict(D)
        for customer in rows.customers_on(t1):
            expected[rows.team(customer, t1)] += rows.arr(customer, t1, t1)
        assert {g: n for (p, g), (n, _) in found.items() if p == str(year)} == expected


def test_the_bridge_closes_per_team_segment_and_product(ours: Definitions) -> None:
    for by in ("total", "team", "segment", "product"):
        sums: dict[tuple[str, str], D] = defaultdict(D)
        for f in figures(ours, metric_named("arr_bridge"), by=by):
            sums[f.period, f.group] += -D(f.value or 0) if f.line == "end" else D(f.value or 0)
        assert set(sums.values()) == {D("0.00")}, by


def test_renewals_due_and_their_value(ours: Definitions, rows: Plain) -> None:
    share, value = figure(ours, "renewal_rate"), figure(ours, "value_not_renewed")
    for year in YEARS:
        t0, t1 = ends(year)
        due = [t for t in rows.terms if t["ends"] and t0 < t["ends"] <= t1 and is_due(t)]
        after = {t["id"]: follow_up(rows, t) for t in due}
        kept = [t for t in due if after[t["id"]] or runs_on(t)]
        assert share[str(year), "total"] == (len(kept), len(due))
        lost = sum((rows.amount(t, t0) - renewed_value(rows, t, after[t["id"]], t0) for t in due), D(0))
        assert value[str(year), "total"] == (lost, sum((rows.amount(t, t0) for t in due), D(0)))


def is_due(term: dict[str, Any]) -> bool:
    early = term["end"] is not None and term["end"] < term["ends"]
    return not early or term["kind"] == "renewed"


def runs_on(term: dict[str, Any]) -> bool:
    return term["end"] is None or term["end"] > term["ends"]


def follow_up(rows: Plain, term: dict[str, Any]) -> dict[str, Any] | None:
    """The term that names this one as the one before it, else a new contract for the same product around its end."""
    last = min(d for d in (term["end"], term["ends"]) if d)
    named = [t for t in rows.terms if t["previous"] == term["id"] and t["start"] <= last + GRACE]
    if named:
        return min(named, key=lambda t: (t["start"], t["id"]))
    owners = [term["customer"]] + (
        [rows.successor[term["customer"]][1]] if term["customer"] in rows.successor else []
    )
    fresh = [
        t
        for owner in owners
        for t in rows.of(owner)
        if not t["previous"]
        and t["product"] == term["product"]
        and t["start"] > term["start"]
        and last - GRACE <= t["start"] <= last + GRACE
    ]
    return min(fresh, key=lambda t: (t["start"], t["id"])) if fresh else None


def renewed_value(rows: Plain, term: dict[str, Any], after: dict[str, Any] | None, t0: date) -> D:
    due = rows.amount(term, t0)
    if after:
        return min(due, rows.amount(after, t0))
    return due if runs_on(term) else D(0)
