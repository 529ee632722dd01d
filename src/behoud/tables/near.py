"""Which of the files that the lake holds can hold a row of an input, by the days they cover."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from behoud.schemas import Type
from behoud.tables import quoting
from behoud.tables.arrival import Intake
from behoud.tables.layout import Layout

Span = tuple[date, date]


def near(intake: Intake) -> list[Path]:
    """The held files that an input has to be compared with; the others hold none of its rows.

    Equal rows have equal days, so files of other months cannot hold one. Where the source
    has an id this is so for a table whose ids count per month; but a file that was read
    before may have moved its own rows, and is compared with everything.
    """
    layout, arrival = intake.layout, intake.arrival
    files = arrival.held.files(layout.table.name)
    by_day = layout.generates or (layout.table.key_per_month and not arrival.read_before)
    day = day_column(layout)
    if not (by_day and day and files):
        return files
    span = months_of(intake, day)
    if span is None:
        return files
    known = spans(intake, files, day)
    return [file for file in files if file not in known or overlap(known[file], span)]


def day_column(layout: Layout) -> str | None:
    """The column of the lake with the day on which a row happened."""
    moment = layout.table.moment
    if moment is None or layout.table.column(moment).type is Type.DATE:
        return moment
    return layout.days.get(moment)


def months_of(intake: Intake, day: str) -> Span | None:
    """The first and last day of the months that the input covers; None where it says nothing of that."""
    column = quoting.name(day)
    row = intake.database.execute(
        f"SELECT CAST(date_trunc('month', min({column})) AS DATE), last_day(max({column})) FROM draft"
    ).fetchone()
    return (row[0], row[1]) if row and row[0] else None


def spans(intake: Intake, files: Sequence[Path], day: str) -> dict[Path, Span]:
    """Per file its first and last day, as its own statistics say; files without them are left out."""
    rows = intake.database.execute(
        "SELECT file_name, CAST(min(stats_min_value) AS DATE), CAST(max(stats_max_value) AS DATE) "
        f"FROM parquet_metadata([{', '.join(map(quoting.text, files))}]) "
        f"WHERE path_in_schema = {quoting.text(day)} GROUP BY 1 "
        "HAVING count(*) = count(stats_min_value) AND sum(stats_null_count) = 0"
    ).fetchall()
    return {Path(name): (first, last) for name, first, last in rows}


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans of days share a day.

    >>> overlap((date(2025, 1, 1), date(2025, 2, 1)), (date(2025, 2, 1), date(2025, 2, 28)))
    True
    """
    return one[0] <= other[1] and other[0] <= one[1]
