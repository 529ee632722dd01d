"""Which kinds of job there are, what runs them, and what they are handed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from importlib import import_module
from typing import Any

from behoud.web.jobs import queue
from behoud.web.jobs.models import Job

KINDS: dict[str, str] = {
    "refresh": "behoud.web.jobs.refreshing:run",
    "monday_mail": "behoud.web.mail.sending:run",
    "webhooks": "behoud.web.webhooks.delivering:run",
    "recognition": "behoud.web.start.in_worker:recognise",
    "trial": "behoud.web.start.in_worker:try_out",
}
"""By kind, where its function stands (`module:function`); it is looked up when a job is run.

The function takes the Turn and gives the id of the sentence that tells its outcome, or "". The kind's
own name in words is `web-job-<kind>`.
"""


class GiveBack(Exception):
    """A job cannot be done now and waits again, after so many `seconds`."""

    def __init__(self, seconds: int = 0) -> None:
        super().__init__(seconds)
        self.seconds = seconds


def never() -> bool:
    return False


@dataclass
class Turn:
    """A job that is ours to run. What the sentence of the outcome needs goes into `outcome_facts`."""

    job: Job
    ending: Callable[[], bool] = never
    lease: timedelta = queue.LEASE
    outcome_facts: dict[str, Any] = field(default_factory=dict)

    def tell(self, step: str, done: int, of: int) -> None:
        """Write down how far it is, and hold on to the job.

        `step` is the id of a sentence, or of a refresh the name of its step. LeaseLost where another
        worker has taken over or somebody stopped the job; GiveBack where this worker has to end.
        """
        queue.renew(self.job, lease=self.lease, step=step, done=done, of=of)
        if self.ending():
            raise GiveBack

    def add_step(self, name: str, seconds: float, *, resumed: bool = False) -> None:
        """Write down a finished step and how long it took."""
        self.job.steps = [*self.job.steps, [name, round(seconds, 3), resumed]]
        queue.renew(self.job, lease=self.lease, steps=self.job.steps)


def function_of(kind: str) -> Callable[[Turn], str]:
    """What runs jobs of `kind`; KeyError where there is no such kind."""
    module, _, name = KINDS[kind].partition(":")
    found: Callable[[Turn], str] = getattr(import_module(module), name)
    return found
