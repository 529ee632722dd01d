"""What followed a term, held against a plain reading of the same rows, term by term."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date, timedelta
from decimal import ROUND_HALF_UP
from decimal import Decimal as D
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from behoud.engine import Engine
from behoud.measure.followers import followed, shares
from tests.small import day, definitions

AS_OF = day("2025-06-01")
GRACE = 30
CUSTOMERS = ("Otto", "Puck", "Quin", "Roos", "Sam", "Tess", "Umar", "Vera")
MOVED = [("Otto", "Puck"), ("Otto", "Quin"), ("Roos", "Sam"), ("Tess", "Nobody")]
Row = dict[str, Any]


class Follower(NamedTuple):
    """The term that followed, and whether it is a new contract."""

    term: Row
    replacing: bool


def company(seed: int, *, one_name: bool) -> list[Row]:
    """Terms of every kind, on few days, so that many begin at once or on the last day of the grace period.

    With `one_name` no term is named by two others.
    """
    rng = random.Random(seed)
    rows = [term(rng, number) for number in range(240)]
    free = [row["term_id"] for row in rows]
    for row in rng.sample(rows, 120):
        row["previous_term_id"] = rng.choice(free)
        if one_name:
            free.remove(row["previous_term_id"])
    return rows


def term(rng: random.Random, number: int) -> Row:
    customer = rng.choice(CUSTOMERS)
    started = day("2022-01-01") + timedelta(days=30 * rng.randrange(45) + rng.choice([0, 0, 1]))
    ends = started + timedelta(days=30 * rng.randint(1, 20) + rng.choice([-1, 0]))
    ended = started + timedelta(days=30 * rng.randint(0, 20))
    return {
        "term_id": f"T{number:03}",
        "contract_id": rng.choice([None, f"{customer} a", f"{customer} b", f"{customer} c"]),
        "customer_id": customer,
        "product_id": rng.choice([None, "kaas", "worst", "wijn"]),
        "started_on": started,
        "ends_on": rng.choice([None, ends, ends]),
        "ended_on": rng.choice([None, None, ended]),
        "renewal": rng.choice(["auto", "manual", None]),
        "yearly_amount": rng.choice([None, D(rng.randrange(0, 90_000)) / 100]),
        "currency": rng.choice(["EUR", "USD", None]),
        "previous_term_id": None,
        # Agreed long before, also what begins after the as-of date.
        "known_on": day("2020-01-01"),
    }


def last_day(row: Row) -> date | None:
    ended = row["ended_on"] if row["ended_on"] and row["ended_on"] < AS_OF else None
    if ended is None and row["renewal"] == "manual" and row["ends_on"] and row["ends_on"] < AS_OF:
        ended = row["ends_on"]
    return min((d for d in (ended, row["ends_on"]) if d), default=None)


def follower(rows: list[Row], row: Row) -> Follower | None:
    last = last_day(row)
    if last is None:
        return None
    in_time = [one for one in rows if one["started_on"] <= last + timedelta(days=GRACE)]
    later = [one for one in in_time if one["started_on"] > row["started_on"]]
    named = [one for one in in_time if one["previous_term_id"] == row["term_id"]]
    same = [one for one in later if row["contract_id"] and one["contract_id"] == row["contract_id"]]
    new = [one for one in later if replaces(row, one, last)]
    for found in (named, same, new):
        if found:
            first = min(found, key=lambda one: (one["started_on"], one["term_id"]))
            return Follower(first, found is new)
    return None


def replaces(row: Row, one: Row, last: date) -> bool:
    heirs = [heir for gone, heir in MOVED if gone == row["customer_id"]]
    own = one["customer_id"] in (row["customer_id"], max(heirs, default=None))
    product = row["product_id"] in (None, one["product_id"])
    other = None in (row["contract_id"], one["contract_id"]) or row["contract_id"] != one["contract_id"]
    near = one["started_on"] >= last - timedelta(days=GRACE)
    return own and product and other and near and one["previous_term_id"] is None


def expected(rows: list[Row]) -> dict[str, tuple[object, ...]]:
    """Per term that is over: the follower, whether it is a new contract, its amount and currency."""
    found = {row["term_id"]: follower(rows, row) for row in rows}
    claims = defaultdict(list)
    for row in rows:
        if one := found[row["term_id"]]:
            claims[one.term["term_id"]].append(row["yearly_amount"])
    answer: dict[str, tuple[object, ...]] = {}
    for row in rows:
        last, one = last_day(row), found[row["term_id"]]
        if last and last < AS_OF:
            part = share(row, one.term, claims[one.term["term_id"]]) if one else None
            answer[row["term_id"]] = (
                (one.term["term_id"], one.replacing, part, one.term["currency"]) if one else NOTHING
            )
    return answer


NOTHING = (None, False, None, None)


def share(row: Row, one: Row, claims: list[D | None]) -> D | None:
    """The whole amount, or in proportion of what else the follower follows."""
    if len(claims) == 1:
        amount: D | None = one["yearly_amount"]
        return amount
    claimed = sum(amount for amount in claims if amount is not None)
    if not claimed or row["yearly_amount"] is None or one["yearly_amount"] is None:
        return None
    part = Fraction(one["yearly_amount"]) * Fraction(row["yearly_amount"]) / Fraction(claimed)
    exact = D(part.numerator) / D(part.denominator)
    return exact.quantize(D("0.01"), ROUND_HALF_UP)


def answered(engine: Engine, folder: Path, rows: list[Row]) -> dict[str, tuple[object, ...]]:
    moved = [
        {"customer_id": gone, "on": AS_OF - timedelta(days=9 + n), "successor_id": heir}
        for n, (gone, heir) in enumerate(MOVED)
    ]
    tables = {"contract_terms": rows, "customer_successions": moved}
    found_in = definitions(folder, engine, tables, as_of=str(AS_OF))
    parts = {r["sharing_id"]: r["share"] for r in engine.arrow(shares(found_in)).to_pylist()}
    found = engine.arrow(followed(found_in)).to_pylist()
    assert len({row["term_id"] for row in found}) == len(found)
    return {
        row["term_id"]: (
            row["follow_id"],
            bool(row["replacing"]),
            parts.get(row["term_id"], row["follow_amount"]),
            row["follow_currency"],
        )
        for row in found
    }


@pytest.mark.parametrize("one_name", [True, False])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_follows_is_what_a_plain_reading_finds(
    duckdb_engine: Engine, tmp_path: Path, seed: int, one_name: bool
) -> None:
    rows = company(seed, one_name=one_name)
    assert answered(duckdb_engine, tmp_path, rows) == expected(rows)


@pytest.mark.spark
def test_what_follows_is_the_same_on_spark(spark_engine: Engine, tmp_path: Path) -> None:
    rows = company(4, one_name=False)
    assert answered(spark_engine, tmp_path, rows) == expected(rows)


def test_the_made_up_company_has_every_kind_of_follower() -> None:
    found = expected(company(1, one_name=False)).values()
    kinds = {(bool(follow), replacing, part is not None) for follow, replacing, part, _ in found}
    assert len(found) > 100
    assert {(True, True, True), (True, False, True), (False, False, False)} <= kinds
