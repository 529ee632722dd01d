"""What holds customers: loyalty and personas together, as a refresh asks for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.measure.scope import Definitions
from behoud.predict import movements as moving
from behoud.predict.label import EPOCH, Outcomes, day_number, labels, outcomes
from behoud.predict.loyalty import History, LoyaltyFound, loyalty
from behoud.predict.loyalty.components import PARTS
from behoud.predict.loyalty.learn import Labels
from behoud.predict.panel import Panel, seen_at
from behoud.predict.persona import Rules, counted, personas, rules_of
from behoud.predict.threads import one_blas_thread
from behoud.predict.value import Worth
from behoud.predict.withhold import Withheld


@dataclass(frozen=True)
class Bonds:
    """Loyalty and the rules of personas as of a date, with what was judged and who moved."""

    loyalty: LoyaltyFound
    rules: Rules
    moved: pa.Table | Withheld

    def score(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Columns loyalty, attitude, behaviour and ties per row of features; NaN where withheld."""
        if self.loyalty.learned is None:
            return pd.DataFrame(np.nan, index=rows.index, columns=["loyalty", *PARTS])
        return self.loyalty.learned.score(rows)

    def personas(self, rows: pd.DataFrame) -> pa.Table:
        """The persona of each row: customer_id, features and scores (`persona.SCHEMA`)."""
        return personas(rows, self.rules)

    def tables(self) -> dict[str, pa.Table]:
        """What a refresh publishes beside the scores, by name."""
        moved = self.moved if isinstance(self.moved, pa.Table) else moving.SCHEMA.empty_table()
        return self.loyalty.tables() | {"persona_movements": moved}

    def card(self, found: pa.Table, lacking: Sequence[str]) -> dict[str, Any]:
        """What the model card says of both: `found` are the personas of everyone.

        `lacking`: what the rules look at and nobody has a value of.
        """
        told = counted(found, self.rules, lacking)
        if isinstance(self.moved, Withheld):
            told |= {"movements_withheld": {"code": self.moved.code, "facts": self.moved.facts}}
        return {"loyalty": self.loyalty.card(), "personas": told}


def bonds(
    followed: Definitions, seen: Panel, known: Mapping[int, Outcomes], *, horizons: Sequence[int], seed: int
) -> Bonds:
    """Loyalty learned from the customers that are `followed` through the past, and their personas.

    `known` are the decisions that were known on a day, as far as they were looked up before;
    `horizons` are those of which rules may ask the probability. CompanyFileError where a rule of
    the company file asks for what is not there.
    """
    rules = rules_of(followed.company, seen.features, horizons)

    @cache
    def worth_on(day: int) -> Worth:
        return Worth.of(seen_at(followed, EPOCH + timedelta(days=day)))

    @cache
    def known_on(day: int) -> Outcomes:
        return known[day] if day in known else outcomes(seen_at(followed, EPOCH + timedelta(days=day)))

    def labels_at(cutoff: int, horizon: int) -> Labels:
        return lambda rows: labels(known_on(cutoff), rows.customer_id, rows.as_of, horizon)

    history = History(seen, labels_at, worth_on, day_number(followed.views.as_of))
    with one_blas_thread():
        found = loyalty(history, thresholds=followed.company.thresholds, seed=seed)
    return Bonds(found, rules, moving.movements(seen, rules, found.learned, worth_on))
