"""Tables as CSV that a spreadsheet may open: no cell of it is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.http import HttpResponse, StreamingHttpResponse

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_answer(name: str, heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> HttpResponse:
    """A file for download, written while it is read."""
    return StreamingHttpResponse(
        written(heads, rows),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )


def written(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    yield "\ufeff" + line(heads)  # without the mark Excel takes UTF-8 for another encoding
    for row in rows:
        yield line(row)


def line(cells: Sequence[Any]) -> str:
    text = io.StringIO()
    csv.writer(text).writerow([plain(cell) for cell in cells])
    return text.getvalue()


def plain(cell: Any) -> str:
    """A cell as text; what a spreadsheet would take for a formula begins with a quote.

    >>> plain("=1+1"), plain(Decimal("-3.50")), plain(None), plain(date(2026, 11, 1))
    ("'=1+1", '-3.50', '', '2026-11-01')
    """
    if cell is None:
        return ""
    if isinstance(cell, date | datetime):
        return cell.isoformat()
    if isinstance(cell, bool | int | float | Decimal):
        return str(cell)
    text = str(cell)
    return "'" + text if text.startswith(FORMULA) else text
