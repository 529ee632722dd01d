"""One engine object over Ibis: the same expressions on DuckDB and on Spark."""

from __future__ import annotations

import tempfile
import weakref
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import ibis
import pyarrow as pa
from ibis.expr.operations import PhysicalTable, Relation

from behoud.engine.claim import Claim
from behoud.engine.map import Function, map_files
from behoud.engine.scratch import SPILL, bounded
from behoud.engine.sink import local, write_parts
from behoud.engine.spark import spark_session
from behoud.words import fault

if TYPE_CHECKING:
    from ibis.backends import BaseBackend

    from behoud.company import Company

DUCKDB = "duckdb://"
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
    compiled: dict[Relation, str] = field(default_factory=dict, compare=False, repr=False)
    """Queries that were written before, by what they ask."""

    def arrow(self, expression: ibis.Table) -> pa.Table:
        """The rows of an expression, with the types the expression promises."""
        if self.name == "spark":
            # Ibis goes by way of pandas, which knows no moment before 1677 and rounds large numbers.
            table = self.session.sql(self.backend.compile(expression)).toArrow()
        else:
            table = self.backend.to_pyarrow(expression)
        return table.cast(physical_schema(expression))

    def table(self, rows: pa.Table) -> ibis.Table:
        """Rows in memory as a table of the engine."""
        if self.name == "spark":
            return self._view(fresh_name("rows"), self.session.createDataFrame(rows))
        return self.backend.create_table(fresh_name("rows"), rows, temp=True)

    def read(self, files: Sequence[Path]) -> ibis.Table:
        """The rows of Parquet `files`, listed one by one (never a folder)."""
        if self.name == "spark":
            return self._view(fresh_name("files"), self.frame(files))
        return self.backend.read_parquet([str(file) for file in files], union_by_name=True)

    def keep(self, expression: ibis.Table) -> ibis.Table:
        """The expression computed once, for what is read several times."""
        if self.name == "spark":
            # Ibis' own cache is dropped with the Python object; this one lives as long as the session.
            return self._view(fresh_name("kept"), self.session.sql(self.backend.compile(expression)).cache())
        return self.backend.create_table(fresh_name("kept"), expression, temp=True)

    def named(self, name: str, expression: ibis.Table) -> ibis.Table:
        """The expression under a name, which stands for whatever was last given to it.

        What is made from the table need not be compiled again when the name is given to other rows.
        """
        if self.name == "spark":
            return self._view(name, self.session.sql(self.backend.compile(expression)))
        return self.backend.create_view(name, expression, overwrite=True)

    def forget(self, kept: ibis.Table) -> None:
        """Let go of what `keep` computed; nothing may ask for it any more.

        >>> engine = connect("duckdb://")
        >>> engine.forget(engine.keep(engine.table(pa.table({"n": [1]}))))
        """
        (name,) = (table.name for table in kept.op().find(PhysicalTable) if table.name.startswith("kept_"))
        if self.name == "spark":
            self.session.table(name).unpersist()
            self.session.catalog.dropTempView(name)
        else:
            self.backend.drop_table(name)

    def frame(self, files: Sequence[Path]) -> Any:
        """The rows of Parquet files as Spark knows them."""
        # A name is a name, brackets and all: without the option Spark reads it as a pattern.
        reader = self.session.read.option("mergeSchema", "true").option("__globPaths__", "false")
        return reader.parquet(*map(local, files))

    def _view(self, name: str, rows: Any) -> ibis.Table:
        """A Spark data frame as a table, its moments in UTC: Ibis forgets that Spark keeps a zone."""
        rows.createOrReplaceTempView(name)
        moments = [field.name for field in rows.schema if field.dataType.typeName() == "timestamp"]
        table = self.backend.table(name)
        return table.cast(dict.fromkeys(moments, "timestamp('UTC')")) if moments else table

    @property
    def session(self) -> Any:
        """The Spark session behind the backend."""
        return self.backend._session

    def write(
        self, expression: ibis.Table, folder: Path, *, schema: pa.Schema | None = None
    ) -> tuple[Path, ...]:
        """Write the rows to Parquet files in the new `folder`, whole or not at all; the files.

        What was physically written has exactly the columns of `schema` (default: those the
        expression promises), else BehoudError. On Spark the executors write: `folder` must be
        storage that they share with this machine. List the files in a manifest, never the folder.

        >>> import tempfile
        >>> engine = connect("duckdb://")
        >>> rows = engine.table(pa.table({"n": [1, 2]}))
        >>> with tempfile.TemporaryDirectory() as lake:
        ...     files = engine.write(rows, Path(lake) / "numbers")
        ...     [file.name for file in files], engine.read(files).n.sum().to_pyarrow().as_py()
        (['part-00000.parquet'], 3)
        """
        return write_parts(self, expression, folder, schema)

    def map(
        self, files: Sequence[Path], function: Function, folder: Path, schema: pa.Schema
    ) -> tuple[Path, ...]:
        """Write what `function` makes of each batch of the rows of Parquet `files` to the new `folder`.

        `function` takes a RecordBatch and gives a Table with the columns of `schema`; it is mapped in
        threads of this process, or travels to the workers of Spark. The files, in the order of the rows.

        >>> import tempfile
        >>> import pyarrow.compute as pc
        >>> engine, kind = connect("duckdb://"), pa.schema([("n", pa.int64())])
        >>> with tempfile.TemporaryDirectory() as lake:
        ...     ones = engine.write(engine.table(pa.table({"n": [1, 2]})), Path(lake) / "numbers")
        ...     twice = lambda batch: pa.table([pc.multiply(batch["n"], 2)], schema=kind)
        ...     made = engine.map(ones, twice, Path(lake) / "doubled", kind)
        ...     engine.arrow(engine.read(made))["n"].to_pylist()
        [2, 4]
        """
        return map_files(self, files, function, folder, schema)

    def close(self) -> None:
        self.backend.disconnect()


def fresh_name(kind: str) -> str:
    return f"{kind}_{uuid4().hex}"


def physical_schema(expression: ibis.Table) -> pa.Schema:
    schema: pa.Schema = expression.schema().to_pyarrow()
    return schema


def connect_for(company: Company, *, spill: Path | None = None) -> Engine:
    """Connect to the engine of a company, with the Spark settings of its file."""
    settings = None if company.engine.startswith(DUCKDB) else company.spark
    return connect(company.engine, settings=settings, spill=spill)


def connect(
    address: str = "duckdb://", *, settings: Mapping[str, Any] | None = None, spill: Path | None = None
) -> Engine:
    """Connect to the engine that `address` names (company file, `engine`).

    What does not fit in memory DuckDB writes to a folder of its own in `spill`, for want of one that
    of temporary files. Raises BehoudError where the address is unknown, or Spark is not installed or
    not there.
    """
    if address.startswith(DUCKDB):
        return connect_duckdb(dict(settings or {}), spill or Path(tempfile.gettempdir()))
    if address.startswith(SPARK):
        return Engine("spark", ibis.pyspark.connect(spark_session(address, settings or {})))
    raise fault("engine-unknown", engine=address)


def connect_duckdb(settings: dict[str, Any], spill: Path) -> Engine:
    """DuckDB in memory, spilling to disk before it takes more than is free."""
    claim = Claim.of(spill, SPILL)
    backend = ibis.duckdb.connect(**(bounded(claim.folder) | settings))
    # Tables of the engine hold its backend: as long as one of them is asked, its blocks must stay.
    weakref.finalize(backend, claim.leave)
    # ICU is built in, but loaded too late for the setting to stand in the connection.
    backend.raw_sql("SET TimeZone = 'UTC'; SET enable_progress_bar = false")
    return Engine("duckdb", backend)
