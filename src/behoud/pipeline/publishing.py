"""From finished steps to a published snapshot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pyarrow as pa

from behoud.engine.read import Snapshot, opened
from behoud.engine.work import Finished, Work
from behoud.engine.write import Draft
from behoud.errors import BehoudError
from behoud.measure import figures
from behoud.pipeline.measuring import FIGURES
from behoud.pipeline.reasons import WITHHELD, error_of


def publish(draft: Draft, work: Work, made: Sequence[Finished]) -> Snapshot:
    """Publish what the steps made, all figures in one table, and let go of the work."""
    written = work.bytes
    draft.add(FIGURES, all_figures(work, made))
    for step in made:
        for table, files in step.tables.items():
            if table != FIGURES:
                draft.adopt(table, files.paths(work.folder), files)
    draft.notes |= notes(made) | {"written_bytes": written + draft.tables[FIGURES].bytes}
    published = opened(draft.publish())
    work.remove()
    return published


def all_figures(work: Work, made: Iterable[Finished]) -> pa.Table:
    """The figures of every metric, in the order of the metrics."""
    found = [work.read(step.tables[FIGURES]) for step in made if FIGURES in step.tables]
    return pa.concat_tables([figures.FIGURES.empty_table(), *found])


def notes(made: Iterable[Finished]) -> dict[str, Any]:
    """What the steps noted; the reasons of all of them together."""
    found: dict[str, Any] = {WITHHELD: []}
    for step in made:
        for name, note in step.notes.items():
            found[name] = [*found[WITHHELD], *note] if name == WITHHELD else note
    return found


def withheld(snapshot: Snapshot) -> tuple[BehoudError, ...]:
    """Why figures of a snapshot could not be had."""
    return tuple(error_of(error) for error in snapshot.notes[WITHHELD])
