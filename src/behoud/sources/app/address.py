"""Where the application of a company keeps its database."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import URL, make_url

from behoud.company import Company
from behoud.sources.sql.read import DRIVERS

FOLDER, FILE = "web", "application.sqlite3"
"""In the company folder, where the environment says nothing else."""


def address(company: Company, given: Mapping[str, str] = os.environ) -> URL | None:
    """The application's database; None where the company has none.

    The environment speaks of the company that it names: another one is looked for in its own folder.
    """
    named = given.get("BEHOUD_COMPANY")
    if named is not None and Path(named).resolve() != company.root.resolve():
        given = {}
    url = given.get("BEHOUD_DATABASE", "")
    if not url:
        return of_file(Path(given.get("BEHOUD_FOLDER") or company.root / FOLDER) / FILE)
    found = urlsplit(url)
    if found.scheme == "sqlite":
        return of_file(Path(found.path))
    return make_url(url).set(drivername=DRIVERS.get(found.scheme, found.scheme))


def of_file(file: Path) -> URL | None:
    """A SQLite file, to be read only; None where it is not there."""
    if not file.is_file():
        return None
    place = f"file:{file.resolve().as_posix()}"
    return URL.create("sqlite", database=place, query={"mode": "ro", "uri": "true"})
