"""The model card as parts of a page."""

from __future__ import annotations

from collections.abc import Sequence

from behoud.predict.card import card_text
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.page import CardPart, Column, DataTable


def card_parts(evidence: Evidence, reader: Reader) -> tuple[CardPart, ...]:
    """What `behoud evaluate --card` prints, part by part; nothing where nothing was predicted.

    The card is Markdown of three kinds of lines: paragraphs, points and the rows of a table.
    """
    if "horizons" not in evidence.card:
        return ()
    _, *parts = card_text(evidence.card, reader.words).split("\n## ")
    return tuple(part(*text.split("\n", 1)) for text in parts)


def part(title: str, text: str) -> CardPart:
    lines = [line for line in text.split("\n") if line]
    points = tuple(line.removeprefix("- ") for line in lines if line.startswith("- "))
    cells = [line for line in lines if line.startswith("| ")]
    paragraphs = tuple(line for line in lines if not line.startswith(("- ", "| ")))
    return CardPart(title, paragraphs, points, table(cells) if cells else None)


def table(lines: Sequence[str]) -> DataTable:
    """A table from its heads, a line of dashes and its rows; all but the first column are figures."""
    head, _, *rows = (tuple(line.strip("| ").split(" | ")) for line in lines)
    return DataTable(tuple(Column(name, place > 0) for place, name in enumerate(head)), tuple(rows))
