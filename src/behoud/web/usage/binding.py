"""What binds: owners of a product beside customers alike without it, and usage before leaving."""

from __future__ import annotations

from pydantic import TypeAdapter

from behoud.errors import BehoudError
from behoud.measure.ownership import Ownership
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.finding import sentence
from behoud.report.page import Column, DataTable, Section
from behoud.report.products import COLUMNS, cells, tested, told
from behoud.report.sections import usage as drawn_usage
from behoud.report.subjects import usage as told_usage
from behoud.web.reading.current import Current
from behoud.web.reading.keeping import kept
from behoud.words import Words, in_words

SECTION: TypeAdapter[Section] = TypeAdapter(Section)


def binding(shown: Current, words: Words) -> Section:
    """The section on the whole company, made once per snapshot and language; it names no customer."""

    def made() -> Section:
        return section(shown.opened.evidence, Reader(words, shown.company.currency))

    return kept(shown, f"binding/{words.language}", SECTION, made)


def section(evidence: Evidence, reader: Reader) -> Section:
    """Products like for like with their interval, and churn by usage; or why there are none."""
    label = reader.say("web-uses-binding")
    said = tuple(sentence(found, reader) for found in told_usage.findings(evidence))
    owned = evidence.ownership
    tables = () if owned is None else ((reader.say("web-uses-products"), products(owned, reader)),)
    why = tuple(reason(evidence, what, reader) for what in ("ownership", "usage") if what in evidence.missing)
    return Section("binding", label, (*said, *why), tuple(drawn_usage.pictures(evidence, reader)), tables)


def reason(evidence: Evidence, what: str, reader: Reader) -> str:
    error: BehoudError = evidence.missing[what]
    return in_words(error, reader.words)


def products(owned: Ownership, reader: Reader) -> DataTable:
    """What binds most first."""
    last = len(COLUMNS) - 1
    heads = tuple(
        Column(reader.say(f"usage-column-{name}"), 0 < place < last) for place, name in enumerate(COLUMNS)
    )
    rows = tuple(cells(reader.words, one) for one in tested(owned))
    return DataTable(heads, rows, told(reader.words, owned, len(rows)))
