"""What a benchmark says at its end: each goal, and whether it is met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MARKS = {True: "met: ", False: "SHORT OF ITS GOAL: ", None: "told: "}


@dataclass(frozen=True)
class Verdict:
    """One goal: what was found, and whether it is met; None where it is only told."""

    sentence: str
    met: bool | None


def say(told: Sequence[Verdict]) -> int:
    """Prints the verdicts and one line that sums them up; 1 where a goal is not met."""
    for verdict in told:
        print(f"{MARKS[verdict.met]}{verdict.sentence}")
    missed = [verdict for verdict in told if verdict.met is False]
    judged = [verdict for verdict in told if verdict.met is not None]
    print(f"{'SHORT OF ITS GOAL' if missed else 'met'}: {len(judged) - len(missed)} of {len(judged)} goals")
    return 1 if missed else 0
