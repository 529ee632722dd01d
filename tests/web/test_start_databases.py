"""A database as a source in the guided start: tried before it is kept, and never one that is not the user's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from behoud.errors import BehoudError
from behoud.web.start.connections import tables_at
from behoud.web.start.kept import begun
from tests.web.newcomer import name_it, page


def test_a_database_is_tried_before_it_is_kept(administrator: Client, empty: Path) -> None:
    import sqlite3

    name_it(administrator)
    with sqlite3.connect(empty / "crm.db") as crm:
        crm.execute("CREATE TABLE klanten (klantnr TEXT, klantnaam TEXT)")
        crm.executemany("INSERT INTO klanten VALUES (?, ?)", [(f"K{n}", f"Jan {n}") for n in range(9)])
    answer = administrator.post("/start/connection", {"address": "sqlite:///crm.db"})
    assert answer.headers["Location"] == "/start/connection/0"
    assert "klanten" in page(administrator, "/start/connection/0")
    administrator.post("/start/connection/0", {"table": ["klanten"]})
    (empty / "crm.db").rename(empty / "crm.bestand")
    refused = page(administrator, "/start/recognition")
    assert "crm.db" in refused


@pytest.mark.parametrize(
    "address",
    [
        "",
        "geen adres",
        "mysql://jan@db.example/crm",
        "postgresql:///crm",
        "postgresql://jan@/crm?host=/var/run/postgresql",
        "postgresql://jan@db.example/crm?service=app",
        "sqlite:////etc/passwd",
        "sqlite:///../elders.db",
        "sqlite:///:memory:",
    ],
)
def test_an_address_that_leads_elsewhere_is_refused(administrator: Client, empty: Path, address: str) -> None:
    answer = administrator.post("/start/connection", {"address": address})
    assert (answer.status_code, bool(answer.context["said"])) == (200, True)
    assert begun().connections == ()


def test_the_applications_own_database_is_no_source(empty: Path) -> None:
    kept = Path(settings.ENVIRONMENT.folder)
    inside = replace(settings.ENVIRONMENT, folder=empty / "web")
    (empty / "web").mkdir()
    (empty / "web" / "application.sqlite3").touch()
    assert not kept.is_relative_to(empty)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(settings, "ENVIRONMENT", inside)
        with pytest.raises(BehoudError) as refused:
            tables_at("sqlite:///web/application.sqlite3", empty)
    assert refused.value.code == "web-start-outside"


def test_a_password_of_a_database_is_shown_on_no_page(administrator: Client, empty: Path) -> None:
    name_it(administrator)
    address = "postgresql://jan:geheim@127.0.0.1:1/crm"
    answer = administrator.post("/start/connection", {"address": address})
    assert "geheim" not in answer.content.decode()
    assert "127.0.0.1:1" in answer.content.decode()
