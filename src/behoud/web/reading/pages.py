"""Pages of the report, made once per snapshot, language and reader, and kept for the next who asks."""

from __future__ import annotations

from functools import cached_property

from pydantic import TypeAdapter

from behoud.report.compose import company_page, team_page
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.judged import evaluation_page
from behoud.report.page import Page
from behoud.web.reading.current import Current
from behoud.web.reading.keeping import kept
from behoud.words import Words

PAGES: TypeAdapter[Page] = TypeAdapter(Page)


class Unnamed(Evidence):
    """The same evidence for who may not know who a customer is."""

    pseudonyms: dict[str, str]

    @cached_property
    def names(self) -> dict[str, str]:
        return self.pseudonyms


def evidence_for(shown: Current, *, names: bool) -> Evidence:
    """The evidence of a snapshot, with names or with what stands for them."""
    if names:
        return shown.opened.evidence
    found = vars(shown).get("unnamed")
    if found is None:
        found = Unnamed.of(shown.opened.definitions, shown.snapshot)
        vars(found)["pseudonyms"] = shown.board.pseudonyms()
        vars(shown)["unnamed"] = found
    unnamed: Evidence = found
    return unnamed


def page_of(shown: Current, words: Words, team: str | None, *, names: bool) -> Page:
    """The page of the company, or of one team."""

    def made() -> Page:
        evidence, reader = evidence_for(shown, names=names), Reader(words, shown.company.currency)
        return company_page(evidence, reader) if team is None else team_page(evidence, reader, team)

    return kept(shown, f"{words.language}-{'named' if names else 'unnamed'}-{team or ''}", PAGES, made)


def evaluation_of(shown: Current, words: Words) -> Page:
    """The page of the evaluation, the same for every reader: it names no customer."""

    def made() -> Page:
        return evaluation_page(shown.opened.evidence, Reader(words, shown.company.currency))

    return kept(shown, f"{words.language}-evaluation", PAGES, made)
