"""Money: invoices and how they are paid, one-off purchases, exchange rates."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from behoud.sources.demo import catalogue, columns
from behoud.sources.demo.clock import Clock, Flags, Floats, Ints, add_months, day_of, stream, working_day
from behoud.sources.demo.contracts import BY_US, INVOLUNTARY
from behoud.sources.demo.renewing import POUND_TO_EURO
from behoud.sources.demo.state import NEVER
from behoud.sources.demo.world import World

METHODS = ("incasso", "overboeking")
PURCHASES_PER_YEAR = 0.7
PURCHASE_CHANNELS = ("account manager", "portal", "phone")
UNPAID_BEFORE_FAILURE = 150


def money_tables(world: World, seed: int) -> dict[str, pa.Table]:
    """The tables invoices, transactions and fx_rates."""
    return {
        "invoices": _invoices(world, seed),
        "transactions": _transactions(world, seed),
        "fx_rates": _rates(world.clock, seed),
    }


def _invoices(world: World, seed: int) -> pa.Table:
    rng = stream(seed, "invoices")
    customer, issued, cents = _billed(world)
    size, people = len(customer), world.people
    due = issued + np.where(people.billing_months[customer] == 1, 14, 30)
    direct = stream(seed, "methods").random(len(people)) < 0.6
    trouble = _in_trouble(world, customer, due)
    paid = _paid(world, customer, due, trouble, rng)
    failed = np.where(direct[customer] & trouble, rng.integers(1, 4, size), 0)
    return columns.table(
        "invoices",
        {
            "invoice_id": columns.ids("F", np.arange(size), 6),
            "customer_id": columns.customer_ids(customer),
            "issued_on": columns.days(issued),
            "due_on": columns.days(due),
            "paid_on": columns.days(paid, world.clock.until),
            "amount": columns.money(cents),
            "currency": columns.choose(("EUR", "GBP"), people.british[customer].astype(np.int64)),
            "method": columns.choose(METHODS, 1 - direct[customer].astype(np.int64)),
            "failed_attempts": np.where(due < world.clock.until, failed, 0),
            "failure_reason": columns.choose(
                ("saldo ontoereikend", "rekening geblokkeerd"),
                np.where((failed > 0) & (due < world.clock.until), rng.choice(2, size, p=[0.85, 0.15]), -1),
            ),
        },
    )


def _billed(world: World) -> tuple[Ints, Ints, Ints]:
    """Customer, day and cents of each invoice: on the first of a month for the months ahead."""
    terms, people = world.book.terms, world.people
    customer = np.array([term.customer for term in terms], dtype=np.int64)
    started = np.array([term.started for term in terms], dtype=np.int64)
    ended = np.array([NEVER if term.ended is None else term.ended for term in terms], dtype=np.int64)
    cents = np.array([term.cents for term in terms], dtype=np.int64)
    phase = np.array([day_of(int(day)).month for day in people.started])
    parts = []
    for day in _firsts(world.clock):
        turn = (day_of(day).month - phase) % people.billing_months == 0
        billed = turn[customer] & (started <= day) & (ended > day)
        amount = np.bincount(customer[billed], cents[billed], len(people)) * people.billing_months / 12
        who = np.flatnonzero(amount > 0)
        parts.append((who, np.full(len(who), day), np.round(amount[who]).astype(np.int64)))
    return tuple(np.concatenate([part[k] for part in parts]) for k in range(3))  # type: ignore[return-value]


def _firsts(clock: Clock) -> list[int]:
    day = clock.history_from - day_of(clock.history_from).day + 1
    firsts = [add_months(day, months) for months in range(60)]
    return [first for first in firsts if clock.history_from <= first < clock.until]


def _in_trouble(world: World, customer: Ints, due: Ints) -> Flags:
    week = np.clip(world.clock.week_of(due), 0, world.clock.weeks - 1)
    return world.trace.distress[customer, week]


def _paid(world: World, customer: Ints, due: Ints, trouble: Flags, rng: np.random.Generator) -> Ints:
    """The day of payment: around the due day by habit, months late in distress, never after a failure."""
    habit = stream(len(world.people), "habits").normal(0, 6, len(world.people))[customer]
    usual = np.maximum(habit - 4 + rng.normal(0, 4, len(due)), -13).astype(np.int64)
    late = rng.integers(25, 120, len(due))
    failed_on = np.full(len(world.people), NEVER, dtype=np.int64)
    for who, day, kind, _ in world.trace.departures:
        if kind in (INVOLUNTARY, BY_US):
            failed_on[who] = day
    paid = due + np.where(trouble, late, usual)
    lost = (paid > failed_on[customer] - UNPAID_BEFORE_FAILURE / 2) & trouble
    lost |= (due > failed_on[customer] - 30) & (due < failed_on[customer] + 45)
    return np.where(lost, NEVER, paid)


def _transactions(world: World, seed: int) -> pa.Table:
    rng = stream(seed, "transactions")
    begin = world.clock.week_of(np.array([world.clock.history_from]))[0] + 1
    chance: Floats = np.where(world.trace.use > 0, PURCHASES_PER_YEAR / 52, 0)
    chance[:, :begin] = 0
    customer, week = np.nonzero(rng.random(chance.shape) < chance)
    day = working_day(world.clock.starts[week], rng.integers(0, 5, len(week)))
    order = np.lexsort((customer, day))
    customer, day = customer[order].astype(np.int64), day[order]
    euros = (
        rng.lognormal(6.3, 0.8, len(day)) * np.array(catalogue.SEGMENT_PRICE)[world.people.segment[customer]]
    )
    products = [product.product_id for product in catalogue.PRODUCTS]
    return columns.table(
        "transactions",
        {
            "transaction_id": columns.ids("O", np.arange(len(day)), 6),
            "customer_id": columns.customer_ids(customer),
            "at": columns.stamps(columns.moments(day, rng)),
            "product_id": columns.choose(products, world.wishes[customer, 0]),
            "amount": columns.money(np.round(euros * 20).astype(np.int64) * 5),
            "currency": columns.choose(("EUR", "GBP"), world.people.british[customer].astype(np.int64)),
            "channel": columns.choose(PURCHASE_CHANNELS, rng.integers(0, 3, len(day))),
        },
    )


def _rates(clock: Clock, seed: int) -> pa.Table:
    """A rate per day that wanders around its mean, from a year before the history."""
    rng = stream(seed, "rates")
    day = np.arange(clock.history_from - 366, clock.until)
    away = np.zeros(len(day))
    for index, shock in enumerate(rng.normal(0, 0.0032, len(day) - 1), start=1):
        away[index] = 0.995 * away[index - 1] + shock
    rate = np.round(POUND_TO_EURO * np.exp(away), 4)
    return columns.table("fx_rates", {"currency": ["GBP"] * len(day), "on": columns.days(day), "rate": rate})
