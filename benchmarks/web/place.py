"""A company of the asked size, refreshed, and the servers that a run asks."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.engine.generate import Size, generate

BEHOUD = [sys.executable, "-c", "from behoud.cli.program import program; program()"]
HOST = "127.0.0.1"
THREADS = 8
PATIENCE = 600
"""Seconds that a server may take to begin: it makes the first pages of a large company."""


@dataclass(frozen=True)
class Server:
    """A server that answers on this machine; `process` is the one that was started."""

    port: int
    process: subprocess.Popen[bytes]

    @property
    def memory(self) -> int:
        """Bytes that the process and those that it started hold now, what they share counted once each."""
        with suppress(OSError):
            return sum(resident(number) for number in family(self.process.pid))
        return 0


@contextmanager
def kept(folder: Path | None, size: Size) -> Iterator[Path]:
    """A company of that size: in the folder that was asked for, to be used again, or a temporary one."""
    with TemporaryDirectory(prefix="behoud-web-") as made:
        company = (folder or Path(made)) / f"{size.customers}-{size.events}"
        if not (company / "lake" / "current").exists():
            prepare(company, size)
        yield company


def prepare(company: Path, size: Size) -> None:
    """Make and refresh a company whose people are made up too, so that one can sign in for each role."""
    if not (company / "data").exists():
        company.mkdir(parents=True, exist_ok=True)
        generate(company, size)
    print(f"refreshing {size.customers:,} customers and {size.events:,} events …", flush=True)
    refresh = [*BEHOUD, "refresh", "--company", str(company), "--no-report", "--json"]
    subprocess.run(refresh, check=True, stdout=subprocess.DEVNULL)
    (company / "demo.json").write_text("{}", encoding="utf-8")


@contextmanager
def application(company: Path, workers: int) -> Iterator[Server]:
    """`behoud serve` on the company."""
    port = free_port()
    asked = ["serve", "--company", str(company), "--port", str(port), "--workers", str(workers)]
    with running([*BEHOUD, *asked], port) as server:
        yield server


@contextmanager
def bare(workers: int) -> Iterator[Server]:
    """A page of Django that says one word, under the same server with as many threads."""
    port = free_port()
    bound = ["-b", f"{HOST}:{port}", "-w", str(workers), "-k", "gthread", "--threads", str(THREADS)]
    command = [sys.executable, "-m", "gunicorn", *bound, "--log-level", "warning", "benchmarks.web.bare:page"]
    with running(command, port) as server:
        yield server


@contextmanager
def running(command: Sequence[str], port: int) -> Iterator[Server]:
    process = subprocess.Popen(command, env=os.environ | {"BEHOUD_LOG": "warning"})
    try:
        answers(port, process)
        yield Server(port, process)
    finally:
        process.terminate()
        process.wait(timeout=60)


def answers(port: int, process: subprocess.Popen[bytes]) -> None:
    """Wait until somebody listens."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with suppress(OSError), socket.create_connection((HOST, port), timeout=1):
            return
        time.sleep(0.2)
    raise RuntimeError("the server does not answer")


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind((HOST, 0))
        port: int = asked.getsockname()[1]
        return port


def people(company: Path) -> dict[str, dict[str, str]]:
    """Who can sign in, by role."""
    found = json.loads((company / "web" / "demo-people.json").read_text(encoding="utf-8"))
    return {one["role"]: one for one in found}


def family(parent: int) -> list[int]:
    """A process and all that it started, by number."""
    found = [parent]
    for task in Path(f"/proc/{parent}/task").iterdir():
        children = (task / "children").read_text(encoding="ascii").split()
        found += [one for child in children for one in family(int(child))]
    return found


def resident(number: int) -> int:
    """Bytes of a process in memory, what it shares with others divided among them."""
    rolled = Path(f"/proc/{number}/smaps_rollup").read_text(encoding="ascii")
    return next(int(line.split()[1]) * 1024 for line in rolled.splitlines() if line.startswith("Pss:"))
