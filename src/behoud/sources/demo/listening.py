"""Surveys: who was asked, who answered, with what score and in which words."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from behoud.sources.demo import columns
from behoud.sources.demo.activity import COMPLAINT, REQUEST
from behoud.sources.demo.clock import Flags, Floats, Ints, stream, working_day
from behoud.sources.demo.roster import Roster
from behoud.sources.demo.service import Moments
from behoud.sources.demo.voice import Voice
from behoud.sources.demo.world import World

SURVEYS = ("relatieonderzoek", "na contact", "klachtafhandeling")
TOUCHPOINTS = ("relationship", "support", "transaction")
METRICS = ("nps", "ces2", "csat", "intent")
SCALES = ((0, 10), (1, 7), (1, 5), (1, 5))
INTENT = 3
ASKED_AFTER_REQUEST, ASKED_AFTER_COMPLAINT = 0.22, 0.5
RELATION_EVERY_WEEKS = 26
EXPIRES_AFTER_DAYS = 30
WITH_REMARK = 0.55


@dataclass(frozen=True)
class Asked:
    """Invitations in order of time; `slow` tells whether what they ask about went slowly."""

    survey: Ints
    customer: Ints
    day: Ints
    sent: Ints
    contact: Ints
    slow: Flags
    mood: Floats


@dataclass(frozen=True)
class Answers:
    """Which invitations were answered, and between which moments, in seconds since 1970 UTC."""

    who: Ints
    started: Ints
    completed: Ints


def ask(world: World, contacts: Moments, roster: Roster, seed: int) -> Asked:
    """A relation survey twice a year, and one after part of the requests and complaints."""
    rng = stream(seed, "invitations")
    parts = [_relation(world), *_after_contact(world, contacts, rng)]
    survey, customer, day, slow = (np.concatenate([part[k] for part in parts]) for k in range(4))
    week = np.clip(world.clock.week_of(day), 0, world.clock.weeks - 1)
    kept = (
        (day >= world.clock.history_from) & (day < world.clock.until) & (world.trace.use[customer, week] > 0)
    )
    order = np.flatnonzero(kept)[np.lexsort((survey[kept], customer[kept], day[kept]))]
    survey, customer, day, slow, week = (each[order] for each in (survey, customer, day, slow, week))
    return Asked(
        survey=survey,
        customer=customer,
        day=day,
        sent=columns.moments(day, rng),
        contact=roster.someone(customer, day, rng, 0.6),
        slow=slow.astype(np.bool_),
        mood=world.trace.mood[customer, week].astype(np.float64),
    )


def _relation(world: World) -> tuple[Ints, Ints, Ints, Ints]:
    customer, week = np.nonzero(world.trace.use > 0)
    turn = (week + customer) % RELATION_EVERY_WEEKS == 0
    customer, week = customer[turn].astype(np.int64), week[turn]
    day = working_day(world.clock.starts[week], customer % 5)
    return np.zeros(len(day), dtype=np.int64), customer, day, np.zeros(len(day), dtype=np.int64)


def _after_contact(
    world: World, contacts: Moments, rng: np.random.Generator
) -> list[tuple[Ints, Ints, Ints, Ints]]:
    parts = []
    for survey, kind, share in ((1, REQUEST, ASKED_AFTER_REQUEST), (2, COMPLAINT, ASKED_AFTER_COMPLAINT)):
        asked = (contacts.kind == kind) & (rng.random(len(contacts.kind)) < share)
        day = contacts.resolved[asked] + 1
        parts.append(
            (np.full(len(day), survey), contacts.customer[asked], day, contacts.slow[asked].astype(np.int64))
        )
    return parts


def listening_tables(world: World, asked: Asked, voice: Voice, seed: int) -> dict[str, pa.Table]:
    """The tables invitations and responses."""
    rng = stream(seed, "responses")
    size = len(asked.day)
    willing = 0.30 * np.exp(0.18 * np.clip(asked.mood, -2, 2)) * np.where(asked.survey == 0, 1, 0.85)
    delivered = rng.random(size) > 0.03
    answers = delivered & (rng.random(size) < willing)
    opened = answers | (delivered & (rng.random(size) < 0.5))
    opened_at = asked.sent + (rng.exponential(1.2, size) * 86400).astype(np.int64) + 300
    started = opened_at + rng.integers(5, 7200, size)
    completed = started + rng.integers(25, 400, size)
    answers &= completed < world.clock.until * 86400 - 7200
    never = np.full(size, (world.clock.until + 1) * 86400)
    invitations = columns.table(
        "invitations",
        {
            "invitation_id": columns.ids("U", np.arange(size), 6),
            "survey": columns.choose(SURVEYS, asked.survey),
            "touchpoint": columns.choose(TOUCHPOINTS, np.minimum(asked.survey, 1)),
            "customer_id": columns.customer_ids(asked.customer),
            "contact_id": columns.ids("C", asked.contact, 6),
            "channel": ["email"] * size,
            "sent_at": columns.stamps(asked.sent),
            "delivered_at": columns.stamps(np.where(delivered, asked.sent + 40, never), world.clock.until),
            "opened_at": columns.stamps(np.where(opened, opened_at, never), world.clock.until),
            "expires_at": columns.stamps(asked.sent + EXPIRES_AFTER_DAYS * 86400),
        },
    )
    who = np.flatnonzero(answers)
    responses = _responses(asked, voice, Answers(who, started[who], completed[who]), rng)
    return {"invitations": invitations, "responses": responses}


def _responses(asked: Asked, voice: Voice, answers: Answers, rng: np.random.Generator) -> pa.Table:
    """A row per question: the score with a remark for part of them, and the intent in the relation survey."""
    who = answers.who
    score = _scores(asked, who, rng)
    talks = rng.random(len(who)) < WITH_REMARK
    good = _goodness(asked.survey[who], score)
    said = [
        voice.says(int(asked.customer[i]), int(asked.day[i]), float(g)) if talk else None
        for i, g, talk in zip(who, good, talks, strict=True)
    ]
    relation = np.flatnonzero(asked.survey[who] == 0)
    intent = np.clip(
        np.round(3.9 + 0.6 * asked.mood[who[relation]] + rng.normal(0, 0.7, len(relation))), 1, 5
    )
    row = np.concatenate([np.arange(len(who)), relation])
    metric = np.concatenate([asked.survey[who], np.full(len(relation), INTENT)])
    value = np.concatenate([score, intent])
    low, high = np.array(SCALES).T
    number = np.empty(len(who), dtype=np.int64)
    number[np.lexsort((who, answers.completed))] = np.arange(len(who))
    order = np.lexsort((metric, number[row]))
    row, metric, value = row[order], metric[order], value[order]
    one = who[row]
    return columns.table(
        "responses",
        {
            "response_id": columns.ids("R", number[row], 6),
            "question_id": columns.choose(METRICS, metric),
            "invitation_id": columns.ids("U", one, 6),
            "customer_id": columns.customer_ids(asked.customer[one]),
            "contact_id": columns.ids("C", asked.contact[one], 6),
            "touchpoint": columns.choose(TOUCHPOINTS, np.minimum(asked.survey[one], 1)),
            "metric": columns.choose(METRICS, metric),
            "score": value,
            "scale_min": low[metric].astype(np.float64),
            "scale_max": high[metric].astype(np.float64),
            "direction": ["high_is_good"] * len(row),
            "text": pa.array(
                [said[r] if m != INTENT else None for r, m in zip(row, metric, strict=True)], pa.string()
            ),
            "started_at": columns.stamps(answers.started[row]),
            "completed_at": columns.stamps(answers.completed[row]),
        },
    )


def _scores(asked: Asked, who: Ints, rng: np.random.Generator) -> Floats:
    survey, mood, slow = asked.survey[who], asked.mood[who], asked.slow[who]
    noise = rng.normal(0, 1, len(who))
    nps = np.clip(np.round(7.7 + 1.5 * mood + 1.2 * noise), 0, 10)
    ces = np.clip(np.round(5.3 + 0.6 * mood - 1.6 * slow + 0.9 * noise), 1, 7)
    csat = np.clip(np.round(3.6 + 0.5 * mood - 1.1 * slow + 0.8 * noise), 1, 5)
    return np.select([survey == 0, survey == 1], [nps, ces], csat).astype(np.float64)


def _goodness(survey: Ints, score: Floats) -> Floats:
    low, high = np.array(SCALES)[survey].T
    return np.asarray((score - low) / (high - low))
