"""Asking for the job that tells and sends."""

from __future__ import annotations

from typing import Any

from behoud.errors import BehoudError
from behoud.web.jobs.models import WAITING, Job
from behoud.web.jobs.queue import enqueue
from behoud.web.reading.current import current
from behoud.web.webhooks.models import Announced, Endpoint

KIND = "webhooks"


def ask(by: Any = None) -> None:
    """Have what waits sent now, also where the job waits for the next try of an earlier message."""
    job = enqueue(KIND, by=by)
    Job.objects.filter(pk=job.pk, status=WAITING).update(not_before=None)


def published() -> None:
    """Another snapshot is there: who wants to know of changes is told."""
    if Endpoint.objects.filter(off_at=None).exists():
        ask()


def begin_here() -> None:
    """From the snapshot that is published now on changes are told, where nothing was told before."""
    if Announced.objects.exists():
        return
    try:
        Announced.objects.create(snapshot=current().snapshot.name)
    except BehoudError:
        return  # nothing was published yet: the first snapshot is where telling begins
