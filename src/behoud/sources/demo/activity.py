"""A week in the life of all customers: mood, use, contact, service, money trouble."""

from __future__ import annotations

import numpy as np

from behoud.sources.demo import catalogue
from behoud.sources.demo.clock import Flags, Floats, Ints, working_day
from behoud.sources.demo.state import NEVER, Contacts
from behoud.sources.demo.world import World

COMPLAINT, REQUEST, FOLLOW_UP, FROM_US, CANCELLATION = range(5)
WEEKS_OF_CONTACT = 13
SLOW_DAYS = 14
YEARLY_PRICE_FADE = 0.95
CHAMPION_FADE = 0.945


def live(world: World) -> None:
    """Moves every process one week on and leaves the week's trace; expects the contracts settled.

    Who begins, or goes on after a gap, in the middle of the week comes to life in the next one.
    """
    alive = world.state.running & (world.state.life_start <= world.day)
    alive &= (world.state.resume_day <= world.day) | (world.state.resume_day == NEVER)
    _mood(world)
    _use(world, alive)
    _complaints(world, alive)
    _requests(world, alive)
    _contact_from_us(world, alive)
    _champions(world, alive)
    _money(world, alive)
    trace, state = world.trace, world.state
    paused = (state.pause_from <= world.day) & (state.pause_to > world.day)
    column = world.week - trace.first
    trace.use[:, column] = np.where(alive & ~paused, np.exp(state.level), 0)
    trace.mood[:, column] = np.where(alive, state.mood, np.nan)
    trace.distress[:, column] = alive & state.distress


def _mood(world: World) -> None:
    state, rng = world.state, world.rng
    home = (
        world.people.mood - 0.25 * state.late - 0.35 * np.minimum(state.open_complaints, 2) - 2 * state.rise
    )
    state.mood += 0.08 * (home - state.mood) + rng.normal(0, 0.15, len(home))
    state.rise *= YEARLY_PRICE_FADE
    state.champion *= CHAMPION_FADE
    state.late *= 0.92


def _use(world: World, alive: Flags) -> None:
    """Use wanders around its anchor; now and then it falls for months, and half of those never recover."""
    state, rng, size = world.state, world.rng, len(alive)
    starts = alive & (state.falling == 0)
    starts &= rng.random(size) < world.scenario.weekly_decline * np.exp(-0.5 * state.mood)
    state.falling = np.where(starts, rng.integers(8, 22, size), state.falling)
    state.fall = np.where(starts, rng.uniform(0.04, 0.13, size), state.fall)
    busy = state.falling > 0
    drift = np.where(busy, -state.fall, 0.05 * (state.anchor - state.level))
    state.level += drift + rng.normal(0, 0.05, size)
    ends = state.falling == 1
    stays_low = ends & (rng.random(size) < 0.5)
    state.anchor = np.where(stays_low, state.level, state.anchor)
    state.falling = np.maximum(0, state.falling - 1)
    used = np.exp(state.level)
    state.short += 0.30 * (used - state.short)
    state.long += 0.04 * (used - state.long)


def _complaints(world: World, alive: Flags) -> None:
    state, rng, scenario = world.state, world.rng, world.scenario
    slowness = _slowness(world)
    rate = scenario.weekly_complaints * slowness * np.exp(-0.4 * state.mood) * alive
    who = np.flatnonzero(rng.random(len(alive)) < 1 - np.exp(-rate))
    takes = np.ceil(rng.lognormal(1.7, 0.95, len(who)) * slowness[who]).astype(np.int64)
    days = _weekday(world, len(who))
    state.thread[who] = world.week * len(world.people) + who
    _record(world, Contacts(COMPLAINT, who, days, days + takes, takes > SLOW_DAYS, state.thread[who]))
    state.mood[who] -= 0.3 + 0.3 * (takes > SLOW_DAYS)
    state.late[who] += 0.5 * (takes > SLOW_DAYS)
    state.open_complaints = _still_open(world)
    _follow_ups(world, alive)


def _still_open(world: World) -> Floats:
    """Complaints per customer that are open at the start of next week, from the last half year's."""
    still = np.zeros(len(world.people))
    for each in world.trace.contacts[-4 * 26 :]:
        if each.kind == COMPLAINT:
            np.add.at(still, each.customer[each.resolved >= world.day + 7], 1)
    return still


def _follow_ups(world: World, alive: Flags) -> None:
    rate = 0.35 * np.minimum(world.state.open_complaints, 2) * alive * (world.state.thread >= 0)
    who = np.flatnonzero(world.rng.random(len(alive)) < 1 - np.exp(-rate))
    days = _weekday(world, len(who))
    ends = days + world.rng.integers(0, 3, len(who))
    _record(world, Contacts(FOLLOW_UP, who, days, ends, np.zeros(len(who), bool), world.state.thread[who]))


def _requests(world: World, alive: Flags) -> None:
    state, rng, scenario = world.state, world.rng, world.scenario
    rate = scenario.weekly_requests * (0.3 + 0.7 * world.people.size**1.6) * alive
    who = np.flatnonzero(rng.random(len(alive)) < 1 - np.exp(-rate))
    slow = rng.random(len(who)) < np.minimum(0.8, 0.09 * _slowness(world)[who])
    takes = np.where(slow, rng.integers(SLOW_DAYS + 1, 45, len(who)), rng.geometric(0.45, len(who)) - 1)
    days = _weekday(world, len(who))
    _record(world, Contacts(REQUEST, who, days, days + takes, slow, np.full(len(who), -1)))
    state.late[who] += 0.5 * slow
    state.mood[who] -= 0.12 * slow


def _contact_from_us(world: World, alive: Flags) -> None:
    """Account managers call on their customers; an empty desk hardly does."""
    state, rng = world.state, world.rng
    empty = world.desks.empty[state.team, state.desk, world.week]
    care = (
        np.array([1.05, 1.0, 1.15, 0.75, 1.0, 0.85])[state.team]
        * np.array([0.7, 1.05, 1.7])[world.people.segment]
    )
    rate = world.scenario.weekly_contact_from_us * care * np.where(empty, 0.15, 1) * alive
    who = np.flatnonzero(rng.random(len(alive)) < 1 - np.exp(-rate))
    days = _weekday(world, len(who))
    _record(world, Contacts(FROM_US, who, days, days, np.zeros(len(who), bool), np.full(len(who), -1)))
    state.silent_weeks += 1
    state.silent_weeks[who] = 0
    state.mood[who] += 0.05


def _champions(world: World, alive: Flags) -> None:
    weekly = world.scenario.yearly_champion_leaves / 52
    seated = world.state.champion < 0.5
    who = np.flatnonzero(alive & seated & (world.rng.random(len(alive)) < weekly))
    days = _weekday(world, len(who))
    world.state.champion[who] = 1.0
    world.trace.champions.extend(zip(who.tolist(), days.tolist(), strict=True))


def _money(world: World, alive: Flags) -> None:
    state, rng, scenario = world.state, world.rng, world.scenario
    rate = scenario.weekly_distress * np.array(catalogue.INDUSTRY_DISTRESS)[world.people.industry]
    begins = alive & (rng.random(len(alive)) < rate)
    recovers = rng.random(len(alive)) < scenario.weekly_recovery
    state.distress = alive & np.where(state.distress, ~recovers, begins)


def _record(world: World, contacts: Contacts) -> None:
    """Adds contacts of this week to the trace; those that the customer sought count as recent."""
    world.trace.contacts.append(contacts)
    if contacts.kind != FROM_US:
        np.add.at(world.state.recent_contacts, contacts.customer, 1)


def forget_contacts(world: World) -> None:
    """Takes the contacts of thirteen weeks ago out of the recent ones; run before the week's own."""
    oldest = world.day - 7 * WEEKS_OF_CONTACT
    for each in world.trace.contacts[-4 * (WEEKS_OF_CONTACT + 1) :]:
        if each.kind != FROM_US:
            gone = (each.day >= oldest) & (each.day < oldest + 7)
            np.subtract.at(world.state.recent_contacts, each.customer[gone], 1)


def _slowness(world: World) -> Floats:
    return np.array([world.scenario.team_lateness[team] for team in catalogue.TEAMS])[world.state.team]


def _weekday(world: World, size: int) -> Ints:
    """Working days of the week."""
    return working_day(world.day, world.rng.integers(0, 5, size))
