"""The one place where rows of an engine become Parquet files: whole or absent, and of the promised types.

Either engine reads what the other wrote: zstd, moments as microseconds in UTC, decimals at their
declared scale, plain file names. Engines compute some sums wider than the expression promises, so
every column is cast to its promise on the way, and what was physically written is read back.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import ibis
import pyarrow as pa
import pyarrow.parquet as pq
import sqlglot as sg

from behoud.words import fault

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from behoud.engine.connect import Engine


def write_parts(
    engine: Engine, expression: ibis.Table, folder: Path, schema: pa.Schema | None
) -> tuple[Path, ...]:
    """Write `expression` to Parquet files in the new `folder`; the files, in the order of the rows.

    The files are made beside the folder under a dotted name, are on disk, and then appear in one
    rename. BehoudError `engine-folder-taken` where the folder exists, `engine-schema` where the
    columns are not `schema`, `engine-rows-lost` where Spark wrote what this machine cannot see.
    """
    promised: pa.Schema = expression.schema().to_pyarrow()
    check_columns(folder.name, promised, schema or promised)
    return whole(folder, schema or promised, partial(written, engine, expression))


def whole(folder: Path, schema: pa.Schema, write: Callable[[Path], Sequence[Path]]) -> tuple[Path, ...]:
    """The files that `write` makes in a folder it is given, which appears as `folder` in one rename."""
    if folder.exists():
        raise fault("engine-folder-taken", folder=str(folder))
    draft = folder.with_name(f".{folder.name}.draft")
    shutil.rmtree(draft, ignore_errors=True)  # what a killed run left
    draft.parent.mkdir(parents=True, exist_ok=True)
    try:
        parts = write(draft)
        for part in parts:
            check_columns(folder.name, pq.read_schema(part), schema)
        settle(draft, folder)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    return tuple(folder / part.name for part in parts)


def written(engine: Engine, expression: ibis.Table, draft: Path) -> list[Path]:
    """The files of `expression` in `draft`, as the engine writes them."""
    query = cast_query(engine, expression)
    if engine.name == "spark":
        return written_by_spark(engine.session.sql(query), draft)
    draft.mkdir()
    part = draft / part_name(0)
    engine.backend.raw_sql(f"COPY ({query}) TO {quoted(part)} (FORMAT parquet, COMPRESSION zstd)")
    return [part]


def written_by_spark(rows: DataFrame, draft: Path) -> list[Path]:
    """The files that the executors wrote, renamed in order; BehoudError where some are out of sight.

    Executors that do not share this storage write to disks of their own, and Spark calls that a
    success: so the rows it counted must be the rows that lie here.
    """
    from pyspark.sql import Observation
    from pyspark.sql import functions as spark

    seen = Observation()
    counted = rows.observe(seen, spark.count(spark.lit(1)).alias("rows"))
    counted.write.option("compression", "zstd").parquet(local(draft))
    parts = [part.rename(draft / part_name(n)) for n, part in enumerate(sorted(draft.glob("part-*.parquet")))]
    for leftover in set(draft.iterdir()) - set(parts):
        leftover.unlink()
    here = sum(pq.read_metadata(part).num_rows for part in parts)
    if not parts or here != seen.get["rows"]:
        raise fault("engine-rows-lost", folder=str(draft.parent), written=seen.get["rows"], found=here)
    return parts


def cast_query(engine: Engine, expression: ibis.Table) -> str:
    """The expression's SQL with every column cast to the type that the expression promises.

    Compiling takes longer than many a small query: the same relation is compiled once per engine.
    """
    relation = expression.op()
    if relation not in engine.compiled:
        engine.compiled[relation] = compiled(engine, expression)
    return engine.compiled[relation]


def compiled(engine: Engine, expression: ibis.Table) -> str:
    compiler = engine.backend.compiler
    rows = compiler.to_sqlglot(expression).subquery("promised")
    columns = [
        compiler.cast(sg.column(name, table="promised", quoted=True), kind).as_(name, quoted=True)
        for name, kind in expression.schema().items()
    ]
    query: str = sg.select(*columns).from_(rows).sql(compiler.dialect)
    return query


def check_columns(table: str, found: pa.Schema, wanted: pa.Schema) -> None:
    """BehoudError where `found` has not exactly the columns of `wanted`: names, order and types."""
    for n in range(max(len(found), len(wanted))):
        here, there = field_at(found, n), field_at(wanted, n)
        if here != there:
            column = wanted.names[n] if n < len(wanted) else found.names[n]
            raise fault("engine-schema", table=table, column=column, found=here, wanted=there)


def field_at(schema: pa.Schema, n: int) -> str:
    if n >= len(schema):
        return "absent"
    return f"{schema.field(n).name} {plain(schema.field(n).type)}"


def plain(kind: pa.DataType) -> str:
    """A type by what it holds: files call the elements of a list by names of their own."""
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return f"list<{plain(kind.value_type)}>"
    if pa.types.is_struct(kind):
        return f"struct<{', '.join(f'{field.name}: {plain(field.type)}' for field in kind)}>"
    return str(kind)


def settle(draft: Path, folder: Path) -> None:
    """Make the draft the folder, in one rename, with everything on disk."""
    for file in (*draft.iterdir(), draft):
        sync(file)
    draft.rename(folder)
    sync(folder.parent)


def sync(path: Path) -> None:
    """Wait until a file or folder is on disk."""
    if os.name == "nt" and path.is_dir():  # Windows cannot open a folder, and needs no sync of it
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def local(path: Path) -> str:
    """A path as Spark takes it: on the machines' own folders, whatever storage is Spark's default.

    >>> local(Path("/data/lake/a.parquet"))
    'file:///data/lake/a.parquet'
    """
    return f"file://{path.absolute()}"


def part_name(n: int) -> str:
    return f"part-{n:05d}.parquet"


def quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
