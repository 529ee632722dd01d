"""The application on the demo company, with a user for each role."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.test.utils import setup_test_environment, teardown_test_environment

from behoud.web.accounts.demo import make_people, people
from behoud.web.reading.current import Current, current
from tests.conftest import Demo
from tests.web.mailserver import Post, mail_server

if TYPE_CHECKING:
    from behoud.web.jobs.kinds import Turn

SignIn = Callable[[str], Client]
HOST = {"host": "localhost"}


@pytest.fixture(scope="session")
def application(demo: Demo, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of the company that is served; what the application keeps lies elsewhere."""
    kept = tmp_path_factory.mktemp("web")
    settings.COMPANY = demo.folder
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, company=demo.folder, folder=kept)
    setup_test_environment()
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    make_people(settings.ENVIRONMENT)
    yield demo.folder
    current().close()
    teardown_test_environment()


@pytest.fixture(autouse=True)
def _fresh(application: Path) -> None:
    """Sign-in attempts and mails of one test do not count in the next."""
    cache.clear()
    mail.outbox = []


def forget(*kinds: str) -> None:
    for kind in kinds:
        apps.get_model(kind).objects.all().delete()


@pytest.fixture
def nothing_left(application: Path) -> Iterator[None]:
    """What a test logs, works on or sends in is gone after it."""
    yield
    forget("calls.Note", "work.Case", "arrivals.Arrival")


@pytest.fixture
def shown(application: Path) -> Current:
    return current()


@pytest.fixture
def passwords(application: Path) -> dict[str, dict[str, str]]:
    """Name, email, password, role and team by role."""
    return {one["role"]: one for one in people(settings.ENVIRONMENT)}


@pytest.fixture
def sign_in(passwords: dict[str, dict[str, str]]) -> SignIn:
    """A browser in which somebody of that role is signed in, and reads English."""

    def signed_in(role: str) -> Client:
        client = Client(headers=HOST | {"accept-language": "en"})
        client.force_login(get_user_model().objects.get(email=passwords[role]["email"]), BACKEND)
        return client

    return signed_in


@pytest.fixture
def empty(passwords: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder that is served in place of the demo; people and jobs are those of the database."""
    folder, kept = tmp_path / "noorderlicht", tmp_path / "kept"
    folder.mkdir()
    monkeypatch.setattr(settings, "COMPANY", folder)
    monkeypatch.setattr(settings, "ENVIRONMENT", replace(settings.ENVIRONMENT, company=folder, folder=kept))
    yield folder
    forget("jobs.Job")


@pytest.fixture
def administrator(empty: Path, sign_in: SignIn) -> Client:
    return sign_in("administrator")


@pytest.fixture
def no_letters(application: Path) -> Iterator[None]:
    """The letters of a test are gone after it, and who wanted none."""
    yield
    forget("mail.Letter", "mail.Wish", "jobs.Job")


@pytest.fixture
def post() -> Iterator[Post]:
    with mail_server() as server:
        yield server


@pytest.fixture
def turn(application: object) -> Turn:
    """A job that a worker has claimed."""
    # What has models is imported when Django has begun.
    from behoud.web.jobs.kinds import Turn
    from behoud.web.jobs.queue import claim, enqueue

    enqueue("monday_mail")
    job = claim("test")
    assert job is not None
    return Turn(job)


BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
