"""Who decides to leave, who goes under, and how the end follows the decision."""

from __future__ import annotations

import numpy as np

from behoud.sources.demo import catalogue, contracts
from behoud.sources.demo.clock import Floats, add_months
from behoud.sources.demo.hazard import DRIVERS
from behoud.sources.demo.state import ACTIVE, GONE, NEVER, NOTICED
from behoud.sources.demo.world import World

REASON_OF_DRIVER = {
    "attitude": ("service", "fit", "competitor"),
    "usage_decline": ("unused", "unused", "fit"),
    "open_complaint": ("service",),
    "late_service": ("service",),
    "many_contacts": ("service", "reach"),
    "silence": ("onboarding", "reach"),
    "price_rise": ("price",),
    "champion_left": ("competitor", "moved"),
}
NO_DRIVER = ("price", "competitor", "competitor", "fit", "moved", "other")
UNKNOWN_SHARE = 0.35


def waits(world: World, hazard: Floats) -> Floats:
    """Days until each customer's next decision if its hazard stayed as it is; infinite where it is zero.

    And infinite in a world where endings are weighed: nobody leaves there.
    """
    if world.weighed:
        return np.full(len(hazard), np.inf)
    drawn = world.rng.exponential(size=len(hazard))
    return np.asarray(np.divide(drawn, hazard, out=np.full(len(hazard), np.inf), where=hazard > 0))


def go_under(world: World, decisions: Floats) -> None:
    """Ends customers in distress that fail this week, unless they cancelled just before."""
    state = world.state
    hazard = np.where(state.distress & state.running, world.scenario.daily_insolvency_hazard, 0.0)
    wait = waits(world, hazard)
    for customer in np.flatnonzero((wait < 7) & (wait <= decisions)):
        latest = max(term.started for term in world.book.of(int(customer)))
        day = max(world.day + int(wait[customer]), latest + 1, world.clock.history_from)
        kind, reason = _failure(world)
        depart(world, int(customer), day, kind, reason)


def _failure(world: World) -> tuple[str, str]:
    drawn = world.rng.random()
    if drawn < 0.55:
        return contracts.INVOLUNTARY, "finances"
    return (contracts.INVOLUNTARY, "payment") if drawn < 0.85 else (contracts.BY_US, "payment")


def give_notice(world: World, customer: int, day: int, reason: str) -> None:
    """Books a cancellation and plans the end: at the term's end, the next one's, or a month from now."""
    state, people = world.state, world.people
    world.book.give_notice(customer, day)
    world.trace.notices.append((customer, day, reason))
    world.reasons[customer] = reason
    state.status[customer] = NOTICED
    if people.contract[customer] in (catalogue.MONTHLY, catalogue.PROJECT):
        state.leave_day[customer] = state.roll_day[customer] = add_months(day, 1)
        return
    state.roll_day[customer] = state.end_day[customer]
    in_time = people.manual[customer] or day <= state.deadline[customer]
    state.leave_day[customer] = state.end_day[customer] if in_time else NEVER


def depart(world: World, customer: int, day: int, kind: str, reason: str) -> None:
    """Closes all terms; the contract's own reason stays unknown for part of the customers."""
    told = reason if world.rng.random() > UNKNOWN_SHARE else None
    world.book.close_all(customer, day, kind, told)
    world.trace.departures.append((customer, day, kind, reason))
    retire(world, customer, day, GONE)


def retire(world: World, customer: int, day: int, status: int) -> None:
    """Takes a customer out of the running from `day`."""
    state = world.state
    state.status[customer], state.gone_day[customer] = status, day
    state.roll_day[customer] = state.leave_day[customer] = state.end_day[customer] = NEVER
    state.distress[customer] = False
    world.exposure[customer] = min(int(world.exposure[customer]), max(0, day - world.day))


def reason_of(world: World, parts: Floats) -> str:
    """A canonical reason drawn in proportion to what the drivers add to the hazard."""
    weights = np.array([max(0.0, parts[DRIVERS.index(driver)]) for driver in REASON_OF_DRIVER] + [0.3])
    index = int(world.rng.choice(len(weights), p=weights / weights.sum()))
    options = [*REASON_OF_DRIVER.values(), NO_DRIVER][index]
    return options[int(world.rng.integers(len(options)))]


def lapse(world: World, customer: int, hazard: float, parts: Floats) -> bool:
    """Whether a customer lets its manual term end in silence today, which counts as many days of hazard."""
    probability = 1 - np.exp(-hazard * world.scenario.silent_lapse_days)
    day, lapsed = int(world.state.end_day[customer]), bool(world.rng.random() < probability)
    lapsed = lapsed and not world.weighed
    reason = reason_of(world, parts) if lapsed else ""
    world.trace.lapses.append((customer, day, float(probability), lapsed, reason))
    if lapsed:
        world.book.close_all(customer, day, contracts.VOLUNTARY)
        world.trace.departures.append((customer, day, contracts.VOLUNTARY, reason))
        retire(world, customer, day, GONE)
    return lapsed


def active(world: World, customer: int) -> bool:
    return bool(world.state.status[customer] == ACTIVE)
