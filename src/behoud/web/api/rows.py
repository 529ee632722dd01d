"""What a row that is written looks like, as JSON Schema made from `behoud.schemas`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from behoud.schemas import TABLES, Column, Type
from behoud.web.arrivals.reading import LARGEST_NUMBER, LARGEST_WHOLE, longest

MOST_ROWS = 10_000
MOST_BYTES = 10 * 2**20
FILLED = r"^[^\u0000]*[^\u0000 \t\r\n\u00a0][^\u0000]*$"
"""A text that is more than blanks, without the character that no text has."""
AMOUNT = r"^-?[0-9]{1,12}(\.[0-9]{1,2})?$"
MOMENT_EXAMPLE, DATE_EXAMPLE = "2026-11-20T10:15:00+01:00", "2026-11-20"


def name_of(table: str) -> str:
    """What a row of a table is called in the description.

    >>> name_of("events")
    'EventsRow'
    """
    return f"{table.title().replace('_', '')}Row"


def schema_of(table: str) -> dict[str, Any]:
    """The JSON Schema of one row."""
    found = TABLES[table]
    properties = {column.name: column_schema(column) for column in found}
    return {
        "type": "object",
        "title": name_of(table),
        "required": list(found.required),
        "properties": properties,
        "additionalProperties": False,
    }


def column_schema(column: Column) -> dict[str, Any]:
    """What a column takes; one that a row can do without may be null."""
    made = SHAPES[column.type](column)
    return made if column.required else {"anyOf": [made, {"type": "null"}]}


def text(column: Column) -> dict[str, Any]:
    if column.values:
        return {"type": "string", "enum": list(column.values)}
    if column.name == "currency":
        return {"type": "string", "enum": ["EUR", "USD", "GBP"], "description": "any code of ISO 4217"}
    pattern = FILLED if column.required else r"^[^\u0000]*$"
    return {"type": "string", "maxLength": longest(column.name), "pattern": pattern}


def number(column: Column) -> dict[str, Any]:
    most = LARGEST_WHOLE if column.type is Type.INTEGER else LARGEST_NUMBER
    kind = "integer" if column.type is Type.INTEGER else "number"
    made: dict[str, Any] = {"type": kind, "minimum": column.minimum, "maximum": column.maximum}
    made["minimum"] = -most if column.minimum is None else column.minimum
    made["maximum"] = most if column.maximum is None else column.maximum
    if column.above is not None:
        made["exclusiveMinimum"] = column.above
    return made


def money(column: Column) -> dict[str, Any]:
    pattern = AMOUNT if column.minimum is None else AMOUNT.replace("-?", "")
    exact = {"type": "string", "pattern": pattern, "examples": ["49.50"]}
    return {"anyOf": [exact, number(column)], "description": "an amount with two decimals at most"}


SHAPES: dict[Type, Callable[[Column], dict[str, Any]]] = {
    Type.TEXT: text,
    Type.INTEGER: number,
    Type.NUMBER: number,
    Type.MONEY: money,
    Type.FLAG: lambda column: {"type": "boolean"},
    Type.DATE: lambda column: {"type": "string", "format": "date", "examples": [DATE_EXAMPLE]},
    Type.MOMENT: lambda column: {"type": "string", "format": "date-time", "examples": [MOMENT_EXAMPLE]},
}


def one_row(table: str) -> dict[str, Any]:
    """The body of a single row, for the description of an operation."""
    return body({"$ref": f"#/components/schemas/{name_of(table)}"})


def batch(table: str) -> dict[str, Any]:
    """The body of a batch: whatever stands in the list is taken, and answered one by one."""
    row = {"anyOf": [{"$ref": f"#/components/schemas/{name_of(table)}"}, {}]}
    rows = {"type": "array", "description": f"at most {MOST_ROWS:,}", "items": row}
    return body({"type": "object", "required": ["rows"], "properties": {"rows": rows}})


def signed_batch() -> dict[str, Any]:
    """The body of a batch of whatever table the program that signs it writes."""
    rows = {"type": "array", "description": f"at most {MOST_ROWS:,}", "items": {}}
    return body({"type": "object", "required": ["rows"], "properties": {"rows": rows}})


def body(schema: dict[str, Any]) -> dict[str, Any]:
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}
