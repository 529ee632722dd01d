"""behoud evaluate: how good the predictions were on later dates, and what was withheld."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from behoud.cli.options import console, print_json, verb_options
from behoud.library import OpenCompany, open_company
from behoud.predict.card import card_text
from behoud.words import Words

TELLING_APART = ("horizon", "test", "n", "departures", "base", "auc", "auc-rule", "ap", "lift")
ERRORS = (
    "horizon",
    "test",
    "brier",
    "brier-base",
    "brier-rule",
    "log-loss",
    "ece",
    "skill",
    "skill-rule",
)


@click.command("evaluate")
@click.option("--card", "as_card", is_flag=True, help="Print the model card, as Markdown.")
@verb_options
def verb(folder: Path, as_card: bool, as_json: bool, language: str | None) -> None:
    """How good the predictions were on dates that lie after all they learned from."""
    company = open_company(folder, language=language)
    if as_card and not as_json:
        click.echo(card_text(company.snapshot.notes["model"], company.words))
        return
    rows = company.table("evaluation").to_pylist()
    withheld = withheld_of(company)
    card = company.snapshot.notes["model"]
    if as_json:
        print_json({"evaluation": rows, "withheld": withheld, "card": card})
        return
    out = console()
    if rows:
        out.print(company.words.say("predict-evaluation-title"), style="bold")
        for columns in (TELLING_APART, ERRORS):
            out.print(table_of(company.words, rows, columns))
    else:
        out.print(company.words.say("predict-evaluation-none"))
    for horizon, facts in card["horizons"].items():
        if facts["given"]:
            out.print(company.words.say("predict-evaluation-given", days=horizon))
    for reason in withheld:
        out.print(reason["message"])


def withheld_of(company: OpenCompany) -> list[dict[str, Any]]:
    """What was withheld, with its reason in the reader's language."""
    found = []
    for row in company.table("withheld_probabilities").to_pylist():
        facts = json.loads(row["facts"])
        message = company.words.say(row["code"], **facts)
        found.append({"horizon": row["horizon"], "code": row["code"], "facts": facts, "message": message})
    return found


def table_of(words: Words, rows: list[dict[str, Any]], columns: tuple[str, ...]) -> Table:
    """One line per horizon and test date, and one for all dates of a horizon together."""
    table = Table(header_style="dim", box=None)
    for column in columns:
        left = column in ("horizon", "test")
        heading = words.say(f"predict-evaluation-column-{column}")
        table.add_column(heading, justify="left" if left else "right", no_wrap=True)
    for row in rows:
        found = cells(words, row)
        table.add_row(*(found[column] for column in columns), style="bold" if row["test_on"] is None else "")
    return table


def cells(words: Words, row: dict[str, Any]) -> dict[str, str]:
    test_on = row["test_on"]
    errors = {
        "brier": "brier",
        "brier-base": "brier_base",
        "brier-rule": "brier_rule",
        "log-loss": "log_loss",
    }
    return {
        "horizon": words.say("predict-evaluation-days", days=row["horizon"]),
        "test": words.say("predict-evaluation-all") if test_on is None else words.date(test_on, "d MMM y"),
        "n": words.number(row["n"]),
        "departures": words.number(row["departures"]),
        "base": words.percent(row["base_rate"]),
        "auc": around(words, row, "auc"),
        "auc-rule": figure(words, row["auc_rule"]),
        "ap": figure(words, row["average_precision"]),
        "lift": figure(words, row["lift_10"], 1),
        **{column: figure(words, row[name], 4) for column, name in errors.items()},
        "ece": figure(words, row["ece"], 4),
        "skill": around(words, row, "skill"),
        "skill-rule": around(words, row, "skill_over_rule"),
    }


def figure(words: Words, value: float | None, digits: int = 3) -> str:
    return "–" if value is None else words.number(value, digits)


def around(words: Words, row: dict[str, Any], name: str) -> str:
    """A figure with its interval."""
    low, high = row[f"{name}_low"], row[f"{name}_high"]
    between = "" if low is None else f" ({figure(words, low)} … {figure(words, high)})"
    return figure(words, row[name]) + between
