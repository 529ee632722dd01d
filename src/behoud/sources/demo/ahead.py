"""The true chances from the present on: the world lives on along several paths, and each is weighed.

Along a path nobody leaves. At each day a customer's chance to be still there is multiplied by
exp(-hazard), and by one minus the probability of a silent end where a term that must be signed
again is up; what it loses is the chance to leave that day. The mean over paths is the cumulative
incidence of a decision to leave, with going under as the competing cause (Rao-Blackwell: far fewer
paths are needed than when decisions are drawn).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from behoud.sources.demo import columns, contracts
from behoud.sources.demo.clock import Floats, Ints, stream
from behoud.sources.demo.simulate import live_a_week
from behoud.sources.demo.state import ACTIVE, GAP, GONE, MERGED, Risk
from behoud.sources.demo.world import World

PATHS = 16
DECISION, FAILURE = range(2)

Cube = npt.NDArray[np.float64]


def chances(world: World, horizons: Sequence[int], *, paths: int = PATHS, seed: int = 0) -> pa.Table:
    """The chance of every active customer to decide to leave within each horizon, in days from now.

    `world` has lived to the end of its clock and is not changed. Columns: customer_id, and per
    horizon `p_<h>` (a decision to leave: a notice, or a silent end), `p_involuntary_<h>` (it goes
    under first) and `se_<h>`, the standard error that the number of paths leaves in `p_<h>`.
    """
    if paths < 2:
        raise ValueError("the Monte Carlo error needs at least two paths")
    days = sorted(set(horizons))
    total = np.zeros((len(days), 2, len(world.people)))
    squares = np.zeros_like(total)
    for number in range(paths):
        found = _path(world, days, stream(seed, f"ahead {number}"))
        total += found
        squares += found**2
    mean = total / paths
    error = np.sqrt(np.maximum(0, squares / paths - mean**2) / (paths - 1))
    return _table(np.flatnonzero(world.state.status == ACTIVE), days, mean, error)


def _table(who: Ints, days: list[int], mean: Cube, error: Cube) -> pa.Table:
    made: dict[str, pa.Array] = {"customer_id": columns.customer_ids(who)}
    for place, horizon in enumerate(days):
        made[f"p_{horizon}"] = pa.array(mean[place, DECISION, who])
        made[f"p_involuntary_{horizon}"] = pa.array(mean[place, FAILURE, who])
        made[f"se_{horizon}"] = pa.array(error[place, DECISION, who])
    return pa.table(made)


def _path(world: World, horizons: list[int], rng: np.random.Generator) -> Cube:
    """Chances per horizon, cause and customer along one path."""
    weeks = -(-horizons[-1] // 7)
    path = world.fork(rng, weeks, weighed=True)
    weighing = _Weighing.of(path)
    found = np.zeros((len(horizons), 2, len(path.people)))
    for week in range(weeks):
        live_a_week(path)
        ends = _Ends.of(path)
        for day in range(7):
            weighing.live(day, ends)
            if 7 * week + day + 1 in horizons:
                found[horizons.index(7 * week + day + 1)] = weighing.left
        weighing.there[np.isin(path.state.status, (GONE, MERGED))] = 0
    return found


@dataclass(frozen=True)
class _Ends:
    """What could end each customer in a week of a path, by day of that week.

    `daily` and `insolvency` hold on its first `days`; a term that was up on day `up` was left to
    lapse with probability `lapse`, after what could be decided on that same day.
    """

    daily: Floats
    insolvency: Floats
    days: Ints
    up: Ints
    lapse: Floats

    @classmethod
    def of(cls, path: World) -> _Ends:
        """Of the week just lived; takes it from the trace of the path, which would grow large."""
        size, trace, first = len(path.people), path.trace, path.day - 7
        risk: Risk = trace.hazards.pop()
        daily, insolvency, lapse = np.zeros((3, size))
        daily[risk.customer], insolvency[risk.customer] = risk.daily, risk.insolvency
        days, up = np.full(size, 7, dtype=np.int64), np.full(size, -1, dtype=np.int64)
        for customer, day, probability, _, _ in trace.lapses:
            up[customer], lapse[customer] = day - first, probability
            if path.state.status[customer] == GAP:
                days[customer] = day - first + 1
        for customer, day, kind, _ in trace.departures:
            if kind == contracts.COMPLETED:
                days[customer] = day - first + 1
        trace.lapses.clear()
        trace.departures.clear()
        return cls(daily, insolvency, days, up, lapse)


@dataclass
class _Weighing:
    """Chances along a path: to be still `there`, and to have `left` (causes x customers)."""

    there: Floats
    left: Floats

    @classmethod
    def of(cls, path: World) -> _Weighing:
        there = (path.state.status == ACTIVE).astype(np.float64)
        return cls(there, np.zeros((2, len(there))))

    def live(self, day: int, ends: _Ends) -> None:
        """One day of the week."""
        both = np.where(day < ends.days, ends.daily + ends.insolvency, 0.0)
        gone = self.there * -np.expm1(-both)
        share = np.divide(ends.daily, both, out=np.zeros_like(both), where=both > 0)
        self.left[DECISION] += gone * share
        self.left[FAILURE] += gone * (1 - share)
        self.there -= gone
        silent = np.where(ends.up == day, ends.lapse, 0.0) * self.there
        self.left[DECISION] += silent
        self.there -= silent
