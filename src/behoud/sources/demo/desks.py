"""Account managers: who sits at which desk of which team, and when a desk is empty."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from behoud.sources.demo import catalogue, names
from behoud.sources.demo.clock import Clock, Flags, stream

YEARS_AT_A_DESK = 3.5
EMPTY_WEEKS = 8


@dataclass(frozen=True)
class Desks:
    """Per team and desk the people in turn as (first day, name), and `empty[team, desk, week]`."""

    people: dict[tuple[int, int], list[tuple[int, str]]]
    empty: Flags


def seat(desks: int, clock: Clock, seed: int) -> Desks:
    """Fills `desks` desks per team for the whole history; a leaver's desk stays empty for some weeks."""
    rng = stream(seed, "desks")
    empty = np.zeros((len(catalogue.TEAMS), desks, clock.weeks), dtype=np.bool_)
    people: dict[tuple[int, int], list[tuple[int, str]]] = {}
    for team in range(len(catalogue.TEAMS)):
        for desk in range(desks):
            turns = _turns(rng, clock)
            people[team, desk] = turns
            for day, _ in turns[1:]:
                week = (day - int(clock.starts[0])) // 7
                empty[team, desk, max(0, week - EMPTY_WEEKS) : week] = True
    return Desks(people, empty)


def ahead(desks: Desks, weeks: int, rng: np.random.Generator) -> Desks:
    """The desks for `weeks` more, in which account managers leave as they did before."""
    teams, seats, known = desks.empty.shape
    empty = np.zeros((teams, seats, known + weeks), dtype=np.bool_)
    empty[:, :, :known] = desks.empty
    next_turn = (rng.exponential(YEARS_AT_A_DESK * 365, (teams, seats)) / 7).astype(np.int64)
    for team, seat in np.ndindex(teams, seats):
        taken = known + int(next_turn[team, seat])
        empty[team, seat, max(known, taken - EMPTY_WEEKS) : taken] = True
    return Desks(desks.people, empty)


def _turns(rng: np.random.Generator, clock: Clock) -> list[tuple[int, str]]:
    turns = [(0, names.people(rng, 1)[0])]
    day = clock.history_from + int(rng.exponential(YEARS_AT_A_DESK) * 365)
    while day < clock.until:
        turns.append((day, names.people(rng, 1)[0]))
        day += 90 + int(rng.exponential(YEARS_AT_A_DESK) * 365)
    return turns
