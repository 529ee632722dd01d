"""The first account: made once, by the last link that was printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from behoud.web.accounts.models import Invitation
from behoud.web.start.first import first_link
from tests.web.conftest import HOST


def test_the_first_account_is_made_once_by_its_link(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where somebody has an account the link is of no use; where nobody has one it works once."""
    link = first_link()
    assert Client(headers=HOST).get(link).status_code == 404
    monkeypatch.setattr("behoud.web.start.first.nobody", lambda: True)
    client = Client(headers=HOST)
    said = {"name": "Anna Visser", "email": "Anna@Noorderlicht.example", "password": "drie lege mappen"}
    answer = client.post(link, said)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/start/")
    assert client.get("/start/organisation").status_code == 200
    assert Client(headers=HOST).post(link, said | {"email": "eva@noorderlicht.example"}).status_code == 404
    anna = get_user_model().objects.get(email="anna@noorderlicht.example")
    assert list(anna.memberships.values_list("role", flat=True)) == ["administrator"]
    anna.delete()


def test_another_start_makes_the_earlier_link_void(empty: Path) -> None:
    first_link()
    first_link()
    assert Invitation.objects.filter(email="", accepted_at=None).count() == 1
