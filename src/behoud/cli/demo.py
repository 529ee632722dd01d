"""behoud demo: a company to look at."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import click

from behoud.cli.options import error_console, json_option, language_option, print_json
from behoud.cli.progress import refresh_progress
from behoud.cli.refresh import answer
from behoud.cli.serve import LOCAL, require_free, serve
from behoud.company import load
from behoud.library import OpenCompany
from behoud.pipeline.refresh import refresh
from behoud.report.summary import print_summary
from behoud.report.write import write_reports
from behoud.words import Words, fault

MARK = "demo.json"


@click.command("demo")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path("demo"))
@click.option("--customers", type=click.IntRange(min=50), default=2400, show_default=True)
@click.option("--seed", type=int, default=7, show_default=True, help="The same seed makes the same company.")
@click.option(
    "--scenario",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    default=None,
    help="A TOML or JSON file with other hazards and effects.",
)
@click.option("--no-serve", is_flag=True, help="Stop after the findings; serve no pages.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@json_option
@language_option
def verb(
    folder: Path,
    customers: int,
    seed: int,
    scenario: Path | None,
    no_serve: bool,
    port: int,
    as_json: bool,
    language: str | None,
) -> None:
    """Make a Dutch service provider of six account teams with four years behind it, and look at it.

    FOLDER (default: demo) gets the company file, its exports, the lake and the reports. What
    is truly going on stands in FOLDER/truth, which the system never reads. It ends with the pages
    on localhost, with a user for each role on the sign-in page; not with --json.
    """
    words = Words(language or "nl")
    out = error_console()
    serving = not (as_json or no_serve)
    if serving:
        require_free(LOCAL, port)
    make(folder, customers, seed, scenario, words)
    company = load(folder)
    with refresh_progress(words, out) as (progress, watch):
        done = refresh(company, progress=progress, watch=watch)
    opened = OpenCompany(company, words, done.definitions, done.snapshot)
    files = write_reports(opened.evidence, words)
    if as_json:
        print_json(answer(done, files, words))
    else:
        print_summary(opened.evidence, words, files)
    opened.close()
    if serving:
        serve(folder, port, language=language)


def make(folder: Path, customers: int, seed: int, scenario: Path | None, words: Words) -> None:
    """Generate the company, unless the same one already lies there.

    BehoudError where the folder holds something that is no demo: nobody's files are overwritten.
    """
    from behoud.sources.demo import generate
    from behoud.sources.demo import load as load_scenario

    told = scenario.read_text(encoding="utf-8") if scenario else ""
    asked = {"customers": customers, "seed": seed, "scenario": told}
    mark = folder / MARK
    if mark.exists() and json.loads(mark.read_text(encoding="utf-8")) == asked:
        return
    if folder.exists() and any(folder.iterdir()) and not mark.exists():
        raise fault("demo-not-empty", folder=str(folder))
    for made in ("data", "truth", "lake", "reports", "web"):
        shutil.rmtree(folder / made, ignore_errors=True)
    error_console().print(words.say("demo-making", customers=customers), style="dim")
    told_scenario = load_scenario(scenario) if scenario else None
    generate(folder, customers=customers, seed=seed, scenario=told_scenario)
    mark.write_text(json.dumps(asked), encoding="utf-8")
