"""A function from rows to rows, mapped over Parquet files where the engine computes.

On DuckDB that is this process: batches in as many threads as it has processors, written in the order
in which they were read. On Spark it is the workers: the function travels to them with all that it
holds, so they need the same behoud as this machine. Each batch is mapped by itself; a function that
looks at one row at a time gives the same on both.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from behoud.engine.sink import part_name, whole, written_by_spark
from behoud.engine.spark import BATCH
from behoud.words import fault

if TYPE_CHECKING:
    from behoud.engine.connect import Engine

Function = Callable[[pa.RecordBatch], pa.Table]

OTHERWISE = "behoud of another version on a worker"


def map_files(
    engine: Engine, files: Sequence[Path], function: Function, folder: Path, schema: pa.Schema
) -> tuple[Path, ...]:
    """Parquet files in the new `folder`, whole or not at all, with what `function` makes of each batch.

    BehoudError where the columns made are not `schema`, and `engine-workers-behoud` where a worker
    of a cluster has no behoud or another one.
    """
    write = on_workers if engine.name == "spark" else here
    return whole(folder, schema, partial(write, engine, files, function, schema))


def here(
    _: Engine, files: Sequence[Path], function: Function, schema: pa.Schema, draft: Path
) -> Sequence[Path]:
    """In threads of this process: the libraries that do the work let go of Python's lock."""
    draft.mkdir()
    part = draft / part_name(0)
    with (
        ThreadPoolExecutor(processors()) as threads,
        pq.ParquetWriter(part, schema, compression="zstd") as out,
    ):
        for made in in_order(threads, function, batches(files)):
            out.write_table(made)
    return [part]


def in_order(
    threads: ThreadPoolExecutor, function: Function, found: Iterator[pa.RecordBatch]
) -> Iterator[pa.Table]:
    """What `function` makes of batches, in their order, with few of them in memory at a time."""
    waiting: deque[Future[pa.Table]] = deque()
    for batch in found:
        waiting.append(threads.submit(function, batch))
        if len(waiting) > processors():
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def batches(files: Sequence[Path], columns: Sequence[str] | None = None) -> Iterator[pa.RecordBatch]:
    """The rows of Parquet files, in parts that fit in memory."""
    for file in files:
        yield from pq.ParquetFile(file).iter_batches(batch_size=BATCH, columns=columns)


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def on_workers(
    engine: Engine, files: Sequence[Path], function: Function, schema: pa.Schema, draft: Path
) -> Sequence[Path]:
    """In the Python of the executors, who write what comes of it."""
    from pyspark.errors import PythonException
    from pyspark.sql.pandas.types import from_arrow_schema

    rows = engine.frame(files)
    made = rows.mapInArrow(partial(of_worker, function, version("behoud")), from_arrow_schema(schema))
    try:
        return written_by_spark(made, draft)
    except PythonException as error:
        if OTHERWISE in str(error) or "No module named 'behoud" in str(error):
            raise fault("engine-workers-behoud", version=version("behoud")) from error
        raise


def of_worker(function: Function, wanted: str, found: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """What a worker does with its batches; RuntimeError where its behoud is not the one that is `wanted`."""
    if version("behoud") != wanted:
        raise RuntimeError(OTHERWISE)
    for batch in found:
        yield from function(batch).to_batches()
