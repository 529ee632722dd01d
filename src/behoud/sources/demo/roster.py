"""The people at the customers: users, payers and the decider, who may leave."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from behoud.sources.demo import columns, names
from behoud.sources.demo.clock import Flags, Ints, stream
from behoud.sources.demo.state import NEVER
from behoud.sources.demo.world import World

DECIDER, INFLUENCER, USER, PAYER = range(4)
ROLES = ("decider", "influencer", "user", "payer")
LEVELS = ("c_level", "management", "staff")


@dataclass(frozen=True)
class Roster:
    """Contacts in the order of their first day; `others` and `deciders` find them per customer."""

    customer: Ints
    role: Ints
    start: Ints
    end: Ints
    english: Flags
    first_other: Ints
    others_of: Ints
    other_order: Ints
    decider_order: Ints

    def someone(self, customers: Ints, days: Ints, rng: np.random.Generator, deciders: float) -> Ints:
        """A contact of each customer who is there on that day; a decider for about `deciders` of them."""
        pick = (rng.random(len(customers)) * self.others_of[customers]).astype(np.int64)
        other = self.other_order[self.first_other[customers] + pick]
        keys = self.customer[self.decider_order] * NEVER + self.start[self.decider_order]
        found = self.decider_order[
            np.maximum(np.searchsorted(keys, customers * NEVER + days, side="right") - 1, 0)
        ]
        there = (self.customer[found] == customers) & (self.start[found] <= days) & (self.end[found] > days)
        return np.where(there & (rng.random(len(customers)) < deciders), found, other)


def enlist(world: World, seed: int) -> Roster:
    """One to six others per customer and its deciders, one after the other."""
    rng = stream(seed, "roster")
    people, size = world.people, len(world.people)
    count = 1 + np.minimum(5, rng.poisson(0.8 + 0.6 * people.segment, size))
    other = np.repeat(np.arange(size), count)
    rank = np.arange(len(other)) - np.repeat(np.cumsum(count) - count, count)
    role = np.where(rank == 0, USER, np.where(rank == 1, PAYER, rng.choice([INFLUENCER, USER], len(other))))
    who, start, end = _deciders(world, rng)
    customer = np.concatenate([other, who])
    roles = np.concatenate([role, np.full(len(who), DECIDER)])
    starts = np.concatenate([people.started[other], start])
    ends = np.concatenate([np.full(len(other), NEVER), end])
    order = np.lexsort((roles, customer, starts))
    customer, roles, starts, ends = customer[order], roles[order], starts[order], ends[order]
    by_customer = np.lexsort((starts, customer))
    return Roster(
        customer=customer,
        role=roles,
        start=starts,
        end=ends,
        english=people.english[customer],
        first_other=np.cumsum(count) - count,
        others_of=count.astype(np.int64),
        other_order=by_customer[roles[by_customer] != DECIDER],
        decider_order=by_customer[roles[by_customer] == DECIDER],
    )


def _deciders(world: World, rng: np.random.Generator) -> tuple[Ints, Ints, Ints]:
    """Customer, first and last day of every decider; the next one comes after one to ten weeks."""
    rows = [[customer, int(started), NEVER] for customer, started in enumerate(world.people.started)]
    present = dict(enumerate(rows))
    for customer, day in world.trace.champions:
        follows = day + int(rng.integers(7, 70))
        if day <= present[customer][1]:
            continue
        present[customer][2] = day
        if follows < world.clock.until:
            present[customer] = [customer, follows, NEVER]
            rows.append(present[customer])
    made = np.array(rows, dtype=np.int64)
    return made[:, 0], made[:, 1], made[:, 2]


def contact_tables(world: World, roster: Roster, seed: int) -> dict[str, pa.Table]:
    """The tables contacts and consents."""
    rng = stream(seed, "contacts")
    size = len(roster.customer)
    called = names.people(rng, size)
    level = np.where(roster.role == DECIDER, rng.integers(0, 2, size), rng.integers(1, 3, size))
    made = columns.table(
        "contacts",
        {
            "contact_id": columns.ids("C", np.arange(size), 6),
            "customer_id": columns.customer_ids(roster.customer),
            "name": called,
            "role": columns.choose(ROLES, roster.role),
            "level": columns.choose(LEVELS, level),
            "email": names.addresses(called, [world.people.names[i] for i in roster.customer]),
            "phone": [f"06-{number:08d}" for number in rng.integers(10**7, 10**8, size)],
            "language": columns.choose(("nl", "en"), roster.english.astype(np.int64)),
            "preferred_channel": columns.choose(
                ("email", "phone", "portal"), rng.choice(3, size, p=[0.5, 0.35, 0.15])
            ),
            "active_from": columns.days(roster.start),
            "active_to": columns.days(roster.end, world.clock.until),
        },
    )
    return {"contacts": made, "consents": _consents(world, roster, rng)}


def _consents(world: World, roster: Roster, rng: np.random.Generator) -> pa.Table:
    """Consent to surveys for most, withdrawn by some; a few object to profiling."""
    size = len(roster.customer)
    given = np.flatnonzero(rng.random(size) < 0.8)
    withdrawn = given[rng.random(len(given)) < 0.04]
    objects = np.flatnonzero(rng.random(size) < 0.015)
    first = roster.start[given] + 1
    later = np.maximum(
        roster.start[withdrawn] + 30,
        rng.integers(world.clock.history_from, world.clock.until, len(withdrawn)),
    )
    against = np.maximum(
        roster.start[objects] + 5, rng.integers(world.clock.history_from, world.clock.until, len(objects))
    )
    who, day = np.concatenate([given, withdrawn, objects]), np.concatenate([first, later, against])
    state = np.repeat([0, 1, 2], [len(given), len(withdrawn), len(objects)])
    kept = day < world.clock.until
    order = np.flatnonzero(kept)[np.lexsort((who[kept], day[kept]))]
    who, day, state = who[order], day[order], state[order]
    return columns.table(
        "consents",
        {
            "contact_id": columns.ids("C", who, 6),
            "purpose": columns.choose(("surveys", "surveys", "profiling"), state),
            "channel": columns.choose(("email", "email", "portal"), state),
            "at": columns.stamps(columns.moments(day, rng)),
            "state": columns.choose(("given", "withdrawn", "objected"), state),
            "source": columns.choose(("contract", "afmeldlink", "brief"), state),
        },
    )
