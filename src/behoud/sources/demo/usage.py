"""Usage and page visits: one row per customer, product and week with the day's quantity."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
import pyarrow as pa

from behoud.sources.demo import catalogue, columns
from behoud.sources.demo.clock import Floats, Ints, day_of, stream, working_day
from behoud.sources.demo.roster import Roster
from behoud.sources.demo.state import NEVER
from behoud.sources.demo.world import World

NAMES = ("login", "dossier_opened", "document_uploaded", "report_viewed", "terms_page", "export_all_data")
TERMS_PAGE, EXPORT = 4, 5
ROWS_PER_WEEK = 1.3
WEEKDAYS = (0.25, 0.23, 0.19, 0.20, 0.13)


@dataclass(frozen=True)
class Use:
    """Rows of use: product is -1 for a page that belongs to none."""

    customer: Ints
    product: Ints
    week: Ints
    quantity: Ints
    name: Ints

    def joined(self, other: Use) -> Use:
        """These rows and then the other's."""
        names = (each.name for each in fields(self))
        return Use(*(np.concatenate([getattr(self, name), getattr(other, name)]) for name in names))

    def take(self, rows: Ints) -> Use:
        """The rows at these places."""
        return Use(*(getattr(self, each.name)[rows] for each in fields(self)))


def usage_table(world: World, roster: Roster, seed: int) -> pa.Table:
    """The table events, in order of time."""
    rng = stream(seed, "usage")
    customer, product, week, expected = _holdings(world)
    seen = rng.random(len(week)) < 1 - np.exp(-ROWS_PER_WEEK * expected)
    customer, product, week, expected = customer[seen], product[seen], week[seen], expected[seen]
    quantity = 1 + rng.poisson(6 * expected * (0.5 + world.people.size[customer]))
    used = Use(customer, product, week, quantity, rng.choice(4, len(week), p=[0.4, 0.3, 0.18, 0.12]))
    return _table(world, roster, rng, used.joined(_lookups(world, rng)))


def _holdings(world: World) -> tuple[Ints, Ints, Ints, Floats]:
    """Customer, product, week and expected use for every whole week in which a term ran."""
    clock, terms = world.clock, world.book.terms
    started = np.array([term.started for term in terms], dtype=np.int64)
    ended = np.array([NEVER if term.ended is None else term.ended for term in terms], dtype=np.int64)
    first_day = int(clock.starts[0])
    first = np.maximum(-((first_day - np.maximum(started, clock.history_from)) // 7), 0)
    last = np.minimum((np.minimum(ended, clock.until) - first_day) // 7, clock.weeks)
    count = np.maximum(0, last - first)
    term = np.repeat(np.arange(len(terms), dtype=np.int32), count)
    week = np.arange(len(term)) - np.repeat(np.cumsum(count) - count - first, count)
    customer = np.array([each.customer for each in terms], dtype=np.int64)[term]
    product = np.array([each.product for each in terms], dtype=np.int64)[term]
    appetite = np.array([each.intensity for each in catalogue.PRODUCTS])[product]
    return customer, product, week, world.trace.use[customer, week] * appetite * season(world)[week]


def season(world: World) -> Floats:
    """How busy each week is: quiet in the summer holidays and around Christmas."""
    numbers = [day_of(int(day)).isocalendar().week for day in world.clock.starts]
    return np.array([0.35 if n >= 52 or n == 1 else 0.72 if 29 <= n <= 33 else 1.0 for n in numbers])


def _lookups(world: World, rng: np.random.Generator) -> Use:
    """Visits to the page with the terms, and exports of all data: more often where the hazard is high."""
    rate = 0.010 * np.exp(world.trace.pressure / 2)
    rate = np.where(world.trace.use > 0, rate, 0)
    found = rng.random(rate.shape) < rate
    customer, week = np.nonzero(found)
    name = np.where(rng.random(len(customer)) < 0.75, TERMS_PAGE, EXPORT)
    return Use(customer, np.full_like(customer, -1), week, np.ones_like(customer), name)


def _table(world: World, roster: Roster, rng: np.random.Generator, used: Use) -> pa.Table:
    day = working_day(world.clock.starts[used.week], rng.choice(5, len(used.week), p=WEEKDAYS))
    kept = np.flatnonzero(day >= world.clock.history_from)
    order = kept[np.lexsort((used.product[kept], used.customer[kept], day[kept]))]
    used, day = used.take(order), day[order]
    contact = np.where(rng.random(len(day)) < 0.8, roster.someone(used.customer, day, rng, 0.1), -1)
    return columns.table(
        "events",
        {
            "event_id": columns.ids("E", np.arange(len(day)), 8),
            "customer_id": columns.customer_ids(used.customer),
            "contact_id": columns.ids("C", contact, 6),
            "at": columns.stamps(columns.moments(day, rng, evening=0.06)),
            "name": columns.choose(NAMES, used.name),
            "product_id": columns.choose([each.product_id for each in catalogue.PRODUCTS], used.product),
            "quantity": used.quantity.astype(np.float64),
        },
    )
