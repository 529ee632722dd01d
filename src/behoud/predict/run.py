"""Who is next: probabilities to leave, judged on the past, with value at risk and reasons."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.metadata import version
from typing import Any

import pandas as pd
import pyarrow as pa

from behoud.engine.calendar import or_far
from behoud.measure.scope import Definitions
from behoud.predict import evaluate, withhold
from behoud.predict.evaluate import Evaluation
from behoud.predict.features import present
from behoud.predict.label import EPOCH, day_number, outcomes
from behoud.predict.objection import objected
from behoud.predict.outlook import Outlook, Recipe, judging_days, outlook
from behoud.predict.panel import Panel, Past, Progress, panel, seen_at, silent, snapshot_days
from behoud.predict.remember import AtOnce, Remember
from behoud.predict.sample import sampled
from behoud.predict.scores import Scored, scored
from behoud.predict.threads import one_blas_thread
from behoud.predict.today import Today
from behoud.predict.value import MONEY, Worth, as_money
from behoud.predict.withhold import Withheld, because

HORIZONS = (30, 90, 365)


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


def predict(
    definitions: Definitions,
    *,
    horizons: Sequence[int] = HORIZONS,
    seed: int = 7,
    progress: Progress = silent,
    remember: Remember | None = None,
) -> Prediction:
    """Predict for every customer at risk at the date of `definitions` whether it decides to leave.

    The same data and seed give the same scores to the bit. A horizon whose probability the data
    cannot carry is withheld with its reason. Of a large company a sample of customers is learned
    from, and everyone is scored. `progress` is told (done, total) per snapshot of the past;
    `remember` keeps them for a prediction that goes on where an earlier one was interrupted.
    """
    asked = tuple(sorted(set(horizons)))
    past = Past(objected(definitions), remember or AtOnce(definitions.company.lake), progress)
    if definitions.company.churn.kind == "snapshot":
        return undated(definitions, past, asked, seed)
    today = Today.of(definitions, past.without, past.remember)
    followed = sampled(definitions)
    days = snapshot_days(definitions.first_day, definitions.views.as_of)
    seen = panel(followed, days[:-1], past, at_risk_today(today, followed, definitions))
    found = foreseen(followed, seen, days, asked, seed)
    worth = Worth.of(definitions)
    scores = scored(today, found, seen, worth, definitions.views.as_of)
    return assembled(definitions, found, scores, worth, learned_from(seen, past, seed))


def at_risk_today(today: Today, followed: Definitions, definitions: Definitions) -> pd.DataFrame:
    """The rows of today of the customers that are followed through the past."""
    if followed is definitions:
        return today.everyone()
    return today.everyone(among=frozenset(followed.views.stock.customers or ()))


def undated(definitions: Definitions, past: Past, horizons: Sequence[int], seed: int) -> Prediction:
    """A snapshot without dates: its customers by value, and nothing that could be learned from."""
    rows = definitions.views.engine.arrow(present(definitions).select("customer_id"))
    customers = pd.DataFrame({"customer_id": rows.sort_by("customer_id")["customer_id"].to_pandas()})
    customers = customers[~customers.customer_id.isin(past.without)].reset_index(drop=True)
    found = [Outlook(horizon, None, (), because(horizon, "snapshot")) for horizon in horizons]
    worth = Worth.of(definitions)
    scores = scored(customers, found, None, worth, definitions.views.as_of)
    return assembled(definitions, found, scores, worth, learned_from(None, past, seed))


def learned_from(seen: Panel | None, past: Past, seed: int) -> dict[str, Any]:
    """What the model card says of the data behind the models."""
    return {
        "seed": seed,
        "customers_that_objected": len(past.without),
        "customers_learned_from": 0 if seen is None else int(seen.rows.customer_id.nunique()),
        "snapshots": [] if seen is None else [(EPOCH + timedelta(days=day)).isoformat() for day in seen.days],
        "snapshot_rows": 0 if seen is None else len(seen.rows),
        "features": [] if seen is None else list(seen.features),
    }


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


def assembled(
    definitions: Definitions, outlooks: list[Outlook], scores: Scored, worth: Worth, behind: dict[str, Any]
) -> Prediction:
    cancelled = cancelled_but_running(definitions, worth)
    given = [o.horizon for o in outlooks if o.learned is not None and o.withheld is None]
    undated = definitions.company.churn.kind == "snapshot"
    card = behind | {
        "version": version("behoud"),
        "as_of": definitions.views.as_of.isoformat(),
        "churn": definitions.company.churn.kind,
        "customers_at_risk": scores.table.num_rows,
        "value_basis": worth.basis,
        "currency": definitions.company.currency,
        "horizons": {str(o.horizon): facts(o) for o in outlooks},
        "cancelled_but_running": cancelled.num_rows,
        "value_at_risk_horizon": given[-1] if given else None,
        "order": "value_at_risk" if given else ("value" if undated else "plain_rule"),
        "probabilities_raised_to_not_fall": scores.raised,
    }
    evaluations = tuple(line for o in outlooks for line in o.evaluations)
    withheld = tuple(o.withheld for o in outlooks if o.withheld)
    return Prediction(scores.table, cancelled, evaluations, withheld, card)


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


def cancelled_but_running(definitions: Definitions, worth: Worth) -> pa.Table:
    """Customers that gave notice on all that runs, those that end first on top, with their value."""
    found = present(definitions)
    found = found.filter(found.noticed_on.notnull())
    found = found.select("customer_id", "noticed_on", last=or_far(found.ends_on), ends_on="ends_on")
    rows = definitions.views.engine.arrow(found)
    rows = rows.sort_by([("last", "ascending"), ("customer_id", "ascending")])
    made = [
        rows["customer_id"],
        pa.repeat(pa.scalar(definitions.views.as_of), rows.num_rows),
        rows["noticed_on"],
        rows["ends_on"],
        as_money(worth.of_customers(rows["customer_id"].to_pandas())),
    ]
    return pa.table(made, schema=CANCELLED)


CANCELLED = pa.schema(
    [
        ("customer_id", pa.string()),
        ("as_of", pa.date32()),
        ("notice_given_on", pa.date32()),
        ("ends_on", pa.date32()),
        ("value", MONEY),
    ]
)
