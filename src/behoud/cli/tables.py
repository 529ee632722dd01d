"""A table of a report in a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from behoud.report.html import kept
from behoud.report.page import DataTable

WIDTH = 100
"""Columns of a terminal that everybody has; prose and tables keep to it."""


def shown(title: str, found: DataTable) -> Table:
    """The table under its title; what stands small on a page stands on a line below."""
    table = Table(
        title=title,
        title_justify="left",
        title_style="bold",
        header_style="dim",
        box=None,
        pad_edge=False,
    )
    for column in found.columns:
        table.add_column(column.head, justify="right" if column.figures else "left")
    for row in found.rows:
        table.add_row(*(Text(kept(cell)) for cell in row))
    return table


def print_told(out: Console, lines: tuple[str, ...]) -> None:
    """Sentences, the first in bold."""
    for place, line in enumerate(lines):
        out.print(Text(kept(line)), style="bold" if place == 0 else "", width=min(WIDTH, out.width))


def print_table(out: Console, title: str, found: DataTable) -> None:
    """A blank line, the table, and its note."""
    width = min(WIDTH, out.width)
    out.print()
    out.print(shown(title, found), width=width)
    if found.note:
        out.print(Text(kept(found.note)), style="dim", width=width)
