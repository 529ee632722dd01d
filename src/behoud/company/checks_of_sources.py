"""What the keys of one source, and the sources together, must have to do with each other."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from babel.numbers import list_currencies

from behoud.company.faults import Facts
from behoud.company.locate import Path
from behoud.company.names import RECORDED_AT
from behoud.company.types import shown
from behoud.errors import BehoudError
from behoud.expressions import parse
from behoud.schemas import TABLES, Column, Table, Type
from behoud.words.nearest import nearest

Found = tuple[Path, str, Facts]
Attributes = AnyMapping[str, AnyMapping[str, Type]]

KINDS = ("column", "sql", "value", "lookup")
CONSTANTS: dict[Type, tuple[type, ...]] = {
    Type.TEXT: (str,),
    Type.INTEGER: (int,),
    Type.NUMBER: (int, Decimal),
    Type.MONEY: (int, Decimal),
    Type.FLAG: (bool,),
    Type.DATE: (date,),
    Type.MOMENT: (date, datetime),
}


def source_faults(tables: AnyMapping[str, object], own: Attributes) -> Iterator[Found]:
    given = tables.get("sources")
    names: dict[str, int] = {}
    for index, source in enumerate(given if isinstance(given, list) else ()):
        if not isinstance(source, dict):
            continue
        name = source.get("name")
        if isinstance(name, str) and name in names:
            yield ("sources", index, "name"), "company-source-twice", {"name": name}
        elif isinstance(name, str):
            names[name] = index
        yield from place_faults(("sources", index), source)
        yield from column_mapping_faults(("sources", index), source, own)


def place_faults(path: Path, source: AnyMapping[str, Any]) -> Iterator[Found]:
    """A source reads files, or a database by url with either a query or a table."""
    files, url = "files" in source, "url" in source
    asked = [key for key in ("query", "from") if key in source]
    if files == url:
        yield path, "company-files-or-url", {"both": "yes" if files else "no"}
    if url and len(asked) != 1:
        yield (*path, "url"), "company-query-or-from", {"both": "yes" if asked else "no"}
    if files and asked:
        yield (*path, asked[0]), "company-query-without-url", {"key": asked[0]}
    yield from sql_faults((*path, "where"), source.get("where"))


def sql_faults(path: Path, text: object) -> Iterator[Found]:
    """Whether `text` is an expression that users may write; its columns are checked on reading."""
    if not isinstance(text, str) or not text.strip():
        return
    try:
        parse(text)
    except BehoudError as error:
        yield path, "company-expression", {"problem": error}


def column_mapping_faults(path: Path, source: AnyMapping[str, Any], own: Attributes) -> Iterator[Found]:
    table = TABLES.get(source.get("table", "")) if isinstance(source.get("table"), str) else None
    columns = source.get("columns")
    if table is None or not isinstance(columns, dict):
        return
    attributes = own.get(table.name, {})
    for name, mapping in columns.items():
        here = (*path, "columns", name)
        column = column_called(name, table, attributes)
        if column is None:
            yield here, "company-unknown-column", unknown_column(name, table, attributes)
        elif isinstance(mapping, dict):
            yield from mapping_faults(here, mapping, column, own)
    for missing in missing_columns(table, columns):
        yield (*path, "columns"), "company-missing-column", {"name": missing, "table": table.name}


def column_called(name: str, table: Table, attributes: AnyMapping[str, Type]) -> Column | None:
    """What a source may fill: a column of the table, an own attribute, or `recorded_at`."""
    if name in table.names:
        return table.column(name)
    if name in attributes:
        return Column(name, attributes[name])
    return RECORDED_AT if name == RECORDED_AT.name else None


def missing_columns(table: Table, columns: AnyMapping[str, object]) -> list[str]:
    generated = table.key if table.generated_key else ()
    return [name for name in table.required if name not in columns and name not in generated]


def unknown_column(name: str, table: Table, attributes: AnyMapping[str, Type]) -> Facts:
    known = (*table.names, *attributes)
    return {"name": name, "table": table.name, "near": nearest(name, known), "known": ", ".join(known)}


def mapping_faults(
    path: Path, mapping: AnyMapping[str, Any], column: Column, own: Attributes
) -> Iterator[Found]:
    kinds = [kind for kind in KINDS if kind in mapping and not (kind == "column" and "lookup" in mapping)]
    if len(kinds) != 1:
        yield path, "company-mapping-kinds", {"count": len(kinds), "given": ", ".join(kinds)}
    yield from sql_faults((*path, "sql"), mapping.get("sql"))
    yield from lookup_faults(path, mapping, own)
    if "format" in mapping and column.type not in (Type.DATE, Type.MOMENT):
        yield (*path, "format"), "company-format-on", {"name": column.name, "type": column.type}
    if "value" in mapping:
        yield from constant_faults((*path, "value"), mapping["value"], column)
    values = mapping.get("values")
    for given, meant in values.items() if isinstance(values, dict) else ():
        yield from constant_faults((*path, "values", given), meant, column)


def constant_faults(path: Path, value: object, column: Column) -> Iterator[Found]:
    """Whether a constant can stand in `column`: its type, its values, its currency."""
    if isinstance(value, (list, dict)):
        return
    if type(value) not in CONSTANTS[column.type]:
        yield path, "company-wrong-type", {"expected": column.type, "value": shown(value)}
    elif column.values and value not in column.values:
        facts: Facts = {"value": shown(value), "name": column.name, "known": ", ".join(column.values)}
        yield path, "company-unknown-value", {**facts, "near": nearest(shown(value), column.values)}
    elif column.name == "currency" and value not in list_currencies():
        near = nearest(shown(value), list_currencies())
        yield path, "company-unknown-currency", {"value": shown(value), "near": near}


def lookup_faults(path: Path, mapping: AnyMapping[str, Any], own: Attributes) -> Iterator[Found]:
    """A lookup needs column, key and give; key and give are columns of the table it looks in."""
    if "lookup" not in mapping:
        if stray := [key for key in ("key", "give") if key in mapping]:
            yield (*path, stray[0]), "company-without-lookup", {"key": stray[0]}
        return
    for needed in ("column", "key", "give"):
        if needed not in mapping:
            yield path, "company-lookup-needs", {"key": needed}
    table = TABLES.get(mapping["lookup"]) if isinstance(mapping["lookup"], str) else None
    for key in ("key", "give"):
        name = mapping.get(key)
        if table and isinstance(name, str) and name not in (*table.names, *own.get(table.name, {})):
            yield (*path, key), "company-unknown-column", unknown_column(name, table, own.get(table.name, {}))
