"""A page from its findings: which section tells what, with which charts and tables."""

from __future__ import annotations

from collections.abc import Sequence

from behoud.measure.catalogue import METRICS
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.finding import SUBJECTS, Finding, Subject, sentence
from behoud.report.findings import company_findings, team_findings
from behoud.report.page import DataTable, Page, Picture, Section
from behoud.report.sections import churn, foresight, life, reasons, teams, usage, value
from behoud.report.subjects import absent
from behoud.report.tiles import tiles

LEAD = ("churn-trend", "reasons-top", "next-at-risk", "teams-differ")
"""Findings that stand under the headline too, where there are any."""


def company_page(evidence: Evidence, reader: Reader) -> Page:
    """The report of the whole company."""
    said = spoken(company_findings(evidence), reader)
    headline = first(said, "churn", reader)
    sections = [
        part(reader, "churn", said["churn"][1:] or said["churn"], churn.per_year(evidence, reader, headline)),
        part(reader, "value", said["value"], value.pictures(evidence, reader), value_tables(evidence, reader)),
        part(reader, "teams", said["teams"], teams.pictures(evidence, reader, first(said, "teams", reader))),
        part(reader, "reasons", said["reasons"], reasons.pictures(evidence, reader, first(said, "reasons", reader))),
        part(reader, "next", said["next"], foresight.pictures(evidence, reader), risk_tables(evidence, reader, None)),
        part(reader, "life", said["life"], life.pictures(evidence, reader, first(said, "life", reader))),
        part(reader, "usage", said["usage"], usage.pictures(evidence, reader), usage_tables(evidence, reader)),
        lacking(evidence, reader),
    ]
    return page(evidence, reader, headline, leads(evidence, reader), sections, None)


def team_page(evidence: Evidence, reader: Reader, team: str) -> Page:
    """The report of one team: its own figures against the company's, and its own work."""
    said = spoken(team_findings(evidence, team), reader)
    headline = first(said, "churn", reader)
    renewals = foresight.renewals_table(evidence, reader, team)
    coming = [(reader.say("report-table-renewals", days=foresight.DAYS_AHEAD), renewals)] if renewals else []
    sections = [
        part(reader, "churn", said["churn"], churn.per_year(evidence, reader, headline, team)),
        part(reader, "renewals", (reader.say("report-renewals", count=len(renewals.rows) if renewals else 0, days=90),), (), coming),
        part(reader, "next", said["next"], foresight.pictures(evidence, reader, team), risk_tables(evidence, reader, team)),
        part(reader, "reasons", said["reasons"], reasons.pictures(evidence, reader, first(said, "reasons", reader), team)),
        part(reader, "value", (), value.pictures(evidence, reader, team)),
    ]
    return page(evidence, reader, headline, (), sections, team)


def spoken(found: Sequence[Finding], reader: Reader) -> dict[str, tuple[str, ...]]:
    """Sentences by subject, each subject present."""
    return {s: tuple(sentence(f, reader) for f in found if f.subject == s) for s in SUBJECTS}


def first(said: dict[str, tuple[str, ...]], subject: Subject, reader: Reader) -> str:
    return said[subject][0] if said[subject] else reader.say(f"report-section-{subject}")


def leads(evidence: Evidence, reader: Reader) -> tuple[str, ...]:
    """The findings that a board reads first after the headline, in the order of LEAD."""
    found = {f.kind: f for f in reversed(company_findings(evidence))}
    return tuple(sentence(found[kind], reader) for kind in LEAD if kind in found)


def part(
    reader: Reader,
    name: str,
    sentences: Sequence[str],
    pictures: Sequence[Picture] = (),
    tables: Sequence[tuple[str, DataTable]] = (),
) -> Section:
    return Section(name, reader.say(f"report-section-{name}"), tuple(sentences), tuple(pictures), tuple(tables))


def value_tables(evidence: Evidence, reader: Reader) -> list[tuple[str, DataTable]]:
    table = value.worth_table(evidence, reader)
    return [(reader.say("report-table-worth"), table)] if table else []


def risk_tables(evidence: Evidence, reader: Reader, team: str | None) -> list[tuple[str, DataTable]]:
    """Who to look at first where no chart shows it, and who cancelled already."""
    found = []
    ranked = foresight.ranked(evidence, team)
    if ranked is not None:
        withheld = not ranked["value_at_risk"].notna().any()
        title = reader.say("report-table-order" if withheld else "report-table-risk", count=len(ranked))
        found.append((title, foresight.risk_table(evidence, reader, ranked)))
    cancelled = foresight.cancelled_table(evidence, reader, team)
    if cancelled is not None:
        found.append((reader.say("report-table-cancelled"), cancelled))
    return found


def usage_tables(evidence: Evidence, reader: Reader) -> list[tuple[str, DataTable]]:
    products, falling = usage.product_table(evidence, reader), usage.decline_table(evidence, reader)
    titled = (("report-table-products", products), ("report-table-decline", falling))
    return [(reader.say(title), table) for title, table in titled if table is not None]


def lacking(evidence: Evidence, reader: Reader) -> Section:
    """What could not be computed; made last, when everything has been asked for."""
    points = tuple(sentence(f, reader) for f in absent.findings(evidence))
    return Section("missing", reader.say("report-section-missing"), (reader.say("report-missing-title", count=len(points)),), points=points)


def page(
    evidence: Evidence, reader: Reader, headline: str, lead: tuple[str, ...], sections: Sequence[Section], team: str | None
) -> Page:
    company = evidence.company
    asked = [m for m in METRICS.values() if company.churn.kind in m.churn_kinds]
    return Page(
        language=reader.words.language,
        title=f"{company.name} · {team}" if team else company.name,
        company=company.name,
        team=team,
        as_of=reader.words.date(company.as_of),
        headline=headline,
        lead=lead,
        tiles=tiles(evidence, reader, team),
        sections=tuple(s for s in sections if s.sentences or s.pictures or s.tables),
        method=method(evidence, reader),
        formulas=tuple((reader.say(metric_word("metric", m.name)), reader.say(metric_word("formula", m.name))) for m in asked),
        words={name: reader.say(f"report-page-{name}") for name in ("kicker", "as-of", "numbers", "method", "formulas", "made", "contents")},
    )


def metric_word(prefix: str, name: str) -> str:
    return f"{prefix}-{name.replace('_', '-')}"


def method(evidence: Evidence, reader: Reader) -> tuple[str, ...]:
    """How the figures were made, in a paragraph or two, and where the sector's come from."""
    company = evidence.company
    churn_days = company.churn.inactivity_days or company.churn.grace_days
    said = [
        reader.say("report-method-churn", kind=company.churn.kind, days=churn_days),
        reader.say("report-method-intervals", confidence=reader.words.percent(company.thresholds.confidence, 0)),
        reader.say("report-method-known", day=reader.words.date(company.as_of)),
    ]
    sources = dict.fromkeys(r.sector.source for r in evidence.sector if r.ratio is not None and r.sector.source)
    if sources:
        said.append(reader.say("report-method-sector", sources="; ".join(str(s) for s in sources)))
    return tuple(said)
