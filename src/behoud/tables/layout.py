"""What the rows of an input become: their place in SQL, their hash, their key and when they were known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from behoud.schemas import Column, Table, Type
from behoud.tables import quoting
from behoud.tables.binding import Bound
from behoud.tables.checks import day_name
from behoud.tables.keys import Keys, identity, row_hash
from behoud.tables.reading import SQL_TYPES, at_zone

ALWAYS = datetime(1970, 1, 1, tzinfo=UTC)
"""From when a row counts that has no moment of its own: before every figure."""


@dataclass(frozen=True)
class Layout:
    """The columns of a table on the view `rows`, by their names there."""

    table: Table
    attributes: dict[str, Type]
    placed: dict[str, str]
    zone: str

    @property
    def columns(self) -> list[Column]:
        return [*self.table, *(Column(name, kind) for name, kind in self.attributes.items())]

    @property
    def generates(self) -> bool:
        """Whether the rows get a generated key."""
        return self.table.generated_key and self.table.key[0] not in self.placed

    @property
    def content(self) -> str:
        """SQL for the row hash."""
        filled = [(c.name, self.placed[c.name], c.type) for c in self.columns if c.name in self.placed]
        return row_hash(filled)

    @property
    def keys(self) -> Keys:
        """What tells the rows apart; a mapped recorded_at makes each recording a row of its own."""
        if self.generates:
            return Keys(None, self.content)
        parts = self.key_parts
        if "recorded_at" in self.placed:
            parts.append(("recorded_at", self.placed["recorded_at"], Type.MOMENT))
        return Keys(identity(parts), self.content)

    @property
    def key_parts(self) -> list[tuple[str, str, Type]]:
        return [(k, self.placed.get(k, "NULL"), self.table.column(k).type) for k in self.table.key]

    @property
    def stored_key(self) -> str:
        """SQL for the identity of a row in the lake, to compare with `keys.key`."""
        parts = [(k, quoting.name(k), self.table.column(k).type) for k in self.table.key]
        if "recorded_at" in self.placed:
            parts.append(("recorded_at", "recorded_at", Type.MOMENT))
        return identity(parts)

    def selected(self, generated: str) -> list[str]:
        """The columns of the lake in order: schema, own attributes, the days beside moments."""
        found = [f"{self._value(column, generated)} AS {quoting.name(column.name)}" for column in self.columns]
        names = {column.name for column in self.columns}
        for column in self.columns:
            day = day_name(column.name)
            if column.type is Type.MOMENT and day not in names:
                found.append(f"{self.placed.get(day_place(column.name), 'NULL::DATE')} AS {quoting.name(day)}")
        return found

    def _value(self, column: Column, generated: str) -> str:
        if self.generates and column.name == self.table.key[0]:
            return generated
        return self.placed.get(column.name, f"NULL::{SQL_TYPES[column.type]}")

    def first_known(self, now: datetime) -> tuple[str, str]:
        """SQL for the moment and the company day from which a new row counts.

        Its own moment, or now where that still lies ahead; a row without one always was.
        """
        always = f"CAST({quoting.text(ALWAYS)} AS TIMESTAMPTZ)", f"CAST({quoting.text(ALWAYS.date())} AS DATE)"
        own = self.table.moment
        if own is None or own not in self.placed:
            return always
        value, day, kind = self.placed[own], self.placed.get(day_place(own)), self.table.column(own).type
        moment = at_zone(f"CAST({value} AS TIMESTAMP)", self.zone) if kind is Type.DATE else value
        at, on = moment_and_day(now, self.zone)
        return (
            f"CASE WHEN {value} IS NULL THEN {always[0]} ELSE least({moment}, {at}) END",
            f"CASE WHEN {value} IS NULL THEN {always[1]} ELSE least({day or value}, {on}) END",
        )


def day_place(moment: str) -> str:
    return f"{moment} day"


def moment_and_day(at: datetime, zone: str) -> tuple[str, str]:
    """SQL for a moment and for its day in the company's zone."""
    day = at.astimezone(ZoneInfo(zone)).date()
    return f"CAST({quoting.text(at.astimezone(UTC))} AS TIMESTAMPTZ)", f"CAST({quoting.text(day)} AS DATE)"


def place(bounds: Sequence[Bound], zone: str) -> tuple[dict[str, str], list[str]]:
    """Names on the view `rows` for each column, and the SQL that makes them."""
    placed, made = {}, []
    for number, bound in enumerate(bounds):
        placed[bound.name] = f"__c{number}"
        made.append(f"{bound.value} AS __c{number}")
        if bound.column.type is Type.MOMENT:
            placed[day_place(bound.name)] = f"__d{number}"
            day = bound.day or f"CAST({at_zone(bound.value, zone)} AS DATE)"
            made.append(f"{day} AS __d{number}")
    return placed, made
