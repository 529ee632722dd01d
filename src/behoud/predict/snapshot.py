"""A snapshot without dates: how much each customer resembles those that had left.

Nobody knows by when anyone left, so there is no probability to leave within so many days. What the
data do carry is which part of the customers like this one had left on the day of the snapshot. Each
customer is scored by a model that learned from others alone (`crossed`: Stone 1974, "Cross-validatory
choice and assessment of statistical predictions"), and the order is given only where such scores tell
who had left better than giving everybody the same share. That is judged within the snapshot, and not
on a later period: the ranking is unverified in time, and is told so.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.company import Thresholds
from behoud.measure.scope import Definitions
from behoud.predict.catalogue import feature_named, features_among
from behoud.predict.crossed import Crossed, Likeness, recalibrated, shares
from behoud.predict.encode import telling
from behoud.predict.evaluate import losses
from behoud.predict.features import marked
from behoud.predict.hazard import NAMES
from behoud.predict.threads import one_blas_thread
from behoud.predict.withhold import percent
from behoud.stats.arrays import FloatArray, floats
from behoud.stats.bootstrap import bootstrap_ratio
from behoud.stats.discrimination import auc_interval

RESAMPLES = 1000


@dataclass(frozen=True)
class Resemblance:
    """`likeness` per customer, gone or not: the share that had left among customers like it.

    Empty where it is withheld; `card` says how far it can be trusted, or why it is not given.
    """

    likeness: pd.Series
    card: dict[str, Any]
    behind: Likeness | None = None

    def reasons(self, customers: pa.ChunkedArray) -> pa.ListArray | None:
        """Per customer what makes it like those that had left, or unlike them; None where it is withheld."""
        return None if self.behind is None else self.behind.reasons(customers)

    @property
    def given(self) -> bool:
        return bool(self.card["given"])


def resemblance(
    definitions: Definitions, leaking: Collection[str], without: frozenset[str], seed: int
) -> Resemblance:
    """Of the customers of a snapshot, but for those in `without` and the columns that leak."""
    rows = attributes_of(definitions, without)
    features = telling(rows, [name for name in features_among(list(rows.columns)) if name not in leaking])
    thresholds, left = definitions.company.thresholds, floats(rows.left)
    facts: dict[str, Any] = {"customers": len(rows), "departures": int(left.sum()), "features": len(features)}
    fewest = int(min(left.sum(), len(left) - left.sum()))
    if fewest < thresholds.minimum_departures:
        return withheld("few", facts, minimum=thresholds.minimum_departures)
    if not features:
        return withheld("nothing", facts)
    with one_blas_thread():
        models = Crossed.fit(rows, left, features, seed)
        rates = {name: models.log_rates(rows, name) for name in NAMES}
    lines = {name: recalibrated(rates[name], left) for name in NAMES}
    found = {name: shares(lines[name], rates[name]) for name in NAMES}
    name = min(NAMES, key=lambda each: float(losses(left, found[each]).sum()))
    facts |= judged(left, found[name], thresholds, seed)
    if facts["skill_low"] is None or facts["skill_low"] <= 0:
        around = {each: percent(facts[each] or 0.0) for each in ("skill", "skill_low", "skill_high")}
        return withheld("no-skill", facts, **around)
    return Resemblance(
        pd.Series(found[name], index=rows.customer_id),
        facts | {"given": True, "model": name},
        Likeness(rows, models, name, lines[name]),
    )


def attributes_of(definitions: Definitions, without: frozenset[str]) -> pd.DataFrame:
    """Every customer in the order of customer_id: its attributes as features, and `left`, 1 or 0."""
    table = definitions.views.engine.arrow(marked(definitions)).sort_by("customer_id")
    rows: pd.DataFrame = table.to_pandas()
    rows = rows[~rows.customer_id.isin(without)].reset_index(drop=True)
    for name in features_among(list(rows.columns)):
        if feature_named(name).unit == "category":
            rows[name] = rows[name].fillna("").astype(object)
    return rows


def judged(left: FloatArray, likeness: FloatArray, thresholds: Thresholds, seed: int) -> dict[str, Any]:
    """How well the likeness tells who had left: AUC, and the part of the log-loss of one share for all."""
    confidence = thresholds.confidence
    apart = auc_interval(left, likeness, confidence=confidence)
    around = apart.interval if apart else None
    same = losses(left, np.full(len(left), float(left.mean())))
    gain = bootstrap_ratio(
        same - losses(left, likeness), same, confidence=confidence, resamples=RESAMPLES, seed=seed
    )
    between = gain.interval if gain else None
    return {
        "auc": apart.value if apart else None,
        "auc_low": around.low if around else None,
        "auc_high": around.high if around else None,
        "skill": gain.value if gain else None,
        "skill_low": between.low if between else None,
        "skill_high": between.high if between else None,
    }


def withheld(why: str, facts: dict[str, Any], **more: Any) -> Resemblance:
    """No likeness; the words id of the reason is `snapshot-withheld-<why>`."""
    said = {"customers": facts["customers"], "departures": facts["departures"]} | more
    reason = {"code": f"snapshot-withheld-{why}", "facts": said}
    return Resemblance(pd.Series(dtype=np.float64), facts | {"given": False, "withheld": reason})


CARD_ORDERS = {True: "likeness", False: "likeness_alone"}
"""The order of the list, by whether the value of any customer is known."""


def order_name(found: Resemblance, scores: pa.Table) -> str:
    """How the list of a snapshot is ordered: by likeness times value, by likeness, or by value."""
    valued = scores["value"].null_count < scores.num_rows
    return CARD_ORDERS[valued] if found.given else "value"
