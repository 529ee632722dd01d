"""telco_ibm as classification: five times five folds, paired with small trees on the same folds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.model_selection import RepeatedStratifiedKFold

from behoud.predict.threads import one_blas_thread, one_openmp_thread
from behoud.stats.arrays import FloatArray, floats
from behoud.stats.calibration import brier, expected_calibration_error
from behoud.stats.discrimination import auc
from behoud.stats.profit import empc
from benchmarks.predict import ours, peers
from benchmarks.predict.place import Asked, absent, data
from benchmarks.predict.spread import Difference, over_folds, spread
from benchmarks.predict.telling import show
from benchmarks.verdicts import Verdict

PARTS, REPEATS, QUICK_REPEATS, SEED = 5, 5, 1, 42
LOWER_AUC, HIGHER_BRIER, POOLED_ECE = 0.001, 0.0005, 0.012
OURS = "behoud"
FIGURES = ("AUC", "Brier", "EMPC")

Model = Callable[[pd.DataFrame, FloatArray, pd.DataFrame], FloatArray]


def run(asked: Asked) -> Sequence[Verdict]:
    """Prints the table; the goals against small trees."""
    file = data("telco_ibm", "*.csv")
    if file is None:
        return absent("telco_ibm")
    rows, left = read(file)
    rival, made = peers.small_trees()
    models: dict[str, Model] = {
        OURS: ours.classified,
        rival: partial(by_peer, made),
        "logistic regression": partial(by_peer, peers.logistic),
        "HistGradientBoosting default": partial(by_peer, peers.plain_trees),
    }
    repeats = QUICK_REPEATS if asked.quick else REPEATS
    folds = list(
        RepeatedStratifiedKFold(n_splits=PARTS, n_repeats=repeats, random_state=SEED).split(rows, left)
    )
    with one_blas_thread(), one_openmp_thread():
        found = {name: Crossed.of(model, rows, left, folds) for name, model in models.items()}
    columns = [*FIGURES, "pooled ECE"]
    show(
        f"telco_ibm, {repeats} x {PARTS} folds", columns, {name: each.told() for name, each in found.items()}
    )
    return list(verdicts(found[OURS], found[rival], rival))


def read(file: Path) -> tuple[pd.DataFrame, FloatArray]:
    """The customers without their id, and 1 for who left."""
    rows = pd.read_csv(file)
    rows["TotalCharges"] = pd.to_numeric(rows.TotalCharges, errors="coerce").fillna(0.0)
    return rows.drop(columns=["customerID", "Churn"]), floats(rows.Churn == "Yes")


def by_peer(
    made: Callable[[], object], rows: pd.DataFrame, left: FloatArray, others: pd.DataFrame
) -> FloatArray:
    """A peer on one-hot columns."""
    both = pd.get_dummies(pd.concat([rows, others])).to_numpy(dtype=np.float64)
    return peers.probability(made(), both[: len(rows)], left, both[len(rows) :])


class Crossed:
    """Probabilities of every customer by a model that did not see it, fold by fold."""

    def __init__(self, left: list[FloatArray], chance: list[FloatArray]) -> None:
        self.left, self.chance = left, chance

    @classmethod
    def of(
        cls,
        model: Model,
        rows: pd.DataFrame,
        left: FloatArray,
        folds: Sequence[tuple[np.ndarray, np.ndarray]],
    ) -> Crossed:
        chance = [model(rows.iloc[seen], left[seen], rows.iloc[out]) for seen, out in folds]
        return cls([left[out] for _, out in folds], chance)

    def per_fold(self, figure: str) -> FloatArray:
        return floats([FIGURE[figure](y, p) for y, p in zip(self.left, self.chance, strict=True)])

    @property
    def pooled_ece(self) -> float:
        """Of all folds together, ten quantile bins."""
        return expected_calibration_error(np.concatenate(self.left), np.concatenate(self.chance))

    def told(self) -> list[str]:
        return [*(spread(self.per_fold(figure)) for figure in FIGURES), f"{self.pooled_ece:.4f}"]


def profit(left: FloatArray, chance: FloatArray) -> float:
    """EMPC at the standard parameters; 0 where nobody or everybody left."""
    found = empc(left, chance)
    return found.profit if found else 0.0


FIGURE: dict[str, Callable[[FloatArray, FloatArray], float]] = {"AUC": auc, "Brier": brier, "EMPC": profit}


def verdicts(ours_: Crossed, rival: Crossed, name: str) -> Iterator[Verdict]:
    def apart(figure: str) -> Difference:
        return over_folds(ours_.per_fold(figure), rival.per_fold(figure), parts=PARTS)

    found = apart("AUC")
    goal = f"goal: at most {LOWER_AUC} below"
    yield Verdict(f"telco_ibm AUC against {name}: {found} ({goal})", found.value >= -LOWER_AUC)
    found = apart("Brier")
    goal = f"goal: at most {HIGHER_BRIER} above"
    yield Verdict(f"telco_ibm Brier against {name}: {found} ({goal})", found.value <= HIGHER_BRIER)
    ece = ours_.pooled_ece
    yield Verdict(f"telco_ibm pooled ECE {ece:.4f} (goal: at most {POOLED_ECE})", ece <= POOLED_ECE)
    found = apart("EMPC")
    yield Verdict(
        f"telco_ibm EMPC against {name}: {found} (goal: not below, beyond noise)",
        found.value >= 0 or found.noise,
    )
