"""A database as a source in the guided start: tried before it is kept, and never one that is not the user's."""

from __future__ import annotations

import csv
import socket
import socketserver
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Thread

import psycopg
import pytest
from django.conf import settings
from django.test import Client
from sqlalchemy import make_url

from behoud.company import load
from behoud.errors import BehoudError
from behoud.web.start.connections import tables_at
from behoud.web.start.kept import begun
from tests.web.newcomer import export, name_it, page, told

UNTIL = date(2026, 11, 1)


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


COLUMNS = {
    "klanten": "klantnummer text, klantnaam text, segment text, klant_sinds date",
    "contracten": (
        "contractnummer text, klantnummer text, ingangsdatum date, looptijd_tot date, beeindigd_op date, "
        "jaarbedrag numeric(12, 2), verlenging text, opzegreden text"
    ),
}


@pytest.fixture
def crm(postgresql_of_its_own: str) -> str:
    """The address of a PostgreSQL with the newcomer's customers and contracts, as its types have them."""
    files = export(UNTIL)
    with psycopg.connect(postgresql_of_its_own) as connection:
        connection.execute("SET datestyle = 'ISO, DMY'")
        for table, columns in COLUMNS.items():
            _, *rows = csv.reader(files[f"{table}.csv"].decode("windows-1252").splitlines(), delimiter=";")
            connection.execute(f"CREATE TABLE {table} ({columns})")
            places = ", ".join(["%s"] * len(rows[0]))
            values = [[plain(cell) or None for cell in row] for row in rows]
            connection.cursor().executemany(f"INSERT INTO {table} VALUES ({places})", values)
    return postgresql_of_its_own


def plain(cell: str) -> str:
    """An amount of Dutch hand as a number."""
    return cell.replace(".", "").replace(",", ".") if cell.endswith(",00") else cell


class Forwarding(socketserver.BaseRequestHandler):
    """Bytes from a port on loopback to a server that listens on a file only, and back."""

    def handle(self) -> None:
        with socket.socket(socket.AF_UNIX) as there:
            there.connect(self.server.file)  # type: ignore[attr-defined]
            back = Thread(target=pump, args=(there, self.request))
            back.start()
            pump(self.request, there)
            back.join()


def pump(source: socket.socket, target: socket.socket) -> None:
    while content := source.recv(65536):
        target.sendall(content)
    target.shutdown(socket.SHUT_WR)


@pytest.fixture
def crm_at_a_port(crm: str) -> Iterator[str]:
    """The same at an address as a customer types it."""
    found = make_url(crm)
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Forwarding) as server:
        server.daemon_threads = True
        server.file = f"{found.query['host']}/.s.PGSQL.5432"  # type: ignore[attr-defined]
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"postgresql://{found.username}@127.0.0.1:{server.server_address[1]}/{found.database}"
        server.shutdown()


def test_a_postgresql_becomes_a_company(administrator: Client, empty: Path, crm_at_a_port: str) -> None:
    name_it(administrator)
    answer = administrator.post("/start/connection", {"address": crm_at_a_port})
    assert answer.headers["Location"] == "/start/connection/0"
    assert all(table in page(administrator, "/start/connection/0") for table in COLUMNS)
    administrator.post("/start/connection/0", {"table": list(COLUMNS)})
    page(administrator, "/start/recognition")
    counts = {name.split()[-1]: (one["read"], one["loaded"]) for name, one in told(administrator).items()}
    assert counts == dict.fromkeys(COLUMNS, (240, 240))
    administrator.post("/start/check")
    assert {source.table for source in load(empty).sources} == {"customers", "contract_terms"}


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
