"""A table or a query of a database, read in batches and staged like a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import SQLAlchemyError

from behoud.company import Source
from behoud.errors import BehoudError
from behoud.sources.files.parquet import sha256_of
from behoud.sources.files.shape import repeated, unique, with_repeated
from behoud.tables.staged import Staged
from behoud.words import fault

BATCH = 50_000
DRIVERS = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg", "sqlite": "sqlite"}


def database_url(source: Source, root: Path) -> URL:
    """The address of a source's database; a SQLite file is looked for from the company folder."""
    try:
        url = make_url(source.url or "")
    except SQLAlchemyError:
        raise fault("sources-bad-url", source=source.name) from None
    driver = DRIVERS.get(url.drivername, url.drivername)
    if driver != "sqlite" or not url.database or url.database == ":memory:":
        return url.set(drivername=driver)
    file = root / url.database
    if not file.is_file():
        about = source.about or "none"
        raise fault("sources-no-file", source=source.name, files=url.database, folder=str(root), about=about)
    return url.set(drivername=driver, database=f"file:{file.as_posix()}", query={"mode": "ro", "uri": "true"})


def input_name(source: Source) -> str:
    """What the input is called in counts: without user and password.

    >>> from behoud.company import Source
    >>> crm = {"name": "crm", "table": "customers", "url": "postgresql://jan:geheim@db/crm", "from": "klant"}
    >>> input_name(Source.model_validate(crm))
    'postgresql://db/crm klant'
    """
    url = make_url(source.url or "")
    bare = URL.create(url.drivername, host=url.host, port=url.port, database=url.database)
    return f"{bare} {source.from_ or ' '.join((source.query or '').split())[:60]}"


def stage_database(source: Source, root: Path, work: Path) -> Staged:
    """The rows of a source's table or query as Parquet; the line of a row is its place, from 1.

    BehoudError where the database cannot be reached or does not answer, without its password.
    """
    target = work / "database.parquet"
    url = database_url(source, root)
    try:
        with read_only(url).connect() as connection:
            twice = write_batches(connection, source, target)
    except SQLAlchemyError as error:
        raise unanswered(source, url, error) from None
    return Staged(target, sha256_of(target), found={"format": url.get_backend_name()} | with_repeated(twice))


def unanswered(source: Source, url: URL, error: SQLAlchemyError) -> BehoudError:
    problem = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
    if "not a database" in problem:
        return fault("sources-no-database", source=source.name)
    if "Connection refused" in problem:
        address = f"{url.host or 'localhost'}:{url.port}" if url.port else str(url.host or "localhost")
        return fault("sources-refused", source=source.name, address=address)
    if url.password:
        problem = problem.replace(str(url.password), "•••")
    return fault("sources-database", source=source.name, problem=problem)


def read_only(url: URL) -> Engine:
    """An engine whose transactions can change nothing."""
    engine = create_engine(url)
    if engine.dialect.name == "postgresql":
        return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    if engine.dialect.name == "sqlite":
        event.listen(
            engine, "connect", lambda connection, record: connection.execute("PRAGMA query_only = ON")
        )
    return engine


def write_batches(connection: Connection, source: Source, target: Path) -> tuple[str, ...]:
    """Streams the answer to Parquet, batch by batch, and then to one file with one type per column.

    Names that stand more than once among its columns are given back.
    """
    result = connection.execution_options(stream_results=True, yield_per=BATCH).execute(
        text(statement(connection, source))
    )
    names = unique(list(result.keys()))
    pieces = [
        write_piece(target.with_suffix(f".{number}.parquet"), names, rows)
        for number, rows in enumerate(result.partitions(BATCH))
    ]
    join(pieces or [write_piece(target.with_suffix(".0.parquet"), names, [])], target)
    return repeated(list(result.keys()))


def statement(connection: Connection, source: Source) -> str:
    """The query of a source, or all of its table (`schema.table` or `table`)."""
    if source.query:
        return source.query.replace(":", r"\:")
    quote = connection.dialect.identifier_preparer.quote
    return "SELECT * FROM " + ".".join(quote(part) for part in (source.from_ or "").split("."))


def write_piece(piece: Path, names: Sequence[str], rows: Sequence[Sequence[Any]]) -> Path:
    columns = {name: typed([row[place] for row in rows]) for place, name in enumerate(names)}
    pq.write_table(pa.table(columns), piece)
    return piece


def typed(values: Sequence[Any]) -> pa.Array:
    """Values as Arrow finds them; as texts where they are of several kinds or of one it does not know."""
    try:
        found = pa.array(values)
    except (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError, OverflowError):
        return pa.array([None if value is None else str(value) for value in values], pa.string())
    return (
        found
        if simple(found.type)
        else pa.array([None if v is None else str(v) for v in values], pa.string())
    )


def simple(kind: pa.DataType) -> bool:
    return (
        not pa.types.is_nested(kind) and not pa.types.is_binary(kind) and not pa.types.is_large_binary(kind)
    )


def join(pieces: Sequence[Path], target: Path) -> None:
    """One file of all pieces."""
    schemas = [pq.read_schema(piece) for piece in pieces]
    schema = pa.schema([(name, common([s.field(name).type for s in schemas])) for name in schemas[0].names])
    with pq.ParquetWriter(target, schema) as writer:
        for piece in pieces:
            writer.write_table(pq.read_table(piece).cast(schema))
            piece.unlink()


def common(kinds: Sequence[pa.DataType]) -> pa.DataType:
    """The type that holds values of all `kinds`; text where only text does.

    >>> common([pa.null(), pa.int64()]), common([pa.int64(), pa.string()])
    (DataType(int64), DataType(string))
    """
    there = list(dict.fromkeys(kind for kind in kinds if not pa.types.is_null(kind)))
    if not there:
        return pa.string()
    if any(map(pa.types.is_decimal, there)) and all(map(exact, there)):
        return pa.decimal128(38, max((kind.scale for kind in there if pa.types.is_decimal(kind)), default=0))
    if len(there) == 1:
        return there[0]
    if all(map(number, there)):
        return pa.float64()
    if all(map(pa.types.is_timestamp, there)):
        return pa.timestamp("us", tz="UTC")
    return pa.string()


def exact(kind: pa.DataType) -> bool:
    return bool(pa.types.is_decimal(kind) or pa.types.is_integer(kind))


def number(kind: pa.DataType) -> bool:
    return bool(pa.types.is_floating(kind) or exact(kind))
