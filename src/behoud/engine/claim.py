"""Folders of one process: it alone may read them, and what a killed one left, a later one removes."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from behoud.engine.lock import acquire

IN_USE = "in-use"
TRIES = 5


@dataclass(frozen=True)
class Claim:
    """A folder that is this process's own until it lets go of it, or ends."""

    folder: Path
    mark: IO[str]
    process: int

    @classmethod
    def of(cls, root: Path, prefix: str) -> Claim:
        """A new folder in `root`, which is made, after those that nobody holds any more are gone."""
        root.mkdir(parents=True, exist_ok=True)
        remove_left(root, prefix)
        for tries_left in reversed(range(TRIES)):
            folder = Path(tempfile.mkdtemp(prefix=prefix, dir=root))
            mark = (folder / IN_USE).open("a+")
            if acquire(mark) and (folder / IN_USE).exists():
                break  # else another took it for left, between these lines
            if tries_left:
                mark.close()
                shutil.rmtree(folder, ignore_errors=True)
        # Where files cannot be locked at all nobody takes it for left either.
        return cls(folder, mark, os.getpid())

    def leave(self) -> None:
        """Remove the folder; a process that was forked from its holder removes nothing."""
        if os.getpid() == self.process:
            self.mark.close()
            shutil.rmtree(self.folder, ignore_errors=True)


@contextmanager
def claimed(root: Path, prefix: str) -> Iterator[Path]:
    """A folder for the length of a block."""
    claim = Claim.of(root, prefix)
    try:
        yield claim.folder
    finally:
        claim.leave()


def remove_left(root: Path, prefix: str) -> None:
    """Remove the folders of processes that are no more; those of other people are not ours to open."""
    for file in root.glob(f"{prefix}*/{IN_USE}"):
        with suppress(OSError):
            with file.open("r+") as mark:
                left = acquire(mark)
            if left:
                shutil.rmtree(file.parent)
