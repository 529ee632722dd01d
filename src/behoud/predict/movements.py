"""Who moved from one persona to another, from quarter to quarter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from itertools import pairwise

import numpy as np
import pandas as pd
import pyarrow as pa

from behoud.predict.conditions import CHANCE
from behoud.predict.label import EPOCH
from behoud.predict.loyalty import Loyalty
from behoud.predict.panel import Panel
from behoud.predict.persona import Rules, personas
from behoud.predict.value import MONEY, Worth, as_money
from behoud.predict.withhold import Withheld
from behoud.stats.arrays import floats

QUARTER = 90
NONE = ""
"""The persona of a customer that no rule made one; null stands for no customer (at risk) on that day."""

SCHEMA = pa.schema(
    [
        ("from_day", pa.date32()),
        ("to_day", pa.date32()),
        ("from", pa.string()),
        ("to", pa.string()),
        ("customers", pa.int64()),
        ("value", MONEY),
    ]
)


def movements(
    panel: Panel, rules: Rules, learned: Loyalty | None, worth_on: Callable[[int], Worth]
) -> pa.Table | Withheld:
    """Per pair of following dates, a quarter apart, how many customers went from which persona to which.

    Rules and weights are those of today, on what was known at each date, so that a movement is
    the customer's and not ours. `from` is null for who was no customer yet, `to` for who had left
    or given notice; "" is a customer without a persona. `value` is that of a year on the first
    date, of who came on the second. Withheld where a rule asks for what only today has.
    """
    today_only = [c for c in rules.columns if c.startswith(CHANCE) or c == "value_at_risk"]
    if today_only:
        return Withheld(QUARTER, "persona-movements-withheld", {"column": today_only[0]})
    days = quarters(panel.days)
    found = {day: personas_on(panel, day, rules, learned, worth_on(day)) for day in days}
    lines = [line for start, end in pairwise(days) for line in moved(found, start, end)]
    return pa.Table.from_pylist(lines, schema=SCHEMA)


def quarters(days: Sequence[int]) -> list[int]:
    """Dates at least a quarter apart, back from the last one.

    >>> quarters([0, 30, 60, 90, 120, 150, 180])
    [0, 90, 180]
    """
    found: list[int] = []
    for day in sorted(days, reverse=True):
        if not found or day <= found[-1] - QUARTER:
            found.append(day)
    return found[::-1]


def personas_on(panel: Panel, day: int, rules: Rules, learned: Loyalty | None, worth: Worth) -> pd.DataFrame:
    """Columns persona and cents of the customers at risk on a day, by customer_id."""
    rows = panel.on(day)
    cents = worth.of_customers(rows.customer_id)
    known = rows.assign(value=cents / 100)
    if learned is not None:
        known = pd.concat([known, learned.score(rows)], axis=1)
    persona = personas(known, rules)["persona"].fill_null(NONE).to_pandas()
    return pd.DataFrame({"persona": persona.to_numpy(), "cents": cents}, index=rows.customer_id.to_numpy())


def moved(found: dict[int, pd.DataFrame], start: int, end: int) -> list[dict[str, object]]:
    both = found[start].join(found[end], how="outer", lsuffix="_from", rsuffix="_to")
    cents = floats(both.cents_from.where(both.persona_from.notna(), both.cents_to))
    both = both.assign(cents=np.nan_to_num(cents))
    summed = both.groupby(["persona_from", "persona_to"], dropna=False, sort=True).cents.agg(["size", "sum"])
    money = as_money(floats(summed["sum"])).to_pylist()
    first, last = (EPOCH + timedelta(days=day) for day in (start, end))
    return [
        {"from_day": first, "to_day": last, "from": text(one), "to": text(other), "customers": n, "value": v}
        for (one, other), n, v in zip(summed.index, summed["size"].tolist(), money, strict=True)
    ]


def text(persona: object) -> str | None:
    return persona if isinstance(persona, str) else None
