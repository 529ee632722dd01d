"""The groups that an attribute divides customers into: texts as they are, numbers in bands."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

BANDS = 5
MOST_VALUES = 12
"""Numbers with more values than this are compared in bands of about as many customers each."""


def labelled(values: pd.Series) -> pd.Series:
    """Groups as text, "" where unknown; numbers with many values in bands."""
    if pd.api.types.is_bool_dtype(values) or not pd.api.types.is_numeric_dtype(values):
        told = values.astype(object).where(values.notna(), "")
        return told.map(
            lambda value: str(value).lower() if isinstance(value, (bool, np.bool_)) else str(value)
        )
    if values.nunique() <= MOST_VALUES:
        return values.map(lambda value: "" if pd.isna(value) else f"{value:g}")
    return banded(values)


def banded(values: pd.Series) -> pd.Series:
    """Bands of about as many customers each, called by their first and last value.

    >>> banded(pd.Series([18.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 85.0, 90.0])).unique().tolist()
    ['18–27', '28–45', '46–63', '64–80', '81–90']
    """
    edges = np.quantile(values.dropna(), np.linspace(0, 1, BANDS + 1))
    whole = bool((values.dropna() % 1 == 0).all())
    edges = np.unique(np.ceil(edges) if whole else edges)
    ends = [*(edges[1:-1] - (1 if whole else 0)), edges[-1]]
    names = [f"{low:g}–{high:g}" for low, high in zip(edges, ends, strict=False)]
    place = np.clip(np.searchsorted(edges, values.fillna(edges[0]), side="right") - 1, 0, len(names) - 1)
    return pd.Series(np.where(values.notna(), np.array(names, dtype=object)[place], ""), values.index)


def in_order(name: str) -> tuple[bool, float, str]:
    """Numbers and bands by size, then texts, unknown last.

    >>> sorted(["", "1178–2133", "1–489", "490–1177"], key=in_order)
    ['1–489', '490–1177', '1178–2133', '']
    """
    number = re.match(r"-?[\d.]+(e[+-]?\d+)?(?=–|$)", name)
    return name == "", float(number[0]) if number else float("inf"), name
