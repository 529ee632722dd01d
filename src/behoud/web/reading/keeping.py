"""What is made once per snapshot and kept: in this process, and in a file for the next."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

import pyarrow as pa
from pydantic import TypeAdapter

from behoud.web.reading.board import Board, kept_rows
from behoud.web.reading.current import TURN, Current

Made = TypeVar("Made")
HELD: dict[str, Any] = {}
MOST_HELD = 256
MOST_ANSWERS = 400
"""Answers of at most 500 rows."""


def kept(shown: Current, what: str, adapter: TypeAdapter[Made], make: Callable[[], Made]) -> Made:
    """What was made before, in this process or an earlier one, else what `make` makes now."""
    name = f"{shown.snapshot.name}.{hashlib.sha256(what.encode()).hexdigest()[:16]}.{version('behoud')}.json"
    key = f"{shown.folder}/{name}"
    found: Made | None = HELD.get(key)
    if found is not None:
        return found
    with TURN:
        file = shown.folder / "pages" / name
        made = adapter.validate_json(file.read_bytes()) if file.exists() else store(make(), adapter, file)
        while len(HELD) >= MOST_HELD:
            HELD.pop(next(iter(HELD)))
        HELD[key] = made
    return made


def store(made: Made, adapter: TypeAdapter[Made], file: Path) -> Made:
    """Write it, whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".new")
    fresh.write_bytes(adapter.dump_json(made))
    fresh.replace(file)
    return made


def beside(shown: Current, name: str, make: Callable[[Current], pa.Table]) -> Board:
    """The board of a snapshot with the table `name` beside it, made once and kept in a file."""
    held = vars(shown).setdefault("beside", set())
    if name not in held:
        with TURN:
            if name not in held:
                file = shown.folder / "boards" / f"{shown.snapshot.name}.{name}.{version('behoud')}.parquet"
                shown.board.add(name, kept_rows(file, lambda: make(shown)))
                held.add(name)
    return shown.board


def remembered(board: Board, query: str, values: list[Any]) -> list[dict[str, Any]]:
    """The answer to a question about a snapshot, which never changes: asked once per process.

    Whoever gets the rows leaves them as they are. What was asked first is forgotten first.
    """
    held: dict[str, list[dict[str, Any]]] = vars(board).setdefault("answers", {})
    key = f"{query}\n{values!r}"
    found = held.get(key)
    if found is None:
        while len(held) >= MOST_ANSWERS:
            held.pop(next(iter(held), ""), None)
        found = held[key] = board.rows(query, values)
    return found


def has(shown: Current, table: str) -> bool:
    """Whether the company brought in a table of that name."""
    held: dict[str, bool] = vars(shown).setdefault("brought", {})
    if table not in held:
        with TURN:
            held[table] = shown.opened.definitions.views.has(table)
    return held[table]
