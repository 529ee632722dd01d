"""The company as pages see it: the snapshot that was published last, opened once per process."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import TypeVar

import pyarrow as pa
from django.conf import settings

from behoud.company import Company, load
from behoud.engine.read import Snapshot, published
from behoud.engine.write import CURRENT
from behoud.library import OpenCompany
from behoud.measure.figures import Figure
from behoud.measure.periods import Kind
from behoud.web.reading.board import Board
from behoud.web.reading.histories import Histories
from behoud.words import Words

Made = TypeVar("Made")
TURN = RLock()
"""An engine answers one question at a time: threads wait here for their turn."""


@dataclass(frozen=True)
class Current:
    """A published snapshot, opened; `figures` and `rows` may be asked from any thread."""

    company: Company
    snapshot: Snapshot
    folder: Path

    @property
    def opened(self) -> OpenCompany:
        """What the library knows of it; to be asked while one has the TURN."""
        words = Words(self.company.language)
        return self.once("opened", lambda: OpenCompany(self.company, words, fresh=self.snapshot))

    @property
    def board(self) -> Board:
        """The customers of this snapshot, ready to be searched from any thread."""
        return self.once("board", lambda: Board.of(self.opened, self.folder, key=settings.SECRET_KEY))

    @property
    def histories(self) -> Histories:
        """What happened with every customer, read from any thread."""
        return self.once("histories", lambda: Histories.of(self))

    @property
    def teams(self) -> tuple[str, ...]:
        """The teams that have customers, by name."""
        return self.once("teams", lambda: self.board.values("team"))

    def once(self, name: str, make: Callable[[], Made]) -> Made:
        """What `make` makes, made by the first thread that asks while the others wait.

        There is one lock for all of it: with a lock for each (as a cached_property of Python 3.11 has)
        two threads could wait for each other.
        """
        held = vars(self)
        if name not in held:
            with TURN:
                if name not in held:
                    held[name] = make()
        found: Made = held[name]
        return found

    @property
    def horizon(self) -> int | None:
        """Days of the probability that the value at risk is made with; None where none is given."""
        found = self.snapshot.notes["model"].get("value_at_risk_horizon")
        return None if found is None else int(found)

    def figures(self, metric: str, *, by: str, period: Kind) -> list[Figure]:
        with TURN:
            return self.opened.figures(metric, by=by, period=period)

    def rows(self, metric: str, *, by: str, period: Kind, group: str | None, within: str | None) -> pa.Table:
        with TURN:
            return self.opened.rows(metric, by=by, period=period, group=group, within=within)

    def close(self) -> None:
        if "opened" in vars(self):
            self.opened.close()
        if "board" in vars(self):
            self.board.close()
        if "histories" in vars(self):
            self.histories.close()


HELD: dict[Path, Current] = {}


def current() -> Current:
    """The company of this installation; BehoudError where nothing was published yet.

    When another snapshot was published, the next page is made from that one.
    """
    folder = settings.COMPANY
    held = HELD.get(folder)
    if held is not None and held.snapshot.name == named_current(folder / "lake"):
        return held  # without waiting: somebody else may be making a page that takes long
    snapshot = published(folder / "lake")
    with TURN:
        held = HELD.get(folder)
        if held is None or held.snapshot.name != snapshot.name:
            company = load(folder).at(snapshot.as_of)
            held = HELD[folder] = Current(company, snapshot, settings.ENVIRONMENT.folder)
            keep_only(held.folder, snapshot.name)
    return held


def named_current(lake: Path) -> str:
    """The name of the snapshot that is published now; empty where there is none."""
    try:
        return (lake / CURRENT).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return ""


def keep_only(folder: Path, snapshot: str) -> None:
    """Let go of what was made from earlier snapshots."""
    for made in made_before(folder, snapshot):
        made.unlink(missing_ok=True)


def made_before(folder: Path, snapshot: str) -> Iterable[Path]:
    for kind in ("boards", "histories", "pages"):
        for file in sorted((folder / kind).glob("*")):
            if not file.name.startswith(f"{snapshot}."):
                yield file
