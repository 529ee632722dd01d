"""Which team and which account manager looks after a customer, and since when."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from behoud.sources.demo import catalogue, columns
from behoud.sources.demo.clock import Ints
from behoud.sources.demo.state import GONE, MERGED, NEVER
from behoud.sources.demo.world import World


@dataclass(frozen=True)
class Care:
    """Spells of care sorted by customer and first day; `managers` are names, one per spell."""

    customer: Ints
    start: Ints
    end: Ints
    team: Ints
    managers: list[str]

    def manager(self, customers: Ints, days: Ints) -> pa.Array:
        """The account manager of each customer on each day."""
        keys = self.customer * NEVER + self.start
        found = np.searchsorted(keys, customers * NEVER + days, side="right") - 1
        return pa.array(self.managers).take(pa.array(np.maximum(found, 0)))


def care(world: World) -> Care:
    """All spells: a new one begins when the team changes or another account manager takes the desk."""
    moves: dict[int, list[tuple[int, int, int]]] = {}
    for customer, day, team, desk in world.trace.moves:
        moves.setdefault(customer, []).append((day, team, desk))
    rows: list[tuple[int, int, int, int, str]] = []
    for customer in range(len(world.people)):
        spells = _spells(world, customer, moves.get(customer, []))
        starts = sorted(spells)
        ends = [*starts[1:], NEVER]
        rows.extend((customer, day, end, *spells[day]) for day, end in zip(starts, ends, strict=True))
    customer, start, end, team = np.array([row[:4] for row in rows], dtype=np.int64).T
    return Care(customer, start, end, team, [row[4] for row in rows])


def _spells(world: World, customer: int, moves: list[tuple[int, int, int]]) -> dict[int, tuple[int, str]]:
    people, state = world.people, world.state
    first = (int(people.started[customer]), int(people.team[customer]), int(people.desk[customer]))
    places = [first, *moves]
    gone = state.status[customer] in (GONE, MERGED)
    last = int(state.gone_day[customer]) if gone else world.clock.until
    spells: dict[int, tuple[int, str]] = {}
    for (start, team, desk), end in zip(places, [*(day for day, _, _ in moves), last], strict=True):
        turns = world.desks.people[team, desk]
        seated = max(k for k, (day, _) in enumerate(turns) if day <= start)
        spells[start] = (team, turns[seated][1])
        spells.update({day: (team, name) for day, name in turns[seated + 1 :] if start < day < end})
    return spells


def team_tables(world: World, spells: Care) -> dict[str, pa.Table]:
    """The tables teams and customer_teams."""
    return {
        "teams": columns.table(
            "teams", {"team_id": list(catalogue.TEAMS), "name": list(catalogue.TEAM_NAMES)}
        ),
        "customer_teams": columns.table(
            "customer_teams",
            {
                "customer_id": columns.customer_ids(spells.customer),
                "from_on": columns.days(spells.start),
                "team_id": columns.choose(catalogue.TEAMS, spells.team),
                "account_manager": spells.managers,
                "to_on": columns.days(spells.end, world.clock.until),
            },
        ),
    }
