"""The chance of a return: what a simulation had in it is found, and chance alone is not believed."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from behoud.predict.away import lived_through, still_away
from behoud.predict.returning import MONTH, Returning, fitted, person_months, same_for_all

REASONS = ["price", "service", "moved"]
UNTIL = 1800


def gone(customers: int, rates: dict[str, float], seed: int) -> pd.DataFrame:
    """Departures over four years; a return has a daily chance that halves every year, by reason."""
    draw = np.random.default_rng(seed)
    reason = draw.choice(REASONS, customers)
    left = draw.integers(0, 1500, customers).astype(np.float64)
    rate = np.array([rates[one] for one in reason])
    total = draw.exponential(1.0, customers) / rate
    share = 1 - total * np.log(2) / 365
    wait = np.where(share > 0, -365 / np.log(2) * np.log(np.maximum(share, 1e-12)), np.inf)
    returned = np.where(left + 30 + wait < 4000, np.floor(left + 30 + wait), np.nan)
    return pd.DataFrame(
        {
            "customer_id": [f"Klant {number}" for number in range(customers)],
            "reason": reason,
            "kind": "voluntary",
            "cents": draw.integers(100, 10_000, customers) * 100.0,
            "tenure": draw.integers(30, 2000, customers).astype(np.float64),
            "left": left,
            "since": left + 30,
            "returned": returned,
        }
    )


def learned(rows: pd.DataFrame) -> Returning:
    seen = rows.assign(returned=rows.returned.where(rows.returned < UNTIL))
    found = fitted(lived_through(seen, UNTIL))
    assert found is not None
    return found


def test_months_away_by_hand() -> None:
    """Ada came back in her second month; Bas has been watched for two whole months; Cor's first still runs."""
    rows = pd.DataFrame({"since": [0.0, 30.0, 80.0], "returned": [45.0, np.nan, np.nan]})
    seen = lived_through(rows, 95)
    assert (seen.watched.tolist(), seen.back.tolist()) == ([2, 2, 0], [True, False, False])


def test_a_return_in_a_month_that_still_runs_is_not_counted_yet() -> None:
    """Else a month would count for who came back in it, and not for who did not."""
    seen = lived_through(pd.DataFrame({"since": [0.0], "returned": [65.0]}), 80)
    assert (seen.watched.tolist(), seen.back.tolist()) == ([2], [False])


def test_person_months_add_up() -> None:
    rows = lived_through(gone(500, dict.fromkeys(REASONS, 0.001), 1), UNTIL)
    groups = rows.assign(size="1", tenure="0")
    table = person_months(groups[groups.watched > 0])
    assert (int(table.months.sum()), int(table.returns.sum())) == (
        int(rows.watched.sum()),
        int(rows.back.sum()),
    )


def test_reasons_that_differ_are_told_apart_and_what_is_said_comes_true() -> None:
    rows = gone(20_000, {"price": 0.0012, "service": 0.0003, "moved": 0.0001}, 2)
    away = still_away(rows, UNTIL)
    said = learned(rows).probability(away, 365)
    came = ((away.returned >= UNTIL) & (away.returned < UNTIL + 365)).to_numpy(dtype=np.float64)
    for reason in REASONS:
        some = (away.reason == reason).to_numpy()
        assert said[some].sum() == pytest.approx(came[some].sum(), abs=4 * np.sqrt(came[some].sum()))
    recent = (away.away < 500).to_numpy()
    assert said[recent].mean() > 1.3 * said[~recent].mean()


def test_groups_that_differ_by_chance_only_are_drawn_together() -> None:
    """Of some sixty returns; the plain rates of the reasons are further apart than the chances said."""
    rows = gone(500, dict.fromkeys(REASONS, 0.0005), 3)
    found = learned(rows)
    away = still_away(rows, UNTIL).assign(cents=100_000.0, tenure=500.0, away=300.0)
    said = pd.Series(found.probability(away, 365)).groupby(away.reason.to_numpy()).mean()
    seen = lived_through(rows.assign(returned=rows.returned.where(rows.returned < UNTIL)), UNTIL)
    plain = seen.groupby("reason").back.sum() / seen.groupby("reason").watched.sum()
    assert 30 < found.returns < 120
    assert said.max() / said.min() < plain.max() / plain.min()
    assert found.scale <= 0.2


def test_the_limits_lie_around_what_is_said_and_the_seed_settles_them() -> None:
    rows = gone(3000, dict.fromkeys(REASONS, 0.0005), 4)
    found, away = learned(rows), still_away(rows, UNTIL).head(50)
    low, high = found.between(away, 365, 0.95, 7)
    said = found.probability(away, 365)
    assert np.all((low < said) & (said < high))
    assert found.between(away, 365, 0.95, 7)[0].tolist() == low.tolist()


def test_the_chance_never_falls_with_the_horizon() -> None:
    rows = gone(2000, dict.fromkeys(REASONS, 0.0005), 5)
    found, away = learned(rows), still_away(rows, UNTIL)
    told = np.column_stack([found.probability(away, days) for days in (1, 30, 45, 90, 365)])
    assert np.all(np.diff(told, axis=1) > 0)


def test_a_reason_never_seen_before_gets_the_chance_of_all() -> None:
    rows = gone(5000, {"price": 0.002, "service": 0.0005, "moved": 0.0001}, 6)
    found = learned(rows)
    away = still_away(rows, UNTIL).head(1)
    said = {name: found.probability(away.assign(reason=name), 365)[0] for name in ("price", "new", "moved")}
    assert said["moved"] < said["new"] < said["price"]


def test_nothing_is_learned_where_nobody_returned() -> None:
    rows = gone(50, dict.fromkeys(REASONS, 0.001), 7).assign(returned=np.nan)
    assert fitted(lived_through(rows, UNTIL)) is None


def test_the_rate_of_all_over_a_year() -> None:
    assert same_for_all(0, 100, 365) == 0.0
    assert same_for_all(5, 100, MONTH) == pytest.approx(0.05)
