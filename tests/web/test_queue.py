"""One job for one worker: claimed once, taken over from who was killed, never written by who lost it."""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from behoud.web.jobs import queue
from behoud.web.jobs.models import DONE, FAILED, STOPPED, WAITING, Job
from tests.web.hands import CLAIM, SECONDS, WORK, Yard, begun, wait_for, yard

MANY = 60
NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
PUT = 'queue.enqueue("held", facts={"mark": sys.argv[2]})'


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def ground(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Yard:
    """The same on either database."""
    database = request.getfixturevalue("postgresql") if request.param == "postgresql" else ""
    return yard(tmp_path_factory.mktemp("yard") / request.param, database)


@pytest.fixture
def empty(ground: Yard) -> Yard:
    ground.run("Job.objects.all().delete()")
    return ground


@pytest.fixture
def jobs(application: object) -> Iterator[None]:
    yield
    Job.objects.all().delete()


def taken_over(yard: Yard) -> list[dict[str, Any]]:
    """Another worker, until it has done what there is; the jobs after that."""
    other = yard.begin(WORK)
    wait_for(lambda: [job["status"] for job in yard.jobs()] == [DONE])
    other.terminate()
    other.communicate(timeout=SECONDS)
    return yard.jobs()


def test_two_workers_that_claim_at_once_get_each_job_once(empty: Yard) -> None:
    empty.run(f'[queue.enqueue("held", facts={{"number": n}}) for n in range({MANY})]')
    workers = [empty.begin(CLAIM, name) for name in ("Anneke", "Bas")]
    for worker in workers:
        begun(worker)
    for worker in workers:
        assert worker.stdin is not None
        worker.stdin.write("go\n")
        worker.stdin.flush()
    answers = [worker.communicate(timeout=SECONDS) for worker in workers]
    assert [(worker.returncode, said[1]) for worker, said in zip(workers, answers, strict=True)] == [
        (0, "")
    ] * 2
    claimed = [json.loads(line) for said, _ in answers for line in said.splitlines()]
    assert len(claimed) == MANY
    assert len({number for number, _ in claimed}) == MANY
    assert {fence for _, fence in claimed} == {1}


@pytest.mark.slow
def test_what_a_killed_worker_left_another_takes_over(empty: Yard, tmp_path: Path) -> None:
    empty.run(PUT, str(tmp_path / "mark"))
    killed = empty.begin(WORK)
    wait_for((tmp_path / "mark").exists)
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    assert [(job["status"], job["fence"]) for job in empty.jobs()] == [("running", 1)]
    (job,) = taken_over(empty)
    assert (job["fence"], job["attempts"], job["steps"]) == (2, 2, [["held", 0.1, False]])


@pytest.mark.slow
def test_who_slept_through_its_lease_writes_nothing_any_more(empty: Yard, tmp_path: Path) -> None:
    empty.run(PUT, str(tmp_path / "mark"))
    sleeper = empty.begin(WORK)
    wait_for((tmp_path / "mark").exists)
    empty.freeze(sleeper)
    before = taken_over(empty)
    sleeper.send_signal(signal.SIGTERM)
    sleeper.send_signal(signal.SIGCONT)
    _, logged = sleeper.communicate(timeout=SECONDS)
    ended = [json.loads(line) for line in logged.splitlines() if '"job ended"' in line]
    assert [line["status"] for line in ended] == ["lost"]
    assert empty.jobs() == before


def test_asked_to_end_a_worker_gives_its_job_back(empty: Yard, tmp_path: Path) -> None:
    empty.run(PUT, str(tmp_path / "mark"))
    worker = empty.begin(WORK)
    wait_for((tmp_path / "mark").exists)
    worker.send_signal(signal.SIGTERM)
    worker.communicate(timeout=SECONDS)
    assert worker.returncode == 0
    assert [(job["status"], job["attempts"]) for job in empty.jobs()] == [(WAITING, 0)]


def test_a_worker_whose_own_clock_is_ten_minutes_fast_leaves_a_held_job_alone(
    empty: Yard, tmp_path: Path
) -> None:
    """Leases are by the database's clock."""
    empty.run(PUT, str(tmp_path / "mark"))
    holder = empty.begin(WORK)
    wait_for((tmp_path / "mark").exists)
    fast = """
from datetime import datetime
from django.utils import timezone
real = timezone.now
timezone.now = lambda: real() + timedelta(minutes=10)
"""
    assert empty.run(fast + "print(queue.claim('fast'))") == "None\n"
    holder.kill()
    holder.communicate()
    assert [job["fence"] for job in empty.jobs()] == [1]


def test_a_database_clock_that_jumps_ten_minutes_gives_the_job_to_another_and_fences_the_first(
    jobs: None,
) -> None:
    queue.enqueue("held")
    first = queue.claim("Anneke", at=NOW)
    second = queue.claim("Bas", at=NOW + timedelta(minutes=10))
    assert first is not None
    assert second is not None
    assert (first.pk, first.fence, second.fence) == (second.pk, 1, 2)
    for write in (queue.renew, queue.give_back):
        with pytest.raises(queue.LeaseLost):
            write(first)
    with pytest.raises(queue.LeaseLost):
        queue.finish(first, DONE, "", {})
    queue.finish(second, DONE, "web-jobs-was-stopped", {})
    assert Job.objects.get().outcome == "web-jobs-was-stopped"


def test_a_lease_holds_until_its_end_and_is_renewed(jobs: None) -> None:
    queue.enqueue("held")
    ours = queue.claim("Anneke", at=NOW)
    assert ours is not None
    almost, late = NOW + timedelta(seconds=59), NOW + timedelta(seconds=100)
    assert queue.claim("Bas", at=almost) is None
    queue.renew(ours, at=almost)
    assert queue.claim("Bas", at=late) is None


def test_asking_twice_is_one_job_while_it_waits_and_another_once_it_runs(jobs: None) -> None:
    first, same = queue.enqueue("held", facts={"a": 1, "b": 2}), queue.enqueue("held", facts={"b": 2, "a": 1})
    other = queue.enqueue("held", facts={"a": 2})
    assert first.pk == same.pk != other.pk
    queue.claim("Anneke")
    assert queue.enqueue("held", facts={"a": 1, "b": 2}).pk not in (first.pk, other.pk)


def test_a_job_that_is_given_back_waits_so_long_and_may_be_tried_again_without_end(jobs: None) -> None:
    queue.enqueue("held")
    at = NOW
    for _ in range(5):
        ours = queue.claim("Anneke", at=at)
        assert ours is not None
        queue.give_back(ours, after=60, at=at)
        assert queue.claim("Bas", at=at + timedelta(seconds=59)) is None
        at += timedelta(seconds=60)
    assert Job.objects.get().status == WAITING


def test_what_was_asked_again_while_it_ran_is_not_kept_twice(jobs: None) -> None:
    queue.enqueue("held")
    ours = queue.claim("Anneke")
    assert ours is not None
    again = queue.enqueue("held")
    queue.give_back(ours)
    assert {job.pk: job.status for job in Job.objects.all()} == {ours.pk: STOPPED, again.pk: WAITING}


def test_a_job_that_worker_after_worker_is_lost_with_is_given_up(jobs: None) -> None:
    queue.enqueue("held")
    for number in range(queue.MOST_ATTEMPTS):
        assert queue.claim("Anneke", at=NOW + timedelta(hours=number)) is not None
    assert queue.claim("Anneke", at=NOW + timedelta(days=1)) is None
    job = Job.objects.get()
    assert (job.status, job.outcome) == (FAILED, "web-jobs-lost")


def test_a_job_that_was_stopped_is_no_longer_its_workers(jobs: None) -> None:
    queue.enqueue("held")
    ours = queue.claim("Anneke")
    assert ours is not None
    assert queue.stop(ours)
    with pytest.raises(queue.LeaseLost):
        queue.renew(ours)
    assert not queue.stop(ours)
    assert Job.objects.get().finished_at <= timezone.now()
