"""One staged input into the lake: typed, checked, keyed, and written as versions.

All of it is set-wise SQL on one connection; no row passes through Python. Every row is
first written as if it were good and new (the draft); where that turns out to be so, the
draft is the result, else what may stay is written from it. Nothing that a reader sees
changes here: the caller lists the written files in the manifest.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import duckdb

from behoud.engine.holdings import Counts, Load
from behoud.expressions import parse
from behoud.schemas import TABLES
from behoud.tables import keys, quarantine, quoting
from behoud.tables.arrival import Arrival, Intake
from behoud.tables.binding import bind
from behoud.tables.checks import open_ended
from behoud.tables.layout import HASH_LETTERS, Layout, moment_and_day, typed_columns
from behoud.tables.raw import open_raw
from behoud.tables.settle import CHANGED, QUARANTINED, UNCHANGED, find_faults, numbered_key, settle
from behoud.tables.staged import Staged
from behoud.tables.statements import notes, stated
from behoud.words import fault

PARQUET = "(FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)"


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
    find_faults(intake, target)
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
    clocks = "".join(f", {bound.local} AS {bound.clock}" for bound in intake.bounds if bound.local)
    columns = ", ".join([f"CAST({line} AS BIGINT) AS from_line", *made])
    rows = f"(SELECT *{clocks} FROM prepared {joined} {kept})"
    raw.database.execute(f"CREATE OR REPLACE TEMP VIEW typed AS SELECT *, {columns} FROM {rows}")


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
    if not counts.add_up:
        raise fault("tables-counts-differ", file=intake.arrival.file)
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
    if written != rows:
        raise fault("tables-counts-differ", file=intake.arrival.file)
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
