"""The application with ten readers on 200,000 customers, and what it takes in; 1 where short of a goal.

Parts: pages (how quick they are), events (how many rows a second the API takes).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from benchmarks.engine.generate import Size
from benchmarks.verdicts import Verdict, say

PARTS = ("pages", "events")
SIZE, QUICK_SIZE = Size(200_000, 10_000_000), Size(2_000, 100_000)
WORKERS = 2


def flags(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--only", choices=PARTS, action="append", help="this part alone (may be repeated)")
    parser.add_argument("--folder", type=Path, help="where the company is kept, and used again")
    parser.add_argument("--customers", type=int, help=f"default {SIZE.customers:,}; the events go along")
    parser.add_argument("--workers", type=int, default=WORKERS, help="processes of the server (default 2)")


def main(
    *,
    quick: bool = False,
    only: Sequence[str] | None = None,
    folder: Path | None = None,
    customers: int | None = None,
    workers: int = WORKERS,
) -> int:
    size = QUICK_SIZE if quick else SIZE
    if customers is not None:
        size = Size(customers, customers * SIZE.events // SIZE.customers)
    found: list[Verdict] = []
    for part in only or PARTS:
        found += import_module(f"benchmarks.web.{part}").run(folder, size, quick=quick, workers=workers)
        print(flush=True)
    return say(found)
