"""Who is next: probabilities to leave, judged on the past, with value at risk and reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
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
from behoud.predict.label import Outcomes, day_number, outcomes
from behoud.predict.model import rule_score
from behoud.predict.objection import objected
from behoud.predict.outlook import Outlook, Recipe, outlook
from behoud.predict.panel import Panel, Progress, panel, seen_at, snapshot_days
from behoud.predict.reasons import REASONS, reasons
from behoud.predict.value import Worth, at_risk, band, order
from behoud.predict.withhold import Withheld, because

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
    definitions: Definitions, *, horizons: Sequence[int] = HORIZONS, seed: int = 7, progress: Progress = silent
) -> Prediction:
    """Predict for every customer at risk at the date of `definitions` whether it decides to leave.

    The same data and seed give the same scores to the bit. A horizon whose probability the data
    cannot carry is withheld with its reason. `progress` is told (done, total) per snapshot.
    """
    asked = tuple(sorted(set(horizons)))
    without = objected(definitions)
    worth = Worth.of(definitions)
    if definitions.company.churn.kind == "snapshot":
        return undated(definitions, asked, without, worth, seed)
    days = snapshot_days(definitions.first_day, definitions.views.as_of)
    seen = panel(definitions, days, without=without, progress=progress)
    today = day_number(definitions.views.as_of)

    @cache
    def known(cutoff: int) -> Outcomes:
        day = next(day for day in days if day_number(day) == cutoff)
        return outcomes(definitions if cutoff == today else seen_at(definitions, day))

    outlooks = [outlook(Recipe(seen, known, h, seed), today, definitions.company.thresholds) for h in asked]
    rows = seen.on(today).reset_index(drop=True)
    return assembled(definitions, rows, outlooks, without, worth, seed, seen)


def undated(
    definitions: Definitions, horizons: Sequence[int], without: frozenset[str], worth: Worth, seed: int
) -> Prediction:
    """A snapshot without dates: customers by value, and no probability of anything by a date."""
    found = definitions.views.engine.arrow(present(definitions).select("customer_id"))
    rows = found.sort_by("customer_id").to_pandas()
    rows = rows[~rows.customer_id.isin(without)].reset_index(drop=True)
    outlooks = [Outlook(h, None, (), because(h, "snapshot")) for h in horizons]
    return assembled(definitions, rows, outlooks, without, worth, seed, None)


def assembled(
    definitions: Definitions,
    rows: pd.DataFrame,
    outlooks: list[Outlook],
    without: frozenset[str],
    worth: Worth,
    seed: int,
    seen: Panel | None,
) -> Prediction:
    given = [o for o in outlooks if o.learned is not None and o.withheld is None]
    probabilities, raised = never_falling(rows, given)
    scores = scored(definitions, rows, given, probabilities, [o.horizon for o in outlooks], worth)
    cancelled = cancelled_but_running(definitions, worth)
    card = {
        "version": version("behoud"),
        "as_of": definitions.views.as_of.isoformat(),
        "churn": definitions.company.churn.kind,
        "seed": seed,
        "customers_at_risk": len(rows),
        "cancelled_but_running": cancelled.num_rows,
        "customers_that_objected": len(without),
        "value_basis": worth.basis,
        "currency": definitions.company.currency,
        "value_at_risk_horizon": given[-1].horizon if given else None,
        "order": "value_at_risk" if given else ("value" if seen is None else "plain_rule"),
        "probabilities_raised_to_not_fall": raised,
        "snapshots": [] if seen is None else [int(n) for n in (len(seen.days), len(seen.rows))],
        "features": [] if seen is None else list(seen.features),
        "horizons": {str(o.horizon): facts(o) for o in outlooks},
    }
    evaluations = tuple(line for o in outlooks for line in o.evaluations)
    return Prediction(scores, cancelled, evaluations, tuple(o.withheld for o in outlooks if o.withheld), card)


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
    definitions: Definitions,
    rows: pd.DataFrame,
    given: list[Outlook],
    probabilities: np.ndarray[Any, Any],
    horizons: Sequence[int],
    worth: Worth,
) -> pa.Table:
    """The published scores, in the order in which to look at them."""
    scores = rows[["customer_id"]].copy()
    for horizon in horizons:
        place = next((i for i, o in enumerate(given) if o.horizon == horizon), None)
        scores[f"p_leave_{horizon}"] = None if place is None else probabilities[:, place]
    scores["value"] = [worth.values.get(customer) for customer in rows.customer_id]
    last = probabilities[:, -1] if given else [None] * len(rows)
    scores["value_at_risk"] = [None if p is None else at_risk(v, p) for v, p in zip(scores.value, last, strict=True)]
    scores["rule_band"] = band(rule_score(rows), nearest="rule_days_silent" not in rows) if len(rows.columns) > 1 else 0
    deadline = rows["contract_days_to_deadline"] if "contract_days_to_deadline" in rows else np.nan
    scores["days_to_notice_deadline"] = pd.Series(deadline, index=rows.index, dtype="float64").astype("Int64")
    scores["place"] = np.arange(len(rows))
    ordered = order(scores)
    explained = ordered.place.to_numpy()[:MOST_EXPLAINED]
    why = reasons(given[-1].learned, rows.iloc[explained]) if given and given[-1].learned else []
    ordered["reasons"] = [*why, *([[]] * (len(ordered) - len(why)))]
    ordered["rank"] = np.arange(1, len(ordered) + 1)
    ordered["as_of"] = definitions.views.as_of
    return pa.Table.from_pandas(ordered, schema=schema(horizons), preserve_index=False)


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
