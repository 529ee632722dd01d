"""The clock: once a day at a wall time, in both nights of daylight saving, and with clocks that differ."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings

from behoud.web.installation.models import Kept
from behoud.web.installation.settings_kept import set_value
from behoud.web.jobs import queue, schedule
from behoud.web.jobs.models import DONE, Fired, Job

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
LONG_AGO = datetime(2027, 1, 1, tzinfo=UTC)
SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)


@pytest.fixture(autouse=True)
def clock(application: object) -> Iterator[None]:
    """A company in Amsterdam whose clock is watched since long ago."""
    assert settings.TIME_ZONE == "Europe/Amsterdam"
    for rows in (Job, Fired, Kept):
        rows.objects.all().delete()
    Fired.objects.create(kind="refresh", occurrence=schedule.BEGUN, at=LONG_AGO)
    yield
    for rows in (Job, Fired, Kept):
        rows.objects.all().delete()


def refresh_at(told: str) -> None:
    set_value("refresh_at", told, by=None)
    Kept.objects.update(changed_at=LONG_AGO)


def watched(first: datetime, hours: int, *clocks: timedelta, every: int = 5) -> list[datetime]:
    """When it fired, of all minutes of so many hours; each time each clock looks, and the job is done."""
    fired = []
    for step in range(hours * 60 // every):
        for off in clocks or (timedelta(),):
            at = first + timedelta(minutes=step * every)
            fired += [at for job in schedule.fire_due(at + off)]
            while (job := queue.claim("Anneke")) is not None:
                queue.finish(job, DONE, "", {})
    return fired


@pytest.mark.parametrize(
    ("night", "expected"), [(SPRING, "2027-03-28T01:30:00+00:00"), (AUTUMN, "2027-10-31T00:30:00+00:00")]
)
def test_half_past_two_is_once_in_both_nights_of_daylight_saving(night: date, expected: str) -> None:
    refresh_at("02:30")
    evening = datetime.combine(night - timedelta(days=1), time(18), AMSTERDAM).astimezone(UTC)
    assert [at.isoformat() for at in watched(evening, 24)] == [expected]


def test_day_after_day_it_is_the_same_time_on_the_wall() -> None:
    refresh_at("05:30")
    fired = watched(datetime(2027, 3, 26, tzinfo=UTC), 24 * 5, every=30)
    assert [at.astimezone(AMSTERDAM).strftime("%d %H:%M") for at in fired] == [
        f"{day} 05:30" for day in (26, 27, 28, 29, 30)
    ]


@pytest.mark.slow
def test_clocks_that_are_ten_minutes_off_either_way_fire_once_together() -> None:
    refresh_at("05:30")
    off = timedelta(minutes=10)
    fired = watched(datetime(2027, 5, 10, 22, tzinfo=UTC), 24, off, -off, timedelta(), every=1)
    assert [at.astimezone(AMSTERDAM).strftime("%H:%M") for at in fired] == ["05:20"]


def test_a_clock_that_is_put_back_does_not_fire_again() -> None:
    refresh_at("05:30")
    at = datetime(2027, 5, 10, 3, 30, tzinfo=UTC)
    assert len(schedule.fire_due(at)) == 1
    Job.objects.all().delete()
    assert [schedule.fire_due(at - timedelta(minutes=10) + timedelta(minutes=m)) for m in range(30)] == [
        []
    ] * 30


def test_what_was_missed_is_made_up_for_within_half_a_day_and_not_later() -> None:
    refresh_at("05:30")
    moment = datetime(2027, 5, 10, 3, 30, tzinfo=UTC)
    assert schedule.fire_due(moment + schedule.LATEST) == []
    assert len(schedule.fire_due(moment + schedule.LATEST - timedelta(minutes=1))) == 1


def test_what_lay_before_the_beginning_or_the_change_is_not_made_up_for() -> None:
    noon = datetime(2027, 5, 10, 10, 0, tzinfo=UTC)
    refresh_at("05:30")
    Kept.objects.update(changed_at=noon - timedelta(hours=1))
    assert schedule.fire_due(noon) == []
    Kept.objects.all().delete()
    Fired.objects.all().delete()
    assert schedule.fire_due(noon) == []
    assert len(schedule.fire_due(noon + timedelta(days=1))) == 1


def test_without_a_time_nothing_is_fired_and_nothing_is_next() -> None:
    refresh_at("")
    assert watched(datetime(2027, 5, 10, tzinfo=UTC), 48, every=30) == []
    assert schedule.following(schedule.PERIODIC[0], LONG_AGO) is None


def test_the_next_moment_is_that_of_the_wall_also_across_a_night_without_it() -> None:
    refresh_at("02:30")
    after = datetime(2027, 3, 28, 0, 0, tzinfo=UTC)
    moments = []
    for _ in range(2):
        found = schedule.following(schedule.PERIODIC[0], after)
        assert found is not None
        after = found
        moments.append(found.astimezone(AMSTERDAM).strftime("%d %H:%M"))
    assert moments == ["28 03:30", "29 02:30"]


def test_a_weekly_job_is_on_its_day() -> None:
    monday = schedule.Periodic("monday_mail", "monday_mail", at="07:00", weekday=0)
    set_value("monday_mail", True, by=None)
    found = schedule.following(monday, datetime(2027, 5, 10, 5, 0, tzinfo=UTC))
    assert found == datetime(2027, 5, 17, 5, 0, tzinfo=UTC)


def test_the_database_tells_the_time_where_nobody_else_does() -> None:
    begun, now = schedule.looked_after("refresh", None)
    assert begun == LONG_AGO
    assert abs(now - datetime.now(UTC)) < timedelta(minutes=1)
