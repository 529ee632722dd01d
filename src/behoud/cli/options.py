"""What every verb shares: which company, which language, and how to answer a machine."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.console import Console

Verb = TypeVar("Verb", bound=Callable[..., Any])

company_option = click.option(
    "--company",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    show_default="the current folder",
    help="The company folder, with behoud.toml.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
language_option = click.option(
    "--language", type=click.Choice(["nl", "en"]), default=None, help="Default: the company's."
)


def verb_options(verb: Verb) -> Verb:
    """--company, --json and --language, in one decorator."""
    return company_option(json_option(language_option(verb)))


def console() -> Console:
    """Standard output; as wide as the terminal, and never narrower than a table needs when piped."""
    found = Console(highlight=False)
    return found if found.is_terminal else Console(highlight=False, width=160)


def error_console() -> Console:
    """Where progress and faults go, so that standard output stays clean."""
    return Console(stderr=True, highlight=False)


def print_json(answer: Any) -> None:
    """Print an answer as JSON: money as a number with its cents, days and moments in ISO 8601."""
    click.echo(json.dumps(answer, default=plain, ensure_ascii=False, indent=1, allow_nan=False))


def plain(value: Any) -> Any:
    """What JSON has no type for.

    >>> plain(Decimal("12.50")), plain(date(2026, 11, 1))
    (12.5, '2026-11-01')
    """
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Path):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")
