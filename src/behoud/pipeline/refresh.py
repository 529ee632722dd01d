"""A refresh: import, measure, predict, publish. The order of the rooms, nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from behoud.company import Company
from behoud.engine import Engine, connect_for
from behoud.engine.full import told_when_full
from behoud.engine.holdings import Holdings
from behoud.engine.lock import locked
from behoud.engine.prune import clear, prune
from behoud.engine.read import Snapshot, published
from behoud.engine.work import WORK, Work
from behoud.engine.write import CURRENT, Draft
from behoud.errors import BehoudError
from behoud.measure.scope import Definitions
from behoud.pipeline.fingerprint import fingerprint
from behoud.pipeline.foresight import foresee
from behoud.pipeline.measuring import measure
from behoud.pipeline.publishing import publish, withheld
from behoud.pipeline.room import refuse_small_disk, room_needed
from behoud.pipeline.steps import Done, Steps, Unwatched, Watch
from behoud.sources.intake import ImportReport, Progress, import_held
from behoud.tables import Views
from behoud.tables.rolling import roll_up
from behoud.words import fault

MARK = "made_from"
"""The note of a snapshot that holds the hash of all that it was made from."""
NO_ROOM = ("sources-disk-full", "sources-disk-small")


@dataclass(frozen=True)
class Refreshed:
    """What a refresh did: the import, the steps, what could not be computed, and the published snapshot.

    `removed` are older snapshots that the company's retention let go. `definitions` are those
    that the figures were computed with, on an engine that is still connected: closing it is the
    caller's. `stood`: nothing had changed since the published snapshot, which stands.
    """

    imported: ImportReport
    steps: tuple[Done, ...]
    withheld: tuple[BehoudError, ...]
    snapshot: Snapshot
    removed: tuple[str, ...]
    definitions: Definitions
    stood: bool = False


def refresh(company: Company, *, progress: Progress | None = None, watch: Watch | None = None) -> Refreshed:
    """Import the sources, compute everything as of `company.as_of`, and publish it in one step.

    Where the published snapshot was made from the same data and settings, by the same code and as
    of the same day, it stands: to compute it again would give the same.
    Until the last moment readers see the snapshot that was there. Steps that are finished are
    kept until then: a refresh of the same data and settings goes on from there, however the one
    before it ended. A metric that the data cannot give is withheld with its reason; the others
    go on. BehoudError, and nothing is published, where not one row could be read, where another
    refresh is busy, and where the disk is full or will be.
    """
    steps = Steps(watch or Unwatched())
    with locked(company.lake, "refresh"), told_when_full(company.lake, "refresh-disk-full"):
        imported = steps.run("import", lambda: read_sources(company, progress))
        holdings = Holdings.load(company.lake)
        mark = fingerprint(company, holdings)
        clear(company.lake, keep={mark})
        if found := made_from(mark, company):
            return left_standing(company, imported, holdings, found, steps)
        steps.remember_in(Work.opened(company.lake, mark))
        needed = room_needed(company.lake, holdings) - steps.work.bytes
        refuse_small_disk(company.lake, needed)
        with told_when_full(company.lake, "refresh-disk-full", needed=needed):
            return compute(company, imported, holdings, steps)


def made_from(mark: str, company: Company) -> Snapshot | None:
    """The published snapshot, where it was made from what `mark` is the hash of and is still whole."""
    if not (company.lake / CURRENT).exists():
        return None
    try:
        found = published(company.lake)
    except BehoudError as error:
        if error.code != "engine-snapshot-format":
            raise
        return None
    return found if found.notes.get(MARK) == mark and found.whole else None


def left_standing(
    company: Company, imported: ImportReport, holdings: Holdings, found: Snapshot, steps: Steps
) -> Refreshed:
    """What a refresh did that had nothing to do."""
    definitions = Definitions(
        Views(connect_for(company, spill=company.lake / WORK), holdings, company.as_of), company
    )
    return Refreshed(imported, tuple(steps.done), withheld(found), found, prune(company), definitions, True)


def read_sources(company: Company, progress: Progress | None) -> ImportReport:
    """The import; BehoudError where it read nothing at all, or had no room to read on."""
    imported = import_held(company, progress=progress)
    for outcome in imported.failed:
        if outcome.error and outcome.error.code in NO_ROOM:
            raise outcome.error
    if not imported.holdings.tables:
        raise nothing_to_measure(imported)
    return imported


def nothing_to_measure(imported: ImportReport) -> BehoudError:
    """Not one row could be read: why, input by input."""
    whole = fault("refresh-nothing")
    parts = tuple(outcome.error for outcome in imported.failed if outcome.error)
    return BehoudError(str(whole), code=whole.code, facts=whole.facts, parts=parts)


def compute(company: Company, imported: ImportReport, holdings: Holdings, steps: Steps) -> Refreshed:
    """Everything after the import, from what it holds."""
    engine = connect_for(company, spill=company.lake / WORK)
    draft = Draft(company.lake, company.as_of, holdings.content)
    with undone_on_failure(draft, engine):
        steps.run("rollup", lambda: roll_up(engine, holdings))
        definitions = Definitions(Views(engine, holdings, company.as_of), company)
        made = [*measure(definitions, steps), foresee(definitions, steps)]
        draft.notes[MARK] = steps.work.folder.name
        snapshot = steps.run("publish", lambda: publish(draft, steps.work, made))
        removed = prune(company)
    return Refreshed(imported, tuple(steps.done), withheld(snapshot), snapshot, removed, definitions)


@contextmanager
def undone_on_failure(draft: Draft, engine: Engine) -> Iterator[None]:
    try:
        yield
    except BaseException:
        draft.discard()
        engine.close()
        raise
