"""Who is next: probabilities to leave, judged on the past, with value at risk and reasons."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from typing import Any

import pandas as pd
import pyarrow as pa

from behoud.measure.scope import Definitions
from behoud.predict import base_rates, drift, evaluate, prospects_judged, reliability, withhold
from behoud.predict.board import board
from behoud.predict.bonds import bonds
from behoud.predict.cancelled import cancelled_but_running
from behoud.predict.card import with_figures
from behoud.predict.card_facts import drift_facts, facts, learned_from
from behoud.predict.compared import groups
from behoud.predict.evaluate import Evaluation
from behoud.predict.features import present
from behoud.predict.label import Outcomes, day_number, outcomes
from behoud.predict.leaking import of_history, of_snapshot
from behoud.predict.leaks import as_arrow
from behoud.predict.model import Learned
from behoud.predict.objection import objected
from behoud.predict.outlook import Outlook, Recipe, judging_days, outlooks
from behoud.predict.panel import Panel, Past, Progress, panel, seen_at, silent, snapshot_days
from behoud.predict.periods import HORIZONS
from behoud.predict.persona import rules_of
from behoud.predict.remember import AtOnce, Remember
from behoud.predict.sample import sampled
from behoud.predict.scores import Scoring, by_value, scored
from behoud.predict.snapshot import order_name, resemblance
from behoud.predict.threads import one_blas_thread
from behoud.predict.today import Today
from behoud.predict.value import Worth
from behoud.predict.withhold import Withheld, because


@dataclass(frozen=True)
class Prediction:
    """Scores of customers at risk, how far they can be trusted, and what was withheld.

    `scores`: customer_id, as_of, rank, per horizon p_leave_<h> between p_leave_<h>_low and _high and
    p_involuntary_<h> (null where withheld), p_leave_before_notice_deadline, value, value_at_risk,
    expected_margin, lifetime_value, likeness (of a snapshot without dates), days_to_notice_deadline,
    reasons, loyalty with its parts, persona with what made it one. `cancelled_but_running`: customers
    that gave notice, with their value. `beside`: the other tables of a refresh by name. `card`: the
    model card as plain JSON values.
    """

    scores: pa.Table
    cancelled_but_running: pa.Table
    evaluation: tuple[Evaluation, ...]
    withheld: tuple[Withheld, ...]
    beside: Mapping[str, pa.Table]
    card: dict[str, Any]

    def tables(self) -> dict[str, pa.Table]:
        """What a refresh publishes, by name."""
        return {
            "scores": self.scores,
            "cancelled_but_running": self.cancelled_but_running,
            "evaluation": evaluate.as_arrow(self.evaluation),
            "withheld_probabilities": withhold.as_arrow(self.withheld),
            **self.beside,
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
    # A rule that cannot be asked is said before the long work begins.
    rules_of(definitions.company, today.features, asked)
    followed = sampled(definitions)
    days = snapshot_days(definitions.first_day, definitions.views.as_of)
    leaking = of_history(definitions, first_decisions(outcomes(definitions)))
    seen = panel(followed, days[:-1], past, at_risk_today(today, followed, definitions))
    seen = seen.without({leak.column for leak in leaking})
    recipe, found = foreseen(followed, seen, days, asked, seed)
    tied = bonds(followed, seen, recipe.known, horizons=asked, seed=seed)
    scoring = Scoring(definitions.company, found, seen, Worth.ahead(definitions), tied)
    scores = scored(today, scoring, definitions.views.as_of)
    limits = definitions.company.thresholds
    behind = learned_from(seen, past, seed) | {"leaks": [leak.column for leak in leaking]}
    behind |= tied.card(scores.personas, scores.lacking)
    beside = tied.tables() | {
        "leaks": as_arrow(leaking),
        "expected_loss": board(scores.rows, definitions.views.as_of, found, limits, seed),
        **judged_beside(definitions, seen, found),
    }
    return assembled(definitions, found, scores.table, scoring.worth, (behind, beside))


def judged_beside(definitions: Definitions, seen: Panel, found: Sequence[Outlook]) -> dict[str, pa.Table]:
    """The tables beside the evaluation: how it turned out per group and per bin, and what moved."""
    confidence = definitions.company.thresholds.confidence
    return {
        "value_backtest": prospects_judged.judged(definitions),
        "groups": groups(definitions, seen, {o.horizon: o.judged for o in found if o.given}),
        "calibration": reliability.calibration({o.horizon: o.judged for o in found}, confidence),
        **moved_since(found, confidence),
    }


def moved_since(found: Sequence[Outlook], confidence: float) -> dict[str, pa.Table]:
    """The tables `base_rates` and `drift` of the model of today."""
    learned = found[-1].learned if found else None
    return {
        "base_rates": base_rates.base_rates(learned, confidence),
        "drift": drift.as_arrow(learned.drift if learned else None),
    }


def first_decisions(known: Outcomes) -> dict[str, int]:
    """The day number of the first decision of each customer that left."""
    found = known.departures.groupby("customer_id").decided.min()
    return {str(name): int(day) for name, day in found.items()}


def at_risk_today(today: Today, followed: Definitions, definitions: Definitions) -> pd.DataFrame:
    """The rows of today of the customers that are followed through the past."""
    if followed is definitions:
        return today.everyone()
    return today.everyone(among=frozenset(followed.views.stock.customers or ()))


def undated(definitions: Definitions, past: Past, horizons: Sequence[int], seed: int) -> Prediction:
    """A snapshot without dates: its customers by likeness to who had left, and never a dated chance."""
    rows = definitions.views.engine.arrow(present(definitions).select("customer_id"))
    customers = pd.DataFrame({"customer_id": rows.sort_by("customer_id")["customer_id"].to_pandas()})
    customers = customers[~customers.customer_id.isin(past.without)].reset_index(drop=True)
    found = [Outlook(horizon, None, {}, (), because(horizon, "snapshot")) for horizon in horizons]
    leaking = of_snapshot(definitions)
    alike = resemblance(definitions, [leak.column for leak in leaking], past.without, seed)
    worth = Worth.of(definitions)
    scores = by_value(customers.customer_id, horizons, worth, definitions.views.as_of, alike)
    behind = learned_from(None, past, seed) | {"leaks": [leak.column for leak in leaking]}
    behind |= {"likeness": alike.card, "order": order_name(alike, scores)}
    return assembled(definitions, found, scores, worth, (behind, {"leaks": as_arrow(leaking)}))


def foreseen(
    definitions: Definitions, seen: Panel, days: list[date], horizons: Sequence[int], seed: int
) -> tuple[Recipe, list[Outlook]]:
    """The outlook of each horizon; the models of the test dates are made beside each other."""
    by_number = {day_number(day): day for day in days}
    today = day_number(days[-1])
    tested = {n for h in horizons for n in judging_days(seen.days, h, today)}
    then = {n: seen_at(definitions, by_number[n]) for n in sorted(tested)}
    known = {n: outcomes(at) for n, at in then.items()} | {today: outcomes(definitions)}
    cents = {n: Worth.ahead(at).cents for n, at in then.items()}
    recipe = Recipe(seen, known, cents, seed)

    def beside_each_other(
        of: Callable[[int], Learned | None], cutoffs: Sequence[int]
    ) -> Sequence[Learned | None]:
        with one_blas_thread(), ThreadPoolExecutor(max_workers=2) as pool:
            return list(pool.map(of, cutoffs))

    found = outlooks(recipe, today, horizons, definitions.company.thresholds, beside_each_other)
    return recipe, found


def assembled(
    definitions: Definitions,
    found: list[Outlook],
    scores: pa.Table,
    worth: Worth,
    more: tuple[dict[str, Any], Mapping[str, pa.Table]],
) -> Prediction:
    """`more`: what the card says of the data behind the models, and the tables beside the scores."""
    behind, beside = more
    cancelled = cancelled_but_running(definitions, worth)
    given = [o.horizon for o in found if o.given]
    card = (
        {"order": "plain_rule"}
        | behind
        | {
            "version": version("behoud"),
            "as_of": definitions.views.as_of.isoformat(),
            "churn": definitions.company.churn.kind,
            "customers_at_risk": scores.num_rows,
            "value_basis": worth.basis,
            "value_from": worth.source,
            "currency": definitions.company.currency,
            "horizons": {str(o.horizon): facts(o) for o in found},
            "cancelled_but_running": cancelled.num_rows,
            "value_at_risk_horizon": given[-1] if given else None,
            "drift": drift_facts(found),
        }
    )
    card |= {"order": "value_at_risk"} if given else {}
    evaluations = tuple(line for o in found for line in o.evaluations)
    withheld = tuple(o.withheld for o in found if o.withheld)
    card = with_figures(card, evaluations, withheld)
    return Prediction(scores, cancelled, evaluations, withheld, beside, card)
