"""The company file of this installation, read again when it was changed; there may be none yet."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from zoneinfo import ZoneInfo

from django.conf import settings

from behoud.company import FILE_NAME, Company, load

HELD: dict[Path, tuple[int, int, Company]] = {}
TURN = Lock()


def served() -> Company | None:
    """The company that is served; None before its file was written. CompanyFileError where it is wrong."""
    folder = Path(settings.COMPANY)
    try:
        found = (folder / FILE_NAME).stat()
    except FileNotFoundError:
        return None
    stamp = (found.st_mtime_ns, found.st_size)
    with TURN:
        held = HELD.get(folder)
        if held is None or held[:2] != stamp:
            held = HELD[folder] = (*stamp, load(folder))
        return held[2]


def name_of_company() -> str:
    """What pages call the company; before it has said so the name of its folder."""
    company = served()
    return company.name if company else Path(settings.COMPANY).resolve().name.title()


def zone() -> ZoneInfo:
    """The company's time zone; that of the settings before there is a company."""
    company = served()
    return ZoneInfo(company.time_zone if company else settings.TIME_ZONE)
