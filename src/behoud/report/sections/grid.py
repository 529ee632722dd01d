"""Figures as rows of a table, in the reader's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from behoud.measure.figures import Figure
from behoud.report.facts import Reader
from behoud.report.figures import group_name, interval_text, part_text, period_name, value_text
from behoud.report.page import Column, DataTable

DAYS = ("deadline-on", "ends", "notice", "interval", "within", "test-date", "asked-on")


def heads(reader: Reader, names: Sequence[str], figures: Iterable[str] = ()) -> tuple[Column, ...]:
    """Columns by the ids of their heads; those in `figures` are set as figures."""
    right = set(figures)
    return tuple(Column(reader.say(f"report-column-{name}"), name in right, name in DAYS) for name in names)


def figure_table(reader: Reader, found: Sequence[Figure], *, groups: bool = False) -> DataTable:
    """A row per figure: period, group where asked for, value, interval, what it is made of, n, note."""
    names = ["period", *(["group"] if groups else []), "value", "interval", "parts", "note"]
    rows = tuple(figure_row(reader, f, groups) for f in found)
    return DataTable(heads(reader, names, ("value", "interval", "parts")), rows)


def figure_row(reader: Reader, f: Figure, groups: bool) -> tuple[str, ...]:
    words, currency = reader.words, reader.currency
    group = (group_name(words, f.group),) if groups else ()
    parts = part_text(words, f, currency)
    return (
        period_name(words, f),
        *group,
        value_text(words, f, currency),
        interval_text(words, f, currency),
        parts,
        note(reader, f),
    )


def note(reader: Reader, f: Figure) -> str:
    """What a reader must know of a figure."""
    said = []
    if f.differs:
        said.append(reader.say("metric-differs", p=f.p_adjusted))
    if not f.complete:
        said.append(reader.say("metric-incomplete"))
    if f.provisional:
        said.append(reader.say("metric-provisional", count=f.provisional))
    return "; ".join(said)
