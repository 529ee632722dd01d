"""How long customers stay, as `behoud cohorts --survival` shows it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from rich.table import Table

from behoud.cli.options import console
from behoud.library import OpenCompany
from behoud.measure.survival import LANDMARKS, GroupSurvival, Landmark, Survival
from behoud.report.figures import group_name, p_text
from behoud.words import Words


def answer_of(found: Survival) -> dict[str, Any]:
    """The answer in JSON: the dataclass, with the names of the fastest groups."""
    return asdict(found) | {"fastest": [g.group for g in found.fastest]}


def print_survival(company: OpenCompany, found: Survival) -> None:
    """A row per group, then the finding in a sentence."""
    words, out = company.words, console()
    table = Table(header_style="dim", box=None)
    table.add_column(words.say("survival-column-group"))
    for column in ("lives", "departures", "median"):
        table.add_column(words.say(f"survival-column-{column}"), justify="right")
    for month in LANDMARKS:
        table.add_column(words.say("survival-column-month", month=month), justify="right")
    table.add_column(words.say("survival-column-peak"), justify="right")
    table.add_column(words.say("survival-column-note"))
    for group in found.groups:
        table.add_row(*group_cells(words, group))
    out.print(words.say("survival-title"), style="bold")
    out.print(table)
    for line in sentences(words, found):
        out.print(line)


def group_cells(words: Words, group: GroupSurvival) -> list[str]:
    return [
        group_name(words, group.group),
        words.number(group.lives),
        words.number(group.departures),
        median_text(words, group),
        *[landmark_text(words, mark) for mark in group.landmarks],
        peak_text(words, group),
        words.say("survival-differs", p=p_text(words, group.p_adjusted or 0.0)) if group.differs else "",
    ]


def median_text(words: Words, group: GroupSurvival) -> str:
    """'44 (36 – 48)' in months; '–' for what lies beyond the history."""
    if group.median.value is None:
        return "–"
    low, high = ("…" if end is None else words.number(end) for end in (group.median.low, group.median.high))
    return f"{words.number(group.median.value)} ({low} – {high})"


def landmark_text(words: Words, mark: Landmark) -> str:
    if mark.survival is None or mark.low is None or mark.high is None:
        return "–"
    return f"{words.percent(mark.survival, 0)} ({words.percent(mark.low, 0)} – {words.percent(mark.high, 0)})"


def peak_text(words: Words, group: GroupSurvival) -> str:
    """'12: 8,3 %': the month of life, and the share that leaves in it of who is there."""
    if group.peak is None:
        return "–"
    return (
        f"{group.peak.month}: {words.percent(group.peak.probability)}{'' if group.peak.stands_out else ' ?'}"
    )


def sentences(words: Words, found: Survival) -> list[str]:
    """Which groups leave fastest, and in which month of their life; then what was left out."""
    said = [fastest_text(words, group) for group in found.fastest]
    if not said and len(found.groups) > 1:
        said = [words.say("survival-same" if found.test else "survival-untested", minimum=found.minimum)]
    late = sum(group.late for group in found.groups)
    if late:
        said.append(words.say("survival-late", count=late))
    if found.unseen:
        said.append(words.say("survival-unseen", count=found.unseen, snapshot=str(found.snapshot).lower()))
    if found.snapshot:
        said.append(words.say("survival-snapshot"))
    return said


def fastest_text(words: Words, group: GroupSurvival) -> str:
    return words.say(
        "survival-fastest",
        group=group_name(words, group.group),
        times=words.number(group.ratio or 0, 1),
        peak="known" if group.peak and group.peak.stands_out else "none",
        month=group.peak.month if group.peak else 0,
        share=words.percent(group.peak.probability) if group.peak else "",
    )
