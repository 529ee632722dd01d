"""How far chance may have moved the figures of a test date: customers drawn again, with all their rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from behoud.stats.arrays import FloatArray, floats
from behoud.stats.calibration import expected_calibration_error, integrated_calibration_index
from behoud.stats.intervals import Interval

DRAWS = 200
CELLS_AT_ONCE = 2_000_000


def around(
    customers: FloatArray, left: FloatArray, model: FloatArray, *, confidence: float, seed: int
) -> dict[str, Interval | None]:
    """Percentile intervals of average precision, Brier score, log-loss and lift at 5 and 10 %.

    None where all draws are alike, or where hardly anyone left. The customers are drawn (Efron 1979),
    as a customer is there on more than one test date.
    """
    order = np.argsort(-model, kind="stable")
    gone, chance = left[order], model[order]
    number = np.unique(customers, return_inverse=True)[1][order]
    drawn = [figures(weight, gone, chance) for weight in weights(number, seed)]
    found = {name: np.concatenate([part[name] for part in drawn]) for name in drawn[0]}
    return {name: between(values, confidence) for name, values in found.items()}


def weights(number: np.ndarray[tuple[int], np.dtype[np.int64]], seed: int) -> Iterator[FloatArray]:
    """Draws x rows: how often the customer of each row was drawn, some draws at a time."""
    random, customers = np.random.default_rng(seed), int(number.max()) + 1
    at_once = max(1, CELLS_AT_ONCE // len(number))
    for start in range(0, DRAWS, at_once):
        draws = min(at_once, DRAWS - start)
        drawn = random.multinomial(customers, np.full(customers, 1 / customers), size=draws)
        yield np.asarray(drawn[:, number], dtype=np.float64)


def figures(weight: FloatArray, gone: FloatArray, chance: FloatArray) -> dict[str, FloatArray]:
    """Per draw each figure; rows with the highest chance first."""
    all_rows, departures = weight.sum(axis=1), weight @ gone
    seen, hits = np.cumsum(weight, axis=1), np.cumsum(weight * gone, axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        precision = (weight * gone * hits / seen).sum(axis=1, where=seen > 0) / departures
        made = {"average_precision": precision}
        made["brier"] = weight @ (chance - gone) ** 2 / all_rows
        made["log_loss"] = weight @ -np.log(np.where(gone == 1, chance, 1 - chance)) / all_rows
        for part in (0.05, 0.10):
            top = seen <= part * all_rows[:, None]
            share = (weight * gone * top).sum(axis=1) / (weight * top).sum(axis=1)
            made[f"lift_{round(100 * part)}"] = share / (departures / all_rows)
    return made


def between(drawn: FloatArray, confidence: float) -> Interval | None:
    known = drawn[np.isfinite(drawn)]
    if len(known) < len(drawn) or known.min() == known.max():
        return None
    low, high = np.quantile(known, [(1 - confidence) / 2, (1 + confidence) / 2])
    return Interval(float(low), float(high))


def by_chance(
    error: Callable[[FloatArray, FloatArray], float], model: FloatArray, share: float, seed: int
) -> float:
    """How large a calibration error is made by chance alone in this share of cases.

    >>> by_chance(expected_calibration_error, np.full(100, 0.5), 0.95, 1) > 0.05
    True
    """
    return float(np.quantile(errors_by_chance(error, model, seed), share))


def errors_by_chance(
    error: Callable[[FloatArray, FloatArray], float], model: FloatArray, seed: int
) -> FloatArray:
    """Calibration errors of outcomes drawn from the probabilities themselves."""
    random = np.random.default_rng(seed)
    return floats([error(floats(random.random(len(model)) < model), model) for _ in range(DRAWS)])


ERRORS: dict[str, Callable[[FloatArray, FloatArray], float]] = {
    "ece": expected_calibration_error,
    "ici": integrated_calibration_index,
}
