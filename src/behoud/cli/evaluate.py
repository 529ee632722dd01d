"""behoud evaluate: how good the predictions were on later dates, and what was withheld."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from behoud.cli.options import console, print_json, verb_options
from behoud.library import OpenCompany, open_company
from behoud.words import Words

COLUMNS = (
    "horizon",
    "test",
    "n",
    "departures",
    "base",
    "auc",
    "auc-rule",
    "ap",
    "lift",
    "brier",
    "brier-base",
    "brier-rule",
    "log-loss",
    "ece",
    "skill",
    "skill-rule",
)


@click.command("evaluate")
@verb_options
def verb(folder: Path, as_json: bool, language: str | None) -> None:
    """How good the predictions were on dates that lie after all they learned from."""
    company = open_company(folder, language=language)
    rows = company.table("evaluation").to_pylist()
    withheld = withheld_of(company)
    card = company.snapshot.notes["model"]
    if as_json:
        print_json({"evaluation": rows, "withheld": withheld, "card": card})
        return
    out = console()
    if rows:
        out.print(table_of(company.words, rows))
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


def table_of(words: Words, rows: list[dict[str, Any]]) -> Table:
    title = words.say("predict-evaluation-title")
    table = Table(title=title, title_justify="left", title_style="bold", header_style="dim", box=None)
    for column in COLUMNS:
        left = column in ("horizon", "test")
        table.add_column(
            words.say(f"predict-evaluation-column-{column}"),
            justify="left" if left else "right",
            overflow="fold",
        )
    for row in rows:
        table.add_row(*cells(words, row), style="bold" if row["test_on"] is None else "")
    return table


def cells(words: Words, row: dict[str, Any]) -> list[str]:
    test_on = row["test_on"]
    return [
        words.say("predict-evaluation-days", days=row["horizon"]),
        words.say("predict-evaluation-all") if test_on is None else words.date(test_on, "d MMM y"),
        words.number(row["n"]),
        words.number(row["departures"]),
        words.percent(row["base_rate"]),
        around(words, row, "auc"),
        figure(words, row["auc_rule"]),
        figure(words, row["average_precision"]),
        figure(words, row["lift_10"], 1),
        *(figure(words, row[name], 4) for name in ("brier", "brier_base", "brier_rule", "log_loss", "ece")),
        around(words, row, "skill"),
        around(words, row, "skill_over_rule"),
    ]


def figure(words: Words, value: float | None, digits: int = 3) -> str:
    return "–" if value is None else words.number(value, digits)


def around(words: Words, row: dict[str, Any], name: str) -> str:
    """A figure with its interval."""
    low, high = row[f"{name}_low"], row[f"{name}_high"]
    between = "" if low is None else f" ({figure(words, low)} … {figure(words, high)})"
    return figure(words, row[name]) + between
