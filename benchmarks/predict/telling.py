"""Tables of ours beside the peers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table


def show(title: str, columns: Sequence[str], rows: Mapping[str, Sequence[str]]) -> None:
    """One row per model, its figures as text."""
    table = Table(box=None, title=title, title_justify="left")
    table.add_column("")
    for column in columns:
        table.add_column(column, justify="right")
    for name, figures in rows.items():
        table.add_row(name, *figures)
    Console(width=150).print(table)
