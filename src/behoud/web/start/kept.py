"""What was said and found so far, so that the steps can be left and taken up again.

It lies beside the application's own files and is replaced in one step. The company file and the
uploaded files are what counts in the end; without this file they are looked at once more.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from pydantic import TypeAdapter

from behoud.sources.recognise.compose import Outline
from behoud.sources.recognise.draft import Draft, Remark
from behoud.sources.recognise.match import CALENDAR, NUMERIC
from behoud.sources.recognise.peek import Peek
from behoud.sources.recognise.profile import Column

FILE = "start.json"


@dataclass(frozen=True)
class Answers:
    """What the organisation said of itself; `kind` is contract, inactivity, or "" for what the files tell."""

    name: str
    language: str
    currency: str
    time_zone: str
    kind: str = ""
    days: int | None = None


@dataclass(frozen=True)
class Connection:
    """A database that answered, and the tables of it that are wanted."""

    url: str
    tables: tuple[str, ...] = ()


@dataclass(frozen=True)
class Look:
    """What became of one input: its rows, what is in doubt, or (in every language) why it cannot be read."""

    input: str
    rows: int
    doubts: tuple[Remark, ...] = ()
    refused: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Found:
    """The recognition, with what was corrected in it; `mark` says of which inputs."""

    mark: str
    looks: tuple[Look, ...]
    peeks: tuple[Peek, ...]
    drafts: tuple[Draft, ...]
    outline: Outline


@dataclass(frozen=True)
class Begun:
    """Everything so far. `written` is the hash of the company file that these steps wrote last."""

    answers: Answers | None = None
    connections: tuple[Connection, ...] = ()
    found: Found | None = None
    written: str = ""

    def with_(self, **changed: Any) -> Begun:
        return replace(self, **changed)


BEGUN: TypeAdapter[Begun] = TypeAdapter(Begun)


def place() -> Path:
    return Path(settings.ENVIRONMENT.folder) / FILE


def begun() -> Begun:
    """What was said and found so far; nothing where nobody began."""
    try:
        content = place().read_bytes()
    except FileNotFoundError:
        return Begun()
    kept = BEGUN.validate_json(content)
    if kept.found is None:
        return kept
    peeks = tuple(typed_again(peek) for peek in kept.found.peeks)
    by_place = {tuple(peek.place.items()): peek for peek in peeks}
    drafts = tuple(
        replace(draft, peek=by_place[tuple(draft.peek.place.items())]) for draft in kept.found.drafts
    )
    return kept.with_(found=replace(kept.found, peeks=peeks, drafts=drafts))


def typed_again(peek: Peek) -> Peek:
    return replace(peek, columns=tuple(with_range(column) for column in peek.columns))


def with_range(column: Column) -> Column:
    """A column whose lowest and highest value are what they were before they were written as JSON."""
    if column.kind not in (*CALENDAR, *NUMERIC) or column.low is None:
        return column
    read = date.fromisoformat if column.kind in CALENDAR else float
    return replace(column, low=read(str(column.low)), high=read(str(column.high)))


def keep(now: Begun) -> None:
    """Replace what is kept; only its owner reads it, for an address of a database may hold a password."""
    write_privately(place(), BEGUN.dump_json(now))


def write_privately(target: Path, content: bytes) -> None:
    """Replace a file that only its owner may read, in one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_suffix(f".{os.getpid()}.new")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    fresh.replace(target)
