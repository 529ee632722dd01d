"""The demo world: its people, its rules and its present."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from behoud.sources.demo import catalogue, desks, state
from behoud.sources.demo.clock import Clock, Ints, stream
from behoud.sources.demo.contracts import Book
from behoud.sources.demo.desks import Desks
from behoud.sources.demo.population import Population, desks_per_team, populate
from behoud.sources.demo.scenario import Scenario
from behoud.sources.demo.state import State, Trace


@dataclass
class World:
    """All that the simulation carries from week to week; `week` is the next one to live.

    A deep copy with another `rng` and an empty trace lives on from the same present, which is
    how the true probability of leaving within any number of days can be had.
    """

    scenario: Scenario
    clock: Clock
    people: Population
    desks: Desks
    wishes: Ints
    state: State
    trace: Trace
    rng: np.random.Generator
    book: Book = field(default_factory=Book)
    exposure: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    reasons: dict[int, str] = field(default_factory=dict)
    week: int = 0

    @property
    def day(self) -> int:
        """The first day of the week."""
        return int(self.clock.starts[self.week])


def create(customers: int, seed: int, clock: Clock, scenario: Scenario) -> World:
    """A world of `customers` at the first week of `clock`."""
    people = populate(customers, clock, seed)
    rng = stream(seed, "world")
    shares = np.array([product.share for product in catalogue.PRODUCTS])
    wishes = np.argsort(-np.log(shares) - rng.gumbel(size=(customers, len(shares))), axis=1)
    return World(
        scenario=scenario,
        clock=clock,
        people=people,
        desks=desks.seat(desks_per_team(customers), clock, seed),
        wishes=wishes.astype(np.int64),
        state=state.begin(people, clock, len(catalogue.CAMPAIGNS), rng),
        trace=Trace.blank(customers, clock.weeks),
        rng=rng,
    )
