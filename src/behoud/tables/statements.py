"""What is to be said about an input: what was found in it, and what was made of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import duckdb

from behoud.tables.binding import Bound
from behoud.tables.checks import open_ended
from behoud.tables.raw import Raw
from behoud.tables.staged import Staged


def stated(staged: Staged, raw: Raw, bounds: Sequence[Bound]) -> dict[str, Any]:
    """What was found: about the file, and how each column was read."""
    columns = raw.found | {bound.label: bound.found for bound in bounds if bound.found}
    looked_in = {"looked_in": raw.looked_in} if raw.looked_in else {}
    return {**staged.found, "columns": columns, **looked_in}


def notes(database: duckdb.DuckDBPyConnection, bounds: Sequence[Bound]) -> tuple[dict[str, Any], ...]:
    """Findings about the input as a whole: days so far ahead that they stand for no end."""
    asked = [(bound, far) for bound in bounds if (far := open_ended(bound)[1])]
    if not asked:
        return ()
    sums = ", ".join(f"count_if({far})" for _, far in asked)
    counts = database.execute(f"SELECT {sums} FROM typed").fetchone() or ()
    return tuple(
        {"code": "tables-open-ended", "facts": {"column": bound.label, "rows": count}}
        for (bound, _), count in zip(asked, counts, strict=True)
        if count
    )
