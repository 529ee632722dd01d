"""Time and peak memory of a piece of Python, each in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

WRAP = """
import json, os, resource, sys, time
def own_peak():
    # Linux counts what the parent took before this program began as ru_maxrss too; VmHWM is its own.
    if os.path.exists("/proc/self/status"):
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
{setup}
begin, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF)
{code}
took = time.perf_counter() - begin
peak = own_peak()
times = resource.getrusage(resource.RUSAGE_SELF)
used = times.ru_utime + times.ru_stime - before.ru_utime - before.ru_stime
print(json.dumps([took, used, peak, globals().get("answer")]))
"""


@dataclass(frozen=True)
class Measured:
    """Seconds of wall clock and of processor, peak memory in bytes, and what the code left in `answer`."""

    seconds: float
    processor: float
    memory: int
    answer: Any


def measured(code: str, *, setup: str = "") -> Measured:
    """Runs `code` in a fresh process, after `setup` (its imports), which is not timed."""
    program = WRAP.format(code=code, setup=setup)
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    if ran.returncode:
        raise RuntimeError(ran.stderr)
    return Measured(*json.loads(ran.stdout.splitlines()[-1]))
