"""The teams side by side: raw, and with the company's mix of customers."""

from __future__ import annotations

from behoud.measure.adjusted import AdjustedFigure
from behoud.measure.figures import Figure
from behoud.report.charts import rates
from behoud.report.charts.paint import Caption, picture
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.figures import group_name
from behoud.report.page import DataTable, Picture
from behoud.report.sections.grid import heads
from behoud.report.subjects.churn import share_of
from behoud.report.subjects.teams import of_year


def pictures(evidence: Evidence, reader: Reader, title: str) -> list[Picture]:
    """Per team its raw and adjusted rate with intervals, the company's rate as a line."""
    whole = evidence.figure(evidence.rate, evidence.year)
    found = of_year(evidence) if evidence.has_teams else []
    if whole is None or len(found) < 2:
        return []
    rows = [two_rates(evidence, reader, f) for f in found]
    kinds = (reader.say("report-raw"), reader.say("report-adjusted"), reader.say("report-line-company"))
    subtitle = reader.say("report-sub-teams", year=whole.period, n=int(whole.denominator))
    told = "; ".join(f"{row.label} {reader.words.percent(row.raw)}" for row in rows)
    caption = Caption("teams", title, subtitle, f"{title} {told}.")
    table = DataTable(
        heads(reader, NAMES, NAMES[1:6]),
        tuple(team_row(evidence, reader, f) for f in found),
        reader.say("report-note-adjusted"),
    )
    return [
        picture(
            caption,
            table,
            lambda narrow: rates.pairs(rows, reader, company=share_of(whole), words=kinds, narrow=narrow),
            reader,
        )
    ]


NAMES = ("team", "customers", "left", "raw", "adjusted", "interval", "note")


def two_rates(evidence: Evidence, reader: Reader, f: Figure) -> rates.TwoRates:
    fair = evidence.adjusted.get(f.group)
    label = group_name(reader.words, f.group)
    if fair is None:
        return rates.TwoRates(label, share_of(f), None, None, None, f.low, f.high)
    return rates.TwoRates(label, share_of(f), fair.adjusted, fair.low, fair.high, f.low, f.high)


def team_row(evidence: Evidence, reader: Reader, f: Figure) -> tuple[str, ...]:
    fair, words = evidence.adjusted.get(f.group), reader.words
    said = [reader.say("report-differs-raw")] if f.differs else []
    said += [reader.say("report-differs-adjusted")] if fair is not None and fair.differs else []
    return (
        group_name(words, f.group),
        words.number(int(f.denominator)),
        words.number(int(f.numerator)),
        words.percent(share_of(f)),
        *adjusted_cells(reader, fair),
        "; ".join(said),
    )


def adjusted_cells(reader: Reader, fair: AdjustedFigure | None) -> tuple[str, str]:
    """The adjusted rate and its interval."""
    if fair is None or fair.adjusted is None or fair.low is None or fair.high is None:
        return "–", ""
    percent = reader.words.percent
    return percent(fair.adjusted), f"{percent(fair.low)} – {percent(fair.high)}"
