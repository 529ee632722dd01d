"""How good the chances of a return were, at dates after all that they were learned from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.measure.scope import Definitions
from behoud.predict.away import departures, lived_through, still_away
from behoud.predict.label import EPOCH, day_number
from behoud.predict.panel import seen_at
from behoud.predict.returning import fitted, same_for_all
from behoud.stats.arrays import FloatArray, floats
from behoud.stats.bootstrap import bootstrap_ratio
from behoud.stats.calibration import brier
from behoud.stats.discrimination import auc

MOST_TESTS = 3
APART = 60
RESAMPLES = 1000


@dataclass(frozen=True)
class Judged:
    """Former customers at a date: who came back in time, what the hazard said, and the rate of all."""

    customers: tuple[str, ...]
    back: FloatArray
    model: FloatArray
    base: FloatArray


@dataclass(frozen=True)
class Judgement:
    """One line; `test_on` is None for all dates of a horizon together.

    `expected` and `expected_base` are the returns that were expected by the hazard and at the rate of
    all. `skill` is 1 - Brier / Brier of the rate of all; its interval is a bootstrap over customers.
    """

    horizon: int
    test_on: date | None
    n: int
    returns: int
    expected: float
    expected_base: float
    auc: float | None
    brier: float
    brier_base: float
    skill: float | None
    skill_low: float | None
    skill_high: float | None


def judged(
    definitions: Definitions, today: pd.DataFrame, days: int, without: frozenset[str]
) -> dict[date, Judged]:
    """On up to three earlier dates, the hazard of that date and what came of it since.

    A date on which fewer returns had been seen than it takes to judge by is left out: nothing
    would have been said on it.
    """
    as_of, first = day_number(definitions.views.as_of), day_number(definitions.first_day)
    tests = [as_of - days - place * max(days, APART) for place in range(MOST_TESTS)]
    found = {EPOCH + timedelta(days=day): day for day in sorted(tests) if day > first}
    made = {on: at(seen_at(definitions, on), day, days, today, without) for on, day in found.items()}
    return {on: one for on, one in made.items() if one is not None}


def at(
    then: Definitions, test_on: int, days: int, today: pd.DataFrame, without: frozenset[str]
) -> Judged | None:
    """What was said on a date from what was known then; None where there was nothing to learn from."""
    known = departures(then, without)
    learned = fitted(lived_through(known, test_on))
    rows = still_away(known, test_on)
    came = rows.merge(
        today[["customer_id", "left", "returned"]], on=["customer_id", "left"], suffixes=("_then", "")
    )
    fewest = then.company.thresholds.minimum_test_departures
    if learned is None or learned.returns < fewest or came.empty:
        return None
    back = floats((came.returned >= test_on) & (came.returned < test_on + days))
    base = np.full(len(came), same_for_all(learned.returns, learned.months, days))
    return Judged(tuple(came.customer_id), back, learned.probability(came, days), base)


def judgement(found: Judged, days: int, test_on: date | None, confidence: float, seed: int) -> Judgement:
    """The figures of one date, or of all together."""
    worse, better = (found.base - found.back) ** 2, (found.model - found.back) ** 2
    per = pd.DataFrame({"customer": found.customers, "error": worse, "saved": worse - better})
    summed = per.groupby("customer", sort=True)[["saved", "error"]].sum()
    skill = bootstrap_ratio(summed.saved, summed.error, confidence=confidence, resamples=RESAMPLES, seed=seed)
    around = skill.interval if skill else None
    ranking = auc(found.back, found.model)
    return Judgement(
        horizon=days,
        test_on=test_on,
        n=len(found.back),
        returns=int(found.back.sum()),
        expected=float(found.model.sum()),
        expected_base=float(found.base.sum()),
        auc=None if np.isnan(ranking) else ranking,
        brier=brier(found.back, found.model),
        brier_base=brier(found.back, found.base),
        skill=skill.value if skill else None,
        skill_low=around.low if around else None,
        skill_high=around.high if around else None,
    )


def together(parts: Sequence[Judged]) -> Judged:
    """Several dates as one."""
    return Judged(
        tuple(customer for part in parts for customer in part.customers),
        np.concatenate([part.back for part in parts]),
        np.concatenate([part.model for part in parts]),
        np.concatenate([part.base for part in parts]),
    )


def lines(found: dict[date, Judged], days: int, confidence: float, seed: int) -> list[Judgement]:
    """A line per date and one for all together; none where no date could be judged."""
    if not found:
        return []
    dated = [judgement(one, days, on, confidence, seed) for on, one in sorted(found.items())]
    return [*dated, judgement(together(list(found.values())), days, None, confidence, seed)]


TYPES = {"int": pa.int64(), "date | None": pa.date32()}
SCHEMA = pa.schema([(f.name, TYPES.get(str(f.type), pa.float64())) for f in fields(Judgement)])


def as_arrow(rows: Sequence[Judgement]) -> pa.Table:
    return pa.Table.from_pylist([asdict(row) for row in rows], schema=SCHEMA)
