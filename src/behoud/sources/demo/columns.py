"""Arrow columns from the simulation's numbers: ids, days, moments and money."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from behoud.schemas import ARROW_TYPES, TABLES, Type
from behoud.sources.demo.clock import Flags, Ints
from behoud.sources.demo.state import NEVER

ZONE = "Europe/Amsterdam"
FIRST_CUSTOMER = 10001


def table(name: str, columns: Mapping[str, object], own: Mapping[str, Type] | None = None) -> pa.Table:
    """The table `name` of the schemas; columns that are not given are empty."""
    schema = TABLES[name].arrow(dict(own or {}))
    size = len(next(iter(columns.values())))  # type: ignore[arg-type]
    arrays = [
        _as(columns[field.name], field.type) if field.name in columns else pa.nulls(size, field.type)
        for field in schema
    ]
    return pa.Table.from_arrays(arrays, schema=schema)


def _as(values: object, kind: pa.DataType) -> pa.Array:
    made = values if isinstance(values, pa.Array | pa.ChunkedArray) else pa.array(values)
    flat = made.combine_chunks() if isinstance(made, pa.ChunkedArray) else made
    return flat if flat.type == kind else flat.cast(kind)


def ids(prefix: str, numbers: Ints, width: int = 1) -> pa.Array:
    """Ids like T000042; negative numbers become null.

    >>> ids("T", np.array([42, -1]), 6).to_pylist()
    ['T000042', None]
    """
    digits = pc.utf8_lpad(pa.array(numbers).cast(pa.string()), width, "0")
    return pc.if_else(pa.array(numbers >= 0), pc.binary_join_element_wise(prefix, digits, ""), None)


def customer_ids(customers: Ints) -> pa.Array:
    """The id of each customer, -1 for none."""
    return ids("K", np.where(customers >= 0, customers + FIRST_CUSTOMER, -1))


def days(numbers: Ints, until: int = NEVER) -> pa.Array:
    """Dates of day numbers; null for what is not before `until`.

    >>> days(np.array([0, 30, NEVER])).to_pylist()
    [datetime.date(1970, 1, 1), datetime.date(1970, 1, 31), None]
    """
    return pa.array(numbers.astype(np.int32), mask=numbers >= until).cast(pa.date32())


def moments(numbers: Ints, rng: np.random.Generator, *, evening: float = 0.0) -> npt.NDArray[np.int64]:
    """Moments, in seconds since 1970 UTC, in office hours of each day; part of them in the evening."""
    seconds = rng.integers(8 * 3600, 17 * 3600 + 1800, len(numbers))
    late = rng.random(len(numbers)) < evening
    seconds = np.where(late, rng.integers(18 * 3600, 22 * 3600, len(numbers)), seconds)
    local = pd.DatetimeIndex((numbers * 86400 + seconds).astype("datetime64[s]"))
    return np.asarray(local.tz_localize(ZONE).tz_convert("UTC").tz_localize(None).astype(np.int64))


def stamps(seconds: Ints, until: int = NEVER) -> pa.Array:
    """Arrow moments of seconds since 1970 UTC; null for what is not before the day `until`."""
    kept = pa.array(seconds, mask=seconds >= until * 86400 - 7200)
    return kept.cast(pa.timestamp("s", "UTC")).cast(ARROW_TYPES[Type.MOMENT])


def money(cents: Ints, empty: Flags | None = None) -> pa.Array:
    """Decimals of whole cents, exactly.

    >>> money(np.array([120050, -5])).to_pylist()
    [Decimal('1200.50'), Decimal('-0.05')]
    """
    words = np.ascontiguousarray(np.stack([cents, cents >> 63], axis=1).astype(np.int64))
    made = pa.Array.from_buffers(ARROW_TYPES[Type.MONEY], len(cents), [None, pa.py_buffer(words)])
    return made if empty is None else pc.if_else(pa.array(empty), None, made)


def choose(options: Sequence[str], picks: Ints) -> pa.Array:
    """The options that the picks point to; null for a negative pick.

    >>> choose(("a", "b"), np.array([1, -1])).to_pylist()
    ['b', None]
    """
    return pa.array(list(options), pa.string()).take(pa.array(picks, mask=picks < 0))
