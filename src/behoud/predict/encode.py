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
from behoud.predict.catalogue import AND, LISTS, feature_named
from behoud.stats.arrays import FloatArray

FEWEST, MOST = 50, 10
"""Rows that a category needs for a column of its own, and columns of a feature at most."""
FARTHEST = 10.0
"""Standard deviations from the mean that a number counts for at most. What hardly anybody had in the years
to learn from and everybody has today (use over a year, after a year) would be multiplied a hundredfold."""


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
        texts = [name for name in columns if feature_named(name).unit == "category"]
        numbers = [name for name in columns if name not in (*texts, *RUNNING)]
        asked = rows[list(columns)]
        return cls(columns, *(encoding(of, numbers, texts).fit(asked) for of in (scaled(), "passthrough")))

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


def encoding(of_numbers: Any, numbers: list[str], texts: list[str]) -> ColumnTransformer:
    """Numbers first, then a column per category, then one per thing of which there may be several."""
    return ColumnTransformer(
        [
            ("numbers", of_numbers, numbers),
            ("categories", one_hot(), [name for name in texts if name not in LISTS]),
            ("lists", Listed(), [name for name in texts if name in LISTS]),
        ]
    )


def scaled() -> Pipeline:
    """The logarithms of counts, days and amounts, one column of absence beside each that may lack."""
    return make_pipeline(
        FunctionTransformer(shrunk),
        SimpleImputer(strategy="median", add_indicator=True),
        StandardScaler(),
        FunctionTransformer(bounded),
    )


def one_hot() -> Pipeline:
    """A column per category that is not rare."""
    return make_pipeline(
        Numbered(),
        OneHotEncoder(
            handle_unknown="infrequent_if_exist",
            min_frequency=FEWEST,
            max_categories=MOST,
            sparse_output=False,
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


class Listed(TransformerMixin, BaseEstimator):  # type: ignore[misc]  # scikit-learn ships no types
    """A column per thing that many have, of texts that list several: 1 where it is among them."""

    def fit(self, rows: pd.DataFrame, y: object = None) -> Self:
        self.names_ = [common(rows[name]) for name in rows]
        return self

    def transform(self, rows: pd.DataFrame) -> FloatArray:
        made = [among(rows[name], names) for name, names in zip(rows, self.names_, strict=True)]
        return np.hstack(made)


def common(texts: pd.Series) -> list[str]:
    """What is listed often enough, what is listed most first.

    >>> common(pd.Series(["a + b"] * 60 + ["b"] * 10 + ["c"] * 10))
    ['b', 'a']
    """
    counts = texts[texts.fillna("") != ""].str.split(AND, regex=False).explode().value_counts()
    often = counts[counts >= FEWEST].sort_index().sort_values(ascending=False, kind="stable")
    return [str(name) for name in often.index[:MOST]]


def among(texts: pd.Series, names: list[str]) -> FloatArray:
    """Rows x names: whether each is listed."""
    place, distinct = pd.factorize(texts.fillna(""))
    listed = [[name in parts for name in names] for parts in (str(text).split(AND) for text in distinct)]
    return np.array(listed, dtype=np.float64).reshape(len(distinct), len(names))[place]


def shrunk(values: Any) -> Any:
    """The logarithm of a size, with its sign: what is twice as large counts alike at every scale."""
    return np.sign(values) * np.log1p(np.abs(values))


def bounded(values: Any) -> Any:
    """Standardised numbers, none of them farther off than `FARTHEST`."""
    return np.clip(values, -FARTHEST, FARTHEST)
