"""Rows of earlier days: the right ones in whatever order they lie, and no copy where they lie in order."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from behoud.predict.panel import Panel

USED = [4.0, 2.0, 7.0, 1.0]


def panel(days: list[int]) -> Panel:
    return Panel(pd.DataFrame({"as_of": days, "usage_90": USED}), ("usage_90",))


@pytest.mark.parametrize(
    ("days", "before", "shared"),
    [
        ([10, 10, 40, 70], [4.0, 2.0, 7.0], True),
        ([70, 10, 40, 10], [2.0, 7.0, 1.0], False),
        ([70, 71, 72, 73], [], True),
    ],
)
def test_rows_before_a_day(days: list[int], before: list[float], shared: bool) -> None:
    whole = panel(days)
    found = whole.before(70)
    assert found.usage_90.tolist() == before
    assert found.index.tolist() == list(range(len(before)))
    if before:
        assert np.shares_memory(found.usage_90.to_numpy(), whole.rows.usage_90.to_numpy()) is shared
