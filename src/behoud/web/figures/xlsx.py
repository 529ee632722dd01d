"""Tables as a workbook: figures as figures, days as days, and no cell of it a formula."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from django.http import HttpResponse
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from behoud.web.figures.csv import plain

MOST_ROWS = 50_000
"""A workbook is written as a whole; who wants more rows takes CSV, which is written row by row."""
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def xlsx_answer(name: str, heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> HttpResponse:
    """A workbook for download."""
    return HttpResponse(
        workbook(heads, rows),
        content_type=KIND,
        headers={"Content-Disposition": f'attachment; filename="{name}.xlsx"'},
    )


def workbook(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """One sheet, with the heads on its first row, which stays in sight."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("behoud")
    sheet.freeze_panes = "A2"
    sheet.append([kept(sheet, cell) for cell in heads])
    for row in rows:
        sheet.append([kept(sheet, cell) for cell in row])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def kept(sheet: Any, cell: Any) -> Any:
    """A cell as a workbook keeps it; a text is a text, also where it looks like a formula."""
    if cell is None or isinstance(cell, bool | int | float | Decimal | date):
        return cell.replace(tzinfo=None) if isinstance(cell, datetime) else cell
    made = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("", plain(cell)))
    made.data_type = "s"
    return made
