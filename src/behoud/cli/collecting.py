"""How often Python looks for objects that nobody uses any more."""

from __future__ import annotations

import gc

ALLOCATIONS = 50_000
"""Python's own 700 suit small heaps: a query in Ibis is a hundred thousand small objects that all live."""


def collect_seldom() -> None:
    """Look for garbage after more allocations. For the process that is ours, never for a library's user.

    Writing the queries of the features takes two thirds of the time then.
    """
    _, *older = gc.get_threshold()
    gc.set_threshold(ALLOCATIONS, *older)
