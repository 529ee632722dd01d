"""A newcomer's exports as a Dutch system writes them: semicolons, decimal commas, dd-mm-jjjj."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

NOORDERLICHT = {
    "name": "Noorderlicht",
    "language": "nl",
    "currency": "EUR",
    "time_zone": "Europe/Amsterdam",
    "kind": "contract",
    "days": "",
}
PEOPLE = (
    "Bakkerij Van Dijk",
    "De Wit Logistiek B.V.",
    "Garage Jansen & Zn.",
    "Kwekerij Peeters",
    "Drukkerij Öztürk",
    "Slagerij De Boer",
    "Hoveniersbedrijf Smit",
    "Installatiebureau El Amrani",
)
TEAMS = ("Noord", "Zuid")
MANAGERS = {"Noord": "A. de Wit", "Zuid": "M. Haddad"}
FIRST = date(2022, 1, 3)
REASONS = ("prijs", "service", "concurrent")


def lines(head: str, rows: Sequence[Sequence[object]]) -> bytes:
    """A file as Excel saves one in Dutch: Windows-1252, CRLF."""
    text = "\r\n".join([head, *(";".join(map(str, row)) for row in rows)]) + "\r\n"
    return text.encode("windows-1252")


def nl(day: date | None) -> str:
    return "" if day is None else f"{day:%d-%m-%Y}"


def money(amount: int) -> str:
    return f"{amount:,}".replace(",", ".") + ",00"


def started(number: int, first: date) -> date:
    return first + timedelta(days=(number * 37) % 700)


def ended(number: int, until: date, first: date) -> date | None:
    """One in four leaves, after one to three years."""
    if number % 4:
        return None
    day = started(number, first) + timedelta(days=365 + (number * 53) % 700)
    return day if day < until else None


def customers(count: int, first: date) -> bytes:
    rows = [
        (f"K{n:04}", f"{PEOPLE[n % len(PEOPLE)]} {n}", ("klein", "groot")[n % 2], nl(started(n, first)))
        for n in range(count)
    ]
    return lines("Klantnummer;Klantnaam;Segment;Klant sinds", rows)


def teams(count: int, first: date) -> bytes:
    """Which team serves which customer, since when."""
    found = [(f"K{n:04}", TEAMS[n % 2], MANAGERS[TEAMS[n % 2]], nl(started(n, first))) for n in range(count)]
    return lines("Klantnummer;Klantteam;Relatiebeheerder;Vanaf", found)


def contracts(count: int, until: date, first: date) -> bytes:
    rows = []
    for n in range(count):
        left = ended(n, until, first)
        agreed = started(n, first) + timedelta(days=365 * 5)
        reason = REASONS[n % len(REASONS)] if left else ""
        renewal = "J" if n % 3 else "N"
        amount = money(1200 + 370 * (n % 17))
        rows.append(
            (f"C{n:04}", f"K{n:04}", nl(started(n, first)), nl(agreed), nl(left), amount, renewal, reason)
        )
    head = (
        "Contractnummer;Klantnummer;Ingangsdatum;Looptijd tot;Beëindigd op;Jaarbedrag;Verlenging;Opzegreden"
    )
    return lines(head, rows)


def export(until: date, count: int = 240, first: date = FIRST) -> dict[str, bytes]:
    """The files by name, as somebody would pick them in one go; the oldest customer began on `first`."""
    return {
        "klanten.csv": customers(count, first),
        "klantteams.csv": teams(count, first),
        "contracten.csv": contracts(count, until, first),
    }


def page(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, answer
    return str(answer.content.decode())


def bring(client: Client, files: Mapping[str, bytes]) -> str:
    """Upload files in one go; the page that answers."""
    sent = [SimpleUploadedFile(name, content) for name, content in files.items()]
    answer = client.post("/start/files", {"files": sent}, follow=True)
    assert answer.status_code == 200
    return str(answer.content.decode())


def name_it(client: Client, **changed: str) -> None:
    answer = client.post("/start/organisation", NOORDERLICHT | changed)
    assert (answer.status_code, answer.headers.get("Location")) == (302, "/start/files"), answer.context


def told(client: Client) -> dict[str, dict[str, Any]]:
    """The trial, by file."""
    answer = client.get("/start/check")
    assert answer.status_code == 200
    return {one["file"]: one for one in answer.context["inputs"]}
