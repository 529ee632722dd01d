"""Our path beside hand-written DuckDB, Polars, pandas, PostgreSQL and bare reading, on any size.

Companies, results and scratch files lie in --folder and are used again: a size whose results are
there is not run again by --sizes. With --refresh the whole refresh runs under a memory limit.
"""

from __future__ import annotations

import argparse
import shutil
import signal
import sys
import tempfile
from pathlib import Path

from benchmarks.engine.generate import Size
from benchmarks.engine.refreshing import refresh
from benchmarks.engine.runs import Results, run
from benchmarks.engine.table import show, show_growth, verdicts
from benchmarks.verdicts import say

EVENTS = 10_000_000
QUICK = 1_000_000
FIXED = 10_000
"""A size at which only the fixed costs are left."""
PER_CUSTOMER = 50


def flags(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--events", type=int, help=f"how many events (default {EVENTS:,})")
    parser.add_argument("--customers", type=int, help=f"default: events / {PER_CUSTOMER}")
    parser.add_argument("--sizes", help="several numbers of events, with commas: growth is shown as well")
    parser.add_argument("--folder", type=Path, help="where companies and results are kept")
    parser.add_argument(
        "--refresh", action="store_true", help="the whole refresh under a memory limit instead"
    )
    parser.add_argument("--limit", type=float, default=6.0, help="GiB that --refresh may take (default 6)")


def main(
    *,
    quick: bool = False,
    events: int | None = None,
    customers: int | None = None,
    sizes: str | None = None,
    folder: Path | None = None,
    **other: bool | float,
) -> int:
    signal.signal(
        signal.SIGTERM, lambda number, frame: sys.exit(128 + number)
    )  # servers and groups are ended
    kept = folder or Path(tempfile.gettempdir()) / "behoud-bench"
    kept.mkdir(parents=True, exist_ok=True)
    wanted = events or (QUICK if quick else EVENTS)
    one = Size(customers or wanted // PER_CUSTOMER, wanted)
    if other.get("refresh"):
        return refresh(company_of(kept, one), one, limit=int(float(other.get("limit", 6.0)) * 2**30))
    if sizes is None:
        return tell([results_of(kept, one, again=True, quick=quick)], None)
    asked = [Size(int(number) // PER_CUSTOMER, int(number)) for number in sizes.split(",")]
    found = [results_of(kept, size) for size in asked]
    return tell(found, results_of(kept, Size(FIXED // PER_CUSTOMER, FIXED)))


def company_of(kept: Path, size: Size) -> Path:
    return kept / f"{size.customers}-{size.events}"


def results_of(kept: Path, size: Size, *, again: bool = False, quick: bool = False) -> Results:
    """The results of a size: those that were kept, or a new run; a quick one is not kept."""
    file = kept / f"engine-{size.customers}-{size.events}.json"
    if file.exists() and not again:
        return Results.load(file)
    scratch = kept / "scratch"
    try:
        found = run(company_of(kept, size), size, scratch, quick=quick)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    if not quick:
        found.save(file)
    return found


def tell(found: list[Results], fixed: Results | None) -> int:
    for results in found:
        show(results)
    if fixed is not None:
        show_growth(found, fixed)
    return say(verdicts(found, fixed))
