"""The page Jobs: what runs, what became of it, and what every page says when a refresh failed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from behoud.errors import BehoudError
from behoud.web.installation.models import Kept
from behoud.web.installation.settings_kept import set_value
from behoud.web.jobs import queue, said
from behoud.web.jobs.faults import fault_again, kept_fault
from behoud.web.jobs.kinds import GiveBack, Turn
from behoud.web.jobs.models import DONE, FAILED, Fired, Job
from behoud.web.jobs.worker import Worker
from behoud.web.reading.current import Current
from behoud.words import Words, fault, in_words
from tests.pipeline.harbour import harbour
from tests.web.conftest import SignIn

LINES = {"en": "The last refresh, of ", "nl": "De laatste verversing, van "}


@pytest.fixture(autouse=True)
def clean(application: object) -> Iterator[None]:
    for rows in (Job, Fired, Kept):
        rows.objects.all().delete()
    yield
    for rows in (Job, Fired, Kept):
        rows.objects.all().delete()


def text(client: Client, address: str, language: str = "en") -> str:
    answer = client.get(address, headers={"accept-language": language})
    assert answer.status_code == 200
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split()).replace("\xa0", " ")


def failed(at: datetime | None = None) -> None:
    queue.enqueue("refresh")
    ours = queue.claim("Anneke")
    assert ours is not None
    queue.finish(ours, FAILED, "web-jobs-fault", kept_fault(fault("refresh-nothing")), at=at)


def test_a_refresh_is_asked_for_once_and_everybody_who_may_sees_it_wait(sign_in: SignIn) -> None:
    owner = sign_in("owner")
    for _ in range(2):
        assert owner.post("/jobs/refresh").headers["Location"] == "/jobs/"
    job = Job.objects.get()
    assert (job.kind, job.asked_by.first_name) == ("refresh", "Olivier")
    assert "Refresh waits for its turn" in text(sign_in("analyst"), "/jobs/")
    assert "Verversing wacht op zijn beurt" in text(owner, "/jobs/", "nl")


def test_an_analyst_sees_and_neither_starts_nor_stops(sign_in: SignIn) -> None:
    client = sign_in("analyst")
    page = client.get("/jobs/").content.decode()
    assert "/jobs/refresh" not in page
    job = queue.enqueue("refresh")
    assert "/stop" not in client.get("/jobs/").content.decode()
    assert client.post(f"/jobs/{job.pk}/stop").status_code == 403


def test_progress_is_told_in_words_and_the_page_looks_again_until_it_is_done(sign_in: SignIn) -> None:
    queue.enqueue("refresh")
    ours = queue.claim("Anneke")
    assert ours is not None
    Turn(ours).tell("metric-customer_churn_rate", 2, 27)
    client = sign_in("administrator")
    page = client.get("/jobs/").content.decode()
    assert 'hx-get="/jobs/now"' in page
    assert '<progress max="27" value="2"' in page
    assert "Metrics 3 of 27: Customer churn rate" in text(client, "/jobs/")
    assert "Cijfers 3 van 27: " in text(client, "/jobs/now", "nl")
    assert "HX-Refresh" not in client.get("/jobs/now").headers
    queue.finish(ours, DONE, "", {})
    assert client.get("/jobs/now").headers["HX-Refresh"] == "true"
    assert 'hx-get="/jobs/now"' not in client.get("/jobs/").content.decode()


def test_stopping_ends_a_job_for_its_worker_too(sign_in: SignIn) -> None:
    queue.enqueue("refresh")
    ours = queue.claim("Anneke")
    assert ours is not None
    sign_in("owner").post(f"/jobs/{ours.pk}/stop")
    with pytest.raises(queue.LeaseLost):
        Turn(ours).tell("publish", 0, 1)
    assert "Stopped by hand." in text(sign_in("owner"), "/jobs/")


def test_the_history_has_the_outcome_in_words_and_the_seconds_of_each_step(sign_in: SignIn) -> None:
    queue.enqueue("refresh")
    ours = queue.claim("Anneke")
    assert ours is not None
    Turn(ours).add_step("departures", 1.26)
    Turn(ours).add_step("metric-arr_bridge", 0.0, resumed=True)
    facts = {"as_of": "2026-11-22", "stood": 0, "resumed": 1, "failed": 0, "apart": 3}
    queue.finish(ours, DONE, "web-jobs-refresh-done", facts)
    page = text(sign_in("analyst"), "/jobs/")
    assert (
        "Published as of 22 November 2026, 1 step taken over from an interrupted refresh; 3 rows set apart."
        in page
    )
    assert "Departures 1.3 Metrics: ARR bridge taken over" in page
    page = text(sign_in("analyst"), "/jobs/", "nl")
    assert (
        "Gepubliceerd, stand van 22 november 2026, 1 stap overgenomen van een onderbroken verversing; 3 regels apart gezet."
        in page
    )


@pytest.mark.slow
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_refresh_that_fails_is_told_in_words_on_top_of_every_page(
    language: str, sign_in: SignIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A real refresh, of a company whose files are gone."""
    company = harbour(tmp_path / "harbour")
    for file in company.root.glob("*.csv"):
        file.unlink()
    queue.enqueue("refresh")
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(settings, "COMPANY", company.root)
        Worker(once=True).work()
    job = Job.objects.get()
    assert (job.status, job.outcome, job.outcome_facts["code"]) == (
        FAILED,
        "web-jobs-fault",
        "refresh-nothing",
    )
    said_whole = in_words(fault_again(job.outcome_facts), Words(language))
    assert len(said_whole.splitlines()) == 4  # the sentence, and one for each source
    page = text(sign_in("owner"), "/jobs/", language)
    assert all(line.strip() in page for line in said_whole.splitlines())
    for role, link in (("owner", True), ("member", False), ("reader", False)):
        page = sign_in(role).get("/", headers={"accept-language": language}).content.decode()
        assert LINES[language] in page
        assert ('<a href="/jobs/">' in page.partition('class="alarm"')[2].partition("</p>")[0]) == link


def test_the_line_goes_when_something_was_published_after_it(sign_in: SignIn, shown: Current) -> None:
    failed(shown.snapshot.published_at - timedelta(minutes=1))
    assert LINES["en"] not in text(sign_in("owner"), "/")
    Job.objects.all().delete()
    failed()
    assert LINES["en"] in text(sign_in("owner"), "/")
    queue.enqueue("refresh")
    ours = queue.claim("Anneke")
    assert ours is not None
    queue.finish(ours, DONE, "web-jobs-refresh-stood", {"as_of": "2026-11-22"})
    assert LINES["en"] not in text(sign_in("owner"), "/")


def test_a_fault_of_ours_is_a_failure_with_its_name_and_the_worker_goes_on(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(kinds(), "broken", "tests.web.test_jobs:broken")
    monkeypatch.setitem(kinds(), "later", "tests.web.test_jobs:later")
    for kind in ("broken", "later"):
        queue.enqueue(kind)
    Worker(once=True).work()
    found = {job.kind: (job.status, job.outcome_facts) for job in Job.objects.all()}
    assert found == {"broken": (FAILED, {"error": "ZeroDivisionError"}), "later": ("waiting", {})}
    assert "Broke off by a fault of ours (ZeroDivisionError)." in text(sign_in("owner"), "/jobs/")


def kinds() -> dict[str, str]:
    from behoud.web.jobs.kinds import KINDS

    return KINDS


def broken(turn: Turn) -> str:
    return str(1 / 0)


def later(turn: Turn) -> str:
    raise GiveBack(60)


def test_a_job_that_nobody_picks_up_is_said(sign_in: SignIn) -> None:
    queue.enqueue("refresh")
    assert "behoud worker" not in text(sign_in("owner"), "/jobs/")
    Job.objects.update(asked_at=timezone.now() - timedelta(minutes=3))
    assert "Start a worker on the server with “behoud worker”." in text(sign_in("owner"), "/jobs/")


def test_freshness_is_said_with_the_next_moment(sign_in: SignIn, shown: Current) -> None:
    said_age = said.age(shown.snapshot.published_at, timezone.now(), Words("nl"))
    assert f"De cijfers zijn {said_age} oud; de volgende verversing is om 05:30" in text(
        sign_in("owner"), "/jobs/", "nl"
    )
    set_value("refresh_at", "", by=None)
    assert f"De cijfers zijn {said_age} oud " in text(sign_in("owner"), "/jobs/", "nl") + " "


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [(0, "1 minuut"), (59, "59 minuten"), (60, "1 uur"), (60 * 47, "47 uur"), (60 * 24 * 3, "3 dagen")],
)
def test_an_age_is_said_as_one_says_it(minutes: int, expected: str) -> None:
    now = datetime(2027, 3, 1, tzinfo=UTC)
    assert said.age(now - timedelta(minutes=minutes), now, Words("nl")) == expected


def test_a_fault_is_kept_with_all_that_is_in_it() -> None:
    inner = fault("engine-no-snapshot", folder="werf")
    whole = BehoudError("Niets.", code="refresh-nothing", facts={"why": inner, "n": 3}, parts=[inner])
    again = fault_again(kept_fault(whole))
    for language in ("nl", "en"):
        assert in_words(again, Words(language)) == in_words(whole, Words(language))
    assert str(again.facts["why"]) == str(inner)
