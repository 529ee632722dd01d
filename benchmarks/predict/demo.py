"""The demo company against its truth: what each customer's chance to leave really was, simulated forward."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pandas as pd
import pyarrow.parquet as pq
from scipy.optimize import isotonic_regression
from scipy.special import xlogy

import behoud
from behoud.company import load
from behoud.pipeline.refresh import refresh
from behoud.sources.demo.ahead import chances
from behoud.sources.demo.generate import lived, write_world
from behoud.stats.arrays import FloatArray, floats
from benchmarks.predict.place import Asked
from benchmarks.predict.telling import show
from benchmarks.verdicts import Verdict

HORIZONS = (1, 7, 30, 90, 365)
SEED = 59
"""Of a company that nothing was tuned on."""
PATHS = 64
"""Along which the truth is looked ahead: what they leave of error in it is corrected for."""
CUSTOMERS = 50_000
JUDGED_FROM = 100
"""Expected departures from which a horizon is judged."""
MOST_ICI, GAIN, STATED = 0.02, 0.70, 0.80
OFF_STATED = 0.03
"""By so much the share covered may differ from what is stated: an interval may be too wide as well."""


def run(asked: Asked) -> Sequence[Verdict]:
    """Prints a row per horizon; the goals on calibration, on what is learned, and on the intervals."""
    customers = asked.customers or CUSTOMERS
    with kept(asked.folder, customers) as folder:
        rows = compared(folder, customers)
    found = {horizon: Compared.of(rows, horizon) for horizon in HORIZONS if f"p_leave_{horizon}" in rows}
    title = f"demo company of {customers:,} customers, {len(rows):,} at risk, against the truth"
    columns = ("expected", "predicted", "log-loss base", "ours", "truth", "gain", "ICI", "covered")
    show(title, columns, {f"{h} days": each.told() for h, each in found.items()})
    return [verdict for horizon, each in found.items() for verdict in each.verdicts(horizon)]


@contextmanager
def kept(folder: Path | None, customers: int) -> Iterator[Path]:
    """A folder for the company: under the one that was asked for, to be used again, or a temporary one."""
    if folder is not None:
        yield folder / f"demo-{customers}"
        return
    with TemporaryDirectory(prefix="behoud-demo-") as made:
        yield Path(made) / "company"


def compared(folder: Path, customers: int) -> pd.DataFrame:
    """Scores beside the truth, of the customers that have both (who objected to profiling has no score)."""
    truth = made(folder, customers)
    scores = behoud.open(folder).snapshot.read("scores").to_pandas()
    rows: pd.DataFrame = truth.merge(scores, on="customer_id")
    return rows


def made(folder: Path, customers: int) -> pd.DataFrame:
    """The truth of a company that is made, looked ahead from and refreshed, unless all that is there."""
    file = folder / "truth" / "ahead.parquet"
    if not file.exists():
        shutil.rmtree(folder, ignore_errors=True)
        world = lived(customers=customers, seed=SEED)
        write_world(folder, world, SEED)
        pq.write_table(chances(world, HORIZONS, paths=PATHS, seed=SEED), file)
    if not (folder / "lake" / "current").exists():
        refresh(load(folder)).definitions.views.engine.close()
    truth: pd.DataFrame = pq.read_table(file).to_pandas()
    return truth


class Compared:
    """One horizon: the true chances, ours, and the intervals that were given with them."""

    def __init__(
        self, truth: FloatArray, error: FloatArray, ours: FloatArray | None, around: FloatArray | None
    ) -> None:
        self.truth, self.error, self.ours, self.around = truth, error, ours, around

    @classmethod
    def of(cls, rows: pd.DataFrame, horizon: int) -> Compared:
        truth, given = floats(rows[f"p_{horizon}"]), rows[f"p_leave_{horizon}"]
        error = floats(rows[f"se_{horizon}"])
        if given.isna().any():
            return cls(truth, error, None, None)
        bounds = [f"p_leave_{horizon}_{side}" for side in ("low", "high")]
        around = np.asarray(rows[bounds], dtype=np.float64) if set(bounds) <= set(rows.columns) else None
        return cls(truth, error, floats(given), around)

    @property
    def base(self) -> FloatArray:
        """The same chance for everyone: as many as really leave."""
        return np.full(len(self.truth), self.truth.mean())

    @property
    def gain(self) -> float:
        """How much of the way from that base to the truth ours goes, in log-loss."""
        assert self.ours is not None
        base = log_loss(self.truth, self.base)
        return (base - log_loss(self.truth, self.ours)) / (base - self.best)

    @property
    def best(self) -> float:
        """The log-loss of the truth itself.

        What the number of paths leaves of error in it makes its entropy look smaller than it is: by
        half its variance times the second derivative of the entropy.
        """
        spread = self.truth * (1 - self.truth)
        off = np.divide(self.error**2, 2 * spread, out=np.zeros_like(spread), where=spread > 0)
        return log_loss(self.truth, self.truth) + float(off.mean())

    @property
    def covered(self) -> float | None:
        """The share of customers whose true chance lies within the interval."""
        if self.around is None:
            return None
        return float(np.mean((self.around[:, 0] <= self.truth) & (self.truth <= self.around[:, 1])))

    def told(self) -> list[str]:
        base, best = log_loss(self.truth, self.base), self.best
        first = [f"{self.truth.sum():,.0f}"]
        if self.ours is None:
            return [*first, "withheld", f"{base:.5f}", "–", f"{best:.5f}", "–", "–", "–"]
        covered = "–" if self.covered is None else f"{self.covered:.1%}"
        ours = log_loss(self.truth, self.ours)
        figures = [
            f"{ours:.5f}",
            f"{best:.5f}",
            f"{self.gain:.1%}",
            f"{ici(self.truth, self.ours):.4f}",
            covered,
        ]
        return [*first, f"{self.ours.sum():,.0f}", f"{base:.5f}", *figures]

    def verdicts(self, horizon: int) -> Iterator[Verdict]:
        expected = self.truth.sum()
        name = f"demo, {horizon} days"
        if self.ours is None:
            few = expected < JUDGED_FROM
            yield Verdict(f"{name}: withheld ({expected:,.0f} expected to leave)", None if few else False)
            return
        judged = expected >= JUDGED_FROM
        off = ici(self.truth, self.ours)
        yield Verdict(
            f"{name}: ICI {off:.4f} (goal: at most {MOST_ICI})", off <= MOST_ICI if judged else None
        )
        yield Verdict(
            f"{name}: {self.gain:.1%} of the log-loss gain to the truth (goal: {GAIN:.0%})",
            self.gain >= GAIN if judged else None,
        )
        if self.covered is not None:
            said = f"{name}: intervals cover {self.covered:.1%} of the true chances (stated: {STATED:.0%})"
            yield Verdict(said, abs(self.covered - STATED) <= OFF_STATED if judged else None)


def log_loss(truth: FloatArray, chance: FloatArray) -> float:
    """Of outcomes that come with the true chances, expected."""
    return float(-np.mean(xlogy(truth, chance) + xlogy(1 - truth, 1 - chance)))


def ici(truth: FloatArray, chance: FloatArray) -> float:
    """Mean gap between a probability and the mean truth of customers with that probability.

    The smooth is isotonic regression, on the truth itself instead of outcomes.
    """
    distinct, place = np.unique(chance, return_inverse=True)
    count = np.bincount(place)
    smooth = isotonic_regression(np.bincount(place, truth) / count, weights=count).x
    return float(np.average(np.abs(distinct - smooth), weights=count))
