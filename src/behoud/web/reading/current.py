"""The company as pages see it: the snapshot that was published last, opened once per process."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import RLock

import pyarrow as pa
from django.conf import settings

from behoud.company import Company, load
from behoud.engine.read import Snapshot, published
from behoud.library import OpenCompany
from behoud.measure.figures import Figure
from behoud.measure.periods import Kind
from behoud.web.reading.board import Board
from behoud.words import Words

TURN = RLock()
"""An engine answers one question at a time: threads wait here for their turn."""


@dataclass(frozen=True)
class Current:
    """A published snapshot, opened; `figures` and `rows` may be asked from any thread."""

    company: Company
    snapshot: Snapshot
    folder: Path

    @cached_property
    def opened(self) -> OpenCompany:
        return OpenCompany(self.company, Words(self.company.language), fresh=self.snapshot)

    @cached_property
    def board(self) -> Board:
        """The customers of this snapshot, ready to be searched."""
        with TURN:
            return Board.of(self.opened, self.folder, key=settings.SECRET_KEY)

    @cached_property
    def teams(self) -> tuple[str, ...]:
        """The teams that have customers, by name."""
        return self.board.values("team")

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


HELD: dict[Path, Current] = {}


def current() -> Current:
    """The company of this installation; BehoudError where nothing was published yet.

    When another snapshot was published, the next page is made from that one.
    """
    folder = settings.COMPANY
    snapshot = published(folder / "lake")
    with TURN:
        held = HELD.get(folder)
        if held is None or held.snapshot.name != snapshot.name:
            company = load(folder).at(snapshot.as_of)
            held = HELD[folder] = Current(company, snapshot, settings.ENVIRONMENT.folder)
            keep_only(held.folder, snapshot.name)
    return held


def keep_only(folder: Path, snapshot: str) -> None:
    """Let go of what was made from earlier snapshots."""
    for made in made_before(folder, snapshot):
        made.unlink(missing_ok=True)


def made_before(folder: Path, snapshot: str) -> Iterable[Path]:
    for kind in ("boards", "pages"):
        for file in sorted((folder / kind).glob("*")):
            if not file.name.startswith(f"{snapshot}."):
                yield file
