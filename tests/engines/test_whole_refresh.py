"""A whole refresh on a cluster publishes what one on DuckDB does: every table, and the model card."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from behoud.engine import Engine
from behoud.engine.read import Snapshot
from behoud.pipeline.refresh import refresh
from tests.cluster import Cluster
from tests.conftest import FOR_SMALL_ROWS
from tests.engines.canteens import canteens
from tests.engines.same import differences

PARTITIONS = "spark.sql.shuffle.partitions"
IN_ONE = FOR_SMALL_ROWS | {PARTITIONS: "1"}
SETTINGS = "[spark]\n" + "\n".join(f'"{n}" = "{v}"' for n, v in IN_ONE.items()) + "\n"


@pytest.fixture
def spark(spark_engine: Engine) -> Iterator[Engine]:
    """The session that all share, which the refresh sets to its own company's settings."""
    yield spark_engine
    spark_engine.session.conf.set(PARTITIONS, FOR_SMALL_ROWS[PARTITIONS])


def in_order(table: pa.Table) -> list[dict[str, Any]]:
    """The rows, by their columns that are no doubles: those may differ after nine digits."""
    exact = [field.name for field in table.schema if not pa.types.is_floating(field.type)]
    return sorted(table.to_pylist(), key=lambda row: [repr(row[name]) for name in exact])


def content(snapshot: Snapshot) -> dict[str, Any]:
    """Every table of a snapshot, and what its notes say but for its size and what it was made from."""
    own = {"written_bytes", "made_from"}
    notes = {name: said for name, said in snapshot.notes.items() if name not in own}
    return {name: in_order(snapshot.read(name)) for name in sorted(snapshot.tables)} | {"notes": notes}


@pytest.mark.slow
def test_a_whole_refresh_on_spark_publishes_what_duckdb_does(
    spark: Engine, spark_cluster: Cluster, tmp_path: Path
) -> None:
    on_duckdb = refresh(canteens(tmp_path / "duckdb", engine="duckdb://"))
    on_duckdb.definitions.views.engine.close()
    expected = content(on_duckdb.snapshot)
    # The engine of the refresh is the session of `spark`, which is closed where it was made.
    assert spark.name == "spark"
    on_spark = refresh(canteens(tmp_path / "spark", engine=spark_cluster.address, settings=SETTINGS))
    assert list(differences(content(on_spark.snapshot), expected)) == []
    given = [horizon for horizon, told in expected["notes"]["model"]["horizons"].items() if told["given"]]
    assert given, "without a probability nothing was scored"
    assert all(row["reasons"] for row in expected["scores"])
