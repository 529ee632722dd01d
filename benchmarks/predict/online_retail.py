"""online_retail: who buys nothing in the next ninety days, on dates after all that was learned from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pandas as pd

from behoud.predict.label import day_number
from behoud.predict.model import learn, lesson
from behoud.predict.panel import Panel
from behoud.predict.periods import Spells
from behoud.predict.purchase_choice import chosen
from behoud.predict.resampled import errors_by_chance
from behoud.predict.threads import one_blas_thread, one_openmp_thread
from behoud.stats.arrays import FloatArray, floats
from behoud.stats.bootstrap import auc_difference, brier_difference
from behoud.stats.calibration import brier, expected_calibration_error
from behoud.stats.discrimination import auc
from benchmarks.predict import peers
from benchmarks.predict.place import Asked, absent, data
from benchmarks.predict.shop import Shop
from benchmarks.predict.spread import Difference, bootstrapped
from benchmarks.predict.telling import show
from benchmarks.verdicts import Verdict

TESTS = (date(2011, 4, 10), date(2011, 5, 10), date(2011, 6, 10))
JUDGED = TESTS[1:]
"""The dates of the goals on calibration; earlier ones are replayed the same way."""
WITHIN, ECE = 90, 0.03
SEED = 7
OURS = "behoud"


def run(asked: Asked) -> Sequence[Verdict]:
    """Prints a table per test date; the goals against the best peer of each date."""
    file = data("online_retail", "*.parquet")
    if file is None:
        return absent("online_retail")
    with TemporaryDirectory(prefix="online-retail-") as folder, one_blas_thread(), one_openmp_thread():
        shop = Shop.made(file, Path(folder))
        try:
            return [
                verdict for test_on in (JUDGED if asked.quick else TESTS) for verdict in at(shop, test_on)
            ]
        finally:
            shop.definitions.views.engine.close()


def at(shop: Shop, test_on: date) -> list[Verdict]:
    """Every model as it could be had on a date, on the customers of that date."""
    seen, day = shop.panel(test_on), day_number(test_on)
    seen = Panel(seen.rows.drop(columns="silence_left", errors="ignore"), seen.features)
    asked = seen.on(day).reset_index(drop=True)
    silent = (shop.next_purchase(asked) >= WITHIN).astype(np.float64)
    chance = {OURS: by_us(shop, seen, day, asked), "BG/NBD": by_purchases(shop, asked, day)}
    rival, made = peers.small_trees()
    for name, model in ((rival, made), ("logistic regression", peers.logistic)):
        chance[name] = by_peer(shop, seen, day, asked, model)
    share = f"{len(asked):,} customers, {silent.mean():.1%} bought nothing"
    title = f"online_retail on {test_on}: no purchase in {WITHIN} days; {share}"
    show(title, ("AUC", "Brier", "ECE", "mean"), {name: told(silent, p) for name, p in chance.items()})
    return list(verdicts(test_on, silent, chance))


def by_us(shop: Shop, seen: Panel, day: int, asked: pd.DataFrame) -> FloatArray:
    """The hazard of the next purchase: who does not come back within the window has not bought."""
    found = lesson(seen, partial(ahead_of, shop, day), day)
    if found is None:
        raise RuntimeError(f"too few purchases to learn from on day {day}")
    return learn(found, seen.features, SEED).curve(asked).stay(WITHIN)


def ahead_of(shop: Shop, cutoff: int, rows: pd.DataFrame) -> Spells:
    """What was known at the cutoff of the next purchase after each row."""
    known = cutoff - floats(rows.as_of)
    wait = shop.next_purchase(rows)
    never, nothing = np.full(len(rows), np.inf), np.zeros(len(rows))
    return Spells(floats(rows.as_of), np.where(wait < known, wait, np.inf), never, known, nothing)


def by_purchases(shop: Shop, asked: pd.DataFrame, day: int) -> FloatArray:
    """The purchase model on all history before the date."""
    bought = shop.bought[shop.bought.day < day]
    everyone = sorted(bought.customer_id.unique())
    purchases = shop.purchases(everyone)
    customers, histories = purchases.until(day - 1)
    found = chosen(purchases, day - 1).silent(histories, WITHIN / 7)
    names = pd.Index(everyone)[customers.astype(np.int64)]
    return floats(pd.Series(found, index=names).reindex(asked.customer_id))


def by_peer(shop: Shop, seen: Panel, day: int, asked: pd.DataFrame, made: Callable[[], object]) -> FloatArray:
    """A peer on recency, frequency and amount, from snapshots whose windows were over by the date."""
    rows = seen.rows[seen.rows.as_of + WITHIN <= day].reset_index(drop=True)
    silent = (shop.next_purchase(rows) >= WITHIN).astype(np.float64)
    return peers.probability(made(), shop.summary(rows), silent, shop.summary(asked))


def told(silent: FloatArray, chance: FloatArray) -> list[str]:
    figures = [auc(silent, chance), brier(silent, chance), expected_calibration_error(silent, chance)]
    return [*(f"{figure:.4f}" for figure in figures), f"{chance.mean():.3f}"]


def verdicts(test_on: date, silent: FloatArray, chance: dict[str, FloatArray]) -> Iterator[Verdict]:
    own, others = chance[OURS], {name: p for name, p in chance.items() if name != OURS}
    best = max(others, key=lambda name: auc(silent, others[name]))
    found = bootstrapped(auc_difference(silent, own, others[best]))
    yield not_below(f"online_retail {test_on} AUC against {best}", found, found.value)
    best = min(others, key=lambda name: brier(silent, others[name]))
    found = bootstrapped(brier_difference(silent, own, others[best]))
    yield not_below(f"online_retail {test_on} Brier against {best}", found, -found.value)
    ece = expected_calibration_error(silent, own)
    alone = errors_by_chance(expected_calibration_error, own, SEED)
    most = f"at most {np.quantile(alone, 0.95):.4f} in 19 of 20 cases"
    said = f"online_retail {test_on} ECE {ece:.4f}, where chance alone makes {alone.mean():.4f}, {most}"
    yield Verdict(f"{said} (goal: at most {ECE})", ece <= ECE) if test_on in JUDGED else Verdict(said, None)


def not_below(said: str, found: Difference, better: float) -> Verdict:
    return Verdict(f"{said}: {found} (goal: not below, beyond noise)", better >= 0 or found.noise)
