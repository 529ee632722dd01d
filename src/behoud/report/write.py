"""Reports as files: one for the company, one per team."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from behoud.engine.write import replace_text
from behoud.report.compose import company_page, team_page
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.html import render
from behoud.report.page import Page
from behoud.words import fault
from behoud.words.nearest import nearest


def write_reports(folder: Path, evidence: Evidence, reader: Reader, *, team: str | None = None) -> list[Path]:
    """Write `behoud-<company>-<as_of>.html` and one file per team into `folder`; the files, the company's first.

    With `team` only that team's. Each file is written whole or not at all. BehoudError where
    there is no such team.
    """
    if team is not None and team not in evidence.teams:
        raise fault("report-no-team", team=team, known=", ".join(evidence.teams) or "–", near=nearest(team, evidence.teams))
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for page in pages(evidence, reader, team):
        file = folder / file_name(page, evidence)
        replace_text(file, render(page))
        written.append(file)
    return written


def pages(evidence: Evidence, reader: Reader, team: str | None) -> Iterable[Page]:
    if team is not None:
        yield team_page(evidence, reader, team)
        return
    yield company_page(evidence, reader)
    for one in evidence.teams:
        yield team_page(evidence, reader, one)


def file_name(page: Page, evidence: Evidence) -> str:
    """A name that every file system takes."""
    parts = ["behoud", safe(page.company), f"{evidence.company.as_of:%Y-%m-%d}", *([safe(page.team)] if page.team else [])]
    return "-".join(parts) + ".html"


def safe(name: str) -> str:
    """Letters, digits and hyphens.

    >>> safe("Kaas & Zonen / Coöperatie")
    'kaas-zonen-cooperatie'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "x"
