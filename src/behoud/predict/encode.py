"""Features as numbers: for trees as they are, for regression on scales that suit a straight line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, StandardScaler

from behoud.predict.ahead import RUNNING
from behoud.predict.catalogue import feature_named
from behoud.stats.arrays import FloatArray


@dataclass(frozen=True)
class Encoder:
    """`columns` are the features that tell customers apart; both encodings are fitted on the same rows.

    What the passing of days changes is in neither: `ahead` has that, per stretch.
    """

    columns: tuple[str, ...]
    straight: ColumnTransformer
    plain: ColumnTransformer

    @classmethod
    def fit(cls, rows: pd.DataFrame, features: Sequence[str]) -> Encoder:
        columns = telling(rows, features)
        categories = [name for name in columns if feature_named(name).unit == "category"]
        numbers = [name for name in columns if name not in (*categories, *RUNNING)]
        asked = rows[list(columns)]
        return cls(
            columns,
            straight(numbers, categories).fit(asked),
            ColumnTransformer(
                [("numbers", "passthrough", numbers), ("categories", one_hot(), categories)]
            ).fit(asked),
        )

    def for_trees(self, rows: pd.DataFrame) -> FloatArray:
        """Missing values stay missing."""
        return self._made(self.plain, rows)

    def for_regression(self, rows: pd.DataFrame) -> FloatArray:
        """On the scales of `shrunk`, standardised; the median and a sign of absence for what is missing."""
        return self._made(self.straight, rows)

    def _made(self, encoding: ColumnTransformer, rows: pd.DataFrame) -> FloatArray:
        return np.asarray(encoding.transform(rows.reindex(columns=list(self.columns))), dtype=np.float64)


def telling(rows: pd.DataFrame, features: Sequence[str]) -> tuple[str, ...]:
    """The features with at least two values; the others say nothing here."""
    return tuple(name for name in features if name in rows and rows[name].nunique() > 1)


def straight(numbers: list[str], categories: list[str]) -> ColumnTransformer:
    """The logarithms of counts, days and amounts, one column of absence beside each that may lack."""
    plain = make_pipeline(
        FunctionTransformer(shrunk), SimpleImputer(strategy="median", add_indicator=True), StandardScaler()
    )
    return ColumnTransformer([("numbers", plain, numbers), ("categories", one_hot(), categories)])


def one_hot() -> Pipeline:
    """A column per category that is not rare."""
    return make_pipeline(
        Numbered(),
        OneHotEncoder(
            handle_unknown="infrequent_if_exist", min_frequency=50, max_categories=10, sparse_output=False
        ),
    )


class Numbered(TransformerMixin, BaseEstimator):  # type: ignore[misc]  # scikit-learn ships no types
    """Categories by number in order of name, which scikit-learn counts much faster than text.

    What is missing has the number behind the last, what was not fitted on has -1.
    """

    def fit(self, rows: pd.DataFrame, y: object = None) -> Self:
        self.categories_ = [pd.Index(sorted(rows[name].dropna().unique()), dtype=object) for name in rows]
        return self

    def transform(self, rows: pd.DataFrame) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
        made = np.empty(rows.shape, dtype=np.int64)
        for place, (name, known) in enumerate(zip(rows, self.categories_, strict=True)):
            numbers = known.get_indexer(rows[name])
            made[:, place] = np.where(rows[name].isna(), len(known), numbers)
        return made


def shrunk(values: Any) -> Any:
    """The logarithm of a size, with its sign: what is twice as large counts alike at every scale."""
    return np.sign(values) * np.log1p(np.abs(values))
