"""A share that was observed: of so many customers, so many left."""

from __future__ import annotations

from dataclasses import dataclass

from behoud.measure.periods import Kind, Period
from behoud.measure.scope import Definitions
from behoud.stats.intervals import wilson
from behoud.words import fault


@dataclass(frozen=True)
class Observed:
    """Customers, departures among them, and the share with its Wilson interval; None without customers."""

    customers: int
    departures: int
    share: float | None
    low: float | None
    high: float | None

    @classmethod
    def of(cls, departures: int, customers: int, confidence: float = 0.95) -> Observed:
        """The share of `departures` in `customers`.

        >>> Observed.of(3, 12).share
        0.25
        """
        interval = wilson(departures, customers, confidence)
        if interval is None:
            return cls(customers, departures, None, None, None)
        return cls(customers, departures, departures / customers, interval.low, interval.high)


def complete_periods(definitions: Definitions, period: Kind) -> tuple[Period, ...]:
    """The periods that are over and on whose eve there was a history; an error where none is."""
    found = tuple(p for p in definitions.periods(period) if p.complete)
    if not found:
        raise fault("usage-no-period", period=period, first=definitions.first_day.isoformat())
    return found


def longest_period(definitions: Definitions) -> Kind:
    """The longest kind of period of which one at least is over and had customers on its eve."""
    kinds: tuple[Kind, ...] = ("year", "quarter")
    for kind in kinds:
        if any(p.complete and p.t0 >= definitions.first_day for p in definitions.periods(kind)):
            return kind
    return "month"
