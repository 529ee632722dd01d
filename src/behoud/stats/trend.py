"""Does a share rise or fall along ordered groups?"""

import math
from dataclasses import dataclass

from numpy.typing import ArrayLike
from scipy import special

from behoud.stats.arrays import floats, same_length


@dataclass(frozen=True)
class Trend:
    """`slope` is the change of the share per step of the score; `p` is two-sided."""

    slope: float
    p: float


def trend(successes: ArrayLike, n: ArrayLike, scores: ArrayLike | None = None) -> Trend | None:
    """Linear trend of shares over ordered groups (Cochran 1954; Armitage 1955).

    `scores` is 0, 1, 2, … where it is left out. `None` when fewer than two groups have customers, or
    nobody or everybody succeeded. ValueError when more succeed than there are.

    >>> found = trend([30, 20, 10], [100, 100, 100])
    >>> round(found.slope, 3), round(found.p, 4)
    (-0.1, 0.0004)
    """
    hits, sizes = floats(successes), floats(n)
    score = floats(range(len(sizes)) if scores is None else scores)
    same_length(successes=hits, n=sizes, scores=score)
    if bool(((hits < 0) | (hits > sizes)).any()):
        raise ValueError("successes must lie between 0 and n")
    whole, events = float(sizes.sum()), float(hits.sum())
    if whole == 0 or events in (0, whole):
        return None
    centred = score - float(score @ sizes) / whole
    spread = float(centred**2 @ sizes)
    if spread == 0:
        return None
    share = events / whole
    excess = float(centred @ hits)
    z = excess / math.sqrt(share * (1 - share) * spread)
    return Trend(slope=excess / spread, p=2 * float(special.ndtr(-abs(z))))
