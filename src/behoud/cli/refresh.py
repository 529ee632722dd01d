"""behoud refresh: from the sources to a published snapshot."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import click
from rich.console import Console

from behoud.cli.importing import COMPLETE, conclusion, exit_code, show_problems
from behoud.cli.options import error_console, print_json, verb_options
from behoud.cli.progress import refresh_progress
from behoud.company import load
from behoud.library import OpenCompany
from behoud.pipeline.refresh import Refreshed, refresh
from behoud.report.summary import print_summary
from behoud.report.write import write_reports
from behoud.words import Words, in_words

PROBABILITIES = "withheld_probabilities"


@click.command("refresh")
@click.option(
    "--as-of",
    "as_of",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    help="Know only what was recorded before this day. Default: the company file's as_of, else today.",
)
@click.option("--no-report", is_flag=True, help="Publish the figures without writing the reports.")
@verb_options
def verb(as_of: datetime | None, no_report: bool, folder: Path, as_json: bool, language: str | None) -> None:
    """Import, measure, predict, and publish the result as of a date, with its reports.

    What an interrupted refresh had finished is taken over: the next one goes on from there.
    Older snapshots go as [retention] in the company file says.

    Exit code 0: everything was read. 3: something in the sources could not be read, or names
    what is not there; the rest was published and `behoud inspect` says what it was.
    """
    company = load(folder)
    company = company.at(as_of.date()) if as_of else company
    words = Words(language or company.language)
    out = error_console()
    with refresh_progress(words, out) as (progress, watch):
        done = refresh(company, progress=progress, watch=watch)
    show_upkeep(done, words, out)
    show_problems(done.imported, words, out)
    if exit_code(done.imported) != COMPLETE:
        out.print(conclusion(done.imported, words), markup=False)
    opened = OpenCompany(company, words, done.definitions, done.snapshot)
    files = [] if no_report else write_reports(opened.evidence, words)
    if as_json:
        print_json(answer(done, files, words))
    else:
        print_summary(opened.evidence, words, files)
    opened.close()
    raise SystemExit(exit_code(done.imported))


def answer(done: Refreshed, files: list[Path], words: Words) -> dict[str, object]:
    """What a machine wants to know of a refresh."""
    inputs = [
        {"source": o.source, "table": o.table, "file": o.file, "skipped": o.skipped}
        | (asdict(o.load.counts) if o.load else {})
        | ({"error": in_words(o.error, words)} if o.error else {})
        for o in done.imported.outcomes
    ]
    return {
        "snapshot": done.snapshot.name,
        "stood": done.stood,
        "inputs": inputs,
        "steps": [
            {"name": d.step.name, "seconds": round(d.seconds, 3), "resumed": d.resumed} for d in done.steps
        ],
        "withheld": withheld(done, words),
        "removed": list(done.removed),
        "reports": [str(f) for f in files],
    }


def show_upkeep(done: Refreshed, words: Words, out: Console) -> None:
    """That nothing had changed, what was taken over from an interrupted refresh, what retention let go."""
    if done.stood:
        out.print(words.say("refresh-stood"), markup=False, soft_wrap=True)
    if taken := sum(step.resumed for step in done.steps):
        out.print(words.say("refresh-resumed", count=taken), markup=False, soft_wrap=True)
    if done.removed:
        out.print(
            words.say("refresh-removed", count=len(done.removed)), style="dim", markup=False, soft_wrap=True
        )


def withheld(done: Refreshed, words: Words) -> list[dict[str, str]]:
    """What the data could not give, with its reason: figures, probabilities, and all that needs dates."""
    found = [{"code": e.code, "message": in_words(e, words)} for e in done.withheld]
    if done.snapshot.has(PROBABILITIES):
        rows = done.snapshot.read(PROBABILITIES).to_pylist()
        found += [
            {"code": r["code"], "message": words.say(r["code"], **json.loads(r["facts"]))} for r in rows
        ]
    if done.definitions.company.churn.kind == "snapshot":
        found.append({"code": "refresh-undated", "message": words.say("refresh-undated")})
    return found
