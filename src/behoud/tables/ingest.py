"""One staged input into the lake: typed, checked, keyed, and written as versions.

All of it is set-wise SQL on one connection; no row passes through Python. Nothing that a
reader sees changes here: the caller lists the written files in the manifest.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb

from behoud.company import Company, Source
from behoud.engine.holdings import Counts, Holdings, Load
from behoud.schemas import TABLES
from behoud.tables import keys, quarantine, quoting
from behoud.tables.binding import Bound, bind
from behoud.tables.checks import Check, checks, open_ended
from behoud.tables.layout import Layout, moment_and_day, place
from behoud.tables.raw import Raw, open_raw
from behoud.tables.staged import Staged

QUARANTINED, UNCHANGED, CHANGED = 1, 2, 3


@dataclass(frozen=True)
class Arrival:
    """What an input is: its source, the name of its file, and when it arrives.

    Changed rows count from `recorded_at`; `held` are the holdings it is compared with.
    """

    company: Company
    source: Source
    file: str
    fingerprint: str
    held: Holdings
    imported_at: datetime
    recorded_at: datetime

    @property
    def version(self) -> int:
        return self.held.sequence + 1

    @property
    def read_before(self) -> bool:
        return any(load.input == (self.source.name, self.file) for load in self.held.loads)


def ingest(
    database: duckdb.DuckDBPyConnection,
    staged: Staged,
    arrival: Arrival,
    *,
    step: Callable[[str], None] = lambda name: None,
) -> Load:
    """Reads a staged input into Parquet files of the lake; the load that the manifest should list.

    BehoudError where the input as a whole cannot be taken.
    """
    company, source = arrival.company, arrival.source
    step("formats")
    raw = open_raw(database, staged)
    found = bind(raw, company, source, arrival.held)
    opened = [open_ended(bound) for bound in found]
    bounds = [bound for bound, _ in opened]
    placed, made = place(bounds, company.time_zone)
    layout = Layout(TABLES[source.table], company.attributes.get(source.table, {}), placed, company.time_zone)
    view_rows(raw, source, made)
    if staged.lines is not None:
        lines = f"SELECT n, line FROM read_parquet({quoting.text(staged.lines)})"
        database.execute(f"CREATE OR REPLACE TEMP TABLE lines AS {lines}")
    step("checks")
    settle(database, raw, layout, found, bounds, staged, arrival)
    counts = counted(database, raw, staged)
    step("write")
    part, rows = write_part(database, layout, staged, arrival, counts)
    faults = write_quarantine(database, staged, arrival)
    return Load(
        source=source.name,
        table=source.table,
        file=arrival.file,
        sha256=staged.sha256,
        fingerprint=arrival.fingerprint,
        version=arrival.version,
        imported_at=arrival.imported_at,
        recorded_at=arrival.recorded_at,
        counts=counts,
        found=stated(staged, raw, bounds),
        notes=notes(database, opened),
        parts=(part,) if part else (),
        rows=rows,
        quarantine=faults,
        attributes=layout.attributes,
    )


def view_rows(raw: Raw, source: Source, made: list[str]) -> None:
    """The view `rows`: the prepared rows that the source's filter keeps, with every column typed.

    A row with a text that the filter cannot read is kept, so that it is reported.
    """
    from behoud.expressions import parse

    kept = ""
    if source.where:
        condition = parse(source.where, columns=raw.names).sql("duckdb")
        kept = "WHERE " + " OR ".join([f"({condition})", *raw.misread.values()])
    columns = "".join(f", {sql}" for sql in made)
    raw.database.execute(f"CREATE OR REPLACE TEMP VIEW rows AS SELECT *{columns} FROM prepared {kept}")


def settle(
    database: duckdb.DuckDBPyConnection,
    raw: Raw,
    layout: Layout,
    found: list[Bound],
    bounds: list[Bound],
    staged: Staged,
    arrival: Arrival,
) -> None:
    """The table `settled` (__n, status) of every row that does not become a new key."""
    told = checks(layout.table, found, layout.placed, arrival.imported_at, layout.zone)
    told += [
        Check("tables-reason-not-read", label, broken, raw.text(label), {}) for label, broken in raw.misread.items()
    ]
    faulty = quarantine.find(database, told)
    database.execute(
        f"CREATE OR REPLACE TEMP TABLE settled AS SELECT DISTINCT __n, {QUARANTINED}::TINYINT AS status FROM faults"
    )
    without = "WHERE __n NOT IN (SELECT __n FROM settled)" if faulty else ""
    database.execute(f"CREATE OR REPLACE TEMP VIEW good AS SELECT * FROM rows {without}")
    if layout.generates:
        database.execute("DROP TABLE IF EXISTS ordinals")
        keys.number_equal_rows(database, layout.content)
    elif keys.find_repeats(database, layout.keys):
        settle_repeats(database, layout, staged)
    if arrival.held.has(layout.table.name):
        settle_known(database, layout, arrival)


def settle_repeats(database: duckdb.DuckDBPyConnection, layout: Layout, staged: Staged) -> None:
    first = layout.table.key[0]
    quarantine.add_repeats(database, ", ".join(layout.table.key), layout.placed[first], staged)
    database.execute(
        f"INSERT INTO settled SELECT __n, CASE WHEN equal THEN {UNCHANGED} ELSE {QUARANTINED} END FROM repeats"
    )


def settle_known(database: duckdb.DuckDBPyConnection, layout: Layout, arrival: Arrival) -> None:
    """Compares what is left with the lake."""
    held = arrival.held
    many = held.has_changes(layout.table.name)
    files = held.files(layout.table.name)
    keys.prior(database, files, layout.stored_key, many=many, source=arrival.source.name, file=arrival.file)
    if layout.generates:
        key = f"md5_number({generated_key(layout)})"
        rows = "rows LEFT JOIN ordinals USING (__n)"
        status = str(UNCHANGED)
    else:
        key, rows = str(layout.keys.key), "rows"
        same = keys.unchanged(layout.content, read_before=arrival.read_before)
        status = f"CASE WHEN {same} THEN {UNCHANGED} ELSE {CHANGED} END"
    database.execute(
        f"INSERT INTO settled SELECT __n, {status} FROM {rows} JOIN prior ON prior.k = {key} "
        "WHERE __n NOT IN (SELECT __n FROM settled)"
    )


def generated_key(layout: Layout) -> str:
    """SQL for hash-ordinal, over rows joined with `ordinals`."""
    return f"({layout.content} || '-' || coalesce(ordinal, 1))"


def counted(database: duckdb.DuckDBPyConnection, raw: Raw, staged: Staged) -> Counts:
    """How many rows became what; they add up by construction and are held to it."""
    statuses = dict(database.execute("SELECT status, count(*) FROM settled GROUP BY 1").fetchall())
    kept = int((database.execute("SELECT count(*) FROM rows").fetchone() or (0,))[0])
    counts = Counts(
        read=raw.total + staged.rejected,
        added=kept - sum(statuses.values()),
        changed=statuses.get(CHANGED, 0),
        unchanged=statuses.get(UNCHANGED, 0),
        quarantined=statuses.get(QUARANTINED, 0) + staged.rejected,
        left_out=raw.total - kept,
    )
    assert counts.add_up, counts
    return counts


def write_part(
    database: duckdb.DuckDBPyConnection, layout: Layout, staged: Staged, arrival: Arrival, counts: Counts
) -> tuple[str | None, int]:
    """Writes the added and changed rows; the path in the lake and the number of rows."""
    rows = counts.added + counts.changed
    if not rows:
        return None, 0
    part = f"versions/{layout.table.name}/{stem(arrival)}.parquet"
    target = arrival.held.lake / part
    target.parent.mkdir(parents=True, exist_ok=True)
    settled = counts.unchanged + counts.quarantined + counts.changed > staged.rejected
    database.execute(
        f"COPY ({part_query(layout, staged, arrival, settled=settled)}) TO {quoting.text(target)} "
        "(FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)"
    )
    on_disk(target)
    written = database.execute(f"SELECT count(*) FROM read_parquet({quoting.text(target)})").fetchone()
    assert written == (rows,), (written, rows)
    return part, rows


def part_query(layout: Layout, staged: Staged, arrival: Arrival, *, settled: bool) -> str:
    recorded, known = known_since(layout, arrival, settled=settled)
    hashed = layout.content
    generated = f"(__h || '-' || {'coalesce(ordinal, 1)' if layout.generates else '1'})"
    origin = f"{quoting.text(arrival.source.name)} AS from_source, {quoting.text(arrival.file)} AS from_file"
    line = f"__n + {staged.first_line}" if staged.lines is None else "lines.line"
    joins = "LEFT JOIN ordinals USING (__n) " if layout.generates else ""
    joins += "LEFT JOIN lines ON lines.n = __n " if staged.lines is not None else ""
    joins += "LEFT JOIN settled USING (__n) " if settled else ""
    kept = f"WHERE settled.status IS NULL OR settled.status = {CHANGED}" if settled else ""
    columns = ", ".join(layout.selected(generated))
    return (
        f"SELECT {columns}, {recorded} AS recorded_at, {known} AS known_on, __h AS row_hash, "
        f"{arrival.version}::BIGINT AS version, {origin}, CAST({line} AS BIGINT) AS from_line "
        f"FROM (SELECT *, {hashed} AS __h FROM rows) {joins}{kept}"
    )


def known_since(layout: Layout, arrival: Arrival, *, settled: bool) -> tuple[str, str]:
    """SQL for recorded_at and known_on of the rows that are written."""
    at, on = layout.first_known(arrival.imported_at)
    if settled:
        later, day = moment_and_day(arrival.recorded_at, layout.zone)
        at, on = (
            f"CASE WHEN settled.status = {CHANGED} THEN {then} ELSE {first} END"
            for then, first in ((later, at), (day, on))
        )
    if "recorded_at" in layout.placed:
        own, own_day = layout.placed["recorded_at"], layout.placed["recorded_at day"]
        at, on = f"coalesce({own}, {at})", f"coalesce({own_day}, {on})"
    return at, on


def write_quarantine(database: duckdb.DuckDBPyConnection, staged: Staged, arrival: Arrival) -> str | None:
    path = f"quarantine/{stem(arrival)}.parquet"
    target = arrival.held.lake / path
    target.parent.mkdir(parents=True, exist_ok=True)
    table, source = arrival.source.table, arrival.source.name
    if not quarantine.write(database, target, staged, table=table, source=source, file=arrival.file):
        return None
    on_disk(target)
    return path


def stem(arrival: Arrival) -> str:
    """A file name that no other load has."""
    plain = "".join(c if c.isalnum() else "-" for c in arrival.source.name)
    return f"{arrival.version:06d}-{plain}"


def on_disk(file: Path) -> None:
    with file.open("rb") as written:
        os.fsync(written.fileno())


def stated(staged: Staged, raw: Raw, bounds: list[Bound]) -> dict[str, Any]:
    """What was found, to be said: about the file, and how each column was read."""
    columns = {bound.label: bound.found for bound in bounds if bound.found} | raw.found
    return {**staged.found, "columns": columns}


def notes(database: duckdb.DuckDBPyConnection, opened: list[tuple[Bound, str | None]]) -> tuple[dict[str, Any], ...]:
    """Findings about the input as a whole: days so far ahead that they stand for no end."""
    asked = [(bound, far) for bound, far in opened if far]
    if not asked:
        return ()
    sums = ", ".join(f"count_if({far})" for _, far in asked)
    counts = database.execute(f"SELECT {sums} FROM rows").fetchone() or ()
    return tuple(
        {"code": "tables-open-ended", "facts": {"column": bound.label, "rows": count}}
        for (bound, _), count in zip(asked, counts, strict=True)
        if count
    )
