"""How predictions turn out per group of an attribute: as often, as sure, and found as well?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray

from behoud.predict.group_names import in_order, labelled
from behoud.stats.arrays import FloatArray, floats
from behoud.stats.comparisons import Comparison, compare_ratios
from behoud.stats.discrimination import Auc, auc_interval
from behoud.stats.intervals import Interval
from behoud.stats.sums import RatioSums

Chosen = NDArray[np.bool_]

TOP = 0.1
"""The part of the ranking that is looked at: the first tenth of each test date."""
FEWEST_FOR_AUC = 10
"""Who left, and who stayed, of a group for which an AUC is given."""


@dataclass(frozen=True)
class GroupLine:
    """One group of one attribute over all test dates of a horizon.

    `calibration` is observed over predicted: 1 where as many left as was said, above 1 where more
    did. `top_share` is the part of the group's rows in the first tenth of the ranking, `found` the
    part of its leavers there (equal opportunity: Hardt, Price and Srebro 2016), beside the part of
    all other groups together. A figure `differs`
    from the other groups only where it still does after Holm's correction for the number of
    groups; None where that was not tested. A group under the company's `minimum_group` of
    customers is `withheld`: it is counted, and nothing is said of it.
    """

    horizon: int
    attribute: str
    group: str
    customers: int
    rows: int
    withheld: bool
    departures: int | None = None
    observed: float | None = None
    observed_low: float | None = None
    observed_high: float | None = None
    observed_differs: bool | None = None
    predicted: float | None = None
    calibration: float | None = None
    calibration_elsewhere: float | None = None
    calibration_low: float | None = None
    calibration_high: float | None = None
    calibration_differs: bool | None = None
    top_share: float | None = None
    top_share_differs: bool | None = None
    found: float | None = None
    found_elsewhere: float | None = None
    found_low: float | None = None
    found_high: float | None = None
    found_differs: bool | None = None
    auc: float | None = None
    auc_low: float | None = None
    auc_high: float | None = None


@dataclass(frozen=True)
class Replayed:
    """The rows of all test dates of one horizon: what was said of each, and what it did.

    `customer` numbers the customers, `test_on` the dates; `left` is 1 for who decided to leave.
    """

    horizon: int
    customer: FloatArray
    test_on: FloatArray
    left: FloatArray
    predicted: FloatArray


def by_group(
    replayed: Replayed, attributes: pd.DataFrame, *, minimum: int, confidence: float = 0.95
) -> list[GroupLine]:
    """Lines per attribute and group, the attributes in their order, unknown ("") last.

    `attributes` has a row per row of `replayed` and a column per attribute; bands are made of
    numbers with many values.
    """
    top = first_tenth(replayed)
    return [
        line
        for name in attributes.columns
        for line in of_attribute(replayed, str(name), labelled(attributes[name]), top, minimum, confidence)
    ]


def first_tenth(replayed: Replayed) -> FloatArray:
    """How much of each row stands in the first tenth of its date's ranking: of equals at the edge a part."""
    found = np.zeros(len(replayed.left))
    for day in np.unique(replayed.test_on):
        rows = np.flatnonzero(replayed.test_on == day)
        score, places = replayed.predicted[rows], max(1, round(TOP * len(rows)))
        edge = np.sort(score)[len(rows) - places]
        above, level = score > edge, score == edge
        found[rows] = above + level * (places - above.sum()) / level.sum()
    return floats(found)


def of_attribute(
    replayed: Replayed, attribute: str, group: pd.Series, top: FloatArray, minimum: int, confidence: float
) -> Iterator[GroupLine]:
    """The lines of one attribute, the groups in the order of their names and unknown last."""
    label = group.to_numpy(dtype=object)
    names = sorted(set(label), key=in_order)
    customers = {name: len(np.unique(replayed.customer[label == name])) for name in names}
    shown = [name for name in names if customers[name] >= minimum]
    compared = dict(zip(shown, comparisons(replayed, label, shown, top, minimum, confidence), strict=True))
    for name in names:
        rows = int((label == name).sum())
        counts = (replayed.horizon, attribute, str(name), customers[name], rows)
        yield (
            line(counts, replayed, label == name, top, compared[name], confidence)
            if name in compared
            else (GroupLine(*counts, withheld=True))
        )


@dataclass(frozen=True)
class Differences:
    """The comparisons of one group with the others, one per figure."""

    observed: Comparison
    calibration: Comparison
    top_share: Comparison
    found: Comparison


def comparisons(
    replayed: Replayed,
    label: NDArray[np.object_],
    names: Sequence[str],
    top: FloatArray,
    minimum: int,
    confidence: float,
) -> list[Differences]:
    """Per group its differences from all other groups that are shown; rows of a customer count together."""
    ones = np.ones(len(label))
    left = replayed.left
    pairs = [(left, ones), (left, replayed.predicted), (top, ones), (top * left, left)]
    found = [
        compare_ratios(
            [sums(replayed.customer, above, below, label == name) for name in names],
            minimum=minimum,
            confidence=confidence,
        )
        for above, below in pairs
    ]
    return [Differences(*of_group) for of_group in zip(*found, strict=True)]


def sums(customer: FloatArray, above: FloatArray, below: FloatArray, among: Chosen) -> RatioSums:
    """A ratio's sums over customers, each with all its rows; who weighs nothing is left out."""
    among = among & (below > 0)
    number, whose = np.unique(customer[among], return_inverse=True)
    y = np.bincount(whose, above[among], len(number))
    x = np.bincount(whose, below[among], len(number))
    parts = (y.sum(), x.sum(), (y * y).sum(), (x * x).sum(), (x * y).sum())
    return RatioSums(len(number), *map(float, parts))


def line(
    counts: tuple[int, str, str, int, int],
    replayed: Replayed,
    among: Chosen,
    top: FloatArray,
    differences: Differences,
    confidence: float,
) -> GroupLine:
    left, predicted = replayed.left[among], replayed.predicted[among]
    rate = around(replayed, replayed.left, np.ones(len(top)), among, confidence, bounded=True)
    calibration = around(replayed, replayed.left, replayed.predicted, among, confidence, bounded=False)
    found = around(replayed, top * replayed.left, replayed.left, among, confidence, bounded=True)
    discrimination = told_apart(left, predicted, confidence)
    return GroupLine(
        *counts,
        withheld=False,
        departures=int(left.sum()),
        observed=float(left.mean()),
        observed_low=low(rate),
        observed_high=high(rate),
        observed_differs=differences.observed.differs,
        predicted=float(predicted.mean()),
        calibration=float(left.sum() / predicted.sum()),
        calibration_elsewhere=differences.calibration.rest,
        calibration_low=low(calibration),
        calibration_high=high(calibration),
        calibration_differs=differences.calibration.differs,
        top_share=float(top[among].mean()),
        top_share_differs=differences.top_share.differs,
        found=float((top[among] * left).sum() / left.sum()) if left.any() else None,
        found_elsewhere=differences.found.rest,
        found_low=low(found),
        found_high=high(found),
        found_differs=differences.found.differs,
        auc=discrimination.value if discrimination else None,
        auc_low=low(discrimination.interval) if discrimination else None,
        auc_high=high(discrimination.interval) if discrimination else None,
    )


def around(
    replayed: Replayed,
    above: FloatArray,
    below: FloatArray,
    among: Chosen,
    confidence: float,
    *,
    bounded: bool,
) -> Interval | None:
    found = sums(replayed.customer, above, below, among).interval(confidence, bounded=bounded)
    return found if bounded or found is None else Interval(max(0.0, found.low), found.high)


def told_apart(left: FloatArray, predicted: FloatArray, confidence: float) -> Auc | None:
    """The AUC within a group, where enough left and stayed."""
    if min(left.sum(), (1 - left).sum()) < FEWEST_FOR_AUC:
        return None
    return auc_interval(left, predicted, confidence=confidence)


def low(interval: Interval | None) -> float | None:
    return interval.low if interval else None


def high(interval: Interval | None) -> float | None:
    return interval.high if interval else None


TYPES = {"int": pa.int64(), "int | None": pa.int64(), "str": pa.string()}
TYPES |= {"bool": pa.bool_(), "bool | None": pa.bool_()}
SCHEMA = pa.schema([(f.name, TYPES.get(str(f.type), pa.float64())) for f in fields(GroupLine)])


def as_arrow(lines: Sequence[GroupLine]) -> pa.Table:
    return pa.Table.from_pylist([asdict(line) for line in lines], schema=SCHEMA)
