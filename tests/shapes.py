"""Shapes of JSON as docs/reference/json.md writes them, and what an answer has that its shape has not.

A shape is JSON itself: an object has exactly the keys that are named (`"*"` stands for any key),
a list repeats its one shape, and a text names a type: text, integer, number, flag, day, moment or any,
with ` or null` behind it where nothing may stand there.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

NULLABLE = " or null"


def differences(shape: Any, found: Any, place: str = "$") -> Iterator[str]:
    """Every place in `found` that is not as `shape` says."""
    if isinstance(shape, dict):
        yield from of_object(shape, found, place)
    elif isinstance(shape, list):
        yield from of_list(shape[0], found, place)
    elif not is_a(shape, found):
        yield f"{place}: {found!r} is no {shape}"


def of_object(shape: dict[str, Any], found: Any, place: str) -> Iterator[str]:
    if not isinstance(found, dict):
        yield f"{place}: {found!r} is no object"
        return
    if "*" in shape:
        for key, value in found.items():
            yield from differences(shape["*"], value, f"{place}.{key}")
        return
    required = {key.removesuffix("?") for key in shape if not key.endswith("?")}
    named = {key.removesuffix("?"): inner for key, inner in shape.items()}
    yield from (f"{place}.{key}: is not documented" for key in sorted(found.keys() - named.keys()))
    yield from (f"{place}.{key}: is absent" for key in sorted(required - found.keys()))
    for key in named.keys() & found.keys():
        yield from differences(named[key], found[key], f"{place}.{key}")


def of_list(shape: Any, found: Any, place: str) -> Iterator[str]:
    if not isinstance(found, list):
        yield f"{place}: {found!r} is no list"
        return
    for number, one in enumerate(found):
        yield from differences(shape, one, f"{place}[{number}]")


def is_a(shape: str, found: object) -> bool:
    if shape == "any":
        return True
    if found is None:
        return shape.endswith(NULLABLE)
    kind = shape.removesuffix(NULLABLE)
    if kind == "day":
        return isinstance(found, str) and len(found) == 10 and date.fromisoformat(found) is not None
    if kind == "moment":
        return isinstance(found, str) and datetime.fromisoformat(found) is not None
    types: dict[str, Any] = {"text": str, "integer": int, "number": (int, float), "flag": bool}
    return isinstance(found, types[kind]) and (kind == "flag" or not isinstance(found, bool))
