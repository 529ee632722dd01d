"""How far a customer's true chance may lie from ours: what the model cannot know, and what nobody wrote down.

Two customers with the same features differ in what no column holds: moods, people, plans. Ours is the
mean over all who look like this one, so its chances lie log-normally around a middle that is below it.
How wide they lie cannot be seen in any company's data, where everybody leaves once or not at all. It
was measured on a demo company, whose truth is known. Further ahead it is narrower: moods pass.
"""

from __future__ import annotations

import numpy as np

from behoud.predict.curve import Curve
from behoud.stats.arrays import FloatArray, floats

LIKELY = 1.2816
"""Normal quantile: the true probability lies between low and high for four of five customers."""
LASTING, PASSING, PASSES_IN = 0.28, 0.34, 60.0
"""Standard deviation of the logarithm of the rate that no feature tells: what stays as it is, what
is there today, and the days in which two thirds of that have passed. Chosen on demo companies of seeds
23 and 31, their part to each other on those of 19, 23 and 29."""


def unseen(within: FloatArray) -> FloatArray:
    """Standard deviation of the logarithm of the decisions within so many days that no feature tells.

    >>> unseen(np.array([1.0, 30.0, 365.0])).round(2).tolist()
    [0.44, 0.41, 0.31]
    """
    share = -np.expm1(-within / PASSES_IN) * PASSES_IN / within
    return floats(np.sqrt(LASTING**2 + PASSING**2 * share))


def between(curve: Curve, doubt: FloatArray, within: FloatArray) -> tuple[FloatArray, FloatArray]:
    """The probabilities within so many days (per row) between which the true one likely lies.

    `doubt`: per row the standard error of the logarithm of the rate, as the model knows it.
    """
    apart = unseen(within)
    off, middle = LIKELY * np.sqrt(doubt**2 + apart**2), -(apart**2) / 2
    return curve.scaled(np.exp(middle - off)).leave(within), curve.scaled(np.exp(middle + off)).leave(within)
