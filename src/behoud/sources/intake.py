"""The import: every source, every input, one after the other into the lake.

A fault of one input is a sentence in the report and the others go on. After each input the
manifest is replaced, so that an import can be stopped at any moment and started again.
"""

from __future__ import annotations

import csv
import errno
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Protocol

import duckdb

from behoud.company import Company, Source
from behoud.engine.holdings import Counts, Holdings, Load
from behoud.engine.memory import free_disk
from behoud.errors import BehoudError
from behoud.schemas import TABLES
from behoud.sources.files.open import file_name, input_files, stage
from behoud.sources.files.parquet import sha256_of
from behoud.sources.findings import Finding, findings
from behoud.sources.lake import locked, tidy, workplace
from behoud.sources.sql.read import input_name, stage_database
from behoud.tables.ingest import Arrival, ingest
from behoud.tables.staged import Staged
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
class Input:
    """One thing to read: a file of a source, or what its database answers."""

    source: Source
    name: str
    file: Path | None

    @property
    def size(self) -> int:
        """Bytes on disk; 0 for a database."""
        return self.file.stat().st_size if self.file else 0

    @property
    def needed(self) -> int:
        """An estimate of the bytes of disk that reading takes: copies at work, and the result."""
        packed = self.file is not None and self.file.suffix.lower() in PACKED
        return self.size * (8 if packed else 2)


PACKED = (".gz", ".parquet", ".pq", ".xlsx", ".xlsm", ".xlsb", ".ods")


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

    BehoudError where another import of the same company runs.
    """
    told = progress or Silent()
    moment = now or datetime.now(UTC)
    with locked(company.lake):
        begin(company)
        outcomes: list[Outcome] = []
        for source in in_order(company.sources):
            outcomes += list(import_source(company, source, told, moment))
        holdings = Holdings.load(company.lake)
        tidy(holdings)
    told.step("references")
    return ImportReport(tuple(outcomes), holdings, tuple(findings(company, holdings)))


def begin(company: Company) -> None:
    """Clears what a stopped import left, and leaves out sources that are no longer named."""
    held = Holdings.load(company.lake)
    tidy(held)
    named = held.with_sources({source.name for source in company.sources})
    if named != held:
        named.save()


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
    """Every input of a source, one after the other."""
    try:
        inputs = inputs_of(company, source)
    except BehoudError as error:
        yield Outcome(source.name, source.table, source.files or input_name(source), error=error)
        return
    for found in inputs:
        yield import_input(company, found, told, now)


def inputs_of(company: Company, source: Source) -> list[Input]:
    if source.url:
        return [Input(source, input_name(source), None)]
    return [Input(source, file_name(f, company.root), f) for f in input_files(source, company.root)]


def import_input(company: Company, found: Input, told: Progress, now: datetime) -> Outcome:
    """One input into the lake; what cannot be read becomes a sentence."""
    source = found.source
    told.begin(source.name, found.name, found.size)
    try:
        load, skipped = taken(company, found, told, now)
        return Outcome(source.name, source.table, found.name, load, skipped)
    except BehoudError as error:
        return Outcome(source.name, source.table, found.name, error=error)
    except (duckdb.Error, OSError, UnicodeError, csv.Error) as error:
        return Outcome(source.name, source.table, found.name, error=in_a_sentence(found, company.lake, error))
    finally:
        told.end()


def in_a_sentence(found: Input, lake: Path, error: Exception) -> BehoudError:
    """What the system or DuckDB says, as our own error."""
    problem = str(error).strip().splitlines()[0]
    if getattr(error, "errno", None) == errno.ENOSPC or "No space left" in str(error):
        return fault("sources-disk-full", file=found.name, folder=str(lake))
    if isinstance(error, duckdb.OutOfMemoryException):
        return fault("sources-out-of-memory", file=found.name)
    return fault("sources-unreadable-file", file=found.name, problem=problem)


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


def same(known: Load, mark: str, found: Input, holdings: Holdings) -> bool:
    """Whether a file is as it was when it was last read, and would be read the same way."""
    if found.file is None or known.fingerprint != mark or not resolved(known, holdings):
        return False
    return known.sha256 == sha256_of(found.file)


def resolved(known: Load, holdings: Holdings) -> bool:
    """Whether reading again would find no more than before: a lookup may since have got its table."""
    looked_in = known.found.get("looked_in", {})
    return all(newest(holdings, table) <= version for table, version in looked_in.items())


def newest(holdings: Holdings, table: str) -> int:
    return max((load.version for load in holdings.loads if load.table == table and load.parts), default=0)


def reread(
    holdings: Holdings, known: Load | None, mark: str, sha: str, now: datetime
) -> tuple[Holdings, datetime]:
    """The holdings without what a new reading of an input takes the place of, and since when changes count.

    Under another mapping the same bytes say the same thing in other words: their rows are
    replaced and keep their date. Rows with a generated key from earlier contents of the
    file are replaced as well, because read otherwise they would all be there twice.
    """
    if known is None or (known.fingerprint == mark and resolved(known, holdings)):
        return holdings, now
    earlier = [load for load in holdings.loads if load.input == known.input]
    if TABLES[known.table].generated_key:
        return holdings.without(earlier), known.recorded_at if known.sha256 == sha else now
    if known.fingerprint == mark:
        return holdings, now
    same_bytes = [load for load in earlier if load.sha256 == sha]
    return holdings.without(same_bytes), known.recorded_at if same_bytes else now


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


def fingerprint(company: Company, source: Source) -> str:
    """What decides how the rows of a source are read, as a hash."""
    said = {
        "reading": READING,
        "zone": company.time_zone,
        "attributes": company.attributes.get(source.table, {}),
        "source": source.model_dump(mode="json", exclude={"name", "files"}),
    }
    return sha256(json.dumps(said, sort_keys=True, default=str).encode()).hexdigest()
