"""A Spark cluster of a master and workers, each a process of its own, on loopback."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

STARTS_WITHIN = 60
MASTER = re.compile(r"Starting Spark master at (spark://\S+:\d+)")
WORKER = re.compile(r"Successfully registered with master")


@dataclass(frozen=True)
class Daemon:
    """A master or a worker, and the file with what it says."""

    process: subprocess.Popen[bytes]
    log: Path

    def said(self, pattern: re.Pattern[str]) -> str:
        """What it said that matches, once it says so."""
        until = time.monotonic() + STARTS_WITHIN
        while not (found := pattern.search(self.log.read_text("utf-8", "replace"))):
            if self.process.poll() is not None or time.monotonic() > until:
                pytest.fail(f"{self.log.name} did not start:\n{self.log.read_text('utf-8', 'replace')}")
            time.sleep(0.05)
        return found[found.lastindex or 0]

    def kill(self) -> None:
        """End it with all that it started, as when a machine loses its power."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


@dataclass(frozen=True)
class Cluster:
    """A running cluster: its address for a company file, and its workers."""

    address: str
    workers: tuple[Daemon, ...]


@contextmanager
def cluster(folder: Path, *, workers: int = 2, memory: str = "2g") -> Iterator[Cluster]:
    """A master and `workers` of one core each, with their logs and scratch in `folder`; killed at the end."""
    started: list[Daemon] = []
    try:
        master = daemon(folder, "master", "master.Master", "--port", "0")
        started.append(master)
        address = master.said(MASTER)
        for n in range(workers):
            scratch = str(folder / f"worker-{n}")
            place = ("--port", "0", "--work-dir", scratch, "--cores", "1", "--memory", memory, address)
            started.append(daemon(folder, f"worker-{n}", "worker.Worker", *place))
        for worker in started[1:]:
            worker.said(WORKER)
        yield Cluster(address, tuple(started[1:]))
    finally:
        for each in started:
            each.kill()


def daemon(folder: Path, name: str, kind: str, *arguments: str) -> Daemon:
    import pyspark

    home = Path(pyspark.__file__).parent
    surroundings = os.environ | {
        "SPARK_HOME": str(home),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_LOCAL_DIRS": str(folder / f"{name}-scratch"),
        "SPARK_DAEMON_MEMORY": "256m",
        "PYSPARK_PYTHON": sys.executable,
    }
    command = [str(home / "bin" / "spark-class"), f"org.apache.spark.deploy.{kind}"]
    log = folder / f"{name}.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*command, "--host", "127.0.0.1", "--webui-port", "0", *arguments],
            stdout=output,
            stderr=subprocess.STDOUT,
            env=surroundings,
            start_new_session=True,  # so that `kill` finds what it started
        )
    return Daemon(process, log)
