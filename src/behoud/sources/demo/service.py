"""Contact moments: questions, complaints and what follows them, our own calls, cancellations."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from behoud.sources.demo import columns, names
from behoud.sources.demo.activity import CANCELLATION, COMPLAINT, FOLLOW_UP, FROM_US, REQUEST
from behoud.sources.demo.clock import Flags, Ints, stream
from behoud.sources.demo.roster import Roster
from behoud.sources.demo.state import Contacts
from behoud.sources.demo.teams import Care
from behoud.sources.demo.world import World

CHANNELS = ("phone", "email", "chat", "whatsapp", "visit", "portal", "post")
CHANNEL_SHARES = {
    COMPLAINT: (0.45, 0.35, 0.04, 0.02, 0.0, 0.12, 0.02),
    REQUEST: (0.36, 0.32, 0.12, 0.05, 0.0, 0.15, 0.0),
    FOLLOW_UP: (0.60, 0.32, 0.03, 0.02, 0.0, 0.03, 0.0),
    FROM_US: (0.52, 0.26, 0.0, 0.02, 0.18, 0.0, 0.02),
    CANCELLATION: (0.14, 0.56, 0.0, 0.0, 0.0, 0.16, 0.14),
}
CHANNEL_CENTS = (1150, 720, 480, 450, 9800, 310, 560)
KINDS = ("question", "complaint", "disruption", "cancellation", "sales", "service")
SUBJECTS = {
    "question": (
        "Vraag over de loonstrook",
        "Vraag over factuur",
        "Wijziging gegevens",
        "Toegang nieuwe medewerker",
        "Uitleg rapportage",
        "Vraag over verlof",
    ),
    "complaint": (
        "Fout in de salarisrun",
        "Factuur klopt niet",
        "Geen terugbelafspraak",
        "Levering te laat",
        "Wisselende contactpersonen",
        "Rapport onvolledig",
    ),
    "disruption": (
        "Portaal niet bereikbaar",
        "Koppeling valt weg",
        "Inloggen lukt niet",
        "Bestand komt niet door",
    ),
    "cancellation": ("Opzegging", "Beëindiging overeenkomst", "Opzegging contract"),
    "sales": ("Kennismaking", "Voorstel uitbreiding", "Jaargesprek", "Tariefvoorstel"),
    "service": (
        "Kwartaalgesprek",
        "Belronde",
        "Terugkoppeling",
        "Aanlevering stukken",
        "Aanpassing inrichting",
    ),
}
STAFF = 36
CANCELLATION_ON_RECORD = 0.9


@dataclass(frozen=True)
class Moments:
    """All contact moments and the cancellations on record, in order of time."""

    kind: Ints
    customer: Ints
    day: Ints
    resolved: Ints
    slow: Flags
    thread: Ints


def gather(world: World, seed: int) -> Moments:
    """The contact moments since the history began."""
    rng = stream(seed, "cancellations")
    notices = [row for row in world.trace.notices if rng.random() < CANCELLATION_ON_RECORD]
    who, day = np.array([row[:2] for row in notices], dtype=np.int64).reshape(-1, 2).T
    told = Contacts(CANCELLATION, who, day, day, np.zeros(len(who), bool), np.full(len(who), -1))
    weeks = [*world.trace.contacts, told]
    kind = np.concatenate([np.full(len(each.day), each.kind) for each in weeks])
    names_of = ("customer", "day", "resolved", "slow", "thread")
    customer, day, *rest = (np.concatenate([getattr(each, name) for each in weeks]) for name in names_of)
    order = np.lexsort((kind, customer, day))
    order = order[day[order] >= world.clock.history_from]
    return Moments(*(each[order] for each in (kind, customer, day, *rest)))


def interaction_table(world: World, contacts: Moments, roster: Roster, care: Care, seed: int) -> pa.Table:
    """The table interactions."""
    rng = stream(seed, "service")
    size = len(contacts.day)
    kind = _kinds(contacts.kind, rng)
    channel = _channels(contacts.kind, rng)
    at = columns.moments(contacts.day, rng)
    took = rng.integers(600, 6 * 3600, size)
    resolved = np.where(
        contacts.resolved > contacts.day, at + 86400 * (contacts.resolved - contacts.day), at + took
    )
    transfers = np.where(contacts.kind == FROM_US, 0, rng.poisson(np.where(contacts.slow, 1.6, 0.25)))
    cents = np.array(CHANNEL_CENTS)[channel] * (1 + transfers) * rng.uniform(0.7, 1.6, size)
    cancels = contacts.kind == CANCELLATION
    return columns.table(
        "interactions",
        {
            "interaction_id": columns.ids("I", np.arange(size), 7),
            "customer_id": columns.customer_ids(contacts.customer),
            "contact_id": columns.ids("C", roster.someone(contacts.customer, contacts.day, rng, 0.3), 6),
            "at": columns.stamps(at),
            "channel": columns.choose(CHANNELS, channel),
            "direction": columns.choose(("in", "out"), (contacts.kind == FROM_US).astype(np.int64)),
            "kind": columns.choose(KINDS, kind),
            "subject": _subjects(kind, rng),
            "thread_id": columns.ids("D", _renumbered(contacts.thread), 6),
            "resolved_at": columns.stamps(resolved, world.clock.until),
            "transfers": transfers,
            "handlers": 1 + transfers,
            "alternative_offered": pa.array(rng.random(size) < 0.4, mask=~cancels),
            "cost": columns.money(np.round(cents).astype(np.int64)),
            "owner": _owners(contacts, care, seed),
        },
    )


def _kinds(kind: Ints, rng: np.random.Generator) -> Ints:
    asked = rng.choice([0, 2, 5], len(kind), p=[0.62, 0.13, 0.25])
    ours = rng.choice([4, 5], len(kind), p=[0.35, 0.65])
    follow_up = rng.choice([0, 1], len(kind), p=[0.6, 0.4])
    chosen = np.select(
        [kind == COMPLAINT, kind == REQUEST, kind == FOLLOW_UP, kind == FROM_US],
        [1, asked, follow_up, ours],
        3,
    )
    return chosen.astype(np.int64)


def _channels(kind: Ints, rng: np.random.Generator) -> Ints:
    edges = np.cumsum(np.array([CHANNEL_SHARES[k] for k in range(5)]), axis=1)[kind]
    drawn = (rng.random(len(kind))[:, None] > edges).sum(axis=1)
    return np.asarray(np.minimum(drawn, len(CHANNELS) - 1), dtype=np.int64)


def _subjects(kind: Ints, rng: np.random.Generator) -> pa.Array:
    options = [subject for each in KINDS for subject in SUBJECTS[each]]
    sizes = np.array([len(SUBJECTS[each]) for each in KINDS])
    offset = np.cumsum(sizes) - sizes
    pick = offset[kind] + (rng.random(len(kind)) * sizes[kind]).astype(np.int64)
    return columns.choose(options, pick)


def _renumbered(threads: Ints) -> Ints:
    """Threads numbered in order of their first contact, so that the number tells nothing else."""
    known: Flags = threads >= 0
    found, first, back = np.unique(threads[known], return_index=True, return_inverse=True)
    rank = np.empty(len(found), dtype=np.int64)
    rank[np.argsort(first, kind="stable")] = np.arange(len(found))
    numbers = np.full(len(threads), -1, dtype=np.int64)
    numbers[known] = rank[back]
    return numbers


def _owners(contacts: Moments, care: Care, seed: int) -> pa.Array:
    """Our own calls are the account manager's, the rest goes to the service desk."""
    rng = stream(seed, "owners")
    desk = columns.choose(names.people(rng, STAFF), rng.integers(0, STAFF, len(contacts.day)))
    ours = pa.array(contacts.kind == FROM_US)
    return pc.if_else(ours, care.manager(contacts.customer, contacts.day), desk)
