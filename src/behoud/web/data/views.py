"""Data: what was read and when, what was set apart, and how to mend it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from behoud.company import load
from behoud.engine.holdings import Holdings, Load
from behoud.schemas import TABLES
from behoud.sources.failures import kept
from behoud.sources.findings import findings
from behoud.tables.quarantine import Quarantined, quarantined, summed
from behoud.web.accounts.permitted import permitted
from behoud.words import Words, visible

SHOWN = 50
LONGEST = 60


@dataclass(frozen=True)
class SetApart:
    """A row in quarantine, in words; `value` is None where it may be somebody's."""

    file: str
    line: int | None
    column: str
    value: str | None
    reason: str


@permitted("data.see")
@require_GET
def data(request: HttpRequest) -> HttpResponse:
    """The sources with their counts, what could not be read, and the rows that were set apart."""
    company, words = load(settings.COMPANY), request.words
    holdings = Holdings.load(company.lake)
    source = request.GET.get("source") or None
    found = [f for f in findings(company, holdings) if source in (None, f.source)]
    facts = {
        "loads": sorted(holdings.inputs, key=by_place),
        "failed": [(f.source, f.said[words.language]) for f in kept(company.lake)],
        "findings": [(f.said(words), f.asks) for f in found],
        "sums": [sentence(row, words) for row in summed(holdings, source=source)],
        "rows": [told(row, words) for row in quarantined(holdings, source=source, limit=SHOWN)],
        "source": source,
    }
    return render(request, "data/data.html", facts)


def by_place(load: Load) -> tuple[bool, str, str]:
    """Sources with rows set apart first."""
    return not load.counts.quarantined, load.table, load.file


def sentence(row: tuple[str, str, str, int], words: Words) -> str:
    """How many rows of a source share a fault."""
    source, column, reason, count = row
    short = f"{reason}-short"
    facts = {"source": source, "reason": words.say(short if words.has(short) else reason), "rows": count}
    if column:
        return words.say("sources-quarantine-sum", **facts, column=column)
    return words.say("sources-quarantine-lines", **facts)


def told(row: Quarantined, words: Words) -> SetApart:
    reason = words.say(row.reason, **json.loads(row.facts))
    value = None if row.value is None or personal(row) else visible(row.value)[:LONGEST]
    return SetApart(row.file, row.line, row.column or "", value, reason)


def personal(row: Quarantined) -> bool:
    """Whether a value may be somebody's: of a personal column, or a whole line of a table that has one."""
    columns = [column for column in TABLES[row.table] if row.target in (None, column.name)]
    return any(column.personal for column in columns)
