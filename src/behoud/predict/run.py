"""Who is next: probabilities to leave, judged on the past, with value at risk and reasons."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, timedelta
from importlib.metadata import version
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.engine.calendar import FAR
from behoud.measure.scope import Definitions
from behoud.predict import evaluate, withhold
from behoud.predict.evaluate import Evaluation
from behoud.predict.features import present
from behoud.predict.label import EPOCH, day_number, outcomes
from behoud.predict.model import rule_score
from behoud.predict.objection import objected
from behoud.predict.outlook import Outlook, Recipe, judging_days, outlook
from behoud.predict.panel import Panel, Progress, panel, seen_at, snapshot_days
from behoud.predict.reasons import REASONS, reasons
from behoud.predict.threads import one_blas_thread
from behoud.predict.value import Worth, at_risk, band, order
from behoud.predict.withhold import Withheld, because
from behoud.stats.arrays import FloatArray

HORIZONS = (30, 90, 365)
MOST_EXPLAINED = 20_000
MONEY = pa.decimal128(18, 2)


@dataclass(frozen=True)
class Prediction:
    """Scores of customers at risk, how far they can be trusted, and what was withheld.

    `scores`: customer_id, as_of, rank, p_leave_<h> per horizon (null where withheld), value,
    value_at_risk, days_to_notice_deadline, reasons. `cancelled_but_running`: customers that gave
    notice, with their value. `card`: the model card as plain JSON values.
    """

    scores: pa.Table
    cancelled_but_running: pa.Table
    evaluation: tuple[Evaluation, ...]
    withheld: tuple[Withheld, ...]
    card: dict[str, Any]

    def tables(self) -> dict[str, pa.Table]:
        """What a refresh publishes, by name."""
        return {
            "scores": self.scores,
            "cancelled_but_running": self.cancelled_but_running,
            "evaluation": evaluate.as_arrow(self.evaluation),
            "withheld_probabilities": withhold.as_arrow(self.withheld),
        }


def silent(done: int, total: int) -> None:
    """No progress is told."""


def predict(
    definitions: Definitions,
    *,
    horizons: Sequence[int] = HORIZONS,
    seed: int = 7,
    progress: Progress = silent,
) -> Prediction:
    """Predict for every customer at risk at the date of `definitions` whether it decides to leave.

    The same data and seed give the same scores to the bit. A horizon whose probability the data
    cannot carry is withheld with its reason. `progress` is told (done, total) per snapshot.
    """
    asked = tuple(sorted(set(horizons)))
    without = objected(definitions)
    ground = Ground(definitions, Worth.of(definitions), without, seed, pd.DataFrame(), None)
    if definitions.company.churn.kind == "snapshot":
        return assembled(undated(ground), [Outlook(h, None, (), because(h, "snapshot")) for h in asked])
    days = snapshot_days(definitions.first_day, definitions.views.as_of)
    seen = panel(definitions, days, without=without, progress=progress)
    rows = seen.on(day_number(days[-1])).reset_index(drop=True)
    return assembled(replace(ground, rows=rows, seen=seen), foreseen(definitions, seen, days, asked, seed))


def foreseen(
    definitions: Definitions, seen: Panel, days: list[date], horizons: Sequence[int], seed: int
) -> list[Outlook]:
    """The outlook of each horizon, worked out beside each other: each keeps to one thread."""
    by_number = {day_number(day): day for day in days}
    today = days[-1]
    tested = {n for h in horizons for n in judging_days(seen.days, h, day_number(today))}
    known = {n: outcomes(seen_at(definitions, by_number[n])) for n in sorted(tested)}
    known[day_number(today)] = outcomes(definitions)

    def of(horizon: int) -> Outlook:
        recipe = Recipe(seen, known, horizon, seed)
        return outlook(recipe, day_number(today), definitions.company.thresholds)

    with one_blas_thread(), ThreadPoolExecutor(max_workers=2) as pool:
        return list(pool.map(of, horizons))


@dataclass(frozen=True)
class Ground:
    """What every prediction stands on: the customers at risk today, what they are worth, who objected."""

    definitions: Definitions
    worth: Worth
    without: frozenset[str]
    seed: int
    rows: pd.DataFrame
    seen: Panel | None


def undated(ground: Ground) -> Ground:
    """A snapshot without dates: its customers, and nothing that could be learned from."""
    found = ground.definitions.views.engine.arrow(present(ground.definitions).select("customer_id"))
    rows = found.sort_by("customer_id").to_pandas()
    return replace(ground, rows=rows[~rows.customer_id.isin(ground.without)].reset_index(drop=True))


def assembled(ground: Ground, outlooks: list[Outlook]) -> Prediction:
    given = [o for o in outlooks if o.learned is not None and o.withheld is None]
    probabilities, raised = never_falling(ground.rows, given)
    scores = scored(ground, given, probabilities, [o.horizon for o in outlooks])
    cancelled = cancelled_but_running(ground.definitions, ground.worth)
    card = card_of(ground, outlooks) | {
        "cancelled_but_running": cancelled.num_rows,
        "value_at_risk_horizon": given[-1].horizon if given else None,
        "order": "value_at_risk" if given else ("value" if ground.seen is None else "plain_rule"),
        "probabilities_raised_to_not_fall": raised,
    }
    evaluations = tuple(line for o in outlooks for line in o.evaluations)
    return Prediction(scores, cancelled, evaluations, tuple(o.withheld for o in outlooks if o.withheld), card)


def card_of(ground: Ground, outlooks: list[Outlook]) -> dict[str, Any]:
    definitions, seen = ground.definitions, ground.seen
    return {
        "version": version("behoud"),
        "as_of": definitions.views.as_of.isoformat(),
        "churn": definitions.company.churn.kind,
        "seed": ground.seed,
        "customers_at_risk": len(ground.rows),
        "customers_that_objected": len(ground.without),
        "value_basis": ground.worth.basis,
        "currency": definitions.company.currency,
        "snapshots": [] if seen is None else [(EPOCH + timedelta(days=day)).isoformat() for day in seen.days],
        "snapshot_rows": 0 if seen is None else len(seen.rows),
        "features": [] if seen is None else list(seen.features),
        "horizons": {str(o.horizon): facts(o) for o in outlooks},
    }


def facts(found: Outlook) -> dict[str, Any]:
    """What the model card says of one horizon."""
    if found.learned is None:
        return {"given": False}
    learned = found.learned
    days = [int(day) for day in sorted(learned.lesson.training.as_of.unique())]
    return {
        "given": found.withheld is None,
        "model": learned.name,
        "calibration": learned.calibration.kind,
        "calibrated_on": learned.calibrated_on,
        "training_snapshots": len(days),
        "training_rows": len(learned.lesson.training),
        "calibration_rows": len(learned.lesson.later),
        "departures": learned.departures,
        "features": len(learned.candidates.columns),
    }


def never_falling(rows: pd.DataFrame, given: list[Outlook]) -> tuple[np.ndarray[Any, Any], int]:
    """Probabilities per given horizon, one column each, each at least that of the shorter one.

    Who has left within 30 days has left within 90. Also how many customers had to be raised.
    """
    if not given:
        return np.empty((len(rows), 0)), 0
    found = np.column_stack([o.learned.probability(rows) for o in given if o.learned])
    raised = np.maximum.accumulate(found, axis=1)
    return raised, int((raised > found).any(axis=1).sum())


def scored(
    ground: Ground, given: list[Outlook], probabilities: np.ndarray[Any, Any], horizons: Sequence[int]
) -> pa.Table:
    """The published scores, in the order in which to look at them."""
    rows = ground.rows
    scores = rows[["customer_id"]].copy()
    for horizon in horizons:
        place = next((i for i, o in enumerate(given) if o.horizon == horizon), None)
        scores[f"p_leave_{horizon}"] = None if place is None else probabilities[:, place]
    values = [ground.worth.values.get(customer) for customer in rows.customer_id]
    last = probabilities[:, -1].tolist() if given else [None] * len(rows)
    risks = [None if p is None else at_risk(value, p) for value, p in zip(values, last, strict=True)]
    scores["value"] = pd.Series(values, index=rows.index, dtype=object)
    scores["value_at_risk"] = pd.Series(risks, index=rows.index, dtype=object)
    scores["rule_band"] = 0.0 if ground.seen is None else rule_bands(rows)
    scores["days_to_notice_deadline"] = days_to_deadline(rows)
    scores["place"] = np.arange(len(rows))
    ordered = order(scores)
    why = explained(rows.iloc[ordered.place.to_numpy()], given)
    ordered["reasons"] = pd.Series(why, index=ordered.index, dtype=object)
    ordered["rank"] = np.arange(1, len(ordered) + 1)
    ordered["as_of"] = ground.definitions.views.as_of
    return pa.Table.from_pandas(ordered, schema=schema(horizons), preserve_index=False)


def rule_bands(rows: pd.DataFrame) -> FloatArray:
    return band(rule_score(rows), nearest="rule_days_silent" not in rows)


def days_to_deadline(rows: pd.DataFrame) -> pd.Series:
    days = rows.contract_days_to_deadline if "contract_days_to_deadline" in rows else np.nan
    return pd.Series(days, index=rows.index, dtype="float64").astype("Int64")


def explained(rows: pd.DataFrame, given: list[Outlook]) -> list[list[dict[str, Any]]]:
    """Reasons for the first rows, none for the others; of the longest horizon that is given."""
    learned = given[-1].learned if given else None
    found = [] if learned is None else reasons(learned, rows.iloc[:MOST_EXPLAINED])
    return [*found, *([] for _ in range(len(rows) - len(found)))]


def schema(horizons: Sequence[int]) -> pa.Schema:
    """The columns of `scores`."""
    return pa.schema(
        [
            ("customer_id", pa.string()),
            ("as_of", pa.date32()),
            ("rank", pa.int64()),
            *[(f"p_leave_{horizon}", pa.float64()) for horizon in horizons],
            ("value", MONEY),
            ("value_at_risk", MONEY),
            ("days_to_notice_deadline", pa.int64()),
            ("reasons", REASONS),
        ]
    )


def cancelled_but_running(definitions: Definitions, worth: Worth) -> pa.Table:
    """Customers that gave notice on all that runs, those that end first on top, with their value."""
    found = present(definitions)
    found = found.filter(found.noticed_on.notnull())
    rows = definitions.views.engine.arrow(found.select("customer_id", "noticed_on", "ends_on")).to_pylist()
    rows.sort(key=lambda row: (row["ends_on"] or FAR, row["customer_id"]))
    made = [
        {
            "customer_id": row["customer_id"],
            "as_of": definitions.views.as_of,
            "notice_given_on": row["noticed_on"],
            "ends_on": row["ends_on"],
            "value": worth.values.get(row["customer_id"]),
        }
        for row in rows
    ]
    return pa.Table.from_pylist(made, schema=CANCELLED)


CANCELLED = pa.schema(
    [
        ("customer_id", pa.string()),
        ("as_of", pa.date32()),
        ("notice_given_on", pa.date32()),
        ("ends_on", pa.date32()),
        ("value", MONEY),
    ]
)
