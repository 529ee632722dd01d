"""A command in a memory control group of its own: what it may take, and what it took.

Both versions of control groups of Linux. The group lies directly under the root that this process
sees (in a container that is the container's own), and is removed afterwards. Within it the program
also pays for the file cache it fills, which the system takes back before anybody is refused.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

ROOT = Path("/sys/fs/cgroup")
PAUSE = 0.1
PR_SET_PDEATHSIG = 1


class NoCage(Exception):
    """There is no control group to be had; the message says why and what to do."""


@dataclass(frozen=True)
class Files:
    """How a version of control groups calls things: `own` is the memory that is not file cache."""

    limit: str
    peak: str
    own: str
    refusals: str
    refusal: str
    kills: str


V1 = Files(
    limit="memory.limit_in_bytes",
    peak="memory.max_usage_in_bytes",
    own="total_rss",
    refusals="memory.failcnt",
    refusal="",
    kills="memory.oom_control",
)
V2 = Files(
    limit="memory.max",
    peak="memory.peak",
    own="anon",
    refusals="memory.events",
    refusal="max",
    kills="memory.events",
)


@dataclass(frozen=True)
class Caged:
    """What a command did: `peak` counts its file cache too, `own` does not (sampled ten times a second).

    `refusals` is how often the limit was reached and memory had to be taken back, `killed` how
    many processes that was too little for. All in bytes and counts.
    """

    code: int
    seconds: float
    peak: int
    own: int
    refusals: int
    killed: int
    said: str


def hierarchy(root: Path = ROOT) -> tuple[Path, Files]:
    """Where memory groups are made, and how their files are called; NoCage where there are none."""
    if (root / "memory" / V1.limit).exists():
        return root / "memory", V1
    controllers = root / "cgroup.controllers"
    if controllers.exists() and "memory" in controllers.read_text().split():
        return root, V2
    raise NoCage(f"{root} has no memory controller: the memory limit needs Linux with control groups.")


@contextmanager
def group(limit: int, root: Path = ROOT) -> Iterator[tuple[Path, Files]]:
    """A new group that may take `limit` bytes; NoCage where this user may not make one."""
    base, files = hierarchy(root)
    folder = base / f"behoud-bench-{os.getpid()}"
    try:
        if files is V2:
            allow_below(base)
        folder.mkdir()
        (folder / files.limit).write_text(str(limit))
    except OSError as error:
        if folder.exists():
            folder.rmdir()
        raise NoCage(
            f"No memory group in {base}: {error.strerror}. Run as root, or have {base} delegated to you."
        ) from error
    try:
        yield folder, files
    finally:
        leave(folder)


def allow_below(base: Path) -> None:
    """Version 2 hands the memory controller to the groups below only when told to."""
    control = base / "cgroup.subtree_control"
    if "memory" not in control.read_text().split():
        control.write_text("+memory")


def leave(folder: Path) -> None:
    """Ends what still runs in the group, all of it started by the command, and removes the group."""
    for _ in range(50):
        for process in (folder / "cgroup.procs").read_text().split():
            os.kill(int(process), signal.SIGKILL)
        try:
            folder.rmdir()
        except OSError:
            time.sleep(PAUSE)
        else:
            return
    raise NoCage(f"{folder} could not be removed: processes in it do not end.")


def caged(command: Sequence[str], *, limit: int) -> Caged:
    """Runs a command within `limit` bytes; what it says on the error output is seen as it runs."""
    with group(limit) as (folder, files):
        own = [0]
        begin = time.perf_counter()
        running = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            text=True,
            preexec_fn=lambda: enter(folder),  # noqa: PLW1509  # one thread so far; nothing may start outside
        )
        watcher = Thread(target=watch, args=(running, folder / "memory.stat", files.own, own), daemon=True)
        watcher.start()
        said, _ = running.communicate()
        seconds = time.perf_counter() - begin
        watcher.join()
        return Caged(running.returncode, seconds, own=own[0], said=said, **taken(folder, files))


def enter(folder: Path) -> None:
    """In the child, before it becomes the command: dies with its parent, and belongs to the group."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    (folder / "cgroup.procs").write_text(str(os.getpid()))


def watch(running: subprocess.Popen[str], statistics: Path, name: str, most: list[int]) -> None:
    while running.poll() is None:
        most[0] = max(most[0], told_in(statistics).get(name, 0))
        time.sleep(PAUSE)


def taken(folder: Path, files: Files) -> Mapping[str, int]:
    """The group's own counters."""
    peak, refusals = folder / files.peak, folder / files.refusals
    found = told_in(refusals).get(files.refusal) if files.refusal else int(refusals.read_text())
    return {
        "peak": int(peak.read_text()) if peak.exists() else 0,
        "refusals": found or 0,
        "killed": told_in(folder / files.kills).get("oom_kill", 0),
    }


def told_in(file: Path) -> dict[str, int]:
    """The figures of a file with a name and a number per line."""
    return {name: int(number) for name, number in (line.split() for line in file.read_text().splitlines())}
