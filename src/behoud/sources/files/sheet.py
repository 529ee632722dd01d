"""The child process that reads one Excel sheet: FILE SHEET TARGET BYTES.

It prints the sheet's name, the sheet row of the first row of data and the names that head
more than one column, or what is wrong.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from python_calamine import CalamineWorkbook

from behoud.sources.files.shape import repeated, unique


def limit_memory(most: int) -> None:
    """Lets the system refuse more than `most` bytes; Windows knows no such limit."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def main(file: str, sheet: str, target: str, most: str) -> int:
    limit_memory(int(most))
    book = CalamineWorkbook.from_path(file)
    if sheet and sheet not in book.sheet_names:
        print("sheets", ", ".join(book.sheet_names), sep="\t")
        return 1
    name = sheet or book.sheet_names[0]
    found = book.get_sheet_by_name(name)
    rows = found.to_python(skip_empty_area=True)
    above = (found.start or (0, 0))[0]
    while rows and not any(filled(value) for value in rows[0]):
        rows, above = rows[1:], above + 1
    if not rows:
        print("empty")
        return 1
    pq.write_table(as_table(rows), target)
    print(name, above + 2, json.dumps(repeated(headings(rows))), sep="\t")
    return 0


def as_table(rows: Sequence[Sequence[Any]]) -> pa.Table:
    """Rows as columns; the first row holds their names.

    >>> as_table([["id", "n"], [1.0, 2.5], ["x", ""]]).to_pydict()
    {'id': ['1', 'x'], 'n': [2.5, None]}
    """
    names = unique(headings(rows))
    columns = [column([row[place] for row in rows[1:]]) for place in range(len(names))]
    return pa.table(dict(zip(names, columns, strict=True)))


def headings(rows: Sequence[Sequence[Any]]) -> list[str]:
    """The names in the first row."""
    return [str(name).strip() for name in rows[0]]


def column(values: Sequence[Any]) -> pa.Array:
    """One column: typed where all its values are of one kind, else their texts."""
    there = [value for value in values if filled(value)]
    kinds = {kind(value) for value in there}
    bare = [value if filled(value) else None for value in values]
    if len(kinds) == 1 and (only := kinds.pop()) in TYPES:
        return pa.array(bare, TYPES[only])
    if kinds == {"day", "moment"}:
        return pa.array([midnight(value) for value in bare], TYPES["moment"])
    return pa.array([None if value is None else as_text(value) for value in bare], pa.string())


def midnight(value: Any) -> Any:
    """A day as the moment at which it begins; anything else as it is."""
    return datetime.combine(value, time()) if kind(value) == "day" else value


TYPES = {
    "flag": pa.bool_(),
    "number": pa.float64(),
    "day": pa.date32(),
    "moment": pa.timestamp("us"),
    "text": pa.string(),
}


def kind(value: Any) -> str:
    if isinstance(value, bool):
        return "flag"
    if isinstance(value, (int, float)):
        return "number"
    if isinstance(value, datetime):
        return "moment"
    if isinstance(value, date):
        return "day"
    return "text" if isinstance(value, str) else "other"


def filled(value: Any) -> bool:
    return value is not None and not (isinstance(value, str) and not value.strip())


def as_text(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    return str(value)


if __name__ == "__main__":
    file, sheet, target, most = sys.argv[1:]
    Path(target).parent.mkdir(parents=True, exist_ok=True)
    sys.exit(main(file, sheet, target, most))
