"""What the comparison of groups comes to, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from behoud.words import Words

Row = Mapping[str, Any]


def told(rows: Sequence[Row], minimum: int, words: Words) -> list[str]:
    """Every difference that is one, or that there is none, and how many groups were too small.

    Without rows: how to ask for a comparison.
    """
    if not rows:
        return [words.say("groups-none-asked")]
    differences = [line for row in rows if not row["withheld"] for line in of_group(row, words)]
    shown = any(not row["withheld"] for row in rows)
    lines = differences or ([words.say("groups-alike")] if shown else [])
    small = {(row["attribute"], row["group"]) for row in rows if row["withheld"]}
    return lines + ([words.say("groups-too-small", count=len(small), minimum=minimum)] if small else [])


def of_group(row: Row, words: Words) -> Iterator[str]:
    """The differences of one group: in calibration, and in how many of its leavers are found."""
    facts = {"days": row["horizon"], "attribute": row["attribute"]}
    facts |= {"group": row["group"] or words.say("groups-unknown")}
    if row["calibration_differs"]:
        names = {"calibration": "calibration", "low": "calibration_low", "high": "calibration_high"}
        names |= {"elsewhere": "calibration_elsewhere"}
        told = {fact: words.number(row[column], 2) for fact, column in names.items()}
        yield words.say("groups-calibration", **facts, **told)
    if row["found_differs"]:
        less = row["found"] < row["found_elsewhere"]
        names = {"found": "found", "elsewhere": "found_elsewhere"}
        told = {fact: words.percent(row[column], 0) for fact, column in names.items()}
        yield words.say("groups-found-less" if less else "groups-found-more", **facts, **told)
