"""A week of the contracts: decisions, ends, renewals, arrivals, returns, mergers, moves, campaigns."""

from __future__ import annotations

import numpy as np

from behoud.sources.demo import catalogue, contracts, hazard, leaving, renewing
from behoud.sources.demo.clock import Floats, Ints, day_of
from behoud.sources.demo.contracts import Period
from behoud.sources.demo.state import ACTIVE, GAP, GONE, MERGED, NEVER, WAITING, Risk, Treatment
from behoud.sources.demo.world import World

RETURN_AFTER_WEEKS = 7
CAMPAIGN_MOMENTS = (0.45, 0.70)
CAMPAIGN_SHARE = 0.40
REORGANISED_AT = 0.60


def settle(world: World) -> None:
    """All that happens to contracts in the week, from the state at its first day."""
    state = world.state
    parts = hazard.contributions(state, world.people, world.scenario, world.day)
    at_risk = state.status == ACTIVE
    daily = np.where(at_risk, hazard.daily(parts, world.scenario), 0.0)
    insolvency = np.where(state.distress & at_risk, world.scenario.daily_insolvency_hazard, 0.0)
    world.exposure = np.where(at_risk, 7, 0)
    world.trace.pressure[at_risk, world.week - world.trace.first] = parts[at_risk].sum(axis=1)
    _new_year(world)
    waiting = leaving.waits(world, daily)
    leaving.go_under(world, waiting)
    _decide_and_roll(world, waiting, daily, parts)
    _come(world)
    _move(world)
    _campaign(world)
    who = np.flatnonzero(at_risk)
    world.trace.hazards.append(
        Risk(world.week, who, world.exposure[who], daily[who], insolvency[who], parts[who].astype(np.float32))
    )


def _new_year(world: World) -> None:
    """Prices rise on the first of January where the contract says so."""
    new_year = [world.day + k for k in range(7) if day_of(world.day + k).timetuple().tm_yday == 1]
    if not new_year or new_year[0] < world.clock.history_from:
        return
    state, day = world.state, new_year[0]
    due = (state.status == ACTIVE) & world.people.new_year_clause & (state.life_start < day - 90)
    due &= (state.roll_day > day + 1) & (world.people.contract != catalogue.PROJECT)
    for customer in np.flatnonzero(due).tolist():
        if all(term.started < day - 30 for term in world.book.of(customer)):
            world.book.reprice(customer, day, *renewing.rises(world, customer, day))


def _decide_and_roll(world: World, waiting: Floats, daily: Floats, parts: Floats) -> None:
    """In order of time per customer: a cancellation before the term is up counts for that term."""
    state = world.state
    decided = {int(who): world.day + int(waiting[who]) for who in np.flatnonzero(waiting < 7)}
    for each in np.flatnonzero((state.roll_day >= world.day) & (state.roll_day < world.day + 7)):
        customer = int(each)
        if decided.get(customer, NEVER) <= state.roll_day[customer] and leaving.active(world, customer):
            _cancel(world, customer, decided.pop(customer), parts)
        if state.roll_day[customer] < world.day + 7:
            renewing.roll(world, customer, float(daily[customer]), parts[customer])
    for customer, day in decided.items():
        if leaving.active(world, customer):
            _cancel(world, customer, day, parts)


def _cancel(world: World, customer: int, day: int, parts: Floats) -> None:
    leaving.give_notice(world, customer, day, leaving.reason_of(world, parts[customer]))


def _come(world: World) -> None:
    """First days, late signatures, second lives and products added."""
    state, people, week = world.state, world.people, world.day + 7
    for customer in np.flatnonzero((state.status == WAITING) & (people.started < week)):
        renewing.begin(world, int(customer), int(people.started[customer]))
        state.silent_weeks[customer] = 0
    for customer in np.flatnonzero((state.status == GAP) & (state.resume_day < week)):
        renewing.resume(world, int(customer))
    away = (state.status == GONE) & (state.gone_day < world.day - 7 * RETURN_AFTER_WEEKS)
    chance = world.scenario.weekly_return * np.exp(-np.maximum(0, world.day - state.gone_day) / 400)
    for customer in np.flatnonzero(away & (world.rng.random(len(away)) < chance)):
        _return(world, int(customer))
    adds = (state.status == ACTIVE) & (state.life_start < world.day - 60)
    adds &= world.rng.random(len(adds)) < world.scenario.yearly_product_added / 52
    for customer in np.flatnonzero(adds):
        _add_product(world, int(customer))
    pauses = (state.status == ACTIVE) & (state.pause_to > NEVER - 1)
    pauses &= (world.rng.random(len(adds)) < world.scenario.yearly_pause / 52) & (
        state.roll_day > world.day + 120
    )
    for customer in np.flatnonzero(pauses):
        _pause(world, int(customer))


def _return(world: World, customer: int) -> None:
    state, day = world.state, world.day + int(world.rng.integers(0, 5))
    state.life_start[customer], state.mood[customer] = day, world.people.mood[customer] + 0.3
    state.silent_weeks[customer] = state.late[customer] = state.rise[customer] = state.champion[customer] = 0
    state.level[customer] = state.anchor[customer] = 0
    state.short[customer] = state.long[customer] = 1
    world.trace.returns.append((customer, day))
    renewing.begin(world, customer, day)


def _add_product(world: World, customer: int) -> None:
    """One more product, ending together with the rest."""
    running = world.book.of(customer)
    held = {term.product for term in running}
    wanted = [int(product) for product in world.wishes[customer] if int(product) not in held]
    if not wanted or world.state.roll_day[customer] < world.day + 90 or len(held) >= 5:
        return
    first = running[0]
    period, day = Period(first.ends, first.deadline, first.manual), world.day + int(world.rng.integers(0, 5))
    world.book.open(customer, wanted[0], day, period, renewing.price(world, customer, wanted[0]))
    renewing.recount(world, customer)


def _pause(world: World, customer: int) -> None:
    start = world.day + 7
    end = start + 7 * int(world.rng.integers(4, 13))
    world.book.pause(customer, start, end)
    world.state.pause_from[customer], world.state.pause_to[customer] = start, end


def _move(world: World) -> None:
    """Customers that get another team, one reorganisation, and mergers."""
    state, rng, size = world.state, world.rng, len(world.people)
    home = state.team != catalogue.INTERNATIONAL
    moves = (state.status == ACTIVE) & home & (rng.random(size) < world.scenario.yearly_team_move / 52)
    for customer in np.flatnonzero(moves):
        others = [team for team in range(catalogue.INTERNATIONAL) if team != state.team[customer]]
        _assign(world, int(customer), others[int(rng.integers(len(others)))])
    if world.week == int(world.clock.weeks * REORGANISED_AT):
        west, midden = catalogue.TEAMS.index("west"), catalogue.TEAMS.index("midden")
        for customer in np.flatnonzero(state.running & (state.team == west) & (rng.random(size) < 0.1)):
            _assign(world, int(customer), midden)
    if world.week in merger_weeks(size, world.clock.weeks):
        _merge(world)


def _assign(world: World, customer: int, team: int) -> None:
    world.state.team[customer] = team
    world.state.desk[customer] = world.rng.integers(world.desks.empty.shape[1])
    world.trace.moves.append((customer, world.day, team, int(world.state.desk[customer])))


def merger_weeks(customers: int, weeks: int) -> Ints:
    """The weeks in which two customers merge: about one merger per three hundred customers."""
    first = weeks // 3
    return np.linspace(first, weeks - 12, max(2, customers // 300)).astype(np.int64)


def _merge(world: World) -> None:
    """One customer goes on inside another of the same team and currency: value moves, nobody leaves."""
    state, people, day = world.state, world.people, world.day + 2
    fixed = (
        (people.contract == catalogue.ANNUAL) & (state.roll_day > world.day + 40) & (state.roll_day < NEVER)
    )
    ready = np.flatnonzero(
        (state.status == ACTIVE) & fixed & ~people.british & (state.life_start < world.day - 200)
    )
    ready = ready[[_settled(world, int(each)) for each in ready]]
    if len(ready) < 2:
        return
    old = int(ready[int(world.rng.integers(len(ready)))])
    others = ready[(ready != old) & (state.team[ready] == state.team[old])]
    if not len(others):
        return
    new = int(others[int(world.rng.integers(len(others)))])
    target = world.book.of(new)[0]
    period = Period(target.ends, target.deadline, target.manual)
    for term in world.book.close_all(old, day, contracts.CHANGED):
        world.book.take_over(term, new, day, period)
    world.trace.mergers.append((old, new, day))
    leaving.retire(world, old, day, MERGED)
    renewing.recount(world, new)


def _settled(world: World, customer: int) -> bool:
    """Whether nothing of the customer began in the week itself."""
    return all(term.started < world.day for term in world.book.of(customer))


def _campaign(world: World) -> None:
    """Draws customers at random, and among them at random who is treated and who is left alone."""
    for index, moment in enumerate(CAMPAIGN_MOMENTS):
        if world.week == int(world.clock.weeks * moment):
            _treat(world, index)


def _treat(world: World, index: int) -> None:
    state, rng, campaign = world.state, world.rng, catalogue.CAMPAIGNS[index]
    eligible = (state.status == ACTIVE) & (state.life_start < world.day - 180)
    chosen = np.flatnonzero(eligible & (rng.random(len(eligible)) < CAMPAIGN_SHARE))
    treated = rng.random(len(chosen)) < 0.5
    effects = hazard.effect_of(campaign, state, world.scenario)
    daily = hazard.daily(hazard.contributions(state, world.people, world.scenario, world.day), world.scenario)
    for customer, arm in zip(chosen.tolist(), treated.tolist(), strict=True):
        effect, risk = float(effects[customer]), float(daily[customer])
        world.trace.treatments.append(Treatment(index, customer, world.day, arm, effect, risk))
    state.campaign_from[chosen[treated], index] = world.day + 7
