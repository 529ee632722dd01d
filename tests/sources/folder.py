"""A company folder made of text: a behoud.toml with sources, and the files they read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb

from behoud.company import Company, load
from behoud.engine.holdings import Holdings
from behoud.sources.intake import ImportReport, Outcome, import_all

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

HEAD = """
[company]
name = "Kaas & Zonen"
currency = "EUR"
language = "nl"
time_zone = "{zone}"
[churn]
kind = "contract"
"""


def company_at(
    folder: Path,
    sources: str,
    files: Mapping[str, str | bytes] | None = None,
    *,
    zone: str = "Europe/Amsterdam",
) -> Company:
    """Writes the company file and `files` (texts as UTF-8) into `folder` and loads it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "behoud.toml").write_text(HEAD.format(zone=zone) + sources, encoding="utf-8")
    for name, content in (files or {}).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return load(folder)


def source(table: str, files: str, more: str = "", **columns: str) -> str:
    """One [[sources]] of a company file; columns are renames."""
    renames = "".join(f'{name} = "{column}"\n' for name, column in columns.items())
    mapped = f"[sources.columns]\n{renames}" if renames else ""
    return f'[[sources]]\nname = "{table}"\ntable = "{table}"\nfiles = "{files}"\n{more}\n{mapped}'


def run(company: Company, now: datetime = NOW) -> ImportReport:
    return import_all(company, now=now)


def only(report: ImportReport) -> Outcome:
    """The one outcome of an import; its error is raised."""
    (outcome,) = report.outcomes
    if outcome.error:
        raise outcome.error
    return outcome


def rows(
    holdings: Holdings, table: str, columns: str = "*", order: str = "from_line"
) -> list[tuple[Any, ...]]:
    """Values of the stored rows of a table."""
    files = [str(file) for file in holdings.files(table)]
    if not files:
        return []
    with duckdb.connect() as database:
        database.execute("SET TimeZone = 'UTC'")
        query = f"SELECT {columns} FROM read_parquet({files}, union_by_name=true) ORDER BY {order}"
        return database.execute(query).fetchall()


def quarantine(holdings: Holdings) -> list[tuple[Any, ...]]:
    """Line, column, value and reason of what was set apart."""
    files = [str(file) for file in holdings.quarantine_files]
    if not files:
        return []
    query = f'SELECT line, "column", value, reason FROM read_parquet({files}) ORDER BY line, "column"'
    return duckdb.sql(query).fetchall()
