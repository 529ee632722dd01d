"""Names and values as they stand in a SQL text: the one place where they are quoted."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

Constant = str | bool | int | float | Decimal | date | datetime | None


def name(identifier: str) -> str:
    """An identifier, whatever characters it holds.

    >>> name('a "b" c')
    '"a ""b"" c"'
    """
    return '"' + identifier.replace('"', '""') + '"'


def text(value: Constant | Path) -> str:
    """A constant as SQL: texts and days between quotes, numbers bare.

    >>> text("d'Arc"), text(None), text(True), text(Decimal("1.50"))
    ("'d''Arc'", 'NULL', 'true', '1.50')
    """
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float, Decimal)):
        return str(value)
    if isinstance(value, (date, datetime)):
        value = value.isoformat()
    return "'" + str(value).replace("'", "''") + "'"


def parquet(*files: Path) -> str:
    """The rows of Parquet files together, by the names of their columns.

    >>> parquet(Path("a.parquet"))
    "read_parquet(['a.parquet'], union_by_name=true)"
    """
    return "read_parquet([" + ", ".join(map(text, files)) + "], union_by_name=true)"


def texts(values: tuple[Constant, ...]) -> str:
    """Constants as a list between parentheses.

    >>> texts(("in", "out"))
    "('in', 'out')"
    """
    return "(" + ", ".join(map(text, values)) + ")"
