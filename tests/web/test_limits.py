"""Limits on coming in hold across processes: each attempt is made by a process of its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.web.hands import Yard, yard

MAKE = """
from behoud.web.accounts.demo import admit
admit(name="Olivier", email="olivier@werf.example", password="goed paard batterij", role="owner", team="")
"""
TRY = """
from django.test import Client
answers = []
for password in sys.argv[2:]:
    client = Client(headers={"host": "localhost"})
    told = {"login": "olivier@werf.example", "password": password}
    answers.append(client.post("/account/login/", told).status_code)
print(json.dumps(answers))
"""
RIGHT, WRONG = "goed paard batterij", "verkeerd paard batterij"


@pytest.fixture(params=["sqlite", "postgresql"])
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Yard:
    """A company of its own with one person, on either database."""
    database = request.getfixturevalue("postgresql") if request.param == "postgresql" else ""
    made = yard(tmp_path / "werf", database)
    made.run(MAKE)
    return made


def tries(house: Yard, *passwords: str) -> list[int]:
    """What a process of its own is answered when it signs in with each; 302 opens the door."""
    found: list[int] = json.loads(house.run(TRY, *passwords))
    return found


@pytest.mark.slow
def test_attempts_in_one_process_close_the_door_of_another(house: Yard) -> None:
    opened, *refused = tries(house, RIGHT, *[WRONG] * 6)
    assert opened == 302
    assert 302 not in refused
    assert 302 not in tries(house, *[WRONG] * 6, RIGHT)
