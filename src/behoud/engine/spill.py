"""Where an engine puts what does not fit in memory: beside the work, so that nothing is left behind."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from pathlib import Path
from typing import IO

from behoud.company import Company
from behoud.engine.connect import DUCKDB, Engine, connect, connect_for
from behoud.engine.lock import acquire
from behoud.engine.work import WORK

SPILL = ".spill-"
IN_USE = "in-use"


def connect_beside(company: Company) -> Engine:
    """The engine of a company; DuckDB spills into a folder of its own in `lake/work/`.

    The folder is in use as long as the engine is: figures are asked of it after the refresh too.
    """
    if not company.engine.startswith(DUCKDB):
        return connect_for(company)
    work = company.lake / WORK
    work.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=SPILL, dir=work))
    mark = (folder / IN_USE).open("a+")
    acquire(mark)
    engine = connect(company.engine, settings={"temp_directory": str(folder / "blocks")})
    # Tables of the engine hold its backend: as long as one of them is asked, its blocks must stay.
    weakref.finalize(engine.backend, leave, mark, folder)
    return engine


def leave(mark: IO[str], folder: Path) -> None:
    mark.close()
    shutil.rmtree(folder, ignore_errors=True)


def remove_unused(work: Path) -> None:
    """Remove the spill folders of engines that are no more."""
    for folder in work.glob(f"{SPILL}*"):
        with (folder / IN_USE).open("a+") as mark:
            unused = acquire(mark)
        if unused:
            shutil.rmtree(folder)
