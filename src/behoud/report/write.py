"""Reports as files: one for the company, one per team."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from behoud.engine.cite import citing
from behoud.engine.full import told_when_full
from behoud.engine.write import replace_text
from behoud.report.compose import company_page, team_page
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.html import render
from behoud.report.page import Page
from behoud.words import Words, fault
from behoud.words.nearest import nearest

FOLDER = "reports"


def write_reports(evidence: Evidence, words: Words, *, team: str | None = None) -> list[Path]:
    """Write the reports into `reports/` of the company folder; the files, the company's first.

    `behoud-<company>-<as_of>.html`, and one with `-<team>` per team; with `team` only that
    team's. Each file is written whole or not at all. BehoudError where there is no such team.
    """
    if team is not None and team not in evidence.teams:
        known = ", ".join(evidence.teams) or "–"
        raise fault("report-no-team", team=team, known=known, near=nearest(team, evidence.teams))
    folder = evidence.company.root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    reader = Reader(words, evidence.company.currency)
    names = file_names(evidence)
    written = []
    for page in pages(evidence, reader, team):
        file = folder / names[page.team]
        write_report(evidence, file, render(page))
        written.append(file)
    return written


def write_report(evidence: Evidence, file: Path, text: str) -> None:
    """Write one report, and record the snapshot that it is made from, which then stays."""
    lake = evidence.company.lake
    with told_when_full(file.parent, "report-disk-full"):
        if evidence.snapshot is None:
            replace_text(file, text)
            return
        with citing(lake, file, evidence.snapshot):
            replace_text(file, text)


def write_page(evidence: Evidence, file: Path, page: Page) -> None:
    """Write one page where it was asked for, in a folder that is made if need be."""
    file = file.absolute()
    file.parent.mkdir(parents=True, exist_ok=True)
    write_report(evidence, file, render(page))


def pages(evidence: Evidence, reader: Reader, team: str | None) -> Iterable[Page]:
    if team is not None:
        yield team_page(evidence, reader, team)
        return
    yield company_page(evidence, reader)
    for one in evidence.teams:
        yield team_page(evidence, reader, one)


def file_names(evidence: Evidence) -> dict[str | None, str]:
    """A name that every file system takes, for the company (None) and each team; no two alike."""
    stem = f"behoud-{safe(evidence.company.name)}-{evidence.company.as_of:%Y-%m-%d}"
    names: dict[str | None, str] = {None: f"{stem}.html"}
    for team in evidence.teams:
        name = f"{stem}-{safe(team)}"
        again = sum(taken.startswith((f"{name}.", f"{name}~")) for taken in names.values())
        names[team] = f"{name}~{again + 1}.html" if again else f"{name}.html"
    return names


def safe(name: str) -> str:
    """Letters, digits and hyphens.

    >>> safe("Kaas & Zonen / Coöperatie")
    'kaas-zonen-cooperatie'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "x"
