"""The import: every source, every input, one after the other into the lake.

A fault of one input is a sentence in the report and the others go on. After each input the
manifest is replaced, so that an import can be stopped at any moment and started again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Protocol

import duckdb

from behoud.company import Company, Source
from behoud.engine.holdings import Holdings, Load
from behoud.errors import BehoudError
from behoud.sources.files.open import file_name, input_files, stage
from behoud.sources.files.parquet import sha256_of
from behoud.sources.lake import locked, tidy, workplace
from behoud.tables.ingest import Arrival, ingest
from behoud.words import fault

READING = 1
"""Counts up when the rules of reading change, so that every input is read anew."""


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


@dataclass(frozen=True)
class ImportReport:
    """What an import did, per input, and what the lake holds now."""

    outcomes: tuple[Outcome, ...]
    holdings: Holdings

    @property
    def failed(self) -> tuple[Outcome, ...]:
        return tuple(outcome for outcome in self.outcomes if outcome.error is not None)


def import_all(company: Company, *, progress: Progress | None = None, now: datetime | None = None) -> ImportReport:
    """Imports every source of a company; `now` is the moment that counts as the import's.

    BehoudError where another import of the same company runs.
    """
    told = progress or Silent()
    moment = now or datetime.now(UTC)
    with locked(company.lake):
        tidy(Holdings.load(company.lake))
        outcomes = []
        for source in in_order(company.sources):
            outcomes += list(import_source(company, source, told, moment))
        holdings = Holdings.load(company.lake)
        tidy(holdings)
    return ImportReport(tuple(outcomes), holdings)


def in_order(sources: tuple[Source, ...]) -> list[Source]:
    """Sources that look something up come after the sources of the table they look in."""

    def needs(source: Source) -> set[str]:
        return {m.lookup for m in (source.columns or {}).values() if m.lookup} - {source.table}

    waiting, ready = list(sources), list[Source]()
    while waiting:
        tables = {source.table for source in waiting}
        free = next((source for source in waiting if not needs(source) & tables), waiting[0])
        waiting.remove(free)
        ready.append(free)
    return ready


def import_source(company: Company, source: Source, told: Progress, now: datetime) -> Iterator[Outcome]:
    try:
        files = input_files(source, company.root)
    except BehoudError as error:
        yield Outcome(source.name, source.table, source.files or "", error=error)
        return
    for file in files:
        yield import_file(company, source, file, told, now)


def import_file(company: Company, source: Source, file: Path, told: Progress, now: datetime) -> Outcome:
    name = file_name(file, company.root)
    told.begin(source.name, name, file.stat().st_size)
    try:
        load, skipped = taken(company, source, file, name, told, now)
        return Outcome(source.name, source.table, name, load, skipped)
    except BehoudError as error:
        return Outcome(source.name, source.table, name, error=error)
    except duckdb.Error as error:
        problem = str(error).splitlines()[0]
        return Outcome(source.name, source.table, name, error=fault("sources-unreadable-file", file=name, problem=problem))
    finally:
        told.end()


def taken(
    company: Company, source: Source, file: Path, name: str, told: Progress, now: datetime
) -> tuple[Load, bool]:
    """The load of a file, and whether it was there already."""
    holdings = Holdings.load(company.lake)
    mark = fingerprint(company, source)
    known = next((load for load in holdings.inputs if load.input == (source.name, name)), None)
    told.step("compare")
    if known and known.fingerprint == mark and known.sha256 == sha256_of(file):
        return known, True
    with workplace(company.lake) as (database, work):
        told.step("read")
        staged = stage(database, file, source, work)
        arrival = Arrival(company, source, name, mark, holdings, now, now)
        load = ingest(database, staged, arrival, step=told.step)
    holdings.with_load(load).save()
    return load, False


def fingerprint(company: Company, source: Source) -> str:
    """What decides how the rows of a source are read, as a hash."""
    said = {
        "reading": READING,
        "zone": company.time_zone,
        "attributes": company.attributes.get(source.table, {}),
        "source": source.model_dump(mode="json"),
    }
    return sha256(json.dumps(said, sort_keys=True, default=str).encode()).hexdigest()
