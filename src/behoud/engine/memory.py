"""How much memory and disk there is to work with."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

SHARE = 0.6
"""The share of the free memory that an import may take; the rest is for the other programs."""

LEAST = 256 * 2**20
MEMINFO = Path("/proc/meminfo")
CGROUPS = (
    (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory.current")),
    (
        Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"),
        Path("/sys/fs/cgroup/memory/memory.usage_in_bytes"),
    ),
)


def free_memory() -> int:
    """Bytes of memory that can be used now, by the machine and by the container this runs in."""
    return min([machine_memory(), *(free for pair in CGROUPS if (free := cgroup_memory(*pair)) is not None)])


def machine_memory() -> int:
    if MEMINFO.exists():
        for line in MEMINFO.read_text().splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2
    return 4 * 2**30


def cgroup_memory(limit: Path, used: Path) -> int | None:
    if not limit.exists() or not used.exists():
        return None
    allowed = limit.read_text().strip()
    if not allowed.isdigit() or int(allowed) >= 2**60:
        return None
    return max(0, int(allowed) - int(used.read_text()))


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
