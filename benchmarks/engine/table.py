"""What the runs say: a table per size, growth between sizes, and whether the goals are met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log

from rich.console import Console
from rich.table import Table

from benchmarks.engine.runs import BY_HAND, NAMES, OURS, PEERS, READING, TASKS, Results
from benchmarks.verdicts import Verdict

RATIO, MEMORY, GROWTH = 1.15, 4 * 2**30, 1.05
STRETCH = 3.0
JUDGED = 10_000_000
"""From so many events on the ratio is judged: below, compiling and opening files is most of it."""


def show(found: Results) -> None:
    """Per task and peer seconds, the ratio to hand-written DuckDB and peak memory."""
    table = Table(
        box=None, title=f"{found.events:,} events, {found.customers:,} customers", title_justify="left"
    )
    table.add_column("")
    for task in TASKS:
        table.add_column(f"{task}\ns  x  MB", justify="right")
    for peer in PEERS:
        table.add_row(NAMES[peer], *(cell(found, task, peer) for task in TASKS))
    Console(width=150).print(table)
    for step, took in found.prepared.items():
        print(f"before: {step} {took['seconds']:.1f} s, peak {took['memory'] / 2**20:,.0f} MB")


def cell(found: Results, task: str, peer: str) -> str:
    took, base = found.tasks.get(task, {}).get(peer), found.seconds(task, BY_HAND)
    if took is None or base is None:
        return "–"
    memory = "–" if peer == "by_postgresql" else f"{took['memory'] / 2**20:,.0f}"  # its server took it
    return f"{took['seconds']:.2f}  {took['seconds'] / base:.2f}  {memory}"


def show_growth(found: Sequence[Results], fixed: Results) -> None:
    """Per task the exponents between sizes, of our path and of DuckDB by hand."""
    table = Table(box=None, title="growth: exponent of seconds above the fixed costs", title_justify="left")
    for name in ("task", "from", "to", "behoud", "DuckDB by hand"):
        table.add_column(name, justify="left" if name == "task" else "right")
    for task in TASKS:
        for small, large in pairs(found):
            exponents = [growth(task, peer, small, large, fixed) for peer in (OURS, BY_HAND)]
            told = ["–" if e is None else f"{e:.2f}" for e in exponents]
            table.add_row(task, f"{small.events:,}", f"{large.events:,}", *told)
    Console(width=120).print(table)


def pairs(found: Sequence[Results]) -> Iterator[tuple[Results, Results]]:
    ordered = sorted(found, key=lambda results: results.events)
    yield from pairwise(ordered)


def growth(task: str, peer: str, small: Results, large: Results, fixed: Results) -> float | None:
    """The exponent b of seconds - fixed = a * events ** b between two sizes.

    `fixed` is the same run on hardly any events: files to open, expressions to compile. None
    where the smaller size took hardly longer than that.
    """
    floor, first, last = (results.seconds(task, peer) for results in (fixed, small, large))
    if floor is None or first is None or last is None or first < 1.2 * floor or last <= first:
        return None
    return log((last - floor) / (first - floor)) / log(large.events / small.events)


def verdicts(found: Sequence[Results], fixed: Results | None) -> list[Verdict]:
    """Every goal at the largest size, growth between all of them."""
    largest = max(found, key=lambda results: results.events)
    told = [Verdict(line, False) for results in found for line in results.wrong]
    told += [ratio(largest, task) for task in TASKS]
    told += [memory(largest)]
    if fixed is not None:
        told += [verdict for small, large in pairs(found) for verdict in grown(small, large, fixed)]
    return told + stretch(largest)


def ratio(found: Results, task: str) -> Verdict:
    ours, by_hand = found.seconds(task, OURS), found.seconds(task, BY_HAND)
    if ours is None or by_hand is None:
        return Verdict(f"{task} was not run by both", False)
    times = ours / by_hand
    took = found.tasks[task]
    processor = took[OURS]["processor"] / took[BY_HAND]["processor"]
    said = (
        f"{task}: {times:.2f} times hand-written DuckDB at {found.events:,} events "
        f"(goal {RATIO:g}; {processor:.2f} times its processor time)"
    )
    return Verdict(said, times <= RATIO if found.events >= JUDGED else None)


def memory(found: Results) -> Verdict:
    most = max(took[OURS]["memory"] for took in found.tasks.values() if OURS in took)
    return Verdict(f"peak memory {most / 2**30:.2f} GiB (goal {MEMORY / 2**30:g})", most <= MEMORY)


def grown(small: Results, large: Results, fixed: Results) -> Iterator[Verdict]:
    for task in TASKS:
        exponent = growth(task, OURS, small, large, fixed)
        if exponent is not None:
            said = f"{task}: grows with the power {exponent:.2f} of the events"
            sizes = f"from {small.events:,} to {large.events:,} (goal {GROWTH:g})"
            yield Verdict(f"{said} {sizes}", exponent <= GROWTH)


def stretch(found: Results) -> list[Verdict]:
    """What we aim for beyond the goals."""
    made = []
    ours, polars = found.seconds("cohorts", OURS), found.seconds("cohorts", "by_polars")
    if ours and polars:
        made.append(Verdict(f"stretch: cohorts {ours / polars:.2f} times Polars (aim: below 1)", None))
    ours, alone = found.seconds("features", OURS), found.seconds("features", READING)
    if ours and alone:
        said = f"stretch: features {ours / alone:.2f} times reading and writing alone (aim: {STRETCH:g})"
        made.append(Verdict(said, None))
    return made
