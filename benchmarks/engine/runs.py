"""Every task by every peer, each in a process of its own, on one company; what came of it, as JSON."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.engine.answers import TABLES, checksums, differences
from benchmarks.engine.generate import Size, generate
from benchmarks.engine.place import MEMORY, Place
from benchmarks.measured import Measured, measured

TASKS = ("cohorts", "cohorts_rolled", "renewals", "rollup", "features")
OURS, BY_HAND, READING = "ours", "by_duckdb", "reading"
PEERS: dict[str, tuple[str, ...]] = {
    BY_HAND: TASKS,
    OURS: TASKS,
    "by_polars": TASKS,
    "by_pandas": ("cohorts", "features"),
    "by_postgresql": ("cohorts", "renewals", "features"),
    READING: TASKS,
}
"""Who does what, in this order: reading writes again what the run by hand has left."""
NAMES = {
    OURS: "behoud",
    BY_HAND: "DuckDB, SQL by hand",
    "by_polars": "Polars streaming",
    "by_pandas": "pandas",
    "by_postgresql": "PostgreSQL, a query per metric",
    READING: "reading (and writing) alone",
}
MOST_EVENTS = {"by_pandas": 10_000_000, "by_postgresql": 1_000_000}
"""Beyond this a peer is left out: pandas for its memory, PostgreSQL for its time."""
REPEATS = {OURS: 2, BY_HAND: 2}
"""Of these the best of so many runs counts, from `LEAST_REPEATED` to `MOST_REPEATED` events."""
MOST_REPEATED = 10_000_000
LEAST_REPEATED = 2_000_000

SETUP = """
from pathlib import Path
from benchmarks.engine.place import MEMORY, Place
from benchmarks.engine.peers import {peer}
place = Place(Path({folder!r}), Path({out!r}), {finished})
place.holdings, place.rollup, place.quarters
"""
IMPORT = """
from pathlib import Path
from behoud.company import load
from behoud.sources.intake import import_all
report = import_all(load(Path({folder!r})))
assert not report.failed, report.failed
assert not report.counts.quarantined, report.counts
answer = vars(report.counts)
"""
ROLL_UP = """
from pathlib import Path
from behoud.engine import connect
from behoud.engine.holdings import Holdings
from behoud.tables.rolling import roll_up
engine = connect("duckdb://", settings={{"memory_limit": {memory!r}}})
roll_up(engine, Holdings.load(Path({folder!r}) / "lake"))
"""


@dataclass(frozen=True)
class Results:
    """Seconds and peak bytes per task and peer at one size; `prepared` is what came before."""

    customers: int
    events: int
    prepared: dict[str, dict[str, float]] = field(default_factory=dict)
    tasks: dict[str, dict[str, dict[str, float]]] = field(default_factory=dict)
    wrong: tuple[str, ...] = ()

    def seconds(self, task: str, peer: str) -> float | None:
        found = self.tasks.get(task, {}).get(peer)
        return found["seconds"] if found else None

    def save(self, file: Path) -> None:
        file.write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")

    @classmethod
    def load(cls, file: Path) -> Results:
        content = json.loads(file.read_text(encoding="utf-8"))
        return cls(**{**content, "wrong": tuple(content["wrong"])})


def prepare(folder: Path, size: Size) -> dict[str, dict[str, float]]:
    """A company of that size in `folder`, imported and rolled up; the steps that were still to do."""
    done = {}
    if not (folder / "data").exists():
        generate(folder, size)
    if not (folder / "lake" / "imported.json").exists():
        done["import"] = spent(measured(IMPORT.format(folder=str(folder))))
    if not (folder / "lake" / "rollups" / "events.json").exists():
        done["rollup"] = spent(measured(ROLL_UP.format(folder=str(folder), memory=MEMORY)))
    return done


def spent(ran: Measured) -> dict[str, float]:
    return {"seconds": ran.seconds, "processor": ran.processor, "memory": ran.memory}


def run(folder: Path, size: Size, scratch: Path, *, quick: bool = False) -> Results:
    """All tasks by all peers on a company; `wrong` tells whose answers differ."""
    prepared = prepare(folder, size)
    tasks, wrong = {}, []
    with ExitStack() as open_servers:
        left_out = MOST_EVENTS if quick else ()
        peers = [p for p in PEERS if size.events <= MOST_EVENTS.get(p, size.events) and p not in left_out]
        if "by_postgresql" in peers:
            from benchmarks.engine.peers.by_postgresql import server

            open_servers.enter_context(server(Place(folder, scratch)))
        for task in TASKS:
            tasks[task], answers = of_task(
                folder, task, [p for p in peers if task in PEERS[p]], size, scratch
            )
            wrong += [f"{task}: {line}" for line in differences(answers, BY_HAND)]
    return Results(size.customers, size.events, prepared, tasks, tuple(wrong))


def of_task(
    folder: Path, task: str, peers: list[str], size: Size, scratch: Path
) -> tuple[dict[str, dict[str, float]], dict[str, Any]]:
    """What each peer took for a task, and what it answered."""
    found, answers = {}, {}
    for peer in peers:
        repeats = REPEATS.get(peer, 1) if LEAST_REPEATED <= size.events <= MOST_REPEATED else 1
        runs = list(repeated(folder, task, peer, scratch, repeats))
        found[peer] = spent(min(runs, key=lambda ran: ran.seconds))
        print(f"{task}: {NAMES[peer]}, {found[peer]['seconds']:.1f} s", file=sys.stderr, flush=True)
        if peer != READING:
            answers[peer] = runs[-1].answer if task not in TABLES else checksums(task, scratch / peer)
        if peer != BY_HAND:
            shutil.rmtree(scratch / peer, ignore_errors=True)
    shutil.rmtree(scratch / BY_HAND, ignore_errors=True)
    return found, answers


def repeated(folder: Path, task: str, peer: str, scratch: Path, times: int) -> Iterator[Measured]:
    out, finished = scratch / peer, scratch / BY_HAND
    for _ in range(times):
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir(parents=True)
        setup = SETUP.format(peer=peer, folder=str(folder), out=str(out), finished=f"Path({str(finished)!r})")
        yield measured(f"answer = {peer}.{task}(place)", setup=setup)
