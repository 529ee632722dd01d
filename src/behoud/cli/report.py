"""behoud report: one HTML file for the company and one per team."""

from __future__ import annotations

from pathlib import Path

import click

from behoud.cli.options import print_json, verb_options
from behoud.library import open_company
from behoud.report.facts import Reader
from behoud.report.finding import as_row
from behoud.report.findings import company_findings, team_findings
from behoud.report.summary import print_summary
from behoud.report.write import write_reports
from behoud.words import fault

FORMATS = ("html",)


@click.command("report")
@click.option("--team", default=None, help="Of this team only.")
@click.option(
    "--format", "form", default="html", show_default=True, help="html; pdf and pptx are not offered."
)
@verb_options
def verb(team: str | None, form: str, folder: Path, as_json: bool, language: str | None) -> None:
    """Write reports/behoud-<company>-<as_of>.html and one file per team, from the published snapshot.

    --json answers {"files": [...], "findings": [...]}; a finding has kind, subject, sentence,
    facts (plain values by name) and figures (rows as of `behoud metric --json`).
    """
    if form not in FORMATS:
        raise fault("report-no-format", form=form)
    company = open_company(folder, language=language)
    try:
        files = write_reports(company.evidence, company.words, team=team)
        if as_json:
            reader = Reader(company.words, company.company.currency)
            found = (
                company_findings(company.evidence) if team is None else team_findings(company.evidence, team)
            )
            print_json({"files": files, "findings": [as_row(f, reader) for f in found]})
        elif team is None:
            print_summary(company.evidence, company.words, files)
        else:
            click.echo(files[0])
    finally:
        company.close()
