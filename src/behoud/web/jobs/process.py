"""What the process of a job does: it knows no queue, and says through a pipe how far it is.

What it says: ("step", (name, done, of)), ("finished", (name, seconds, resumed)), and last ("done",
facts), ("fault", a kept fault) or ("broken", the trace).
"""

from __future__ import annotations

import os
import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import connection, parent_process
from pathlib import Path
from threading import Thread
from typing import Any, NoReturn

from behoud.company import Company, load
from behoud.errors import BehoudError
from behoud.library import OpenCompany
from behoud.pipeline.refresh import Refreshed, refresh
from behoud.pipeline.steps import Done, Step
from behoud.report.write import write_reports
from behoud.web.jobs.faults import kept_fault
from behoud.words import Words


@dataclass(frozen=True)
class ToldSteps:
    """The steps of a refresh, said through a pipe."""

    pipe: connection.Connection

    def begin(self, step: Step) -> None:
        self.pipe.send(("step", (step.name, step.number - 1, step.of)))

    def end(self, done: Done) -> None:
        self.pipe.send(("finished", (done.step.name, done.seconds, done.resumed)))


@dataclass(frozen=True)
class ToldInputs:
    """The inputs of its import, said through the same pipe."""

    pipe: connection.Connection

    def begin(self, source: str, file: str, size: int) -> None:
        self.pipe.send(("step", (f"import-{source}", 0, 0)))

    def step(self, name: str) -> None:
        return None  # a part of an input is over before anybody reads of it

    def end(self) -> None:
        return None


def carry_out(folder: Path, pipe: connection.Connection) -> None:
    """Refresh the company in `folder`, write its reports, and make the pages that are opened first."""
    finish(pipe, lambda: refreshed(load(folder), pipe))


def finish(pipe: connection.Connection, work: Callable[[], dict[str, Any]]) -> NoReturn:
    """Do the work of this process, say what came of it, and end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the worker, which then ends this
    Thread(target=end_with_parent, daemon=True).start()
    try:
        pipe.send(("done", work()))
    except BehoudError as error:
        pipe.send(("fault", kept_fault(error)))
    except Exception:
        pipe.send(("broken", traceback.format_exc()))
    pipe.close()
    os._exit(0)  # threads of DuckDB may still give rows back: see behoud.cli.program


def end_with_parent() -> None:
    """A worker that is killed leaves nobody behind that holds the lake."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
    os._exit(1)


def refreshed(company: Company, pipe: connection.Connection) -> dict[str, Any]:
    """Refresh and write; what the sentence of the outcome is made of."""
    words = Words(company.language)
    done = refresh(company, progress=ToldInputs(pipe), watch=ToldSteps(pipe))
    opened = OpenCompany(company, words, done.definitions, done.snapshot)
    timed("reports", lambda: write_reports(opened.evidence, words), pipe)
    opened.close()
    timed("pages", lambda: first_pages(company.root), pipe)
    return facts(done)


def timed(name: str, make: Any, pipe: connection.Connection) -> None:
    """A step of our own, told like those of the refresh."""
    pipe.send(("step", (name, 0, 1)))
    begun = time.perf_counter()
    make()
    pipe.send(("finished", (name, time.perf_counter() - begun, False)))


def first_pages(folder: Path) -> None:
    from behoud.web.project.prepare import make_pages

    make_pages(folder)


def facts(done: Refreshed) -> dict[str, Any]:
    return {
        "snapshot": done.snapshot.name,
        "as_of": done.snapshot.as_of.isoformat(),
        "stood": int(done.stood),
        "resumed": sum(step.resumed for step in done.steps),
        "failed": len(done.imported.failed),
        "apart": done.imported.counts.quarantined,
    }
