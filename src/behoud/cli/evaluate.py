"""behoud evaluate: how good the predictions were on later dates, and what was withheld."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.text import Text

from behoud.cli.options import console, print_json, verb_options
from behoud.cli.tables import WIDTH, print_table, print_told
from behoud.library import OpenCompany, open_company
from behoud.predict.card import card_text
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.judged import evaluation_page, parts
from behoud.report.page import Section
from behoud.report.write import write_page

BESIDE = (
    "calibration",
    "groups",
    "drift",
    "base_rates",
    "expected_loss",
    "value_backtest",
    "loyalty_evaluation",
    "loyalty_value",
    "persona_movements",
)
"""What --json answers beside the evaluation, by the names of the published tables."""


@click.command("evaluate")
@click.option("--all", "everything", is_flag=True, help="Every date and table, not only what matters most.")
@click.option("--html", "file", type=click.Path(path_type=Path, dir_okay=False), help="Write a page too.")
@click.option("--card", "as_card", is_flag=True, help="Print the model card, as Markdown.")
@verb_options
def verb(
    everything: bool, file: Path | None, as_card: bool, folder: Path, as_json: bool, language: str | None
) -> None:
    """How good the predictions were on dates that lie after all they learned from.

    Beside the same chance for everybody, a plain rule and a logistic regression, with what was
    withheld and why. --html FILE writes it as one page with the calibration plots.
    """
    company = open_company(folder, language=language)
    try:
        evidence, reader = company.evidence, Reader(company.words, company.company.currency)
        if file is not None:
            write_page(evidence, file, evaluation_page(evidence, reader))
        if as_json:
            print_json(answer(company, file))
        elif as_card:
            click.echo(card_text(company.snapshot.notes["model"], company.words))
        else:
            print_evaluation(evidence, reader, everything)
            if file is not None:
                click.echo(str(file))
    finally:
        company.close()


def answer(company: OpenCompany, file: Path | None) -> dict[str, Any]:
    """Every published figure of the evaluation, the reasons in words, and the card."""
    snapshot = company.snapshot
    return {
        "evaluation": company.table("evaluation").to_pylist(),
        "withheld": withheld_of(company),
        **{name: snapshot.read(name).to_pylist() if snapshot.has(name) else [] for name in BESIDE},
        "card": snapshot.notes["model"],
        "file": file,
    }


def print_evaluation(evidence: Evidence, reader: Reader, everything: bool) -> None:
    """The findings with the table that carries them, or all tables."""
    out = console()
    first, *others = parts(evidence, reader, drawn=everything)
    print_section(out, first, None if everything else 1)
    for section in others:
        out.print()
        print_section(out, section, None if everything else 0)
    if not everything:
        out.print()
        out.print(Text(reader.say("report-trust-more")), style="dim", width=min(WIDTH, out.width))


def print_section(out: Console, section: Section, most: int | None) -> None:
    """Its sentences, and all or so many of its tables; those that its pictures draw come last."""
    titles = tuple(one.title for one in section.pictures if one.title != section.title)
    print_told(out, (*section.sentences, *titles))
    tables = [*section.tables, *((one.title, one.table) for one in section.pictures)]
    for title, table in tables[:most]:
        print_table(out, title, table)


def withheld_of(company: OpenCompany) -> list[dict[str, Any]]:
    """What was withheld, with its reason in the reader's language."""
    found = []
    for row in company.table("withheld_probabilities").to_pylist():
        facts = json.loads(row["facts"])
        message = company.words.say(row["code"], **facts)
        found.append({"horizon": row["horizon"], "code": row["code"], "facts": facts, "message": message})
    return found
