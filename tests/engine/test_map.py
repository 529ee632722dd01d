"""A function mapped over files: the same rows on either engine, in order, whole or not at all."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from behoud.engine import Engine
from behoud.engine.map import OTHERWISE, Function, of_worker
from behoud.engine.spark import BATCH
from behoud.errors import BehoudError

LINE = pa.struct([("product", pa.string()), ("share", pa.float64())])
MADE = pa.schema([("name", pa.string()), ("twice", pa.int64()), ("lines", pa.list_(LINE))])


def doubling() -> Function:
    """Every row whose number is not a multiple of three, twice as large.

    The function is its own: workers of the cluster know behoud, and nothing of these tests.
    """

    def doubled(batch: pa.RecordBatch) -> pa.Table:
        rows = pa.Table.from_batches([batch])
        rows = rows.filter(pa.array(rows["n"].to_numpy() % 3 != 0))
        numbered = zip(rows["name"].to_pylist(), rows["n"].to_pylist(), strict=True)
        lines = [[{"product": name, "share": n / 7}] for name, n in numbered]
        columns = [rows["name"], pc.multiply(rows["n"], 2), pa.array(lines, MADE.field("lines").type)]
        return pa.table(columns, schema=MADE)

    return doubled


def numbered(folder: Path, name: str, first: int, count: int) -> Path:
    file = folder / f"{name}.parquet"
    numbers = np.arange(first, first + count)
    pq.write_table(pa.table({"name": [f"klant {n}" for n in numbers], "n": numbers}), file)
    return file


def test_a_function_is_mapped_over_every_row(engine: Engine, tmp_path: Path) -> None:
    files = [numbered(tmp_path, "one", 0, 5), numbered(tmp_path, "other", 5, 4)]
    made = engine.map(files, doubling(), tmp_path / "made", MADE)
    found = engine.arrow(engine.read(made)).sort_by("twice")
    assert found.to_pylist() == [
        {"name": f"klant {n}", "twice": 2 * n, "lines": [{"product": f"klant {n}", "share": n / 7}]}
        for n in (1, 2, 4, 5, 7, 8)
    ]
    assert found.schema == MADE


def test_on_one_machine_the_rows_keep_their_order_in_batches(duckdb_engine: Engine, tmp_path: Path) -> None:
    count, sizes, busy = 3 * BATCH + 1, [], set()
    file = numbered(tmp_path, "many", 0, count)

    def seen(batch: pa.RecordBatch) -> pa.Table:
        sizes.append(batch.num_rows)
        busy.add(threading.get_ident())
        return pa.table([batch["n"]], schema=pa.schema([("n", pa.int64())]))

    (made,) = duckdb_engine.map([file], seen, tmp_path / "made", pa.schema([("n", pa.int64())]))
    assert pq.ParquetFile(made).read()["n"].to_pylist() == list(range(count))
    assert sorted(sizes) == [1, BATCH, BATCH, BATCH]
    assert threading.get_ident() not in busy


def test_what_fails_half_way_leaves_nothing(duckdb_engine: Engine, tmp_path: Path) -> None:
    file = numbered(tmp_path, "many", 0, 2 * BATCH)

    def failing(batch: pa.RecordBatch) -> pa.Table:
        if batch["n"][0].as_py():
            raise ValueError("the second batch")
        return pa.table([batch["n"]], schema=pa.schema([("n", pa.int64())]))

    with pytest.raises(ValueError, match="the second batch"):
        duckdb_engine.map([file], failing, tmp_path / "made", pa.schema([("n", pa.int64())]))
    assert [each.name for each in tmp_path.iterdir()] == ["many.parquet"]


def test_columns_that_were_not_promised_are_refused(duckdb_engine: Engine, tmp_path: Path) -> None:
    file = numbered(tmp_path, "one", 0, 3)
    with pytest.raises(ValueError, match="schema"):
        duckdb_engine.map([file], doubling(), tmp_path / "made", pa.schema([("name", pa.string())]))
    assert not (tmp_path / "made").exists()


def test_a_worker_with_another_behoud_does_no_work() -> None:
    with pytest.raises(RuntimeError, match=OTHERWISE):
        next(of_worker(doubling(), "0.0.0", iter([])))


@pytest.mark.spark
def test_a_cluster_whose_workers_have_another_behoud_is_told(
    spark_engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = numbered(tmp_path, "one", 0, 3)
    monkeypatch.setattr("behoud.engine.map.version", lambda _: "0.0.0")
    with pytest.raises(BehoudError) as told:
        spark_engine.map([file], doubling(), tmp_path / "made", MADE)
    assert told.value.code == "engine-workers-behoud"
    assert told.value.facts == {"version": "0.0.0"}
    assert not (tmp_path / "made").exists()
