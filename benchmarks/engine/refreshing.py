"""The whole refresh of a company under a memory limit: seconds per step, and what it took at most."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.engine.cage import Caged, NoCage, caged
from benchmarks.engine.generate import Size, generate

BEHOUD = "from behoud.cli.program import program; program()"


def refresh(folder: Path, size: Size, *, limit: int) -> int:
    """Runs `behoud refresh` on a company of that size, from nothing but its sources; 0 where it fitted."""
    if not (folder / "data").exists():
        generate(folder, size)
    shutil.rmtree(folder / "lake", ignore_errors=True)
    try:
        ran = caged(
            [sys.executable, "-c", BEHOUD, "refresh", "--company", str(folder), "--no-report", "--json"],
            limit=limit,
        )
    except NoCage as reason:
        print(f"SHORT OF ITS GOAL: {reason}")
        return 1
    if ran.code == 0:
        show_steps(json.loads(ran.said)["steps"])
    return verdict(ran, size, limit)


def show_steps(steps: list[dict[str, str | float]]) -> None:
    table = Table(box=None)
    table.add_column("step")
    table.add_column("seconds", justify="right")
    for step in steps:
        table.add_row(str(step["name"]), f"{float(step['seconds']):.1f}")
    Console(width=100).print(table)


def verdict(ran: Caged, size: Size, limit: int) -> int:
    gib = 2**30
    print(
        f"peak {ran.own / gib:.2f} GiB of its own, {ran.peak / gib:.2f} GiB with the cache of files; "
        f"the limit was met {ran.refusals:,} times, {ran.killed} processes were killed"
    )
    met = ran.code == 0 and not ran.killed
    told = "met" if met else f"SHORT OF ITS GOAL (exit code {ran.code})"
    print(
        f"{told}: the refresh of {size.events:,} events took {ran.seconds:.0f} s within {limit / gib:g} GiB"
    )
    return 0 if met else 1
