"""What is usual: the typical value of each feature, and rows in which features are set to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from behoud.predict.ahead import SILENCE
from behoud.predict.catalogue import feature_named

BESIDE = {"purchases_recency": SILENCE}
"""Columns that say the same as a feature, and are set with it."""


@dataclass(frozen=True)
class Usual:
    """Of each feature the value that is typical: what a reason compares a customer with."""

    values: dict[str, Any]

    @classmethod
    def of(cls, rows: pd.DataFrame, features: Sequence[str]) -> Usual:
        """What is typical of the rows: the median, or of a category the most frequent value."""
        beside = [SILENCE] if SILENCE in rows else []
        return cls({name: typical_of(rows[name], name) for name in [*features, *beside]})

    @cached_property
    def row(self) -> pd.DataFrame:
        """One row of a customer with whom everything is typical."""
        return pd.DataFrame([self.values])

    def reset(self, rows: pd.DataFrame, names: Sequence[str]) -> pd.DataFrame:
        """The rows with the features `names` as is typical.

        >>> rows = pd.DataFrame({"usage_90": [19.0, 41.0, 60.0], "team": ["oost", "west", "west"]})
        >>> Usual.of(rows, ["usage_90", "team"]).reset(rows, ["team"]).team.tolist()
        ['west', 'west', 'west']
        """
        beside = [BESIDE[name] for name in names if BESIDE.get(name) in self.values]
        return rows.assign(**{name: self.values[name] for name in [*names, *beside]})


def typical_of(values: pd.Series, name: str) -> Any:
    """The median, or nothing where most customers have none; of a category the most frequent value."""
    if name != SILENCE and feature_named(name).unit == "category":
        return values.mode().iloc[0] if len(values) else ""
    return float(values.median()) if values.notna().mean() >= 0.5 else np.nan
