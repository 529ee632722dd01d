"""behoud cohorts: the cohort triangle, and how long customers stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import click
from rich.table import Table
from rich.text import Text

from behoud.cli.options import console, print_json, verb_options
from behoud.cli.staying import answer_of, print_survival
from behoud.library import OpenCompany, open_company
from behoud.measure.cohort_rows import cell_rows, user_cell_rows
from behoud.measure.cohorts import ALL, BEFORE, START, Cell, KeptBy, Step, triangle
from behoud.measure.dimensions import TOTAL
from behoud.measure.survival import survival
from behoud.report.figures import group_name
from behoud.words import Words

Shown = Literal["customers", "money"]
CELL_WIDTH = 7
HEAD_WIDTH = 40
SHADES = ("#d7e8f7", "#a9cdec", "#6fabdb", "#3b86c4", "#1a5f9e", "#0b3c6f")
"""From few left to all left: one hue, light to dark, so that it reads without colour vision."""
EVERY = (1, 2, 3, 6, 12, 24)


@click.command("cohorts")
@click.option(
    "--by", default=START, show_default=True, help="start, product, channel, or a dimension of customers."
)
@click.option(
    "--period", type=click.Choice(["month", "quarter", "year"]), default="quarter", show_default=True
)
@click.option(
    "--value", "shown", type=click.Choice(["customers", "money"]), default="customers", show_default=True
)
@click.option(
    "--kept-by",
    type=click.Choice(["churn", "usage"]),
    default="churn",
    show_default=True,
    help="What keeps a customer in its cohort: what churn goes by (a contract, a purchase), or use.",
)
@click.option("--survival", "stays", is_flag=True, help="How long customers stay, per group (Kaplan-Meier).")
@click.option(
    "--rows", "list_rows", is_flag=True, help="List the customers of one cell: --cohort, --group and --age."
)
@click.option("--cohort", default=ALL, help="With --rows: 2024, 2024-Q3, 2024-07, 'before' or 'all'.")
@click.option("--group", default=TOTAL, help="With --rows: the group ('' is the unassigned).")
@click.option("--age", type=click.IntRange(min=0), default=0, help="With --rows: periods since the start.")
@verb_options
def verb(
    by: str,
    period: Step,
    shown: Shown,
    kept_by: KeptBy,
    stays: bool,
    list_rows: bool,
    cohort: str,
    group: str,
    age: int,
    folder: Path,
    as_json: bool,
    language: str | None,
) -> None:
    """Of the customers that began together, how many are still there, and what they bring."""
    company = open_company(folder, language=language)
    if list_rows:
        behind = user_cell_rows if kept_by == "usage" else cell_rows
        chosen = behind(company.definitions, cohort=cohort, age=age, group=group, by=by, period=period)
        print_rows(company, chosen, as_json)
    elif stays:
        found = survival(company.definitions, by=TOTAL if by == START else by)
        print_json(answer_of(found)) if as_json else print_survival(company, found)
    else:
        cells = triangle(company.definitions, by=by, period=period, kept_by=kept_by)
        if as_json:
            print_json([asdict(c) for c in cells])
            return
        print_triangle(company, cells, by, period, "customers" if kept_by == "usage" else shown)
        if kept_by == "usage":
            console().print(company.words.say("cohorts-kept-by-usage"), style="dim")


def print_triangle(company: OpenCompany, cells: Sequence[Cell], by: str, period: Step, shown: Shown) -> None:
    """A row per cohort or group, a column per age, darker where more is left."""
    words, out = company.words, console()
    rows: dict[tuple[str, str], dict[int, Cell]] = {}
    for one in cells:
        if one.age is not None:
            rows.setdefault((one.cohort, one.group), {})[one.age] = one
    ages = [age for row in rows.values() for age in row]
    every = step_that_fits(max(ages, default=0), out.width)
    title = words.say("cohorts-title", value=shown, by="start" if by == START else "group", period=period)
    table = Table(header_style="dim", box=None, padding=(0, 0))
    table.add_column(words.say(f"cohorts-column-{'cohort' if by == START else 'group'}"))
    table.add_column(
        words.say(f"cohorts-column-{'size' if shown == 'customers' else 'value'}") + "  ", justify="right"
    )
    columns = range(0, max(ages, default=-1) + 1, every)
    for age in columns:
        table.add_column(str(age), justify="right", min_width=CELL_WIDTH - 1)
    for (cohort, group), row in rows.items():
        name = cohort if by == START else group_name(words, group)
        table.add_row(
            name + " ",
            start_text(company, row[0], shown) + "  ",
            *[cell_text(words, row.get(a), shown) for a in columns],
        )
    out.print(title, style="bold")
    out.print(table)
    for line in notes(words, cells, every, period):
        out.print(line, style="dim")


def step_that_fits(last: int, width: int) -> int:
    room = max(1, (width - HEAD_WIDTH) // CELL_WIDTH)
    return next((n for n in EVERY if last // n < room), EVERY[-1])


def start_text(company: OpenCompany, cell: Cell, shown: Shown) -> str:
    if shown == "customers":
        return company.words.number(cell.size or 0)
    return company.words.money(cell.value_at_start or Decimal(0), company.company.currency)


def cell_text(words: Words, cell: Cell | None, shown: Shown) -> Text:
    share = None if cell is None else cell.share if shown == "customers" else cell.value_share
    if cell is None or share is None:
        return Text("")
    shade = min(int(share * len(SHADES)), len(SHADES) - 1)
    colour = "white" if shade >= len(SHADES) // 2 else "black"
    mark = " " if cell.complete else "*"
    return Text(words.percent(share, 0) + mark, style=f"{colour} on {SHADES[shade]}")


def notes(words: Words, cells: Sequence[Cell], every: int, period: Step) -> list[str]:
    """What a reader must know to read the triangle."""
    older = sum(c.customers for c in cells if c.cohort == BEFORE)
    found = [words.say("cohorts-older", count=older)] if older else []
    if any(not c.complete for c in cells):
        found.append(words.say("cohorts-running"))
    if every > 1:
        found.append(words.say("cohorts-every", every=every, period=period))
    return found


def print_rows(company: OpenCompany, chosen: Any, as_json: bool) -> None:
    rows = company.definitions.views.engine.arrow(chosen.order_by("customer_id"))
    if as_json:
        print_json(rows.to_pylist())
        return
    table = Table(header_style="dim", box=None)
    for column in rows.column_names:
        table.add_column(column)
    for row in rows.to_pylist():
        table.add_row(*[str(value) for value in row.values()])
    console().print(table)
