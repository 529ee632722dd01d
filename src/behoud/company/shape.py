"""Pydantic's findings as faults with a line, a place and a sentence of our own."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from behoud.company.faults import Facts, Fault
from behoud.company.locate import Lines, Path
from behoud.company.model import (
    About,
    Benchmark,
    Churn,
    CompanyFile,
    Frozen,
    Groups,
    Mapping,
    Predict,
    Retention,
    Source,
    Thresholds,
    Value,
)
from behoud.company.types import shown
from behoud.schemas import Type
from behoud.words.nearest import nearest

MODELS: tuple[tuple[tuple[str, ...], type[Frozen]], ...] = (
    ((), CompanyFile),
    (("company",), About),
    (("churn",), Churn),
    (("groups",), Groups),
    (("thresholds",), Thresholds),
    (("predict",), Predict),
    (("value",), Value),
    (("retention",), Retention),
    (("benchmarks", "*"), Benchmark),
    (("sources", "*"), Source),
    (("sources", "*", "columns", "*"), Mapping),
)
EXPECTED = {"model_type": "table", "dict_type": "table", "tuple_type": "list", "list_type": "list"}


def shape_faults(error: ValidationError, tables: AnyMapping[str, object], lines: Lines) -> list[Fault]:
    return [shape_fault(found, tables, lines) for found in error.errors(include_url=False)]


def shape_fault(found: ErrorDetails, tables: AnyMapping[str, object], lines: Lines) -> Fault:
    path = tuple(part for part in found["loc"] if part != "[key]")
    if isinstance(value_at(tables, path[:-1]), str):  # a bare text is a whole mapping
        path = path[:-1]
    line, where = lines.of(path), place(path, tables)
    kind = found["type"]
    if kind == "extra_forbidden":
        return Fault(line, where, "company-unknown-key", unknown_key(path))
    if kind == "missing":
        return Fault(line, where, "company-missing-key", {"key": str(path[-1])})
    if kind in EXPECTED:
        return Fault(line, where, "company-wrong-type", wrong_type(EXPECTED[kind], found["input"]))
    if kind == "enum":
        return Fault(line, where, "company-unknown-type", unknown_type(found["input"]))
    facts = {name: fact for name, fact in found["ctx"].items() if name != "code"}
    return Fault(line, where, kind, facts)


def wrong_type(expected: str, value: object) -> Facts:
    return {"expected": expected, "value": shown(value)}


def unknown_type(value: object) -> Facts:
    return {"value": shown(value), "near": nearest(shown(value), Type), "known": ", ".join(Type)}


def unknown_key(path: Path) -> Facts:
    names = keys_at(path[:-1])
    return {"key": str(path[-1]), "near": nearest(str(path[-1]), names), "known": ", ".join(names)}


def keys_at(path: Path) -> tuple[str, ...]:
    """The keys that the table at `path` may have."""
    for pattern, model in MODELS:
        if len(pattern) == len(path) and all(p in ("*", part) for p, part in zip(pattern, path, strict=True)):
            return tuple(field.alias or name for name, field in model.model_fields.items())
    return ()


def place(path: Path, tables: AnyMapping[str, object]) -> str:
    """A path as one reads it: a source goes by its name, other members of a list by their count.

    >>> place(("sources", 0, "table"), {"sources": [{"name": "contracts"}]})
    'sources.contracts.table'
    >>> place(("benchmarks", 1), {})
    'benchmarks[2]'
    """
    text = ""
    for index, part in enumerate(path):
        if isinstance(part, str):
            text += f".{part}" if text else part
        elif (name := name_of(value_at(tables, path[: index + 1]))) and path[0] == "sources":
            text += f".{name}"
        else:
            text += f"[{part + 1}]"
    return text


def name_of(value: object) -> str | None:
    name = value.get("name") if isinstance(value, dict) else None
    return name if isinstance(name, str) and name else None


def value_at(tables: Any, path: Path) -> object:
    """What stands at `path`; None where nothing does."""
    for part in path:
        if isinstance(part, str):
            tables = tables.get(part) if isinstance(tables, dict) else None
        else:
            inside = isinstance(tables, Sequence) and not isinstance(tables, str) and part < len(tables)
            tables = tables[part] if inside else None
    return tables
