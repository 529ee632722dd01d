"""The worker: one job at a time, until it is asked to end.

Asked by SIGTERM or Ctrl-C it gives a job back that can be given back and finishes one that cannot. Killed
outright it leaves a job behind whose lease passes: another worker takes it over.
"""

from __future__ import annotations

import logging
import os
import signal
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Event, Thread

from django.db import Error as DatabaseFault
from django.db import close_old_connections, connection

from behoud.errors import BehoudError
from behoud.web.jobs import queue, schedule
from behoud.web.jobs.faults import kept_fault
from behoud.web.jobs.kinds import GiveBack, Turn, function_of, never
from behoud.web.jobs.models import DONE, FAILED, Job

LOG = logging.getLogger("behoud.jobs")
PAUSE = 1.0
"""Seconds between two looks at an empty queue."""
AWAY = 5.0
"""Seconds until the next try where the database does not answer."""


@dataclass
class Worker:
    """Takes jobs until `ending` says so, or (`once`) until none is left."""

    orphaned: Callable[[], bool] = never
    once: bool = False
    lease: timedelta = queue.LEASE
    name: str = field(default_factory=lambda: f"{socket.gethostname()}:{os.getpid()}")
    asked: bool = False

    def heed(self) -> None:
        """From now on end in good order on SIGTERM and Ctrl-C."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.end)

    def end(self, *signalled: object) -> None:
        self.asked = True

    def ending(self) -> bool:
        return self.asked or self.orphaned()

    def work(self) -> None:
        """Do what waits and what the clock asks for."""
        while not self.ending():
            try:
                close_old_connections()
                schedule.fire_due()
                job = queue.claim(self.name, lease=self.lease)
                if job is not None:
                    self.run(job)
                elif self.once:
                    return
            except DatabaseFault as error:
                LOG.warning("the database does not answer", extra={"facts": {"error": str(error)}})
                self.rest(AWAY)
                continue
            if job is None:
                self.rest(PAUSE)

    def rest(self, seconds: float) -> None:
        """Wait, but not longer than until asked to end."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and not self.ending():
            time.sleep(0.2)

    def run(self, job: Job) -> None:
        """One job, and what became of it."""
        facts = {"job": job.pk, "kind": job.kind, "fence": job.fence, "attempt": job.attempts}
        LOG.info("job begun", extra={"facts": facts})
        began = time.monotonic()
        try:
            with alive(job, self.lease):
                status = carried_out(Turn(job, self.ending, self.lease))
        except queue.LeaseLost:
            status = "lost"
        took = {"status": status, "seconds": round(time.monotonic() - began, 3)}
        LOG.info("job ended", extra={"facts": facts | took})


def carried_out(turn: Turn) -> str:
    """Run the function of a job and write its outcome; LeaseLost where it is no longer ours."""
    job = turn.job
    try:
        said = function_of(job.kind)(turn)
    except GiveBack as later:
        queue.give_back(job, after=later.seconds)
        return "given back"
    except (queue.LeaseLost, DatabaseFault):
        raise
    except BehoudError as error:
        queue.finish(job, FAILED, "web-jobs-fault", kept_fault(error))
        return FAILED
    except Exception as error:
        LOG.exception("job broke off", extra={"facts": {"job": job.pk, "kind": job.kind}})
        queue.finish(job, FAILED, "web-jobs-broken", {"error": type(error).__name__})
        return FAILED
    queue.finish(job, DONE, said, turn.outcome_facts)
    return DONE


@contextmanager
def alive(job: Job, lease: timedelta) -> Iterator[None]:
    """Renew the lease beside the work, also where that says nothing for a long time."""
    over = Event()

    def beats() -> None:
        while not over.wait(lease.total_seconds() / 4):
            try:
                queue.renew(job, lease=lease)
            except queue.LeaseLost:
                break  # the work notices it at its own next word
            except DatabaseFault as error:
                LOG.warning("lease not renewed", extra={"facts": {"job": job.pk, "error": str(error)}})
        connection.close()

    beating = Thread(target=beats, name="lease")
    beating.start()
    try:
        yield
    finally:
        over.set()
        beating.join()
