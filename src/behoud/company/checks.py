"""What one key of a company file must have to do with another.

The checks read the tables as they stand, also where their shape is wrong, so that every
fault is told at once; what the shape already complains of they leave alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from collections.abc import Mapping as AnyMapping
from typing import Any

from behoud.company.checks_of_sources import source_faults, sql_faults
from behoud.company.faults import Facts, Fault
from behoud.company.locate import Lines, Path
from behoud.company.names import LAKE_COLUMNS, compared_names, grouping_names
from behoud.company.shape import place
from behoud.schemas import TABLES, Type
from behoud.words.nearest import nearest

SNAPSHOT_TYPES = {
    "departed": (Type.FLAG,),
    "tenure_months": (Type.INTEGER, Type.NUMBER),
    "yearly_amount": (Type.MONEY, Type.NUMBER, Type.INTEGER),
}
NEEDED_BY_KIND = {"inactivity": "inactivity_days", "snapshot": "departed"}


def cross_faults(tables: AnyMapping[str, object], lines: Lines) -> list[Fault]:
    """Every fault between keys of the file, in no order."""
    own = attributes_of(tables)
    found = [
        *churn_faults(tables, own.get("customers", {})),
        *group_faults(tables, "dimensions", grouping_names(own.get("customers", {}))),
        *group_faults(tables, "attributes", compared_names(own.get("customers", {}))),
        *persona_faults(tables),
        *attribute_faults(own),
        *sensitive_faults(tables, own.get("customers", {})),
        *source_faults(tables, own),
    ]
    return [Fault(lines.of(path), place(path, tables), code, facts) for path, code, facts in found]


Found = tuple[Path, str, Facts]


def attributes_of(tables: AnyMapping[str, object]) -> dict[str, dict[str, Type]]:
    """The own attributes per table; one of an unknown type counts as text and is told once."""
    given = tables.get("attributes")
    if not isinstance(given, dict):
        return {}
    return {
        table: {name: Type(kind) if kind in tuple(Type) else Type.TEXT for name, kind in columns.items()}
        for table, columns in given.items()
        if isinstance(columns, dict)
    }


def attribute_faults(own: AnyMapping[str, AnyMapping[str, Type]]) -> Iterator[Found]:
    for table, columns in own.items():
        taken = {*LAKE_COLUMNS, *(TABLES[table].names if table in TABLES else ())}
        for name in columns:
            if name in taken:
                yield ("attributes", table, name), "company-attribute-taken", {"name": name, "table": table}
            elif not name.isidentifier() or name != name.lower():
                yield ("attributes", table, name), "company-attribute-name", {"name": name}


def group_faults(tables: AnyMapping[str, Any], key: str, known: Collection[str]) -> Iterator[Found]:
    """Names in a list of [groups] that are not among those `known`, or stand there twice."""
    groups = tables.get("groups")
    given = groups.get(key) if isinstance(groups, dict) else None
    seen: set[str] = set()
    for index, name in enumerate(given if isinstance(given, list) else ()):
        path = ("groups", key, index)
        if not isinstance(name, str):
            continue
        if name not in known:
            facts: Facts = {"name": name, "near": nearest(name, known), "known": ", ".join(known)}
            yield path, "company-unknown-dimension", facts
        elif name in seen:
            yield path, "company-dimension-twice", {"name": name}
        seen.add(name)


def persona_faults(tables: AnyMapping[str, Any]) -> Iterator[Found]:
    """Rules that are no condition; whether their columns exist is known once there are features."""
    rules = tables.get("personas")
    for name, rule in rules.items() if isinstance(rules, dict) else ():
        yield from sql_faults(("personas", name), rule)


def sensitive_faults(tables: AnyMapping[str, Any], own: dict[str, Type]) -> Iterator[Found]:
    """Attributes that may be used although they are sensitive, and that do not exist."""
    predict = tables.get("predict")
    given = predict.get("allow_sensitive") if isinstance(predict, dict) else None
    for index, name in enumerate(given if isinstance(given, list) else ()):
        if isinstance(name, str) and name and name not in own:
            path = ("predict", "allow_sensitive", index)
            yield path, "company-unknown-attribute", {"name": name, "near": nearest(name, own)}


def churn_faults(tables: AnyMapping[str, Any], own: dict[str, Type]) -> Iterator[Found]:
    churn = tables.get("churn")
    if not isinstance(churn, dict):
        return
    kind = churn.get("kind")
    needed = NEEDED_BY_KIND.get(kind) if isinstance(kind, str) else None
    if needed and needed not in churn:
        yield ("churn",), "company-churn-needs", {"kind": str(kind), "key": needed}
    for key, types in SNAPSHOT_TYPES.items():
        if isinstance(name := churn.get(key), str) and name:
            yield from snapshot_faults(("churn", key), name, own, types)


def snapshot_faults(path: Path, name: str, own: dict[str, Type], types: Collection[Type]) -> Iterator[Found]:
    if name not in own:
        yield path, "company-unknown-attribute", {"name": name, "near": nearest(name, own)}
    elif own[name] not in types:
        facts: Facts = {"name": name, "type": own[name], "types": ", ".join(types)}
        yield path, "company-attribute-type", facts
