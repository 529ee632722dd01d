"""How quick the pages are with ten people at work, beside a bare Django page in the same run.

The company has 200,000 customers and 10 million events. Each of ten readers opens a page, thinks for a
second and opens the next: the overview, the list of customers (sorted and filtered this way and that,
and paged), and a customer of that list. The readers are in another process than the server.
"""

from __future__ import annotations

import random
import re
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.engine.generate import Size
from benchmarks.verdicts import Verdict
from benchmarks.web.load import Reader, Told, load, told
from benchmarks.web.painting import painted
from benchmarks.web.place import application, bare, kept, people

USERS, THINK, SECONDS, QUICK_SECONDS = 10, 1.0, 60.0, 10.0
GOAL = 200.0
"""Milliseconds within which 95 of 100 pages are there."""
BARE = "bare Django"
LISTS = (
    "/customers/",
    "/customers/?sort=worth&way=down",
    "/customers/?status=&sort=name",
    "/customers/?sort=last_contact_on",
    "/customers/?where=contacts_90+%3E+2+and+worth+%3E+1000",
    "/customers/?q=12",
)


def run(folder: Path | None, size: Size, *, quick: bool, workers: int) -> Sequence[Verdict]:
    """Prints a line per page and what the server held; the goal is judged per page."""
    seconds = QUICK_SECONDS if quick else SECONDS
    with bare(workers) as server:
        readers = [Reader(server.port) for _ in range(USERS)]
        alone = told(load(readers, lambda reader, step: (BARE, "/"), seconds=seconds / 4, think=THINK / 10))
    with kept(folder, size) as company, application(company, workers) as server:
        owner = people(company)["owner"]
        readers = [Reader(server.port) for _ in range(USERS)]
        for reader in readers:
            reader.sign_in(owner)
        walk = Walking(readers[0])
        load(readers, walk, seconds=3 * THINK, think=THINK / 2)  # the first pages of a process are made once
        begin = time.monotonic()
        found = told(load(readers, walk, seconds=seconds, think=THINK))
        rate = sum(one.count for one in found) / (time.monotonic() - begin)
        hurried = told(load(readers, walk, seconds=seconds / 4, think=0.0))
        most = sum(one.count for one in hurried) / (seconds / 4)
        memory = server.memory
        show([*alone, *found], size)
        return [*verdicts(found, rate, most, memory), *painted(server.port, owner)]


class Walking:
    """Who opens what: the three pages in turn, the list in another order each time."""

    def __init__(self, reader: Reader) -> None:
        self.chance = random.Random(7)
        _, page = reader.get("/customers/")
        self.customers = re.findall(r'href="(/customers/[^"?/]+)"><?', page.decode())
        following = re.findall(r'href="(\?[^"]+)" rel="next"', page.decode())
        self.lists = [*LISTS, *(f"/customers/{one.replace('&amp;', '&')}" for one in following)]

    def __call__(self, reader: Reader, step: int) -> tuple[str, str]:
        kind = (step + id(reader) // 64) % 3
        if kind == 0:
            return "Overview", "/"
        if kind == 1:
            return "Customers", self.chance.choice(self.lists)
        return "Customer", self.chance.choice(self.customers)


def show(found: Sequence[Told], size: Size) -> None:
    title = f"{size.customers:,} customers, {size.events:,} events, {USERS} readers"
    table = Table(title=title, box=None, title_justify="left")
    table.add_column("page")
    for head in ("pages", "median ms", "p95 ms", "x bare", "kB sent"):
        table.add_column(head, justify="right")
    base = found[0].median
    for one in found:
        ratio, sent = f"{one.median / base:.1f}", f"{one.sent / 1000:.1f}"
        table.add_row(one.page, f"{one.count:,}", f"{one.median:.1f}", f"{one.p95:.1f}", ratio, sent)
    Console(width=100).print(table)


def verdicts(found: Sequence[Told], rate: float, most: float, memory: int) -> Iterator[Verdict]:
    for one in found:
        met = one.p95 < GOAL and not one.failed
        failed = f", {one.failed} not answered with 200" if one.failed else ""
        yield Verdict(f"pages: {one.page} p95 {one.p95:.0f} ms (goal: below {GOAL:.0f}){failed}", met)
    yield Verdict(f"pages: {rate:.1f} pages a second with a second of thinking, {most:.0f} without", None)
    yield Verdict(f"pages: the server and its worker hold {memory / 2**20:,.0f} MB", None)
