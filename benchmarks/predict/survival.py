"""telco_ibm as survival: months of tenure until a customer leaves, without what stands in for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd
from lifelines import CoxPHFitter
from lifelines.utils import concordance_index
from sklearn.model_selection import RepeatedStratifiedKFold

from behoud.predict.threads import one_blas_thread, one_openmp_thread
from behoud.stats.arrays import FloatArray, floats
from benchmarks.predict import ours
from benchmarks.predict.place import Asked, absent, data
from benchmarks.predict.spread import over_folds, spread
from benchmarks.predict.telling import show
from benchmarks.predict.weighing import integrated_brier
from benchmarks.verdicts import Verdict

PARTS, REPEATS, QUICK_REPEATS, SEED = 5, 5, 1, 42
GRID = np.arange(3.0, 70.0)
"""Months at which survival is judged."""
LOWEST_C, HIGHEST_BRIER = 0.864, 0.0834
OURS, COX, NOBODY = "behoud", "Cox (lifelines)", "Kaplan-Meier, the same for everyone"
REPEATED = "No internet service|No phone service"


class Customers(NamedTuple):
    """Attributes, months, and 1 for who left."""

    rows: pd.DataFrame
    time: FloatArray
    left: FloatArray

    def at(self, places: np.ndarray) -> Customers:
        return Customers(self.rows.iloc[places], self.time[places], self.left[places])


Model = Callable[[Customers, pd.DataFrame], FloatArray]


def run(asked: Asked) -> Sequence[Verdict]:
    """Prints the table; the goals on Harrell's C and the integrated Brier score."""
    file = data("telco_ibm", "*.csv")
    if file is None:
        return absent("telco_ibm survival")
    known = read(file)
    repeats = QUICK_REPEATS if asked.quick else REPEATS
    folds = list(
        RepeatedStratifiedKFold(n_splits=PARTS, n_repeats=repeats, random_state=SEED).split(*known[::2])
    )
    models: dict[str, Model] = {OURS: by_us, COX: by_cox, NOBODY: by_nobody}
    with one_blas_thread(), one_openmp_thread():
        found = {name: judged(model, known, folds) for name, model in models.items()}
    rows = {name: [spread(concordance), spread(error)] for name, (concordance, error) in found.items()}
    show(f"telco_ibm survival, {repeats} x {PARTS} folds", ("Harrell's C", "integrated Brier"), rows)
    return list(verdicts(found))


def read(file: Path) -> Customers:
    """Customers of a month and longer, one column per value but those that repeat another."""
    rows = pd.read_csv(file)
    rows = rows[rows.tenure > 0].reset_index(drop=True)
    told = pd.get_dummies(
        rows.drop(columns=["customerID", "Churn", "tenure", "TotalCharges"]), drop_first=True
    )
    told = told.loc[:, ~told.columns.str.contains(REPEATED)].astype(np.float64)
    return Customers(told, floats(rows.tenure), floats(rows.Churn == "Yes"))


def by_us(known: Customers, others: pd.DataFrame) -> FloatArray:
    return ours.survived(known.rows, known.time, known.left, others, GRID)


def by_cox(known: Customers, others: pd.DataFrame) -> FloatArray:
    table = known.rows.assign(time=known.time, left=known.left)
    # Hardly any penalty: without it columns that nearly add up keep the fit from settling.
    fitted = CoxPHFitter(penalizer=5e-4).fit(table, "time", "left")
    return np.asarray(fitted.predict_survival_function(others, times=GRID).T, dtype=np.float64)


def by_nobody(known: Customers, others: pd.DataFrame) -> FloatArray:
    """Everyone stays as long as the others did."""
    from lifelines import KaplanMeierFitter

    curve = KaplanMeierFitter().fit(known.time, known.left).survival_function_at_times(GRID)
    return np.tile(floats(curve), (len(others), 1))


def judged(
    model: Model, known: Customers, folds: Sequence[tuple[np.ndarray, np.ndarray]]
) -> tuple[FloatArray, FloatArray]:
    """Per fold Harrell's C of the months that are expected, and the integrated Brier score."""
    made = []
    for seen, out in folds:
        learned, asked = known.at(seen), known.at(out)
        staying = model(learned, asked.rows)
        concordance = concordance_index(asked.time, staying.sum(axis=1), asked.left)
        made.append((concordance, integrated_brier(learned[1:], asked[1:], staying, GRID)))
    return floats([c for c, _ in made]), floats([b for _, b in made])


def verdicts(found: dict[str, tuple[FloatArray, FloatArray]]) -> Iterator[Verdict]:
    (concordance, error), (cox_c, cox_error) = found[OURS], found[COX]
    c, brier = float(concordance.mean()), float(error.mean())
    yield Verdict(f"telco_ibm survival Harrell's C {c:.4f} (goal: at least {LOWEST_C})", c >= LOWEST_C)
    yield Verdict(
        f"telco_ibm survival integrated Brier {brier:.4f} (goal: at most {HIGHEST_BRIER})",
        brier <= HIGHEST_BRIER,
    )
    yield Verdict(f"telco_ibm survival C against Cox: {over_folds(concordance, cox_c, parts=PARTS)}", None)
    yield Verdict(
        f"telco_ibm survival integrated Brier against Cox: {over_folds(error, cox_error, parts=PARTS)}", None
    )
