"""How much disk a refresh will take, said before it begins to write."""

from __future__ import annotations

from pathlib import Path

from behoud.engine.full import megabytes
from behoud.engine.holdings import Holdings
from behoud.engine.memory import free_disk
from behoud.engine.read import Snapshot, published
from behoud.engine.write import CURRENT
from behoud.errors import BehoudError
from behoud.predict.sample import MOST
from behoud.tables.rollup import folder_of
from behoud.words import fault

LEAST = 4 * 2**20
"""Manifests, and the smallest of companies."""
PER_CUSTOMER = 500
"""Bytes of a customer's features today, its scores and its departure."""
PER_LEARNED = 2_000
"""Bytes of the features of a customer that is learned from, over all dates in the past."""
EVENTS_AGAIN = 0.5
"""A rollup of events per day takes at most this share of the events themselves."""
MORE_THAN_LAST_TIME = 1.25
TABLES_OF_CUSTOMERS = ("customers", "contract_terms", "transactions")


def room_needed(lake: Path, holdings: Holdings) -> int:
    """An estimate of the bytes that a refresh writes: the last one's and a quarter, or by the rows held."""
    last, customers = written_last_time(lake), customers_held(holdings)
    by_rows = PER_CUSTOMER * customers + PER_LEARNED * min(customers, MOST)
    steps = by_rows if last is None else int(last * MORE_THAN_LAST_TIME)
    return LEAST + rollup_needed(lake, holdings) + steps


def rollup_needed(lake: Path, holdings: Holdings) -> int:
    """Bytes that the rollup of the events will grow by."""
    events = sum(file.stat().st_size for file in holdings.files("events"))
    there = sum(file.stat().st_size for file in folder_of(lake).rglob("*.parquet"))
    return max(0, int(events * EVENTS_AGAIN) - there)


def written_last_time(lake: Path) -> int | None:
    """What the published refresh wrote, where there is one that says so."""
    if not (lake / CURRENT).exists():
        return None
    try:
        found: Snapshot = published(lake)
    except BehoudError:  # of another version, or half removed by hand: no reason not to refresh
        return None
    written = found.notes.get("written_bytes")
    return None if written is None else int(written)


def customers_held(holdings: Holdings) -> int:
    """At most how many customers there are, by the first table that has them."""
    for table in TABLES_OF_CUSTOMERS:
        if holdings.has(table):
            return sum(load.rows for load in holdings.present if load.table == table)
    return 0


def refuse_small_disk(lake: Path, needed: int) -> None:
    """BehoudError where the disk has no room for what a refresh writes."""
    free = free_disk(lake)
    if needed > free:
        raise fault("refresh-disk-small", folder=str(lake), needed=megabytes(needed), free=megabytes(free))
