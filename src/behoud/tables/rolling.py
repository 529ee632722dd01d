"""Brings the rollup of usage up to date: only the months are touched that new rows became known in.

Each month is written by itself and then listed in a draft of the manifest, so that a roll-up
that was killed goes on where it was; the draft becomes the manifest by one rename.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import ibis
import pyarrow.parquet as pq

from behoud.engine import Engine
from behoud.engine.calendar import month_number
from behoud.engine.write import replace_text
from behoud.tables.rollup import (
    MANIFEST,
    PARTITIONED,
    SCHEMAS,
    UNITS,
    Holdings,
    Month,
    Rollup,
    as_json,
    folder_of,
    parts_of,
    read_manifest,
)

DRAFT = "events.next.json"
ROLLED = ("customer_id", "on", "known_on", "product_id", "name", "quantity")
Progress = Callable[[int, int], None]


def silent(done: int, total: int) -> None:
    """No progress is told."""


def roll_up(engine: Engine, holdings: Holdings, *, progress: Progress = silent) -> Rollup:
    """Bring the rollup of the lake up to date with `holdings`; what it is now.

    Where an earlier part is no longer held everything is rolled up anew. Where events were
    corrected nothing is: they are then read as they are. `progress` is told (done, total) months.
    """
    lake = holdings.lake
    tidy(lake)
    found, wanted = Rollup.load(lake), parts_of(holdings)
    if found.parts == wanted or holdings.has_changes("events"):
        return found
    base = found if found.parts <= wanted else Rollup(lake)
    new = engine.read([lake / part for part in sorted(wanted - base.parts)])
    draft = read_manifest(lake, DRAFT)
    if draft is None or draft.parts != wanted:
        draft = replace(base, parts=wanted)
    touched, mark = months_of(engine, new), token(found.parts, wanted)
    for place, start in enumerate(touched):
        if draft.months.get(start) == base.months.get(start):
            month = rolled(engine, base, start, new, mark)
            draft = replace(draft, months={**draft.months, start: month})
            replace_text(folder_of(lake) / DRAFT, as_json(draft))
        progress(place + 1, len(touched))
    return publish(with_recency(engine, draft, min(touched, default=date.max), mark))


def publish(draft: Rollup) -> Rollup:
    replace_text(folder_of(draft.lake) / DRAFT, as_json(draft))
    (folder_of(draft.lake) / DRAFT).replace(folder_of(draft.lake) / MANIFEST)
    return draft


def tidy(lake: Path) -> None:
    """Remove what neither the manifest nor a draft lists: what an earlier roll-up replaced or left half."""
    manifests = [read_manifest(lake, name) for name in (MANIFEST, DRAFT)]
    listed = {file.parent for found in manifests if found for file in found.listed}
    for folder in folder_of(lake).glob("*/*/*"):
        if folder not in listed:
            shutil.rmtree(folder)


def token(found: frozenset[str], wanted: frozenset[str]) -> str:
    """What tells the files of this roll-up from those of another, and not from itself resumed."""
    return hashlib.sha256("\n".join([*sorted(found), "", *sorted(wanted)]).encode()).hexdigest()[:12]


def months_of(engine: Engine, rows: ibis.Table) -> list[date]:
    """The first days of the months in which `rows` became known, in order."""
    numbers = engine.arrow(rows.select(number=month_number(rows.known_on)).distinct())["number"].to_pylist()
    return [first_of(number) for number in sorted(numbers)]


def first_of(number: int) -> date:
    """The first day of a month by its `month_number`.

    >>> first_of(2026 * 12 + 10)
    datetime.date(2026, 11, 1)
    """
    return date(number // 12, number % 12 + 1, 1)


def next_month(start: date) -> date:
    return first_of(start.year * 12 + start.month)


def rolled(engine: Engine, base: Rollup, start: date, new: ibis.Table, mark: str) -> Month:
    """Write one month anew: what was in it and what of `new` became known in it."""
    before = base.months.get(start)
    within = (new.known_on >= ibis.literal(start)) & (new.known_on < ibis.literal(next_month(start)))
    rows = engine.named("events_of_month", new.select(*ROLLED).filter(within))
    files = {}
    for table in PARTITIONED:
        made = REDUCED[table](rows)
        if before is not None:
            held = engine.read([base.lake / file for file in before.files[table]])
            held = engine.named(f"{table}_of_month", held.select(*made.columns))
            made = MERGED[table](ibis.union(held, made))
        written = rewritten(engine, table, made, folder_of(base.lake) / table / f"{start:%Y-%m}" / mark)
        files[table] = tuple(file.relative_to(base.lake).as_posix() for file in written)
    days = [day for file in files["usage"] for day in days_in(base.lake / file)]
    return Month(files, min(days), max(days))


def rewritten(engine: Engine, table: str, rows: ibis.Table, folder: Path) -> tuple[Path, ...]:
    """The rows in `folder`, in place of what a killed roll-up may have left there unlisted."""
    shutil.rmtree(folder, ignore_errors=True)
    return engine.write(rows, folder, schema=SCHEMAS[table])


def days_in(file: Path) -> Iterator[date]:
    """The first and the last day of `on`, as the file's own statistics say."""
    metadata = pq.read_metadata(file)
    place = metadata.schema.names.index("on")
    for group in range(metadata.num_row_groups):
        told = metadata.row_group(group).column(place).statistics
        yield from (told.min, told.max)


def usage_of(rows: ibis.Table) -> ibis.Table:
    """Events by customer, day and the day they became known."""
    whole = ibis.literal(UNITS).cast("int64")
    units = (rows.quantity * whole.cast("float64")).round().cast("int64")
    rows = rows.mutate(units=ibis.coalesce(units, whole))
    return rows.group_by("customer_id", "on", "known_on").aggregate(
        events=rows.count(), quantity=rows.units.sum()
    )


def merged_usage(rows: ibis.Table) -> ibis.Table:
    return rows.group_by("customer_id", "on", "known_on").aggregate(
        events=rows.events.sum(), quantity=rows.quantity.sum()
    )


def breadth_of(rows: ibis.Table) -> ibis.Table:
    """What was used, with the last day of it by the day that became known.

    Use that lies ahead keeps a row of its own, or it would hide what was used before.
    """
    rows = rows.select("customer_id", "product_id", "name", "known_on", last_on="on")
    return merged_breadth(rows)


def merged_breadth(rows: ibis.Table) -> ibis.Table:
    ahead = (rows.last_on > rows.known_on).ifelse(rows.last_on, ibis.null("date"))
    made = rows.mutate(ahead=ahead).group_by("customer_id", "product_id", "name", "known_on", "ahead")
    return made.aggregate(last_on=ibis._.last_on.max()).drop("ahead")


def months_of_use(rows: ibis.Table) -> ibis.Table:
    """Who used anything in which month, by the month in which that became known."""
    made = rows.select("customer_id", month=month_number(rows.on), known=month_number(rows.known_on))
    return made.distinct()


def merged_months(rows: ibis.Table) -> ibis.Table:
    return rows.distinct()


REDUCED = {"usage": usage_of, "breadth": breadth_of, "months": months_of_use}
MERGED = {"usage": merged_usage, "breadth": merged_breadth, "months": merged_months}


def with_recency(engine: Engine, rollup: Rollup, touched: date, mark: str) -> Rollup:
    """Add, per year that has begun, the last day of use of every customer as known before it.

    Years up to that of `touched`, the first month that has changed, stay as they are.
    """
    if not rollup.months:
        return rollup
    years = range(min(rollup.months).year + 1, max(rollup.months).year + 1)
    kept = {year: files for year, files in rollup.recency.items() if date(year, 1, 1) <= touched}
    for year in years:
        if year not in kept:
            rows = last_uses(engine, replace(rollup, recency=kept), year)
            written = rewritten(
                engine, "recency", rows, folder_of(rollup.lake) / "recency" / str(year) / mark
            )
            kept[year] = tuple(file.relative_to(rollup.lake).as_posix() for file in written)
    return replace(rollup, recency=kept)


def last_uses(engine: Engine, rollup: Rollup, year: int) -> ibis.Table:
    """Per customer the last day of use before the year, as known then."""
    day = date(year, 1, 1)
    earlier = rollup.year_before(day)
    starts = [s for s in rollup.months if s < day and (earlier is None or s.year >= earlier)]
    files = [rollup.lake / file for start in sorted(starts) for file in rollup.months[start].files["usage"]]
    held = [engine.read([rollup.lake / file for file in rollup.recency[earlier]])] if earlier else []
    if files:
        usage = engine.read(files)
        held.append(usage.filter(usage.on < ibis.literal(day)).select("customer_id", last_on="on"))
    rows = ibis.union(*held) if len(held) > 1 else held[0]
    return rows.group_by("customer_id").aggregate(last_on=rows.last_on.max())
