"""Columns that leak: they know the outcome, or stand in for the time that is to be explained.

A column that is written when a customer leaves makes any model look brilliant on the past and
useless tomorrow (Kaufman, Rosset, Perlich and Stitelman 2012, "Leakage in data mining"). What is
found here is named with its reason and its figures; the caller leaves it out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import ArrayLike

from behoud.predict.catalogue import CATALOGUE, own_attribute
from behoud.predict.stand_ins import stand_in
from behoud.stats.arrays import FloatArray, floats
from behoud.stats.discrimination import auc
from behoud.stats.intervals import wilson
from behoud.words import Words

Fact = float | int | str

BELIEVABLE = 0.95
"""AUC that no honest column reaches by itself.

Whole models reach .75 to .90 on the public churn data (Verbeke and others 2012 compare eleven sets
and 21 methods); contract type and tenure of the telco sample reach .74 each.
"""
NEARLY_ALL = 0.95
"""Share of departed among the customers with a value from which it counts as written when they leave."""
SURELY = 0.8
"""And what that share must at least be, given how few customers there are (lower limit, 95 %)."""
HALF_THE_WAY = 0.5
"""Where most customers leave anyway: that limit must also lie halfway from their share to all of them."""
FEWEST = 20
"""Customers that left, and that stayed, without which nothing can be told."""
MOST_VALUES = 50
"""A column with more different values is no category."""
BINS = 20
NOTHING = "none"
AFTERWARDS = 0.5
"""Share of the departed whose value was set after they decided from which the column is left out."""


@dataclass(frozen=True)
class Leak:
    """A column that leaks, and why: the words id of the reason is `leaks-<code>`, `facts` fill it in.

    Codes: time (it stands in for the time column), filled, empty or value (only departed customers
    have a value, none, or that value), good (too good to be true), afterwards (set after the decision).
    """

    column: str
    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """The words id of the reason.

        >>> Leak("end_reason", "filled").words
        'leaks-filled'
        """
        return "leaks-" + self.code

    def sentence(self, words: Words) -> str:
        """The reason as one reads it.

        >>> Leak("end_reason", "filled", {"share": 1.0, "customers": 120}).sentence(Words("en"))[:71]
        'end_reason is known of hardly anybody but those who left: of the 120 cu'
        """
        said: dict[str, Fact] = {"column": called(self.column, words), **self.facts}
        for name in ("time", "with"):
            if isinstance(columns := said.get(name), str):
                said[name] = ", ".join(called(column, words) for column in columns.split(", "))
        if isinstance(share := said.get("share"), float):
            said["share"] = words.percent(share)
        if isinstance(figure := said.get("auc"), float):
            said["auc"] = words.number(figure, 2)
        return words.say(self.words, **said)


def called(column: str, words: Words) -> str:
    """What a person calls a column: the name of a feature, or the company's own name."""
    if column in CATALOGUE:
        return words.say(CATALOGUE[column].words)
    return own_attribute(column) or column


def leaks(rows: pd.DataFrame, left: ArrayLike, *, time: str | None) -> tuple[Leak, ...]:
    """The columns of `rows` that leak, in their order, each with the first reason that holds.

    `left` is 1 for who left. `time` names the column that tells how long a customer has been one,
    where that is what is modelled: other columns that it determines, or that it determines together
    with one or two others, stand in for it.
    """
    gone = floats(left)
    if len(gone) != len(rows):
        raise ValueError("rows and left differ in length")
    columns = [name for name in rows.columns if name != time]
    found = (leak_in(rows, name, gone, time) for name in columns)
    return tuple(leak for leak in found if leak is not None)


def leak_in(rows: pd.DataFrame, name: str, gone: FloatArray, time: str | None) -> Leak | None:
    """Why one column leaks; None where it does not."""
    if min(gone.sum(), len(gone) - gone.sum()) >= FEWEST:
        for leak in (only_of_departed(rows[name], gone), too_good(rows[name], gone)):
            if leak is not None:
                return leak
    found = stand_in(rows, name, time) if time is not None and time in rows else None
    if found is None or time is None:
        return None
    beside = ", ".join(found.beside) or NOTHING
    return Leak(name, "time", {"time": time, "with": beside, "share": found.share})


def only_of_departed(values: pd.Series, gone: FloatArray) -> Leak | None:
    """A column that has a value, no value, or one value, (nearly) only where the customer left."""
    name = str(values.name)
    empty = is_empty(values)
    for code, chosen in (("filled", ~empty), ("empty", empty)):
        if not chosen.all() and (share := share_departed(gone, chosen)) is not None:
            return Leak(name, code, {"share": share, "customers": int(chosen.sum())})
    if values.nunique() > MOST_VALUES:
        return None
    for value in sorted(values[~empty].unique(), key=str):
        chosen = (values == value).to_numpy(dtype=bool)
        if (share := share_departed(gone, chosen)) is not None:
            return Leak(name, "value", {"value": str(value), "share": share, "customers": int(chosen.sum())})
    return None


def share_departed(gone: FloatArray, chosen: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> float | None:
    """The share that left of the chosen, where that is nearly all of them beyond chance; else None."""
    among = gone[chosen]
    if len(among) < FEWEST:
        return None
    share, interval, base = float(among.mean()), wilson(float(among.sum()), len(among)), float(gone.mean())
    surely = max(SURELY, base + HALF_THE_WAY * (1 - base))
    return share if interval and share >= NEARLY_ALL and interval.low >= surely else None


def too_good(values: pd.Series, gone: FloatArray) -> Leak | None:
    """A column that by itself tells who left better than is believable."""
    found = auc(gone, departed_alike(values, gone))
    return Leak(str(values.name), "good", {"auc": found}) if found >= BELIEVABLE else None


def departed_alike(values: pd.Series, gone: FloatArray) -> FloatArray:
    """Per customer the share that left of those with a like value, learned on the other half of the rows."""
    level = levels(values)
    half = np.arange(len(level)) % 2
    score = np.full(len(level), float(gone.mean()))
    for here in (0, 1):
        other = pd.Series(gone[half != here]).groupby(level[half != here]).mean()
        score[half == here] = pd.Series(level[half == here]).map(other).fillna(float(gone.mean()))
    return score


def levels(values: pd.Series) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Per row a number for its value: a twentieth of the numbers, or a category; -1 where there is none."""
    empty = is_empty(values)
    if pd.api.types.is_numeric_dtype(values) and values.nunique() > BINS:
        ranks = values.rank(method="average", pct=True).fillna(0)
        found = np.minimum((ranks.to_numpy(dtype=float) * BINS).astype(np.int64), BINS - 1)
    else:
        found = np.asarray(pd.factorize(values.astype(str), sort=True)[0], dtype=np.int64)
    return np.where(empty, -1, found)


def is_empty(values: pd.Series) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Whether there is no value: missing, or a text without anything in it."""
    blank = values.astype(str).str.strip() == "" if values.dtype == object else False
    return np.asarray(values.isna() | blank, dtype=bool)


def set_afterwards(
    history: pd.DataFrame, decided: Mapping[str, int], columns: Iterable[str]
) -> tuple[Leak, ...]:
    """The columns that are set, or changed, after the decision for most of the customers that left.

    `history` has per version of a customer customer_id, known (a day number) and the columns;
    `decided` the day number of each departed customer's decision.
    """
    if len(decided) < FEWEST:
        return ()
    rows = history[history.customer_id.isin(list(decided))]
    rows = rows.sort_values(["customer_id", "known"], kind="stable")
    late = (rows.known >= rows.customer_id.map(decided)).to_numpy(dtype=bool)
    found = []
    for name in columns:
        share = changed(rows, name)[late].groupby(rows.customer_id[late]).any().sum() / len(decided)
        if share >= AFTERWARDS:
            found.append(Leak(name, "afterwards", {"share": float(share)}))
    return tuple(found)


def changed(rows: pd.DataFrame, name: str) -> pd.Series:
    """Whether a version has another value than the one before it; a first version does where it has any."""
    value = rows[name].astype(object).where(~is_empty(rows[name]), None)
    before = value.groupby(rows.customer_id).shift()
    same = (value == before) | (value.isna() & before.isna())
    return ~same.astype(bool)


SCHEMA = pa.schema([("column", pa.string()), ("code", pa.string()), ("facts", pa.string())])


def as_arrow(found: Iterable[Leak]) -> pa.Table:
    """Columns column, code and facts as JSON text."""
    rows = [
        {"column": leak.column, "code": leak.code, "facts": json.dumps(dict(leak.facts), sort_keys=True)}
        for leak in found
    ]
    return pa.Table.from_pylist(rows, schema=SCHEMA)
