"""The steps in their order, and how far one is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.urls import reverse

from behoud.company import FILE_NAME
from behoud.sources.recognise.peek import candidates
from behoud.web.reading.served import served
from behoud.web.start.gate import published
from behoud.web.start.kept import Begun
from behoud.web.start.looking import company_text, text_of

STEPS = ("organisation", "files", "recognition", "check", "refresh", "findings")


@dataclass(frozen=True)
class Step:
    """One step: its address, empty as long as what comes before is missing."""

    name: str
    address: str
    here: bool


def steps(here: str, now: Begun) -> list[Step]:
    open_to = reachable(now)
    return [Step(name, reverse(f"start-{name}") if name in open_to else "", name == here) for name in STEPS]


def reachable(now: Begun) -> set[str]:
    """The steps for which everything is there."""
    folder = Path(settings.COMPANY)
    found = {"organisation"}
    if not (folder / FILE_NAME).is_file():
        return found
    found.add("files")
    if has_inputs(folder, now):
        found |= {"recognition", "check"}
    company = served()
    if company is not None and company.sources:
        found.add("refresh")
    if published():
        found.add("findings")
    return found


def has_inputs(folder: Path, now: Begun) -> bool:
    """Whether there is anything to look at."""
    tables = any(connection.tables for connection in now.connections)
    return tables or bool(candidates(folder))


def next_step(now: Begun) -> str:
    """Where somebody who comes back goes on."""
    folder, open_to = Path(settings.COMPANY), reachable(now)
    if "files" not in open_to:
        return "organisation"
    if published() or "recognition" not in open_to:
        return "files"
    settled = now.found is not None and text_of(folder, now) == company_text(folder)
    return "refresh" if settled and "refresh" in open_to else "recognition"
