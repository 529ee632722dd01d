"""Harbour Ltd: sixty customers with yearly contracts over eleven months, small enough to refresh in seconds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from behoud.company import Company, load
from behoud.engine.read import Snapshot, published
from tests.sources.folder import source

HEAD = """
[company]
name = "Harbour Ltd"
currency = "EUR"
language = "en"
as_of = 2025-03-01
history_from = 2024-11-01
[churn]
kind = "contract"
[groups]
dimensions = ["segment"]
"""
CUSTOMERS = 60
FIRST = date(2024, 4, 1)
HEARS_CTRL_C = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
"""As in a terminal: what is started in the background has Ctrl-C ignored, and hands that on."""
BEHOUD = [sys.executable, "-c", f"{HEARS_CTRL_C}; from behoud.cli.program import program; program()"]


def harbour(folder: Path, *, more: str = "") -> Company:
    """The company in a folder, with its exports; every fifth customer leaves, on days that differ."""
    folder.mkdir(parents=True, exist_ok=True)
    customers, terms, events = ["customer_id,segment"], [TERMS], ["event_id,customer_id,at,name"]
    for n in range(CUSTOMERS):
        start = FIRST - timedelta(days=7 * n)
        customers.append(f"C{n:02},{('small', 'large', '')[n % 3]}")
        left = start + timedelta(days=365 + n) if n % 5 == 0 else None
        ends = left or start + timedelta(days=730)
        terms.append(f"T{n},C{n:02},{start},{ends},{left or ''},{1000 + 137.13 * n:.2f}")
        days = (FIRST + timedelta(days=3 * d + n % 7) for d in range(100 if n % 5 else 60))
        events += [f"E{n}-{d},C{n:02},{day} 10:00:00,login" for d, day in enumerate(days)]
    for name, lines in (("customers", customers), ("terms", terms), ("events", events)):
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    sources = source("customers", "customers.csv") + source("contract_terms", "terms.csv")
    sources += source("events", "events.csv")
    (folder / "behoud.toml").write_text(HEAD + more + sources, encoding="utf-8")
    return load(folder)


TERMS = "term_id,customer_id,started_on,ends_on,ended_on,yearly_amount"


def begin(folder: Path, *options: str, **more: Any) -> subprocess.Popen[str]:
    """`behoud refresh` in a process of its own, its progress readable line by line."""
    command = [*BEHOUD, "refresh", "--company", str(folder), *options]
    told = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True} | more
    return subprocess.Popen(command, env=os.environ | {"PYTHONUNBUFFERED": "1"}, **told)


def refreshed(folder: Path, *options: str) -> Any:
    """What a refresh in a process of its own answers, as JSON."""
    made = begin(folder, "--json", "--no-report", *options)
    out, said = made.communicate(timeout=300)
    assert made.returncode == 0, said
    return json.loads(out)


def sums(folder: Path) -> dict[str, list[str]]:
    """The checksums of the files of every published table."""
    tables = published(folder / "lake").tables
    return {name: [file.sha256 for file in written.files] for name, written in tables.items()}


def readable(snapshot: Snapshot) -> dict[str, int]:
    """The rows of every table of a snapshot, all of them read."""
    return {name: snapshot.read(name).num_rows for name in snapshot.tables}


def resumed(answer: Any) -> Sequence[str]:
    return [step["name"] for step in answer["steps"] if step["resumed"]]
