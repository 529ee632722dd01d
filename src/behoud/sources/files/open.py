"""The input files of a source, and each of them staged by its kind."""

from __future__ import annotations

import glob
from pathlib import Path

import duckdb

from behoud.company import Source
from behoud.sources.files.parquet import stage_parquet
from behoud.sources.files.text import stage_text
from behoud.tables.staged import Staged
from behoud.words import fault

EXCEL = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
PARQUET = (".parquet", ".pq")


def input_files(source: Source, root: Path) -> list[Path]:
    """The files of a source, in the order of their names; BehoudError where there is none."""
    pattern = source.files or ""
    found = sorted(Path(name) for name in glob.glob(str(root / pattern), recursive=True))
    files = [file for file in found if file.is_file()]
    if found and not files:
        raise fault("sources-folder", source=source.name, file=pattern)
    if not files:
        raise fault(
            "sources-no-file",
            source=source.name,
            files=pattern,
            folder=str(root),
            about=source.about or "none",
        )
    return files


def file_name(file: Path, root: Path) -> str:
    """How a file is called in counts and in the quarantine: relative to the company folder."""
    import os

    return Path(os.path.relpath(file, root)).as_posix()


def stage(database: duckdb.DuckDBPyConnection, file: Path, source: Source, work: Path) -> Staged:
    """The rows of a file on their way in, whatever kind of file it is."""
    if file.stat().st_size == 0:
        raise fault("sources-empty-file", file=file.name)
    suffix = file.suffix.lower()
    if suffix in PARQUET:
        return stage_parquet(file)
    if suffix in EXCEL:
        from behoud.sources.files.excel import stage_excel

        return stage_excel(file, source, work)
    return stage_text(database, file, source, work)
