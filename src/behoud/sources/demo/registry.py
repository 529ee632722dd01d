"""The administration: customers, products, contract terms, successions and reasons to leave."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from behoud.schemas import Type
from behoud.sources.demo import catalogue, columns
from behoud.sources.demo.clock import Ints, stream
from behoud.sources.demo.contracts import VOLUNTARY, Term
from behoud.sources.demo.state import NEVER
from behoud.sources.demo.world import World

OWN_COLUMNS = {"plan_tier": Type.TEXT, "employees": Type.INTEGER}
REASON_KNOWN = 0.55


def registry_tables(world: World, seed: int) -> dict[str, pa.Table]:
    """Five tables of the administration as they stand on the last day."""
    return {
        "customers": _customers(world, seed),
        "products": _products(),
        "contract_terms": _terms(world),
        "customer_successions": _successions(world),
        "departure_reasons": _reasons(world, seed),
    }


def _customers(world: World, seed: int) -> pa.Table:
    people, rng = world.people, stream(seed, "customers")
    size = len(people)
    cost = np.array(catalogue.CHANNEL_COST)[people.channel] * rng.uniform(0.6, 1.5, size)
    known = people.started >= world.clock.history_from - 2000
    return columns.table(
        "customers",
        {
            "customer_id": columns.customer_ids(np.arange(size)),
            "name": people.names,
            "kind": ["business"] * size,
            "segment": columns.choose(catalogue.SEGMENTS, people.segment),
            "industry": columns.choose(catalogue.INDUSTRIES, people.industry),
            "region": people.regions,
            "started_on": columns.days(people.started),
            "parent_id": columns.customer_ids(people.parent),
            "key_customer": (people.segment == 2) & (people.price > 1.1),
            "acquisition_channel": columns.choose(catalogue.CHANNELS, np.where(known, people.channel, -1)),
            "acquisition_cost": columns.money(np.round(cost).astype(np.int64) * 100, ~known),
            "purchase_motive": columns.choose(
                catalogue.MOTIVES, np.where(rng.random(size) < 0.7, people.motive, -1)
            ),
            "language": columns.choose(("nl", "en"), people.english.astype(np.int64)),
            "plan_tier": columns.choose(catalogue.PLAN_TIERS, people.tier),
            "employees": people.people,
        },
        OWN_COLUMNS,
    )


def _products() -> pa.Table:
    each = catalogue.PRODUCTS
    return columns.table(
        "products",
        {
            "product_id": [product.product_id for product in each],
            "name": [product.name for product in each],
            "category": [product.category for product in each],
        },
    )


def _terms(world: World) -> pa.Table:
    """Terms numbered by their first day; what comes true on or after the last day is not there yet."""
    terms = sorted(world.book.terms, key=lambda term: (term.started, term.customer, term.contract))
    number = {id(term): index for index, term in enumerate(terms)}
    contract = _renumbered([term.contract for term in terms])
    previous = np.array(
        [number[id(term.previous)] if term.previous else -1 for term in terms], dtype=np.int64
    )
    customer = np.array([term.customer for term in terms], dtype=np.int64)
    until = world.clock.until
    paused = _days(terms, "paused_from")
    return columns.table(
        "contract_terms",
        {
            "term_id": columns.ids("T", np.arange(len(terms)), 6),
            "contract_id": columns.ids("A", contract, 5),
            "customer_id": columns.customer_ids(customer),
            "product_id": [catalogue.PRODUCTS[term.product].product_id for term in terms],
            "started_on": columns.days(_days(terms, "started")),
            "ends_on": columns.days(_days(terms, "ends")),
            "ended_on": columns.days(_days(terms, "ended"), until),
            "notice_deadline_on": columns.days(_days(terms, "deadline")),
            "notice_given_on": columns.days(_days(terms, "notice"), until),
            "paused_from": columns.days(paused, until),
            "paused_to": columns.days(np.where(paused < until, _days(terms, "paused_to"), NEVER)),
            "renewal": ["manual" if term.manual else "auto" for term in terms],
            "previous_term_id": columns.ids("T", previous, 6),
            "yearly_amount": columns.money(np.array([term.cents for term in terms], dtype=np.int64)),
            "indexation": columns.money(np.array([term.indexation for term in terms], dtype=np.int64)),
            "currency": columns.choose(("EUR", "GBP"), world.people.british[customer].astype(np.int64)),
            "end_reason": [term.end_reason for term in terms],
            "end_kind": [term.end_kind for term in terms],
        },
    )


def _days(terms: list[Term], name: str) -> Ints:
    values = (getattr(term, name) for term in terms)
    return np.array([NEVER if value is None else value for value in values], dtype=np.int64)


def _renumbered(contracts: list[int]) -> Ints:
    seen: dict[int, int] = {}
    return np.array([seen.setdefault(contract, len(seen) + 1) for contract in contracts], dtype=np.int64)


def _successions(world: World) -> pa.Table:
    old, new, day = np.array(world.trace.mergers, dtype=np.int64).reshape(-1, 3).T
    return columns.table(
        "customer_successions",
        {
            "customer_id": columns.customer_ids(old),
            "on": columns.days(day),
            "successor_id": columns.customer_ids(new),
        },
    )


def _reasons(world: World, seed: int) -> pa.Table:
    """What leavers told afterwards: about half of them told anything, some named a second reason."""
    rng = stream(seed, "reasons")
    rows: list[tuple[int, int, int, str, str]] = []
    for customer, day, kind, reason in world.trace.departures:
        if kind != VOLUNTARY or rng.random() > REASON_KNOWN:
            continue
        source = ("exit survey", "exit call", "colleague")[int(rng.choice(3, p=[0.6, 0.3, 0.1]))]
        rows.append((customer, day, 1, reason, source))
        second = ("service", "price", "fit", "competitor", "unused")[int(rng.integers(5))]
        if rng.random() < 0.35 and second != reason:
            rows.append((customer, day, 2, second, source))
    numbers = np.array([row[:3] for row in rows], dtype=np.int64).reshape(-1, 3)
    return columns.table(
        "departure_reasons",
        {
            "customer_id": columns.customer_ids(numbers[:, 0]),
            "left_on": columns.days(numbers[:, 1]),
            "rank": numbers[:, 2],
            "reason": pa.array([row[3] for row in rows], pa.string()),
            "source": pa.array([row[4] for row in rows], pa.string()),
        },
    )
