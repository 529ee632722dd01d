"""Last days to cancel as a calendar (iCalendar, RFC 5545) for one's own diary."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

WIDTH = 75
"""Bytes of a line, at most."""


@dataclass(frozen=True)
class Day:
    """A day with what it is about; `name` stays the same when the calendar is taken along again."""

    name: str
    on: date
    title: str
    about: str


def calendar(days: Iterable[Day], *, title: str, made_at: datetime) -> str:
    """The calendar: a whole day each, with a reminder a week before."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//behoud//renewals//EN", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{escaped(title)}")
    for day in days:
        lines += event(day, made_at)
    return "\r\n".join(folded(line) for line in [*lines, "END:VCALENDAR"]) + "\r\n"


def event(day: Day, made_at: datetime) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{escaped(day.name)}@behoud",
        f"DTSTAMP:{made_at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{day.on:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day.on + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escaped(day.title)}",
        f"DESCRIPTION:{escaped(day.about)}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-P7D",
        f"DESCRIPTION:{escaped(day.title)}",
        "END:VALARM",
        "END:VEVENT",
    ]


def escaped(text: str) -> str:
    r"""Text as a calendar writes it.

    >>> escaped("a;b,c\nd")
    'a\\;b\\,c\\nd'
    """
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "")


def folded(line: str) -> str:
    """A line of at most 75 bytes, going on behind a space; no letter is cut in two.

    >>> folded("x" * 80).split("\\r\\n")[1]
    ' xxxxx'
    """
    parts: list[bytes] = []
    part = b""
    for sign in line:
        letter = sign.encode()
        if len(part) + len(letter) > WIDTH - (1 if parts else 0):
            parts.append(part)
            part = b""
        part += letter
    return "\r\n ".join(one.decode() for one in [*parts, part])
