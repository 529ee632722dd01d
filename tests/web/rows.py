"""The rows of the demo's files, as a program reads them that never heard of behoud."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Amsterdam")
Row = dict[str, str]


def day(text: str) -> date | None:
    """The day of a cell in the company's zone; None where it is empty."""
    if not text:
        return None
    if len(text) == 10 and text[2] == "-":
        return datetime.strptime(text, "%d-%m-%Y").date()
    if len(text) == 10:
        return date.fromisoformat(text)
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(ZONE).date()


def before(value: date | None, as_of: date) -> bool:
    return value is not None and value < as_of


def of(rows: Iterable[Row], customer: str, column: str = "customer_id") -> list[Row]:
    return [row for row in rows if row[column] == customer]
