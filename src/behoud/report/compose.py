"""A page from its findings: which section tells what, with which charts and tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from behoud.measure.catalogue import METRICS
from behoud.predict import snapshot_told
from behoud.report.evidence import DAYS_AHEAD, Evidence
from behoud.report.facts import Reader
from behoud.report.finding import SUBJECTS, Finding, Subject, sentence
from behoud.report.findings import company_findings, team_findings
from behoud.report.page import DataTable, Page, Picture, Section
from behoud.report.sections import churn, foresight, life, loss, loyalty, reasons, teams, trust, usage, value
from behoud.report.sections.card import card_parts
from behoud.report.subjects import absent
from behoud.report.tiles import tiles

LEAD = ("next-at-risk", "reasons-top", "teams-differ", "churn-trend")
"""Findings that stand under the headline too, where there are any."""


def company_page(evidence: Evidence, reader: Reader) -> Page:
    """The report of the whole company."""
    found = company_findings(evidence)
    said = spoken(found, reader)
    title: dict[str, str] = {subject: first(said, subject, reader) for subject in SUBJECTS}
    drawn: dict[str, Sequence[Picture]] = {
        "churn": churn.per_year(evidence, reader, title["churn"]),
        "value": value.pictures(evidence, reader),
        "teams": teams.pictures(evidence, reader, title["teams"]),
        "reasons": reasons.pictures(evidence, reader, title["reasons"]),
        "next": [*foresight.pictures(evidence, reader), *loss.pictures(evidence, reader)],
        "loyalty": loyalty.pictures(evidence, reader, title["loyalty"]),
        "life": life.pictures(evidence, reader, title["life"]),
        "usage": usage.pictures(evidence, reader),
        "trust": trust.pictures(evidence, reader),
    }
    listed: dict[str, Sequence[tuple[str, DataTable]]] = {
        "value": value_tables(evidence, reader),
        "next": risk_tables(evidence, reader, None),
        "loyalty": loyalty.tables(evidence, reader),
        "usage": usage_tables(evidence, reader),
        "trust": trust_tables(evidence, reader),
    }
    # The headline of the page is the first sentence on churn: its section goes on with the next.
    told = said | {"churn": said["churn"][1:] or said["churn"]}
    told |= {"trust": (*said["trust"], *trust.group_sentences(evidence, reader))}
    told |= {"next": (*said["next"], *snapshot_told.sentences(evidence.card, reader.words))}
    sections = [part(reader, name, told[name], drawn[name], listed.get(name, ())) for name in drawn]
    sections.append(lacking(evidence, reader))
    made = page(evidence, reader, title["churn"], leads(found, reader), sections, None)
    return replace(made, card=card_parts(evidence, reader))


def team_page(evidence: Evidence, reader: Reader, team: str) -> Page:
    """The report of one team: its own figures against the company's, and its own work."""
    said = spoken(team_findings(evidence, team), reader)
    headline, why = first(said, "churn", reader), first(said, "reasons", reader)
    table = foresight.renewals_table(evidence, reader, team)
    coming = [(reader.say("report-table-renewals", days=DAYS_AHEAD), table)] if table else []
    per_year = churn.per_year(evidence, reader, headline, team)
    told = said["churn"][1:] or (reader.say("report-section-churn"),)
    sections = [
        part(reader, "renewals", said["renewals"], (), coming),
        part(reader, "next", said["next"], (), risk_tables(evidence, reader, team)),
        part(reader, "churn", told, per_year),
        part(reader, "reasons", said["reasons"], reasons.pictures(evidence, reader, why, team)),
        part(reader, "loyalty", said["loyalty"], (), loyalty.tables(evidence, reader, team)),
        part(reader, "value", said["value"], value.pictures(evidence, reader, team)),
    ]
    return page(evidence, reader, headline, (), sections, team)


def spoken(found: Sequence[Finding], reader: Reader) -> dict[str, tuple[str, ...]]:
    """Sentences by subject, each subject present."""
    return {s: tuple(sentence(f, reader) for f in found if f.subject == s) for s in SUBJECTS}


def first(said: dict[str, tuple[str, ...]], subject: Subject, reader: Reader) -> str:
    return said[subject][0] if said[subject] else reader.say(f"report-section-{subject}")


def leads(found: Sequence[Finding], reader: Reader) -> tuple[str, ...]:
    """The findings that a board reads first after the headline, in the order of LEAD."""
    chosen = {f.kind: f for f in reversed(found)}
    return tuple(sentence(chosen[kind], reader) for kind in LEAD if kind in chosen)


def part(
    reader: Reader,
    name: str,
    sentences: Sequence[str],
    pictures: Sequence[Picture] = (),
    tables: Sequence[tuple[str, DataTable]] = (),
) -> Section:
    """A section; what is the title of a picture in it is not said above it too."""
    titles = {one.title for one in pictures}
    said = (*sentences[:1], *(one for one in sentences[1:] if one not in titles))
    return Section(name, reader.say(f"report-section-{name}"), said, tuple(pictures), tuple(tables))


def value_tables(evidence: Evidence, reader: Reader) -> list[tuple[str, DataTable]]:
    table = value.worth_table(evidence, reader)
    return [(reader.say("report-table-worth"), table)] if table else []


def risk_tables(evidence: Evidence, reader: Reader, team: str | None) -> list[tuple[str, DataTable]]:
    """Who to look at first, where no chart carries that table, and who cancelled already."""
    ranked = foresight.ranked(evidence, team)
    found = []
    if ranked and (team is not None or evidence.horizon is None):
        title = "report-table-order" if evidence.horizon is None else "report-table-risk"
        found.append(
            (
                reader.say(title, count=len(ranked)),
                foresight.risk_table(evidence, reader, ranked, team=team is None),
            )
        )
    cancelled = foresight.cancelled_table(evidence, reader, team)
    if cancelled is not None:
        found.append((reader.say("report-table-cancelled"), cancelled))
    return found


def usage_tables(evidence: Evidence, reader: Reader) -> list[tuple[str, DataTable]]:
    products, falling = usage.product_table(evidence, reader), usage.decline_table(evidence, reader)
    titled = (("report-table-products", products), ("report-table-decline", falling))
    return [(reader.say(title), table) for title, table in titled if table is not None]


def trust_tables(evidence: Evidence, reader: Reader) -> list[tuple[str, DataTable]]:
    """The model beside simpler ways, and groups where the company asks to compare them."""
    ways, groups = trust.ways_table(evidence, reader), trust.groups_table(evidence, reader)
    titled = (("report-table-ways", ways), ("groups-title", groups))
    return [(reader.say(title), table) for title, table in titled if table is not None]


def lacking(evidence: Evidence, reader: Reader) -> Section:
    """What could not be computed; made last, when everything has been asked for."""
    points = tuple(sentence(f, reader) for f in absent.findings(evidence))
    return Section(
        "missing",
        reader.say("report-section-missing"),
        (reader.say("report-missing-title", count=len(points)),),
        points=points,
    )


def page(
    evidence: Evidence,
    reader: Reader,
    headline: str,
    lead: tuple[str, ...],
    sections: Sequence[Section],
    team: str | None,
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
        formulas=tuple(
            (reader.say(metric_word("metric", m.name)), reader.say(metric_word("formula", m.name)))
            for m in asked
        ),
        words={
            name: reader.say(f"report-page-{name}")
            for name in ("kicker", "as-of", "numbers", "method", "formulas", "made", "contents", "card")
        },
    )


def metric_word(prefix: str, name: str) -> str:
    return f"{prefix}-{name.replace('_', '-')}"


def method(evidence: Evidence, reader: Reader) -> tuple[str, ...]:
    """How the figures were made, in a paragraph or two, and where the sector's come from."""
    company = evidence.company
    churn_days = company.churn.inactivity_days or company.churn.grace_days
    said = [
        reader.say("report-method-churn", kind=company.churn.kind, days=churn_days),
        reader.say(
            "report-method-intervals", confidence=reader.words.percent(company.thresholds.confidence, 0)
        ),
        reader.say("report-method-known", day=reader.words.date(company.as_of)),
    ]
    sources = dict.fromkeys(
        r.sector.source for r in evidence.sector if r.ratio is not None and r.sector.source
    )
    if sources:
        said.append(reader.say("report-method-sector", sources="; ".join(str(s) for s in sources)))
    return tuple(said)
