"""The company file, replaced in one step; it is read once more before anything rests on it."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from behoud.company import FILE_NAME, load

OPEN_TO_ITS_OWNER, OPEN_TO_READ = 0o600, 0o644


def write_company(folder: Path, text: str, *, secret: bool) -> None:
    """Replace behoud.toml by `text`; CompanyFileError, and nothing changes, where it cannot be right.

    With `secret` only its owner may read it: an address in it may hold a password.
    """
    with TemporaryDirectory(prefix=".behoud-", dir=folder) as work:
        fresh = Path(work) / FILE_NAME
        fresh.write_text(text, encoding="utf-8")
        load(fresh.parent)
        fresh.chmod(OPEN_TO_ITS_OWNER if secret else OPEN_TO_READ)
        with fresh.open("rb") as file:
            os.fsync(file.fileno())
        fresh.replace(folder / FILE_NAME)
