"""How much memory and disk there is to work with."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

SHARE = 0.6
"""The share of the free memory that an import may take; the rest is for the other programs."""

LEAST = 256 * 2**20
MEMINFO = Path("/proc/meminfo")
MEMBERSHIP = Path("/proc/self/cgroup")
CGROUPS = Path("/sys/fs/cgroup")
NAMES = {
    "v1": ("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file"),
    "v2": ("memory.max", "memory.current", "inactive_file"),
}
"""Per version of control groups: the limit, what is used, and the part of it that is dropped at need."""


def free_memory() -> int:
    """Bytes of memory that can be used now, by the machine and by the containers this runs in."""
    limits = [cgroup_memory(folder, version) for version, folder in own_groups(MEMBERSHIP, CGROUPS)]
    return min([machine_memory(), *(free for free in limits if free is not None)])


def machine_memory() -> int:
    if MEMINFO.exists():
        for line in MEMINFO.read_text().splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2
    return 4 * 2**30


def own_groups(membership: Path, root: Path) -> Iterator[tuple[str, Path]]:
    """The control groups that may limit the memory of this process, each with its version.

    A group's limit holds for all below it, so those above are asked too. A container often
    sees its own group as the root.
    """
    lines = membership.read_text().splitlines() if membership.exists() else []
    for line in lines:
        _, controllers, path = line.split(":", 2)
        if controllers and "memory" not in controllers.split(","):
            continue
        version, base = ("v1", root / "memory") if controllers else ("v2", root)
        yield version, base
        group = base
        for part in Path(path).parts[1:]:
            group /= part
            yield version, group


def cgroup_memory(group: Path, version: str) -> int | None:
    """Bytes that are left of a group's limit; None where it has none."""
    limit, used, droppable = NAMES[version]
    if not (group / limit).exists() or not (group / used).exists():
        return None
    allowed = (group / limit).read_text().strip()
    if not allowed.isdigit() or int(allowed) >= 2**60:
        return None
    taken = int((group / used).read_text()) - statistic(group / "memory.stat", droppable)
    return max(0, int(allowed) - max(0, taken))


def statistic(file: Path, name: str) -> int:
    """One figure of a group's statistics, 0 where it is not told."""
    if not file.exists():
        return 0
    told = dict(line.split() for line in file.read_text().splitlines())
    return int(told.get(name, 0))


def memory_to_use() -> int:
    """Bytes that an import may take.

    >>> memory_to_use() >= LEAST
    True
    """
    return max(LEAST, int(free_memory() * SHARE))


def free_disk(folder: Path) -> int:
    """Bytes free on the disk of `folder`, or of its nearest parent that exists."""
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free
