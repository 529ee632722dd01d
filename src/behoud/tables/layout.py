"""What the rows of an input become: the columns of the lake, their hash, and when they were known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from behoud.schemas import Column, Table, Type
from behoud.tables import quoting
from behoud.tables.binding import Bound
from behoud.tables.keys import identity, row_hash
from behoud.tables.reading import SQL_TYPES, at_zone

ALWAYS = datetime(1970, 1, 1, tzinfo=UTC)
"""From when a row counts that has no moment of its own: before every figure."""

HASH_LETTERS = 16
"""Of the 32 letters of the hash these are kept to see whether a known key has changed."""


@dataclass(frozen=True)
class Layout:
    """The columns of a table, those that an input fills (`filled`), and the company's zone."""

    table: Table
    attributes: dict[str, Type]
    filled: frozenset[str]
    zone: str

    @property
    def columns(self) -> list[Column]:
        return [*self.table, *(Column(name, kind) for name, kind in self.attributes.items())]

    @property
    def generates(self) -> bool:
        """Whether the rows get a generated key."""
        return self.table.generated_key and self.table.key[0] not in self.filled

    @property
    def recorded(self) -> bool:
        """Whether the rows say themselves when they were recorded, so that a key can have several."""
        return "recorded_at" in self.filled

    @property
    def key(self) -> str:
        """SQL for the key of a row, as one text."""
        return identity(self._key_parts)

    @property
    def identity(self) -> str:
        """SQL for what makes a row itself: its key, and when it was recorded where that is told."""
        own = [("recorded_at", Type.MOMENT)] if self.recorded else []
        return identity([*self._key_parts, *own])

    @property
    def _key_parts(self) -> list[tuple[str, Type]]:
        return [(quoting.name(key), self.table.column(key).type) for key in self.table.key]

    @property
    def days(self) -> dict[str, str]:
        """The moments that have their company day beside them, with what that is called."""
        names = {column.name for column in self.columns}
        moments = [column.name for column in self.columns if column.type is Type.MOMENT]
        return {moment: day_name(moment) for moment in moments if day_name(moment) not in names}

    def selected(self) -> list[str]:
        """The columns of the lake in order, from the view `typed`: schema, own attributes, days."""
        found = [f"{self._value(column)} AS {quoting.name(column.name)}" for column in self.columns]
        for moment, day in self.days.items():
            value = day_place(moment) if moment in self.filled else "NULL::DATE"
            found.append(f"{value} AS {quoting.name(day)}")
        return found

    def _value(self, column: Column) -> str:
        if self.generates and column.name == self.table.key[0]:
            return "__hash || '-1'"
        return place(column.name) if column.name in self.filled else f"NULL::{SQL_TYPES[column.type]}"

    @property
    def content(self) -> str:
        """SQL for the hash of a row's content, from the view `typed`."""
        return row_hash(
            [(column, place(column.name)) for column in self.columns if column.name in self.filled]
        )

    def known_since(self, now: datetime) -> tuple[str, str]:
        """SQL for the moment and the company day from which a new row counts.

        As mapped; else its own moment, or now where that still lies ahead; a row without
        one always was.
        """
        at, on = self._first_known(now)
        if not self.recorded:
            return at, on
        return f"coalesce({place('recorded_at')}, {at})", f"coalesce({day_place('recorded_at')}, {on})"

    def _first_known(self, now: datetime) -> tuple[str, str]:
        always = moment_and_day(ALWAYS, "UTC")
        own = self.table.moment
        if own is None or own not in self.filled:
            return always
        value, at, on = place(own), *moment_and_day(now, self.zone)
        if self.table.column(own).type is Type.DATE:
            moment, day = at_zone(f"CAST({value} AS TIMESTAMP)", self.zone), value
        else:
            moment, day = value, day_place(own)
        return (
            f"CASE WHEN {value} IS NULL THEN {always[0]} ELSE least({moment}, {at}) END",
            f"CASE WHEN {value} IS NULL THEN {always[1]} ELSE least({day}, {on}) END",
        )


def day_name(moment: str) -> str:
    """What the day beside a moment is called.

    >>> day_name("sent_at"), day_name("at")
    ('sent_on', 'on')
    """
    return moment.removesuffix("at") + "on"


def place(column: str) -> str:
    """The name of a typed column on the view `typed`, where source columns may have the same one."""
    return quoting.name(f"__typed {column}")


def day_place(moment: str) -> str:
    return quoting.name(f"__day {moment}")


def typed_columns(bounds: Sequence[Bound], zone: str) -> list[str]:
    """SQL that makes the typed columns of the view `typed`."""
    made = [f"{bound.value} AS {place(bound.name)}" for bound in bounds]
    for bound in bounds:
        if bound.column.type is Type.MOMENT:
            day = bound.day or f"CAST({at_zone(bound.value, zone)} AS DATE)"
            made.append(f"{day} AS {day_place(bound.name)}")
    return made


def moment_and_day(at: datetime, zone: str) -> tuple[str, str]:
    """SQL for a moment and for its day in the company's zone."""
    day = at.astimezone(ZoneInfo(zone)).date()
    return f"CAST({quoting.text(at.astimezone(UTC))} AS TIMESTAMPTZ)", f"CAST({quoting.text(day)} AS DATE)"
