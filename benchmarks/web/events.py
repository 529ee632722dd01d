"""How many rows a second the API takes in batches of 10,000, beside SQLite's bare executemany of the same.

The rows come from a process of their own over HTTP, from two connections; each batch is checked row by
row, compared with what is there by its key, written with its indexes, and answered row by row. The bare
run writes the same texts into the same table, and does nothing else.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path

from benchmarks.engine.generate import Size
from benchmarks.verdicts import Verdict
from benchmarks.web.place import HOST, application, kept

ROWS, CONNECTIONS = 10_000, 2
BATCHES, QUICK_BATCHES = 40, 6
GOAL = 20_000
"""Rows a second."""

MAKE_KEY = """
import sys
from pathlib import Path
from behoud.web.project.prepare import begin
begin(Path(sys.argv[1]))
from behoud.web.api.keys import Wanted, make
print(make(Wanted("benchmark", ["write:events"], "", True, 60000, None), by=None).text)
"""
TABLE = """
CREATE TABLE arrivals (seq bigint PRIMARY KEY, "table" varchar(40) NOT NULL, key varchar(500) NOT NULL,
    customer_id varchar(200) NOT NULL, row text NOT NULL, recorded_at datetime NOT NULL,
    by varchar(100) NOT NULL);
CREATE INDEX by_key ON arrivals ("table", key);
CREATE INDEX of_customer ON arrivals (customer_id, "table");
CREATE INDEX in_order ON arrivals ("table", seq);
"""


def run(folder: Path | None, size: Size, *, quick: bool, workers: int) -> list[Verdict]:
    count = QUICK_BATCHES if quick else BATCHES
    mark = f"{time.time_ns():x}"
    batches = [batch(number, mark, size.customers) for number in range(count)]
    with kept(folder, size) as company, application(company, workers) as server:
        key = made_key(company)
        send(server.port, key, batch(-1, mark, size.customers))  # the first looks up who is a customer
        seconds = sent(server.port, key, batches)
    bare = bare_seconds(batches)
    rate, plain = count * ROWS / seconds, count * ROWS / bare
    print(f"{'events':<34}{'seconds':>10}{'rows/s':>12}")
    print(f"{'API, batches of 10,000':<34}{seconds:>10.2f}{rate:>12,.0f}")
    print(f"{'SQLite executemany, bare':<34}{bare:>10.2f}{plain:>12,.0f}")
    told = f"{rate:,.0f} rows a second through the API, {plain / rate:.1f} times less than bare SQLite"
    return [Verdict(f"{told} (goal {GOAL:,})", rate >= GOAL)]


def batch(number: int, mark: str, customers: int) -> list[dict[str, object]]:
    """Events of one batch; their ids are in no order, as those of a real program."""
    return [
        {
            "event_id": f"{(number * ROWS + place) * 2654435761 % 2**32:08x}-{mark}",
            "customer_id": f"K{place * 7919 % customers}",
            "at": f"2026-11-{1 + place % 20:02d}T{place % 24:02d}:15:00+01:00",
            "name": ("login", "export", "report", "invite")[place % 4],
            "product_id": f"P{place % 40}",
            "quantity": place % 20,
        }
        for place in range(ROWS)
    ]


def made_key(company: Path) -> str:
    """A key, made by a process of the application's own."""
    command = [sys.executable, "-c", MAKE_KEY, str(company)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=dict(os.environ))
    return done.stdout.split()[-1]


def send(port: int, key: str, rows: Sequence[dict[str, object]]) -> None:
    connection = HTTPConnection(HOST, port, timeout=120)
    post(connection, key, json.dumps({"rows": rows}).encode())
    connection.close()


def post(connection: HTTPConnection, key: str, body: bytes) -> None:
    """One batch; RuntimeError where not every row of it was new."""
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    connection.request("POST", "/api/v1/events/batch", body, headers)
    answer = connection.getresponse()
    told = json.loads(answer.read())
    if told.get("added") != ROWS:
        raise RuntimeError(f"{answer.status}: {str(told)[:300]}")


def sent(port: int, key: str, batches: Sequence[Sequence[dict[str, object]]]) -> float:
    """Seconds for all batches over so many connections at once."""
    bodies = [json.dumps({"rows": rows}).encode() for rows in batches]

    def one(share: Sequence[bytes]) -> None:
        connection = HTTPConnection(HOST, port, timeout=120)
        for body in share:
            post(connection, key, body)
        connection.close()

    begin = time.perf_counter()
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        list(pool.map(one, [bodies[place::CONNECTIONS] for place in range(CONNECTIONS)]))
    return time.perf_counter() - begin


def bare_seconds(batches: Sequence[Sequence[dict[str, object]]]) -> float:
    """Seconds for the same rows as texts, a transaction per batch, in a database set up alike."""
    now, seq = "2026-11-21 09:00:00", 0
    ready = []
    for rows in batches:
        texts = [json.dumps(row, separators=(",", ":")) for row in rows]
        ready.append(
            [
                (seq + place, "events", row["event_id"], row["customer_id"], text, now, "bare")
                for place, (row, text) in enumerate(zip(rows, texts, strict=True))
            ]
        )
        seq += len(rows)
    with tempfile.TemporaryDirectory() as folder:
        database = sqlite3.connect(Path(folder) / "bare.sqlite3")
        database.executescript(f"PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; {TABLE}")
        begin = time.perf_counter()
        for values in ready:
            with database:
                database.executemany("INSERT INTO arrivals VALUES (?, ?, ?, ?, ?, ?, ?)", values)
        seconds = time.perf_counter() - begin
        database.close()
    return seconds
