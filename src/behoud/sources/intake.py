"""The import: every source, every input, one after the other into the lake.

A fault of one input is a sentence in the report and the others go on. After each input the
manifest is replaced, so that an import can be stopped at any moment and started again.
"""

from __future__ import annotations

import csv
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import duckdb
from sqlalchemy.exc import SQLAlchemyError

from behoud.company import Company, Source
from behoud.engine.holdings import Counts, Holdings, Load
from behoud.engine.lock import locked
from behoud.engine.memory import free_disk
from behoud.errors import BehoudError
from behoud.sources.app.drain import Waiting, drained, what_waits
from behoud.sources.app.read import SOURCE as ARRIVALS
from behoud.sources.failures import failure, keep
from behoud.sources.files.open import stage
from behoud.sources.findings import Finding, findings
from behoud.sources.foreign import in_own_words
from behoud.sources.inputs import Input, in_order, inputs_of
from behoud.sources.lake import tidy, workplace
from behoud.sources.reread import fingerprint, reread, resolved, same
from behoud.sources.sql.read import input_name, stage_database
from behoud.tables.arrival import Arrival
from behoud.tables.ingest import ingest
from behoud.tables.staged import Staged
from behoud.words import fault


class Progress(Protocol):
    """What an import tells while it runs."""

    def begin(self, source: str, file: str, size: int) -> None: ...

    def step(self, name: str) -> None: ...

    def end(self) -> None: ...


class Silent:
    """Progress that nobody watches."""

    def begin(self, source: str, file: str, size: int) -> None:
        return None

    def step(self, name: str) -> None:
        return None

    def end(self) -> None:
        return None


@dataclass(frozen=True)
class Outcome:
    """What became of one input: a load, new or as it was, or an error."""

    source: str
    table: str
    file: str
    load: Load | None = None
    skipped: bool = False
    error: BehoudError | None = None

    @property
    def counts(self) -> Counts:
        """What this import did with the rows: of an input that was skipped, nothing is new."""
        if self.load is None:
            return Counts()
        before = self.load.counts
        if not self.skipped:
            return before
        known = before.added + before.changed + before.unchanged
        return Counts(before.read, unchanged=known, quarantined=before.quarantined, left_out=before.left_out)


@dataclass(frozen=True)
class ImportReport:
    """What an import did, per input, and what the lake holds now."""

    outcomes: tuple[Outcome, ...]
    holdings: Holdings
    findings: tuple[Finding, ...] = ()

    @property
    def failed(self) -> tuple[Outcome, ...]:
        return tuple(outcome for outcome in self.outcomes if outcome.error is not None)

    @property
    def counts(self) -> Counts:
        """What this import did with all rows."""
        return sum((outcome.counts for outcome in self.outcomes), Counts())


def import_all(
    company: Company, *, progress: Progress | None = None, now: datetime | None = None
) -> ImportReport:
    """Imports every source of a company; `now` is the moment that counts as the import's.

    BehoudError where another import or a refresh of the same company runs.
    """
    with locked(company.lake, "import"):
        return import_held(company, progress=progress, now=now)


def import_held(
    company: Company, *, progress: Progress | None = None, now: datetime | None = None
) -> ImportReport:
    """Imports every source, for who holds the lake's lock already."""
    told = progress or Silent()
    moment = now or datetime.now(UTC)
    begin(company)
    outcomes: list[Outcome] = []
    for source in in_order(company.sources):
        outcomes += list(import_source(company, source, told, moment))
    outcomes += list(import_arrivals(company, told, moment))
    holdings = Holdings.load(company.lake)
    tidy(holdings)
    keep(company.lake, [failure(o.source, o.file, o.error) for o in outcomes if o.error])
    told.step("references")
    return ImportReport(tuple(outcomes), holdings, tuple(findings(company, holdings)))


def begin(company: Company) -> None:
    """Clears what a stopped import left, and leaves out sources that are no longer named."""
    held = Holdings.load(company.lake)
    tidy(held)
    named = held.with_sources({ARRIVALS, *(source.name for source in company.sources)})
    if named != held:
        named.save()


def import_source(company: Company, source: Source, told: Progress, now: datetime) -> Iterator[Outcome]:
    """Every input of a source, one after the other."""
    try:
        inputs = inputs_of(company, source)
    except BehoudError as error:
        yield Outcome(source.name, source.table, source.files or input_name(source), error=error)
        return
    for found in inputs:
        yield import_input(company, found, told, now)


def import_input(company: Company, found: Input, told: Progress, now: datetime) -> Outcome:
    """One input into the lake; what cannot be read becomes a sentence."""
    told.begin(found.source.name, found.name, found.size)
    return attempted(company, found.source, found.name, told, lambda: taken(company, found, told, now))


def import_arrivals(company: Company, told: Progress, now: datetime) -> Iterator[Outcome]:
    """What arrived at the application since the last import, a table at a time."""
    try:
        found = what_waits(company)
    except BehoudError as error:
        yield Outcome(ARRIVALS, "", ARRIVALS, error=error)
        return
    for waiting in found:
        told.begin(ARRIVALS, waiting.name, 0)
        yield attempted(company, waiting.source, waiting.name, told, drain_of(company, waiting, told, now))


def drain_of(
    company: Company, waiting: Waiting, told: Progress, now: datetime
) -> Callable[[], tuple[Load, bool]]:
    return lambda: drained(company, waiting, now, step=told.step)


def attempted(
    company: Company, source: Source, name: str, told: Progress, take: Callable[[], tuple[Load, bool]]
) -> Outcome:
    """What became of an input that `take` reads."""
    try:
        load, skipped = take()
        return Outcome(source.name, source.table, name, load, skipped)
    except BehoudError as error:
        return Outcome(source.name, source.table, name, error=error)
    except (duckdb.Error, OSError, EOFError, UnicodeError, csv.Error, zlib.error, SQLAlchemyError) as error:
        return Outcome(source.name, source.table, name, error=in_own_words(name, company.lake, error))
    finally:
        told.end()


def taken(company: Company, found: Input, told: Progress, now: datetime) -> tuple[Load, bool]:
    """The load of an input, and whether it was there already."""
    holdings = Holdings.load(company.lake)
    mark = fingerprint(company, found.source)
    told.step("compare")
    known = next((load for load in holdings.inputs if load.input == (found.source.name, found.name)), None)
    if known and same(known, mark, found, holdings):
        return known, True
    refuse_full_disk(found, company.lake)
    with workplace(company.lake) as (database, work):
        told.step("read")
        staged = staged_input(database, company, found, work)
        if (
            known
            and known.fingerprint == mark
            and known.sha256 == staged.sha256
            and resolved(known, holdings)
        ):
            return known, True
        held, since = reread(holdings, known, mark, staged.sha256, now)
        arrival = Arrival(company, found.source, found.name, mark, held, now, since, known is not None)
        load = ingest(database, staged, arrival, step=told.step)
    held.with_load(load).save()
    return load, False


def staged_input(database: duckdb.DuckDBPyConnection, company: Company, found: Input, work: Path) -> Staged:
    if found.file is None:
        return stage_database(found.source, company.root, work)
    return stage(database, found.file, found.source, work)


def refuse_full_disk(found: Input, lake: Path) -> None:
    """BehoudError where the disk has no room for the input, its copy at work and its result."""
    needed, free = found.needed, free_disk(lake)
    if needed > free:
        raise fault("sources-disk-small", file=found.name, needed=megabytes(needed), free=megabytes(free))


def megabytes(size: int) -> int:
    return -(-size // 2**20)
