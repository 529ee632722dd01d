"""Draining: what arrived at the application becomes part of the lake, up to a number that the lake keeps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from behoud.company import Company, Source
from behoud.engine.holdings import Holdings, Load
from behoud.sources.app.read import file_of, opened, source_of, stage_arrivals, waiting
from behoud.sources.lake import workplace
from behoud.sources.reread import fingerprint, reread
from behoud.tables.arrival import Arrival
from behoud.tables.ingest import ingest


@dataclass(frozen=True)
class Waiting:
    """The arrivals of one table, up to the number `seq`."""

    source: Source
    seq: int

    @property
    def name(self) -> str:
        return file_of(self.source.table)


def what_waits(company: Company) -> list[Waiting]:
    """The tables of which something arrived; none where the company has no application.

    BehoudError where its database does not answer.
    """
    with opened(company) as connection:
        found = {} if connection is None else waiting(connection)
    return [Waiting(source_of(table), seq) for table, seq in found.items()]


def drained(
    company: Company, found: Waiting, now: datetime, *, step: Callable[[str], None]
) -> tuple[Load, bool]:
    """The load of what arrived since the last import, and whether there was nothing of that.

    The manifest takes the rows and their number in one step, so that an import that is stopped has
    taken all of them or none. Rows that would be read otherwise now are read again from the first.
    """
    holdings, mark = Holdings.load(company.lake), fingerprint(company, found.source)
    known = next((load for load in holdings.inputs if load.input == (found.source.name, found.name)), None)
    alike = known is not None and known.fingerprint == mark
    since = int(known.found["seq"]) if known and alike else 0
    if known and alike and since >= found.seq:
        return known, True
    with workplace(company.lake) as (database, work), opened(company) as connection:
        step("read")
        if connection is None:
            raise FileNotFoundError(found.name)
        staged = stage_arrivals(connection, database, found.source.table, (since, found.seq), work)
        held, from_when = reread(holdings, known, mark, staged.sha256, now)
        beside = company.model_copy(update={"sources": (*company.sources, found.source)})
        arrival = Arrival(beside, found.source, found.name, mark, held, now, from_when)
        load = ingest(database, staged, arrival, step=step)
    held.with_load(load).save()
    return load, False
