"""An input on its way in: its rows as Parquet, each with the line it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Staged:
    """One input whose rows stand in `parquet` in the order of the file, under their own column names.

    The line of row n (from 0) is n + `first_line`, unless `lines` (Parquet: n, line) says
    otherwise. `rejects` (Parquet: line, column, value, reason, facts) are the lines that
    are no row at all, `rejected` how many there are. `found` is what was found about the
    file, `sha256` that of its bytes. `clean`: blanks about texts are gone already, and an
    empty text is null.
    """

    parquet: Path
    sha256: str
    first_line: int = 1
    lines: Path | None = None
    rejects: Path | None = None
    rejected: int = 0
    clean: bool = False
    found: Mapping[str, Any] = field(default_factory=dict)

    @property
    def may_hold_nul(self) -> bool:
        """Whether a text may hold the character U+0000: of a text file that was seen when it went by."""
        return "encoding" not in self.found or "nul_bytes" in self.found
