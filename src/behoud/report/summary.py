"""The findings in a terminal: a headline, a few sentences, who is most at risk, where the report is."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.finding import Finding, sentence
from behoud.report.findings import company_findings
from behoud.report.html import kept
from behoud.report.sections.foresight import ranked
from behoud.words import Words

TOLD = (
    "next-at-risk",
    "next-cancelled",
    "value-points",
    "reasons-top",
    "reasons-none",
    "teams-differ",
    "teams-same",
    "churn-trend",
    "life-fastest",
    "usage-decline",
    "missing-dates",
    "next-withheld",
)
"""Kinds of findings that a summary tells, in this order."""
MOST = 8
NAMED = 5
WIDTH = 96


def print_summary(
    evidence: Evidence, words: Words, files: Sequence[Path] = (), console: Console | None = None
) -> None:
    """Print the summary to standard output."""
    out = console or Console(highlight=False)
    shown = Reader(words, evidence.company.currency)
    out.print(summary(evidence, shown, files, width=min(WIDTH, out.width)), width=min(WIDTH, out.width))


def summary(evidence: Evidence, reader: Reader, files: Sequence[Path], *, width: int) -> RenderableType:
    found = company_findings(evidence)
    company = evidence.company
    head = Text.assemble((company.name, "bold cyan"), ("  ·  ", "dim"))
    head.append(f"{reader.say('report-page-as-of')} {reader.words.date(company.as_of)}", style="dim")
    parts: list[RenderableType] = [Text(), head, Rule(style="dim"), Text()]
    parts += [Padding(Text(kept(sentence(found[0], reader)), style="bold"), (0, 0, 1, 0))] if found else []
    parts += [bullet(text) for text in told(found, reader)]
    table = most_at_risk(evidence, reader)
    if table is not None:
        parts += [Text(), table]
    if files:
        parts += [
            Text(),
            Text.assemble(
                (reader.say("report-written", count=len(files)) + " ", "dim"), (str(files[0]), "cyan")
            ),
        ]
    return Group(*parts, Text())


def told(found: Sequence[Finding], reader: Reader) -> list[str]:
    """At most so many sentences, one of a kind."""
    first = {f.kind: f for f in reversed(found)}
    return [kept(sentence(first[kind], reader)) for kind in TOLD if kind in first][:MOST]


def bullet(text: str) -> RenderableType:
    grid = Table.grid(padding=(0, 1))
    grid.add_row(Text("▪", style="cyan"), Text(text))
    return grid


def most_at_risk(evidence: Evidence, reader: Reader) -> RenderableType | None:
    """The first five of the ranking with what is at stake; without probabilities with their value."""
    found = ranked(evidence, None, NAMED)
    if not found:
        return None
    chance = evidence.horizon is not None
    title = reader.say("report-table-risk" if chance else "report-table-order", count=len(found))
    table = Table(
        title=title, title_justify="left", title_style="bold", header_style="dim", box=None, pad_edge=False
    )
    table.add_column(reader.say("report-column-customer"))
    table.add_column(reader.say("report-column-team"))
    table.add_column(reader.say("report-column-value"), justify="right")
    if chance:
        table.add_column(reader.say("report-column-probability"), justify="right")
        table.add_column(reader.say("report-column-at-risk"), justify="right")
    for row in found:
        customer = row["customer_id"]
        name, team = evidence.names.get(customer, customer), evidence.team_of.get(customer, "")
        cells = [name, team, amount(reader, row["value"])]
        if chance:
            p = row[f"p_leave_{evidence.horizon}"]
            cells += ["–" if p is None else reader.words.percent(p, 0), amount(reader, row["value_at_risk"])]
        table.add_row(*(Text(cell) for cell in cells))
    return table


def amount(reader: Reader, value: Decimal | None) -> str:
    return "–" if value is None else reader.words.short_money(value, reader.currency)
