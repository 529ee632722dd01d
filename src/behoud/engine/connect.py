"""One engine object over Ibis: the same expressions on DuckDB and on Spark."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import ibis
import pyarrow as pa
import pyarrow.parquet as pq

from behoud.engine.memory import memory_to_use
from behoud.words import fault

if TYPE_CHECKING:
    from ibis.backends import BaseBackend

SPARK = ("spark://", "local[", "local-cluster[")


@dataclass(frozen=True)
class Engine:
    """A connected engine.

    >>> engine = connect("duckdb://")
    >>> engine.arrow(engine.table(pa.table({"n": [1, 2]})).n.sum().name("n").as_table()).to_pylist()
    [{'n': 3}]
    """

    name: str
    backend: BaseBackend

    def arrow(self, expression: ibis.Table) -> pa.Table:
        """The rows of an expression, with the types the expression promises."""
        table = self.backend.to_pyarrow(expression)
        return table.cast(physical_schema(expression))

    def table(self, rows: pa.Table) -> ibis.Table:
        """Rows in memory as a table of the engine."""
        name = fresh_name("rows")
        if self.name == "spark":
            self.session.createDataFrame(rows).createOrReplaceTempView(name)
            return self.backend.table(name)
        return self.backend.create_table(name, rows, temp=True)

    def read(self, files: Sequence[Path]) -> ibis.Table:
        """The rows of Parquet `files`, listed one by one (never a folder)."""
        paths = [str(file) for file in files]
        if self.name == "spark":
            name = fresh_name("files")
            self.session.read.option("mergeSchema", "true").parquet(*paths).createOrReplaceTempView(name)
            return self.backend.table(name)
        return self.backend.read_parquet(paths, union_by_name=True)

    def keep(self, expression: ibis.Table) -> ibis.Table:
        """The expression computed once, for what is read several times."""
        name = fresh_name("kept")
        if self.name == "spark":
            # Ibis' own cache is dropped with the Python object; this one lives as long as the session.
            self.session.sql(self.backend.compile(expression)).cache().createOrReplaceTempView(name)
            return self.backend.table(name)
        return self.backend.create_table(name, expression, temp=True)

    @property
    def session(self) -> Any:
        """The Spark session behind the backend."""
        return self.backend._session

    def write(self, expression: ibis.Table, file: Path) -> int:
        """Write an expression to one Parquet `file`; the number of rows."""
        file.parent.mkdir(parents=True, exist_ok=True)
        if self.name == "spark":
            table = self.arrow(expression)
            pq.write_table(table, file, compression="zstd")
            return int(table.num_rows)
        self.backend.to_parquet(expression, file, compression="zstd")
        return int(pq.read_metadata(file).num_rows)

    def close(self) -> None:
        self.backend.disconnect()


def fresh_name(kind: str) -> str:
    return f"{kind}_{uuid4().hex}"


def physical_schema(expression: ibis.Table) -> pa.Schema:
    schema: pa.Schema = expression.schema().to_pyarrow()
    return schema


def connect(address: str = "duckdb://", *, settings: Mapping[str, Any] | None = None) -> Engine:
    """Connect to the engine that `address` names (company file, `engine`).

    Raises BehoudError where the address is unknown or Spark is not installed.
    """
    if address.startswith("duckdb://"):
        return connect_duckdb(dict(settings or {}))
    if address.startswith(SPARK):
        return connect_spark(address, dict(settings or {}))
    raise fault("engine-unknown", engine=address)


def connect_duckdb(settings: dict[str, Any]) -> Engine:
    """DuckDB in memory, spilling to disk before it takes more than is free."""
    spill = {
        "memory_limit": f"{memory_to_use() // 2**20}MiB",
        "temp_directory": str(Path(tempfile.gettempdir()) / f"behoud-{os.getpid()}"),
    }
    backend = ibis.duckdb.connect(**(spill | settings))
    # ICU is built in, but loaded too late for the setting to stand in the connection.
    backend.raw_sql("SET TimeZone = 'UTC'; SET enable_progress_bar = false")
    return Engine("duckdb", backend)


def connect_spark(master: str, settings: dict[str, Any]) -> Engine:
    try:
        from pyspark.sql import SparkSession
    except ModuleNotFoundError as missing:
        raise fault("engine-spark-missing", engine=master) from missing
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    builder = SparkSession.builder.master(master).appName("behoud")
    for key, value in (SPARK_SETTINGS | settings).items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return Engine("spark", ibis.pyspark.connect(session))


SPARK_SETTINGS = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.sources.partitionColumnTypeInference.enabled": "false",
    "spark.ui.enabled": "false",
    "spark.sql.shuffle.partitions": "4",
}
