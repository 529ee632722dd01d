"""Excel sheets, read in a child process that may take little memory.

A workbook is a zip archive: its sizes are looked at before it is opened, and the child is
stopped by the system where it takes more than its share, whatever the archive claims.
"""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

from behoud.company import Source
from behoud.engine.memory import memory_to_use
from behoud.errors import BehoudError
from behoud.sources.files.parquet import sha256_of
from behoud.sources.files.shape import with_repeated
from behoud.sources.foreign import broken_workbook
from behoud.tables.staged import Staged
from behoud.words import fault

MEMORY = 2 * 2**30
LARGEST = 1 << 30
RATIO = 200
"""A sheet of real figures shrinks 5 to 20 times; a bomb a thousand times."""

SMALL = 10 * 2**20
CHILD = "behoud.sources.files.sheet"
SECONDS = 1800


def stage_excel(path: Path, source: Source, work: Path) -> Staged:
    """A sheet as Parquet; the line of a row is its row in the sheet.

    BehoudError where the file is no workbook, unpacks to too much, or lacks the sheet.
    """
    refuse_bomb(path)
    target, most = work / "sheet.parquet", min(MEMORY, memory_to_use())
    command = [sys.executable, "-m", CHILD, str(path), source.sheet or "", str(target), str(most)]
    try:
        ran = subprocess.run(  # noqa: S603 - our own module, and paths as arguments without a shell
            command, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise fault("sources-sheet-too-large", file=path.name) from None
    if ran.returncode:
        raise refusal(path, source, ran.stdout.strip(), ran.stderr.strip())
    sheet, first_line, repeated = ran.stdout.strip().rsplit("\t", 2)
    found = {"format": "excel", "sheet": sheet} | with_repeated(json.loads(repeated))
    return Staged(target, sha256_of(path), int(first_line), found=found)


def refuse_bomb(path: Path) -> None:
    """BehoudError where the archive claims to unpack to more than a sheet can be."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        for part in archive.infolist():
            swollen = part.file_size > SMALL and part.file_size > RATIO * max(1, part.compress_size)
            if swollen or part.file_size > LARGEST:
                raise fault("sources-sheet-bomb", file=path.name, size=part.file_size // 2**20)


def refusal(path: Path, source: Source, said: str, problem: str) -> BehoudError:
    if said.startswith("sheets\t"):
        return fault(
            "sources-no-sheet", file=path.name, sheet=source.sheet or "", known=said.removeprefix("sheets\t")
        )
    if said == "empty":
        return fault("sources-empty-file", file=path.name)
    if "MemoryError" in problem or "memory allocation" in problem or not problem:
        return fault("sources-sheet-too-large", file=path.name)
    return broken_workbook(path, problem.splitlines()[-1])
