"""Shapes of JSON as docs/reference/json.md writes them, and what an answer has that its shape has not.

A shape is JSON itself. An object has exactly the keys that are named: `"x?"` may be absent, `"x or null"`
may be null, and `"*"` stands for any key. A list repeats its one shape. A text names a type: text, integer,
number, flag, day, moment or any, with ` or null` behind it where nothing may stand there.
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
    inner = {name_of(key): (key, value) for key, value in shape.items()}
    yield from (f"{place}.{name}: is not documented" for name in sorted(found.keys() - inner.keys()))
    for name, (key, value) in inner.items():
        if name not in found:
            if not key.endswith("?"):
                yield f"{place}.{name}: is absent"
        elif found[name] is not None or not key.endswith(NULLABLE):
            yield from differences(value, found[name], f"{place}.{name}")


def name_of(key: str) -> str:
    return key.removesuffix("?").removesuffix(NULLABLE)


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
    if kind in ("day", "moment"):
        return isinstance(found, str) and written(found, kind)
    types: dict[str, Any] = {"text": str, "integer": int, "number": (int, float), "flag": bool}
    return isinstance(found, types[kind]) and (kind == "flag" or not isinstance(found, bool))


def written(text: str, kind: str) -> bool:
    """Whether a text is a day or a moment of ISO 8601."""
    try:
        date.fromisoformat(text) if kind == "day" else datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
