"""The demo world: its people, its rules and its present."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from behoud.sources.demo import catalogue, desks, state
from behoud.sources.demo.clock import Clock, Ints, stream
from behoud.sources.demo.contracts import Book
from behoud.sources.demo.desks import Desks
from behoud.sources.demo.population import Population, desks_per_team, populate
from behoud.sources.demo.scenario import Scenario
from behoud.sources.demo.state import State, Trace

KINDS_OF_CONTACT, WEEKS_THAT_COUNT = 4, 27
"""A week leaves a trace of four kinds of contact; a complaint counts as open for half a year at most."""


@dataclass
class World:
    """All that the simulation carries from week to week; `week` is the next one to live.

    In a `weighed` world nobody decides to leave, lapses or fails: the trace says at each moment
    how likely that was, and who wants the chances reckons them from there.
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
    weighed: bool = False

    @property
    def day(self) -> int:
        """The first day of the week, which may lie beyond the clock."""
        return int(self.clock.starts[0]) + 7 * self.week

    def fork(self, rng: np.random.Generator, weeks: int, *, weighed: bool = False) -> World:
        """Another world that lives on from the same present, for at most `weeks`; this one stays as it is.

        What was planned for the recorded history (campaigns, mergers, a reorganisation) is over.
        """
        trace = Trace.blank(len(self.people), weeks, first=self.week)
        trace.contacts = self.trace.contacts[-KINDS_OF_CONTACT * WEEKS_THAT_COUNT :]
        return replace(
            self,
            desks=desks.ahead(self.desks, weeks, rng),
            state=self.state.fork(),
            trace=trace,
            rng=rng,
            book=self.book.fork(),
            exposure=self.exposure.copy(),
            reasons=dict(self.reasons),
            weighed=weighed,
        )


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
