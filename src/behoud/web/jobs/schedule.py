"""What the clock asks for: the daily refresh at a wall time of the company, the mail of Monday.

A moment is a wall time in the company's zone, written down once when it is fired. So a night that has
02:30 twice fires at the first, and one that has none fires when that moment would have been, at 03:30;
and a clock that was put back does not fire again. What was missed is made up for while it is still of
use, `LATEST` at most.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models.functions import Now

from behoud.web.installation.settings_kept import changed_at, value
from behoud.web.jobs.kinds import KINDS
from behoud.web.jobs.models import Fired, Job
from behoud.web.jobs.queue import enqueue
from behoud.web.reading.served import zone

LATEST = timedelta(hours=12)
"""So long after its moment a job is still begun, by a worker that was not there in time."""
BEGUN = ""
"""The occurrence that stands for the beginning: nothing from before it is made up for."""


@dataclass(frozen=True)
class Periodic:
    """A kind of job that the clock asks for; its setting holds the wall time, or whether at all."""

    kind: str
    setting: str
    at: str = ""
    weekday: int | None = None

    @property
    def wall_time(self) -> time | None:
        """When, by the clock on the wall; None where it is off."""
        told = value(self.setting)
        return time.fromisoformat(self.at or told) if told else None


PERIODIC = (
    Periodic("refresh", "refresh_at"),
    Periodic("monday_mail", "monday_mail", at="07:00", weekday=0),
)


def company_zone() -> ZoneInfo:
    return zone()


def instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The moment of a wall time: of two the first; of one that does not exist, an hour later on the wall.

    >>> amsterdam = ZoneInfo("Europe/Amsterdam")
    >>> instant(date(2026, 10, 25), time(2, 30), amsterdam).isoformat()
    '2026-10-25T00:30:00+00:00'
    >>> instant(date(2026, 3, 29), time(2, 30), amsterdam).astimezone(amsterdam).time()
    datetime.time(3, 30)
    """
    return datetime.combine(day, at, zone).astimezone(UTC)


def days(periodic: Periodic, first: date, count: int) -> Iterator[date]:
    """The days of `periodic` among so many from `first` on."""
    for day in (first + timedelta(days=number) for number in range(count)):
        if periodic.weekday in (None, day.weekday()):
            yield day


def fire_due(now: datetime | None = None) -> list[Job]:
    """Ask for the jobs whose moment has come; `now` is the database's clock if not told."""
    found = [fire(periodic, now) for periodic in PERIODIC if periodic.kind in KINDS]
    return [job for job in found if job is not None]


def fire(periodic: Periodic, now: datetime | None) -> Job | None:
    """Ask for one kind, if a moment of it has come that nobody has fired."""
    begun, now = looked_after(periodic.kind, now)
    at, zone = periodic.wall_time, company_zone()
    if at is None:
        return None
    since = max(begun, changed_at(periodic.setting) or begun)
    for day in days(periodic, now.astimezone(zone).date() - timedelta(days=1), 2):
        due = instant(day, at, zone)
        if since < due <= now < due + LATEST and first_to_fire(periodic.kind, f"{day}T{at:%H:%M}", now):
            return enqueue(periodic.kind)
    return None


def looked_after(kind: str, now: datetime | None) -> tuple[datetime, datetime]:
    """Since when the clock is watched for a kind, and what time it is."""
    rows = Fired.objects.filter(kind=kind, occurrence=BEGUN)
    found = rows.annotate(clock=Now()).first()
    if found is None:
        Fired.objects.bulk_create(
            [Fired(kind=kind, occurrence=BEGUN, at=now or Now())], ignore_conflicts=True
        )
        found = rows.annotate(clock=Now()).get()
    return found.at, now or found.clock


def first_to_fire(kind: str, occurrence: str, now: datetime) -> bool:
    """Write down that a moment is fired; False where it was before."""
    _, made = Fired.objects.get_or_create(kind=kind, occurrence=occurrence, defaults={"at": now})
    return bool(made)


def following(periodic: Periodic, now: datetime) -> datetime | None:
    """The next moment of `periodic` after `now`; None where it is off."""
    at, zone = periodic.wall_time, company_zone()
    if at is None:
        return None
    coming = (instant(day, at, zone) for day in days(periodic, now.astimezone(zone).date(), 9))
    return next(moment for moment in coming if moment > now)
