"""A worker that is killed, early or late: the answers are those of DuckDB all the same."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from behoud.engine import Engine
from tests.cluster import Cluster, cluster
from tests.engines.asking import USAGE, answers, per_customer
from tests.engines.same import differences

pytestmark = [pytest.mark.slow, pytest.mark.spark]

PATIENCE = 240


@contextmanager
def asking(running: Cluster, folder: Path, names: Sequence[str]) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.engines.asking", running.address, str(folder), *names]
    with (folder / "stderr").open("w") as errors:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def heard(process: subprocess.Popen[str], word: str, folder: Path) -> None:
    """Wait until the session says `word`."""
    assert process.stdout is not None
    for line in process.stdout:
        if line.strip() == word:
            return
    pytest.fail(f"never said {word!r}:\n{(folder / 'stderr').read_text()[-3000:]}")


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end
        time.sleep(0.005)


def shuffled(folder: Path) -> set[Path]:
    """The shuffle output that the first worker holds."""
    return set((folder / "worker-0-scratch").rglob("shuffle_*.data"))


def usage(engine: Engine, file: Path) -> None:
    """A million rows of usage by a hundred thousand customers."""
    engine.backend.raw_sql(f"""
        COPY (
            SELECT 'klant ' || (i * 7919 % 100003) AS customer_id,
                   DATE '2025-01-01' + CAST(i % 365 AS INTEGER) AS "on",
                   CAST(CAST(i % 1000 AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS amount
            FROM range(1000000) AS numbers(i)
        ) TO '{file}' (FORMAT parquet, ROW_GROUP_SIZE 20480)
    """)


def events(folder: Path, kind: str) -> list[dict[str, Any]]:
    (log,) = (folder / "events").iterdir()
    found = [json.loads(line) for line in log.read_text().splitlines()]
    return [event for event in found if event["Event"] == kind]


def rows_in(folder: Path) -> list[dict[str, Any]]:
    found = [row for file in sorted(folder.iterdir()) for row in pq.read_table(file).to_pylist()]
    return sorted(found, key=lambda row: str(row["customer_id"]))


def early(folder: Path, process: subprocess.Popen[str]) -> None:
    """Wait until the session has both workers, and asks its first question."""
    heard(process, "asking", folder)
    assert shuffled(folder) == set()


def late(folder: Path, process: subprocess.Popen[str]) -> None:
    """Wait until the worker holds shuffle output that what is written needs.

    Two files of it: a worker of one core has surely delivered the first when it writes the second.
    """
    heard(process, "writing", folder)
    before = shuffled(folder)
    until(lambda: len(shuffled(folder) - before) > 1)
    assert not (folder / "written").exists()


MOMENTS = [
    pytest.param(early, ["customer_churn_rate"], id="early", marks=pytest.mark.every_way),
    pytest.param(late, [], id="late"),
]


@pytest.mark.parametrize(("moment", "names"), MOMENTS)
def test_a_worker_that_is_killed_changes_no_answer(
    java: None,
    duckdb_engine: Engine,
    tmp_path: Path,
    moment: Callable[[Path, subprocess.Popen[str]], None],
    names: list[str],
) -> None:
    usage(duckdb_engine, tmp_path / USAGE)
    with cluster(tmp_path) as running, asking(running, tmp_path, names) as process:
        moment(tmp_path, process)
        running.workers[0].kill()
        heard(process, "done", tmp_path)
    found = pickle.loads((tmp_path / "answers.pickle").read_bytes())
    assert list(differences(found, answers(duckdb_engine, tmp_path / "on duckdb", names))) == []
    duckdb_engine.write(per_customer(duckdb_engine, tmp_path), tmp_path / "expected")
    assert rows_in(tmp_path / "written") == rows_in(tmp_path / "expected")
    assert len(events(tmp_path, "SparkListenerExecutorRemoved")) == 1
    if moment is late:
        assert recomputed(tmp_path), "nothing was lost that had been computed"


def recomputed(folder: Path) -> list[tuple[int, int]]:
    """Stage and part of what was computed more than once.

    By their success and not by the reason: what is lost between two stages is done again without one.
    """
    done = Counter(
        (event["Stage ID"], event["Task Info"]["Partition ID"])
        for event in events(folder, "SparkListenerTaskEnd")
        if event["Task End Reason"]["Reason"] == "Success"
    )
    return [part for part, times in done.items() if times > 1]
