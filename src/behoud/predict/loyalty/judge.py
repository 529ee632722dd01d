"""Loyalty beside the recommendation score alone, on dates after all that was learned from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pyarrow as pa
from sklearn.linear_model import LogisticRegression

from behoud.predict.label import EPOCH
from behoud.predict.loyalty.components import PARTS
from behoud.predict.loyalty.learn import Labels, Loyalty, learn_loyalty
from behoud.predict.panel import Panel
from behoud.predict.value import Worth
from behoud.stats.arrays import FloatArray, floats
from behoud.stats.clustered import auc_versus
from behoud.stats.discrimination import auc
from behoud.stats.intervals import Interval

NPS = "voice_nps"

LabelsAt = Callable[[int, int], Labels]
"""(cutoff, horizon) -> the labels over that horizon as they were known at the cutoff."""


@dataclass(frozen=True)
class History:
    """The past that loyalty is learned from and judged on, up to `today` (a day number).

    `worth_on` gives what customers were worth in a year on a day number.
    """

    panel: Panel
    labels_at: LabelsAt
    worth_on: Callable[[int], Worth]
    today: int


@dataclass(frozen=True)
class LoyaltyEvaluation:
    """How well loyalty told who left, beside the last recommendation score alone.

    `test_on` is None for all test dates together. `among` says whom: "nps" those that gave a
    score, "all" everyone, where who gave none gets the rate at which such customers left before.
    `difference` is AUC minus that of the score alone, on the same customers, with the interval of
    a bootstrap that draws customers whole.
    """

    horizon: int
    test_on: date | None
    among: str
    n: int
    departures: int
    auc: float
    auc_low: float | None
    auc_high: float | None
    auc_nps: float | None
    auc_nps_low: float | None
    auc_nps_high: float | None
    difference: float | None
    difference_low: float | None
    difference_high: float | None
    auc_attitude: float | None
    auc_behaviour: float | None
    auc_ties: float | None


def replayed(history: History, *, horizon: int, days: Sequence[int], minimum: int) -> pd.DataFrame:
    """What the score of each of `days` said then, and who left since; empty where none could be learned.

    Columns: customer_id, customer, as_of, left, loyalty, the parts, nps, nps_risk.
    """
    panel, found = history.panel, []
    for day in sorted(days):
        labels = history.labels_at(day, horizon)
        learned = learn_loyalty(panel, labels, horizon=horizon, cutoff=day, minimum=minimum)
        if not isinstance(learned, Loyalty):
            continue
        rows = panel.on(day)
        left = history.labels_at(history.today, horizon)(rows)
        rows, left = rows[~np.isnan(left)], left[~np.isnan(left)]
        told = learned.score(rows).assign(left=left, nps=rows.get(NPS, np.nan))
        told["nps_risk"] = risk_by_nps(panel, labels, horizon, day)(told.nps)
        found.append(pd.concat([rows[["customer_id", "customer", "as_of"]], told], axis=1))
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame()


def risk_by_nps(panel: Panel, labels: Labels, horizon: int, cutoff: int) -> Callable[[pd.Series], FloatArray]:
    """The most that the recommendation score alone could tell at `cutoff`: a risk for each, and for none."""
    rows = panel.rows[panel.rows.as_of + horizon <= cutoff]
    left = labels(rows)
    rows, left = rows[~np.isnan(left)], left[~np.isnan(left)]
    score = floats(rows[NPS]) if NPS in rows else np.full(len(rows), np.nan)
    given = ~np.isnan(score)
    silent = float(left[~given].mean()) if (~given).any() else float(left.mean())
    if len(np.unique(left[given])) < 2:
        return lambda nps: np.full(len(nps), silent)
    model = LogisticRegression(C=1e4).fit(score[given].reshape(-1, 1), left[given])

    def of(nps: pd.Series) -> FloatArray:
        told = floats(nps)
        known = model.predict_proba(np.nan_to_num(told).reshape(-1, 1))[:, 1]
        return floats(np.where(np.isnan(told), silent, known))

    return of


def compared(told: pd.DataFrame, *, horizon: int, confidence: float, seed: int) -> list[LoyaltyEvaluation]:
    """Lines per test date and together, among those with a score and among all."""
    return [
        line
        for test_on, rows in per_date(told)
        for among in ("nps", "all")
        if (line := compared_among(rows, among, horizon, test_on, confidence, seed))
    ]


def per_date(told: pd.DataFrame) -> Iterator[tuple[date | None, pd.DataFrame]]:
    """Each test date, and all of them together under None."""
    if told.empty:
        return
    for day, rows in told.groupby("as_of", sort=True):
        yield EPOCH + timedelta(days=int(str(day))), rows
    yield None, told


def compared_among(
    told: pd.DataFrame, among: str, horizon: int, test_on: date | None, confidence: float, seed: int
) -> LoyaltyEvaluation | None:
    """One line; None where fewer than two left, or stayed."""
    rows = told[told.nps.notna()] if among == "nps" else told
    rival = -floats(rows.nps) if among == "nps" else floats(rows.nps_risk)
    left = floats(rows.left)
    found = auc_versus(left, -floats(rows.loyalty), rival, rows.customer, confidence=confidence, seed=seed)
    if found is None:
        return None
    heard = bool(told.nps.notna().any())
    other, more = (found.other, found.difference) if heard else (None, None)
    return LoyaltyEvaluation(
        horizon,
        test_on,
        among,
        len(rows),
        int(left.sum()),
        found.one.value,
        *ends(found.one.interval),
        other.value if other else None,
        *ends(other.interval if other else None),
        more.value if more else None,
        *ends(more.interval if more else None),
        *(of_part(rows[part], left) for part in PARTS),
    )


def ends(interval: Interval | None) -> tuple[float | None, float | None]:
    return (interval.low, interval.high) if interval else (None, None)


def of_part(score: pd.Series, left: FloatArray) -> float | None:
    """AUC of one part by itself; of whom nothing is known counts as typical."""
    value = auc(left, -floats(score.fillna(50.0)))
    return None if np.isnan(value) else value


TYPES = {"int": pa.int64(), "str": pa.string(), "date | None": pa.date32()}
SCHEMA = pa.schema([(f.name, TYPES.get(str(f.type), pa.float64())) for f in fields(LoyaltyEvaluation)])


def as_arrow(rows: Sequence[LoyaltyEvaluation]) -> pa.Table:
    return pa.Table.from_pylist([asdict(row) for row in rows], schema=SCHEMA)
