"""The application on the demo company, with a user for each role."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
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


BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
