"""Files that are uploaded: taken in piece by piece, refused where they are not what they say.

Whatever an archive claims, what comes out of it is counted while it comes out, and nothing is held in
memory but one piece.
"""

from __future__ import annotations

import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from behoud.company import Source
from behoud.sources.files.excel import RATIO, SMALL, refuse_bomb
from behoud.sources.files.open import EXCEL, PARQUET
from behoud.sources.files.scan import chunks, from_start
from behoud.sources.files.shape import shape_of
from behoud.words import fault

FOLDER = "data"
"""In the company folder: where uploaded files go, and where the company file says they are."""

TEXT = (".csv", ".tsv", ".txt", ".dat")
PACKED = ".gz"
ARCHIVE = ".zip"
KINDS = (*TEXT, *EXCEL, *PARQUET, PACKED, ARCHIVE)
LARGEST = 512 * 2**20
"""Bytes of one file as it is uploaded."""

AT_ONCE = 1024 * 2**20
"""Bytes of one upload of several files."""

UNPACKED = 2048 * 2**20
"""Bytes that may come out of one archive."""

MOST_FILES = 60
MOST_COLUMNS = 2000
MOST_ROWS = 100_000_000
PIECE = 1 << 20
STRANGE = re.compile(r"[^\w .()-]")


def taken_in(company: Path, name: str, pieces: Iterable[bytes]) -> tuple[str, ...]:
    """Put an uploaded file (or what is in an archive) into the company's data; the names it got.

    BehoudError, and nothing is kept, where it is of no known kind, too large, or a bomb.
    """
    target = company / FOLDER
    target.mkdir(parents=True, exist_ok=True)
    suffix = Path(name).suffix.lower()
    if suffix not in KINDS:
        raise fault("web-start-file-unknown", file=name, known=", ".join(KINDS))
    with TemporaryDirectory(prefix=".arriving-", dir=target) as work:
        arrived = Path(work) / safe(name)
        copied(pieces, arrived, name)
        files = unpacked(arrived, name, Path(work)) if suffix == ARCHIVE else [(arrived.name, arrived)]
        for called, file in files:
            checked(file, called)
        for called, file in files:
            file.replace(target / called)
    return tuple(called for called, _ in files)


def copied(pieces: Iterable[bytes], target: Path, name: str) -> None:
    size = 0
    with target.open("wb") as file:
        for piece in pieces:
            size += len(piece)
            if size > LARGEST:
                raise fault("web-start-large", file=name, most=LARGEST // 2**20)
            file.write(piece)
    if not size:
        raise fault("sources-empty-file", file=name)


def safe(name: str) -> str:
    """A name that is a plain file wherever it is put, and no pattern.

    >>> safe("../../Klanten [2025].csv"), safe("C:\\\\export\\\\.verborgen.xlsx")
    ('Klanten _2025_.csv', 'verborgen.xlsx')
    """
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    stem, _, suffix = STRANGE.sub("_", last).lstrip(". ").rpartition(".")
    return f"{stem[:100].strip() or 'bestand'}.{suffix.lower()}"


def unpacked(archive: Path, name: str, work: Path) -> list[tuple[str, Path]]:
    """The files in an archive, with the names they get; BehoudError where it is one to be afraid of."""
    try:
        with zipfile.ZipFile(archive) as opened:
            wanted = [part for part in opened.infolist() if is_table(part)]
            if not 0 < len(wanted) <= MOST_FILES:
                raise fault("web-start-archive-files", file=name, count=len(wanted), most=MOST_FILES)
            return list(parts_of(opened, wanted, name, work))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError):
        raise fault("web-start-archive-broken", file=name) from None


def is_table(part: zipfile.ZipInfo) -> bool:
    path = Path(part.filename)
    hidden = any(piece.startswith((".", "__")) for piece in path.parts)
    return (
        not part.is_dir() and not hidden and path.suffix.lower() in KINDS and path.suffix.lower() != ARCHIVE
    )


def parts_of(
    opened: zipfile.ZipFile, wanted: Sequence[zipfile.ZipInfo], name: str, work: Path
) -> Iterator[tuple[str, Path]]:
    left = UNPACKED
    seen: set[str] = set()
    for number, part in enumerate(wanted):
        called = safe(part.filename)
        if called.lower() in seen:
            raise fault("web-start-archive-twice", file=name, part=called)
        seen.add(called.lower())
        target = work / f"part {number}" / called
        target.parent.mkdir()
        with opened.open(part) as packed, target.open("wb") as file:
            left -= poured(packed, file, name, packed_size=part.compress_size, most=left)
        yield called, target


def poured(packed: Any, file: BinaryIO, name: str, *, packed_size: int, most: int) -> int:
    """Unpack piece by piece; how many bytes came out. BehoudError as soon as it is too much."""
    size = 0
    while piece := packed.read(PIECE):
        size += len(piece)
        refuse_swollen(name, size, packed_size, most)
        file.write(piece)
    return size


def refuse_swollen(name: str, size: int, packed_size: int, most: int = UNPACKED) -> None:
    if size > most or (size > SMALL and size > RATIO * max(1, packed_size)):
        raise fault("web-start-bomb", file=name, size=size // 2**20)


def checked(file: Path, name: str) -> None:
    """BehoudError where a file unpacks to too much, or is wider or longer than tables are."""
    suffix = Path(name).suffix.lower()
    if not file.stat().st_size:
        raise fault("sources-empty-file", file=name)
    if suffix in EXCEL:
        refuse_bomb(file)
    elif suffix in PARQUET:
        refuse_large_parquet(file, name)
    else:
        refuse_strange_text(file, name)


def refuse_large_parquet(file: Path, name: str) -> None:
    try:
        found = pq.read_metadata(file)
    except (pa.ArrowException, OSError):
        raise fault("sources-no-parquet", file=name) from None
    size = sum(found.row_group(n).total_byte_size for n in range(found.num_row_groups))
    if size > UNPACKED or found.num_rows > MOST_ROWS:
        raise fault("web-start-bomb", file=name, size=size // 2**20)
    refuse_wide(found.num_columns, name)


def refuse_strange_text(file: Path, name: str) -> None:
    """Text, packed or not: how much comes out of it, and how many columns its first line names."""
    size, packed_size = 0, file.stat().st_size
    start = b""
    try:
        for piece in chunks(file):
            start = start or piece
            size += len(piece)
            refuse_swollen(name, size, packed_size)
    except (OSError, EOFError, zlib.error):
        raise fault("web-start-archive-broken", file=name) from None
    if start.startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")):
        raise fault("web-start-no-text", file=name)
    shape = shape_of(file, from_start(start) or "utf-8", Source(name="-", table="customers", files=name))
    refuse_wide(len(shape.columns), name)


def refuse_wide(columns: int, name: str) -> None:
    if columns > MOST_COLUMNS:
        raise fault("web-start-wide", file=name, columns=columns, most=MOST_COLUMNS)


def uploaded(company: Path) -> list[tuple[str, int]]:
    """Name and bytes of every file that lies in the company's data."""
    found = sorted((company / FOLDER).glob("*"))
    files = [file for file in found if file.is_file() and file.suffix.lower() in KINDS]
    return [(file.name, file.stat().st_size) for file in files]
