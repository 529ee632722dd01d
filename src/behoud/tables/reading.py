"""A reading: one way to understand the texts of a column, such as dd-mm-yyyy or 1.234,56."""

from __future__ import annotations

from dataclasses import dataclass

from behoud.schemas import Type
from behoud.tables import quoting

SQL_TYPES: dict[Type, str] = {
    Type.TEXT: "VARCHAR",
    Type.INTEGER: "BIGINT",
    Type.NUMBER: "DOUBLE",
    Type.MONEY: "DECIMAL(18,2)",
    Type.FLAG: "BOOLEAN",
    Type.DATE: "DATE",
    Type.MOMENT: "TIMESTAMPTZ",
}

OFFSET = r"\d:\d\d(:\d\d(\.\d+)?)?\s*(Z|[+-]\d\d(:?\d\d)?)$"


@dataclass(frozen=True)
class Reading:
    """How a text becomes a value: SQL with `{v}` for the text, null where it does not fit.

    Days and moments come out as a timestamp without a zone, numbers as `{t}`. With
    `offset` the text may carry its own offset from UTC, which then counts.
    """

    name: str
    template: str
    offset: bool = False

    def of(self, value: str, kind: Type) -> str:
        """SQL for the text `value` read as `kind`, before it is placed in a time zone."""
        number = "DECIMAL(18,2)" if kind is Type.MONEY else "DOUBLE"
        return self.template.replace("{v}", value).replace("{t}", number)

    def typed(self, value: str, kind: Type, zone: str, local: str | None = None) -> str:
        """SQL for the text `value` as a column of type `kind`, in the company's time `zone`.

        `local` is SQL for what `of` gives, where that was computed before.

        >>> Reading("true/false", "TRY_CAST({v} AS BOOLEAN)").typed("x", Type.FLAG, "UTC")
        'TRY_CAST(x AS BOOLEAN)'
        """
        plain = local or self.of(value, kind)
        if kind is Type.MOMENT:
            return self._instant(value, plain, zone)
        if kind is Type.DATE:
            return self.day(value, kind, zone)
        if kind is Type.INTEGER:
            return f"CASE WHEN {plain} = trunc({plain}) THEN TRY_CAST({plain} AS BIGINT) END"
        return plain

    def day(self, value: str, kind: Type, zone: str, local: str | None = None) -> str:
        """SQL for the day of `value` in the company's time `zone`."""
        plain = f"CAST({local or self.of(value, kind)} AS DATE)"
        if not self.offset:
            return plain
        there = f"CAST({at_zone(own_instant(value), zone)} AS DATE)"
        return f"CASE WHEN {has_offset(value)} THEN {there} ELSE {plain} END"

    def _instant(self, value: str, local: str, zone: str) -> str:
        if not self.offset:
            return at_zone(local, zone)
        return f"CASE WHEN {has_offset(value)} THEN {own_instant(value)} ELSE {at_zone(local, zone)} END"


def at_zone(value: str, zone: str) -> str:
    """SQL: a local timestamp as an instant, or an instant as the local timestamp."""
    return f"timezone({quoting.text(zone)}, {value})"


def has_offset(value: str) -> str:
    """SQL: whether a text ends in an offset from UTC, like Z or +02:00."""
    matches = f"regexp_matches({value}, {quoting.text(OFFSET)})"
    return f"CASE WHEN ends_with({value}, 'Z') THEN true ELSE {matches} END"


def own_instant(value: str) -> str:
    """SQL for the instant of a text with an offset; 10:00+02:00 is 10:00:00+02:00 to the engine."""
    seconds = rf"regexp_replace({value}, '([T ]\d\d?:\d\d)\s*(Z|[+-]\d\d(:?\d\d)?)$', '\1:00\2')"
    return f"coalesce(TRY_CAST({value} AS TIMESTAMPTZ), TRY_CAST({seconds} AS TIMESTAMPTZ))"
