"""cdnow: days with a repeat purchase in 39 weeks, told from the 39 weeks before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from behoud.predict.label import day_number
from behoud.predict.purchase_choice import chosen
from behoud.predict.purchasing import Histories, Purchases
from behoud.stats.arrays import FloatArray, floats
from benchmarks.predict.place import Asked, absent, data
from benchmarks.predict.telling import show
from benchmarks.verdicts import Verdict

LEARNED_TO, JUDGED_TO = date(1997, 9, 30), date(1998, 6, 30)
MOST_RMSE, MOST_BIAS = 1.61, 0.12
OURS = "behoud"


def run(asked: Asked) -> Sequence[Verdict]:
    """Prints the table; the goals on RMSE and bias."""
    file = data("cdnow", "CDNOW_sample.txt")
    if file is None:
        return absent("cdnow")
    purchases = read(file)
    last, end = day_number(LEARNED_TO), day_number(JUDGED_TO)
    customers, histories = purchases.until(last)
    actual = purchases.between(customers, last, end)
    weeks = (end - last) / 7
    ours = chosen(purchases, last).expected(histories, weeks)
    expected = {
        OURS: ours,
        "BG/NBD (lifetimes)": by_lifetimes(histories, weeks),
        "naive: the rate so far": histories.repeats * weeks / histories.age,
        "nothing for anyone": np.zeros(len(histories)),
    }
    title = f"cdnow, {len(histories):,} customers, days with a repeat purchase in {weeks:.0f} weeks"
    show(title, ("RMSE", "MAE", "bias"), {n: told(f, actual) for n, f in expected.items() if f is not None})
    return verdicts(ours, actual)


def read(file: Path) -> Purchases:
    """Each customer's days of purchase, once each."""
    rows = pd.read_csv(file, sep=r"\s+", header=None, usecols=[0, 2], names=["customer", "day"], dtype=str)
    rows["day"] = (
        pd.to_datetime(rows.day, format="%Y%m%d").to_numpy().astype("datetime64[D]").astype(np.int64)
    )
    rows = rows.drop_duplicates()
    return Purchases(floats(pd.factorize(rows.customer, sort=True)[0]), floats(rows.day))


def by_lifetimes(histories: Histories, weeks: float) -> FloatArray | None:
    """The reference implementation, where it is installed."""
    try:
        library = import_module("lifetimes")
    except ImportError:
        return None
    known: Any = (histories.repeats, histories.recency, histories.age)
    fitted = library.BetaGeoFitter(penalizer_coef=0.0).fit(*known)
    return floats(fitted.conditional_expected_number_of_purchases_up_to_time(weeks, *known))


def rmse(expected: FloatArray, actual: FloatArray) -> float:
    return float(np.sqrt(np.mean((expected - actual) ** 2)))


def bias(expected: FloatArray, actual: FloatArray) -> float:
    """Of the total, as a share of what was bought."""
    return float(expected.sum() / actual.sum() - 1)


def told(expected: FloatArray, actual: FloatArray) -> list[str]:
    mae = float(np.mean(np.abs(expected - actual)))
    return [f"{rmse(expected, actual):.3f}", f"{mae:.3f}", f"{bias(expected, actual):+.1%}"]


def verdicts(expected: FloatArray, actual: FloatArray) -> Sequence[Verdict]:
    error, off = rmse(expected, actual), bias(expected, actual)
    return [
        Verdict(f"cdnow RMSE {error:.3f} (goal: at most {MOST_RMSE})", error <= MOST_RMSE),
        Verdict(f"cdnow bias {off:+.1%} (goal: at most {MOST_BIAS:.0%} either way)", abs(off) <= MOST_BIAS),
    ]
