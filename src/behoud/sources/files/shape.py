"""The shape of a text file: its delimiter, its quotes and its header."""

from __future__ import annotations

import csv
import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from behoud.company import Source
from behoud.sources.files.scan import opened
from behoud.words import fault

DELIMITERS = (",", ";", "\t", "|")
WHITESPACE = "whitespace"
HEAD = 1 << 18
NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", WHITESPACE: "blanks"}


@dataclass(frozen=True)
class Shape:
    """How the lines of a text file fall apart; `skip` lines stand above the first row.

    `repeated` are names that stand in the header more than once.
    """

    delimiter: str
    quote: str
    columns: tuple[str, ...]
    skip: int
    repeated: tuple[str, ...] = ()


def shape_of(path: Path, encoding: str, source: Source) -> Shape:
    """The shape of a text file: as told, else as its first lines show.

    The delimiter is the one that splits the header into the columns that the source asks
    for, and most lines into as many fields. BehoudError where the file has no line.
    """
    lines = first_lines(path, encoding)
    if not lines:
        raise fault("sources-empty-file", file=path.name)
    skip, told = (1, lines[0][4:5]) if lines[0].lower().startswith("sep=") else (0, source.delimiter)
    quote = source.quote or '"'
    delimiter = source.delimiter or told or best_delimiter(lines[skip:], quote, wanted(source))
    rows = split(lines[skip:], delimiter, quote)
    header = rows[0] if rows else []
    if nameless(source):
        return Shape(delimiter, quote, tuple(f"column{n}" for n in range(len(header))), skip)
    names = [name.strip() for name in header]
    return Shape(delimiter, quote, unique(names), skip + header_lines(lines[skip:], rows), repeated(names))


def first_lines(path: Path, encoding: str) -> list[str]:
    with opened(path) as file:
        head = file.read(HEAD)
    text = head.decode(encoding, "replace").lstrip("\N{ZERO WIDTH NO-BREAK SPACE}")
    lines = text.splitlines()
    return lines[:-1] if len(head) == HEAD and len(lines) > 1 else lines


def wanted(source: Source) -> set[str]:
    """The columns that a source's mapping names."""
    return {mapping.column.lower() for mapping in (source.columns or {}).values() if mapping.column}


def nameless(source: Source) -> bool:
    """Whether the mapping speaks of column0, column1 …: a file without a header."""
    names = wanted(source)
    return bool(names) and all(name.startswith("column") and name[6:].isdigit() for name in names)


def split(lines: Sequence[str], delimiter: str, quote: str) -> list[list[str]]:
    if delimiter == WHITESPACE:
        return [line.split() for line in lines if line.strip()]
    csv.field_size_limit(1 << 24)
    return [row for row in csv.reader(lines[:500], delimiter=delimiter, quotechar=quote) if row]


def best_delimiter(lines: Sequence[str], quote: str, names: set[str]) -> str:
    return max((*DELIMITERS, WHITESPACE), key=lambda delimiter: score(lines, delimiter, quote, names))


def score(lines: Sequence[str], delimiter: str, quote: str, names: set[str]) -> tuple[int, float, int]:
    """How well a delimiter explains the lines: wanted columns found, share of like lines, fields."""
    rows = split(lines[:200], delimiter, quote)
    width = len(rows[0]) if rows else 0
    found = len(names & {name.strip().lower() for name in rows[0]}) if rows else 0
    if width < 2:
        return found, 0.0, 0
    alike = Counter(map(len, rows))[width] / len(rows)
    return found, alike * (0.5 if delimiter == WHITESPACE else 1.0), width


def unique(names: Sequence[str]) -> tuple[str, ...]:
    """Names of columns, each once: a second `id` is `id_2`, an empty one `column3`.

    >>> unique(["id", "ID", ""]), unique(["id", "id", "id_2"])
    (('id', 'ID_2', 'column2'), ('id', 'id_3', 'id_2'))
    """
    found: list[str] = []
    taken = {name.lower() for name in names}
    seen: set[str] = set()
    for place, name in enumerate(names):
        named = name or f"column{place}"
        if named.lower() in seen:
            named = next(n for n in numbered(named) if n.lower() not in taken | seen)
        seen.add(named.lower())
        found.append(named)
    return tuple(found)


def numbered(name: str) -> Iterator[str]:
    """`name_2`, `name_3` and so on."""
    return (f"{name}_{number}" for number in itertools.count(2))


def repeated(names: Sequence[str]) -> tuple[str, ...]:
    """Names that stand more than once, as they stand first; upper and lower case are the same.

    >>> repeated(["id", "ID", "name", "", ""])
    ('id',)
    """
    counts = Counter(name.lower() for name in names if name)
    first = {name.lower(): name for name in reversed(names)}
    return tuple(first[name] for name, count in counts.items() if count > 1)


def with_repeated(names: Sequence[str]) -> dict[str, list[str]]:
    """What is to be stated of names that stand more than once; nothing where there are none."""
    return {"repeated_columns": list(names)} if names else {}


def header_lines(lines: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """How many lines the header takes: the blank ones above it, and the newlines within its names."""
    blank = next((n for n, line in enumerate(lines) if line.strip()), 0)
    return blank + 1 + sum(name.count("\n") for name in rows[0])
