"""behoud metric: one metric per period and group, and the rows behind it."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import click
import pyarrow as pa
from rich.table import Table

from behoud.cli.options import console, print_json, verb_options
from behoud.library import OpenCompany, open_company
from behoud.measure.bridge import LINES
from behoud.measure.figures import Figure
from behoud.measure.periods import KINDS, Kind
from behoud.report.figures import group_name, interval_text, p_text, part_text, period_name, value_text
from behoud.words import Words, in_words


@click.command("metric")
@click.argument("name")
@click.option(
    "--by", default="total", help="team, segment, region, product, channel, or a column of customers."
)
@click.option("--period", type=click.Choice(KINDS), default="year", show_default=True)
@click.option("--rows", "list_rows", is_flag=True, help="List the very customers or terms behind the figure.")
@click.option("--group", default=None, help="With --rows: of this group only ('' is the unassigned).")
@click.option(
    "--in", "within", default=None, help="With --rows: of this period only, such as 2025 or 2025-Q3."
)
@click.option("--limit", type=click.IntRange(min=1), default=None, help="With --rows: at most so many.")
@verb_options
def verb(
    name: str,
    by: str,
    period: Kind,
    list_rows: bool,
    group: str | None,
    within: str | None,
    limit: int | None,
    folder: Path,
    as_json: bool,
    language: str | None,
) -> None:
    """One metric per period and group: value, numerator, denominator and interval.

    NAME is one of the glossary's terms in snake case, such as customer_churn_rate,
    value_not_renewed or arr_bridge.
    """
    company = open_company(folder, language=language)
    if list_rows:
        rows = company.rows(name, by=by, period=period, group=group, within=within)
        show_rows(company.words, rows, limit, as_json)
        return
    found = company.figures(name, by=by, period=period)
    if within is not None:
        found = [f for f in found if f.period == within]
    if as_json:
        print_json([vars(f) | {"reason": f.reason and in_words(f.reason, company.words)} for f in found])
    elif name == "arr_bridge":
        print_bridges(company, found)
    else:
        print_figures(company, found)


def print_figures(company: OpenCompany, found: list[Figure]) -> None:
    """A table with a section per period."""
    words = company.words
    name = found[0].metric.replace("_", "-") if found else ""
    title = words.say(f"metric-{name}") if found else words.say("metric-nothing")
    table = Table(title=title, title_justify="left", title_style="bold", header_style="dim", box=None)
    for column in ("period", "group", "value", "interval", "parts", "n", "note"):
        table.add_column(
            words.say(f"metric-column-{column}"),
            justify="left" if column in ("period", "group", "note") else "right",
        )
    currency = company.company.currency
    for _, figures in groupby(found, key=lambda f: f.period):
        for place, f in enumerate(figures):
            table.add_row(
                period_name(words, f) if place == 0 else "",
                group_name(words, f.group),
                value_text(words, f, currency),
                interval_text(words, f, currency),
                part_text(words, f, currency),
                words.number(f.n),
                note(words, f),
            )
    out = console()
    out.print(table)
    if found:
        out.print(words.say(f"formula-{name}"), style="dim")


def note(words: Words, f: Figure) -> str:
    """What a reader must know of one figure."""
    notes = []
    if f.differs and f.p_adjusted is not None:
        notes.append(words.say("metric-differs", p=p_text(words, f.p_adjusted)))
    if not f.complete:
        notes.append(words.say("metric-incomplete"))
    if f.provisional:
        notes.append(words.say("metric-provisional", count=f.provisional))
    if f.reason:
        notes.append(in_words(f.reason, words))
    elif f.value is None:
        notes.append(words.say("metric-nobody"))
    return "; ".join(notes)


def print_bridges(company: OpenCompany, found: list[Figure]) -> None:
    """Per period a bridge with a column per group."""
    words, currency = company.words, company.company.currency
    out = console()
    for label, figures in groupby(found, key=lambda f: f.period):
        of_period = list(figures)
        groups = sorted({f.group for f in of_period})
        amounts = {(f.group, f.line): f.value for f in of_period}
        title = words.say("metric-arr-bridge") + " " + label
        table = Table(title=title, title_justify="left", title_style="bold", header_style="dim", box=None)
        table.add_column("")
        for group in groups:
            table.add_column(group_name(words, group), justify="right")
        for line in LINES:
            style = "bold" if line in ("start", "end") else None
            row = [words.money(amounts.get((g, line)) or 0, currency, 2) for g in groups]
            table.add_row(words.say(f"bridge-{line.replace('_', '-')}"), *row, style=style)
        out.print(table)
        out.print()


def show_rows(words: Words, rows: pa.Table, limit: int | None, as_json: bool) -> None:
    total = rows.num_rows
    rows = rows.slice(0, limit) if limit else rows
    if as_json:
        print_json(rows.to_pylist())
        return
    table = Table(header_style="dim", box=None)
    for column in rows.column_names:
        table.add_column(column, no_wrap=column == "customer_id")
    for row in rows.to_pylist():
        table.add_row(*["" if value is None else str(value) for value in row.values()])
    out = console()
    out.print(table)
    out.print(words.say("metric-rows", shown=rows.num_rows, total=total), style="dim")
