"""A row that arrives, held against its table: what may be kept of it, or why not."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any, NamedTuple

from babel.numbers import list_currencies

from behoud.errors import BehoudError
from behoud.schemas import TABLES, Table, Type
from behoud.web.arrivals.reading import READERS, refused
from behoud.words import fault

BETWEEN = "\x1f"
"""Between the parts of a key that has several."""
AHEAD = timedelta(days=1)
"""A clock may be ahead by this much, as at an import."""
AS_TEXT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Columns stand in the order of their table, so equal rows are equal texts."""


class Checked(NamedTuple):
    """A row that may be kept: its key, whose it is, and the row as canonical JSON."""

    key: str
    customer_id: str
    row: str


@dataclass(frozen=True)
class Reader:
    """What is asked of a row of one table, looked up once."""

    table: Table
    columns: Mapping[str, Callable[[Any], Any]]
    values: Mapping[str, frozenset[str]]

    def read(self, row: Any, latest: str) -> Checked:
        """The row as it is kept; BehoudError with the column and the reason where it cannot be."""
        if not isinstance(row, Mapping):
            raise fault("web-arrivals-no-row")
        self._known(row)
        found: dict[str, Any] = {}
        for name, read in self.columns.items():
            value = row.get(name)
            if value is not None and (taken := read(value)) is not None:
                found[name] = taken
        self._whole(found, latest)
        key = BETWEEN.join([str(found.get(part, "")) for part in self.table.key])
        return Checked(key, found.get("customer_id", ""), AS_TEXT(found))

    def _known(self, row: Mapping[Any, Any]) -> None:
        """Columns that the table does not have are refused: a name that is misspelt would be lost."""
        if row.keys() <= self.columns.keys():
            return
        strange = next(str(name) for name in row if name not in self.columns)
        raise fault("web-arrivals-unknown-column", column=strange[:60], known=", ".join(self.columns))

    def _whole(self, found: Mapping[str, Any], latest: str) -> None:
        """What the columns say together."""
        for name in self.table.required:
            if name not in found:
                raise refused(name, "tables-reason-required")
        for name, allowed in self.values.items():
            if name in found and found[name] not in allowed:
                raise not_allowed(name, allowed)
        moment = self.table.moment
        if moment and self.table.column(moment).type is Type.MOMENT and instant(found[moment]) > latest:
            raise refused(moment, "tables-reason-future")
        for first, last in self.table.ordered:
            if first in found and last in found and instant(found[last]) < instant(found[first]):
                raise refused(last, "tables-reason-order", first=first, last=last)


def not_allowed(name: str, allowed: frozenset[str]) -> BehoudError:
    if name == "currency":
        return refused(name, "tables-reason-no-currency")
    return refused(name, "tables-reason-not-allowed", allowed=", ".join(sorted(allowed)))


def instant(text: str) -> str:
    """A day or a moment in UTC, so that texts compare as the times they stand for.

    >>> instant("2026-11-01T09:00:00+00:00") < instant("2026-11-01T09:00:00.5+00:00")
    True
    """
    return text.removesuffix("+00:00")


def latest(now: datetime) -> str:
    """The last moment that does not lie in the future."""
    return instant((now + AHEAD).isoformat())


@cache
def reader_of(table: str) -> Reader:
    """What reads the rows of a table; KeyError where there is no such table."""
    found = TABLES[table]
    values = {column.name: frozenset(column.values) for column in found if column.values}
    if "currency" in found.names:
        values["currency"] = frozenset(list_currencies())
    columns = {column.name: READERS[column.type](column) for column in found}
    return Reader(found, columns, values)
