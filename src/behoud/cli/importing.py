"""behoud import: the sources into the tables, with counts and the quarantine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from behoud.cli.options import console, error_console, print_json, verb_options
from behoud.company import load
from behoud.sources.intake import ImportReport, Outcome, import_all
from behoud.tables.flags import flag_readings
from behoud.tables.numbers import WHOLE
from behoud.words import Words, in_words, visible

FLAGS = flag_readings()[0].name
COUNTS = ("read", "added", "changed", "unchanged", "quarantined", "left_out")
COMPLETE, NOTHING, PARTLY = 0, 1, 3


@click.command("import")
@verb_options
def verb(folder: Path, as_json: bool, language: str | None) -> None:
    """Read the sources of the company into its tables.

    What was read before is skipped; what is new is added; a changed row becomes the new
    version and the old one stays. Exit code 0: everything was read. 3: some rows or inputs
    could not be read, or name what is not there; the rest was, and `behoud inspect` says which.
    1: nothing could be read.
    """
    company = load(folder)
    words = Words(language or company.language)
    with import_progress(words, error_console()) as progress:
        report = import_all(company, progress=progress)
    if as_json:
        print_json(answer(report, words))
    else:
        show(report, words, console())
    raise SystemExit(exit_code(report))


def exit_code(report: ImportReport) -> int:
    """0 where all is well, 3 where a person should put something right, 1 where nothing could be used."""
    if report.outcomes and len(report.failed) == len(report.outcomes):
        return NOTHING
    asked = any(finding.asks for finding in report.findings)
    return PARTLY if report.failed or report.counts.quarantined or asked else COMPLETE


class Bar:
    """The progress of an import as a line that is redrawn."""

    def __init__(self, words: Words, progress: Progress) -> None:
        self.words = words
        self.progress = progress
        self.task = progress.add_task("", total=len(STEPS))
        self.what = ""

    def begin(self, source: str, file: str, size: int) -> None:
        self.what = f"{source} · {Path(file).name}" + (f" · {size / 2**20:.1f} MB" if size >= 2**20 else "")
        self.progress.reset(self.task, description=self.what)

    def step(self, name: str) -> None:
        said = self.words.say(f"sources-step-{name}")
        self.progress.update(self.task, completed=STEPS.index(name), description=f"{self.what}  {said}")

    def end(self) -> None:
        self.progress.update(self.task, completed=len(STEPS))


STEPS = ("compare", "read", "formats", "write", "checks", "references")


@contextmanager
def import_progress(words: Words, out: Console) -> Iterator[Bar]:
    """A progress bar on `out`, gone when the import is done."""
    columns = (
        SpinnerColumn(),
        BarColumn(bar_width=20),
        TextColumn("{task.description}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=out, transient=True, disable=not out.is_terminal) as progress:
        yield Bar(words, progress)


def show(report: ImportReport, words: Words, out: Console) -> None:
    """The counts per input, what was found, and what a person should look at."""
    out.print(counts_table(report, words))
    for outcome in report.outcomes:
        if outcome.load and not outcome.skipped:
            out.print(found_line(outcome, words), style="dim", markup=False)
    show_problems(report, words, out)
    out.print(conclusion(report, words), style="bold", markup=False)


def show_problems(report: ImportReport, words: Words, out: Console) -> None:
    """What could not be read, and what a person should look at."""
    for outcome in report.failed:
        if outcome.error:
            out.print(f"✗ {outcome.source}: {in_words(outcome.error, words)}", style="red", markup=False)
    for finding in report.findings:
        out.print(f"! {finding.said(words)}", style="yellow", markup=False)


def counts_table(report: ImportReport, words: Words) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("source", "file"):
        table.add_column(words.say(f"sources-column-{name}"))
    for name in COUNTS:
        table.add_column(words.say(f"sources-column-{name.replace('_', '-')}"), justify="right")
    for outcome in report.outcomes:
        named = (outcome.source, Path(outcome.file).name)
        table.add_row(*(Text(visible(name)) for name in named), *count_cells(outcome, words))
    return table


def count_cells(outcome: Outcome, words: Words) -> list[str]:
    if outcome.load is None:
        return ["—"] * len(COUNTS)
    counts = asdict(outcome.counts)
    return [words.number(counts[name]) if counts[name] else "·" for name in COUNTS]


def found_line(outcome: Outcome, words: Words) -> str:
    """What was found rather than told: `contracts: utf-8, semicolon; start_date as dd-mm-yyyy`."""
    if outcome.load is None:
        return ""
    found = outcome.load.found
    file = [
        said for name in ("format", "encoding", "delimiter", "sheet") if (said := in_file(found, name, words))
    ]
    columns = [
        words.say("sources-read-as", column=c, reading=reading(r, words)) for c, r in found["columns"].items()
    ]
    return f"{outcome.source}: " + "; ".join(part for part in (", ".join(file), ", ".join(columns)) if part)


def in_file(found: dict[str, Any], name: str, words: Words) -> str:
    value = str(found.get(name, ""))
    return words.say(f"sources-delimiter-{value}") if name == "delimiter" and value.isalpha() else value


def reading(name: str, words: Words) -> str:
    """A reading by its own notation, unless it is better said."""
    said = {FLAGS: "flag", WHOLE.name: "whole"}.get(name)
    return words.say(f"sources-reading-{said}") if said else name


def conclusion(report: ImportReport, words: Words) -> str:
    counts = report.counts
    facts = {
        "rows": counts.read,
        "inputs": len(report.outcomes),
        "failed": len(report.failed),
        "quarantined": counts.quarantined,
    }
    return words.say("sources-conclusion", **facts)


def answer(report: ImportReport, words: Words) -> dict[str, Any]:
    """The import in JSON: `inputs` with counts and what was found, `findings`, and the sum of the counts."""
    return {
        "inputs": [input_answer(outcome, words) for outcome in report.outcomes],
        "findings": [{"code": f.code, "message": f.said(words), **asdict(f)} for f in report.findings],
        "counts": asdict(report.counts),
        "failed": len(report.failed),
    }


def input_answer(outcome: Outcome, words: Words) -> dict[str, Any]:
    said: dict[str, Any] = {
        "source": outcome.source,
        "table": outcome.table,
        "file": outcome.file,
        "skipped": outcome.skipped,
    }
    if outcome.load:
        load = outcome.load
        said |= {
            "counts": asdict(outcome.counts),
            "found": load.found,
            "sha256": load.sha256,
            "version": load.version,
        }
    if outcome.error:
        said["error"] = {"code": outcome.error.code, "message": in_words(outcome.error, words)}
    return said
