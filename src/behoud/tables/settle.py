"""What becomes of each row: set apart, as it was, changed, or (all others) new."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb

from behoud.tables import keys, quarantine, quoting
from behoud.tables.arrival import Intake
from behoud.tables.checks import Check, nul_checks, text_checks, value_checks
from behoud.tables.layout import Layout
from behoud.tables.near import near

QUARANTINED, UNCHANGED, CHANGED = 1, 2, 3
REQUIRED = "tables-reason-required"


def find_faults(intake: Intake, draft: Path) -> None:
    """The table `faults` of what is wrong with rows; `draft` is the file of the view of that name."""
    database, layout, raw = intake.database, intake.layout, intake.raw
    quarantine.begin(database)
    misread = [
        Check("tables-reason-not-read", label, label, broken, raw.text(label))
        for label, broken in raw.misread.items()
    ]
    quarantine.find(database, [*text_checks(intake.bounds), *misread], "typed")
    now, full = intake.arrival.imported_at, complete(database, draft)
    told = value_checks(layout.table, intake.bounds, layout.days, now, layout.zone)
    told += nul_checks(intake.bounds) if intake.staged.may_hold_nul else []
    needed = [check for check in told if check.reason != REQUIRED or check.target not in full]
    quarantine.find(database, needed, "draft")


def complete(database: duckdb.DuckDBPyConnection, file: Path) -> set[str]:
    """The columns without a null, as the file's own statistics say: they need not be read for it."""
    found = database.execute(
        f"SELECT path_in_schema FROM parquet_metadata({quoting.text(file)}) GROUP BY 1 "
        "HAVING sum(stats_null_count) = 0 AND count(*) = count(stats_null_count)"
    ).fetchall()
    return {name for (name,) in found}


def settle(intake: Intake) -> None:
    """The table `settled` (from_line, status) of every row that does not become a new key."""
    database, layout = intake.database, intake.layout
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
    known = near(intake)
    if known:
        settle_known(intake, known)
    if layout.recorded:
        settle_history(intake, known)


def settle_repeats(database: duckdb.DuckDBPyConnection, layout: Layout) -> None:
    quarantine.add_repeats(database, layout.table.key)
    status = f"CASE WHEN equal THEN {UNCHANGED} ELSE {QUARANTINED} END"
    database.execute(f"INSERT INTO settled SELECT from_line, {status} FROM repeats")


def settle_known(intake: Intake, known: Sequence[Path]) -> None:
    """Compares what is left with the files `known` of the lake."""
    layout, arrival, database = intake.layout, intake.arrival, intake.database
    rows, key, status = "good", layout.identity, str(UNCHANGED)
    if layout.generates:
        rows, key = "good LEFT JOIN ordinals USING (from_line)", numbered_key(layout)
    else:
        same = keys.unchanged(read_before=arrival.read_before)
        status = f"CASE WHEN {same} THEN {UNCHANGED} ELSE {CHANGED} END"
    if arrival.held.has_changes(layout.table.name):
        wanted = f"SELECT md5_number({key}) FROM {rows}"
        keys.prior_of_many(
            database, known, layout.identity, wanted, source=arrival.source.name, file=arrival.file
        )
    else:
        keys.prior(database, known, layout.identity)
    database.execute(
        f"INSERT INTO settled SELECT from_line, {status} FROM {rows} "
        f"JOIN prior ON prior.k = md5_number({key}) WHERE from_line NOT IN (SELECT from_line FROM settled)"
    )


def settle_history(intake: Intake, known: Sequence[Path]) -> None:
    """Rows that say when they were recorded: every one but the first of a key is a change."""
    layout, database = intake.layout, intake.database
    left = "from_line NOT IN (SELECT from_line FROM settled)"
    keys.share(database, layout.key)
    later = (
        f"SELECT from_line FROM (SELECT from_line, row_number() OVER (PARTITION BY {layout.key} "
        f"ORDER BY recorded_at, from_line) AS place FROM ({keys.sharing(layout.key)}) WHERE {left}) "
        "WHERE place > 1"
    )
    if known:
        held = f"SELECT md5_number({layout.key}) FROM {quoting.parquet(*known)}"
        later += f" UNION SELECT from_line FROM good WHERE md5_number({layout.key}) IN ({held}) AND {left}"
    database.execute(f"INSERT INTO settled SELECT from_line, {CHANGED} FROM ({later})")


def numbered_key(layout: Layout) -> str:
    """SQL for a generated key with its ordinal, over the draft joined with `ordinals`."""
    key = quoting.name(layout.table.key[0])
    return (
        f"CASE WHEN ordinal IS NULL THEN {key} ELSE regexp_replace({key}, '1$', CAST(ordinal AS VARCHAR)) END"
    )
