"""What stands on a page, before it is HTML: text, tiles, tables and pictures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """A column's head, and how it is set: figures to the right; neither they nor days break over lines."""

    head: str
    figures: bool = False
    day: bool = False


@dataclass(frozen=True)
class DataTable:
    """A table in words; a second line of a cell stands small under its first."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


@dataclass(frozen=True)
class Picture:
    """A chart in two widths, with the table that it draws; two that are `half` wide stand side by side."""

    name: str
    title: str
    subtitle: str
    wide: str
    narrow: str
    table: DataTable
    half: bool = False


@dataclass(frozen=True)
class Tile:
    """One figure at the top of a page; `tone` is plain, loss or soon, `name` says which figure it is."""

    label: str
    value: str
    note: str
    tone: str = "plain"
    name: str = ""


@dataclass(frozen=True)
class Section:
    """A part of a page: its first sentence is its title, the others stand under it."""

    name: str
    label: str
    sentences: tuple[str, ...]
    pictures: tuple[Picture, ...] = ()
    tables: tuple[tuple[str, DataTable], ...] = ()
    points: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        return self.sentences[0] if self.sentences else self.label


@dataclass(frozen=True)
class CardPart:
    """A part of the model card: paragraphs, points, and a table where it has one."""

    title: str
    paragraphs: tuple[str, ...]
    points: tuple[str, ...]
    table: DataTable | None = None


@dataclass(frozen=True)
class Page:
    """A whole report: of the company, of one team of it, or of something else that `about` names."""

    language: str
    title: str
    company: str
    team: str | None
    as_of: str
    headline: str
    lead: tuple[str, ...]
    tiles: tuple[Tile, ...]
    sections: tuple[Section, ...]
    method: tuple[str, ...]
    formulas: tuple[tuple[str, str], ...]
    words: dict[str, str]
    card: tuple[CardPart, ...] = ()
    about: str = ""
