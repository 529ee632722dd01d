"""One writer of a lake at a time: an import or a refresh."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, Literal

from behoud.errors import BehoudError
from behoud.words import fault

FILE = ".lock"
FAR = 1 << 40
"""Where Windows locks one byte: behind the text, which must stay readable for others."""

Doing = Literal["import", "refresh"]


@contextmanager
def locked(lake: Path, doing: Doing = "import") -> Iterator[None]:
    """Hold the lake for one writer; BehoudError that says who holds it and since when.

    The system lets go of the lock when a process ends, however it ends; what the file says
    of an earlier holder means nothing then.
    """
    lake.mkdir(parents=True, exist_ok=True)
    with (lake / FILE).open("a+", encoding="utf-8") as file:
        if not acquire(file):
            raise held_by_another(file, lake)
        introduce(file, doing)
        try:
            yield
        finally:
            file.truncate(0)


def introduce(file: IO[str], doing: Doing) -> None:
    """Write down who holds the lock."""
    file.truncate(0)
    since = datetime.now(UTC).isoformat(timespec="seconds")
    json.dump({"doing": doing, "process": os.getpid(), "machine": socket.gethostname(), "since": since}, file)
    file.flush()


def held_by_another(file: IO[str], lake: Path) -> BehoudError:
    """The sentence for who came too late."""
    file.seek(0)
    text = file.read()
    try:
        holder: dict[str, Any] = json.loads(text)
    except ValueError:  # it has just taken the lock and has not written yet who it is
        return fault("engine-locked-now", folder=str(lake))
    since = datetime.fromisoformat(holder["since"]).astimezone()
    return fault(
        "engine-locked",
        folder=str(lake),
        doing=holder["doing"],
        process=str(holder["process"]),
        machine=holder["machine"],
        since=since.strftime("%Y-%m-%d %H:%M:%S"),
    )


def acquire(file: IO[Any]) -> bool:
    """Take the lock of an open file, if nobody has it."""
    try:
        if os.name == "nt":
            import msvcrt

            file.seek(FAR)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
