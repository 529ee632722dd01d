"""From a model's rates to rates that hold on a period that it did not learn from."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import minimize

from behoud.predict.periods import STARTS, Places
from behoud.stats.arrays import FloatArray, floats

NEAR, FAR = 30, 150
"""Days ahead from which rates are shifted by themselves: what is known fades as one looks further."""
TRUST = 10.0
"""Departures that a stretch of days ahead must add before it may differ from those before it."""
FLATTEST, STEEPEST = 0.0, 2.0
CHANCE = 4.0
"""Twice the log-likelihood that is won by chance, of six figures: two less than their number (James and
Stein 1961)."""


@dataclass(frozen=True)
class Calibration:
    """Per stretch of days ahead the logarithm of a rate stretched by `slope` around `middle`, and shifted."""

    slope: FloatArray
    middle: float
    shift: FloatArray

    def log_rates(self, log_rates: FloatArray) -> FloatArray:
        """Rows x stretches in, the same out."""
        return self.middle + self.slope * (log_rates - self.middle) + self.shift

    def at(self, log_rate: FloatArray, place: Places) -> FloatArray:
        """The same of single stretches: each of the stretch at its `place`."""
        return self.middle + self.slope[place] * (log_rate - self.middle) + self.shift[place]

    def shrunk(self, part: float) -> Calibration:
        """So much of it, between the rates as they were (0) and this (1)."""
        return replace(self, slope=1 + part * (self.slope - 1), shift=part * self.shift)


def calibration(log_rate: FloatArray, place: Places, event: FloatArray, exposure: FloatArray) -> Calibration:
    """Fit on stretches that the model did not learn from (Poisson likelihood; after Cox 1958).

    What is known today tells less of days further ahead: their slope and shift are their own, drawn
    to those of the nearer days where few departures tell them apart. A hundred departures are off by a
    tenth by chance alone: rates are changed in so far as they then fit better than chance makes them.
    ValueError where nobody left.
    """
    if not event.sum():
        raise ValueError("calibration needs some who left")
    found = closest(log_rate, place, event, exposure)
    won = deviance(log_rate, event, exposure) - deviance(found.at(log_rate, place), event, exposure)
    return found.shrunk(max(0.0, 1 - CHANCE / (2 * won)) if won > 0 else 0.0)


def closest(log_rate: FloatArray, place: Places, event: FloatArray, exposure: FloatArray) -> Calibration:
    """The calibration that fits best, chance and all."""
    middle = float(np.average(log_rate, weights=exposure))
    off = log_rate - middle
    design = np.column_stack([steps(place) * off[:, None], steps(place)])
    pull = np.array([TRUST, TRUST, TRUST, 0.0, TRUST, TRUST])
    towards = np.array([1.0, 0, 0, 0, 0, 0])

    def cost(found: FloatArray) -> tuple[float, FloatArray]:
        log_of = middle + design @ found
        expected = exposure * np.exp(log_of)
        gap = found - towards
        value = expected.sum() - event @ log_of + gap @ (pull * gap) / 2
        return float(value), floats(design.T @ (expected - event) + pull * gap)

    level = np.log(event.sum() / (exposure * np.exp(log_rate)).sum())
    start = np.array([1.0, 0.0, 0.0, level, 0.0, 0.0])
    found = minimize(cost, start, jac=True, method="L-BFGS-B", options={"ftol": 1e-12}).x
    places = steps(np.arange(len(STARTS)))
    return Calibration(
        floats(np.clip(places @ found[:3], FLATTEST, STEEPEST)), middle, floats(places @ found[3:])
    )


def steps(place: Places) -> FloatArray:
    """One for every stretch, one for those from `NEAR` days ahead, one for those from `FAR` days."""
    start = STARTS[place]
    return np.column_stack([np.ones(len(start)), start >= NEAR, start >= FAR]).astype(np.float64)


def deviance(log_rate: FloatArray, event: FloatArray, exposure: FloatArray) -> float:
    """Minus the Poisson log-likelihood of stretches, but for what no rate changes; lower is better."""
    return float((exposure * np.exp(log_rate)).sum() - event @ log_rate)
