"""The peers that learn from a table of numbers: LightGBM with small trees, plain trees, regression."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from behoud.stats.arrays import FloatArray, floats

SMALL_TREES = {
    "learning_rate": 0.03,
    "num_leaves": 8,
    "n_estimators": 250,
    "min_child_samples": 40,
    "subsample": 0.8,
    "subsample_freq": 1,
    "colsample_bytree": 0.6,
    "reg_lambda": 5.0,
}
SEED = 42


def lightgbm() -> Any | None:
    """The library; None where it is not installed, or its OpenMP (libgomp) is not."""
    try:
        return import_module("lightgbm")
    except (ImportError, OSError):
        return None


def small_trees() -> tuple[str, Callable[[], Any]]:
    """LightGBM with small trees, or where it does not run the same trees by scikit-learn, and its name."""
    found = lightgbm()
    if found is not None:
        return "LightGBM small trees", lambda: found.LGBMClassifier(
            **SMALL_TREES, random_state=SEED, n_jobs=1, verbose=-1, deterministic=True, force_row_wise=True
        )
    return (
        "HistGradientBoosting small trees (LightGBM does not run here)",
        lambda: HistGradientBoostingClassifier(
            learning_rate=0.03,
            max_leaf_nodes=8,
            max_iter=250,
            min_samples_leaf=40,
            max_features=0.6,
            l2_regularization=5.0,
            early_stopping=False,
            random_state=SEED,
        ),
    )


def logistic() -> Any:
    """Regression on standardised columns, the library's own penalty."""
    return make_pipeline(StandardScaler(), LogisticRegression(max_iter=2000))


def plain_trees() -> Any:
    """Boosted trees as scikit-learn has them."""
    return HistGradientBoostingClassifier(random_state=SEED)


def probability(model: Any, rows: FloatArray, left: FloatArray, asked: FloatArray) -> FloatArray:
    """Fitted on `rows`, asked about others."""
    return floats(model.fit(rows, left).predict_proba(asked)[:, 1])
