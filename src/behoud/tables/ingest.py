"""One staged input into the lake: typed, checked, keyed, and written as versions.

All of it is set-wise SQL on one connection; no row passes through Python. Every row is
first written as if it were good and new (the draft); where that turns out to be so, the
draft is the result, else what may stay is written from it. Nothing that a reader sees
changes here: the caller lists the written files in the manifest.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb

from behoud.company import Company, Source
from behoud.engine.holdings import Counts, Holdings, Load
from behoud.expressions import parse
from behoud.schemas import TABLES
from behoud.tables import keys, quarantine, quoting
from behoud.tables.binding import Bound, bind
from behoud.tables.checks import Check, open_ended, text_checks, value_checks
from behoud.tables.layout import HASH_LETTERS, Layout, moment_and_day, typed_columns
from behoud.tables.raw import Raw, open_raw
from behoud.tables.staged import Staged
from behoud.tables.statements import notes, stated

QUARANTINED, UNCHANGED, CHANGED = 1, 2, 3
PARQUET = "(FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)"


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
    read_before: bool = False

    @property
    def version(self) -> int:
        return self.held.sequence + 1

    @property
    def stem(self) -> str:
        """A file name that no other load has."""
        plain = "".join(c if c.isalnum() else "-" for c in self.source.name)
        return f"{self.version:06d}-{plain}.parquet"


@dataclass(frozen=True)
class Intake:
    """One input while it is taken in: its connection, rows, mapping and place."""

    database: duckdb.DuckDBPyConnection
    staged: Staged
    arrival: Arrival
    raw: Raw
    bounds: tuple[Bound, ...]
    layout: Layout

    def number(self, query: str) -> int:
        found = self.database.execute(query).fetchone()
        return int(found[0]) if found else 0


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
    step("formats")
    company, table = arrival.company, TABLES[arrival.source.table]
    raw = open_raw(database, staged)
    bounds = tuple(bind(raw, company, arrival.source, arrival.held))
    filled = frozenset(bound.name for bound in bounds)
    layout = Layout(table, company.attributes.get(table.name, {}), filled, company.time_zone)
    intake = Intake(database, staged, arrival, raw, bounds, layout)
    view_typed(intake)
    step("write")
    target = draft(intake)
    step("checks")
    find_faults(intake)
    settle(intake)
    counts = counted(intake)
    part, rows = keep(intake, target, counts)
    return load(intake, counts, part, rows)


def load(intake: Intake, counts: Counts, part: str | None, rows: int) -> Load:
    arrival = intake.arrival
    return Load(
        source=arrival.source.name,
        table=arrival.source.table,
        file=arrival.file,
        sha256=intake.staged.sha256,
        fingerprint=arrival.fingerprint,
        version=arrival.version,
        imported_at=arrival.imported_at,
        recorded_at=arrival.recorded_at,
        counts=counts,
        found=stated(intake.staged, intake.raw, intake.bounds),
        notes=notes(intake.database, intake.bounds),
        parts=(part,) if part else (),
        rows=rows,
        quarantine=write_quarantine(intake),
        attributes=intake.layout.attributes,
    )


def view_typed(intake: Intake) -> None:
    """The view `typed`: the prepared rows that the source's filter keeps, typed, with their lines.

    A row with a text that the filter cannot read is kept, so that it is reported.
    """
    raw, staged, source = intake.raw, intake.staged, intake.arrival.source
    kept = ""
    if source.where:
        condition = parse(source.where, columns=raw.names).sql("duckdb")
        kept = "WHERE " + " OR ".join([f"({condition})", *raw.misread.values()])
    made = typed_columns([open_ended(bound)[0] for bound in intake.bounds], intake.layout.zone)
    line, joined = f"__n + {staged.first_line}", ""
    if staged.lines is not None:
        line, joined = (
            "line",
            f"JOIN read_parquet({quoting.text(staged.lines)}) AS __lines ON __lines.n = __n",
        )
    columns = ", ".join([f"CAST({line} AS BIGINT) AS from_line", *made])
    raw.database.execute(
        f"CREATE OR REPLACE TEMP VIEW typed AS SELECT *, {columns} FROM prepared {joined} {kept}"
    )


def draft(intake: Intake) -> Path:
    """Writes all rows as the lake has them, and gives the view `draft` of them."""
    arrival, layout = intake.arrival, intake.layout
    target = arrival.held.lake / "versions" / layout.table.name / arrival.stem
    target.parent.mkdir(parents=True, exist_ok=True)
    recorded, known = layout.known_since(arrival.imported_at)
    origin = f"{quoting.text(arrival.source.name)} AS from_source, {quoting.text(arrival.file)} AS from_file"
    query = (
        f"SELECT {', '.join(layout.selected())}, {recorded} AS recorded_at, {known} AS known_on, "
        f"__hash[:{HASH_LETTERS}] AS row_hash, {arrival.version}::BIGINT AS version, {origin}, from_line "
        f"FROM (SELECT *, {layout.content} AS __hash FROM typed)"
    )
    intake.database.execute(f"COPY ({query}) TO {quoting.text(target)} {PARQUET}")
    rows = f"SELECT * FROM read_parquet({quoting.text(target)})"
    intake.database.execute(f"CREATE OR REPLACE TEMP VIEW draft AS {rows}")
    return target


def find_faults(intake: Intake) -> None:
    """The table `faults` of what is wrong with rows."""
    database, layout, raw = intake.database, intake.layout, intake.raw
    quarantine.begin(database)
    misread = [
        Check("tables-reason-not-read", label, label, broken, raw.text(label))
        for label, broken in raw.misread.items()
    ]
    quarantine.find(database, [*text_checks(intake.bounds), *misread], "typed")
    now = intake.arrival.imported_at
    quarantine.find(
        database, value_checks(layout.table, intake.bounds, layout.days, now, layout.zone), "draft"
    )


def settle(intake: Intake) -> None:
    """The table `settled` (from_line, status) of every row that does not become a new key."""
    database, layout, held = intake.database, intake.layout, intake.arrival.held
    faulty = f"SELECT DISTINCT line AS from_line, {QUARANTINED}::TINYINT AS status FROM faults"
    database.execute(f"CREATE OR REPLACE TEMP TABLE settled AS {faulty}")
    without = (
        "WHERE from_line NOT IN (SELECT from_line FROM settled)" if keys.any_rows(database, "settled") else ""
    )
    database.execute(f"CREATE OR REPLACE TEMP VIEW good AS SELECT * FROM draft {without}")
    if layout.generates:
        keys.number_equal_rows(database, layout.key)
    elif keys.find_repeats(database, layout.identity):
        settle_repeats(database, layout)
    if held.has(layout.table.name):
        settle_known(intake)
    if layout.recorded:
        settle_history(intake)


def settle_repeats(database: duckdb.DuckDBPyConnection, layout: Layout) -> None:
    quarantine.add_repeats(database, layout.table.key)
    status = f"CASE WHEN equal THEN {UNCHANGED} ELSE {QUARANTINED} END"
    database.execute(f"INSERT INTO settled SELECT from_line, {status} FROM repeats")


def settle_known(intake: Intake) -> None:
    """Compares what is left with the lake."""
    layout, arrival, database = intake.layout, intake.arrival, intake.database
    held, name = arrival.held, intake.layout.table.name
    many = held.has_changes(name)
    keys.prior(
        database, held.files(name), layout.identity, many=many, source=arrival.source.name, file=arrival.file
    )
    rows, key, status = "good", layout.identity, str(UNCHANGED)
    if layout.generates:
        rows, key = "good LEFT JOIN ordinals USING (from_line)", numbered_key(layout)
    else:
        same = keys.unchanged(read_before=arrival.read_before)
        status = f"CASE WHEN {same} THEN {UNCHANGED} ELSE {CHANGED} END"
    database.execute(
        f"INSERT INTO settled SELECT from_line, {status} FROM {rows} JOIN prior ON prior.k = md5_number({key}) "
        "WHERE from_line NOT IN (SELECT from_line FROM settled)"
    )


def settle_history(intake: Intake) -> None:
    """Rows that say when they were recorded: every one but the first of a key is a change."""
    layout, held = intake.layout, intake.arrival.held
    known = "false"
    if held.has(layout.table.name):
        listed = "[" + ", ".join(map(quoting.text, held.files(layout.table.name))) + "]"
        known = f"k IN (SELECT {layout.key} FROM read_parquet({listed}, union_by_name=true))"
    intake.database.execute(
        f"INSERT INTO settled SELECT from_line, {CHANGED} FROM (SELECT from_line, {layout.key} AS k, "
        f"row_number() OVER (PARTITION BY {layout.key} ORDER BY recorded_at, from_line) AS place FROM draft "
        f"WHERE from_line NOT IN (SELECT from_line FROM settled)) WHERE place > 1 OR {known}"
    )


def numbered_key(layout: Layout) -> str:
    """SQL for a generated key with its ordinal, over the draft joined with `ordinals`."""
    key = quoting.name(layout.table.key[0])
    return (
        f"CASE WHEN ordinal IS NULL THEN {key} ELSE regexp_replace({key}, '1$', CAST(ordinal AS VARCHAR)) END"
    )


def counted(intake: Intake) -> Counts:
    """How many rows became what; held to add up."""
    found = intake.database.execute("SELECT status, count(*) FROM settled GROUP BY 1").fetchall()
    statuses = {int(status): int(rows) for status, rows in found}
    kept = intake.number("SELECT count(*) FROM draft")
    counts = Counts(
        read=intake.raw.total + intake.staged.rejected,
        added=kept - sum(statuses.values()),
        changed=statuses.get(CHANGED, 0),
        unchanged=statuses.get(UNCHANGED, 0),
        quarantined=statuses.get(QUARANTINED, 0) + intake.staged.rejected,
        left_out=intake.raw.total - kept,
    )
    assert counts.add_up, counts
    return counts


def keep(intake: Intake, target: Path, counts: Counts) -> tuple[str | None, int]:
    """Leaves the added and changed rows in the file; its path in the lake and its number of rows."""
    rows, lake = counts.added + counts.changed, intake.arrival.held.lake
    if not rows:
        target.unlink()
        return None, 0
    settled = keys.any_rows(intake.database, "settled")
    numbered = intake.layout.generates and keys.any_rows(intake.database, "ordinals")
    if settled or numbered:
        rewrite(intake, target, numbered=numbered)
    on_disk(target)
    written = intake.number(f"SELECT count(*) FROM read_parquet({quoting.text(target)})")
    assert written == rows, (written, rows)
    return target.relative_to(lake).as_posix(), rows


def rewrite(intake: Intake, target: Path, *, numbered: bool) -> None:
    """Writes the rows that stay from the draft, with their ordinals and with the date of a change."""
    layout = intake.layout
    replaced, joins = [], "LEFT JOIN settled USING (from_line) "
    if numbered:
        joins += "LEFT JOIN ordinals USING (from_line) "
        replaced.append(f"{numbered_key(layout)} AS {quoting.name(layout.table.key[0])}")
    if not layout.recorded:
        for column, then in zip(
            ("recorded_at", "known_on"), moment_and_day(intake.arrival.recorded_at, layout.zone), strict=True
        ):
            replaced.append(f"CASE WHEN status = {CHANGED} THEN {then} ELSE {column} END AS {column}")
    columns = "* EXCLUDE (status" + (", ordinal)" if numbered else ")")
    columns += f" REPLACE ({', '.join(replaced)})" if replaced else ""
    query = f"SELECT {columns} FROM draft {joins} WHERE status IS NULL OR status = {CHANGED}"
    fresh = target.with_suffix(".new.parquet")
    intake.database.execute(f"COPY ({query}) TO {quoting.text(fresh)} {PARQUET}")
    fresh.replace(target)


def write_quarantine(intake: Intake) -> str | None:
    arrival = intake.arrival
    path = f"quarantine/{arrival.stem}"
    target = arrival.held.lake / path
    target.parent.mkdir(parents=True, exist_ok=True)
    table, source = arrival.source.table, arrival.source.name
    rows = quarantine.write(
        intake.database, target, intake.staged, table=table, source=source, file=arrival.file
    )
    if not rows:
        return None
    on_disk(target)
    return path


def on_disk(file: Path) -> None:
    with file.open("rb") as written:
        os.fsync(written.fileno())
