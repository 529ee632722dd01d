"""A look at the files and databases of a folder: columns, types and what is in them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from behoud.company import Source
from behoud.errors import BehoudError
from behoud.schemas import Type
from behoud.sources.files.open import EXCEL, PARQUET, stage
from behoud.sources.recognise.profile import Column, profile
from behoud.sources.sql.read import input_name, stage_database
from behoud.tables import quoting
from behoud.tables.raw import open_raw
from behoud.tables.staged import Staged

TEXT_FILES = (".csv", ".tsv", ".txt", ".dat", ".gz")
DATABASES = (".db", ".sqlite", ".sqlite3")
SKIPPED = ("lake", "reports", "web", "node_modules")
"""Folders with what behoud keeps there itself, or others with what nobody exported."""
MOST_FILES = 60
MOST_ROWS = 2_000_000


@dataclass(frozen=True)
class Peek:
    """One input as it was found: where it stands, its rows and its columns."""

    name: str
    place: dict[str, str]
    parquet: Path
    rows: int
    columns: tuple[Column, ...]
    found: dict[str, str] = field(default_factory=dict)

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    @property
    def dates(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.kind in (Type.DATE, Type.MOMENT))


@dataclass(frozen=True)
class Unread:
    """An input that could not be read, with the reason."""

    name: str
    error: BehoudError


def candidates(folder: Path) -> list[Path]:
    """The files that may hold tables, in the order of their names; hidden and own folders left out."""
    known = (*TEXT_FILES, *EXCEL, *PARQUET, *DATABASES)
    found = [
        file
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.suffix.lower() in known and not hidden(file.relative_to(folder))
    ]
    return [file for file in found if not file.name.lower().startswith(("readme", "license"))][:MOST_FILES]


def hidden(path: Path) -> bool:
    return any(part.startswith((".", "~$")) or part in SKIPPED for part in path.parts)


def peek_all(database: duckdb.DuckDBPyConnection, folder: Path, work: Path) -> Iterator[Peek | Unread]:
    """Every table of every file in `folder`."""
    for number, file in enumerate(candidates(folder)):
        name = file.relative_to(folder).as_posix()
        inside = work / str(number)
        inside.mkdir()
        if file.suffix.lower() in DATABASES:
            yield from peek_database(database, file, name, inside)
        else:
            yield peek_file(database, file, name, inside)


def peek_file(database: duckdb.DuckDBPyConnection, file: Path, name: str, work: Path) -> Peek | Unread:
    source = Source(name=file.stem, table="customers", files=name)
    try:
        staged = stage(database, file, source, work)
        return peeked(database, staged, file.stem, {"files": name})
    except BehoudError as error:
        return Unread(name, error)


def peek_table(database: duckdb.DuckDBPyConnection, source: Source, root: Path, work: Path) -> Peek | Unread:
    """A table of a database that a source names, as far as `MOST_ROWS` of it."""
    name = input_name(source)
    inside = work / f"table {len(list(work.iterdir()))}"
    inside.mkdir()
    table = ".".join(quoting.name(part) for part in (source.from_ or "").split("."))
    asked = source.model_copy(update={"query": f"SELECT * FROM {table} LIMIT {MOST_ROWS}", "from_": None})
    place = {"url": source.url or "", "from": source.from_ or ""}
    try:
        staged = stage_database(asked, root, inside)
        return peeked(database, staged, (source.from_ or "").rpartition(".")[2], place)
    except BehoudError as error:
        return Unread(name, error)


def peeked(database: duckdb.DuckDBPyConnection, staged: Staged, name: str, place: dict[str, str]) -> Peek:
    raw = open_raw(database, staged)
    columns = tuple(profile(raw, label) for label in raw.names)
    found = {key: value for key, value in staged.found.items() if isinstance(value, str)}
    return Peek(name, place, staged.parquet, raw.total, columns, found)


def peek_database(
    database: duckdb.DuckDBPyConnection, file: Path, name: str, work: Path
) -> Iterator[Peek | Unread]:
    """The tables of an SQLite file, as far as `MOST_ROWS` of each."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        try:
            query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            tables = [row[0] for row in connection.execute(query)]
        except sqlite3.DatabaseError as error:
            yield Unread(name, BehoudError(f"{name}: {error}"))
            return
        for table in tables:
            target = work / f"{len(list(work.iterdir()))}.parquet"
            write_table(connection, table, target)
            staged = Staged(target, "", 1, found={"format": "sqlite"})
            yield peeked(database, staged, table, {"url": f"sqlite:///{name}", "from": table})


def write_table(connection: sqlite3.Connection, table: str, target: Path) -> None:
    cursor = connection.execute(f"SELECT * FROM {quoting.name(table)} LIMIT {MOST_ROWS}")
    names = [part[0] for part in cursor.description]
    rows = cursor.fetchall()
    columns = {name: [as_text(row[n]) for row in rows] for n, name in enumerate(names)}
    pq.write_table(pa.table({name: pa.array(cells, pa.string()) for name, cells in columns.items()}), target)


def as_text(value: object) -> str | None:
    return None if value is None or isinstance(value, bytes) else str(value)
