"""Lists of customers on a page: sorted by any column, the first rows shown, all of them as CSV."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest
from django.utils.http import urlencode

from behoud.report.html import kept as kept_together
from behoud.tables import quoting
from behoud.web.reading.board import Board, Condition
from behoud.web.reading.keeping import remembered
from behoud.words import Words

FIRST, MOST = 10, 500
"""Rows at first, and where a reader asks for all of a list."""
FIGURES = frozenset({"money", "number", "percent", "days", "range"})
ENDS = ("_low", "_high")
"""How the columns of an interval end; a field of kind `range` has them beside it."""
WHO = ("customer_id", "pseudonym", "name", "team", "account_manager", "key_customer")
HIDDEN = frozenset({"customer_id", "name", "account_manager", "owner", "subject"})
"""What says who somebody is, or may."""
ABSENT = "–"
SMALL = 0.005
"""A chance below it is said to be less than one in a hundred."""


@dataclass(frozen=True)
class Field:
    """A column: its name in the table `of`, how it is set, for a word the stem of its sentences, its head."""

    name: str
    kind: str = "text"
    stem: str = ""
    called: str = ""
    of: str = "b"

    @property
    def columns(self) -> tuple[str, ...]:
        """What it asks of the query."""
        ends = ENDS if self.kind == "range" else ()
        return (self.name, *(f"{self.name}{end}" for end in ends))

    @property
    def head(self) -> str:
        return f"web-list-{(self.called or self.name).replace('_', '-')}"


@dataclass(frozen=True)
class Listing:
    """A list: `source` is what stands behind FROM, with the board as `b`; `fields` beside the customer."""

    name: str
    source: str
    condition: Condition
    fields: tuple[Field, ...]
    sort: str
    descending: bool = True


@dataclass(frozen=True)
class Head:
    """The head of a column with the address that sorts by it; `way` where the list is sorted so."""

    code: str
    kind: str
    address: str
    way: str


@dataclass(frozen=True)
class Cell:
    """A cell as text."""

    text: str
    kind: str


@dataclass(frozen=True)
class Line:
    """A row: who it is, where it leads, and its cells."""

    who: str
    address: str
    under: str
    key: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Listed:
    """A list ready to be shown; `every` is the address with all rows, '' where they are all there."""

    name: str
    heads: tuple[Head, ...]
    lines: tuple[Line, ...]
    count: int
    every: str
    query: str


def listed(listing: Listing, board: Board, request: HttpRequest, *, names: bool, currency: str) -> Listed:
    """The list as the address asks for it; without names no column says who somebody is."""
    given, listing = request.GET, listing if names else unnamed(listing)
    sort, descending = order_of(listing, given)
    size = MOST if given.get("all") == listing.name else FIRST
    sort = "pseudonym" if sort == "name" and not names else sort
    rows = ordered(listing, board, sort, descending, size)
    total = counted(listing, board)
    lines = tuple(line(listing, row, request.words, currency, names=names) for row in rows)
    more = with_given(given, all=listing.name) if total > len(rows) and size < MOST else ""
    chosen = with_given(given, list=listing.name, sort=sort, way="down" if descending else "up")
    return Listed(listing.name, heads(listing, given, sort, descending), lines, total, more, chosen)


def unnamed(listing: Listing) -> Listing:
    """The same list without the columns that say who somebody is."""
    return replace(listing, fields=tuple(f for f in listing.fields if f.name not in HIDDEN))


def counted(listing: Listing, board: Board) -> int:
    """How many rows there are."""
    query = f"SELECT count(*) AS n FROM {origin(listing)}"  # noqa: S608
    return int(remembered(board, query, listing.condition.values)[0]["n"])


def order_of(listing: Listing, given: Mapping[str, str]) -> tuple[str, bool]:
    """The column and the way to sort by; those of the list itself where none of its own is asked for."""
    asked = given.get("sort", "")
    if given.get("list") != listing.name or asked not in {"name", *(f.name for f in listing.fields)}:
        return listing.sort, listing.descending
    return asked, given.get("way") == "down"


def origin(listing: Listing) -> str:
    return f"{listing.source} WHERE {listing.condition.sql}"


def ordered(
    listing: Listing, board: Board, sort: str, descending: bool, size: int | None
) -> list[dict[str, Any]]:
    """The rows in order; the pseudonym settles ties."""
    tables = dict.fromkeys(WHO, "b") | {c: f.of for f in listing.fields for c in f.columns}
    chosen = ", ".join(f"{of}.{quoting.name(name)}" for name, of in tables.items())
    by = f"{tables[sort]}.{quoting.name(sort)}"
    way, most = "DESC" if descending else "ASC", "" if size is None else f"LIMIT {size:d}"
    query = (
        f"SELECT {chosen} FROM {origin(listing)} "  # noqa: S608
        f"ORDER BY {by} {way} NULLS LAST, b.pseudonym {most}"
    )
    if size is None:
        return board.rows(query, listing.condition.values)
    return remembered(board, query, listing.condition.values)


def heads(listing: Listing, given: Mapping[str, str], sort: str, descending: bool) -> tuple[Head, ...]:
    """The heads, each with the address that sorts by it; a second time the other way round."""

    def head(name: str, code: str, kind: str) -> Head:
        same = name == ("name" if sort == "pseudonym" else sort)
        down = not descending if same else kind in FIGURES
        way = ("descending" if descending else "ascending") if same else ""
        address = with_given(given, list=listing.name, sort=name, way="down" if down else "up")
        return Head(code, "num" if kind in FIGURES else "", address, way)

    first = head("name", "web-column-customer", "text")
    return (first, *(head(f.name, f.head, f.kind) for f in listing.fields))


def with_given(given: Mapping[str, str], **more: str) -> str:
    """The address as it is, with something else asked."""
    return "?" + str(urlencode({**{name: given[name] for name in given}, **more}))


def line(listing: Listing, row: Mapping[str, Any], words: Words, currency: str, *, names: bool) -> Line:
    """A row in words."""
    under = [row["team"] or "", (row["account_manager"] or "") if names else ""]
    who = row["name"] or row["customer_id"] if names else row["pseudonym"]
    return Line(
        who=str(who),
        address=str(row["customer_id"] if names else row["pseudonym"]),
        under=" · ".join(part for part in under if part),
        key=bool(row["key_customer"]),
        cells=tuple(Cell(text_of(f, row, words, currency), set_as(f)) for f in listing.fields),
    )


def set_as(field: Field) -> str:
    return "num" if field.kind in FIGURES else field.kind if field.kind in ("day", "spot") else ""


def text_of(field: Field, row: Mapping[str, Any], words: Words, currency: str) -> str:
    """A value as the reader writes it."""
    value = row[field.name]
    if value is None:
        return ABSENT
    if field.kind == "range":
        low, high = (row[f"{field.name}{end}"] for end in ENDS)
        return ranged(value, low, high, words)
    if field.kind == "words":
        return ", ".join(words.say(f"{field.stem}-{one}") for one in value) or ABSENT
    if field.kind == "spot":
        return words.say("web-list-blind-spot") if value else "·"
    said = {
        "money": lambda: words.money(value, currency),
        "number": lambda: words.number(value),
        "percent": lambda: words.percent(value, 0),
        "days": lambda: words.say("features-days", days=int(value)),
        "day": lambda: words.date(value, "d MMM y"),
        "word": lambda: words.say(f"{field.stem}-{str(value).replace('_', '-')}"),
    }.get(field.kind, lambda: str(value))()
    return kept_together(said) if field.kind != "text" else said


def ranged(value: float, low: float | None, high: float | None, words: Words) -> str:
    """A share with its interval.

    >>> ranged(0.34, 0.25, 0.44, Words("en"))
    '34% (25% – 44%)'
    >>> ranged(0.001, 0.0, 0.002, Words("en"))
    'less than 1%'
    """
    said = words.percent(value, 0) if value >= SMALL else words.say("web-list-small")
    if low is None or high is None or high < SMALL:
        return kept_together(said)
    return kept_together(f"{said} ({words.percent(low, 0)} – {words.percent(high, 0)})")


def exported(
    listing: Listing, board: Board, request: HttpRequest, *, names: bool
) -> tuple[list[str], list[list[Any]]]:
    """All rows for a file, in the order that the address asks: heads, and the values as they are."""
    listing = listing if names else unnamed(listing)
    sort, descending = order_of(listing, request.GET)
    who = [name for name in WHO if (name != "pseudonym" if names else name not in HIDDEN)]
    columns = [*who, *(column for f in listing.fields for column in f.columns if column not in WHO)]
    sort = "pseudonym" if sort == "name" and not names else sort
    rows = ordered(listing, board, sort, descending, None)
    return columns, [[row[name] for name in columns] for row in rows]
