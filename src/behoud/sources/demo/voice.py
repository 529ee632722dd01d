"""Remarks that fit what a customer goes through, loose feedback and the account managers' guesses."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from behoud.sources.demo import columns
from behoud.sources.demo.clock import stream, working_day
from behoud.sources.demo.hazard import DRIVERS
from behoud.sources.demo.remarks import remark
from behoud.sources.demo.roster import Roster
from behoud.sources.demo.teams import Care
from behoud.sources.demo.world import World

THEME_OF_DRIVER = {
    "open_complaint": "service",
    "late_service": "service",
    "many_contacts": "service",
    "silence": "onboarding",
    "price_rise": "price",
    "usage_decline": "unused",
    "champion_left": "onboarding",
}
UNPROMPTED = ("service", "price", "fit", "competitor", "unused")
SOURCES = ("email", "gesprek", "review", "portaal")
FEEDBACK_PER_YEAR = 0.35
ESTIMATE_EVERY_WEEKS = 13


class Voice:
    """Gives every customer the words for its situation: the truth of the week decides the theme."""

    def __init__(self, world: World, seed: int) -> None:
        self._world, self._rng = world, stream(seed, "voice")
        self._weeks = {risk.week: risk for risk in world.trace.hazards}

    def says(self, customer: int, day: int, good: float) -> str:
        """A remark on that day from someone who feels `good`, 0 to 1."""
        english = bool(self._world.people.english[customer])
        product = int(self._world.wishes[customer, 0 if self._rng.random() < 0.75 else 1])
        return remark(self._rng, self._theme(customer, day, good), "en" if english else "nl", product)

    def _theme(self, customer: int, day: int, good: float) -> str:
        if good > 0.82:
            return "praise" if self._rng.random() < 0.85 else "neutral"
        if good > 0.68 and self._rng.random() < 0.6:
            return "neutral"
        weights = self._pains(customer, day)
        pick = int(self._rng.choice(len(weights), p=weights / weights.sum()))
        if pick < len(THEME_OF_DRIVER):
            return list(THEME_OF_DRIVER.values())[pick]
        return UNPROMPTED[int(self._rng.integers(len(UNPROMPTED)))]

    def _pains(self, customer: int, day: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        pains = np.full(len(THEME_OF_DRIVER) + 1, 0.25)
        pains[:-1] = 0
        found = self._weeks.get(int(self._world.clock.week_of(np.array([day]))[0]))
        if found is not None:
            place = int(np.searchsorted(found.customer, customer))
            if place < len(found.customer) and found.customer[place] == customer:
                drivers = [DRIVERS.index(driver) for driver in THEME_OF_DRIVER]
                pains[:-1] = np.maximum(0, found.parts[place, drivers])
        return pains


def voice_tables(world: World, voice: Voice, roster: Roster, care: Care, seed: int) -> dict[str, pa.Table]:
    """The tables feedback and estimates."""
    return {"feedback": _feedback(world, voice, roster, seed), "estimates": _estimates(world, care, seed)}


def _feedback(world: World, voice: Voice, roster: Roster, seed: int) -> pa.Table:
    """Loose remarks; the unhappy and the very happy speak up most."""
    rng = stream(seed, "feedback")
    mood = np.nan_to_num(world.trace.mood)
    rate = np.where(world.trace.use > 0, FEEDBACK_PER_YEAR / 52 * (0.6 + 0.7 * np.abs(mood - 0.3)), 0)
    rate[:, : _first_week(world)] = 0
    customer, week = np.nonzero(rng.random(rate.shape) < rate)
    day = working_day(world.clock.starts[week], rng.integers(0, 5, len(week)))
    order = np.lexsort((customer, day))
    customer, week, day = customer[order].astype(np.int64), week[order], day[order]
    good = np.clip(0.62 + 0.25 * mood[customer, week] + rng.normal(0, 0.15, len(day)), 0, 1)
    english = world.people.english[customer]
    return columns.table(
        "feedback",
        {
            "feedback_id": columns.ids("B", np.arange(len(day)), 6),
            "source": columns.choose(SOURCES, rng.choice(4, len(day), p=[0.4, 0.3, 0.1, 0.2])),
            "customer_id": columns.customer_ids(customer),
            "contact_id": columns.ids("C", roster.someone(customer, day, rng, 0.4), 6),
            "at": columns.stamps(columns.moments(day, rng, evening=0.15)),
            "text": [
                voice.says(int(c), int(d), float(g)) for c, d, g in zip(customer, day, good, strict=True)
            ],
            "language": columns.choose(("nl", "en"), english.astype(np.int64)),
        },
    )


def _estimates(world: World, care: Care, seed: int) -> pa.Table:
    """Account managers rate two in five of their customers every quarter, not always rightly."""
    rng = stream(seed, "estimates")
    rated = rng.random(len(world.people)) < 0.4
    customer, week = np.nonzero((world.trace.use > 0) & rated[:, None])
    turn = ((week + customer) % ESTIMATE_EVERY_WEEKS == 0) & (week >= _first_week(world))
    customer, week = customer[turn].astype(np.int64), week[turn]
    day = working_day(world.clock.starts[week], rng.integers(0, 5, len(week)))
    order = np.lexsort((customer, day))
    customer, week, day = customer[order], week[order], day[order]
    rating = np.clip(
        np.round(7.0 + 0.9 * world.trace.mood[customer, week] + rng.normal(0, 1.1, len(day))), 1, 10
    )
    return columns.table(
        "estimates",
        {
            "customer_id": columns.customer_ids(customer),
            "by": care.manager(customer, day),
            "at": columns.stamps(columns.moments(day, rng)),
            "rating": rating.astype(np.float64),
        },
    )


def _first_week(world: World) -> int:
    return int(world.clock.week_of(np.array([world.clock.history_from]))[0]) + 1
