"""The queue: asked for, claimed by one worker under a lease, renewed, finished by who still holds it.

Every change is one UPDATE that says which fence it is for, so it works alike on SQLite and PostgreSQL,
and a worker that was thought dead cannot overwrite what its successor did. Moments are the database's
clock: workers whose own clocks differ agree on who is late.
"""

from __future__ import annotations

import hashlib
import json
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import DateTimeField, Expression, ExpressionWrapper, F, Q, Value
from django.db.models.functions import Now

from behoud.web.jobs.models import FAILED, RUNNING, STOPPED, WAITING, Job

LEASE = timedelta(seconds=60)
"""A worker that was not heard for so long is taken to be gone; it renews four times in that time."""
MOST_ATTEMPTS = 3
"""A job that so many workers were lost with is not given to another."""


class LeaseLost(Exception):
    """Another worker has taken the job over, or somebody stopped it: nothing more may be written."""


def enqueue(kind: str, *, by: Any = None, facts: dict[str, Any] | None = None) -> Job:
    """Ask for a job; the one that waits already where it is of the same kind and facts."""
    mark = marked(kind, facts or {})
    while True:
        try:
            with transaction.atomic():
                made: Job = Job.objects.create(kind=kind, facts=facts or {}, mark=mark, asked_by=by)
        except IntegrityError:
            waiting: Job | None = Job.objects.filter(mark=mark, status=WAITING).first()
            if waiting is not None:  # else it was claimed in between: ask again
                return waiting
        else:
            return made


def marked(kind: str, facts: dict[str, Any]) -> str:
    told = json.dumps([kind, facts], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()


def moment(at: datetime | None, later: timedelta = timedelta()) -> Expression:
    """`at`, or else the database's clock, and so much later."""
    start = Now() if at is None else Value(at, DateTimeField())
    return ExpressionWrapper(start + Value(later), DateTimeField()) if later else start


def claim(worker: str, *, at: datetime | None = None, lease: timedelta = LEASE) -> Job | None:
    """The job that waited longest, now `worker`'s; None where nothing is to be done.

    A running job whose lease has passed may be claimed too. Of two that ask at once one gets it.
    """
    free = Q(status=WAITING) & (Q(not_before=None) | Q(not_before__lte=moment(at)))
    lost = Q(status=RUNNING, lease_until__lt=moment(at))
    while True:
        found = Job.objects.filter(free | lost).order_by("asked_at", "pk").first()
        if found is None:
            return None
        won = take(found, worker, at=at, lease=lease)
        if won is not None:
            return won


def take(found: Job, worker: str, *, at: datetime | None, lease: timedelta) -> Job | None:
    """Make a job that was seen ours, unless its fence has moved; or give it up after too many losses."""
    seen = Job.objects.filter(pk=found.pk, fence=found.fence, status=found.status)
    fence = found.fence + 1
    if found.attempts >= MOST_ATTEMPTS:
        given_up = {"status": FAILED, "outcome": "web-jobs-lost", "outcome_facts": {"count": MOST_ATTEMPTS}}
        seen.update(**given_up, fence=fence, finished_at=moment(at), lease_until=None)
        return None
    ours = {"status": RUNNING, "worker": worker, "fence": fence, "attempts": found.attempts + 1}
    times = {"lease_until": moment(at, lease), "started_at": moment(at)}
    if not seen.update(**ours, **times, steps=[], step="", done=0, of=0):
        return None
    taken: Job | None = Job.objects.filter(pk=found.pk, fence=fence, status=RUNNING).first()
    return taken


def held(job: Job) -> Any:
    """The row of a job, if it is still ours."""
    return Job.objects.filter(pk=job.pk, fence=job.fence, status=RUNNING)


def renew(job: Job, *, at: datetime | None = None, lease: timedelta = LEASE, **changed: Any) -> None:
    """Hold on to a job, and write what `changed` of it; LeaseLost where it is no longer ours."""
    if not held(job).update(lease_until=moment(at, lease), **changed):
        raise LeaseLost


def finish(job: Job, status: str, outcome: str, facts: dict[str, Any], *, at: datetime | None = None) -> None:
    """Write what became of a job (done or failed); LeaseLost where it is no longer ours."""
    ended = {"status": status, "outcome": outcome, "outcome_facts": facts}
    if not held(job).update(**ended, finished_at=moment(at), lease_until=None):
        raise LeaseLost


def give_back(job: Job, *, after: int = 0, at: datetime | None = None) -> None:
    """Let a job wait again, for `after` seconds; LeaseLost where it is no longer ours.

    Where the same was asked for meanwhile that one waits already, and this one ends.
    """
    waiting = {
        "status": WAITING,
        "attempts": F("attempts") - 1,
        "not_before": moment(at, timedelta(seconds=after)),
    }
    try:
        with transaction.atomic():
            changed = held(job).update(**waiting, lease_until=None, worker="")
    except IntegrityError:
        changed = held(job).update(status=STOPPED, outcome="web-jobs-asked-again", finished_at=moment(at))
    if not changed:
        raise LeaseLost


def stop(job: Job, *, at: datetime | None = None) -> bool:
    """Stop a job that waits or runs; its worker notices at its next word. False where it had ended."""
    going = Job.objects.filter(pk=job.pk, status__in=(WAITING, RUNNING))
    ended = {"status": STOPPED, "outcome": "web-jobs-was-stopped", "finished_at": moment(at)}
    return bool(going.update(**ended, fence=F("fence") + 1, lease_until=None))
