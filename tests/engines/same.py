"""Whether two answers are the same: integers, money, days and texts exactly, doubles to nine digits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from math import isclose, isnan
from typing import Any

import numpy as np

from behoud.errors import BehoudError

PRECISION = 1e-9
"""Relative; the order in which an engine adds doubles is its own."""


def differences(one: Any, other: Any, place: str = "") -> Iterator[str]:
    """Where two answers differ, and how.

    >>> list(differences({"n": 1, "share": 0.1}, {"n": 2, "share": 0.1 + 1e-15}))
    ['.n: 1 is not 2']
    >>> list(differences(1, 1.0))
    [': 1 is not 1.0']
    """
    if type(one) is not type(other):
        yield f"{place}: {one!r} is not {other!r}"
    elif is_dataclass(one):
        yield from differences(attributes(one), attributes(other), place)
    elif isinstance(one, Mapping):
        if list(one) != list(other):
            yield f"{place}: {list(one)} is not {list(other)}"
        for name in [name for name in one if name in other]:
            yield from differences(one[name], other[name], f"{place}.{name}")
    elif isinstance(one, (Sequence, np.ndarray)) and not isinstance(one, str):
        if len(one) != len(other):
            yield f"{place}: {len(one)} is not {len(other)}"
        for index, (here, there) in enumerate(zip(one, other, strict=False)):
            yield from differences(here, there, f"{place}[{index}]")
    elif not alike(one, other):
        yield f"{place}: {one!r} is not {other!r}"


def attributes(answer: Any) -> dict[str, Any]:
    return {field.name: getattr(answer, field.name) for field in fields(answer)}


def alike(one: Any, other: Any) -> bool:
    if isinstance(one, BehoudError):
        return (one.code, one.facts) == (other.code, other.facts)
    if isinstance(one, float):
        return isclose(one, other, rel_tol=PRECISION) or (isnan(one) and isnan(other))
    return bool(one == other)
