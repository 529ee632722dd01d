"""What a table is: columns, types, keys, units and which columns are personal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import pyarrow as pa


class Type(StrEnum):
    """The types a column of a table can have."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    MONEY = "money"
    FLAG = "flag"
    DATE = "date"
    MOMENT = "moment"


ARROW_TYPES: dict[Type, pa.DataType] = {
    Type.TEXT: pa.string(),
    Type.INTEGER: pa.int64(),
    Type.NUMBER: pa.float64(),
    Type.MONEY: pa.decimal128(18, 2),
    Type.FLAG: pa.bool_(),
    Type.DATE: pa.date32(),
    Type.MOMENT: pa.timestamp("us", tz="UTC"),
}


@dataclass(frozen=True)
class Column:
    """One column of a table.

    `known_from` names the column whose day makes this one known: before that day the
    column is null in a view of the past. `minimum` is inclusive, `above` is not. `values` lists the only
    values allowed. `current` marks an attribute without history, kept out of backtests.
    """

    name: str
    type: Type
    required: bool = False
    values: tuple[str, ...] = ()
    minimum: float | None = None
    above: float | None = None
    maximum: float | None = None
    personal: bool = False
    known_from: str | None = None
    current: bool = False
    unit: str | None = None


@dataclass(frozen=True)
class Table:
    """One table: its key, its columns and the tables it refers to.

    `generated_key` says that rows without a key of their own get one from their content
    and their ordinal among equal rows. `key_per_month` says that a key stands for a row within
    a month: the same id in another month is another row. `moment` names the column (a day or a moment) at
    which a row could first be known; None where only the import can tell. `ordered` pairs
    name days of which the first may not lie after the second.
    """

    name: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    moment: str | None = None
    references: tuple[tuple[str, str], ...] = ()
    ordered: tuple[tuple[str, str], ...] = ()
    generated_key: bool = False
    key_per_month: bool = False

    def __iter__(self) -> Iterator[Column]:
        return iter(self.columns)

    def column(self, name: str) -> Column:
        """The column called `name`; KeyError where the table has none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    @property
    def required(self) -> tuple[str, ...]:
        """Columns that a row cannot do without (a generated key is not asked for)."""
        return tuple(c.name for c in self.columns if c.required)

    def arrow(self, attributes: dict[str, Type] | None = None) -> pa.Schema:
        """The Arrow schema of the table with the user's own `attributes` behind it.

        >>> from behoud.schemas import TABLES
        >>> TABLES["teams"].arrow().names
        ['team_id', 'name']
        """
        own = [pa.field(name, ARROW_TYPES[kind]) for name, kind in (attributes or {}).items()]
        return pa.schema([pa.field(c.name, ARROW_TYPES[c.type]) for c in self.columns] + own)
