"""The models that are tried: small trees, logistic regression, and the two together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, StandardScaler

from behoud.predict.catalogue import feature_named
from behoud.predict.threads import one_openmp_thread
from behoud.stats.arrays import FloatArray, floats

NAMES = ("logistic", "trees", "both")
"""In order of preference where they are equally good: the plainest first."""


@dataclass(frozen=True)
class Candidates:
    """Both models, fitted on the same rows; `columns` are the features that tell customers apart."""

    columns: tuple[str, ...]
    logistic: Pipeline
    trees: Pipeline

    def log_odds(self, name: str, rows: pd.DataFrame) -> FloatArray:
        """Uncalibrated log-odds to leave; of "both" the mean of the two."""
        wanted = ("logistic", "trees") if name == "both" else (name,)
        asked = rows.reindex(columns=list(self.columns))
        with one_openmp_thread():
            found = [floats(getattr(self, model).decision_function(asked)) for model in wanted]
        return np.asarray(sum(found) / len(found), dtype=np.float64)


def fitted(rows: pd.DataFrame, left: FloatArray, features: Sequence[str], seed: int) -> Candidates:
    """Fit on `rows`, in which `left` is 1 for who decided to leave."""
    columns = telling(rows, features)
    categories = [name for name in columns if feature_named(name).unit == "category"]
    numbers = [name for name in columns if name not in categories]
    asked = rows[list(columns)]
    with one_openmp_thread():
        plain = logistic(numbers, categories).fit(asked, left)
        return Candidates(columns, plain, trees(numbers, categories, seed).fit(asked, left))


def telling(rows: pd.DataFrame, features: Sequence[str]) -> tuple[str, ...]:
    """The features with at least two values; the others say nothing here."""
    return tuple(name for name in features if name in rows and rows[name].nunique() > 1)


def logistic(numbers: list[str], categories: list[str]) -> Pipeline:
    """Ridge-penalised logistic regression on the logarithms of counts, days and amounts."""
    plain = make_pipeline(
        FunctionTransformer(shrunk), SimpleImputer(strategy="median", add_indicator=True), StandardScaler()
    )
    made = ColumnTransformer([("numbers", plain, numbers), ("categories", one_hot(), categories)])
    return make_pipeline(made, LogisticRegression(C=0.03, max_iter=1000))


def trees(numbers: list[str], categories: list[str], seed: int) -> Pipeline:
    """Small boosted trees, which take missing values as they are."""
    made = ColumnTransformer([("numbers", "passthrough", numbers), ("categories", one_hot(), categories)])
    model = HistGradientBoostingClassifier(
        learning_rate=0.1,
        max_iter=60,
        max_leaf_nodes=6,
        min_samples_leaf=80,
        l2_regularization=10.0,
        max_features=0.5,
        early_stopping=False,
        random_state=seed,
    )
    return make_pipeline(made, model)


def one_hot() -> OneHotEncoder:
    return OneHotEncoder(
        handle_unknown="infrequent_if_exist", min_frequency=50, max_categories=10, sparse_output=False
    )


def shrunk(values: Any) -> Any:
    """The logarithm of a size, with its sign: what is twice as large counts alike at every scale."""
    return np.sign(values) * np.log1p(np.abs(values))
