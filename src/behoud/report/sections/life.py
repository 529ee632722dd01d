"""How long customers stay: survival curves and the cohort triangle."""

from __future__ import annotations

from behoud.measure.cohorts import Cell
from behoud.measure.survival import GroupSurvival, Survival
from behoud.report.charts import lifelines
from behoud.report.charts.paint import SAFE, Caption, picture
from behoud.report.evidence import Evidence
from behoud.report.facts import Group, Reader
from behoud.report.page import DataTable, Picture
from behoud.report.sections.grid import heads
from behoud.report.subjects.life import dimension_name, shown

MONTHS = 48
AGES, AGES_NARROW = 12, 7


def pictures(evidence: Evidence, reader: Reader, title: str) -> list[Picture]:
    return [*survival_curves(evidence, reader, title), *cohort_map(evidence, reader)]


def survival_curves(evidence: Evidence, reader: Reader, title: str) -> list[Picture]:
    """A curve per group, the largest groups where there are more than can be told apart."""
    found = shown(evidence) or evidence.survival("total")
    if found is None or not found.groups:
        return []
    groups = chosen(found)
    told = {g.group for g in found.fastest[:1]}
    least = evidence.company.thresholds.minimum_group
    points = [point for group in groups for point in curve(reader, group, group.group in told, least)]
    dimension = dimension_name(found.dimension).text(reader) if found.dimension != "total" else "none"
    subtitle = reader.say("report-sub-survival", dimension=dimension, n=sum(g.lives for g in groups))
    caption = Caption("survival", title, subtitle, f"{title} {subtitle}")
    axis = reader.say("report-axis-months")
    return [
        picture(
            caption,
            survival_table(reader, found),
            lambda narrow: lifelines.curves(points, reader, title=axis, narrow=narrow),
            reader,
        )
    ]


def chosen(found: Survival) -> list[GroupSurvival]:
    """The fastest group and the largest others, as many as can be told apart."""
    first = list(found.fastest[:1])
    others = sorted((g for g in found.groups if g not in first), key=lambda g: -g.lives)
    return [*first, *others][: len(SAFE)]


def curve(reader: Reader, group: GroupSurvival, stands_out: bool, least: int) -> list[lifelines.CurvePoint]:
    """From everybody in the beginning, month by month, as far as enough were watched."""
    name = group_words(reader, group)
    months = [m for m in group.months if m.month <= MONTHS and m.at_risk >= least]
    begin = lifelines.CurvePoint(name, 0, 1.0, 1.0, 1.0, stands_out)
    return [
        begin,
        *(lifelines.CurvePoint(name, m.month, m.survival, m.low, m.high, stands_out) for m in months),
    ]


def group_words(reader: Reader, group: GroupSurvival) -> str:
    return reader.say("figure-total") if group.group == "total" else str(Group(group.group).text(reader))


def survival_table(reader: Reader, found: Survival) -> DataTable:
    names = ("group", "lives", "left", "after-12", "after-24", "after-36", "times", "note")
    rows = tuple(survival_row(reader, group) for group in found.groups)
    return DataTable(heads(reader, names, names[1:-1]), rows, reader.say("report-note-survival"))


def survival_row(reader: Reader, group: GroupSurvival) -> tuple[str, ...]:
    words = reader.words
    marks = (words.percent(m.survival, 0) if m.survival is not None else "–" for m in group.landmarks)
    return (
        group_words(reader, group),
        words.number(group.lives),
        words.number(group.departures),
        *marks,
        words.number(group.ratio, 1) if group.ratio is not None else "–",
        reader.say("report-differs") if group.differs else "",
    )


def cohort_map(evidence: Evidence, reader: Reader) -> list[Picture]:
    """The share of each cohort that is still there, quarter by quarter."""
    cells = [c for c in evidence.cohorts if c.age is not None and c.share is not None and c.complete]
    if len({c.cohort for c in cells}) < 2:
        return []
    made = [heat_cell(reader, c) for c in cells]
    title = reader.say("report-chart-cohorts", who=evidence.company.name)
    subtitle = reader.say("report-sub-cohorts", n=sum(c.size or 0 for c in cells if c.age == 0))
    caption = Caption("cohorts", title, subtitle, f"{title}. {subtitle}")
    return [
        picture(
            caption,
            cohort_table(reader, cells),
            lambda narrow: lifelines.heat(
                [c for c in made if c.age <= (AGES_NARROW if narrow else AGES)],
                title=reader.say("report-axis-quarters"),
                narrow=narrow,
            ),
            reader,
        )
    ]


def heat_cell(reader: Reader, cell: Cell) -> lifelines.HeatCell:
    share = cell.share or 0.0
    year, quarter = cell.cohort.split("-")
    label = f"{year} {reader.say('report-quarter', number=quarter[1])}"
    return lifelines.HeatCell(label, cell.age or 0, share, reader.words.number(share * 100), cell.complete)


def cohort_table(reader: Reader, cells: list[Cell]) -> DataTable:
    """A row per cohort: its size, and the share left at each age."""
    ages = sorted({c.age for c in cells if c.age is not None})
    by_key = {(c.cohort, c.age): c for c in cells}
    columns = heads(reader, ("cohort", "size"), ("size",))
    more = tuple(type(columns[0])(str(age), True) for age in ages)
    rows = []
    for cohort in dict.fromkeys(c.cohort for c in cells):
        found = [by_key.get((cohort, age)) for age in ages]
        size = found[0].size if found[0] is not None else None
        shares = tuple(reader.words.percent(c.share, 0) if c and c.share is not None else "" for c in found)
        rows.append((cohort, reader.words.number(size or 0), *shares))
    return DataTable((*columns, *more), tuple(rows))
