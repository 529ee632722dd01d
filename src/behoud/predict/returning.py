"""How likely former customers are to come back, per month that they stay away.

A discrete-time hazard (Allison 1982): the chance to come back in the next thirty days, given that one
is still away, is logistic in the time since the departure, the reason, how it ended, the value and how
long the customer had been one. There are few returns, so the differences between groups are drawn
towards none, as strongly as the data themselves call for (the scale of a normal prior, by greatest
evidence: MacKay 1992). Without differences everyone is left with the rate of all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.special import expit

from behoud.stats.arrays import FloatArray, floats

Matrix = np.ndarray[tuple[int, int], np.dtype[np.float64]]

MONTH = 30
GROUPS = ("reason", "kind", "size", "tenure")
SCALES = (0.05, 0.1, 0.2, 0.4, 0.8)
OF_TIME = 0.5
"""Prior scale of the two coefficients of time: they are to be learned, and not to run away."""
DRAWS = 400
STEPS = 50
TENURES = (365, 1095)


@dataclass(frozen=True)
class Sizes:
    """Limits in cents between small, middle and large customers: thirds of those that had a value."""

    limits: FloatArray

    @classmethod
    def of(cls, cents: FloatArray) -> Sizes:
        known = cents[cents > 0]
        return cls(np.quantile(known, [1 / 3, 2 / 3]) if len(known) else np.zeros(2))

    def named(self, cents: FloatArray) -> FloatArray:
        """0 without a value, else 1, 2 or 3."""
        place = 1 + np.searchsorted(self.limits, cents, side="right").astype(np.float64)
        return floats(np.where(cents > 0, place, 0.0))


@dataclass(frozen=True)
class Returning:
    """A fitted hazard. `columns` are the groups that were seen, `weights` the coefficients of
    intercept, two of time and those; `covariance` is theirs.

    `scale` is that of the prior which the data called for, `returns` out of `months` what was learned from.
    """

    columns: tuple[str, ...]
    sizes: Sizes
    weights: FloatArray
    covariance: Matrix
    scale: float
    returns: int
    months: int
    longest: float

    @property
    def rate(self) -> float:
        """The chance per thirty days of all together."""
        return self.returns / self.months

    def grouped(self, rows: pd.DataFrame) -> Matrix:
        return indicators(described(rows, self.sizes), self.columns)

    def hazard(self, groups: Matrix, months: FloatArray, weights: FloatArray | None = None) -> FloatArray:
        """Chance to come back in the thirty days that begin after so many months away."""
        design = np.column_stack([in_time(np.minimum(months, self.longest)), groups])
        return floats(expit(design @ (self.weights if weights is None else weights)))

    def probability(self, rows: pd.DataFrame, days: int) -> FloatArray:
        """Of customers that have been `away` for so many days: P(back within the next `days`)."""
        return self.within(self.grouped(rows), floats(rows.away), days, self.weights)

    def within(self, groups: Matrix, away: FloatArray, days: int, weights: FloatArray) -> FloatArray:
        stays = np.zeros(len(groups))
        for began in range(0, days, MONTH):
            part = min(MONTH, days - began) / MONTH
            hazard = self.hazard(groups, (away + began) / MONTH, weights)
            stays += part * np.log1p(-hazard)
        return floats(-np.expm1(stays))

    def between(
        self, rows: pd.DataFrame, days: int, confidence: float, seed: int
    ) -> tuple[FloatArray, FloatArray]:
        """Limits of `probability`: the coefficients drawn from what is known of them."""
        table = np.column_stack([self.grouped(rows), floats(rows.away)])
        distinct, place = np.unique(table, axis=0, return_inverse=True)
        random = np.random.default_rng(seed)
        draws = random.multivariate_normal(self.weights, self.covariance, size=DRAWS, method="cholesky")
        made = np.array([self.within(distinct[:, :-1], distinct[:, -1], days, one) for one in draws])
        low, high = np.quantile(made, [(1 - confidence) / 2, (1 + confidence) / 2], axis=0)
        return floats(low[place.ravel()]), floats(high[place.ravel()])


def same_for_all(returns: int, months: int, days: int) -> float:
    """P(back within so many days) at the monthly rate of all.

    >>> round(same_for_all(10, 1000, 365), 4)
    0.1151
    """
    return float(1 - (1 - returns / months) ** (days / MONTH))


def described(rows: pd.DataFrame, sizes: Sizes) -> pd.DataFrame:
    """The groups of each row, as text."""
    tenure = np.searchsorted(TENURES, rows.tenure.to_numpy(dtype=np.float64), side="right")
    return pd.DataFrame(
        {
            "reason": rows.reason.to_numpy(),
            "kind": rows.kind.to_numpy(),
            "size": sizes.named(floats(rows.cents.fillna(0.0))).astype(int).astype(str),
            "tenure": tenure.astype(str),
        }
    )


def indicators(groups: pd.DataFrame, columns: Sequence[str]) -> Matrix:
    """One column per known group, 1 where a row is in it; a group not seen before is in none."""
    found = np.zeros((len(groups), len(columns)))
    for place, column in enumerate(columns):
        name, group = column.split("=", 1)
        found[:, place] = groups[name].to_numpy() == group
    return found


def in_time(months: FloatArray) -> Matrix:
    """Intercept, years away and the logarithm of months away."""
    return np.column_stack([np.ones(len(months)), months / 12, np.log1p(months)])


def person_months(rows: pd.DataFrame) -> pd.DataFrame:
    """Per combination of groups and month away: `months` lived through and `returns` in them.

    `rows` has the groups, `watched` (whole months that were seen to their end, the one of the return
    with it) and `back` (whether the last of them saw a return).
    """
    summed = rows.groupby([*GROUPS, "watched", "back"], sort=True).size().rename("n").reset_index()
    long = summed.loc[summed.index.repeat(summed.watched)].copy()
    long["month"] = long.groupby(level=0).cumcount()
    long["returns"] = long.n * (long.back & (long.month == long.watched - 1))
    found = long.groupby([*GROUPS, "month"], sort=True)[["n", "returns"]].sum().reset_index()
    return found.rename(columns={"n": "months"})


def fitted(rows: pd.DataFrame) -> Returning | None:
    """The hazard learned from departures; None without any return to learn from.

    `rows`: reason, kind, cents, tenure (days), watched (months) and back.
    """
    sizes = Sizes.of(floats(rows.cents.dropna()))
    lived = described(rows, sizes).assign(watched=rows.watched.to_numpy(), back=rows.back.to_numpy())
    table = person_months(lived[lived.watched > 0])
    returns, months = floats(table.returns), floats(table.months)
    if not returns.sum():
        return None
    columns = tuple(f"{name}={group}" for name in GROUPS for group in sorted(table[name].unique()))
    design = np.column_stack([in_time(floats(table.month)), indicators(table, columns)])
    found = [solved(design, returns, months, scale) for scale in SCALES]
    best = max(range(len(SCALES)), key=lambda place: found[place][2])
    weights, covariance, _ = found[best]
    longest = float(table.month.max())
    return Returning(
        columns, sizes, weights, covariance, SCALES[best], int(returns.sum()), int(months.sum()), longest
    )


def solved(
    design: Matrix, returns: FloatArray, months: FloatArray, scale: float
) -> tuple[FloatArray, Matrix, float]:
    """Coefficients of greatest posterior by Newton's method, their covariance, and the log evidence."""
    groups = design.shape[1] - 3
    precision = np.array([1e-6, OF_TIME**-2, OF_TIME**-2, *[scale**-2] * groups])
    weights = np.zeros(design.shape[1])
    weights[0] = np.log(returns.sum() / (months.sum() - returns.sum() + 1))
    for _ in range(STEPS):
        chance = expit(design @ weights)
        slope = design.T @ (returns - months * chance) - precision * weights
        curvature = design.T @ (design * (months * chance * (1 - chance))[:, None]) + np.diag(precision)
        step = np.linalg.solve(curvature, slope)
        weights = weights + step * min(1.0, 2.0 / max(1e-12, float(np.abs(step).max())))
        if np.abs(step).max() < 1e-10:
            break
    odds = design @ weights
    fit = float(returns @ odds - months @ np.logaddexp(0, odds))
    prior = float(np.log(precision).sum() - precision @ weights**2) / 2
    evidence = fit + prior - float(np.linalg.slogdet(curvature)[1]) / 2
    return floats(weights), np.asarray(np.linalg.inv(curvature), dtype=np.float64), evidence
