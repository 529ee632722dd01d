"""Where the real data sets lie, and what is said where they do not."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.verdicts import Verdict

DATA = Path(os.environ.get("BEHOUD_DATA", Path(__file__).parents[3] / "shared" / "data"))


@dataclass(frozen=True)
class Asked:
    """How a part is to be run: `quick` with less of everything, the demo with so many `customers`."""

    quick: bool = False
    customers: int | None = None
    folder: Path | None = None


def data(name: str, pattern: str) -> Path | None:
    """The one file of a data set, None where it is not there."""
    return next(iter(sorted((DATA / name).glob(pattern))), None)


def absent(name: str) -> Sequence[Verdict]:
    """One line that says what was not run and why."""
    return [Verdict(f"{name}: not run, {DATA / name} is absent (BEHOUD_DATA names its folder)", None)]
