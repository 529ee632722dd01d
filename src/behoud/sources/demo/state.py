"""How every customer is doing in the current week, and the trace that the weeks leave."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

import numpy as np
import numpy.typing as npt

from behoud.sources.demo.clock import Clock, Flags, Floats, Ints
from behoud.sources.demo.population import Population

WAITING, ACTIVE, NOTICED, GAP, GONE, MERGED = range(6)
NEVER = 10**6
"""A day number in the year 4707, for what is not planned."""


@dataclass
class State:
    """One entry per customer in every array.

    `mood` is the satisfaction of this week, `level` the log of usage against normal, `anchor`
    where that returns to, `short` and `long` its moving averages. `rise` is the price rise
    above the usual that still hurts, `champion` the shock of a decider that left.
    """

    status: Ints
    team: Ints
    desk: Ints
    life_start: Ints
    end_day: Ints
    roll_day: Ints
    deadline: Ints
    leave_day: Ints
    resume_day: Ints
    gone_day: Ints
    pause_from: Ints
    pause_to: Ints
    products: Ints
    binding: Flags
    mood: Floats
    level: Floats
    anchor: Floats
    falling: Ints
    fall: Floats
    short: Floats
    long: Floats
    silent_weeks: Floats
    open_complaints: Floats
    late: Floats
    recent_contacts: Floats
    rise: Floats
    champion: Floats
    distress: Flags
    thread: Ints
    campaign_from: Ints

    @property
    def running(self) -> Flags:
        """Customers with a running contract, cancelled or not."""
        return np.isin(self.status, (ACTIVE, NOTICED))

    @property
    def decline(self) -> Floats:
        """The part of its usual use that a customer lost lately, 0 to 1."""
        return np.clip(1 - self.short / self.long, 0, 1)

    def fork(self) -> State:
        """The same state in arrays of its own."""
        return State(**{each.name: getattr(self, each.name).copy() for each in fields(self)})


def begin(people: Population, clock: Clock, campaigns: int, rng: np.random.Generator) -> State:
    """The state at the first week: older customers run, the others wait for their first day."""
    size = len(people)
    older = people.started < clock.history_from
    level = rng.normal(0, 0.15, size)

    def never() -> Ints:
        return np.full(size, NEVER, dtype=np.int64)

    return State(
        status=np.where(older, ACTIVE, WAITING).astype(np.int64),
        team=people.team.copy(),
        desk=people.desk.copy(),
        life_start=people.started.copy(),
        end_day=never(),
        roll_day=never(),
        deadline=never(),
        leave_day=never(),
        resume_day=never(),
        gone_day=never(),
        pause_from=never(),
        pause_to=never(),
        products=np.ones(size, dtype=np.int64),
        binding=np.zeros(size, dtype=np.bool_),
        mood=people.mood + rng.normal(0, 0.4, size),
        level=level,
        anchor=np.zeros(size),
        falling=np.zeros(size, dtype=np.int64),
        fall=np.zeros(size),
        short=np.exp(level),
        long=np.ones(size),
        silent_weeks=rng.integers(0, 10, size).astype(np.float64),
        open_complaints=np.zeros(size),
        late=np.zeros(size),
        recent_contacts=np.zeros(size),
        rise=np.zeros(size),
        champion=np.zeros(size),
        distress=np.zeros(size, dtype=np.bool_),
        thread=np.full(size, -1, dtype=np.int64),
        campaign_from=np.full((size, campaigns), -NEVER, dtype=np.int64),
    )


@dataclass(frozen=True)
class Contacts:
    """Contact moments of one kind in one week; `thread` is -1 for those without one."""

    kind: int
    customer: Ints
    day: Ints
    resolved: Ints
    slow: Flags
    thread: Ints


@dataclass(frozen=True)
class Risk:
    """The truth of one week, for the customers that could decide: `parts` are customers x drivers."""

    week: int
    customer: Ints
    days: Ints
    daily: Floats
    insolvency: Floats
    parts: npt.NDArray[np.float32]


@dataclass(frozen=True)
class Treatment:
    """One customer drawn for a campaign, and what a treatment does to its log-hazard at that moment."""

    campaign: int
    customer: int
    day: int
    treated: bool
    effect: float
    daily: float


@dataclass
class Trace:
    """What the weeks leave behind, by customer and week, and what happened, in order of time.

    `pressure` is the log-hazard above its base, `distress` tells who has money trouble. The first
    column of every array is the week `first`.
    """

    use: npt.NDArray[np.float32]
    mood: npt.NDArray[np.float32]
    pressure: npt.NDArray[np.float32]
    distress: Flags
    contacts: list[Contacts] = field(default_factory=list)
    hazards: list[Risk] = field(default_factory=list)
    notices: list[tuple[int, int, str]] = field(default_factory=list)
    lapses: list[tuple[int, int, float, bool, str]] = field(default_factory=list)
    departures: list[tuple[int, int, str, str]] = field(default_factory=list)
    returns: list[tuple[int, int]] = field(default_factory=list)
    moves: list[tuple[int, int, int, int]] = field(default_factory=list)
    mergers: list[tuple[int, int, int]] = field(default_factory=list)
    champions: list[tuple[int, int]] = field(default_factory=list)
    treatments: list[Treatment] = field(default_factory=list)
    first: int = 0

    @classmethod
    def blank(cls, size: int, weeks: int, first: int = 0) -> Trace:
        """A trace of nothing yet, of `weeks` from week `first`."""
        return cls(
            use=np.zeros((size, weeks), dtype=np.float32),
            mood=np.zeros((size, weeks), dtype=np.float32),
            pressure=np.full((size, weeks), -20.0, dtype=np.float32),
            distress=np.zeros((size, weeks), dtype=np.bool_),
            first=first,
        )
