"""What a long prediction leaves behind on its way, so that one that was interrupted can go on from there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import pyarrow as pa


class Remember(Protocol):
    """Gives the result of a step: what `make` makes, or what was made of that name before."""

    def table(self, name: str, make: Callable[[], pa.Table]) -> pa.Table:
        """Rows that fit in memory."""
        ...

    def files(self, name: str, make: Callable[[Path], tuple[Path, ...]]) -> tuple[Path, ...]:
        """Parquet files of rows that may not: `make` writes them into the new folder that it is given."""
        ...


class AtOnce:
    """Remembers nothing beyond its own life; its files lie in the lake, where every engine can write."""

    def __init__(self, lake: Path) -> None:
        lake.mkdir(parents=True, exist_ok=True)
        self._folder = TemporaryDirectory(prefix=".prediction-", dir=lake)

    def table(self, name: str, make: Callable[[], pa.Table]) -> pa.Table:
        return make()

    def files(self, name: str, make: Callable[[Path], tuple[Path, ...]]) -> tuple[Path, ...]:
        return make(Path(self._folder.name) / name)
