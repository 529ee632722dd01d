"""Large inputs in the guided start: a job looks at them, the page tells how far it is and goes on after it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from behoud.web.jobs.models import STOPPED, WAITING, Job
from behoud.web.jobs.worker import Worker
from behoud.web.start import large, looking
from behoud.web.start.kept import Begun, Connection, keep
from behoud.web.start.kept import begun as kept_so_far
from tests.web.newcomer import bring, export, name_it, page, told

UNTIL = date(2026, 11, 1)
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def begun(administrator: Client, empty: Path, monkeypatch: pytest.MonkeyPatch) -> Client:
    """The newcomer's files, which count as large here."""
    monkeypatch.setenv("BEHOUD_FOLDER", str(settings.ENVIRONMENT.folder))
    name_it(administrator)
    bring(administrator, export(UNTIL))
    monkeypatch.setattr(large, "LARGE", 1000)
    return administrator


def asked() -> list[tuple[str, str]]:
    return list(Job.objects.order_by("pk").values_list("kind", "status"))


@pytest.mark.slow
def test_the_worker_looks_and_tries_and_the_pages_go_on(begun: Client) -> None:
    for _ in range(2):
        assert "Your files are being looked at" in page(begun, "/start/recognition")
    assert begun.get("/start/check").headers["Location"] == "/start/recognition"
    assert asked() == [("recognition", WAITING)]
    Worker(once=True).work()
    assert begun.get("/start/recognition", **HTMX).headers["HX-Refresh"] == "true"
    assert "klanten.csv" in page(begun, "/start/recognition")
    assert "Everything is being read once" in page(begun, "/start/check")
    Worker(once=True).work()
    assert begun.get("/start/check", **HTMX).headers["HX-Refresh"] == "true"
    assert {name: (one["read"], one["loaded"]) for name, one in told(begun).items()} == dict.fromkeys(
        export(UNTIL), (240, 240)
    )
    kept = Path(settings.ENVIRONMENT.folder) / "trial.json"
    assert kept.stat().st_mode & 0o077 == 0
    assert begun.post("/start/check").headers["Location"] == "/start/refresh"
    assert not kept.exists()
    assert asked() == [("recognition", "done"), ("trial", "done"), ("refresh", WAITING)]


def test_what_was_stopped_is_told_and_begun_again_when_asked(begun: Client) -> None:
    page(begun, "/start/recognition")
    Job.objects.update(status=STOPPED, finished_at=timezone.now())
    assert "Looking did not go well" in page(begun, "/start/recognition")
    assert begun.post("/start/recognition", {"again": "1"}).headers["Location"] == "/start/recognition"
    assert "Your files are being looked at" in page(begun, "/start/recognition")
    assert asked() == [("recognition", STOPPED), ("recognition", WAITING)]


def test_the_part_that_changes_is_sent_alone(begun: Client) -> None:
    part = begun.get("/start/recognition", **HTMX).content.decode()
    assert part.startswith('<div id="progress" hx-get="/start/recognition"')
    assert "</html>" not in part


def test_what_is_connected_while_the_worker_looks_is_not_lost(
    begun: Client, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = looking.looked

    def slowly(folder: Path, before: Begun) -> Begun:
        found = look(folder, before)
        keep(kept_so_far().with_(connections=(Connection("sqlite:///crm.db"),)))
        return found

    monkeypatch.setattr(looking, "looked", slowly)
    assert looking.look_and_keep(empty) == 3
    after = kept_so_far()
    assert (after.connections, after.found is None) == ((Connection("sqlite:///crm.db"),), False)
