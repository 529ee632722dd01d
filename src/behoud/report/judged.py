"""The page of the evaluation: all that was judged on dates after all that was learned from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from behoud.predict import snapshot_told
from behoud.predict.value_told import backtest_sentences
from behoud.report.compose import page, part
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.finding import Finding, sentence
from behoud.report.page import DataTable, Page, Picture, Section
from behoud.report.sections import drift, loss, loyalty, trust
from behoud.report.sections.card import card_parts
from behoud.report.subjects import loss as of_loss
from behoud.report.subjects import loyalty as of_loyalty
from behoud.report.subjects import trust as of_trust


def evaluation_page(evidence: Evidence, reader: Reader) -> Page:
    """What `behoud evaluate --html` writes: every date, simpler ways, groups, loyalty, and the card."""
    sections = parts(evidence, reader)
    headline = sections[0].title
    made = page(evidence, reader, headline, (), [without_title(sections[0]), *sections[1:]], None)
    title = reader.say("report-section-trust")
    return replace(
        made,
        title=f"{made.title} · {title}",
        about=title,
        tiles=(),
        formulas=(),
        card=card_parts(evidence, reader),
    )


def without_title(first: Section) -> Section:
    """The first section goes on where the headline of the page ended."""
    return replace(first, sentences=first.sentences[1:] or first.sentences)


def parts(evidence: Evidence, reader: Reader, *, drawn: bool = True) -> list[Section]:
    """The sections of the evaluation, with their pictures where asked; one that tells nothing is left out."""
    of_value = [f for f in of_loyalty.findings(evidence) if f.kind in LOYALTY]
    said = {
        "trust": verdict(evidence, reader),
        "drift": drift.sentences(evidence, reader),
        "loss": (*spoken(list(of_loss.findings(evidence)), reader), *of_purchases(evidence, reader)),
        "loyalty": spoken(of_value, reader),
        "groups": trust.group_sentences(evidence, reader),
    }
    shown = pictures(evidence, reader, said) if drawn else {}
    listed = tables(evidence, reader)
    found = [part(reader, name, said[name], shown.get(name, ()), listed.get(name, ())) for name in said]
    return [one for one in found if one.sentences or one.pictures or one.tables]


def pictures(
    evidence: Evidence, reader: Reader, said: Mapping[str, Sequence[str]]
) -> dict[str, Sequence[Picture]]:
    return {
        "trust": trust.pictures(evidence, reader),
        "loss": loss.pictures(evidence, reader),
        "loyalty": loyalty.kept(evidence, reader, said["loyalty"][0] if said["loyalty"] else ""),
    }


LOYALTY = ("loyalty-value", "loyalty-nps", "loyalty-withheld")


def spoken(found: Sequence[Finding], reader: Reader) -> tuple[str, ...]:
    return tuple(sentence(f, reader) for f in found)


def verdict(evidence: Evidence, reader: Reader) -> tuple[str, ...]:
    """How the predictions did; or that none is given, with why."""
    said = spoken(list(of_trust.findings(evidence)), reader)
    if said:
        return said
    why = spoken(list(of_trust.withheld(evidence, "trust")), reader)
    likeness = snapshot_told.sentences(evidence.card, reader.words)
    return (reader.say("report-trust-none" if why else "report-trust-nothing"), *why, *likeness)


def of_purchases(evidence: Evidence, reader: Reader) -> list[str]:
    """What customers without a contract were expected to bring in at earlier dates, and did."""
    return backtest_sentences(evidence.rows("value_backtest"), reader.words, reader.currency)


def tables(evidence: Evidence, reader: Reader) -> dict[str, list[tuple[str, DataTable]]]:
    """The tables of each section, with their titles."""
    found = {
        "trust": [
            ("report-table-ways", trust.ways_table(evidence, reader, every=True)),
            ("report-table-dates", trust.dates_table(evidence, reader)),
        ],
        "drift": drift.tables(evidence, reader),
        "loyalty": [("report-table-nps", loyalty.nps_table(evidence, reader, every=True))],
        "groups": [("groups-title", trust.groups_table(evidence, reader))],
    }
    return {
        name: [(reader.say(title), table) for title, table in titled if table is not None]
        for name, titled in found.items()
    }
