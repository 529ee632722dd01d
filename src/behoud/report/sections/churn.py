"""How many left: the chart per year and the figures under it."""

from __future__ import annotations

from behoud.measure.dimensions import TOTAL
from behoud.measure.figures import Figure
from behoud.report.charts import rates
from behoud.report.charts.paint import Caption, picture
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.figures import value_text
from behoud.report.page import Picture
from behoud.report.sections.grid import figure_table


def per_year(evidence: Evidence, reader: Reader, title: str, team: str = TOTAL) -> list[Picture]:
    """Churn per year with its interval; the sector's rate as a line, or for a team the company's."""
    by = TOTAL if team == TOTAL else "team"
    found = [f for f in evidence.figures(evidence.rate, by) if f.group == team and f.value is not None]
    if not found:
        return []
    lines = {f.period: line_of(evidence, f, team) for f in found}
    bars = [bar(reader, f, lines[f.period]) for f in found]
    label = reader.say("report-line-sector" if team == TOTAL else "report-line-company")
    if team == TOTAL and evidence.kind == "snapshot":
        subtitle = reader.say("report-sub-snapshot", n=int(found[-1].denominator))
    else:
        subtitle = reader.say("report-sub-churn", who=team if team != TOTAL else evidence.company.name)
    told = ", ".join(f"{f.period}: {value_text(reader.words, f, reader.currency)}" for f in found)
    caption = Caption("churn", title, subtitle, f"{title} {told}.")
    table = figure_table(reader, found)
    return [
        picture(
            caption, table, lambda narrow: rates.bars(bars, reader, line_label=label, narrow=narrow), reader
        )
    ]


def line_of(evidence: Evidence, figure: Figure, team: str) -> float | None:
    if team == TOTAL:
        sector = evidence.against_sector(figure.metric, figure.period)
        return None if sector is None else float(sector.sector.value)
    whole = evidence.figure(figure.metric, figure.period)
    return None if whole is None else float(whole.value or 0)


def bar(reader: Reader, f: Figure, line: float | None) -> rates.Bar:
    text = value_text(reader.words, f, reader.currency)
    label = f.period if f.complete else reader.say("report-so-far", period=f.period)
    label = reader.say("report-snapshot") if f.period == "snapshot" else label
    return rates.Bar(label, float(f.value or 0), f.low, f.high, text, line, not f.complete)
