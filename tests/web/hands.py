"""Jobs that only tests ask for, and processes that do them: real workers on a database of their own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import OperationalError

from behoud.web.jobs.kinds import Turn

LEASE = 5.0
"""Seconds that a worker of the tests may be unheard."""
SECONDS = 240
COMPANY = """
[company]
name = "Werf"
language = "nl"
currency = "EUR"
time_zone = "Europe/Amsterdam"
[churn]
kind = "contract"
"""
BEGIN = """
import json, sys
from datetime import timedelta
from pathlib import Path
from behoud.web.project.prepare import begin, prepare
begin(Path(sys.argv[1]))
from behoud.web.jobs import kinds, queue, worker
from behoud.web.jobs.models import Job
kinds.KINDS["held"] = "tests.web.hands:held"
"""
WORK = f"""
one = worker.Worker(lease=timedelta(seconds={LEASE}))
one.heed()
print("begun", flush=True)
one.work()
"""
CLAIM = """
print("begun", flush=True)
sys.stdin.readline()
while (job := queue.claim(sys.argv[2])) is not None:
    print(json.dumps([job.pk, job.fence]), flush=True)
"""
TELL = "SELECT status, fence, attempts, outcome, steps FROM jobs_job ORDER BY id"


def held(turn: Turn) -> str:
    """A job that its first worker never ends, and any later one does at once."""
    mark = Path(turn.job.facts["mark"])
    if mark.exists():
        turn.add_step("held", 0.1)
        return ""
    mark.write_text(str(os.getpid()), encoding="utf-8")
    while True:
        turn.tell("held", 1, 2)
        time.sleep(0.3)


@dataclass(frozen=True)
class Yard:
    """A company of nothing with a database, in which programs are run as processes of their own."""

    folder: Path
    database: str

    def begin(self, program: str, *arguments: str) -> subprocess.Popen[str]:
        told = {"BEHOUD_DATABASE": self.database, "BEHOUD_LOG": "info", "BEHOUD_FOLDER": ""}
        return subprocess.Popen(
            [sys.executable, "-c", BEGIN + program, str(self.folder), *arguments],
            env=os.environ | told,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, program: str, *arguments: str) -> str:
        """What a program prints, run to its end."""
        process = self.begin(program, *arguments)
        said, faults = process.communicate(timeout=SECONDS)
        assert process.returncode == 0, faults
        return said

    @contextmanager
    def connected(self) -> Iterator[Connection]:
        """A connection of our own that waits for nobody."""
        address = self.database.replace("postgresql:", "postgresql+psycopg:")
        waiting = {"options": "-c lock_timeout=500"} if address else {"timeout": 0.5}
        engine = create_engine(
            address or f"sqlite:///{self.folder}/web/application.sqlite3", connect_args=waiting
        )
        with engine.connect() as connection:
            yield connection
        engine.dispose()

    def jobs(self) -> list[dict[str, Any]]:
        """The jobs as the database has them."""
        with self.connected() as connection:
            found = [dict(row) for row in connection.execute(text(TELL)).mappings()]
        return [row | {"steps": as_list(row["steps"])} for row in found]

    def freeze(self, process: subprocess.Popen[str]) -> None:
        """Stop a process between two of its writings: frozen within one it would hold the database."""
        while True:
            process.send_signal(signal.SIGSTOP)
            time.sleep(0.1)
            with suppress(OperationalError), self.connected() as connection:
                connection.execute(text("UPDATE jobs_job SET done = done"))
                connection.rollback()
                return
            process.send_signal(signal.SIGCONT)
            time.sleep(0.1)


def as_list(steps: Any) -> Any:
    """SQLite has JSON as text."""
    return json.loads(steps) if isinstance(steps, str) else steps


def yard(folder: Path, database: str) -> Yard:
    folder.mkdir()
    (folder / "behoud.toml").write_text(COMPANY, encoding="utf-8")
    return yard_in(folder, database)


def yard_in(folder: Path, database: str) -> Yard:
    """A company that is there already, with the tables of the application."""
    made = Yard(folder, database)
    made.run("prepare(Path(sys.argv[1]))")
    return made


def begun(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"


def wait_for(seen: Callable[[], bool]) -> None:
    end = time.monotonic() + SECONDS
    while not seen():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.05)
