"""What figures would be had the base rate not moved: probabilities shifted to the share that really left."""

from __future__ import annotations

import numpy as np
from scipy.optimize import brentq
from scipy.special import expit, logit

from behoud.stats.arrays import FloatArray, floats

FARTHEST = 20.0


def shifted(chance: FloatArray, share: float) -> FloatArray:
    """The probabilities with one step in log-odds, so that `share` is their mean.

    As probabilities change when only the share that leaves does (Saerens, Latinne and Decaestecker
    2002). What nobody or everybody did has no such step: they stay as they are.

    >>> shifted(np.array([0.1, 0.3]), 0.5).round(3).tolist()
    [0.337, 0.663]
    """
    if not 0 < share < 1:
        return chance
    odds = logit(chance)
    step = float(brentq(lambda by: expit(odds + by).mean() - share, -FARTHEST, FARTHEST))
    return floats(np.clip(expit(odds + step), chance.min() * 1e-6, 1 - 1e-9))
