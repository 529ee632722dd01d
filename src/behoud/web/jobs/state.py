"""How things stand: what runs, what waits, what was done, and how old the figures are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings

from behoud.engine.read import Snapshot, published
from behoud.errors import BehoudError
from behoud.web.jobs.models import DONE, FAILED, RUNNING, STOPPED, WAITING, Job

UNHEARD = timedelta(minutes=2)
"""What waits longer while nothing runs has no worker."""


@dataclass(frozen=True)
class State:
    """The queue as a page shows it."""

    running: tuple[Job, ...]
    waiting: tuple[Job, ...]
    no_worker: bool

    @property
    def going(self) -> bool:
        return bool(self.running or self.waiting)

    @property
    def refreshing(self) -> bool:
        return any(job.kind == "refresh" for job in self.running + self.waiting)


def state(now: datetime) -> State:
    going = Job.objects.filter(status__in=(RUNNING, WAITING)).select_related("asked_by").order_by("asked_at")
    running = tuple(job for job in going if job.status == RUNNING)
    waiting = tuple(job for job in going if job.status == WAITING)
    stuck = [job for job in waiting if now - (job.not_before or job.asked_at) > UNHEARD]
    lost = [job for job in running if job.lease_until is not None and now - job.lease_until > UNHEARD]
    return State(running, waiting, bool(lost or (stuck and not running)))


def history(count: int) -> list[Job]:
    """What has ended, the latest first."""
    ended = Job.objects.filter(status__in=(DONE, FAILED, STOPPED)).select_related("asked_by")
    return list(ended.order_by("-finished_at", "-pk")[:count])


def snapshot() -> Snapshot | None:
    """What is published; None where nothing is."""
    try:
        return published(settings.COMPANY / "lake")
    except BehoudError:
        return None


def failed_refresh(shown: Snapshot | None) -> Job | None:
    """The last refresh, where it failed and nothing was published since."""
    last = (
        Job.objects.filter(kind="refresh", status__in=(DONE, FAILED)).order_by("-finished_at", "-pk").first()
    )
    if last is None or last.status != FAILED:
        return None
    return None if shown is not None and shown.published_at > last.finished_at else last
