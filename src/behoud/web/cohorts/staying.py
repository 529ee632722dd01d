"""How long customers stay, as curves with their bands and the numbers that were watched."""

from __future__ import annotations

from dataclasses import replace

from pydantic import TypeAdapter

from behoud.errors import BehoudError
from behoud.measure.cohorts import START
from behoud.measure.dimensions import TOTAL
from behoud.measure.survival import GroupSurvival, LifeMonth, Survival, survival
from behoud.report.charts import lifelines
from behoud.report.charts.paint import Caption, picture
from behoud.report.facts import Reader
from behoud.report.figures import group_name
from behoud.report.page import Column, DataTable, Picture, Section
from behoud.report.sections.life import MONTHS, chosen, curve, group_words, survival_table
from behoud.report.subjects.life import dimension_name
from behoud.web.cohorts.asking import AskedCohorts
from behoud.web.reading.current import Current
from behoud.web.reading.keeping import kept
from behoud.words import Words, in_words

SECTION: TypeAdapter[Section] = TypeAdapter(Section)
EVERY = 6
"""Months between two numbers at risk."""


def staying(shown: Current, asked: AskedCohorts, words: Words) -> Section:
    """The survival section, made once per snapshot, question and language."""

    def made() -> Section:
        return section(shown, asked, Reader(words, shown.company.currency))

    what = asked.team if asked.team is not None else asked.by
    return kept(shown, f"staying/{words.language}/{asked.team is not None}/{what}", SECTION, made)


def section(shown: Current, asked: AskedCohorts, reader: Reader) -> Section:
    """Curves, the table of groups and the numbers at risk; or why there are none."""
    try:
        found = lives(shown, asked)
    except BehoudError as error:
        return Section("staying", reader.say("web-cohorts-staying"), (in_words(error, reader.words),))
    if not found.groups:
        return Section("staying", reader.say("web-cohorts-staying"), (reader.say("web-cohorts-no-lives"),))
    said = sentences(found, reader)
    drawn = curves(found, reader, said[0], shown.company.thresholds.minimum_group)
    tables = ((reader.say("web-cohorts-at-risk"), at_risk(found, reader)),)
    return Section("staying", reader.say("web-cohorts-staying"), said, (drawn,), tables)


def lives(shown: Current, asked: AskedCohorts) -> Survival:
    """The lives of the whole company, by a dimension, or of one team without any of the others."""
    definitions = shown.opened.definitions
    if asked.team is None:
        return survival(definitions, by=TOTAL if asked.by == START else asked.by)
    found = survival(definitions, by="team")
    own = (
        replace(g, ratio=None, p_adjusted=None, differs=None) for g in found.groups if g.group == asked.team
    )
    return replace(found, groups=tuple(own), test=None, unseen=0)


def sentences(found: Survival, reader: Reader) -> tuple[str, ...]:
    """Who leaves fastest, or how many of all stay how long; then what was left out."""
    if len(found.groups) == 1:
        first = of_one(found.groups[0], reader)
    elif found.fastest:
        first = fastest(found.fastest[0], reader)
    else:
        code = "survival-same" if found.test else "survival-untested"
        first = reader.say(code, minimum=found.minimum)
    late = sum(group.late for group in found.groups)
    more = [reader.say("survival-late", count=late)] if late else []
    if found.unseen:
        snapshot = str(found.snapshot).lower()
        more.append(reader.say("survival-unseen", count=found.unseen, snapshot=snapshot))
    return (first, *more)


def of_one(group: GroupSurvival, reader: Reader) -> str:
    """The share that stays a year, with its interval, and the worst month where one stands out."""
    year = next((mark for mark in group.landmarks if mark.survival is not None), None)
    if year is None or year.survival is None or year.low is None or year.high is None:
        return reader.say("web-cohorts-young", lives=group.lives)
    peak = group.peak if group.peak is not None and group.peak.stands_out else None
    return reader.say(
        "web-cohorts-stay",
        months=year.month,
        share=reader.words.percent(year.survival, 0),
        low=reader.words.percent(year.low, 0),
        high=reader.words.percent(year.high, 0),
        month=0 if peak is None else peak.month,
        leaves=reader.words.percent(0.0 if peak is None else peak.probability),
    )


def fastest(group: GroupSurvival, reader: Reader) -> str:
    known = group.peak is not None and group.peak.stands_out
    return reader.say(
        "survival-fastest",
        group=group_name(reader.words, group.group),
        times=reader.words.number(group.ratio or 0, 1),
        peak="known" if known else "none",
        month=group.peak.month if group.peak else 0,
        share=reader.words.percent(group.peak.probability) if group.peak else "",
    )


def curves(found: Survival, reader: Reader, title: str, least: int) -> Picture:
    """A curve per group with its band, the largest groups where there are more than can be told apart."""
    groups = chosen(found)
    told = {group.group for group in found.fastest[:1]}
    points = [point for group in groups for point in curve(reader, group, group.group in told, least)]
    one = len(found.groups) == 1 or found.dimension == TOTAL
    by = "none" if one else dimension_name(found.dimension).text(reader)
    about = reader.say("report-sub-survival", dimension=by, n=sum(g.lives for g in groups))
    caption = Caption("survival", title, about, f"{title} {about}")
    axis = reader.say("report-axis-months")
    return picture(
        caption,
        survival_table(reader, found),
        lambda narrow: lifelines.curves(points, reader, title=axis, narrow=narrow),
        reader,
    )


def at_risk(found: Survival, reader: Reader) -> DataTable:
    """Per group, every half year: how many were watched, and the share left with its interval."""
    last = max((m.month for g in found.groups for m in g.months if m.at_risk), default=0)
    asked = range(EVERY, min(last, MONTHS) + 1, EVERY)
    heads = (
        Column(reader.say("report-column-group")),
        *(Column(reader.say("web-cohorts-after", month=month), figures=True) for month in asked),
    )
    rows = tuple(
        (group_words(reader, group), *(watched(group, month, reader) for month in asked))
        for group in chosen(found)
    )
    return DataTable(heads, rows, reader.say("web-cohorts-at-risk-note"))


def watched(group: GroupSurvival, month: int, reader: Reader) -> str:
    found: LifeMonth | None = next((m for m in group.months if m.month == month), None)
    if found is None or not found.at_risk:
        return "–"
    percent = reader.words.percent
    between = f"{percent(found.survival, 0)} ({percent(found.low, 0)} – {percent(found.high, 0)})"
    return f"{reader.words.number(found.at_risk)}\n{between}"
