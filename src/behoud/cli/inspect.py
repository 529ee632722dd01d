"""behoud inspect: what is wrong with the data, in words."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from behoud.cli.options import console, print_json, verb_options
from behoud.company import load
from behoud.engine.holdings import Holdings
from behoud.schemas import TABLES
from behoud.sources.failures import Failure, kept
from behoud.sources.findings import Finding, findings
from behoud.tables.quarantine import Quarantined, quarantined, summed
from behoud.words import Words, fault, visible

MASK = "•••"


@click.command("inspect")
@click.option("--source", default=None, help="Only this source.")
@click.option("--limit", type=int, default=50, show_default=True, help="At most so many rows; 0 for all.")
@verb_options
def verb(source: str | None, limit: int, folder: Path, as_json: bool, language: str | None) -> None:
    """Say what is wrong with the imported data: rows set apart, with file, line, column, value and reason.

    Values of columns with personal data are masked. Inputs that the last
    import could not read are named too. Exit code 0: nothing is wrong. 3: there is something
    to look at.
    """
    company = load(folder)
    words = Words(language or company.language)
    holdings = Holdings.load(company.lake)
    failed = [f for f in kept(company.lake) if source in (None, f.source)]
    if not holdings.loads and not failed:
        raise fault("sources-nothing-imported", folder=str(folder))
    found = [f for f in findings(company, holdings) if source in (None, f.source)]
    rows = quarantined(holdings, source=source, limit=limit or None)
    total = summed(holdings, source=source)
    if as_json:
        print_json(answer(rows, total, found, words) | {"failed": [said(f, words) for f in failed]})
    else:
        show_failed(failed, words, console())
        show(rows, total, found, words, console())
        if not (total or found or failed):
            console().print(words.say("sources-all-well"), style="bold green")
    raise SystemExit(3 if total or found or failed else 0)


def said(failed: Failure, words: Words) -> dict[str, str]:
    return {"source": failed.source, "file": failed.file, "message": failed.said[words.language]}


def show_failed(failed: Sequence[Failure], words: Words, out: Console) -> None:
    """Inputs that the last import could not read."""
    for one in failed:
        out.print(f"✗ {one.source}: {one.said[words.language]}", style="red", markup=False)


Total = Sequence[tuple[str, str, str, int]]


def show(
    rows: Sequence[Quarantined], total: Total, found: Sequence[Finding], words: Words, out: Console
) -> None:
    for finding in found:
        out.print(f"! {finding.said(words)}", style="yellow", markup=False)
    for source, column, reason, count in total:
        facts = {"source": source, "reason": bare(reason, words), "rows": count}
        said = (
            words.say("sources-quarantine-sum", **facts, column=column)
            if column
            else words.say("sources-quarantine-lines", **facts)
        )
        out.print(said, style="bold", markup=False)
    if rows:
        out.print(grid(rows, words))
    hidden = sum(count for *_, count in total) - len(rows)
    if hidden > 0:
        out.print(words.say("sources-more-rows", rows=hidden), style="dim")


def bare(reason: str, words: Words) -> str:
    """A reason where its facts differ from row to row."""
    return words.say(f"{reason}-short") if words.has(f"{reason}-short") else words.say(reason)


def grid(rows: Sequence[Quarantined], words: Words) -> Grid:
    table = Grid(box=None, pad_edge=False, header_style="bold")
    for name in ("file", "line", "column", "value", "reason"):
        table.add_column(words.say(f"sources-column-{name}"), justify="right" if name == "line" else "left")
    for row in rows:
        file, line = Path(row.file).name, "" if row.line is None else str(row.line)
        cells = (file, line, row.column or "", shown(row), words.say(row.reason, **json.loads(row.facts)))
        table.add_row(*(Text(visible(cell).replace("\n", "␊")) for cell in cells))
    return table


def shown(row: Quarantined) -> str:
    """The value, masked where the column, or the line as a whole, may hold personal data."""
    if row.value is None:
        return ""
    return MASK if personal(row) else row.value[:60]


def personal(row: Quarantined) -> bool:
    """Whether a value may be someone's: of a personal column, or a whole line of a table that has one."""
    table = TABLES[row.table]
    if row.target is None:
        return any(column.personal for column in table)
    return any(column.personal and column.name == row.target for column in table)


def answer(
    rows: Sequence[Quarantined], total: Total, found: Sequence[Finding], words: Words
) -> dict[str, Any]:
    """The same in JSON: `findings`, `summary` per source, column and reason, and `rows`."""
    return {
        "findings": [
            {"code": f.code, "message": f.said(words), "facts": f.facts, "source": f.source} for f in found
        ],
        "summary": [
            {"source": source, "column": column, "reason": reason, "rows": count}
            for source, column, reason, count in total
        ],
        "rows": [
            {
                "table": row.table,
                "source": row.source,
                "file": row.file,
                "line": row.line,
                "column": row.column,
                "value": shown(row) if row.value is not None else None,
                "reason": row.reason,
                "message": words.say(row.reason, **json.loads(row.facts)),
            }
            for row in rows
        ],
    }
