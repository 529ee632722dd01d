"""What of the money that left stands at the head of the list: euros found in the first customers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from behoud.stats.arrays import FloatArray


@dataclass(frozen=True)
class Found:
    """`lost`: what all that left were worth in a year; `among`: what of it stands in a part of the list."""

    lost: Decimal
    among: Mapping[float, Decimal]

    def share(self, part: float) -> float:
        return float(self.among[part] / self.lost)


def found_among(left: FloatArray, chance: FloatArray, cents: FloatArray, *parts: float) -> Found | None:
    """In the order of chance x value, of customers whose value is known; None where nothing was lost.

    >>> made = found_among(np.array([1.0, 1, 0, 0]), np.array([0.9, 0.1, 0.2, 0.1]),
    ...     np.array([3e4, 1e4, 1e4, 1e4]), 0.25)
    >>> made.lost, made.among[0.25], made.share(0.25)
    (Decimal('400.00'), Decimal('300.00'), 0.75)
    """
    priced = ~np.isnan(cents)
    cents, left, chance = cents[priced], left[priced], chance[priced]
    lost = float(cents @ left)
    if not lost > 0:
        return None
    order = np.argsort(-chance * cents, kind="stable")
    among = {}
    for part in parts:
        first = order[: -(-round(part * 1000) * len(cents) // 1000)]
        among[part] = money(float(cents[first] @ left[first]))
    return Found(money(lost), among)


def money(cents: float) -> Decimal:
    return Decimal(round(cents)).scaleb(-2).quantize(Decimal("0.01"))
