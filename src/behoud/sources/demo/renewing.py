"""How contracts begin, go on, change and come back."""

from __future__ import annotations

import numpy as np

from behoud.sources.demo import catalogue, contracts, leaving
from behoud.sources.demo.clock import Floats, add_months, day_of
from behoud.sources.demo.contracts import Period
from behoud.sources.demo.state import ACTIVE, GAP, GONE, NEVER, NOTICED
from behoud.sources.demo.world import World

POUND_TO_EURO = 1.16


def begin(world: World, customer: int, day: int) -> None:
    """Opens the first contracts of a life; one that began before the history gets the term then in force."""
    start = _term_start(world, customer, day)
    period = _plan(world, customer, start, day)
    count = min(4, 1 + int(world.rng.poisson(0.75)))
    for product in world.wishes[customer, :count]:
        world.book.open(customer, int(product), start, period, price(world, customer, int(product)))
    world.state.status[customer] = ACTIVE
    recount(world, customer)


def _term_start(world: World, customer: int, day: int) -> int:
    started, kind = int(world.state.life_start[customer]), world.people.contract[customer]
    if started >= day:
        return started
    if kind == catalogue.PROJECT:
        return max(started, day - int(world.rng.integers(10, 300)))
    if kind == catalogue.MONTHLY:
        return max(started, _last_new_year(day))
    years = (day - started) // 366
    while add_months(started, 12 * (years + 1)) <= day:
        years += 1
    return add_months(started, 12 * years)


def _last_new_year(day: int) -> int:
    return day - day_of(day).timetuple().tm_yday + 1


def _plan(world: World, customer: int, start: int, day: int) -> Period:
    """The next period from `start`, with the customer's days set for it."""
    people, state = world.people, world.state
    kind, manual = people.contract[customer], bool(people.manual[customer])
    if kind == catalogue.MONTHLY:
        state.end_day[customer] = state.roll_day[customer] = state.deadline[customer] = NEVER
        return Period(None, None, False)
    months = 12
    if kind == catalogue.MULTI_YEAR:
        months = 12 * int(world.rng.integers(2, 4))
    if kind == catalogue.PROJECT:
        months = int(world.rng.integers(9, 20))
    ends = add_months(start, months)
    while ends <= day:
        ends = add_months(ends, 12)
    manual = manual or kind == catalogue.PROJECT
    deadline = None if manual else ends - int(people.notice_days[customer])
    state.end_day[customer] = ends
    state.deadline[customer] = NEVER if deadline is None else deadline
    state.roll_day[customer] = _roll_day(world, kind, ends, day)
    return Period(ends, deadline, manual)


def _roll_day(world: World, kind: int, ends: int, day: int) -> int:
    early = ends - int(world.rng.integers(15, 60))
    signs_early = kind != catalogue.PROJECT and world.rng.random() < world.scenario.early_renewal
    return early if signs_early and early > day + 60 else ends


def price(world: World, customer: int, product: int) -> int:
    """The yearly price in whole euros or pounds, in cents."""
    people = world.people
    euros = catalogue.PRODUCTS[product].yearly * catalogue.SEGMENT_PRICE[people.segment[customer]]
    euros *= float(people.price[customer]) * (0.9, 1.0, 1.25)[people.tier[customer]]
    return round(euros / (POUND_TO_EURO if people.british[customer] else 1)) * 100


def recount(world: World, customer: int) -> None:
    """Brings the number of products up to date after a change of contracts."""
    held = {term.product for term in world.book.of(customer)}
    world.state.products[customer] = max(1, len(held))
    world.state.binding[customer] = catalogue.BINDING_PRODUCT in held


def roll(world: World, customer: int, hazard: float, parts: Floats) -> None:
    """What happens on the day a term is up: the customer leaves, lapses, is late, or goes on."""
    state = world.state
    day, on_time = int(state.roll_day[customer]), state.roll_day[customer] == state.end_day[customer]
    if state.status[customer] == NOTICED:
        _roll_noticed(world, customer, day)
    elif world.people.contract[customer] == catalogue.PROJECT:
        world.book.close_all(customer, day, contracts.COMPLETED)
        world.trace.departures.append((customer, day, contracts.COMPLETED, "other"))
        leaving.retire(world, customer, day, GONE)
    elif not (world.people.manual[customer] and on_time):
        _renew(world, customer, day)
    elif not leaving.lapse(world, customer, hazard, parts):
        _renew_late_or_now(world, customer, day)


def _roll_noticed(world: World, customer: int, day: int) -> None:
    if world.state.leave_day[customer] <= day:
        leaving.depart(world, customer, day, contracts.VOLUNTARY, world.reasons[customer])
        return
    _renew(world, customer, day)
    world.state.leave_day[customer] = world.state.roll_day[customer] = world.state.end_day[customer]


def _renew_late_or_now(world: World, customer: int, day: int) -> None:
    """A late signature: the old terms lapse, and the new ones follow within the grace period."""
    if world.rng.random() > world.scenario.late_renewal:
        _renew(world, customer, day)
        return
    world.book.lapsed[customer] = world.book.close_all(customer, day, contracts.VOLUNTARY)
    world.state.status[customer] = GAP
    world.state.roll_day[customer] = NEVER
    world.state.resume_day[customer] = day + int(world.rng.integers(3, 28))
    world.exposure[customer] = min(int(world.exposure[customer]), day - world.day)


def resume(world: World, customer: int) -> None:
    """The new terms of a customer that signed late, each after the one that lapsed."""
    state, book = world.state, world.book
    day = int(state.resume_day[customer])
    period = _plan(world, customer, day, day)
    for term in book.lapsed.pop(customer):
        book.follow(term, day, period, term.cents)
    state.status[customer] = ACTIVE
    recount(world, customer)


def _renew(world: World, customer: int, day: int) -> None:
    state, book = world.state, world.book
    if state.status[customer] == ACTIVE:
        _drop_products(world, customer, day)
    # An early signature still ends a whole number of years after the original end.
    basis = max(day, int(state.end_day[customer]))
    period = _plan(world, customer, basis, basis)
    index, extra = (0.0, 0.0) if world.people.new_year_clause[customer] else rises(world, customer, day)
    size = _resize(world)
    for term in book.of(customer):
        book.close(term, day, contracts.RENEWED)
        rise = round(term.cents * index)
        cents = round((term.cents + rise + term.cents * extra) * size / 100) * 100
        book.follow(term, day, period, cents, rise if size >= 1 else 0)
    recount(world, customer)


def _resize(world: World) -> float:
    drawn = world.rng.random()
    if drawn < 0.09:
        return float(world.rng.uniform(0.75, 0.95))
    return float(world.rng.uniform(1.04, 1.25)) if drawn < 0.23 else 1.0


def rises(world: World, customer: int, day: int) -> tuple[float, float]:
    """Indexation and an extra rise for part of the customers; the second one hurts for months."""
    index = catalogue.INDEXATION.get(day_of(day).year, catalogue.USUAL_INDEXATION)
    extra = 0.0
    if world.rng.random() < world.scenario.extra_price_rise:
        extra = float(world.rng.uniform(0.03, 0.10))
    world.state.rise[customer] = max(0.0, index + extra - catalogue.USUAL_INDEXATION)
    return index, extra


def _drop_products(world: World, customer: int, day: int) -> None:
    """Lets a product go at the renewal while the customer stays, cancelled in time for it."""
    chance = world.scenario.product_dropped * np.exp(-0.5 * world.state.mood[customer])
    for term in world.book.of(customer)[1:]:
        if world.rng.random() < chance and term.started < day - 120:
            notice = day - int(world.people.notice_days[customer]) - int(world.rng.integers(3, 20))
            term.notice = max(notice, term.started + 1)
            world.book.close(term, day, contracts.VOLUNTARY, "unused" if world.rng.random() < 0.6 else None)
