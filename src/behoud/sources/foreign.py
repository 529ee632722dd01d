"""What the system and the libraries say of a file, in our own words where these are known."""

from __future__ import annotations

import gzip
import re
import zlib
from pathlib import Path

import duckdb

from behoud.engine.full import full_disk
from behoud.errors import BehoudError
from behoud.words import fault

ZIP = b"PK\x03\x04"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
PARQUET = b"PAR1"
KNOWN: dict[tuple[type[Exception], ...], str] = {
    (duckdb.OutOfMemoryException,): "sources-out-of-memory",
    (PermissionError,): "sources-not-allowed",
    (EOFError,): "sources-cut-off",
    (gzip.BadGzipFile, zlib.error): "sources-broken-archive",
}
CSV_LINE = re.compile(r"CSV Error on Line: (\d+)")


def in_own_words(name: str, folder: Path, error: Exception) -> BehoudError:
    """An error that reading the file `name` into the lake `folder` met, as our own."""
    if full_disk(error):
        return fault("sources-disk-full", file=name, folder=str(folder))
    for kinds, code in KNOWN.items():
        if isinstance(error, kinds):
            return fault(code, file=name)
    if found := CSV_LINE.search(str(error)):
        return fault("sources-no-rows-from", file=name, line=int(found[1]))
    return fault("sources-unreadable-file", file=name, problem=first_line(error))


def broken_workbook(path: Path, problem: str) -> BehoudError:
    """Why a file does not open as a workbook: it is none, it is damaged, or as the library says."""
    start = start_of(path)
    if start not in (ZIP, OLD_EXCEL):
        return fault("sources-no-workbook", file=path.name)
    if start == ZIP and "zip" in problem.lower():
        return fault("sources-broken-archive", file=path.name)
    return fault("sources-unreadable-file", file=path.name, problem=problem)


def broken_parquet(path: Path) -> BehoudError:
    """Why a file does not open as Parquet, which begins and ends with the same four letters."""
    if start_of(path) != PARQUET:
        return fault("sources-no-parquet", file=path.name)
    with path.open("rb") as file:
        file.seek(-len(PARQUET), 2)
        whole = file.read() == PARQUET
    return fault("sources-broken-archive" if whole else "sources-cut-off", file=path.name)


def start_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4)


def first_line(error: Exception) -> str:
    """What an error says, without what it shows below."""
    return next(iter(str(error).strip().splitlines()), type(error).__name__)
